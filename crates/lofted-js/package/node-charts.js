// In Node the wasm lies beside, so that nothing is left to start.
import { readFileSync } from "node:fs";
import { initSync } from "./charts.js";

initSync(readFileSync(new URL("./charts.wasm", import.meta.url)));

export * from "./charts.js";
