// What is fetched beside the page: the record's files and the parts of the app.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "./flow.mjs";

const CLAIMS = "id,metric,low,best,high,qualifier,words,unit,stated_on,claimant,source\n";

test("a record put beside the page is the record shown", (t) =>
  withPage(t, {
    path: "#/deployment",
    extra: { "/record/claims.csv": `${CLAIMS}one,in-country,,12345,,exact,"12,345",persons,2024-10-30,pentagon,nowhere\n` },
  }, async (page) => {
    await page.locator(".faults").waitFor();
    assert.match(await page.locator(".faults").innerText(), /claims\.csv row 2/);
  }));

test("a file of the record that is missing is named, and the workbench still computes", (t) =>
  withPage(t, {
    path: "#/workbench",
    extra: { "/record/sources.csv": null },
    allow: [/sources\.csv/, /404/],
  }, async (page) => {
    const said = page.locator(".faults[role=alert]");
    await said.waitFor();
    assert.match(await said.innerText(), /sources\.csv could not be fetched: the server answers 404/);
    await page.locator("figure.chart svg").first().waitFor();
  }));

test("a part that cannot be loaded says so, and the other pages are still there", (t) =>
  withPage(t, {
    path: "#/deployment",
    extra: { "/lofted-claims_bg.wasm": null },
    allow: [/lofted-claims/, /404/],
  }, async (page) => {
    await page.getByRole("heading", { name: "This page could not be loaded" }).waitFor();
    await page.getByRole("navigation").getByRole("link", { name: "Flights" }).click();
    await page.getByRole("heading", { level: 1, name: "Flights" }).waitFor();
  }));

test("from a page of one part to a page of the other, the heading takes the focus", (t) =>
  withPage(t, { path: "#/flights" }, async (page) => {
    for (const [link, heading] of [["Deployment", /who said how many/], ["Your data", /^Your data$/], ["Overview", /can it all be true/], ["Sources", /^Sources$/], ["Your data", /^Your data$/]]) {
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
