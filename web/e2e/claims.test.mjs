// The pages of claims: one claim, claimants, sources, the timeline, and the sections of the deployment.

import assert from "node:assert/strict";
import { test } from "node:test";
import { chartFaults } from "./charts.mjs";
import { withPage } from "./flow.mjs";

const open = (t, path, use, options = {}) =>
  withPage(t, { path, ...options }, async (page, seen) => {
    await page.locator("#loading").waitFor({ state: "detached" });
    await page.locator("h1").waitFor();
    await use(page, seen);
  });

const main = (page) => page.locator("main").innerText();
const figure = (page, name) => page.locator("figure.chart", { has: page.getByRole("heading", { name }) });

test("a claim's page says its words, its bounds, its source and what it has to do with others", (t) =>
  open(t, "#/claims/rok-nis-2025-04-30-killed", async (page) => {
    const text = await main(page);
    for (const part of [
      "“600”", "ROK National Intelligence Service", "a bare number", "via a lawmaker", "Arab News",
      "A part of", "4,700 including 600 deaths", "Said in place of", "some 300", "Replaced by", "around 2,000",
    ]) assert.ok(text.includes(part), `${part} is missing`);
    await page.getByRole("link", { name: "the deployment, as known on 30 April 2025" }).click();
    await page.locator("h1", { hasText: /who said how many/ }).waitFor();
    assert.equal(new URL(page.url()).hash, "#/deployment?day=2025-04-30");
  }));

test("an open bound is said to be open, and nothing is put in its place", (t) =>
  open(t, "#/claims/rok-official-2024-10-30-near-front", async (page) => {
    assert.match(await main(page), /above 3,000; no upper bound was stated/);
  }));

test("a contradiction is told on both pages, and leads from one to the other", (t) =>
  open(t, "#/claims/rok-jcs-2024-10-31-flight-time", async (page) => {
    assert.match(await main(page), /Contradicts[\s\S]*5,156 seconds/);
    await page.getByRole("link", { name: "5,156 seconds" }).click();
    await page.locator("h1", { hasText: /Pyongyang/ }).waitFor();
    assert.match(await main(page), /Contradicts[\s\S]*87 minutes/);
    await page.getByRole("link", { name: "the flight of 31 October 2024" }).click();
    await page.locator("h1", { hasText: /Hwasong-19/ }).waitFor();
  }));

test("an unknown claim, claimant or source names what is near to it", (t) =>
  open(t, "#/claims/rok-nis-2025-04-30-kiled", async (page) => {
    await page.getByRole("link", { name: "rok-nis-2025-04-30-killed" }).click();
    await page.locator("h1", { hasText: /Killed 600/ }).waitFor();
    for (const [path, heading] of [["#/claimants/rok-nos", "No such claimant"], ["#/sources/%00", "No such source"]]) {
      await page.goto(new URL(path, page.url()).href);
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    }
  }));

test("from a party's cell on a flight to the claim, to its claimant, to another claim", (t) =>
  open(t, "#/flights/2024-10-31", async (page) => {
    await page.locator("table.parties").getByRole("link", { name: "87 minutes" }).click();
    await page.locator("h1", { hasText: /Time of flight 87/ }).waitFor();
    await page.locator(".facts").getByRole("link", { name: "ROK Joint Chiefs of Staff" }).click();
    await page.getByRole("heading", { level: 1, name: "ROK Joint Chiefs of Staff" }).waitFor();
    await page.getByRole("link", { name: "about 1,100" }).first().click();
    await page.locator("h1", { hasText: /1,100/ }).waitFor();
  }));

test("sources are found by their words, the search is in the address", (t) =>
  open(t, "#/sources", async (page) => {
    await page.getByRole("searchbox").fill("KBS killed");
    const found = page.locator("[role=status]").first();
    await page.waitForFunction(() => /^[1-9] of/.test(document.querySelector("[role=status]").textContent));
    const said = await found.innerText();
    assert.equal(new URL(page.url()).hash, "#/sources?q=KBS+killed");
    await page.reload();
    await page.locator("h1").waitFor();
    assert.equal(await page.getByRole("searchbox").inputValue(), "KBS killed");
    assert.equal(await found.innerText(), said);
    await page.getByRole("link", { name: "KBS, 13 January 2025" }).click();
    await page.locator("h1", { hasText: "KBS, 13 January 2025" }).waitFor();
    assert.match(await main(page), /some 300/);
  }));

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
    await page.waitForFunction(() => document.querySelector(".finding").textContent.startsWith("From 14 May 2017"));
    await page.goto(new URL("#/timeline", page.url()).href);
    await page.waitForFunction((count) => document.querySelectorAll(".statements > li").length === count, all);
    await page.getByRole("link", { name: /Hwasong-19, 31 October 2024/ }).click();
    await page.locator("h1", { hasText: /Hwasong-19/ }).waitFor();
  }));

test("a span without an entry says so and draws nothing", (t) =>
  open(t, "#/timeline?from=2020-01-01&to=2020-02-01", async (page) => {
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

test("parts stand inside their wholes with the share that follows, and are not added", (t) =>
  open(t, "#/deployment", async (page) => {
    const parts = figure(page, "Parts and wholes");
    await parts.locator("svg").first().waitFor();
    await parts.locator("summary", { hasText: "Table of the numbers" }).click();
    const table = await parts.locator("table").innerText();
    assert.match(table, /Several governments, 31 Oct 2024[\s\S]*3,000[\s\S]*27 % of it/);
    assert.doesNotMatch(table, /14,000/);
    const against = page.locator("section", { has: page.getByRole("heading", { name: "What contradicts what" }) });
    const text = await against.innerText();
    for (const part of ["already 11,000", "as many as 10,000"]) assert.ok(text.includes(part), `${part} is missing`);
    assert.deepEqual(await chartFaults(page), []);
  }));

test("a claimant's revisions are chosen from a list, and say what took whose place", (t) =>
  open(t, "#/deployment", async (page) => {
    const revised = figure(page, "How one claimant’s figure moved");
    const chosen = revised.getByLabel(/Claimant and metric/);
    await chosen.selectOption({ label: "ROK National Intelligence Service: Killed (4)" });
    await revised.getByText(/257 days later about 2,000/).waitFor();
    assert.match(await revised.innerText(), /at least 100 on 19 December 2024[\s\S]*3 later figures took the place/);
    assert.match(await revised.innerText(), /around 2,000, in place of “600” of 30 Apr 2025/);
  }));

test("rounds are marked as derived, with their factor and method", (t) =>
  open(t, "#/deployment", async (page) => {
    const derived = page.locator("section", { has: page.getByRole("heading", { name: "Rounds computed from containers" }) });
    const text = await derived.innerText();
    assert.match(text, /derived: 2 million of 152 mm from about 5,000 containers[\s\S]*400 rounds a container/);
    assert.match(text, /Method stated: If every container held rounds/);
    assert.match(await figure(page, "Distance to the border").innerText(), /from 50\skm to about 290\skm/);
  }));
