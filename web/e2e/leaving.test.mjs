// A page that is left, loaded or not, leaves nothing behind: no job, no listener, no node, no worker.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "./flow.mjs";
import { living, slowLine } from "./line.mjs";

const follow = (page, link) =>
  page.getByRole("navigation").getByRole("link", { name: link, exact: true }).click();
const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const computed = (page) =>
  page.locator(".progress[role=status]", { hasText: "Computed from" }).waitFor({ timeout: 90_000 });

// Each with what stands on it once it is done.
const PAGES = [
  ["Workbench", /^Workbench$/, async (page) => {
    await computed(page);
    await page.locator("figure.chart .chart-frame > svg").nth(2).waitFor();
  }],
  ["Methods", /^Methods$/, computed],
  ["Flights", /^Flights$/, (page) => page.getByText("Every verdict is computed").waitFor({ timeout: 30_000 })],
  ["Deployments", /^Deployments$/, (page) => page.getByText(/The record holds \d deployments/).waitFor()],
  ["Your data", /^Your data$/, (page) => page.getByText("Nothing of yours is kept in this browser.").waitFor()],
];

for (const [link, name, done] of PAGES) {
  for (const pause of [50, 450]) {
    test(`${link}, left ${pause} ms after it was opened for the first time and opened again, is as good as ever`, (t) =>
      withPage(t, { path: "#/" }, async (page) => {
        await heading(page, /can it all be true/).waitFor();
        await slowLine(page);
        for (const next of [link, "Overview", link]) {
          await follow(page, next);
          await page.waitForTimeout(pause);
        }
        await heading(page, name).waitFor({ timeout: 60_000 });
        await done(page);
        assert.equal(await page.locator("h1").count(), 1, "one page stands there");
        await follow(page, "Overview");
        await heading(page, /can it all be true/).waitFor();
        assert.equal(await page.locator("h1").count(), 1, "one page stands there");
      }));
  }
}

const ROUND = ["Flights", "Deployments", "Timeline", "Workbench", "Methods", "Sources", "Your data", "Overview"];

const DONE = new Map(PAGES.map(([link, , done]) => [link, done]));

/** Every page of the navigation, a flight and a claim; each left early, or once all it starts is started. */
async function round(page, leaving) {
  for (const link of ROUND) {
    await follow(page, link);
    await page.locator(`nav [aria-current=page]`, { hasText: link }).waitFor();
    await page.locator("h1").waitFor();
    if (leaving === "done") await DONE.get(link)?.(page);
    await page.waitForTimeout(150);
  }
  for (const [path, name] of [["#/flights/2024-10-31", /Hwasong-19/], ["#/claims/rok-nis-2025-04-30-killed", /Killed more than 600/]]) {
    await page.evaluate((path) => { location.hash = path; }, path);
    await heading(page, name).waitFor();
    if (leaving === "done" && path.includes("flights")) await computed(page);
    await page.waitForTimeout(150);
  }
  await follow(page, "Overview");
  await heading(page, /can it all be true/).waitFor();
  await page.locator("figure.chart .chart-frame > svg").first().waitFor();
}

test("however often the pages are gone round, listeners, nodes and workers stay as many", (t) =>
  withPage(t, { path: "#/" }, async (page) => {
    // The parts and their workers start in the first round; what the browser keeps by itself is settled after the second.
    await round(page, "done");
    await round(page, "early");
    const before = await living(page);
    for (let again = 0; again < 4; again += 1) await round(page, "early");
    const after = await living(page);
    const said = JSON.stringify({ before, after });
    assert.equal(after.listeners, before.listeners, said);
    assert.equal(after.workers, before.workers, said);
    assert.ok(after.nodes <= before.nodes + 20, said);
  }));
