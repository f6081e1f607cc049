// A fresh page of the app for each test, and the certainty that nothing went wrong on it.

import assert from "node:assert/strict";
import { after } from "node:test";
import { start, stop, watch } from "./browser.mjs";

after(stop);

/**
 * Runs `use(page, seen)` on a fresh page of the app, then asserts that nothing went wrong on it:
 * no console error or warning, no uncaught error, no failed request, no other origin asked.
 *
 * Options: `path` ("#/flights"), `width`, `height`, `colorScheme` ("light" or "dark"),
 * `reducedMotion`, `forcedColors`, `locale`, `javaScriptEnabled`, `hasTouch`, `extra` (an object of
 * paths to texts that the server answers with during this test), `before(page)` (before the page is
 * opened), `keeps` (true: the app may keep itself on the device, by its service worker), `allow` (texts or patterns of messages that this test provokes on purpose).
 */
export async function withPage(t, options, use) {
  const { browser, server } = await start();
  const { path = "", width = 1280, height = 800, extra = {}, allow = [], before, keeps = false, ...rest } = options;
  const context = await browser.newContext({
    baseURL: `${server.origin}/`,
    viewport: { width, height },
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "UTC",
    ...rest,
  });
  for (const [name, body] of Object.entries(extra)) server.extra.set(name, body);
  try {
    if (!keeps) await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { get() {} }));
    const page = await context.newPage();
    const seen = watch(page, server.origin);
    await before?.(page);
    await page.goto(`${server.origin}/${path}`);
    await use(page, seen);
    assertClean(seen, allow, t.name);
  } finally {
    for (const name of Object.keys(extra)) server.extra.delete(name);
    await context.close();
  }
}

/** Fails with everything that went wrong on a page, but for what `allow` matches. */
export function assertClean(seen, allow = [], name = "the page") {
  const allowed = (text) => allow.some((a) => (a instanceof RegExp ? a.test(text) : text.includes(a)));
  for (const [what, list] of [
    ["printed errors or warnings to the console", seen.console],
    ["threw", seen.errors],
    ["asked for what could not be had", seen.failed],
    ["asked another origin", seen.foreign],
  ]) {
    assert.deepEqual(list.filter((text) => !allowed(text)), [], `${name} ${what}`);
  }
}
