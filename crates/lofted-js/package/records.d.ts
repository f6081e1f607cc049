import type { WasmSource } from "./calls.js";

export { LoftedError } from "./calls.js";

export function init(source: WasmSource): Promise<void>;
export function initSync(source: BufferSource | WebAssembly.Module): void;

type Held = string | BufferSource;
/** A zip or a CSV of claims, or the files of a data package by their names. */
export type Files = Held | Readonly<Record<string, Held>>;

export interface Claim {
  id: string;
  flight: string | null;
  deployment: string | null;
  place: string | null;
  metric: string;
  low: number | null;
  best: number | null;
  high: number | null;
  qualifier: string;
  unit: string;
  words: string;
  scope: string;
  kind: string;
  stated_on: string;
  claimant: string;
  claimant_name: string | null;
  party: string | null;
  source: string;
  outlet: string | null;
  url: string | null;
}

export interface Flight {
  id: string;
  launched_on: string;
  launch_site: string | null;
  launch: [number, number] | null;
  azimuth_deg: number | null;
  summary: string;
}

export interface RecordRead {
  claims: Claim[];
  flights: Flight[];
  /** Rows that could not be read; `lint` tells each. */
  faults: number;
  passed_over: string[];
}

export interface Finding {
  severity: "error" | "warning";
  rule: string;
  file: string;
  row: number | null;
  column: string | null;
  value: string;
  why: string;
  fix: string;
}

/** What `lofted lint --json` writes. */
export interface Linted {
  path: string;
  claims: number;
  errors: number;
  warnings: number;
  passed_over: string[];
  findings: Finding[];
}

/** What `lofted read --json` writes. */
export interface Candidate {
  metric: string;
  low: number | null;
  best: number | null;
  high: number | null;
  qualifier: string;
  qualifier_text: string | null;
  unit: string;
  clock: string | null;
  place: string | null;
  place_name: string | null;
  subject: string;
  subject_name: string | null;
  subject_day: string | null;
  claimant: string | null;
  claimant_id: string | null;
  party: string | null;
  attribution: string;
  kind: string;
  is_part: boolean;
  stated_on: string | null;
  quote: string;
  /** First byte of its words in the story, in UTF-8, and the byte after the last. */
  span: [number, number];
  sentence: string;
  other_metric: string | null;
  confidence: number;
  doubts: string[];
}

export function readRecord(record: Files): RecordRead;
export function lint(record: Files, options?: { name?: string }): Linted;
export function read(story: string, options?: { published?: string; record?: Files }): Candidate[];
