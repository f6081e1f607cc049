// The sections of the deployment page: the bar, disagreements, parts and wholes, revisions; containers and rounds.

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

const figure = (page, name) => page.locator("figure.chart", { has: page.getByRole("heading", { name, exact: typeof name === "string" }) });

test("parts stand inside their wholes with the share that follows, and are not added", (t) =>
  open(t, "#/deployment", async (page) => {
    await page.locator("details.fold > summary", { hasText: "Parts and wholes" }).click();
    const parts = figure(page, "Parts and wholes");
    await parts.locator("svg").first().waitFor();
    await parts.locator("summary", { hasText: "Table of the numbers" }).click();
    const table = await parts.locator("table").innerText();
    assert.match(table, /Several governments, 31 Oct 2024[\s\S]*3,000[\s\S]*27 % of it/);
    assert.doesNotMatch(table, /14,000/);
    const against = page.locator("details.fold", { hasText: "What contradicts what" });
    await against.locator("summary").first().click();
    const text = await against.innerText();
    for (const part of ["already 11,000", "as many as 10,000"]) assert.ok(text.includes(part), `${part} is missing`);
    assert.deepEqual(await chartFaults(page), []);
  }));

test("a claimant's revisions are chosen from a list, and say what took whose place", (t) =>
  open(t, "#/deployment", async (page) => {
    const revised = figure(page, "How one claimant’s figure moved");
    const chosen = revised.getByLabel(/Claimant and metric/);
    await chosen.selectOption({ label: "South Korea's National Intelligence Service (NIS): Killed (4)" });
    await revised.getByText(/257 days later more than 2,000/).waitFor();
    assert.match(await revised.innerText(), /at least 100 on 19 December 2024[\s\S]*it revised the figure three times/);
    await page.locator("details.fold > summary", { hasText: "In its own words" }).click();
    assert.match(await page.locator("#section-revisions").innerText(), /more than 2,000\s*[^\n]*2000여명[^\n]*, in place of more than 600 of 30 Apr 2025/);
  }));

test("rounds are marked as derived, with their factor and method", (t) =>
  open(t, "#/deployment", async (page) => {
    assert.match(await figure(page, "Distance to the border").innerText(), /Two distances to the border were stated, 50\skm and about 50\skm/);
    assert.equal(await figure(page, /^Containers/).count(), 0, "containers share no page with people");
    await page.getByRole("link", { name: "Containers and rounds" }).click();
    await page.getByRole("heading", { level: 1, name: /containers and rounds$/ }).waitFor();
    const derived = page.locator("section.card", { has: page.getByRole("heading", { name: "Rounds computed from containers" }) });
    const text = await derived.innerText();
    assert.match(text, /derived: [^\n]*more than two million[^\n]* from about 5,000 containers[\s\S]*at least 400 rounds a container/);
    assert.match(text, /Method stated: If every container held rounds/);
    await figure(page, /^Containers from/).locator("svg").first().waitFor();
    assert.match(await figure(page, "Distance to the border").innerText(), /One distance to the border was stated: about 290\skm/);
  }));

const bar = (page) => page.getByRole("navigation", { name: "Sections of this page" });
const atTop = (page, id) => page.waitForFunction((id) => {
  const { top } = document.getElementById(`section-${id}`).getBoundingClientRect();
  return top > -40 && top < 140;
}, id);

for (const [width, height] of [[1440, 900], [768, 1024], [360, 740]]) {
  test(`a bar of sections stays and leads to each by pointer and keyboard, ${width} px`, (t) =>
    open(t, "#/deployment", async (page) => {
      const links = bar(page).getByRole("link");
      const count = await links.count();
      assert.ok(count >= 6, `${count} sections`);
      for (let at = 1; at < count; at += 1) {
        await links.nth(at).click();
        const id = new URLSearchParams(page.url().split("?")[1]).get("section");
        if (at < count - 1) await atTop(page, id);
        const box = await bar(page).boundingBox();
        assert.ok(Math.abs(box.y) < 2, `the bar stays at the top, ${box.y}`);
        await page.waitForFunction((id) => document.activeElement.id === `section-${id}`, id);
      }
      await links.nth(1).focus();
      await page.keyboard.press("Enter");
      await atTop(page, "over-time");
      await page.waitForFunction(() => document.querySelector(".section-bar [aria-current]")?.textContent === "Over time");
      await page.goBack();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    }, { width, height }));
}

test("a link opens the page at its section, though what stands above is drawn later", (t) =>
  open(t, "#/deployment?section=where", async (page) => {
    await atTop(page, "where");
    await figure(page, "Distance to the border").locator("svg").first().waitFor();
    await page.waitForFunction(() => [...document.querySelectorAll("figure.chart .chart-frame")].every((one) => one.closest("details") || one.querySelector("svg")));
    await atTop(page, "where");
    await page.goto(page.url().replace(/#.*/, "#/deployment?section=elsewhere"));
    await page.locator(".faults[role=alert]", { hasText: "section=elsewhere" }).waitFor();
  }));

test("the page is no longer than 7,000 px", (t) =>
  open(t, "#/deployment", async (page) => {
    await page.waitForFunction(() => [...document.querySelectorAll("figure.chart .chart-frame")].every((one) => one.closest("details") || one.querySelector("svg")));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(height <= 7000, `${height} px`);
  }, { width: 1440, height: 900 }));

test("two parties are picked, and their disagreements stand in the link, the widest first", (t) =>
  open(t, "#/deployment?section=disagreements", async (page) => {
    const chart = figure(page, "Who disagrees most");
    await chart.locator("svg").first().waitFor();
    await chart.getByLabel("Who", { exact: true }).selectOption("Kyiv");
    await chart.getByLabel("against whom").selectOption("Seoul");
    await page.waitForFunction(() => location.hash.includes("between=Kyiv,Seoul"));
    await chart.getByText("Seoul about 3,000, 23 Oct 2024").first().waitFor();
    const times = await chart.locator("table tbody tr td:nth-child(2)").allInnerTexts().catch(() => []);
    const ratios = times.map((one) => Number(one.split(" ")[0]));
    assert.deepEqual(ratios, [...ratios].sort((a, b) => b - a));
    await page.reload();
    await chart.getByText("Kyiv about 12,000, 24 Oct 2024").first().waitFor();
    const every = page.locator("details.fold", { hasText: "Every pair with its words and sources" });
    await every.locator("summary").first().click();
    assert.ok((await every.locator("a[href^=http]").count()) > 0, "each with its source");
  }));

test("over time has whole days and whole words: no axis is broken, no name is cut", (t) =>
  open(t, "#/deployment", async (page) => {
    const chart = figure(page, "Claims over time");
    await chart.locator("svg").first().waitFor();
    const texts = await chart.locator("svg text").allTextContents();
    for (const short of ["Se", "Ky", "Wa", "SG", "Py"]) assert.ok(!texts.includes(short), short);
    assert.ok(texts.some((one) => one.startsWith("Seoul")), "names stand in the key");
    assert.doesNotMatch(await chart.innerText(), /cut short/);
    const more = page.locator("details.fold > summary", { hasText: "The other claims over time" });
    await more.click();
    await figure(page, "The other claims over time").locator("svg").first().waitFor();
  }));

test("a frame made before containers had a page of their own still shows them", (t) =>
  withPage(t, { path: "#/embed/containers-shipped/deployment" }, async (page) => {
    await page.locator("figure.chart svg").first().waitFor();
    assert.match(await page.locator("figure.chart h2").innerText(), /^Containers from/);
  }));
