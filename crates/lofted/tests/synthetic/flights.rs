//! Flights whose truth is known, of vehicles of every class, and their figures as they are printed.

use lofted::claim::{Amount, Figure, Metric, Unit};
use lofted::earth::GeoPoint;
use lofted::earth::ellipsoid::Figure as EarthFigure;
use lofted::earth::frames::Rotation;
use lofted::earth::gravity::Gravity;
use lofted::earth::model::EarthModel;
use lofted::math::normal::normal_quantile;
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::observable::Observable;
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::{Steering, SteeringParameters};
use lofted::trajectory::vehicle::{Vehicle, VehicleParameters};

/// A plain generator of its own (Steele, Lea, Flood 2014, SplitMix64), so that the truth is not drawn
/// by the machinery that is tested.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.share()
    }

    pub(crate) fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[(list.len() as f64 * self.share()) as usize]
    }
}

pub(crate) const STILL: EarthModel = EarthModel {
    figure: EarthFigure::Sphere,
    gravity: Gravity::PointMass,
    rotation: Rotation::Still,
    ..EarthModel::FULL
};

/// A flight whose truth is known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Truth {
    pub(crate) class: VehicleClass,
    pub(crate) apogee_km: f64,
    pub(crate) distance_km: f64,
    pub(crate) time_s: f64,
    pub(crate) time_to_apogee_s: f64,
    /// As it is told: a little off what burnt.
    pub(crate) told_burn_time_s: f64,
    pub(crate) burn_time_s: f64,
    /// As it is told: a little off the greatest speed along the path.
    pub(crate) told_speed_km_s: f64,
    /// Where it began and ended.
    pub(crate) ends: [GeoPoint; 2],
    /// Bearing of the impact from the launch point, deg.
    pub(crate) bearing_deg: f64,
}

/// Least and greatest velocity gain that a class is thrown with, m/s.
fn gains(class: VehicleClass) -> (f64, f64) {
    match class {
        VehicleClass::OneStageLiquid => (3_500.0, 6_900.0),
        VehicleClass::TwoStageLiquid | VehicleClass::ThreeStageSolid => (6_500.0, 9_500.0),
        VehicleClass::TwoStageSolid => (3_500.0, 6_400.0),
        VehicleClass::ShortSolid | VehicleClass::SoundingRocket => (1_800.0, 3_900.0),
        VehicleClass::ShortLiquid => (2_000.0, 3_900.0),
    }
}

/// A flight drawn from all classes over an Earth at rest; `None` where it is none that parties would print apogee and
/// distance of.
pub(crate) fn truth(dice: &mut Dice) -> Option<Truth> {
    let start =
        LaunchParameters { latitude_deg: 0.0, longitude_deg: 0.0, height_m: 0.0, azimuth_deg: 0.0 };
    truth_over(STILL, start, dice)
}

/// The same from anywhere to anywhere on the turning Earth.
pub(crate) fn truth_on_the_turning_earth(dice: &mut Dice) -> Option<Truth> {
    let start = LaunchParameters {
        latitude_deg: dice.between(-60.0, 60.0),
        longitude_deg: dice.between(-180.0, 180.0),
        height_m: 0.0,
        azimuth_deg: dice.between(0.0, 360.0),
    };
    truth_over(EarthModel::FULL, start, dice)
}

fn truth_over(earth: EarthModel, start: LaunchParameters, dice: &mut Dice) -> Option<Truth> {
    let class = dice.one_of(VehicleClass::ALL);
    let prior = class.prior();
    let burn_time_s = prior.burn_time_s(dice.share());
    let (low, high) = gains(class);
    let [climb, reentry] =
        [prior.climb_ballistic_coefficient_kg_m2, prior.reentry_ballistic_coefficient_kg_m2];
    let vehicle = Vehicle::new(VehicleParameters {
        stages: prior.stages,
        exhaust_speed_m_s: prior.exhaust_speed_m_s(dice.share()),
        burn_time_s,
        velocity_gain_m_s: dice.between(low, high),
        climb_ballistic_coefficient_kg_m2: dice.between(climb[0], climb[1]),
        reentry_ballistic_coefficient_kg_m2: dice.between(reentry[0], reentry[1]),
    })
    .ok()?;
    let turn_start_s = 0.04 * burn_time_s;
    let steering = Steering::new(SteeringParameters {
        turn_start_s,
        turn_end_s: dice.between(0.35, 0.85) * burn_time_s,
        final_pitch_deg: dice.between(60.0, 88.0),
    })
    .ok()?;
    let launch = Launch::new(start).ok()?;
    let flight = PoweredFlight { vehicle, steering, launch, earth };
    let flown = flight.fly(Accuracy::Survey).ok()?;
    let (apogee_km, distance_km) = (flown.apogee_km(), flown.ground_distance_km());
    let printed = (120.0..7_000.0).contains(&apogee_km) && (150.0..4_000.0).contains(&distance_km);
    // What the generic vehicle cannot know moves burnout, apogee and impact together.
    let error_s = Observable::FlightTime.model_error().at(0.0, burn_time_s);
    let late_s = error_s * normal_quantile(dice.share());
    let off = |share: f64| 1.0 + 0.03 * normal_quantile(share);
    let (burn_off, speed_off) = (off(dice.share()), off(dice.share()));
    if !printed {
        return None;
    }
    let path = flight.record(Accuracy::Survey).ok()?.samples(1000);
    let greatest_km_s = path.iter().map(|point| point.ground_speed_km_s).fold(0.0, f64::max);
    let impact = flown.impact_place();
    let [latitude_deg, longitude_deg] =
        [impact.latitude_rad.to_degrees(), impact.longitude_rad.to_degrees()];
    Some(Truth {
        class,
        ends: [
            GeoPoint::new(start.latitude_deg, start.longitude_deg).ok()?,
            GeoPoint::new(latitude_deg, longitude_deg).ok()?,
        ],
        bearing_deg: flown.ground_line().azimuth_rad.to_degrees().rem_euclid(360.0),
        apogee_km,
        distance_km,
        time_s: flown.flight_time_s() + late_s,
        time_to_apogee_s: flown.apogee.time_s + late_s,
        told_burn_time_s: burn_time_s * burn_off,
        burn_time_s,
        told_speed_km_s: greatest_km_s * speed_off,
    })
}

/// A number as it is printed to a step.
pub(crate) fn printed(metric: Metric, value: f64, step: f64, unit: Unit) -> Figure {
    // In whole steps first, so that 5.4 is not 5.4000000000000004.
    let steps = (value / step).round();
    let number = if step < 1.0 { steps / (1.0 / step).round() } else { steps * step };
    Figure::new(metric, Amount::Exact(number), unit).unwrap()
}

/// Apogee and distance in km to 1, 10 or 100, and the time in whole minutes or seconds.
pub(crate) fn arc_and_time(dice: &mut Dice, truth: &Truth) -> [Figure; 3] {
    let mut step = |km: f64| {
        if km > 1000.0 { dice.one_of(&[1.0, 10.0, 100.0]) } else { dice.one_of(&[1.0, 10.0]) }
    };
    let (apogee, distance) = (step(truth.apogee_km), step(truth.distance_km));
    let time = if dice.share() < 0.5 {
        printed(Metric::FlightTime, truth.time_s / 60.0, 1.0, Unit::Minutes)
    } else {
        printed(Metric::FlightTime, truth.time_s, 1.0, Unit::Seconds)
    };
    [
        printed(Metric::Apogee, truth.apogee_km, apogee, Unit::Kilometres),
        printed(Metric::GroundDistance, truth.distance_km, distance, Unit::Kilometres),
        time,
    ]
}
