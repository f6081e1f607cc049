// One claim: its words, its bounds, its source and what it has to do with others.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "./flow.mjs";

const open = (t, path, use, options = {}) =>
  withPage(t, { path, ...options }, async (page, seen) => {
    await page.locator("#loading").waitFor({ state: "detached" });
    await page.locator("h1").waitFor();
    await use(page, seen);
  });

const main = (page) => page.locator("main").innerText();

test("a claim's page says its words, its bounds, its source and what it has to do with others", (t) =>
  open(t, "#/claims/rok-nis-2025-04-30-killed", async (page) => {
    const text = await main(page);
    for (const part of [
      "“600여명의 사망자를 포함해”", "South Korea's National Intelligence Service", "above 600; no upper bound was stated", "via a lawmaker", "Maeil Shinmun",
      "A part of", "모두 4천700여명", "Said in place of", "Here more than 600, there more than 300.", "Replaced by", "Here more than 600, there more than 2,000.",
    ]) assert.ok(text.includes(part), `${part} is missing`);
    await page.getByRole("link", { name: "the deployment, as known on 30 April 2025" }).click();
    await page.locator("h1", { hasText: /who said how many/ }).waitFor();
    assert.equal(new URL(page.url()).hash, "#/deployment?day=2025-04-30");
  }));

test("an open bound is said to be open, and nothing is put in its place", (t) =>
  open(t, "#/claims/rok-official-2024-10-30-near-front", async (page) => {
    assert.match(await main(page), /above 3,000; no upper bound was stated/);
  }));

test("a contradiction is told on both pages, and leads from one to the other", (t) =>
  open(t, "#/claims/rok-jcs-2024-10-31-flight-time", async (page) => {
    assert.match(await main(page), /Contradicts[\s\S]*5,156 seconds/);
    await page.getByRole("link", { name: "5,156 seconds" }).click();
    await page.locator("h1", { hasText: /Pyongyang/ }).waitFor();
    assert.match(await main(page), /Contradicts[\s\S]*87 minutes/);
    await page.getByRole("link", { name: "the flight of 31 October 2024" }).click();
    await page.locator("h1", { hasText: /Hwasong-19/ }).waitFor();
  }));

test("an unknown claim names what is near to it", (t) =>
  open(t, "#/claims/rok-nis-2025-04-30-kiled", async (page) => {
    await page.getByRole("link", { name: "rok-nis-2025-04-30-killed" }).click();
    await page.locator("h1", { hasText: /Killed more than 600/ }).waitFor();
  }));
