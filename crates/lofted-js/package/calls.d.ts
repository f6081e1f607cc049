/** What is wrong with figures, a record or a name; a slip of the program is a TypeError. */
export class LoftedError extends Error {}

/** Where a wasm comes from: its bytes, a module, or what fetch() of its address gives. */
export type WasmSource = BufferSource | WebAssembly.Module | Response | Promise<Response | BufferSource>;

/** A figure: a number (km, min for `time`, s for other times, km/s) or text as it was printed; or several parties'. */
export type Told = number | string | ReadonlyArray<number | string>;

/** Latitude and longitude in degrees. */
export type Point = readonly [number, number];

export type VehicleClass =
  | "one-stage-liquid"
  | "two-stage-liquid"
  | "three-stage-solid"
  | "two-stage-solid"
  | "short-solid"
  | "short-liquid"
  | "sounding-rocket";

/** A question about one flight. */
export interface Question {
  apogee?: Told;
  distance?: Told;
  time?: Told;
  time_to_apogee?: Told;
  burn_time?: Told;
  burnout_altitude?: Told;
  burnout_speed?: Told;
  speed?: Told;
  /** Where it started; stands with `azimuth_deg` or `impact`. */
  launch?: Point;
  /** Bearing of the impact, degrees clockwise from north. */
  azimuth_deg?: number;
  impact?: Point;
  /** Clock readings, such as "7:11"; both or none. */
  launched_at?: string;
  landed_at?: string;
  /** Without any, all of them. */
  class?: VehicleClass | readonly VehicleClass[];
  /** Same seed, same bits; 1 unless given. */
  seed?: number;
  /** Draws; else 500, or up to 2,000 while the range moves with the draws. */
  draws?: number;
  /** Are they within reach? */
  places?: Readonly<Record<string, Point>>;
  /** A heavier payload by what it costs: "300 m/s" or "10 %". */
  heavier?: string;
}
