// Claimants: from a flight to who said it, and one that is not there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "./flow.mjs";

const open = (t, path, use, options = {}) =>
  withPage(t, { path, ...options }, async (page, seen) => {
    await page.locator("#loading").waitFor({ state: "detached" });
    await page.locator("h1").waitFor();
    await use(page, seen);
  });

test("from a party's cell on a flight to the claim, to its claimant, to another claim", (t) =>
  open(t, "#/flights/2024-10-31", async (page) => {
    await page.locator("table.parties").getByRole("link", { name: "87 minutes" }).click();
    await page.locator("h1", { hasText: /Time of flight 87/ }).waitFor();
    await page.locator(".facts").getByRole("link", { name: "Government of South Korea (ROK)" }).click();
    await page.getByRole("heading", { level: 1, name: "Government of South Korea (ROK)" }).waitFor();
    await page.getByRole("link", { name: "At least 600" }).first().click();
    await page.locator("h1", { hasText: /600/ }).waitFor();
  }));

test("an unknown claimant is said to be so", (t) =>
  open(t, "#/claimants/rok-nos", (page) => page.getByRole("heading", { level: 1, name: "No such claimant" }).waitFor()));
