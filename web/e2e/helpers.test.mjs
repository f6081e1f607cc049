// The helpers of the flows, shown to see what they are there to see.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./axe.mjs";
import { assertClean, withPage } from "./flow.mjs";

const page = (body) =>
  `<!doctype html><html lang="en"><head><title>t</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

const opened = (t, body, use, allow = []) =>
  withPage(t, { path: "sample.html", extra: { "/sample.html": page(body) }, allow }, use);

test("a clean page passes", (t) =>
  opened(t, "<main><h1>Fine</h1></main>", async (p, seen) => {
    assertClean(seen);
    assert.deepEqual(await findings(p), []);
    assert.equal(seen.requests.length, 1);
  }));

for (const [what, body, list] of [
  ["a console error", "<script>console.error('broken')</script>", "console"],
  ["an uncaught error", "<script>throw new Error('broken')</script>", "errors"],
  ["a missing file", "<img alt='' src='broken.png'>", "failed"],
  ["another origin", "<img alt='' src='http://127.0.0.1:9/broken.png'>", "foreign"],
]) {
  test(`${what} is seen`, (t) =>
    opened(t, body, async (p, seen) => {
      await p.waitForTimeout(100);
      assert.equal(seen[list].length, 1, JSON.stringify(seen));
      assert.throws(() => assertClean(seen), /AssertionError/);
    }, [/broken/, /Failed to load resource/]));
}

test("axe finds a picture without words", (t) =>
  opened(t, "<main><h1>h</h1><img src='data:,'></main>", async (p) => {
    assert.match((await findings(p)).join("\n"), /image-alt: .* at img/);
  }));
