// The command beside the page: LOFTED_COMMAND, or the release build of this checkout.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const COMMAND = process.env.LOFTED_COMMAND ?? fileURLToPath(new URL("../../target/release/lofted", import.meta.url));

/** What the command prints on its standard output. */
export const lofted = (...args) =>
  execFileSync(COMMAND, args, { encoding: "utf8", maxBuffer: 64e6, stdio: ["ignore", "pipe", "ignore"] });
