// Figures of flights: what they imply, by powered and by two-body flight.
import * as glue from "./figures_bg.js";
import { questionText, wasmOf, whole } from "./calls.js";

export { LoftedError } from "./calls.js";

const wasm = wasmOf(glue, "./figures_bg.js", "lofted/figures.wasm");

/** Starts the wasm from its bytes, a module, or what fetch() gives; this package fetches nothing itself. */
export const init = wasm.init;
/** The same at once, from bytes or a module. */
export const initSync = wasm.initSync;

/** Can these figures all be true, and how far does the vehicle reach? `String(answer)` is what the command prints. */
export function reconstruct(question) {
  const { answer, text } = wasm.call("reconstruct", questionText(question));
  return Object.defineProperty(answer, "toString", { value: () => text });
}

/** Two-body flight alone; null where no apogee or no distance was given. */
export function energyOnly(question) {
  return wasm.call("energy_only", questionText(question));
}

/** Greatest ranges by bearing; Infinity where the antipode is within reach. Needs launch, and azimuth_deg or impact. */
export function footprint(question, { rays = 36 } = {}) {
  const rim = wasm.call("footprint", questionText(question), whole(rays, "rays", 4, 3600));
  return {
    bearing_deg: Float64Array.from(rim.bearing_deg),
    range_km: Float64Array.from(rim.range_km, (km) => km ?? Infinity),
  };
}
