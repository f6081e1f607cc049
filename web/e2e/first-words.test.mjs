// The words of a page stand before its part has come, and nothing moves when it comes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "./flow.mjs";
import { slowLine } from "./line.mjs";

const PAGES = [
  ["a flight", "#/flights/2024-10-31", /Hwasong-19/],
  ["a deployment", "#/deployment", /who said how many/],
  ["the workbench", "#/workbench", /^Workbench$/],
];

async function before(page) {
  await slowLine(page);
  await page.addInitScript(() => {
    window.moved = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) window.moved.push([value, sources.map(({ node }) => node?.nodeName)]);
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** The title and what is said under it, and where they stand. */
const head = (page) =>
  page.evaluate(() => {
    const [title, said] = document.querySelectorAll("main h1, main h1 + p");
    return [title, said].map((one) => ({ text: one.textContent, top: Math.round(one.getBoundingClientRect().top) }));
  });

for (const [name, path, heading] of PAGES) {
  test(`the words of ${name} stand before its part has come, and stay where they are`, { timeout: 120_000 }, (t) =>
    withPage(t, { path, before, width: 412, height: 823 }, async (page) => {
      await page.locator(".first-words h1", { hasText: heading }).waitFor();
      const first = await head(page);
      await page.locator("#loading").waitFor({ state: "detached" });
      assert.deepEqual(await head(page), first, "the part says what stood there");
      const computing = page.locator(".progress");
      if (await computing.count()) await page.locator(".progress[role=status]").waitFor();
      assert.deepEqual(await head(page), first, "and so once all is computed");
      const [came, heavy] = await page.evaluate(() => {
        const of = (part) => performance.getEntriesByType("resource").find(({ name }) => name.includes(part));
        return [of("/first-").responseEnd, of("_bg.wasm").startTime];
      });
      assert.ok(heavy >= came, "what is heavy is asked for after the words have come");
      const moved = await page.evaluate(() => window.moved);
      const sum = moved.reduce((sum, [value]) => sum + value, 0);
      assert.ok(sum <= 0.02, `things moved by ${sum}: ${JSON.stringify(moved)}`);
    }));
}

test("a state of its own has other words, which are not told beforehand", (t) =>
  withPage(t, { path: "#/flights/2024-10-31?class=two-stage-solid", before }, async (page, seen) => {
    await page.locator("#loading").waitFor({ state: "detached" });
    assert.deepEqual(seen.requests.filter((url) => url.includes("/first-")), []);
  }));
