// Changes travel: a later file changes rows by their names, shown before anything is kept; two packages are compared;
// own claims become a patch that the command takes in.

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

const HEAD = "id,flight,metric,low,best,high,qualifier,words,unit,stated_on,claimant,source\n";
const one = (high, words) => `mine-1,2024-10-31,apogee,,${high},,about,${words},km,2024-10-31,My office,My notes\n`;
const other = "mine-2,2024-10-31,flight-time,,86,,about,about 86 minutes,min,2024-10-31,My office,My notes\n";
const csv = (text, name) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const BUNDLED = fileURLToPath(new URL("../../crates/lofted-record/data", import.meta.url));

const open = (t, use, options) =>
  withPage(t, { path: "#/data", ...options }, async (page) => {
    await page.getByRole("heading", { level: 1, name: "Your data" }).waitFor();
    await page.locator(".finding").filter({ hasNotText: "being looked up" }).waitFor();
    await use(page);
  });
const bring = (page, text, name) => page.locator("#own-files").setInputFiles(csv(HEAD + text, name));
const rows = (page) => page.locator("table.claims tbody tr");

test("a later file changes a row by its name: shown first, left or taken in, never doubled", (t) =>
  open(t, async (page) => {
    await bring(page, one(7000, "about seven thousand") + other, "first.csv");
    await page.getByText("2 claims of yours, kept in this browser.").waitFor();
    const proposed = page.getByRole("region", { name: "later.csv would change rows of yours" });
    await bring(page, one(7100, "about 7100") + other, "later.csv");
    await proposed.waitFor();
    assert.match(await proposed.innerText(), /Nothing is changed yet\.[\s\S]*Apogee[^\n]*about 7,100 km, was about 7,000 km/);
    await assertAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    assert.equal(await overflow(page), 0);
    await page.getByRole("button", { name: "Leave everything as it is" }).click();
    assert.equal(await rows(page).filter({ hasText: "about seven thousand" }).count(), 1);
    await bring(page, one(7100, "about 7100") + other, "later.csv");
    await page.getByRole("button", { name: "Take the changes in" }).click();
    await page.getByText("The changes are taken in.").waitFor();
    await page.getByText("2 claims of yours, kept in this browser.").waitFor();
    await rows(page).filter({ hasText: "about 7100" }).waitFor();
    assert.equal(await rows(page).count(), 2);
    await page.reload();
    await rows(page).filter({ hasText: "about 7100" }).waitFor();
  }));

test("two packages are compared in words, and the page says what the command says", (t) =>
  open(t, async (page) => {
    const card = page.getByRole("region", { name: "What differs between two packages" });
    const [before, after] = [HEAD + one(7000, "about seven thousand") + other, HEAD + one(7100, "about 7100")];
    await card.getByLabel("The earlier one").setInputFiles(csv(before, "before.csv"));
    await card.getByLabel("The later one").setInputFiles(csv(after, "after.csv"));
    await card.getByRole("button", { name: "Compare them" }).click();
    await card.locator(".lead").waitFor();
    const said = await card.innerText();
    assert.match(said, /Claims: 1 changed[\s\S]*1 withdrawn/);
    const folder = mkdtempSync(join(tmpdir(), "lofted-"));
    writeFileSync(join(folder, "before.csv"), before);
    writeFileSync(join(folder, "after.csv"), after);
    const printed = lofted("diff", join(folder, "before.csv"), join(folder, "after.csv"));
    for (const line of await card.locator("li").allInnerTexts()) assert.ok(printed.includes(line.trim()), `${line} is not in ${printed}`);
    rmSync(folder, { recursive: true });
    await card.getByLabel("The later one").setInputFiles(csv("PK no zip", "after.zip"));
    await card.getByRole("button", { name: "Compare them" }).click();
    await page.getByText(/“after\.zip”: the zip cannot be read/).waitFor();
  }));

test("own claims become a patch, which the command shows and takes in", (t) =>
  open(t, async (page) => {
    await bring(page, one(7000, "about seven thousand"), "mine.csv");
    await page.getByText("1 claim of yours, kept in this browser.").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Export as a patch of the record" }).click(),
    ]);
    assert.equal(download.suggestedFilename(), "lofted-patch.zip");
    const folder = mkdtempSync(join(tmpdir(), "lofted-"));
    const patch = join(folder, "patch.zip");
    writeFileSync(patch, await readFile(await download.path()));
    lofted("export", BUNDLED, join(folder, "record"));
    assert.match(lofted("apply", join(folder, "record"), patch), /Apogee[\s\S]*about 7,000 km/);
    const before = readFileSync(join(folder, "record", "claims.csv"), "utf8");
    assert.doesNotMatch(before, /about seven thousand/, "shown, not yet written");
    lofted("apply", join(folder, "record"), patch, "--write");
    assert.match(readFileSync(join(folder, "record", "claims.csv"), "utf8"), /about seven thousand/);
    lofted("lint", join(folder, "record"));
    rmSync(folder, { recursive: true });
  }));
