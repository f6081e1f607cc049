// One Chromium and one server for a process, and a record of what a page says and asks for.

import { existsSync } from "node:fs";
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

/** Ends both. */
export async function stop() {
  if (!shared) return;
  const { browser, server } = await shared;
  shared = undefined;
  await browser.close();
  await server.close();
}

/** Records what a page says and asks for, from now on. */
export function watch(page, origin) {
  const seen = { console: [], errors: [], failed: [], foreign: [], requests: [] };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) seen.console.push(message.text());
  });
  page.on("pageerror", (error) => seen.errors.push(String(error?.stack ?? error)));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A page that is left or reloaded gives up what it was fetching; a blocked request fails otherwise.
    if (reason !== "net::ERR_ABORTED") seen.failed.push(`${request.url()}: ${reason}`);
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
