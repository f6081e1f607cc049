// What is fetched beside the page: the record's files and the parts of the app.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "./flow.mjs";
import { slowLine } from "./line.mjs";

const CLAIMS = "id,metric,low,best,high,qualifier,words,unit,stated_on,claimant,source\n";

test("a record put beside the page without excerpts is the record shown", (t) =>
  withPage(t, {
    path: "#/deployment",
    extra: { "/record/claims.csv": `${CLAIMS}one,in-country,,12345,,exact,"12,345",persons,2024-10-30,pentagon,nowhere\n`, "/record/deployment.txt": null },
    allow: [/deployment\.txt/, /404/],
  }, async (page) => {
    await page.locator(".faults").waitFor();
    assert.match(await page.locator(".faults").innerText(), /claims\.csv row 2/);
  }));

test("a file of the record that is missing is named, and the workbench still computes", (t) =>
  withPage(t, {
    path: "#/workbench",
    extra: { "/record/sources.csv": null, "/record/workbench.txt": null },
    allow: [/sources\.csv|workbench\.txt/, /404/],
  }, async (page) => {
    const said = page.locator(".faults[role=alert]");
    await said.waitFor();
    assert.match(await said.innerText(), /sources\.csv could not be fetched: the server answers 404/);
    await page.locator("figure.chart svg").first().waitFor();
  }));

test("a part that cannot be loaded says so, and the other pages are still there", (t) =>
  withPage(t, {
    path: "#/deployment",
    extra: { "/lofted-deployment_bg.wasm": null },
    allow: [/lofted-deployment/, /404/],
  }, async (page) => {
    await page.getByRole("heading", { name: "This page could not be loaded" }).waitFor();
    await page.getByRole("navigation").getByRole("link", { name: "Flights" }).click();
    await page.getByRole("heading", { level: 1, name: "Flights" }).waitFor();
  }));

test("from a page of one part to a page of the other, the heading takes the focus", (t) =>
  withPage(t, { path: "#/flights" }, async (page) => {
    for (const [link, heading] of [["Deployments", /^Deployments$/], ["Your data", /^Your data$/], ["Overview", /can it all be true/], ["Sources", /^Sources$/], ["Your data", /^Your data$/]]) {
      await page.getByRole("navigation").getByRole("link", { name: link }).click();
      const title = page.getByRole("heading", { level: 1, name: heading });
      await title.waitFor();
      await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    }
    assert.equal(await page.locator("h1").count(), 1);
  }));

test("what is clicked in a part is answered by the part alone", (t) =>
  withPage(t, { path: "#/data" }, async (page) => {
    await page.getByRole("heading", { level: 1, name: "Your data" }).waitFor();
    const theme = await page.locator("html").getAttribute("data-theme");
    for (const button of await page.locator("main button:enabled:visible").all()) {
      const opens = page.waitForEvent("filechooser", { timeout: 300 }).catch(() => null);
      await button.click();
      await opens;
      assert.notEqual(await page.evaluate(() => document.activeElement?.id), "main", "the skip button was not pressed");
    }
    assert.equal(await page.locator("html").getAttribute("data-theme"), theme, "nor was the theme switched");
  }));

// Every page with a picture, and those without.
const PAGES = [
  ["overview", "#/", true], ["flight", "#/flights/2024-10-31", true], ["flights", "#/flights", true],
  ["compare", "#/compare?flights=2024-10-31,2023-12-18", true], ["workbench", "#/workbench", true],
  ["methods", "#/methods", false], ["deployment", "#/deployment", true], ["timeline", "#/timeline", true],
  ["claim", "#/claims/rok-nis-2025-04-30-killed", false], ["claimants", "#/claimants", false],
  ["sources", "#/sources", false], ["data", "#/data", false],
];

for (const [name, path, drawn] of PAGES) {
  // What `cargo xtask size` counts for a page is what its first picture needs.
  test(`${name}: the first picture needs one part of the app, and neither a worker nor the coasts`, (t) =>
    withPage(t, {
      path,
      before: (page) => page.context().route(/worker|geography|overview-more/, (request) => request.abort()),
      allow: [/worker|overview-more|ERR_FAILED/],
    }, async (page, seen) => {
      await page.locator("#waiting").waitFor({ state: "detached" });
      await page.locator(drawn ? "figure.chart .chart-frame > svg, .card-arcs > svg" : "h1").first().waitFor();
      const parts = new Set(seen.requests.map((url) => url.match(/lofted-[a-z]+_bg\.wasm/)?.[0]).filter((name) => name && !name.includes("worker")));
      assert.equal(parts.size, 1, [...parts].join(" "));
    }));

  test(`${name}: nothing on the page shifts while it loads over a slow line`, (t) =>
    withPage(t, {
      path,
      before: async (page) => {
        await slowLine(page);
        await page.addInitScript(() => {
          window.shifts = [];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const nodes = entry.sources.map(({ node, previousRect, currentRect }) =>
                `${node?.nodeName ?? "gone"}.${node?.className ?? ""} ${previousRect.y} to ${currentRect.y}`);
              window.shifts.push([entry.value, entry.startTime, ...nodes]);
            }
          }).observe({ type: "layout-shift", buffered: true });
        });
      },
    }, async (page) => {
      await page.locator("#loading, #waiting").first().waitFor({ state: "detached", timeout: 60_000 });
      await page.locator("h1").waitFor();
      if (drawn) await page.locator("figure.chart .chart-frame > svg, .card-arcs > svg").first().waitFor();
      if (await page.locator(".progress").count()) await page.locator(".progress[role=status]").waitFor({ timeout: 60_000 });
      await page.waitForTimeout(500);
      const shifts = await page.evaluate(() => window.shifts);
      const shift = shifts.reduce((sum, [value]) => sum + value, 0);
      assert.ok(shift <= 0.02, `${shift}: ${JSON.stringify(shifts)}`);
    }));
}
