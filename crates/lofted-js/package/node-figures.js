// In Node the wasm lies beside, so that nothing is left to start.
import { readFileSync } from "node:fs";
import { initSync } from "./index.js";

initSync(readFileSync(new URL("./figures.wasm", import.meta.url)));

export * from "./index.js";
