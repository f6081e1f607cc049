//! Tests of the integrator on problems with known answers.

use super::coefficients::{A9, A10, A11, A12, A13, A14, A15, A16, C};
use super::*;
use crate::math::root::bracketed_root;

/// Flies to `limit` and returns the last step's integration.
fn run<const N: usize>(
    equations: &impl Equations<N>,
    y: [f64; N],
    tolerance: f64,
    limit: f64,
) -> (Dop853<N>, Budget) {
    let mut budget = Budget::of_steps(10_000);
    let mut flight = Dop853::start(equations, 0.0, y, [tolerance; N], 1e-3, &mut budget);
    while flight.x() < limit {
        flight.step(equations, limit, &mut budget).unwrap();
    }
    (flight, budget)
}

#[test]
fn the_rows_sum_to_their_nodes() {
    let rows: [(&[f64], f64); 8] = [
        (&A9, C[8]),
        (&A10, C[9]),
        (&A11, C[10]),
        (&A12, C[11]),
        (&A13, 1.0),
        (&A14, C[13]),
        (&A15, C[14]),
        (&A16, C[15]),
    ];
    for (row, node) in rows {
        assert!((row.iter().sum::<f64>() - node).abs() < 2e-14, "{row:?}");
    }
}

#[test]
fn the_vacuum_parabola_reaches_the_ground_on_time() {
    // One step spans the flight: only the dense polynomial knows where the ground was.
    let fall = |_: f64, y: &[f64; 2]| [y[1], -9.80665];
    let mut budget = Budget::of_steps(100);
    let mut flight = Dop853::start(&fall, 0.0, [1.0, 100.0], [1e-9; 2], 30.0, &mut budget);
    flight.step(&fall, 30.0, &mut budget).unwrap();
    assert_eq!(flight.x(), 30.0);
    let dense = flight.dense(&fall, &mut budget);
    let height = |x: f64| dense.at(x)[0];
    let impact_s = bracketed_root(1.0, height(1.0), 30.0, height(30.0), 1e-12, height);
    assert!((impact_s - 20.404_319_361).abs() < 1e-9, "{impact_s}");
    assert_eq!(budget.evaluations, 1 + 12 + 3);
}

#[test]
fn the_error_falls_with_the_eighth_power_of_the_step() {
    let circle = |_: f64, y: &[f64; 2]| [y[1], -y[0]];
    let error = |width: f64| {
        let mut budget = Budget::of_steps(1000);
        let mut flight = Dop853::start(&circle, 0.0, [0.0, 1.0], [1e9; 2], width, &mut budget);
        while flight.x() < 8.0 {
            flight.next_width = width;
            flight.step(&circle, 8.0, &mut budget).unwrap();
        }
        (flight.y()[0] - crate::math::sin(8.0)).abs()
            + (flight.y()[1] - crate::math::cos(8.0)).abs()
    };
    let order = crate::math::ln(error(1.0) / error(0.5)) / core::f64::consts::LN_2;
    assert!((7.5..9.5).contains(&order), "order {order}");
}

#[test]
fn dense_output_holds_between_the_ends() {
    let circle = |_: f64, y: &[f64; 2]| [y[1], -y[0]];
    let mut budget = Budget::of_steps(100);
    let mut flight = Dop853::start(&circle, 0.0, [0.0, 1.0], [1e-9; 2], 0.5, &mut budget);
    flight.step(&circle, 0.5, &mut budget).unwrap();
    let dense = flight.dense(&circle, &mut budget);
    for i in 0..=20 {
        let x = flight.x() * f64::from(i) / 20.0;
        let off = (dense.at(x)[0] - crate::math::sin(x)).abs();
        assert!(off < 1e-9, "{off} at {x}");
    }
    assert_eq!(dense.at(0.0), [0.0, 1.0]);
}

#[test]
fn an_ellipse_closes_to_the_tolerance() {
    // Eccentricity 0.9: steps must change by an order of magnitude on the way.
    let kepler = |_: f64, y: &[f64; 4]| {
        let r2 = y[0] * y[0] + y[1] * y[1];
        let pull = -1.0 / (r2 * r2.sqrt());
        [y[2], y[3], pull * y[0], pull * y[1]]
    };
    let start = [0.1, 0.0, 0.0, 19.0_f64.sqrt()];
    let (flight, budget) = run(&kepler, start, 1e-11, 2.0 * core::f64::consts::PI);
    for (end, begin) in flight.y().iter().zip(start) {
        assert!((end - begin).abs() < 1e-7, "{:?}", flight.y());
    }
    assert!(budget.evaluations < 2000, "{}", budget.evaluations);
}

#[test]
fn a_step_ends_exactly_at_the_limit() {
    let (flight, _) = run(&|_: f64, y: &[f64; 1]| [y[0]], [1.0], 1e-12, 1.7);
    assert_eq!(flight.x(), 1.7);
    assert!((flight.y()[0] - crate::math::exp(1.7)).abs() < 1e-10);
}

#[test]
fn equations_without_a_solution_end_in_an_error() {
    let nan = |_: f64, _: &[f64; 1]| [f64::NAN];
    let mut budget = Budget::of_steps(10_000);
    let mut flight = Dop853::start(&nan, 0.0, [1.0], [1e-6], 1.0, &mut budget);
    let ended = flight.step(&nan, 2.0, &mut budget);
    assert!(matches!(ended, Err(IntegrationError::StepVanished { at }) if at == 0.0), "{ended:?}");
    // y' = y² from 1 runs to infinity at x = 1.
    let blow_up = |_: f64, y: &[f64; 1]| [y[0] * y[0]];
    let mut budget = Budget::of_steps(300);
    let mut flight = Dop853::start(&blow_up, 0.0, [1.0], [1e-6], 0.1, &mut budget);
    let ended = (0..1000).find_map(|_| flight.step(&blow_up, 2.0, &mut budget).err());
    assert!(ended.is_some() && flight.x() < 1.01, "{ended:?} at {}", flight.x());
}
