// What is hard on a page: four times as large, in the colours of the system, a line that breaks in mid-load.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "./flow.mjs";
import { ready } from "./pages.mjs";
import { ROUTES } from "./routes.mjs";

// 1280 px at 400 %.
const ENLARGED = { width: 320, height: 256 };

test("at 400 % no page has to be moved sideways", { timeout: 240_000 }, (t) =>
  withPage(t, { path: "#/", ...ENLARGED }, async (page) => {
    for (const { path, heading } of ROUTES) {
      await page.evaluate((path) => { location.hash = path; }, path);
      await page.locator("main h1:visible", { hasText: heading }).first().waitFor();
      await ready(page);
      const [wide, wider] = await page.evaluate(() => {
        const out = (one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".scroll, .section-bar, svg, .unseen, .skip");
        const wider = [...document.querySelectorAll("main *")].filter((one) => one.checkVisibility() && out(one));
        return [document.documentElement.scrollWidth, wider.slice(0, 3).map((one) => one.outerHTML.slice(0, 120))];
      });
      assert.ok(wide <= ENLARGED.width, `${path} is ${wide} px wide: ${wider.join("\n")}`);
    }
  }));

for (const colorScheme of ["light", "dark"]) {
  test(`in the system's ${colorScheme} colours charts can be read`, (t) =>
    withPage(t, { path: "#/deployment", forcedColors: "active", colorScheme }, async (page) => {
      await page.locator(".chart-frame > svg").first().waitFor();
      const alike = await page.evaluate(() => {
        const svg = document.querySelector(".chart-frame > svg");
        const card = getComputedStyle(svg.closest(".card")).backgroundColor;
        return [...svg.querySelectorAll("text")].filter((one) => getComputedStyle(one).fill === card).map((one) => one.textContent);
      });
      assert.deepEqual(alike, [], "words in the colour of what they stand on");
    }));
}

test("a line that breaks in mid-load is said, with a button that tries again", (t) =>
  withPage(t, { path: "#/", allow: [/ERR_INTERNET_DISCONNECTED/, /Failed to (fetch|load)/] }, async (page) => {
    await ready(page);
    const file = "**/lofted-deployment_bg.wasm";
    await page.route(file, (route) => route.abort("internetdisconnected"));
    await page.evaluate(() => { location.hash = "#/deployment"; });
    await page.getByRole("heading", { name: "This page could not be loaded" }).waitFor();
    await page.unroute(file);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator("main h1:visible", { hasText: /who said how many/ }).waitFor();
  }));
