// The user flows of Lofted in a real browser, against the built app.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./axe.mjs";
import { withPage } from "./flow.mjs";

for (const colorScheme of ["light", "dark"]) {
  test(`first load, ${colorScheme}`, async (t) => {
    await withPage(t, { colorScheme }, async (page) => {
      await page.getByRole("heading", { level: 1 }).waitFor();
      assert.match(await page.title(), /Lofted/);
      await assertAccessible(page);
    });
  });
}

test("360 px wide, nothing to scroll sideways", async (t) => {
  await withPage(t, { width: 360, height: 740 }, async (page) => {
    await page.getByRole("heading", { level: 1 }).waitFor();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(over, 0, `${over} px too wide`);
  });
});
