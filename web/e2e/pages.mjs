// Opening every page.

import { withPage } from "./flow.mjs";
import { ROUTES } from "./routes.mjs";

export { ROUTES };

/** Waits until the app has replaced the static shell and drawn its charts. */
export async function ready(page, charts = 0) {
  await page.locator("#loading").waitFor({ state: "detached" });
  await page.locator("h1").waitFor();
  // A flight's page is refined by the worker; until that is done its sentences may still change.
  const refined = page.locator(".progress");
  if (await refined.count()) await page.locator(".progress[role=status]").waitFor();
  if (charts) await page.locator("figure.chart .chart-frame > svg").nth(charts - 1).waitFor();
}

export const open = (t, route, use, options = {}) =>
  withPage(t, { path: route.path, ...options }, async (page, seen) => {
    await ready(page, route.charts);
    await use(page, seen);
  });

export const route = (path) => ROUTES.find((one) => one.path === path);
export const text = (page) => page.locator("main").innerText();
