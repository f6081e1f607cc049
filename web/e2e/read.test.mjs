// A story read: pasted, dropped and typed; its claims marked, mended, kept, linked and packed.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { overflow } from "./charts.mjs";
import { withPage } from "./flow.mjs";

const STORY = `STRELSAU, March 4 \u2014 Ruritania fired a long-range missile on Monday that flew for more than 70 minutes, its defence ministry said.

The missile reached an altitude of about 6,000 kilometers (3,730 miles) and came down some 900 kilometers from the launch site, the ministry said in a statement.`;
const AGAIN = `STRELSAU, March 5 \u2014 The missile reached an altitude of about 6,000 kilometers, Ruritania's defence ministry said. An expert at an institute put the distance at 1,000 km.`;

const open = (t, use, options = {}) =>
  withPage(t, { path: "#/read", ...options }, async (page, seen) => {
    await page.getByRole("heading", { level: 1, name: "Read a story" }).waitFor();
    await use(page, seen);
  });

/** Pastes a text into the field, as the browser does: an event with a clipboard. */
const paste = (page, text) =>
  page.locator("#read-text").evaluate((area, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    area.focus();
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
const cards = (page) => page.locator(".read-cards li.card");
const found = (page) => page.locator("#read-found");
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const file = (name, buffer) => ({ name, mimeType: "text/plain", buffer });
const pick = (page, ...files) => page.locator("#read-files").setInputFiles(files);

/** The claims that the browser keeps as own data. */
const kept = (page) =>
  page.evaluate(() => new Promise((done) => {
    const opening = indexedDB.open("lofted-own-data", 1);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains("kept")) { database.close(); done(0); return; }
      const got = database.transaction("kept").objectStore("kept").get("own");
      got.onsuccess = () => { database.close(); done(got.result?.claims ?? 0); };
    };
  }));

test("a pasted story is read at once, its claims marked in place and beside it as cards", (t) =>
  open(t, async (page, seen) => {
    const before = seen.requests.length;
    await paste(page, STORY);
    await found(page).filter({ hasText: "3 claims found" }).waitFor();
    assert.equal(await cards(page).count(), 3);
    const marks = await page.locator(".read-text mark").allInnerTexts();
    assert.deepEqual(marks.slice(0, 2), ["more than 70 minutes", "about 6,000 kilometers"]);
    assert.match(await cards(page).nth(1).innerText(), /Apogee: about 6,000 km[\s\S]*defence ministry/i);
    await assertAccessible(page);
    assert.deepEqual(seen.requests.slice(before), [], "nothing is asked of anybody while a story is read");
  }));

test("the keyboard goes from mark to mark, to a card and back, and decides", (t) =>
  open(t, async (page) => {
    await paste(page, STORY);
    await found(page).waitFor();
    await page.locator("#mark-0").focus();
    await page.keyboard.press("ArrowRight");
    const second = await page.evaluate(() => document.activeElement.id);
    assert.match(second, /^mark-[1-9]/);
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), second.replace("mark", "card"));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(`#${second}.accepted`).count(), 1);
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.id), second);
  }));

test("what is typed and decided survives a reload, and nonsense is told", (t) =>
  open(t, async (page) => {
    await page.locator("#read-text").fill("No figure here at all.");
    await press(page, "Find its claims");
    await found(page).filter({ hasText: "No figure" }).waitFor();
    await press(page, "Edit the text");
    await page.locator("#read-text").fill(STORY);
    await page.waitForTimeout(400);
    await page.reload();
    assert.equal(await page.locator("#read-text").inputValue(), STORY);
    await page.locator("#read-text").press("Control+Enter");
    await cards(page).nth(1).getByRole("button", { name: "Mend" }).click();
    await page.getByLabel("How much").fill("6,100 to 6,200 km");
    await page.waitForTimeout(400);
    await page.reload();
    await found(page).filter({ hasText: "1 accepted" }).waitFor();
    assert.match(await cards(page).nth(1).innerText(), /6,100 to 6,200 km/);
  }));

test("accepted claims open the workbench with their voices", (t) =>
  open(t, async (page) => {
    await paste(page, STORY);
    await press(page, "Accept all");
    await page.getByRole("link", { name: "Open its flight in the workbench" }).click();
    await page.getByRole("heading", { level: 1, name: "Workbench" }).waitFor();
    assert.match(await page.locator("#apogee").inputValue(), /~6000 km$/);
    assert.match(await page.locator("#time").inputValue(), />70 min$/);
    assert.equal(await page.locator("main .fault:not(:empty)").count(), 0);
  }));

test("accepted claims are kept, copied as a link and taken as a package with one press each", (t) =>
  open(t, async (page) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await paste(page, STORY);
    await page.getByLabel("Published on").fill("2024-03-04");
    await press(page, "Accept all");
    await press(page, "Keep all accepted in your data");
    await page.getByText("3 claims are in your data now.").waitFor();
    assert.equal(await kept(page), 3);
    await press(page, "Keep all accepted in your data");
    await page.waitForTimeout(300);
    assert.equal(await kept(page), 3, "what is there is held once");
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Take a package")]);
    assert.equal(download.suggestedFilename(), "lofted-story.zip");
    const zip = await readFile(await download.path());
    assert.equal(zip.subarray(0, 2).toString(), "PK");
    await press(page, "Copy link");
    await page.getByText("The link is copied.").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.evaluate(() => sessionStorage.clear());
    const other = await page.context().newPage();
    await other.goto(link);
    await other.locator(".read-cards li.card.accepted").nth(2).waitFor();
    assert.equal(await other.locator(".read-text").count(), 0, "a link carries no story");
    await other.close();
    await page.goto(page.url().replace(/#.*/, "#/data"));
    await page.locator("#own-files").setInputFiles([{ name: "story.zip", mimeType: "application/zip", buffer: zip }]);
    await page.locator(".own-report .lead", { hasText: "3 claims read (3 of them there already)" }).waitFor();
  }));

test("a claim in two stories is shown as relayed, and stands once side by side", (t) =>
  open(t, async (page) => {
    await pick(page, file("one.txt", Buffer.from(STORY)));
    await found(page).waitFor();
    await press(page, "Another story");
    await paste(page, AGAIN);
    await found(page).filter({ hasText: "2 claims found" }).waitFor();
    assert.match(await cards(page).first().innerText(), /Relayed.*one\.txt/s);
    await page.getByRole("heading", { name: "The stories side by side" }).waitFor();
    assert.equal(await page.locator("table.claims tbody tr").count(), 4);
    assert.equal(await page.locator("table.claims tbody .read-tag").count(), 1);
    await assertAccessible(page);
  }));

test("binary files, ten megabytes and noise give a plain word and no hang", (t) =>
  open(t, async (page) => {
    await pick(page, file("picture.png", Buffer.from(Uint8Array.from({ length: 5000 }, (_, at) => (at * 197) % 256))));
    await page.locator(".own-notice", { hasText: "This is no plain text" }).waitFor();
    const long = `${STORY}\n\n${"The weather was fine in the old town that day, and nobody spoke of it. ".repeat(150_000)}`;
    await page.evaluate(() => {
      window.longest = 0;
      let last = performance.now();
      setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; }, 10);
    });
    // From the disk: a buffer would be decoded by the page itself, and hold it up.
    const folder = await mkdtemp(join(tmpdir(), "lofted-"));
    await writeFile(join(folder, "long.txt"), long);
    await page.locator("#read-files").setInputFiles(join(folder, "long.txt"));
    await found(page).filter({ hasText: "3 claims found" }).waitFor({ timeout: 60_000 });
    await rm(folder, { recursive: true });
    const longest = await page.evaluate(() => window.longest);
    t.diagnostic(`10 MB: the page waited ${Math.round(longest)} ms at most`);
    assert.ok(longest < 1_000, `${longest} ms`);
  }));

test("a story of five thousand words is read in a frame", (t) =>
  open(t, async (page) => {
    const filler = "The minister, who was in the old town on other business, said nothing of costs, of the 3rd regiment or of the 1998 treaty. ";
    let story = "";
    for (let at = 0; story.split(/\s+/).length < 5_000; at += 1) story += `${STORY.replace("6,000", `6,${100 + at}`)}\n\n${filler.repeat(8)}\n\n`;
    const times = [];
    for (let at = 0; at < 5; at += 1) {
      await page.locator("#read-text").fill(`${story}${at}`);
      await press(page, "Find its claims");
      await found(page).waitFor();
      times.push(await page.evaluate(() => performance.getEntriesByName("story read").at(-1).duration));
      await press(page, "Edit the text");
    }
    t.diagnostic(`5,000 words: ${times.map((one) => one.toFixed(1)).join(", ")} ms`);
    assert.ok(Math.min(...times) < 16, `${times}`);
  }));

for (const width of [360, 768, 1440]) {
  test(`the page fits ${width} px`, (t) =>
    open(t, async (page) => {
      await paste(page, STORY);
      await found(page).waitFor();
      await cards(page).first().getByRole("button", { name: "Mend" }).click();
      assert.equal(await overflow(page), 0);
    }, { width }));
}
