// The list of flights: search, order, verdicts, ticks that lead to the comparison.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { chartFaults, overflow } from "./charts.mjs";
import { withPage } from "./flow.mjs";

const plain = (text) => text.replaceAll("\u00a0", " ");
const titles = async (page) => page.locator(".cards h2").allInnerTexts();
const search = (page) => page.getByLabel("Search: a name by any party, a year, a word");
const sort = (page) => page.getByLabel("Sorted by");

const openFlights = (t, path, use, options = {}) =>
  withPage(t, { path, ...options }, async (page, seen) => {
    await page.locator("h1", { hasText: /^Flights$/ }).waitFor();
    await use(page, seen);
  });

test("a search finds names by any party, years and words; the address shows the same again", (t) =>
  openFlights(t, "#/flights", async (page) => {
    assert.equal((await titles(page)).length, 38);
    await search(page).fill("hwasong-15 2022");
    await page.locator(".cards > li").nth(1).waitFor({ state: "detached" });
    assert.deepEqual(await titles(page), ["North Korea’s Hwasong-17, 24 March 2022"]);
    await search(page).fill("2017");
    await page.getByText("7 of 38 flights shown").waitFor();
    await sort(page).selectOption("apogee");
    await page.waitForFunction(() => document.querySelector(".cards h2").textContent.includes("29 November 2017"));
    assert.equal(new URL(page.url()).hash, "#/flights?q=2017&sort=apogee");
    const before = await titles(page);
    await page.reload();
    await page.getByText("7 of 38 flights shown").waitFor();
    assert.deepEqual(await titles(page), before);
    assert.equal(await search(page).inputValue(), "2017");
    assert.equal(await sort(page).inputValue(), "apogee");
  }));

test("each order puts its most first", (t) =>
  openFlights(t, "#/flights", async (page) => {
    for (const [order, first] of [
      ["oldest", "22 June 2016"], ["newest", "4 January 2026"], ["apogee", "31 October 2024"], ["time", "31 October 2024"],
    ]) {
      await sort(page).selectOption(order);
      await page.locator(".cards > li").first().getByRole("link", { name: first }).waitFor();
    }
  }));

test("a search that finds nothing says what would", (t) =>
  openFlights(t, "#/flights?q=%3Cb%3Ezeppelin", async (page) => {
    const said = page.getByText(/No flight has all of “<b>zeppelin”/);
    await said.waitFor();
    assert.match(await said.innerText(), /a year from 2016 to 2026/);
    assert.equal(await page.locator("figure.chart").count(), 0);
    await assertAccessible(page);
  }));

test("the worker judges every party's figures, flight by flight, and a second visit needs no computing", (t) =>
  openFlights(t, "#/flights", async (page) => {
    await page.getByText("Every verdict is computed").waitFor();
    const card = plain(await page.locator(".cards > li", { hasText: "Hwasong-19, 31 October 2024" }).innerText());
    assert.match(card, /Seoul, 87 min with Reuters’ figures\s+Do not hold together/);
    assert.match(card, /Pyongyang, 5,156 s \(85\.9 min\)\s+Hold together/);
    assert.equal(await page.getByText("Being computed").count(), 0);
    assert.deepEqual(await chartFaults(page), []);
    await page.getByRole("link", { name: "Sources", exact: true }).click();
    await page.locator("h1", { hasText: "Sources" }).waitFor();
    await page.goBack();
    await page.getByText("Every verdict is computed").waitFor({ timeout: 2000 });
  }));

test("without its worker the list still shows every flight, and says what is missing", (t) =>
  openFlights(t, "#/flights", async (page) => {
    await page.getByText(/Verdicts are not available/).waitFor();
    assert.equal((await titles(page)).length, 38);
  }, {
    before: (page) => page.context().route("**/worker-start.js", (request) => request.abort()),
    allow: [/ERR_FAILED/, /worker/],
  }));

test("flights are ticked by keyboard and set side by side", (t) =>
  openFlights(t, "#/flights", async (page) => {
    await page.getByLabel("Compare North Korea’s Hwasong-19, 31 October 2024").focus();
    await page.keyboard.press("Space");
    await page.getByLabel("Compare North Korea’s Hwasong-17, 24 March 2022").focus();
    await page.keyboard.press("Space");
    await page.getByRole("link", { name: "Compare 2 flights" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("h1", { hasText: "Flights side by side" }).waitFor();
    assert.equal(new URL(page.url()).hash, "#/compare?flights=2024-10-31,2022-03-24");
    await page.locator("figure.chart svg").nth(2).waitFor();
    const table = await page.getByRole("region", { name: "Figures by flight and party" }).innerText();
    for (const part of ["31 Oct 2024", "24 Mar 2022", "Seoul", "87 min: Government of South Korea", "Hwasong-15"]) {
      assert.ok(table.includes(part), `${part} is missing`);
    }
    assert.deepEqual(await chartFaults(page), []);
    await assertAccessible(page);
  }));

test("the list fits a phone", (t) =>
  openFlights(t, "#/flights", async (page) => {
    await page.locator(".card-arcs svg").first().waitFor();
    assert.equal(await overflow(page), 0);
  }, { width: 360, height: 740 }));
