// A record of two deployments in place of the bundled one, and beside it as the reader's own: each has a page of
// its own, and neither's claims or words stand on the other's.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { excerpts } from "./command.mjs";
import { withPage } from "./flow.mjs";

const FILES = ["claims", "claimants", "sources", "flights", "relations", "events", "deployments", "places", "parties"];
const FOLDER = new URL("../../crates/lofted-record/tests/two-deployments/", import.meta.url);
const text = (name) => readFileSync(new URL(name, FOLDER), "utf8");
const RECORD = {
  ...Object.fromEntries(FILES.map((name) => [`/record/${name}.csv`, text(`${name}.csv`)])),
  ...excerpts(fileURLToPath(FOLDER)),
};

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
    await filters.locator("summary").click();
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

test("the timeline of one deployment has its claims alone, and stands in its link", (t) =>
  withPage(t, { path: "#/timeline", extra: RECORD }, async (page) => {
    const choice = page.getByLabel("Deployment", { exact: true });
    await choice.selectOption({ label: "Sailors of Zenda in Ruritania" });
    await page.locator(".finding", { hasText: /^Sailors of Zenda in Ruritania: From/ }).waitFor();
    assert.equal(new URL(page.url()).hash, "#/timeline?deployment=harbour-2032");
    assert.equal(await page.getByRole("checkbox", { name: "Flights" }).count(), 0);
    await page.reload();
    await page.locator("figure.chart svg").first().waitFor();
    const said = await main(page);
    for (const word of HARBOUR.words.filter((word) => word !== "Harbour Watch")) assert.ok(said.includes(word), word);
    for (const word of BRIDGE.words) assert.ok(!said.includes(word), word);
    await choice.selectOption({ label: "all, and flights" });
    await page.waitForFunction(() => location.hash === "#/timeline");
    await page.getByText("nine hundred").first().waitFor({ state: "attached" });
  }));

const input = (page) => page.locator("#own-files");
const file = (name, body = text(name)) => ({ name, mimeType: "text/plain", buffer: Buffer.from(body) });
const TABLES = FILES.map((name) => `${name}.csv`);
const goTo = (page, fragment) => page.goto(page.url().replace(/#.*/, fragment));

test("own deployments are marked in the list, and are there until they are deleted", (t) =>
  withPage(t, { path: "#/data" }, async (page) => {
    // The record alone has several.
    await page.locator(".header nav").getByRole("link", { name: "Deployments", exact: true }).waitFor();
    await input(page).setInputFiles(TABLES.map((name) => file(name)));
    await page.locator(".finding", { hasText: "kept in this browser" }).waitFor();
    await page.locator(".header nav").getByRole("link", { name: "Deployments", exact: true }).click();
    await page.getByText("The record holds 2 deployments; 2 of yours stand beside it").waitFor();
    const yours = page.locator("section.card h2", { has: page.locator(".own-tag") });
    assert.deepEqual(await yours.allInnerTexts(), ["Ruritanian engineers in Graustark yours", "Sailors of Zenda in Ruritania yours"]);
    // From the first view on, before any part that knows own data is there.
    await goTo(page, "#/");
    await page.reload();
    await page.locator(".header nav").getByRole("link", { name: "Deployments", exact: true }).waitFor();
    await goTo(page, "#/data");
    await page.getByRole("button", { name: "Delete everything of mine" }).click();
    await page.getByRole("button", { name: "Delete 12 claims" }).click();
    await page.locator(".header nav").getByRole("link", { name: "Deployments", exact: true }).click();
    await page.getByText("The record holds 2 deployments").waitFor();
  }));

test("places.geojson of one's own: its borders and regions are on the map, kept, and in the zip", (t) =>
  withPage(t, { path: "#/data" }, async (page) => {
    // A region is filled where figures are about one.
    const places = text("places.csv").replace("graustark,Graustark,country", "graustark,Graustark,region");
    const tables = TABLES.map((name) => (name === "places.csv" ? file(name, places) : file(name)));
    const outlines = JSON.parse(text("places.geojson"));
    outlines.features.push({ type: "Feature", id: "ganlook", properties: null, geometry: { type: "Point", coordinates: [24.9, 47.6] } });
    await input(page).setInputFiles([...tables, file("places.geojson", JSON.stringify(outlines))]);
    await page.locator(".own-report", { hasText: 'place "ganlook": its geometry is Point, not a polygon' }).waitFor();
    await page.locator(".finding", { hasText: "12 claims of yours, kept" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Export everything as zip" }).click(),
    ]);
    const zip = readFileSync(await download.path());
    assert.ok(zip.includes("places.geojson"), "the zip has the outlines");
    const map = page.locator("figure.chart", { has: page.getByRole("heading", { name: "As far from the border as was stated" }) });
    const drawn = async () => {
      await goTo(page, "#/deployments/bridge-2031");
      await map.locator("svg g.ground").waitFor({ state: "attached" });
      assert.equal(await map.locator("svg g.border path").count(), 1, "a border");
      assert.match(await map.locator("svg").first().innerHTML(), />Graustark<\/text>/);
      assert.match(await map.innerText(), /Borders and regions: those of places.geojson/);
    };
    await drawn();
    await page.reload();
    await drawn();
    // Deleted, and read again from the zip.
    await goTo(page, "#/data");
    await page.getByRole("button", { name: "Delete everything of mine" }).click();
    await page.getByRole("button", { name: "Delete 12 claims" }).click();
    await page.getByText("Everything of yours is deleted from this browser.").waitFor();
    await input(page).setInputFiles([{ name: "lofted-claims.zip", mimeType: "application/zip", buffer: zip }]);
    await page.locator(".finding", { hasText: "12 claims of yours, kept" }).waitFor();
    await drawn();
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
