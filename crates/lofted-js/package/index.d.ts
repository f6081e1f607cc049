import type { Question, WasmSource } from "./calls.js";

export { LoftedError } from "./calls.js";
export type { Point, Question, Told, VehicleClass, WasmSource } from "./calls.js";

export function init(source: WasmSource): Promise<void>;
export function initSync(source: BufferSource | WebAssembly.Module): void;

/** Percentiles; null is any point on Earth. */
export interface Spread {
  p05: number | null;
  p50: number | null;
  p95: number | null;
}

export interface Interval {
  low: number;
  high: number;
  /** The side on which nobody stated an end. */
  open?: "above" | "below";
}

export interface WithinReach {
  place: { name: string; point: { latitude_deg: number; longitude_deg: number } };
  distance_km: number;
  azimuth_deg: number;
  /** Share of the vehicles that get there with the payload flown. */
  share: number;
  members: number;
}

export interface TwoBody {
  launch_speed_m_s: number;
  flight_path_angle_deg: number;
  time_of_flight_s: number;
  /** null is any point on Earth. */
  max_range_km: number | null;
  reaches_antipode: boolean;
}

export type Verdict = "untested" | "consistent" | "strained" | "inconsistent";

/** What `lofted reconstruct --json` writes. */
export interface Answer {
  energy_only: (TwoBody & { method: string }) | null;
  consistency: {
    verdict: Verdict;
    tail: number | null;
    time_excess_s: number | null;
    findings: { code: string; message: string }[];
    implied: { apogee_km: Spread | null; time_of_flight_s: Spread | null };
    tested: { figure: string; tail: number; implied_si: Spread }[];
    intervals: { apogee_km: Interval[]; ground_distance_km: Interval[]; time_of_flight_s: Interval[] };
  };
  pins: string;
  branches: {
    name: string;
    weight: number;
    apogee_km: Spread | null;
    time_of_flight_s: Spread | null;
    burn_time_s: Spread | null;
    max_range_km: Spread | null;
  }[];
  left_open: { figure: string; prior: string }[];
  classes: { class: string; weight: number }[];
  powered: {
    method: string;
    basis: string;
    /** Why nothing is told of the vehicle. */
    withheld: string | null;
    velocity_gain_m_s: Spread | null;
    burn_time_s: Spread | null;
    burnout_speed_m_s: Spread | null;
    burnout_altitude_km: Spread | null;
    apogee_km: Spread | null;
    ground_distance_km: Spread | null;
    time_of_flight_s: Spread | null;
    max_range_km: Spread | null;
    /** Rounded to what other draws leave of it. */
    max_range_told_km: Spread | null;
    burn_time_told_s: Spread | null;
    gravity_turn_range_km: Spread | null;
    heavier_payload: {
      cost: string;
      lost_speed_m_s: number | null;
      max_range_km: Spread | null;
      within_reach: WithinReach[];
    } | null;
    antipode_share: number | null;
  };
  within_reach: WithinReach[];
  computed_with: {
    classes: string[];
    seed: number;
    members: number;
    effective_members: number;
    flights: number;
    time_model_error_s: number;
    version: string;
  };
}

/** `String(answer)` is what the command prints. */
export function reconstruct(question: Question): Answer;
/** null where no apogee or no distance was given. */
export function energyOnly(question: Question): TwoBody | null;
/** Infinity where the antipode is within reach. */
export function footprint(
  question: Question,
  options?: { rays?: number },
): { bearing_deg: Float64Array; range_km: Float64Array };
