// The sections of the deployment page: parts and wholes, revisions, rounds.

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

const figure = (page, name) => page.locator("figure.chart", { has: page.getByRole("heading", { name }) });

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
    assert.match(await revised.innerText(), /around 2,000, in place of “approximately 600 deaths” of 30 Apr 2025/);
  }));

test("rounds are marked as derived, with their factor and method", (t) =>
  open(t, "#/deployment", async (page) => {
    const derived = page.locator("section", { has: page.getByRole("heading", { name: "Rounds computed from containers" }) });
    const text = await derived.innerText();
    assert.match(text, /derived: more than two million of 152 mm from about 5,000 containers[\s\S]*at least 400 rounds a container/);
    assert.match(text, /Method stated: If every container held rounds/);
    assert.match(await figure(page, "Distance to the border").innerText(), /from 50\skm to about 290\skm/);
  }));
