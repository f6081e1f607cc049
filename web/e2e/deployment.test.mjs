// The deployment's page: a day's knowledge, filters kept in the link, charts read by keyboard.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { chartFaults, overflow } from "./charts.mjs";
import { withPage } from "./flow.mjs";

const open = (t, query, use, options = {}) =>
  withPage(t, { path: `#/deployment${query}`, ...options }, async (page) => {
    await page.getByRole("heading", { level: 1, name: /who said how many/ }).waitFor();
    await page.locator("figure.chart .chart-frame > svg").first().waitFor();
    await use(page);
  });

const finding = (page) => page.locator(".finding").innerText();
const query = (page) => new URLSearchParams(new URL(page.url()).hash.split("?")[1] ?? "");
const inView = async (page) => Number((await page.locator(".filters .count").innerText()).split(" ")[0]);
const overTime = (page) => page.locator("figure.chart", { has: page.getByRole("heading", { name: "Claims over time", exact: true }) });
const heading = (page, name) => page.getByRole("heading", { level: 2, name }).waitFor();
/** Opens the filters, which are closed unless the link sets one. */
const fields = async (page) => {
  const filters = page.locator("details.filters");
  if (!(await filters.evaluate((one) => one.open))) await filters.locator("summary").click();
  return filters;
};

test("the page opens with what is known now; the day that the record singles out has a button", (t) =>
  open(t, "", async (page) => {
    const latest = page.getByRole("button", { name: /^Latest, / });
    assert.equal(await latest.getAttribute("aria-pressed"), "true");
    const first = page.locator("figure.chart").first();
    const day = (await latest.innerText()).replace("Latest, ", "");
    assert.match(await first.locator("h2").innerText(), new RegExp(`^What was known on ${day.split(" ")[0]} `));
    const now = await finding(page);
    await page.getByRole("button", { name: "30 Oct 2024", exact: true }).click();
    await heading(page, "What was known on 30 October 2024");
    assert.notEqual(await finding(page), now);
    await page.locator("figure.chart").first().locator("svg text", { hasText: "Washington about 10,000" }).first().waitFor();
    const said = await finding(page);
    for (const part of ["Washington about 10,000", "Seoul 11,000", "Kyiv about 12,000"]) {
      assert.ok(said.includes(part), `${part}: ${said}`);
      const label = page.locator("figure.chart").first().locator("svg text", { hasText: part }).first();
      assert.equal(await label.count(), 1, `${part} stands in the picture`);
      assert.ok(parseFloat(await label.getAttribute("font-size")) >= 17, `${part} is large`);
    }
    assert.ok(!said.includes("8,000"), "nothing of the next day");
  }));

test("a day is chosen by its button, by the steps, by the slider's keys and by its date", (t) =>
  open(t, "", async (page) => {
    await page.getByRole("button", { name: "30 Oct 2024", exact: true }).click();
    await heading(page, "What was known on 30 October 2024");
    assert.equal(query(page).get("day"), "2024-10-30");
    await page.getByRole("button", { name: "Later" }).click();
    await heading(page, "What was known on 31 October 2024");
    await page.locator("figure.chart").first().locator("svg text", { hasText: "Washington about 8,000" }).first().waitFor();
    await page.getByRole("button", { name: "Earlier" }).focus();
    await page.keyboard.press("Enter");
    await heading(page, "What was known on 30 October 2024");
    await page.keyboard.press("Enter");
    await heading(page, "What was known on 29 October 2024");
    assert.doesNotMatch(await finding(page), /Seoul 11,000/);
    const slider = page.getByRole("slider", { name: "Days on which something was said" });
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await heading(page, "What was known on 30 October 2024");
    assert.equal(await slider.getAttribute("aria-valuetext"), "30 October 2024");
    await page.getByLabel("Any day").fill("2024-11-01");
    await heading(page, "What was known on 1 November 2024");
    await page.reload();
    await heading(page, "What was known on 1 November 2024");
  }));

test("before the first report nobody had said anything, and the way back is there", (t) =>
  open(t, "?day=2020-01-01", async (page) => {
    await heading(page, "What was known on 1 January 2020");
    assert.match(await finding(page), /^By 1 January 2020 nobody in view/);
    assert.ok(await page.getByRole("button", { name: "Earlier" }).isDisabled());
    await page.getByRole("button", { name: "Later" }).click();
    assert.match(query(page).get("day"), /^20\d\d-/);
  }));

test("filters stand in the link, survive a reload, and are taken back", (t) =>
  open(t, "", async (page) => {
    const all = await inView(page);
    const filters = await fields(page);
    await filters.getByLabel("Kyiv").check();
    await filters.getByLabel("Metric").selectOption({ label: "In Russia" });
    await filters.getByLabel("Scale").selectOption("log");
    await filters.getByLabel("To", { exact: true }).fill("2024-10-20");
    await page.waitForFunction(() => /^2 of/.test(document.querySelector(".filters .count").textContent));
    assert.equal(query(page).toString(), "party=Kyiv&metric=in-place%3Arussia&to=2024-10-20&scale=log");
    await page.reload();
    await page.locator("figure.chart .chart-frame > svg").nth(1).waitFor();
    assert.equal(await inView(page), 2);
    assert.ok(await filters.getByLabel("Kyiv").isChecked());
    assert.equal(await filters.getByLabel("Metric").inputValue(), "in-place:russia");
    assert.equal(await filters.getByLabel("To", { exact: true }).inputValue(), "2024-10-20");
    const time = overTime(page);
    assert.match(await time.locator(".chart-finding").innerText(), /^2 claims by one claimant/);
    assert.equal(await time.locator("table tbody tr").count(), 2);
    await page.getByRole("button", { name: "Show all" }).click();
    await page.waitForFunction((all) => document.querySelector(".filters .count").textContent.startsWith(`${all} of`), all);
    assert.equal(await filters.getByLabel("Metric").inputValue(), "", "the control goes back too");
    assert.equal(query(page).toString(), "");
  }));

test("a link to the page takes the filters back, though it is where the page began", (t) =>
  open(t, "", async (page) => {
    const all = await inView(page);
    await (await fields(page)).getByLabel("Kyiv").check();
    await page.waitForFunction((all) => !document.querySelector(".filters .count").textContent.startsWith(`${all} of`), all);
    await page.evaluate(() => { location.hash = "#/deployment"; });
    await page.waitForFunction((all) => document.querySelector(".filters .count").textContent.startsWith(`${all} of`), all);
  }));

test("a broken value of the link is named, and the rest is shown", (t) =>
  open(t, "?party=Mars,Seoul&from=2024-02-31&metric=in-country&day=2024-10-30", async (page) => {
    const said = await page.locator(".faults[role=alert]").innerText();
    assert.match(said, /Mars/);
    assert.match(said, /2024-02-31/);
    assert.match(await finding(page), /Seoul 11,000/);
    assert.doesNotMatch(await finding(page), /Kyiv/);
    assert.ok((await inView(page)) > 0);
    await assertAccessible(page);
  }));

test("no claim in view is said, and all come back", (t) =>
  open(t, "?from=2030-01-01", async (page) => {
    assert.equal(await inView(page), 0);
    await page.getByText("No claim is in view.").waitFor();
    await assertAccessible(page);
    await page.getByRole("button", { name: "Show all" }).click();
    await page.locator("figure.chart .chart-frame > svg").nth(1).waitFor();
  }));

test("by the day that figures are about, the claims that name none are counted out", (t) =>
  open(t, "?time=as-of", async (page) => {
    const said = await overTime(page).locator(".chart-finding").innerText();
    assert.match(said, /claims that name no time are left out/);
  }));

test("the arrow keys read every claim, and the table names each with its words", (t) =>
  open(t, "?metric=in-country&party=Kyiv", async (page) => {
    const plate = page.getByRole("slider", { name: /Points of the chart: Claims over time/ });
    await plate.focus();
    const count = await inView(page);
    assert.equal(Number(await plate.getAttribute("aria-valuemax")), count);
    const heard = new Set();
    for (let at = 0; at < count; at += 1) {
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction((at) => document.activeElement.getAttribute("aria-valuenow") === String(at + 1), at);
      heard.add(await plate.getAttribute("aria-valuetext"));
    }
    assert.equal(heard.size, count);
    assert.ok([...heard].some((text) => text.includes("nearly 11,000") && text.includes("MENAFN")), [...heard].join("\n"));
    const table = page.locator("details.claims-in-view");
    await table.locator("summary").click();
    const links = table.locator("tbody a[href^='#/claims/']");
    assert.equal(await links.count(), count);
  }));

for (const colorScheme of ["light", "dark"]) {
  test(`with everything open axe finds nothing, ${colorScheme}`, (t) =>
    open(t, "", async (page) => {
      await page.evaluate(() => document.querySelectorAll("main details").forEach((one) => { one.open = true; }));
      await assertAccessible(page);
      assert.deepEqual(await chartFaults(page), []);
    }, { colorScheme }));
}

for (const width of [300, 360]) {
  test(`at ${width} px nothing scrolls sideways, with the filters open and the claims listed`, (t) =>
    open(t, "", async (page) => {
      await fields(page);
      await page.locator("details.claims-in-view > summary").click();
      assert.equal(await overflow(page), 0);
    }, { width, height: 740 }));
}
