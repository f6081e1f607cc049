// The overview: what two-body flight leaves of the newest flight that times were given of, and the way to a flight.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, route } from "./pages.mjs";

test("a flight is reached from the overview, and the heading takes the focus", (t) =>
  open(t, route("#/"), async (page) => {
    await page.getByRole("link", { name: "Hwasong-19, 31 October 2024" }).click();
    await page.locator("h1", { hasText: /Hwasong-19/ }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  }));

test("the overview says what two-body flight leaves of the reported times", (t) =>
  open(t, route("#/"), async (page) => {
    const finding = (await page.locator(".finding").innerText()).replaceAll("\u00a0", " ");
    assert.match(finding, /7,000 km .*takes about 75\.6 min/);
    assert.match(finding, /Seoul’s 87 min leaves more than 11 min where Pyongyang’s own figures leave about 3/);
  }));
