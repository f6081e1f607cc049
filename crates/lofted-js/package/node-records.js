// In Node the wasm lies beside, so that nothing is left to start.
import { readFileSync } from "node:fs";
import { initSync } from "./records.js";

initSync(readFileSync(new URL("./records.wasm", import.meta.url)));

export * from "./records.js";
