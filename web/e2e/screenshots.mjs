// Pictures of every page, into target/screenshots/, for a person to look at.

import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { start, stop } from "./browser.mjs";

const PAGES = [
  ["overview", "#/"],
  ["flights", "#/flights"],
  ["flight-2024-10-31", "#/flights/2024-10-31"],
  ["flight-2023-12-18", "#/flights/2023-12-18"],
  ["deployment", "#/deployment"],
  ["timeline", "#/timeline"],
  ["claim", "#/claims/rok-nis-2025-04-30-killed"],
  ["claimant", "#/claimants/rok-nis"],
  ["source", "#/sources/ap-2024-10-30"],
  ["compare", "#/compare?flights=2024-10-31,2023-12-18"],
  ["workbench", "#/workbench"],
  ["read", "#/read"],
  ["methods", "#/methods"],
  ["sources", "#/sources"],
  ["data", "#/data"],
  ["nowhere", "#/nowhere"],
];
const WIDTHS = [360, 768, 1440];
const SCHEMES = ["light", "dark"];

const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function shoot({ path, width, height = 900, colorScheme, file, fullPage }) {
  const { browser, server } = await start();
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1,
    colorScheme,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "UTC",
  });
  const page = await context.newPage();
  await page.goto(`${server.origin}/${path}`, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  // Pages that the worker refines are shown when it is done.
  if (await page.locator(".progress").count()) await page.locator(".progress[role=status]").waitFor();
  await mkdir(dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage, animations: "disabled" });
  await context.close();
}

async function all() {
  for (const [name, path] of PAGES) {
    const views = WIDTHS.flatMap((width) => SCHEMES.map((colorScheme) => ({ width, colorScheme })));
    const shots = views.map(({ width, colorScheme }) => {
      const file = inRoot(`target/screenshots/${name}-${width}-${colorScheme}.png`);
      return shoot({ path, width, colorScheme, file, fullPage: true });
    });
    await Promise.all(shots);
    console.log(`${name}: ${shots.length} pictures`);
  }
  console.log("All in target/screenshots/");
}

try {
  await all();
} finally {
  await stop();
}
