// Back returns to the place on the page, with what was open still open.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "./flow.mjs";

/** Where the page stands, once it stands still. */
async function resting(page) {
  let [before, at] = [-1, 0];
  while (before !== at) {
    before = at;
    await page.waitForTimeout(700);
    at = await page.evaluate(() => Math.round(scrollY));
  }
  return at;
}

const CASES = [
  ["#/deployment", "Every claim with its words"],
  ["#/timeline", undefined],
  ["#/flights/2024-10-31", "Sources in full"],
];

for (const width of [360, 1440]) {
  for (const [path, fold] of CASES) {
    test(`Back returns to the place: ${path} at ${width} px`, (t) =>
      withPage(t, { path, viewport: { width, height: 800 } }, async (page) => {
        await page.locator("main h1").waitFor();
        if (path.includes("/flights/")) await page.locator(".progress[role=status]").waitFor({ timeout: 90_000 });
        const summary = page.locator("details > summary", { hasText: fold ?? "" });
        // Sections are made one after the other.
        if (fold) await summary.first().click();
        // A link to a claim far down the page, followed by keyboard.
        const link = page.locator('main a[href^="#/claims/"]:visible').last();
        await link.scrollIntoViewIfNeeded();
        await link.focus();
        const before = await resting(page);
        assert.ok(before > 300, `${before} px down`);
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => location.hash.startsWith("#/claims/"));
        await page.locator("main h1").first().waitFor();
        await page.waitForTimeout(500);
        assert.equal(await resting(page), 0, "a page that is new is shown from its top");
        await page.goBack();
        // A flight is computed again; until that is done its sentences move what is below them.
        if (path.includes("/flights/")) await page.locator(".progress[role=status]").waitFor({ timeout: 90_000 });
        await page.waitForFunction((at) => Math.abs(scrollY - at) <= 60, before, { timeout: 20_000 });
        // To within two lines: a page that is computed again may be a line or two shorter above the place.
        assert.ok(Math.abs((await resting(page)) - before) <= 60, "it stays there");
        if (fold && (await summary.count())) {
          assert.ok(await summary.first().evaluate((one) => one.parentElement.open), `${fold} is open still`);
        }
        await page.waitForFunction(() => document.activeElement?.getAttribute("href")?.startsWith("#/claims/"), undefined, { timeout: 20_000 });
      }));
  }
}
