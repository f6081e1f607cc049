//! A small program around the core: one reported test, flown, and how far the same vehicle would reach.
//!
//! `cargo run -p lofted --example embed`
#![allow(clippy::print_stdout, reason = "a program that prints")]

use lofted::earth::model::EarthModel;
use lofted::range::footprint::Footprint;
use lofted::range::maximum::{MaximumRange, RangeQuestion, SearchStart};
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::{Steering, SteeringParameters};
use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // A vehicle of the kind that flew on 4 July 2017: reported 2,802 km up, 933 km far, 37 to 39 minutes.
    let vehicle = Vehicle::new(VehicleParameters {
        stages: Stages::Two,
        exhaust_speed_m_s: 2700.0,
        burn_time_s: 240.0,
        velocity_gain_m_s: 7690.0,
        climb_ballistic_coefficient_kg_m2: 15_000.0,
        reentry_ballistic_coefficient_kg_m2: 8_000.0,
    })?;
    let steering = Steering::new(SteeringParameters {
        turn_start_s: 10.0,
        turn_end_s: 150.0,
        final_pitch_deg: 79.0,
    })?;
    let launch = Launch::new(LaunchParameters {
        latitude_deg: 39.8722,
        longitude_deg: 125.2692,
        height_m: 0.0,
        azimuth_deg: 86.0,
    })?;
    let earth = EarthModel::FULL;

    let path = PoweredFlight { vehicle, steering, launch, earth }.record(Accuracy::Standard)?;
    let flown = path.flown();
    println!(
        "{:.0} km up, {:.0} km far, {:.1} min",
        flown.apogee_km(),
        flown.ground_distance_km(),
        flown.flight_time_s() / 60.0
    );
    println!("time s  height km  downrange km  speed km/s");
    for point in path.samples(7) {
        let (height, downrange) = (point.height_km, point.downrange_km);
        println!(
            "{:6.0} {height:10.1} {downrange:13.1} {:11.2}",
            point.time_s, point.ground_speed_km_s
        );
    }

    let question = RangeQuestion { vehicle, launch, earth, turn_start_s: 10.0 };
    for (name, bearing_deg) in [("north-east", 45.0), ("east", 90.0), ("west", 270.0)] {
        match question.maximum_range_to_deg(bearing_deg, SearchStart::Cold)? {
            MaximumRange::UpTo(farthest) => {
                println!("powered-flight range to the {name}: {:.0} km", farthest.range_km);
            }
            MaximumRange::ReachesTheAntipode => println!("to the {name}: as far as the antipode"),
        }
    }
    let footprint = Footprint::of(&question, 24)?;
    println!("the rim of the footprint has {} places", footprint.rim().len());
    Ok(())
}
