// One Chromium for a test file, a fresh page for each test, and a record of what went wrong on it.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium: the one of CHROMIUM, or Debian's. */
export async function launch() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error(`no browser at ${executablePath}: name Chromium's path in CHROMIUM`);
  }
  return chromium.launch({ executablePath, args: ARGS });
}

let shared;

/** The browser and server of this process, started at the first call. */
export function start() {
  shared ??= Promise.all([launch(), serve()]).then(([browser, server]) => ({ browser, server }));
  return shared;
}

/** Ends both; a test file need not call it. */
export async function stop() {
  if (!shared) return;
  const { browser, server } = await shared;
  shared = undefined;
  await browser.close();
  await server.close();
}

after(stop);

/**
 * Runs `use(page, seen)` on a fresh page of the app, then asserts that nothing went wrong on it:
 * no console error or warning, no uncaught error, no failed request, no other origin asked.
 *
 * Options: `path` ("#/flights"), `width`, `height`, `colorScheme` ("light" or "dark"),
 * `reducedMotion`, `forcedColors`, `locale`, `javaScriptEnabled`, `hasTouch`, `extra` (an object of
 * paths to texts that the server answers with during this test), `before(page)` (before the page is
 * opened), `allow` (texts or patterns of messages that this test provokes on purpose).
 */
export async function withPage(t, options, use) {
  const { browser, server } = await start();
  const { path = "", width = 1280, height = 800, extra = {}, allow = [], before, ...rest } = options;
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

/** Records what a page says and asks for, from now on. */
export function watch(page, origin) {
  const seen = { console: [], errors: [], failed: [], foreign: [], requests: [] };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) seen.console.push(message.text());
  });
  page.on("pageerror", (error) => seen.errors.push(String(error?.stack ?? error)));
  page.on("requestfailed", (request) => {
    seen.failed.push(`${request.url()}: ${request.failure()?.errorText}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) seen.failed.push(`${response.url()}: ${response.status()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    seen.requests.push(url);
    const local = url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
    if (!local) seen.foreign.push(url);
  });
  return seen;
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
