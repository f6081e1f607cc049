// The timeline: its filter, its link, its points by keyboard.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "./flow.mjs";

const open = (t, path, use, options = {}) =>
  withPage(t, { path, ...options }, async (page, seen) => {
    await page.locator("#loading").waitFor({ state: "detached" });
    await page.locator("h1").waitFor();
    await use(page, seen);
  });

test("the timeline is filtered by kind and days, and its link shows the same again", (t) =>
  open(t, "#/timeline", async (page) => {
    const all = await page.locator(".statements > li").count();
    assert.ok(all > 200, `${all} entries`);
    await page.getByRole("checkbox", { name: "Claims on flights" }).uncheck();
    await page.locator("#from").fill("2024-10-28");
    await page.locator("#to").fill("2024-10-31");
    await page.waitForFunction(() => document.querySelector(".finding").textContent.startsWith("From 28 October 2024 to 31 October 2024"));
    const hash = new URL(page.url()).hash;
    assert.equal(hash, "#/timeline?from=2024-10-28&to=2024-10-31&without=flight-claims");
    const finding = await page.locator(".finding").innerText();
    await page.reload();
    await page.locator("figure.chart svg").first().waitFor();
    assert.equal(await page.locator(".finding").innerText(), finding);
    assert.equal(await page.getByRole("checkbox", { name: "Claims on flights" }).isChecked(), false);
    assert.ok((await page.locator(".statements > li").count()) < all);
    await page.getByRole("link", { name: "all days" }).click();
    await page.waitForFunction(() => document.querySelector(".finding").textContent.startsWith("From 22 June 2016"));
    await page.goto(new URL("#/timeline", page.url()).href);
    await page.waitForFunction((count) => document.querySelectorAll(".statements > li").length === count, all);
    await page.getByRole("navigation", { name: "Sections of this page" }).getByRole("link", { name: "2024" }).click();
    await page.getByRole("link", { name: /Hwasong-19, 31 October 2024/ }).click();
    await page.locator("h1", { hasText: /Hwasong-19/ }).waitFor();
  }));

test("the list is by year, the latest open; a link opens another year at its place", (t) =>
  open(t, "#/timeline", async (page) => {
    const years = page.locator("details.opens");
    const opened = await years.evaluateAll((all) => all.map((one) => one.open));
    assert.deepEqual(opened, opened.map((_, at) => at === 0));
    assert.ok((await page.evaluate(() => document.documentElement.scrollHeight)) <= 7000);
    await page.goto(page.url().replace(/#.*/, "#/timeline?section=2017"));
    const year = page.locator("#section-2017");
    await page.waitForFunction(() => document.querySelector("#section-2017 details").open);
    await page.waitForFunction(() => Math.abs(document.querySelector("#section-2017").getBoundingClientRect().top) < 120);
    assert.ok(await year.getByText("Hwasong-12").first().isVisible());
  }, { width: 1440, height: 900 }));

test("a span without an entry says so and draws nothing", (t) =>
  open(t, "#/timeline?from=2018-03-01&to=2018-04-01", async (page) => {
    assert.match(await page.locator(".finding").innerText(), /^Nothing/);
    assert.equal(await page.locator("figure.chart").count(), 0);
  }));

test("the keyboard reads every point of the timeline", (t) =>
  open(t, "#/timeline", async (page) => {
    const slider = page.locator("figure.chart [role=slider]");
    await slider.waitFor();
    const points = Number(await slider.getAttribute("aria-valuemax"));
    await slider.focus();
    const said = new Set();
    for (let at = 0; at < points; at += 1) {
      await page.keyboard.press(at ? "ArrowRight" : "Home");
      said.add(await slider.getAttribute("aria-valuetext"));
    }
    assert.equal(said.size, points);
    assert.ok([...said].some((one) => /October 2024: \d+/.test(one)));
  }));
