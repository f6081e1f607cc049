// axe-core run inside a page, and its findings as lines a person can act on.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on the page (or within `selector`): an array of lines, empty when all is well. */
export async function findings(page, selector) {
  // Evaluated, not added as a script element: a strict content policy cannot block it.
  await page.evaluate(source);
  const { violations } = await page.evaluate(
    (within) => globalThis.axe.run(within ?? document, { resultTypes: ["violations"] }),
    selector ?? null,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")}`),
  );
}

/** Fails with every finding of axe. */
export async function assertAccessible(page, selector) {
  assert.deepEqual(await findings(page, selector), [], "axe found");
}
