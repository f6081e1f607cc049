// Pictures of an answer, as SVG.
import * as glue from "./charts_bg.js";
import { questionText, text, wasmOf, whole } from "./calls.js";

export { LoftedError } from "./calls.js";

const wasm = wasmOf(glue, "./charts_bg.js", "lofted/charts.wasm");

/** Starts the wasm from its bytes, a module, or what fetch() gives; this package fetches nothing itself. */
export const init = wasm.init;
/** The same at once, from bytes or a module. */
export const initSync = wasm.initSync;

/** A chart of a question's answer: "range" or "side-view". */
export function chart(question, name = "range", { width = 720 } = {}) {
  return wasm.call("chart", questionText(question), text(name, "name"), whole(width, "width", 1, 100000));
}
