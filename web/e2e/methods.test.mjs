// The methods: what is said of them, and published results computed beside ours, live.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { overflow } from "./charts.mjs";
import { withPage } from "./flow.mjs";

const table = (page) => page.getByRole("region", { name: "Results of others beside ours" });

test("constants, priors and rules are those of the program", (t) =>
  withPage(t, { path: "#/methods" }, async (page) => {
    await page.locator("h1", { hasText: "Methods" }).waitFor();
    const all = await page.locator("main").innerText();
    for (const part of [
      "3.986004418 × 10¹⁴ m³/s²", "6,371 km", "WGS 84", "EGM96", "two liquid-fuel stages", "265",
      "under 2 %", "2 to 5 %", "20 s", "half of it within 5 %", "6,500 to 7,500 km", "The payload is the one flown",
    ]) assert.ok(all.includes(part), `${part} is missing`);
    assert.ok(await page.locator(".formula sub, .formula sup").count() >= 5);
  }));

test("published results are compared live, each with its difference", (t) =>
  withPage(t, { path: "#/methods" }, async (page) => {
    await page.locator(".progress[role=status]", { hasText: "Computed from" }).waitFor({ timeout: 180_000 });
    const rows = await table(page).locator("tbody tr").allInnerTexts();
    assert.equal(rows.length, 25);
    const apart = rows.filter((row) => row.includes("a separate program, not published"));
    assert.equal(apart.length, 14);
    for (const row of apart) assert.match(row, /\b0(\.\d)? %\s+yes/);
    assert.ok(rows.some((row) => row.includes("a bound")));
    await page.getByText("All 11 published results agree with ours by this rule.").waitFor();
    await page.getByText(/4 are ranges of powered flight: our medians lie \+\d+(\.\d)? to \+\d+(\.\d)? % from them\. 7 are bounds/).waitFor();
    const measured = page.getByRole("region", { name: "Flights whose figures were measured" });
    assert.match(await measured.innerText(), /S-520-33[\s\S]*304 km[\s\S]*Hold together/);
    await page.getByText(/Of 60 flights of a separate program .* in (5[1-9]|60), the true burn time in (5[1-9]|60)/).waitFor();
    await assertAccessible(page);
    await page.getByRole("link", { name: "Workbench", exact: true }).click();
    await page.locator("h1", { hasText: "Workbench" }).waitFor();
    await page.goBack();
    await page.locator(".progress[role=status]", { hasText: "Computed from" }).waitFor({ timeout: 2000 });
  }));

test("the comparison can be stopped, and says so", (t) =>
  withPage(t, { path: "#/methods", width: 360, height: 740 }, async (page) => {
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText(/not complete: it was stopped/).waitFor();
    assert.equal(await overflow(page), 0);
  }));

test("without its worker the page says why there is no comparison", (t) =>
  withPage(t, {
    path: "#/methods",
    before: (page) => page.context().route("**/worker-start.js", (request) => request.abort()),
    allow: [/ERR_FAILED/, /worker/],
  }, async (page) => {
    await page.getByText(/The comparison is not complete: /).waitFor();
    assert.match(await page.locator("main").innerText(), /Constants/);
  }));
