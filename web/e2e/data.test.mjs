// The reader's own data: brought in, entered, kept in the browser, exported, wiped.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { chartFaults, overflow } from "./charts.mjs";
import { withPage } from "./flow.mjs";

const HEAD = "id,flight,metric,low,best,high,qualifier,words,unit,stated_on,claimant,source\n";
const GOOD = `${HEAD}mine-1,,in-kursk,12000,,,at-least,"at least 12,000 soldiers",persons,2025-01-10,My office,My notes
mine-2,,in-country,,9500,,about,,persons,2025-01-11,My office,My notes
mine-3,2024-10-31,apogee,7000,,,more-than,,km,2024-10-31,My office,My notes
`;
const BAD = `${GOOD}mine-4,,in-kursk,,70o0,,exact,,persons,2025-01-12,My office,My notes
mine-5,,in-kursk,10000,,,more-than,"as many as 10,000",persons,2025-01-12,Another,My notes
`;
const many = (rows) => {
  const lines = [HEAD];
  for (let at = 0; at < rows; at += 1) {
    const day = `20${10 + (at % 15)}-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`;
    const metric = ["in-kursk", "in-country", "killed"][at % 3];
    lines.push(`row-${at},,${metric},,${100 + ((at * 7919) % 20000)},,about,"about that many, as said",persons,${day},Office ${at % 40},Notes ${at % 50}\n`);
  }
  return lines.join("");
};

const open = (t, use, options = {}) =>
  withPage(t, { path: "#/data", ...options }, async (page, seen) => {
    await ready(page);
    await use(page, seen);
  });

async function ready(page) {
  await page.getByRole("heading", { level: 1, name: "Your data" }).waitFor();
  await page.locator(".finding").filter({ hasNotText: "being looked up" }).waitFor();
}

const csv = (text, name = "mine.csv") => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const pick = (page, ...files) => page.locator("#own-files").setInputFiles(files);
const said = (page) => page.locator(".own-report .lead");
const rows = (page) => page.locator("table.claims tbody tr");
const kept = (page, claims) =>
  page.locator(".finding", { hasText: `${claims} of yours, kept in this browser.` }).waitFor();

/** Waits until the browser has kept what is shown: reads it from its database. */
const stored = (page) =>
  page.evaluate(() => new Promise((done, fail) => {
    const opening = indexedDB.open("lofted-own-data", 1);
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains("kept")) { database.close(); done(null); return; }
      const got = database.transaction("kept").objectStore("kept").get("own");
      got.onsuccess = () => { database.close(); done(got.result ? { layout: got.result.layout, claims: got.result.claims } : null); };
    };
  }));
async function untilStored(page, claims) {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await stored(page))?.claims === claims) return;
    await page.waitForTimeout(50);
  }
  assert.fail(`${claims} claims were never kept: ${JSON.stringify(await stored(page))}`);
}

async function downloaded(page, button) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function fill(page, fields) {
  for (const [label, value] of Object.entries(fields)) {
    const field = page.getByLabel(label, { exact: true });
    if ((await field.evaluate((one) => one.tagName)) === "SELECT") await field.selectOption({ label: value });
    else await field.fill(value);
  }
}
const CLAIM = {
  What: "In a place", "How much": ">=11000", Unit: "persons", Deployment: "North Korean troops in Russia", Place: "Kursk region", "In their words": "at least 11,000",
  Claimant: "Somebody new", "New claimant’s name": "My office", Party: "Home", "Stated on": "2024-12-01",
  Source: "A new source", "New source’s outlet": "My notes", "Published on": "2024-12-02",
};

test("a CSV of claims is read, said, shown as the reader's own on every page, and survives a reload", (t) =>
  open(t, async (page) => {
    await pick(page, csv(GOOD));
    await said(page).waitFor();
    assert.equal(await said(page).innerText(), "3 claims read, no row left out, none doubtful.");
    await kept(page, "3 claims");
    assert.equal(await rows(page).count(), 3);
    assert.equal(await rows(page).locator(".own-tag").count(), 3);
    await page.getByRole("heading", { name: "Yours beside the record" }).waitFor();
    await untilStored(page, 3);
    await page.goto(page.url().replace(/#.*/, "#/deployment"));
    await page.locator("main details", { has: page.locator("table.claims") }).locator("> summary").click();
    await page.locator("table.claims .own-tag").first().waitFor();
    assert.equal(await page.locator("table.claims .own-tag").count(), 2);
    await page.goto(page.url().replace("deployment", "data"));
    await page.reload();
    await ready(page);
    await kept(page, "3 claims");
    assert.equal(await rows(page).count(), 3);
  }));

test("the report says what is left out and doubtful, where, why and what to do, and shows the row", (t) =>
  open(t, async (page) => {
    await pick(page, csv(BAD));
    await said(page).waitFor();
    assert.equal(await said(page).innerText(), "4 claims read, 1 row left out, 1 doubtful.");
    const report = page.locator(".own-report");
    assert.match(await report.innerText(), /claims\.csv row 5, column best: "70o0" is no number\. Write digits/);
    await report.getByText("Show row 5").click();
    assert.match(await report.locator(".at-fault").first().innerText(), /best\s+70o0/);
    assert.match(await report.innerText(), /The words bound the number from one side, and the qualifier from the other/);
    await assertAccessible(page);
  }));

test("a pasted table is read", (t) =>
  open(t, async (page) => {
    await page.locator("#own-pasted").fill(GOOD);
    await page.getByRole("button", { name: "Read the pasted table" }).click();
    await said(page).waitFor();
    await kept(page, "3 claims");
  }));

test("files dropped on the page are read", (t) =>
  open(t, async (page) => {
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "mine.csv", { type: "text/csv" }));
      return data;
    }, GOOD);
    await page.dispatchEvent("button.drop", "drop", { dataTransfer: transfer });
    await kept(page, "3 claims");
  }));

test("nonsense is refused in words, and what there was stays", (t) =>
  open(t, async (page) => {
    await pick(page, csv(GOOD));
    await kept(page, "3 claims");
    const noise = Buffer.from(Array.from({ length: 20000 }, (_, at) => (at * 7919 + (at >> 3)) % 251));
    await pick(page, { name: "noise.bin", mimeType: "application/octet-stream", buffer: noise });
    await page.locator(".own-report", { hasText: "noise.bin" }).waitFor();
    assert.match(await said(page).innerText(), /Nothing could be read|No claim could be read/);
    await pick(page, { name: "broken.zip", mimeType: "application/zip", buffer: Buffer.from("PK\u0003\u0004 not a zip") });
    await page.getByText(/The zip cannot be read/).waitFor();
    await pick(page, csv("a", "a.txt"), csv("b", "b.txt"));
    await page.getByText(/None of the 2 files is claims\.csv or datapackage\.json/).waitFor();
    assert.equal(await rows(page).count(), 3);
  }));

test("a second file is put to the first, and the zip of both has every table", (t) =>
  open(t, async (page) => {
    await pick(page, csv(GOOD));
    await kept(page, "3 claims");
    const more = GOOD.replaceAll("mine-", "later-").replaceAll("12000", "12500");
    await pick(page, csv(more, "later.csv"));
    await page.locator(".own-report h2", { hasText: "later.csv" }).waitFor();
    await kept(page, `${3 + more.trim().split("\n").length - 1} claims`);
    const zip = await downloaded(page, "Export everything as zip");
    for (const name of ["claims.csv", "deployments.csv", "places.csv"]) assert.ok(zip.bytes.includes(name), name);
    await page.getByRole("button", { name: "Check everything" }).click();
    await page.locator(".own-report .lead", { hasText: "no row left out" }).waitFor();
  }));

test("exported as a zip, wiped and read again it is the same to the byte", (t) =>
  open(t, async (page) => {
    await pick(page, csv(GOOD));
    await kept(page, "3 claims");
    const first = await downloaded(page, "Export everything as zip");
    assert.equal(first.name, "lofted-claims.zip");
    const table = await downloaded(page, "Export claims.csv");
    assert.match(table.bytes.toString(), /^id,flight,deployment,place,metric,[\s\S]*mine-1,,kursk-2024,kursk,in-place,12000,/);
    await page.getByRole("button", { name: "Delete everything of mine" }).click();
    const no = page.getByRole("button", { name: "Keep everything" });
    await page.waitForFunction(() => document.activeElement?.textContent === "Keep everything");
    await no.click();
    assert.equal(await rows(page).count(), 3);
    await page.getByRole("button", { name: "Delete everything of mine" }).click();
    await page.getByRole("button", { name: "Delete 3 claims" }).click();
    await page.getByText("Everything of yours is deleted from this browser.").waitFor();
    assert.equal(await rows(page).count(), 0);
    await page.reload();
    await ready(page);
    assert.match(await page.locator(".finding").innerText(), /Nothing of yours is kept/);
    await pick(page, { name: first.name, mimeType: "application/zip", buffer: first.bytes });
    await kept(page, "3 claims");
    const second = await downloaded(page, "Export everything as zip");
    assert.ok(first.bytes.equals(second.bytes), "the same bytes");
  }));

test("100,000 rows: the page answers all the while, and an aggregate stands for the claims", { timeout: 180_000 }, (t) =>
  open(t, async (page) => {
    await page.evaluate(() => {
      globalThis.long = [];
      new PerformanceObserver((list) => globalThis.long.push(...list.getEntries().map((one) => one.duration)))
        .observe({ type: "longtask", buffered: false });
    });
    // A file of the disk: one made in the page by the test would hold the page up itself.
    const text = many(100_000);
    const folder = await mkdtemp(join(tmpdir(), "lofted-"));
    const path = join(folder, "many.csv");
    await writeFile(path, text);
    t.after(() => rm(folder, { recursive: true }));
    const start = Date.now();
    await page.locator("#own-files").setInputFiles(path);
    await page.getByRole("progressbar", { name: "Steps of the import" }).waitFor();
    const before = Date.now();
    await page.locator("button.theme").click();
    await page.locator("html[data-theme]").waitFor();
    const answered = Date.now() - before;
    const whileReading = await page.getByRole("progressbar", { name: "Steps of the import" }).count();
    await said(page).waitFor({ timeout: 120_000 });
    const took = Date.now() - start;
    assert.match(await said(page).innerText(), /^100,000 claims read, no row left out/);
    await page.locator("figure.chart svg").waitFor();
    await untilStored(page, 100_000);
    const long = await page.evaluate(() => globalThis.long);
    const longest = Math.max(0, ...long);
    t.diagnostic(`100,000 rows, ${(text.length / 1e6).toFixed(1)} MB: read and shown in ${took} ms; a click answered in ${answered} ms${whileReading ? " while it ran" : ""}; ${long.length} tasks over 50 ms, the longest ${longest.toFixed(0)} ms`);
    assert.ok(longest < 2000, `the longest task took ${longest} ms`);
    assert.equal(await rows(page).count(), 0);
    assert.match(await page.locator("figure.chart").innerText(), /100,000 claims, too many to be drawn or edited singly/);
    const marks = await page.locator("figure.chart svg :is(rect,circle,polygon,polyline,path,line)").count();
    assert.ok(marks > 50 && marks < 5000, `${marks} marks`);
    assert.deepEqual(await chartFaults(page), []);
    await page.reload();
    await ready(page);
    await kept(page, "100,000 claims");
    await page.locator("figure.chart svg").waitFor();
    const zip = await downloaded(page, "Export everything as zip");
    t.diagnostic(`its zip has ${(zip.bytes.length / 1e6).toFixed(1)} MB`);
  }));

test("an import is stopped, and nothing is taken in", (t) =>
  open(t, async (page) => {
    await pick(page, csv(many(100_000), "many.csv"));
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("Stopped. Nothing was taken in.").waitFor();
    await page.waitForTimeout(1500);
    assert.match(await page.locator(".finding").innerText(), /Nothing of yours is kept/);
    await pick(page, csv(GOOD));
    await kept(page, "3 claims");
  }));

test("a claim is entered, mended, deleted and put back", (t) =>
  open(t, async (page) => {
    await fill(page, { "How much": "7.000" });
    await page.getByText(/7\.000 can mean/).waitFor();
    await page.getByRole("button", { name: "Add the claim" }).click();
    await page.getByText("Not a claim yet: see the fields marked above.").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "claim-metric");
    await fill(page, CLAIM);
    await page.getByText("Reads: My office, 1 December 2024. In Kursk region: at least 11,000 persons (“at least 11,000”).").waitFor();
    await page.getByRole("button", { name: "Add the claim" }).click();
    await kept(page, "1 claim");
    await untilStored(page, 1);
    await page.getByRole("button", { name: "Edit In Kursk region (North Korean troops), at least 11,000" }).click();
    await fill(page, { "How much": "~12500" });
    await page.getByRole("button", { name: "Save the change" }).click();
    await rows(page).filter({ hasText: "about 12,500" }).waitFor();
    assert.equal(await rows(page).count(), 1);
    await page.getByRole("button", { name: "Delete In Kursk region (North Korean troops), about 12,500" }).click();
    assert.equal(await rows(page).count(), 0);
    await page.getByRole("button", { name: "Undo the deletion" }).click();
    await rows(page).filter({ hasText: "about 12,500" }).waitFor();
    await untilStored(page, 1);
    await page.reload();
    await ready(page);
    await rows(page).filter({ hasText: "about 12,500" }).waitFor();
  }));

test("a claim begins a deployment, its host and a place, which have their page and are offered to the next", (t) =>
  open(t, async (page) => {
    await fill(page, {
      ...CLAIM, Deployment: "A new deployment", "Whose troops": "Zendan troops", "In which country": "Ruritania",
      Place: "A new place", "New place’s name": "Strelsau", "What it is": "town",
    });
    await page.getByText(/Reads: My office, 1 December 2024\. In Strelsau: at least 11,000 persons/).waitFor();
    await page.getByRole("button", { name: "Add the claim" }).click();
    await kept(page, "1 claim");
    await fill(page, {
      What: "In a place", "How much": "9,000", Deployment: "Zendan troops in Ruritania", Place: "Strelsau", Claimant: "My office (Home)",
      "Stated on": "2024-12-05", Source: "A new source", "New source’s outlet": "My notes", "Published on": "2024-12-06",
    });
    await page.getByRole("button", { name: "Add the claim" }).click();
    await kept(page, "2 claims");
    await untilStored(page, 2);
    await page.getByRole("navigation").getByRole("link", { name: "Deployments" }).click();
    await page.getByRole("link", { name: /Zendan troops in Ruritania/ }).first().click();
    await page.getByRole("heading", { level: 1, name: /Zendan troops in Ruritania/ }).waitFor();
    await page.locator("figure.chart svg").first().waitFor();
    assert.match(await page.locator("main").innerText(), /9,000/);
  }));

test("a claim of the record's claimant, read in the record's source, on one of its flights", (t) =>
  open(t, async (page) => {
    await fill(page, { What: "Apogee", "How much": "7650", Unit: "km", "Stated on": "2024-11-02" });
    await page.getByLabel("Claimant", { exact: true }).selectOption("rok-jcs");
    await page.getByLabel("Flight", { exact: true }).selectOption("2024-10-31");
    await page.getByLabel("Source", { exact: true }).selectOption({ index: 2 });
    await page.getByText(/Reads: South Korea's Joint Chiefs of Staff \(JCS\), 2 November 2024\. Apogee: 7,650 km/).waitFor();
    await page.getByRole("button", { name: "Add the claim" }).click();
    await kept(page, "1 claim");
    const table = page.locator("figure.chart table");
    await page.getByText("Table of the numbers").click();
    assert.match(await table.innerText(), /Seoul \(yours\)/);
  }));

for (const [what, script, words] of [
  ["refuses storage", () => { IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); }; }, /keeps nothing for this page/],
  ["has no room", () => { IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); }; }, /has no more room for this page/],
  ["has no database", () => { Object.defineProperty(globalThis, "indexedDB", { get: () => null }); }, /keeps nothing for this page/],
]) {
  test(`a browser that ${what} is said so, and nothing on the page is lost`, (t) =>
    open(t, async (page) => {
      await pick(page, csv(GOOD));
      const alert = page.locator(".own-fault[role=alert]", { hasText: words });
      await alert.getByText("Everything is still on this page").waitFor();
      assert.equal(await rows(page).count(), 3);
      await fill(page, { ...CLAIM, "How much": "oops" });
      await page.getByRole("navigation").getByRole("link", { name: "Flights" }).click();
      await page.getByRole("heading", { level: 1, name: "Flights" }).waitFor();
      await page.getByRole("navigation").getByRole("link", { name: "Your data" }).click();
      await ready(page);
      assert.equal(await page.getByLabel("How much", { exact: true }).inputValue(), "oops");
      assert.equal(await rows(page).count(), 3);
      const zip = await downloaded(page, "Export as zip now");
      assert.ok(zip.bytes.length > 1000);
      await assertAccessible(page);
    }, { before: (page) => page.addInitScript(script) }));
}

test("what a later version kept is said and left as it is", (t) =>
  open(t, async (page) => {
    await page.evaluate(() => new Promise((done) => {
      const opening = indexedDB.open("lofted-own-data", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
      opening.onsuccess = () => {
        const putting = opening.result.transaction("kept", "readwrite");
        putting.objectStore("kept").put({ layout: 7, claims: 1, novel: "x" }, "own");
        putting.oncomplete = () => { opening.result.close(); done(); };
      };
    }));
    await page.reload();
    await ready(page);
    await page.locator(".own-fault", { hasText: "kept by a later Lofted (layout 7" }).waitFor();
    await pick(page, csv(GOOD));
    await said(page).waitFor();
    await page.waitForTimeout(300);
    assert.equal((await stored(page)).layout, 7);
    assert.equal(await rows(page).count(), 3);
  }));

test("what another tab keeps is shown here, and said", (t) =>
  open(t, async (page) => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await ready(other);
    await pick(other, csv(GOOD));
    await kept(other, "3 claims");
    await page.getByText(/changed in another tab/).waitFor();
    await rows(page).nth(2).waitFor();
    assert.equal(await rows(page).count(), 3);
    await other.close();
  }));

test("by keyboard alone: files are picked and a claim is added", (t) =>
  open(t, async (page) => {
    // From the first key on, so that no dialog of the browser's own opens.
    page.on("filechooser", () => {});
    const press = async (key, until) => {
      for (let times = 0; times < 80; times += 1) {
        await page.keyboard.press(key);
        if (await page.evaluate(until)) return;
      }
      assert.fail("never reached");
    };
    await press("Tab", () => document.activeElement?.classList.contains("drop"));
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
    assert.ok(chooser.isMultiple());
    await chooser.setFiles([csv(GOOD)]);
    await kept(page, "3 claims");
    await press("Tab", () => document.activeElement?.id === "claim-metric");
    const type = async (id, text) => {
      await press("Tab", `document.activeElement?.id === "${id}"`);
      await page.keyboard.type(text);
    };
    await page.keyboard.type("In a place");
    await type("claim-amount", "~8000");
    await type("claim-unit", "persons");
    await type("claim-deployment", "North Korean");
    await type("claim-place", "Kursk region");
    await type("claim-claimant", "Somebody");
    await type("claimant-name", "Me");
    await type("claimant-party", "Home");
    await type("claim-stated-on", "2025-02-01");
    await type("claim-source", "A new");
    await type("source-outlet", "Notes");
    await page.getByText(/Reads: Me, 1 February 2025\. In Kursk region: about 8,000 persons/).waitFor();
    await page.keyboard.press("Enter");
    await kept(page, "4 claims");
  }));

for (const colorScheme of ["light", "dark"]) {
  test(`filled, ${colorScheme}: axe finds nothing, and nothing scrolls sideways from 300 px on`, (t) =>
    open(t, async (page) => {
      await pick(page, csv(BAD));
      await kept(page, "4 claims");
      await page.getByRole("button", { name: "Add the claim" }).click();
      await page.getByRole("button", { name: "Delete everything of mine" }).click();
      for (const details of await page.locator(".own-report summary").all()) await details.click();
      for (const width of [300, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await page.waitForTimeout(100);
        assert.equal(await overflow(page), 0, `${width} px`);
      }
      await assertAccessible(page);
      assert.deepEqual(await chartFaults(page), []);
    }, { colorScheme }));
}
