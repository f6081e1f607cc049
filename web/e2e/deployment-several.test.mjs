// A record of two deployments in place of the bundled one, and beside it as the reader's own: each has a page of
// its own, and neither's claims or words stand on the other's.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { withPage } from "./flow.mjs";

const FILES = ["claims", "claimants", "sources", "flights", "relations", "events", "deployments", "places", "parties"];
const FOLDER = new URL("../../crates/lofted-record/tests/two-deployments/", import.meta.url);
const text = (name) => readFileSync(new URL(name, FOLDER), "utf8");
const RECORD = Object.fromEntries(FILES.map((name) => [`/record/${name}.csv`, text(`${name}.csv`)]));

const BRIDGE = { id: "bridge-2031", title: /^Ruritanian engineers in Graustark: who said how many$/, words: ["nine hundred", "some 550", "Edelweiss"] };
const HARBOUR = { id: "harbour-2032", title: /^Sailors of Zenda in Ruritania: who said how many$/, words: ["80 sailors", "about 110 ashore", "Harbour Watch"] };

const main = (page) => page.locator("#main").innerText();

async function standsAlone(page, own, other) {
  await page.getByRole("heading", { level: 1, name: own.title }).waitFor();
  await page.locator("figure.chart svg").first().waitFor();
  for (const table of await page.locator("details summary").all()) await table.click();
  const said = await main(page);
  for (const word of own.words) assert.ok(said.includes(word), `${own.id} says "${word}"`);
  for (const word of [...other.words, "North Korean", "Kursk"]) {
    assert.ok(!said.includes(word), `${own.id} says "${word}", which is of another`);
  }
}

test("another record has its own deployments: the list, a page each, and their own words", (t) =>
  withPage(t, { path: "#/deployments", extra: RECORD }, async (page) => {
    await page.getByText("The record holds 2 deployments").waitFor();
    await page.getByRole("navigation").getByRole("link", { name: "Deployments" }).waitFor();
    await page.getByRole("link", { name: "Sailors of Zenda in Ruritania" }).click();
    await standsAlone(page, HARBOUR, BRIDGE);
    await page.goBack();
    await page.getByRole("link", { name: "Ruritanian engineers in Graustark" }).click();
    await standsAlone(page, BRIDGE, HARBOUR);
    await page.goto(page.url().replace(/#.*/, "#/deployment"));
    await page.getByRole("heading", { level: 1, name: BRIDGE.title }).waitFor();
  }));

test("filters of one deployment know its places and parties alone, and stand in its link", (t) =>
  withPage(t, { path: "#/deployments/bridge-2031", extra: RECORD }, async (page) => {
    const filters = page.locator("details.filters");
    await filters.waitFor();
    const options = await filters.getByLabel("Metric").locator("option").allInnerTexts();
    assert.ok(options.includes("In Edelweiss") && !options.some((one) => /Ruritania|Strelsau/.test(one)), String(options));
    await filters.getByLabel("Metric").selectOption({ label: "In Edelweiss" });
    await page.waitForFunction(() => location.hash.endsWith("metric=in-place:edelweiss"));
    await page.reload();
    await page.getByText("2 of 7 claims in view").waitFor();
  }));

test("a name that is no deployment is said, with those that are", (t) =>
  withPage(t, { path: "#/deployments/nowhere", extra: RECORD }, async (page) => {
    await page.getByText("The record has no deployment \u201cnowhere\u201d.").waitFor();
    await page.getByRole("link", { name: "Sailors of Zenda in Ruritania" }).waitFor();
  }));

test("one chart of a deployment stands in a frame", (t) =>
  withPage(t, { path: "#/embed/claims-over-time/deployments/harbour-2032", extra: RECORD }, async (page) => {
    await page.locator("figure.chart svg").first().waitFor();
    assert.match(await main(page).catch(() => page.locator("body").innerText()), /3 claims by 2 claimants are in view/);
  }));

test("as the reader's own data, beside the bundled record, each stands alone too", (t) =>
  withPage(t, { path: "#/data" }, async (page) => {
    const input = page.locator("input[type=file]").first();
    const files = [...FILES.map((name) => `${name}.csv`), "datapackage.json"];
    await input.setInputFiles(files.map((name) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text(name)) })));
    await page.locator(".finding", { hasText: "12 claims" }).waitFor();
    await page.getByText(/kept in this browser/).first().waitFor();
    await page.goto(page.url().replace(/#.*/, "#/deployments/harbour-2032"));
    await standsAlone(page, HARBOUR, BRIDGE);
    await page.goto(page.url().replace(/#.*/, "#/deployment"));
    await page.getByRole("heading", { level: 1, name: /^North Korean troops in Russia/ }).waitFor();
    const said = await main(page);
    for (const word of [...HARBOUR.words, ...BRIDGE.words]) assert.ok(!said.includes(word), word);
  }));
