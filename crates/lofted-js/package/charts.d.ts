import type { Question, WasmSource } from "./calls.js";

export { LoftedError } from "./calls.js";
export type { Question } from "./calls.js";

export function init(source: WasmSource): Promise<void>;
export function initSync(source: BufferSource | WebAssembly.Module): void;

export interface Chart {
  svg: string;
  width_px: number;
  height_px: number;
  /** The chart in a sentence. */
  summary: string;
}

export function chart(question: Question, name?: "range" | "side-view", options?: { width?: number }): Chart;
