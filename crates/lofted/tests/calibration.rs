//! Whether the spreads mean what they say: flights drawn apart from the reconstruction, their figures
//! rounded as a ministry prints them, and how often p05 to p95 holds the truth.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::ops::ControlFlow;

use lofted::claim::{Amount, Figure, Metric, Unit};
use lofted::earth::ellipsoid::Figure as EarthFigure;
use lofted::earth::frames::Rotation;
use lofted::earth::gravity::Gravity;
use lofted::earth::model::EarthModel;
use lofted::math::normal::normal_quantile;
use lofted::range::maximum::{MaximumRange, RangeQuestion, SearchStart};
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::Evidence;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::question::Question;
use lofted::reconstruct::spread::Spread;
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::{Steering, SteeringParameters};
use lofted::trajectory::vehicle::{Vehicle, VehicleParameters};

/// A plain generator of its own (Steele, Lea, Flood 2014, SplitMix64), so that the truth is not drawn
/// by the machinery that is tested.
struct Dice(u64);

impl Dice {
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.share()
    }
}

/// A flight whose truth is known, and the figures that were printed of it.
struct Truth {
    class: VehicleClass,
    burn_time_s: f64,
    range_km: f64,
    figures: [Figure; 3],
}

const STILL: EarthModel = EarthModel {
    figure: EarthFigure::Sphere,
    gravity: Gravity::PointMass,
    rotation: Rotation::Still,
    ..EarthModel::FULL
};

fn truth(dice: &mut Dice) -> Option<Truth> {
    let class = VehicleClass::ALL[(3.0 * dice.share()) as usize];
    let prior = class.prior();
    let burn_time_s = prior.burn_time_s(dice.share());
    let (low, high) = match class {
        // No single stage gains 7 km/s: as the class has it.
        VehicleClass::OneStageLiquid => (5_000.0, 6_900.0),
        _ => (6_500.0, 9_500.0),
    };
    let vehicle = Vehicle::new(VehicleParameters {
        stages: prior.stages,
        exhaust_speed_m_s: prior.exhaust_speed_m_s(dice.share()),
        burn_time_s,
        velocity_gain_m_s: dice.between(low, high),
        climb_ballistic_coefficient_kg_m2: dice.between(15_000.0, 60_000.0),
        reentry_ballistic_coefficient_kg_m2: dice.between(3_000.0, 15_000.0),
    })
    .ok()?;
    let turn_start_s = 0.04 * burn_time_s;
    let steering = Steering::new(SteeringParameters {
        turn_start_s,
        turn_end_s: dice.between(0.35, 0.85) * burn_time_s,
        final_pitch_deg: dice.between(70.0, 88.0),
    })
    .ok()?;
    let start =
        LaunchParameters { latitude_deg: 0.0, longitude_deg: 0.0, height_m: 0.0, azimuth_deg: 0.0 };
    let launch = Launch::new(start).ok()?;
    let flown =
        PoweredFlight { vehicle, steering, launch, earth: STILL }.fly(Accuracy::Survey).ok()?;
    let (apogee_km, distance_km) = (flown.apogee_km(), flown.ground_distance_km());
    if !(400.0..5_000.0).contains(&apogee_km) || !(200.0..2_500.0).contains(&distance_km) {
        return None;
    }
    let question = RangeQuestion { vehicle, launch, earth: STILL, turn_start_s };
    let range_km = match question.maximum_range(SearchStart::Cold).ok()? {
        MaximumRange::UpTo(farthest) => farthest.range_km,
        MaximumRange::ReachesTheAntipode => f64::INFINITY,
    };
    let error_s = Observable::FlightTime.model_error().at(0.0, burn_time_s);
    let time_s = flown.flight_time_s() + error_s * normal_quantile(dice.share());
    // As ministries print: some to 100 km, some to 10 or 1, times in whole minutes.
    let step_km = [100.0, 50.0, 10.0, 1.0][(4.0 * dice.share()) as usize];
    let printed = |value: f64, step: f64| Amount::Exact((value / step).round() * step);
    let half = |value: f64, step: f64| {
        // What is printed to 50 km is believed to 50 km, whatever its digits.
        match printed(value, step) {
            Amount::Exact(n) if step > 1.0 => {
                Amount::Range { low: n - step / 2.0, best: None, high: n + step / 2.0 }
            }
            other => other,
        }
    };
    Some(Truth {
        class,
        burn_time_s,
        range_km,
        figures: [
            Figure::new(Metric::Apogee, half(apogee_km, step_km), Unit::Kilometres).ok()?,
            Figure::new(Metric::GroundDistance, half(distance_km, step_km), Unit::Kilometres)
                .ok()?,
            Figure::new(Metric::FlightTime, printed(time_s / 60.0, 1.0), Unit::Minutes).ok()?,
        ],
    })
}

/// Shares of flights whose true range and burn time lie inside p05 to p95.
fn coverage(flights: usize, draws: u32, seed: u64) -> (f64, f64) {
    let mut dice = Dice(seed);
    let (mut in_range, mut in_burn, mut done) = (0, 0, 0);
    while done < flights {
        let Some(truth) = truth(&mut dice) else { continue };
        let mut question = Question::new(Evidence::of_figures(&truth.figures, None));
        // Half of the flights are of a class that is known, half are not.
        if done % 2 == 0 {
            question.classes = vec![truth.class];
        }
        question.seed = done as u32;
        let mut ensemble = Ensemble::new(question).unwrap();
        ensemble.extend(draws, Ranges::Find, &mut |_| ControlFlow::Continue(()));
        let (Ok(range), Ok(burn)) = (ensemble.max_range_km(), ensemble.burn_time_s()) else {
            continue;
        };
        let holds = |spread: Spread, truth: f64| spread.p05 <= truth && truth <= spread.p95;
        in_range += usize::from(holds(range, truth.range_km));
        in_burn += usize::from(holds(burn, truth.burn_time_s));
        done += 1;
    }
    (in_range as f64 / flights as f64, in_burn as f64 / flights as f64)
}

#[test]
fn the_spreads_hold_the_truth_as_often_as_they_say() {
    let (range, burn) = coverage(60, 90, 20_241_031);
    // Sixty flights tell a share of 0.9 to about 0.04 either way.
    assert!((0.80..=1.0).contains(&range) && (0.80..=1.0).contains(&burn), "{range} {burn}");
}

/// The whole of it: `cargo test --release -p lofted --test calibration -- --ignored --nocapture`.
#[test]
#[ignore = "ten times as long"]
fn five_hundred_flights() {
    let (range, burn) = coverage(500, 300, 1);
    println!("p05 to p95 holds the true range in {range:.3}, the true burn time in {burn:.3}");
    assert!((0.85..=0.95).contains(&range) && (0.85..=0.95).contains(&burn), "{range} {burn}");
}
