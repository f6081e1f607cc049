// The sources: searched, and one that is not there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "./flow.mjs";

const open = (t, path, use, options = {}) =>
  withPage(t, { path, ...options }, async (page, seen) => {
    await page.locator("#loading").waitFor({ state: "detached" });
    await page.locator("h1").waitFor();
    await use(page, seen);
  });

const main = (page) => page.locator("main").innerText();

test("sources are found by their words, the search is in the address", (t) =>
  open(t, "#/sources", async (page) => {
    await page.getByRole("searchbox").fill("KBS workers");
    const found = page.locator("[role=status]").first();
    await page.waitForFunction(() => /^[1-9] of/.test(document.querySelector("[role=status]").textContent));
    const said = await found.innerText();
    assert.equal(new URL(page.url()).hash, "#/sources?q=KBS+workers");
    await page.reload();
    await page.locator("h1").waitFor();
    assert.equal(await page.getByRole("searchbox").inputValue(), "KBS workers");
    assert.equal(await found.innerText(), said);
    await page.getByRole("link", { name: "KBS, 1 May 2025" }).click();
    await page.locator("h1", { hasText: "KBS, 1 May 2025" }).waitFor();
    assert.match(await main(page), /15,000/);
  }));

test("an unknown source is said to be so", (t) =>
  open(t, "#/sources/%00", (page) => page.getByRole("heading", { level: 1, name: "No such source" }).waitFor()));
