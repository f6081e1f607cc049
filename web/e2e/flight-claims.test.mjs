// The flight page: who said what of a flight, how it is judged, and its charts by two-body flight.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "./flow.mjs";
import { open, route } from "./pages.mjs";

test("the flights show who said each figure", (t) =>
  open(t, route("#/flights/2024-10-31"), async (page) => {
    const table = await page.locator("table.parties").innerText();
    for (const part of [
      "87 minutes", "Government of South Korea", "Joint Chiefs of Staff", "7,000 km", "Government of Japan", "1,000 km",
      "about 200 km west of Okushiri island", "an area near the North’s capital, Pyongyang", "at a sharply raised angle",
      "7,687.5 km", "1,001.2 km", "5,156 seconds", "KCNA", "about 86 minutes", "over about 7,000 km", "Hwasong-19",
    ]) assert.ok(table.includes(part), `${part} is missing`);
    await page.goto(page.url().replace("2024-10-31", "2023-12-18"));
    await page.locator("h1", { hasText: /Hwasong-18/ }).waitFor();
    const earlier = await page.locator("table.parties").innerText();
    for (const part of [
      "73 minutes", "sharply raised angle", "15,000 km", "on a normal trajectory", "6,518.2 km", "1,002.3 km",
      "4,415 s", "some 73 minutes", "over 6,000 km", "about 1,000 km", "depending on the warhead",
    ]) assert.ok(earlier.includes(part), `${part} is missing`);
  }));

test("the worker judges each party's figures, and the finding says which do not belong together", (t) =>
  open(t, route("#/flights/2024-10-31"), async (page) => {
    const finding = (await page.locator(".finding").innerText()).replaceAll("\u00a0", " ");
    assert.match(finding, /^Seoul’s 87 min and Reuters’ 7,000 km do not belong together: a flight of 87 min that lands about 1,000 km away climbs to 7,6\d0 to 7,9\d0 km\./);
    const verdicts = (await page.locator(".verdicts > li").allInnerTexts()).map((said) => said.replaceAll("\u00a0", " "));
    assert.match(verdicts[0], /Seoul[\s\S]*Do not hold together[\s\S]*so long or longer/);
    await page.getByText("Intervals used").click();
    await page.getByText(/^Seoul with Reuters’ figures, .*apogee 6,500 to 7,500/).first().waitFor();
    assert.match(verdicts[2], /Pyongyang[\s\S]*Hold together/);
    await page.goto(page.url().replace("2024-10-31", "2023-12-18"));
    await page.locator(".finding", { hasText: "One vehicle can explain every apogee, distance and time stated." }).waitFor();
  }));

test("the worker's job can be stopped, and what it had found stays", (t) =>
  withPage(t, { path: "#/flights/2024-10-31", before: (page) => page.addInitScript(() => {
    // Hears the worker until both misfits stand on the page and drops what comes later, so that the job is still running when looked at.
    const { set, get } = Object.getOwnPropertyDescriptor(Worker.prototype, "onmessage");
    Object.defineProperty(Worker.prototype, "onmessage", {
      get,
      set(hear) {
        const enough = () => document.querySelectorAll(".verdicts .misfit").length > 1;
        set.call(this, hear && ((event) => enough() || hear.call(this, event)));
      },
    });
  }) }, async (page) => {
    await page.locator(".verdicts .misfit").nth(1).waitFor();
    const bar = page.getByRole("progressbar", { name: "Draws computed" });
    assert.ok(Number(await bar.getAttribute("value")) > 0);
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText(/Stopped after \d+ of 1,600 simulated flights/).waitFor();
    assert.equal(await page.locator(".verdicts .misfit").count(), 2);
  }));

for (const [what, file] of [["start file", "**/worker-start.js"], ["wasm", "**/lofted-worker_bg.wasm"]]) {
  test(`a worker whose ${what} cannot be had is said, and two-body answers stay`, (t) =>
    withPage(t, {
      path: "#/flights/2024-10-31",
      before: (page) => page.context().route(file, (request) => request.abort()),
      allow: [/ERR_FAILED/, /worker/],
    }, async (page) => {
      await page.getByText(/Powered-flight answers are not available/).waitFor();
      assert.match(await page.locator(".finding").innerText(), /75\.6/);
    }));
}

test("the table under a chart holds its numbers", (t) =>
  open(t, route("#/flights/2024-10-31"), async (page) => {
    await page.getByText("Free flight alone").click();
    const figure = page.locator("figure.chart", { hasText: "Two-body time and reported time" });
    await figure.getByText("Table of the numbers").click();
    const rows = await figure.locator("tbody tr").allInnerTexts();
    assert.equal(rows.length, 3);
    assert.match(rows[0], /Seoul: 87 min[\s\S]*75\.6[\s\S]*leaves 11\.4 min/);
  }));

test("curves are smooth: points lie off whole pixels", (t) =>
  open(t, route("#/flights/2024-10-31"), async (page) => {
    const d = await page.locator("figure.chart svg g.arc path").first().getAttribute("d");
    assert.ok((d.match(/\d\.\d/g) ?? []).length > 200, "coordinates are whole numbers");
  }));
