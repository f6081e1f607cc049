//! Profile.
use lofted::earth::model::EarthModel;
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::launch::*;
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::*;
use lofted::trajectory::vehicle::*;
fn main() {
    let f = PoweredFlight {
        vehicle: Vehicle::new(VehicleParameters {
            stages: Stages::Two,
            exhaust_speed_m_s: 2750.0,
            burn_time_s: 260.0,
            velocity_gain_m_s: 8500.0,
            climb_ballistic_coefficient_kg_m2: 15000.0,
            reentry_ballistic_coefficient_kg_m2: 8000.0,
        })
        .unwrap(),
        steering: Steering::new(SteeringParameters {
            turn_start_s: 10.0,
            turn_end_s: 180.0,
            final_pitch_deg: 8.0,
        })
        .unwrap(),
        launch: Launch::new(LaunchParameters {
            latitude_deg: 39.282,
            longitude_deg: 125.869,
            height_m: 0.0,
            azimuth_deg: 45.0,
        })
        .unwrap(),
        earth: EarthModel::FULL,
    };
    let n = 100000;
    let t = std::time::Instant::now();
    let mut s = 0.0;
    for _ in 0..n {
        s += std::hint::black_box(&f).fly(Accuracy::Survey).unwrap().impact.time_s;
    }
    println!("{} us {s}", t.elapsed().as_secs_f64() * 1e6 / n as f64);
}
