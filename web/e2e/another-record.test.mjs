// Another record in place of the site's: a folder or a zip that the address names, or a package opened in the browser.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { assertAccessible } from "./axe.mjs";
import { overflow } from "./charts.mjs";
import { lofted } from "./command.mjs";
import { withPage } from "./flow.mjs";

const FOLDER = new URL("../../crates/lofted-record/tests/two-deployments/", import.meta.url);
const PATH = fileURLToPath(FOLDER);
const FILES = ["datapackage.json", "places.geojson", ...["claims", "claimants", "sources", "flights", "relations", "events", "deployments", "places", "parties"].map((name) => `${name}.csv`)];
const at = (folder, names = FILES) =>
  Object.fromEntries(names.map((name) => [`${folder}${name}`, readFileSync(new URL(name, FOLDER))]));

/** The record as a zip, as the command packs it. */
function zip() {
  const folder = mkdtempSync(join(tmpdir(), "lofted-"));
  lofted("export", PATH, join(folder, "record.zip"));
  const bytes = readFileSync(join(folder, "record.zip"));
  rmSync(folder, { recursive: true });
  return bytes;
}

/** The record as a zip, with other things said of it. */
function zipOf(change) {
  const folder = mkdtempSync(join(tmpdir(), "lofted-"));
  for (const name of FILES) writeFileSync(join(folder, name), readFileSync(new URL(name, FOLDER)));
  const descriptor = join(folder, "datapackage.json");
  writeFileSync(descriptor, JSON.stringify(change(JSON.parse(readFileSync(descriptor, "utf8")))));
  lofted("export", folder, join(folder, "record.zip"));
  const bytes = readFileSync(join(folder, "record.zip"));
  rmSync(folder, { recursive: true });
  return bytes;
}
const LICENSED = zipOf((it) => ({ ...it, title: "Bridges and harbours", licenses: [{ name: "CC0-1.0" }] }));
const UNTITLED = zipOf(({ title, ...it }) => it);
const credit = (page) => page.locator(".footer #credit");

const said = (page) => page.getByRole("complementary", { name: "Another record" });
const back = (page) => said(page).getByRole("link", { name: "Back to the record of this site" });

/** The table that a page gives as CSV. */
async function table(page) {
  const menu = page.locator("details.take-away", { hasText: "Take these data" });
  await menu.locator("summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    menu.getByRole("button", { name: /CSV/ }).first().click(),
  ]);
  return readFile(await download.path(), "utf8");
}

async function isOther(page) {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.getByText("The record holds 2 deployments").waitFor();
  await page.getByRole("link", { name: "Sailors of Zenda in Ruritania" }).click();
  await page.getByRole("heading", { level: 1, name: /^Sailors of Zenda in Ruritania/ }).waitFor();
  await page.locator("figure.chart svg").first().waitFor();
  assert.doesNotMatch(await page.locator("#main").innerText(), /North Korea|Kursk|Hwasong/);
}

for (const [how, search, extra] of [
  ["a folder with a descriptor", "?record=other", at("/other/")],
  ["a zip", "?record=records%2Fother.zip", { "/records/other.zip": zip() }],
]) {
  test(`${how}, named by the address, stands in place of the record on every page, and says so`, (t) =>
    withPage(t, { path: `${search}#/deployments`, extra }, async (page) => {
      await said(page).getByText(/This page shows another record, “[^”]+”, from (other\/|records\/other\.zip), in place of the record of this site\./).waitFor();
      await isOther(page);
      const id = new URL(page.url()).hash;
      assert.equal(await table(page), lofted("export", "table", id, "--record", PATH, "--csv", "-"), "page and command say the same");
      for (const path of ["#/", "#/flights", "#/timeline", "#/claimants", "#/sources", "#/methods", "#/data"]) {
        await page.evaluate((path) => { location.hash = path; }, path);
        await page.locator("h1").first().waitFor();
        assert.ok(await said(page).isVisible(), `${path} says that the record is another`);
        assert.doesNotMatch(await page.locator("#main").innerText(), /Hwasong-19|Kursk/, `${path} shows the record of the site`);
      }
      await assertAccessible(page);
      await page.setViewportSize({ width: 360, height: 740 });
      assert.equal(await overflow(page), 0);
      await back(page).click();
      await page.getByText(/Hwasong-19/).first().waitFor();
      assert.equal(await said(page).count(), 0);
    }));
}

test("a folder without a descriptor is read by the names of its tables", (t) =>
  withPage(t, { path: "?record=other/#/deployments", extra: { ...at("/other/", FILES.filter((name) => name.endsWith(".csv"))) }, allow: [/datapackage\.json|places\.geojson|404/] }, isOther));

test("title and licence at the foot of every page are those of the record in place, and what it has none of is said", (t) =>
  withPage(t, { path: "?record=a.zip#/", extra: { "/a.zip": LICENSED, "/b.zip": UNTITLED } }, async (page) => {
    await said(page).getByText("This page shows another record, “Bridges and harbours”, from a.zip").waitFor();
    for (const path of ["#/", "#/deployments", "#/sources", "#/data"]) {
      await page.evaluate((path) => { location.hash = path; }, path);
      await page.locator("h1").first().waitFor();
      assert.equal(await credit(page).innerText(), "The record of this page: “Bridges and harbours”. Its licence: CC0-1.0.", path);
    }
    await page.goto(page.url().replace(/\?.*/, "?record=b.zip#/"));
    await credit(page).getByText("The record of this page has no title. It names no licence").waitFor();
    assert.match(await said(page).innerText(), /another record, from b\.zip, in place/);
    assert.doesNotMatch(await page.locator("body").innerText(), /CC.BY/);
    await back(page).click();
    await page.getByText(/Hwasong-19/).first().waitFor();
    assert.equal(await credit(page).count(), 0);
  }));

test("a package that was opened keeps its title and licence over a reload", (t) =>
  withPage(t, { path: "#/data" }, async (page) => {
    await page.getByLabel("A package to open").setInputFiles({ name: "a.zip", mimeType: "application/zip", buffer: LICENSED });
    await page.getByRole("button", { name: "Show it in place of the record of this site" }).click();
    await said(page).getByText("opened in this browser, “Bridges and harbours”, in place").waitFor();
    await page.reload();
    await credit(page).getByText("“Bridges and harbours”. Its licence: CC0-1.0.").waitFor();
  }));

for (const [what, search, why, allow] of [
  ["of another site", "?record=https://example.org/record/", /“https:\/\/example\.org\/record\/” is of another site, of which this page asks nothing/, []],
  ["that is not there", "?record=nowhere/", /neither datapackage\.json nor claims\.csv/, [/nowhere|404/]],
  ["that is no zip", "?record=page.zip", /cannot be read|no zip|not/, []],
  ["that nobody opened here", "?record=opened", /none was opened in this browser/, []],
]) {
  test(`a record ${what} is told, and the way back is offered`, (t) =>
    withPage(t, { path: `${search}#/`, extra: { "/page.zip": "PK no zip at all" }, allow }, async (page) => {
      await said(page).getByRole("alert").getByText(/^The record that the address asks for cannot be shown: /).waitFor();
      assert.match(await said(page).innerText(), why);
      await back(page).click();
      await page.getByText(/Hwasong-19/).first().waitFor();
    }));
}

test("a package is opened in place of the record, beside the reader's own data, and left again", (t) =>
  withPage(t, { path: "#/data" }, async (page) => {
    await page.getByRole("heading", { level: 2, name: "Open another record" }).waitFor();
    const input = page.getByLabel("A package to open");
    await input.setInputFiles({ name: "nonsense.zip", mimeType: "application/zip", buffer: Buffer.from("PK\u0003\u0004 nonsense") });
    await page.locator(".own-ended").waitFor();
    await input.setInputFiles({ name: "other.zip", mimeType: "application/zip", buffer: zip() });
    await page.getByText("The record was read, and waits in this browser.").waitFor();
    await page.getByText("What was read of other.zip").waitFor();
    assert.equal(await said(page).count(), 0, "nothing changes before it is asked for");
    await page.getByRole("button", { name: "Show it in place of the record of this site" }).click();
    await said(page).getByText("This page shows a record that was opened in this browser").waitFor();
    await page.evaluate(() => { location.hash = "#/deployments"; });
    await isOther(page);
    await page.reload();
    await said(page).waitFor();
    await page.locator("figure.chart svg").first().waitFor();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const menu = page.locator("figure.chart details.take-away").first();
    await menu.locator("summary").click();
    await menu.getByRole("button", { name: "Copy link", exact: true }).click();
    await menu.getByText("It leads to the record that was opened in this browser").waitFor();
    await menu.getByRole("button", { name: "Copy frame, live" }).click();
    await menu.getByText("The frame is copied").waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /record=[\w-]{200,}"/, "a frame carries what no other browser has");
    await page.evaluate(() => { location.hash = "#/data"; });
    await page.getByText("Nothing of yours is kept in this browser.").waitFor();
    await back(page).click();
    await page.getByText(/Hwasong-19/).first().waitFor();
  }));
