// The command beside the page: LOFTED_COMMAND, or the release build of this checkout.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const COMMAND = process.env.LOFTED_COMMAND ?? fileURLToPath(new URL("../../target/release/lofted", import.meta.url));

/** What the command prints on its standard output. */
export const lofted = (...args) =>
  execFileSync(COMMAND, args, { encoding: "utf8", maxBuffer: 64e6, stdio: ["ignore", "pipe", "ignore"] });

/** The excerpts of a record, as the command makes them, by the paths that the page asks for. */
export function excerpts(record) {
  const folder = mkdtempSync(join(tmpdir(), "lofted-"));
  lofted("export", "excerpts", record, folder);
  const all = readdirSync(folder).map((name) => [`/record/${name}`, readFileSync(join(folder, name))]);
  rmSync(folder, { recursive: true });
  return Object.fromEntries(all);
}
