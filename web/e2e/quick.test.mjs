// Events that come faster than the page is drawn: none takes back the one before, and what is being typed stays.
//
// Two clicks in one task of the page leave no time to draw between them, as on a slow machine.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "./flow.mjs";

const FLIGHT = "#/flights/2024-10-31";
const hash = (page) => new URL(page.url()).hash;
const becomes = (page, wanted) => page.waitForFunction((wanted) => location.hash === wanted, wanted);
const figure = (page, title) => page.locator("figure.chart", { has: page.getByRole("heading", { name: title, exact: true }) });

/** Clicks elements one after the other within one task. */
async function clickAtOnce(page, ...locators) {
  const handles = [];
  for (const locator of locators) handles.push(await locator.elementHandle());
  await page.evaluate((elements) => elements.forEach((element) => element.click()), handles);
}

/** Gives controls values within one task, each with the event that tells of it. */
async function setAtOnce(page, ...settings) {
  const all = [];
  for (const [locator, value] of settings) all.push([await locator.elementHandle(), value]);
  await page.evaluate((all) => {
    for (const [control, value] of all) {
      control.value = value;
      control.dispatchEvent(new Event("input", { bubbles: true }));
      control.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }, all);
}

test("two days back at once are two days", (t) =>
  withPage(t, { path: "#/deployment" }, async (page) => {
    const earlier = page.getByRole("button", { name: "Earlier" });
    const shown = page.getByLabel("Any day");
    const days = [await shown.inputValue()];
    for (let step = 0; step < 2; step++) {
      await earlier.click();
      await page.waitForFunction(([input, before]) => input.value !== before, [await shown.elementHandle(), days.at(-1)]);
      days.push(await shown.inputValue());
    }
    await page.goto(`${page.url().split("#")[0]}#/deployment`);
    await page.waitForFunction(([input, day]) => input.value === day, [await shown.elementHandle(), days[0]]);
    await clickAtOnce(page, earlier, earlier);
    await becomes(page, `#/deployment?day=${days[2]}`);
    await page.waitForFunction(([input, day]) => input.value === day, [await shown.elementHandle(), days[2]]);
    await clickAtOnce(page, page.getByRole("button", { name: "Later" }), earlier);
    await becomes(page, `#/deployment?day=${days[2]}`);
  }));

test("filters of the deployment that are set at once are all in force", (t) =>
  withPage(t, { path: "#/deployment" }, async (page) => {
    await page.locator("details.filters > summary").click();
    const bar = page.getByRole("group", { name: "Filters" });
    await clickAtOnce(page, bar.getByLabel("Kyiv"), bar.getByLabel("Seoul"));
    await becomes(page, "#/deployment?party=Kyiv,Seoul");
    await setAtOnce(
      page,
      [bar.getByLabel("Metric"), "killed"],
      [bar.getByLabel("Scale"), "log"],
      [page.getByLabel("Claimant and metric (number of figures)"), "rok-nis.killed"],
    );
    await becomes(page, "#/deployment?party=Kyiv,Seoul&metric=killed&scale=log&revised=rok-nis.killed");
    await clickAtOnce(page, bar.getByLabel("Seoul"), bar.getByLabel("Seoul"), bar.getByLabel("Kyiv"));
    await becomes(page, "#/deployment?party=Seoul&metric=killed&scale=log&revised=rok-nis.killed");
    await bar.getByRole("button", { name: "Show all" }).click();
    await becomes(page, "#/deployment?revised=rok-nis.killed");
  }));

test("ticks, kinds and flights that are chosen at once are all chosen", (t) =>
  withPage(t, { path: "#/flights" }, async (page) => {
    const ticks = page.locator(".cards input[type=checkbox]");
    await setAtOnce(page, [page.getByRole("searchbox"), "hwasong"], [page.getByLabel("Sorted by"), "apogee"]);
    await becomes(page, "#/flights?q=hwasong&sort=apogee");
    await clickAtOnce(page, ticks.nth(0), ticks.nth(1), ticks.nth(2));
    await page.getByRole("link", { name: "Compare 3 flights" }).click();
    const three = await page.waitForFunction(() => location.hash.startsWith("#/compare?flights=") && location.hash);
    const chosen = (await three.jsonValue()).split("=")[1].split(",");
    assert.equal(chosen.length, 3);
    const boxes = page.locator(".choices input");
    await boxes.first().waitFor();
    const [out, other] = [page.locator(".choices input:checked").first(), page.locator(".choices input:not(:checked)").first()];
    await clickAtOnce(page, other, out);
    await page.waitForFunction((before) => {
      const now = (location.hash.split("=")[1] ?? "").split(",");
      return now.length === 3 && now.join() !== before.join();
    }, chosen);
    await page.goto(`${page.url().split("#")[0]}#/timeline`);
    await clickAtOnce(page, page.getByRole("checkbox", { name: "Events" }), page.getByRole("checkbox", { name: "Claims on flights" }));
    await becomes(page, "#/timeline?without=events,flight-claims");
  }));

test("what a flight's page computes by is changed at once, and the globe turned, without one change lost", (t) =>
  withPage(t, { path: FLIGHT }, async (page) => {
    await page.locator(".progress[role=status]").waitFor();
    await setAtOnce(
      page,
      [page.getByLabel("Class of vehicle assumed"), "three-stage-solid"],
      [page.getByLabel("Seed of the draws"), "7"],
      [page.getByLabel("Draws for each set of claims"), "90"],
    );
    await becomes(page, `${FLIGHT}?class=three-stage-solid&seed=7&draws=90`);
    await page.getByText(/three solid-fuel stages\), 90 draws for each set of claims with seed 7,/).waitFor({ state: "attached" });
    const seen = figure(page, "Globe").locator("svg[aria-label*='seen from above']");
    // Until all is computed the middle of the normal flight may still move.
    await page.locator(".progress[role=status]").waitFor();
    await page.waitForTimeout(1500);
    const north_deg = Number(/above ([\d.]+) deg N/.exec(await seen.getAttribute("aria-label"))[1]);
    const turned = String(Math.round(10 * (north_deg + 30)) / 10);
    const turn = page.getByRole("group", { name: "Turn the globe" });
    const north = turn.getByRole("button", { name: "North" });
    await clickAtOnce(page, north, north, page.getByRole("button", { name: "Within reach" }));
    await figure(page, "Globe").locator(`svg[aria-label*='above ${turned}']`).waitFor();
    await page.waitForFunction((turned) => location.hash.includes(`&map=reach&globe=${turned}`), turned);
    const play = page.getByRole("button", { name: "Play the flight" });
    await clickAtOnce(page, play, play);
    await play.waitFor();
  }));

test("a number that is being typed stays while answers come", (t) =>
  withPage(t, { path: FLIGHT }, async (page) => {
    const seed = page.getByLabel("Seed of the draws");
    await seed.fill("42");
    await page.locator(".progress[role=status]").waitFor();
    assert.equal(await seed.inputValue(), "42");
    await page.getByLabel("Class of vehicle assumed").selectOption("three-stage-solid");
    await page.waitForFunction(() => location.hash.includes("class="));
    await seed.fill("43");
    await page.locator(".progress[role=status]").waitFor();
    assert.equal(await seed.inputValue(), "43");
    await seed.press("Enter");
    await page.waitForFunction(() => location.hash.includes("&seed=43"));
    await seed.fill("-5");
    await seed.press("Enter");
    assert.equal(await seed.inputValue(), "43", "what cannot be used is put back");
    assert.match(hash(page), /seed=43/);
  }));

test("arrow keys on a chart that come at once are each a step", (t) =>
  withPage(t, { path: "#/" }, async (page) => {
    const plate = page.getByRole("slider", { name: /^Points of the chart/ }).first();
    await plate.evaluate((plate) => {
      for (let key = 0; key < 3; key++) {
        plate.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true }));
      }
    });
    await page.waitForFunction((plate) => plate.getAttribute("aria-valuenow") === "3", await plate.elementHandle());
  }));

test("steps of a launch point that come at once add up", (t) =>
  withPage(t, { path: "#/workbench?s=one&apogee=7000&distance=1000&launch=40,127" }, async (page) => {
    await page.getByText("Choose the launch point on a map").click();
    const moves = page.getByRole("group", { name: "Move the launch point" });
    const [north, east] = [moves.getByRole("button", { name: "North" }), moves.getByRole("button", { name: "East" })];
    const launch = page.getByLabel("Launch point", { exact: true });
    await clickAtOnce(page, north, north, east);
    await page.waitForFunction((input) => input.value.startsWith("42.5"), await launch.elementHandle());
    const text = await launch.inputValue();
    assert.match(text, /^42\.5° N, 128\.\d+° E$/, text);
  }));
