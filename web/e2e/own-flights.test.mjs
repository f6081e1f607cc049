// A test flight and a deployment of the reader's own: from a pasted table to a page with verdicts, and a link that
// carries it to whoever opens it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { chartFaults, overflow } from "./charts.mjs";
import { withPage } from "./flow.mjs";

const command = process.env.LOFTED_COMMAND;

// Nine claims of three parties on a test that no record holds.
const NINE = [
  "Launch date\tSaid by\tParty\tMax altitude\tRange (km)\tFlight time\tLaunch site\tBearing\tSaid on\tOutlet",
  "12 March 2031\tGeneral staff\tStrelsau\tabout 6,000 km\t900\tabout 70 min\t39.0 N, 125.7 E\t70\t12 March 2031\tStrelsau Times",
  "12 March 2031\tDefence ministry\tZenda\tmore than 6,000 km\tabout 900\t71 min\t\t\t12 March 2031\tZenda Herald",
  "12 March 2031\tNews agency\tRuritania\t6,048.9 km\t998.5\t4,015 s\t\t\t13 March 2031\tRuritanian Agency",
].join("\n");

// Eight claims on a deployment.
const EIGHT = [
  "Force\tWho\tParty\tWhat\tHow much\tWhere\tSaid on\tOutlet",
  "Ruritanian engineers\tGeneral staff\tStrelsau\tIn a place\tabout 900\tGraustark\t10 March 2031\tStrelsau Times",
  "Ruritanian engineers\tGeneral staff\tStrelsau\tIn a place\tmore than 1,000\tGraustark\t14 March 2031\tStrelsau Times",
  "Ruritanian engineers\tDefence ministry\tZenda\tIn a place\t600-700\tGraustark\t11 March 2031\tZenda Herald",
  "Ruritanian engineers\tDefence ministry\tZenda\tIn a place\tabout 750\tGraustark\t15 March 2031\tZenda Herald",
  "Ruritanian engineers\tGeneral staff\tStrelsau\tKilled\tabout 20\t\t15 March 2031\tStrelsau Times",
  "Ruritanian engineers\tDefence ministry\tZenda\tKilled\tup to 5\t\t15 March 2031\tZenda Herald",
  "Ruritanian engineers\tGeneral staff\tStrelsau\tWounded\t60\t\t15 March 2031\tStrelsau Times",
  "Ruritanian engineers\tNews agency\tRuritania\tKilled\t0\t\t16 March 2031\tRuritanian Agency",
].join("\n");

const paste = async (page, table) => {
  await page.locator("#own-pasted").fill(table);
  await page.getByRole("button", { name: "Read the pasted table" }).click();
  await page.locator(".table-look .lead").waitFor();
};
const keep = async (page, button) => {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("heading", { name: "Kept with yours" }).waitFor();
  await page.locator(".finding", { hasText: "kept in this browser." }).waitFor();
};
const judged = (page) =>
  page.locator(".progress[role=status]").waitFor({ timeout: 200_000 });

/** The link that a chart of the page copies. */
async function copiedLink(page, id) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const menu = page.locator(`figure[aria-labelledby=chart-${id}] details.take-away`);
  await menu.locator("summary").click();
  await menu.getByRole("button", { name: "Copy link", exact: true }).click();
  await menu.getByRole("status").getByText("The link is copied").waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

test("nine claims of three parties on a new test: from a spreadsheet to a link that others open", { timeout: 420_000 }, async (t) => {
  let link;
  await withPage(t, { path: "#/data" }, async (page) => {
    const began = Date.now();
    await page.locator(".finding").filter({ hasNotText: "being looked up" }).waitFor();
    await paste(page, NINE);
    assert.match(await page.locator(".table-look .lead").innerText(), /^9 claims, 3 parties, 1 flight; nothing of it is kept yet/);
    assert.equal(await page.locator(".table-look .notes h3", { hasText: "Cannot be read" }).count(), 0);
    await page.setViewportSize({ width: 360, height: 800 });
    assert.equal(await overflow(page), 0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await assertAccessible(page);
    await keep(page, "Keep these 9 claims");
    await page.locator("main").getByRole("link", { name: "Flight of 12 March 2031" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Flight of 12 March 2031" }).waitFor();
    await page.locator(".tags", { hasText: "yours: the record does not hold this flight" }).waitFor();
    await judged(page);
    for (const party of ["Strelsau", "Zenda", "Ruritania"]) {
      await page.locator(".verdict-head", { hasText: party }).first().waitFor();
    }
    // Profiles, map, footprint.
    for (const id of ["globe", "the-flight-minute-by-minute"]) {
      await page.locator(`figure[aria-labelledby=chart-${id}] .chart-frame > svg`).waitFor({ timeout: 120_000 });
    }
    await page.getByText("Take this flight").click();
    const [kml] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      page.locator("details", { hasText: "Take this flight" }).getByRole("button", { name: "KML", exact: true }).click(),
    ]);
    assert.match(await readFile(await kml.path(), "utf8"), /<kml[\s\S]*coordinates/);
    link = await copiedLink(page, "which-figures-fit-each-other");
    assert.match(link, /[?&]own=[\w-]+$/);
    assert.ok(link.length < 2_500, `${link.length} characters`);
    // The command says the same of the link, to the byte.
    if (command) {
      const menu = page.locator("details", { hasText: "Take these verdicts" }).last();
      await menu.locator("> summary").click();
      const [csv] = await Promise.all([page.waitForEvent("download", { timeout: 120_000 }), menu.getByRole("button", { name: "Verdicts, CSV" }).click()]);
      const said = execFileSync(command, ["export", "table", link, "--table", "verdicts", "--csv", "-"], { maxBuffer: 1e8 });
      assert.equal(said.toString(), await readFile(await csv.path(), "utf8"));
    }
    const minutes = (Date.now() - began) / 60_000;
    t.diagnostic(`${minutes.toFixed(2)} min from the paste to the link of ${link.length} characters`);
    assert.deepEqual(await chartFaults(page), []);
    await assertAccessible(page);
    // It stands among the others, marked.
    await page.goto(`${page.url().split("#")[0]}#/flights`);
    await page.locator(".flights .card h2", { hasText: "Flight of 12 March 2031 (yours)" }).waitFor();
    await page.goto(`${page.url().split("#")[0]}#/`);
    await page.locator("h2", { hasText: "Flight of 12 March 2031 (yours)" }).waitFor();
    assert.doesNotMatch(await page.locator(".finding").innerText(), /2031/);
  });
  // Whoever opens the link sees it, marked, and keeps nothing by it.
  await withPage(t, { path: link.slice(link.indexOf("#")) }, async (page) => {
    await page.getByRole("heading", { level: 1, name: "Flight of 12 March 2031" }).waitFor();
    await page.locator("#carried", { hasText: "claims of somebody’s own" }).waitFor();
    assert.doesNotMatch(page.url(), /own=/);
    await judged(page);
    assert.equal(await page.locator("table.parties thead .party").count(), 3);
    assert.equal(await overflow(page), 0);
    await assertAccessible(page);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Flight of 12 March 2031" }).waitFor();
    await page.getByRole("button", { name: "Leave them out" }).click();
    await page.getByRole("heading", { level: 1, name: "No such flight" }).waitFor();
    // Opened again it can be kept.
    await page.goto(link.replace(/^[^#]*/, page.url().split("#")[0]));
    await page.getByRole("link", { name: "See them, or keep them" }).click();
    await page.getByRole("heading", { name: "Claims that the link carried" }).waitFor();
    await page.getByRole("button", { name: "Keep them with mine" }).click();
    await page.locator(".finding", { hasText: "9 claims of yours, kept in this browser." }).waitFor();
    await page.locator("#carried").waitFor({ state: "detached" });
  });
});

test("a second deployment with eight claims: from a spreadsheet to its page and a link", { timeout: 120_000 }, async (t) => {
  let link;
  await withPage(t, { path: "#/data" }, async (page) => {
    await page.locator(".finding").filter({ hasNotText: "being looked up" }).waitFor();
    await paste(page, EIGHT);
    assert.match(await page.locator(".table-look .lead").innerText(), /^8 claims, 3 parties, 1 deployment;/);
    await keep(page, "Keep these 8 claims");
    await page.locator("main").getByRole("link", { name: "Ruritanian engineers" }).first().click();
    await page.getByRole("heading", { level: 1 }).filter({ hasText: "Ruritanian engineers" }).waitFor();
    await page.locator("figure.chart .chart-frame > svg").first().waitFor();
    const id = await page.locator("figure.chart").first().getAttribute("aria-labelledby");
    link = await copiedLink(page, id.replace(/^chart-/, ""));
    assert.match(link, /[?&]own=[\w-]+$/);
  });
  await withPage(t, { path: link.slice(link.indexOf("#")) }, async (page) => {
    await page.getByRole("heading", { level: 1 }).filter({ hasText: "Ruritanian engineers" }).waitFor();
    await page.locator("#carried").waitFor();
    await page.locator("figure.chart .chart-frame > svg").first().waitFor();
  });
});

test("a column is taken for something else, and nothing pasted is lost by a reload or an error", (t) =>
  withPage(t, { path: "#/data" }, async (page) => {
    const table = "Test\tWho\tX\n2031-03-12\tZenda\t7000 km\n2031-03-12\tStrelsau\t7.000\n";
    await paste(page, table);
    const roles = page.locator(".column-roles select");
    await roles.nth(2).selectOption({ label: "Apogee" });
    await page.getByText(/row 3, .*7\.000/).waitFor();
    assert.match(await page.locator(".table-look .lead").innerText(), /^1 claim,/);
    await page.getByRole("button", { name: "Back to the table" }).click();
    assert.equal(await page.locator("#own-pasted").inputValue(), table);
    await page.reload();
    await page.locator("#own-pasted").waitFor();
    assert.equal(await page.locator("#own-pasted").inputValue(), table);
    await page.locator("#own-pasted").fill("%PDF-1.7 nothing");
    await page.getByRole("button", { name: "Read the pasted table" }).click();
    await page.locator(".own-ended").waitFor();
    assert.equal(await page.locator("#own-pasted").inputValue(), "%PDF-1.7 nothing");
  }));

test("own claims on a flight of the record stand in its table and its verdicts, apart from its parties", (t) =>
  withPage(t, { path: "#/data" }, async (page) => {
    await page.locator(".finding").filter({ hasNotText: "being looked up" }).waitFor();
    await paste(page, "Test\tWho\tParty\tApogee (km)\tGround distance (km)\tFlight time (min)\tSaid on\tOutlet\n2024-10-31\tAn analyst\tTokyo\tabout 7,000\tabout 1,000\t70\t2024-11-02\tNotes\n");
    await keep(page, "Keep these 3 claims");
    await page.goto(`${page.url().split("#")[0]}#/flights/2024-10-31`);
    await page.locator("table.parties thead .party", { hasText: "Tokyo (yours)" }).waitFor();
    assert.equal(await page.locator("table.parties thead .party", { hasText: /^Tokyo$/ }).count(), 1);
    await judged(page);
    await page.locator(".verdict-head", { hasText: "Tokyo (yours)" }).first().waitFor();
    await page.locator(".tags", { hasText: "3 of them yours" }).waitFor();
  }));

test("a link whose claims were cut short says so, and shows the rest", (t) =>
  withPage(t, { path: "#/flights/2024-10-31?own=eNqrVspLzE1VslJQAgAOiwK" }, async (page) => {
    await page.locator("#carried", { hasText: "cut short or changed" }).waitFor();
    await page.getByRole("heading", { level: 1, name: /Hwasong-19/ }).waitFor();
    await page.getByRole("button", { name: "Leave them out" }).click();
    await page.locator("#carried").waitFor({ state: "detached" });
  }));
