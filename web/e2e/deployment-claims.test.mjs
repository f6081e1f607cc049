// The deployment page: who said each figure, on the page and read out of its charts.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, route, text } from "./pages.mjs";

test("the deployment shows who said each figure, and what was said without one", (t) =>
  open(t, route("#/deployment"), async (page) => {
    await page.locator("details.claims-in-view > summary").click();
    await page.locator("details.fold > summary", { hasText: "Said without a number" }).click();
    const all = await text(page);
    for (const part of [
      "about 10,000", "Senior official of South Korea's presidential office", "more than 3,000", "as many as 11,000",
      "50 km", "Ukrainian official", "11,000 troops",
      "3,000 of them", "moving to the Kursk region", "tactical nuclear weapons", "seventh nuclear test",
      "AP, 30 Oct 2024", "Reuters, 31 Oct 2024", "anonymous",
    ]) assert.ok(all.includes(part), `${part} is missing`);
  }));

test("every claim can be searched, and its source is a link or said to have no address", (t) =>
  open(t, route("#/deployment"), async (page) => {
    const rows = page.locator("details.claims-in-view tbody tr");
    const all = await rows.count();
    await page.getByLabel("Find a claim by its words, who says it, its day or its outlet").fill("kyiv 12.000");
    await page.waitForFunction((all) => document.querySelectorAll("details.claims-in-view tbody tr").length < all, all);
    assert.ok(await rows.first().isVisible(), "the list opens for a search");
    assert.match(page.url(), /find=kyiv\+12\.000/);
    await page.reload();
    await rows.first().waitFor();
    assert.ok((await rows.count()) < all);
    await page.getByLabel(/^Find a claim/).fill("");
    await page.waitForFunction((all) => document.querySelectorAll("details.claims-in-view tbody tr").length === all, all);
    const silent = await rows.evaluateAll((rows) => rows.filter((row) => {
      const cell = row.querySelector("td[data-head=Source]");
      return !cell.querySelector("a[href^=http]") && !cell.textContent.includes("address not recorded");
    }).length);
    assert.equal(silent, 0);
  }));

test("hovering reads a point out; leaving clears it", (t) =>
  open(t, { ...route("#/deployment"), path: "#/deployment?day=2024-10-30" }, async (page) => {
    const frame = page.locator(".chart-frame").first();
    await frame.scrollIntoViewIfNeeded();
    const callout = page.locator(".callout");
    const said = [];
    for (const circle of await frame.locator("svg circle").all()) {
      const box = await circle.boundingBox();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      // The circles of the key under the lanes stand for no claim.
      if (await callout.count()) said.push(await callout.innerText());
    }
    assert.match(said.join("\n"), /In Russia, Washington: about 10,000/);
    await page.mouse.move(2, 2);
    await callout.waitFor({ state: "detached" });
  }));
