// Records of claims, and news stories.
import * as glue from "./records_bg.js";
import { text, wasmOf } from "./calls.js";

export { LoftedError } from "./calls.js";

const wasm = wasmOf(glue, "./records_bg.js", "lofted/records.wasm");

/** Starts the wasm from its bytes, a module, or what fetch() gives; this package fetches nothing itself. */
export const init = wasm.init;
/** The same at once, from bytes or a module. */
export const initSync = wasm.initSync;

/** Names and bytes of a record: one file, or an object of files by their names. */
function files(record) {
  const held = (value, name) => {
    if (typeof value === "string") return new TextEncoder().encode(value);
    if (value instanceof ArrayBuffer) return new Uint8Array(value);
    if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    throw new TypeError(`${name} is a ${typeof value}: give text or bytes`);
  };
  const isOne = typeof record === "string" || record instanceof ArrayBuffer || ArrayBuffer.isView(record);
  if (!isOne && (typeof record !== "object" || record === null)) {
    throw new TypeError("a record is the text or bytes of a file, or an object of them by their names");
  }
  const all = isOne
    ? [["record", held(record, "the record")]]
    : Object.entries(record).map(([name, value]) => [name, held(value, name)]);
  const bytes = new Uint8Array(all.reduce((sum, [, one]) => sum + one.length, 0));
  let at = 0;
  for (const [, one] of all) {
    bytes.set(one, at);
    at += one.length;
  }
  return [JSON.stringify(all.map(([name, one]) => [name, one.length])), bytes];
}

/** The claims and flights of a record that could be read. */
export function readRecord(record) {
  return wasm.call("read_record", ...files(record));
}

/** Every error and every doubt in a record. */
export function lint(record, { name = "record" } = {}) {
  return wasm.call("lint", text(name, "name"), ...files(record));
}

/** The claims of a news story, each with its speaker and its doubts. */
export function read(story, { published, record } = {}) {
  const day = published === undefined ? "" : text(published, "published");
  const known = record === undefined ? ["", new Uint8Array()] : files(record);
  return wasm.call("read", text(story, "the story"), day, ...known);
}
