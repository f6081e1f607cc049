// Flights side by side: ticked on the page, in the address, on a phone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { overflow } from "./charts.mjs";
import { withPage } from "./flow.mjs";

test("ticking on the comparison changes the address, and back undoes it", (t) =>
  withPage(t, { path: "#/compare?flights=2024-10-31,1999-01-01" }, async (page) => {
    await page.getByText("flights=1999-01-01: no flight of the record").waitFor();
    await page.getByLabel("Hwasong-18, 18 December 2023").check();
    await page.getByText("2 flights, each with the figures").waitFor();
    assert.equal(new URL(page.url()).hash, "#/compare?flights=2024-10-31,2023-12-18");
    await page.goBack();
    await page.getByText("One flight is chosen").waitFor();
    await page.getByLabel("Hwasong-19, 31 October 2024").uncheck();
    await page.getByText("No flight is chosen yet").waitFor();
    assert.equal(await page.locator("figure.chart").count(), 0);
  }));

test("the comparison fits a phone", (t) =>
  withPage(t, { path: "#/compare?flights=2024-10-31,2017-08-29,2017-05-14", width: 360, height: 740 }, async (page) => {
    await page.locator("figure.chart svg").nth(2).waitFor();
    assert.equal(await overflow(page), 0);
  }));
