//! One flight from lift-off to the ground, beside the same flight by `ode_solvers`' DOP853.
//!
//! `cargo bench -p lofted`. The same equations to the last operation, one core, one run. Every flight of
//! `tests/oracle/flights.json` is flown by this crate (`Accuracy::Survey`), and by `ode_solvers` restarted at
//! every break of thrust or steering: once at the cheapest of 24 tolerances with which that very flight comes
//! down within 10 m (`tuned`), once at the cheapest one with which all of them do (`one`), as `Survey` is one
//! for all. `ode_solvers` locates no events, so it is told the exact time of impact. Its DOP853 takes
//! the last stage at the wrong time (two nodes are zero, its pull request 42), which spoils equations that
//! depend on time: it is given time as a seventh component of the state, by which it is right again.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark speaks")]

use std::cell::Cell;
use std::hint::black_box;
use std::time::Instant;

use lofted::earth::frames::EastNorthUp;
use lofted::earth::geodesic::geodesic_between;
use lofted::earth::model::EarthModel;
use lofted::math::vector::{add_scaled, combine};
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::flown::Flown;
use lofted::trajectory::forces::Forces;
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::state::State;
use lofted::trajectory::steering::{Steering, SteeringParameters};
use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};
use ode_solvers::{Dop853, OutputType, SVector, System};
use serde_json::Value;

fn flight(row: &Value) -> PoweredFlight {
    let number = |key: &str| row[key].as_f64().unwrap();
    PoweredFlight {
        vehicle: Vehicle::new(VehicleParameters {
            stages: [Stages::One, Stages::Two, Stages::Three][number("stages") as usize - 1],
            exhaust_speed_m_s: number("exhaust_speed_m_s"),
            burn_time_s: number("burn_time_s"),
            velocity_gain_m_s: number("velocity_gain_m_s"),
            climb_ballistic_coefficient_kg_m2: number("climb_ballistic_coefficient_kg_m2"),
            reentry_ballistic_coefficient_kg_m2: number("reentry_ballistic_coefficient_kg_m2"),
        })
        .unwrap(),
        steering: Steering::new(SteeringParameters {
            turn_start_s: number("turn_start_s"),
            turn_end_s: number("turn_end_s"),
            final_pitch_deg: number("final_pitch_deg"),
        })
        .unwrap(),
        launch: Launch::new(LaunchParameters {
            latitude_deg: number("latitude_deg"),
            longitude_deg: number("longitude_deg"),
            height_m: number("height_m"),
            azimuth_deg: number("azimuth_deg"),
        })
        .unwrap(),
        earth: EarthModel::FULL,
    }
}

/// Position, velocity and time.
type Timed = SVector<f64, 7>;

/// The equations of one phase, as this crate has them.
struct PhaseEquations<'a> {
    forces: Forces,
    /// Exhaust speed, time of exhaustion, turn start and turning rate; none in free flight.
    thrust: Option<[f64; 4]>,
    held: Option<f64>,
    axes: &'a EastNorthUp,
    ahead: [f64; 3],
    evaluations: &'a Cell<u32>,
}

impl System<f64, Timed> for PhaseEquations<'_> {
    fn system(&self, _: f64, y: &Timed, slope: &mut Timed) {
        let time_s = y[6];
        self.evaluations.set(self.evaluations.get() + 1);
        let mut a = self.forces.acceleration_m_s2(&[y[0], y[1], y[2]], &[y[3], y[4], y[5]]);
        if let Some([exhaust, exhausted_at_s, turn_start_s, rate]) = self.thrust {
            let push = exhaust / (exhausted_at_s - time_s);
            let off = self.held.unwrap_or((time_s - turn_start_s) * rate);
            let (off_sine, off_cosine) = lofted::math::sin_cos(off);
            let thrust = combine(push * off_cosine, &self.axes.up, push * off_sine, &self.ahead);
            a = add_scaled(&a, 1.0, &thrust);
        }
        *slope = Timed::from([y[3], y[4], y[5], a[0], a[1], a[2], 1.0]);
    }
}

/// The flight by `ode_solvers`: its state at the given time of impact, and its right-hand sides.
fn by_ode_solvers(f: &PoweredFlight, impact_s: f64, rtol: f64, atol: f64) -> Option<(State, u32)> {
    let evaluations = Cell::new(0);
    let (p, s) = (f.vehicle.parameters(), f.steering.parameters());
    let place = f.launch.place();
    let axes = EastNorthUp::at(&place);
    let ahead = axes.ahead(f.launch.parameters().azimuth_deg.to_radians());
    let position = f.earth.figure.ecef_from_geodetic(&place);
    let velocity = f.earth.rotation.inertial_velocity_m_s(&position, &[0.0; 3]);
    let [px, py, pz] = position;
    let [vx, vy, vz] = velocity;
    let mut y = Timed::from([px, py, pz, vx, vy, vz, 0.0]);
    let (stage_s, tau_s) = (f.vehicle.stage_burn_time_s(), f.vehicle.stage_exhaustion_time_s());
    let mut breaks = [s.turn_start_s, s.turn_end_s, stage_s, 2.0 * stage_s, p.burn_time_s]
        .map(|time_s| time_s.min(p.burn_time_s));
    breaks.sort_by(f64::total_cmp);
    let climb = Forces::new(&f.earth, p.climb_ballistic_coefficient_kg_m2);
    let free = Forces::new(&f.earth, p.reentry_ballistic_coefficient_kg_m2);
    let rate = (90.0 - s.final_pitch_deg).to_radians() / (s.turn_end_s - s.turn_start_s);
    let mut time_s = 0.0;
    for end_s in breaks.into_iter().chain([impact_s]) {
        if end_s <= time_s {
            continue;
        }
        let middle_s = 0.5 * (time_s + end_s);
        let powered = end_s <= p.burn_time_s;
        let exhausted_at_s = (middle_s / stage_s).floor() * stage_s + tau_s;
        let equations = PhaseEquations {
            forces: if powered { climb } else { free },
            thrust: powered.then_some([p.exhaust_speed_m_s, exhausted_at_s, s.turn_start_s, rate]),
            held: if middle_s < s.turn_start_s {
                Some(0.0)
            } else if middle_s > s.turn_end_s {
                Some((90.0 - s.final_pitch_deg).to_radians())
            } else {
                None
            },
            axes: &axes,
            ahead,
            evaluations: &evaluations,
        };
        let mut solver = Dop853::new(equations, time_s, end_s, end_s - time_s, y, rtol, atol);
        solver.set_output(OutputType::Sparse);
        solver.integrate().ok()?;
        y = *solver.y_out().last()?;
        time_s = end_s;
        y[6] = end_s;
    }
    let (position_m, velocity_m_s) = ([y[0], y[1], y[2]], [y[3], y[4], y[5]]);
    Some((State { time_s: impact_s, position_m, velocity_m_s }, evaluations.get()))
}

/// Best of several rounds, microseconds per call.
fn best_us(mut call: impl FnMut()) -> f64 {
    let mut best = f64::INFINITY;
    for _ in 0..15 {
        let start = Instant::now();
        for _ in 0..40 {
            call();
        }
        best = best.min(start.elapsed().as_secs_f64() * 1e6 / 40.0);
    }
    best
}

/// Distance on the ground between the exact impact and where a state near the ground comes down, m.
fn off_m(exact: &Flown, state: &State) -> f64 {
    let figure = exact.earth.figure;
    let climb = figure.climb_rate_m_s(&state.position_m, &state.velocity_m_s);
    let left_s = -figure.height_m(&state.position_m) / climb;
    let landed = State {
        time_s: state.time_s + left_s,
        position_m: add_scaled(&state.position_m, left_s, &state.velocity_m_s),
        velocity_m_s: state.velocity_m_s,
    };
    geodesic_between(figure, &exact.impact_place(), &exact.place_of(&landed)).distance_m
}

/// The tolerances tried, relative and absolute.
fn tolerances() -> Vec<(f64, f64)> {
    let relative =
        (8..=19).map(|half_decade| lofted::math::pow(10.0, -0.5 * f64::from(half_decade)));
    relative.flat_map(|rtol| [(rtol, rtol), (rtol, 1e3 * rtol)]).collect()
}

/// What `ode_solvers` makes of a flight at each of the tolerances: distance off, m, and right-hand sides.
fn trials(f: &PoweredFlight, exact: &Flown) -> Vec<(f64, u32)> {
    let trial = |(rtol, atol)| match by_ode_solvers(f, exact.impact.time_s, rtol, atol) {
        Some((state, evaluations)) => (off_m(exact, &state), evaluations),
        None => (f64::INFINITY, u32::MAX),
    };
    tolerances().into_iter().map(trial).collect()
}

fn main() {
    let rows: Vec<Value> =
        serde_json::from_str(include_str!("../tests/oracle/flights.json")).unwrap();
    let flights: Vec<(PoweredFlight, Flown)> =
        rows.iter().map(flight).map(|f| (f, f.fly(Accuracy::Fine).unwrap())).collect();
    let all: Vec<Vec<(f64, u32)>> = flights.iter().map(|(f, exact)| trials(f, exact)).collect();
    let within: Vec<usize> =
        (0..tolerances().len()).filter(|&i| all.iter().all(|trials| trials[i].0 <= 10.0)).collect();
    let cost = |i: usize| all.iter().map(|trials| u64::from(trials[i].1)).sum::<u64>();
    let one = within.into_iter().min_by_key(|&i| cost(i)).unwrap();
    println!("ode_solvers, one tolerance for all flights: {:?}", tolerances()[one]);
    println!(
        "{:46} lofted us  rhs off m | tuned us  rhs off m ratio | one us  rhs off m ratio",
        "flight"
    );
    let mut sums = [0.0; 6];
    for ((row, (f, exact)), trials) in rows.iter().zip(&flights).zip(&all) {
        let flown = f.fly(Accuracy::Survey).unwrap();
        let tuned = (0..trials.len())
            .filter(|&i| trials[i].0 <= 10.0)
            .min_by_key(|&i| trials[i].1)
            .unwrap();
        let us = best_us(|| {
            black_box(black_box(f).fly(Accuracy::Survey)).ok();
        });
        let [tuned_us, one_us] = [tuned, one].map(|i| {
            let (rtol, atol) = tolerances()[i];
            best_us(|| {
                black_box(by_ode_solvers(black_box(f), exact.impact.time_s, rtol, atol));
            })
        });
        let rhs = flown.effort.evaluations;
        println!(
            "{:46} {us:9.2} {rhs:4} {:5.2} | {tuned_us:8.2} {:4} {:5.2} {:5.2} | {one_us:6.2} {:4} {:5.2} {:5.2}",
            row["name"].as_str().unwrap(),
            off_m(exact, &flown.impact),
            trials[tuned].1,
            trials[tuned].0,
            tuned_us / us,
            trials[one].1,
            trials[one].0,
            one_us / us
        );
        let parts = [
            us,
            tuned_us,
            one_us,
            f64::from(rhs),
            f64::from(trials[tuned].1),
            f64::from(trials[one].1),
        ];
        for (sum, part) in sums.iter_mut().zip(parts) {
            *sum += part / rows.len() as f64;
        }
    }
    let [us, tuned_us, one_us, rhs, tuned_rhs, one_rhs] = sums;
    println!("mean: lofted {us:.2} us, {rhs:.0} rhs");
    println!(
        "mean: ode_solvers, tuned to each flight {tuned_us:.2} us, {tuned_rhs:.0} rhs: {:.2} times",
        tuned_us / us
    );
    println!(
        "mean: ode_solvers, one tolerance {one_us:.2} us, {one_rhs:.0} rhs: {:.2} times",
        one_us / us
    );
    let ns = rhs_ns();
    println!(
        "gravity and drag once {ns:.1} ns: {:.0} % of a flight of lofted, {:.0} % of one of ode_solvers",
        0.1 * ns * rhs / us,
        0.1 * ns * one_rhs / one_us
    );
}

/// Gravity and drag once, nanoseconds, over heights from the ground to 1,000 km.
fn rhs_ns() -> f64 {
    let forces = Forces::new(&EarthModel::FULL, 8000.0);
    let states: Vec<([f64; 3], [f64; 3])> = (0..100)
        .map(|i| ([6.378e6 + 1e4 * f64::from(i), 1e5, 2e5], [1e3, 5e3, 3e3 + f64::from(i)]))
        .collect();
    best_us(|| {
        for (r, v) in black_box(&states) {
            black_box(forces.acceleration_m_s2(r, v));
        }
    }) * 10.0
}
