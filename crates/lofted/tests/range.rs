//! Greatest ranges and footprints: against a grid, against Wright's table, around poles and the dateline.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test speaks and fails so"
)]

use lofted::earth::ellipsoid::{Figure, Geodetic};
use lofted::earth::frames::Rotation;
use lofted::earth::gravity::Gravity;
use lofted::earth::model::{Atmosphere, EarthModel};
use lofted::range::footprint::Footprint;
use lofted::range::maximum::{MaximumRange, RangeQuestion, SearchStart};
use lofted::range::outline::Outline;
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::free_flight::{FreeBody, FreeBodyParameters, FreeFlight};
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::{Steering, SteeringParameters};
use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};

fn question(stages: Stages, burn_time_s: f64, velocity_gain_m_s: f64) -> RangeQuestion {
    RangeQuestion {
        vehicle: Vehicle::new(VehicleParameters {
            stages,
            exhaust_speed_m_s: 2750.0,
            burn_time_s,
            velocity_gain_m_s,
            climb_ballistic_coefficient_kg_m2: 15_000.0,
            reentry_ballistic_coefficient_kg_m2: 8_000.0,
        })
        .unwrap(),
        launch: Launch::new(LaunchParameters {
            latitude_deg: 39.2,
            longitude_deg: 125.67,
            height_m: 0.0,
            azimuth_deg: 60.0,
        })
        .unwrap(),
        earth: EarthModel::FULL,
        turn_start_s: 8.0,
    }
}

fn range_km(range: &MaximumRange) -> f64 {
    range.farthest().unwrap().range_km
}

#[test]
fn the_search_finds_the_grids_best() {
    for (stages, burn_time_s, gain) in [
        (Stages::One, 60.0, 1600.0),
        (Stages::One, 90.0, 3000.0),
        (Stages::One, 150.0, 5000.0),
        (Stages::Two, 280.0, 7500.0),
        (Stages::Three, 190.0, 8200.0),
    ] {
        let question = question(stages, burn_time_s, gain);
        let found = question.maximum_range(SearchStart::Cold).unwrap();
        let mut best: f64 = 0.0;
        for turn in 1..=30 {
            for pitch in -10..=35 {
                let steering = Steering::new(SteeringParameters {
                    turn_start_s: 8.0,
                    turn_end_s: 8.0 + burn_time_s * f64::from(turn) / 25.0,
                    final_pitch_deg: 2.0 * f64::from(pitch),
                })
                .unwrap();
                let RangeQuestion { vehicle, launch, earth, .. } = question;
                if let Ok(flown) =
                    (PoweredFlight { vehicle, steering, launch, earth }).fly(Accuracy::Survey)
                {
                    best = best.max(flown.ground_distance_km());
                }
            }
        }
        let found_km = range_km(&found);
        println!(
            "{stages:?} {gain}: {found_km:.1} km, grid {best:.1} km, {:?}",
            found.farthest().unwrap().steering
        );
        assert!(found_km > 0.999 * best, "{stages:?} {gain}: {found_km} km, grid {best} km");
        assert!(found_km < 1.02 * best, "{stages:?} {gain}: {found_km} km, grid {best} km");
    }
}

#[test]
fn a_warm_start_finds_the_same_range() {
    let question = question(Stages::Two, 260.0, 8000.0);
    let cold = question.maximum_range(SearchStart::Cold).unwrap();
    let steering = cold.farthest().unwrap().steering;
    let warm = question.maximum_range(SearchStart::From(steering)).unwrap();
    assert!((range_km(&warm) / range_km(&cold) - 1.0).abs() < 2e-4);
    let flights = |range: &MaximumRange| range.farthest().unwrap().flights;
    println!("{} flights cold, {} warm", flights(&cold), flights(&warm));
    assert!(flights(&cold) <= 45 && flights(&warm) <= 25);
}

#[test]
fn range_grows_smoothly_with_the_velocity_gain_up_to_the_antipode() {
    let mut last_km = 0.0;
    let mut antipode_from = None;
    for gain in (5000..=10_500).step_by(50) {
        match question(Stages::Two, 260.0, f64::from(gain))
            .maximum_range(SearchStart::Cold)
            .unwrap()
        {
            MaximumRange::UpTo(farthest) => {
                assert!(antipode_from.is_none(), "{gain} m/s falls short of the antipode again");
                assert!(
                    farthest.range_km > last_km,
                    "{gain} m/s: {} km after {last_km} km",
                    farthest.range_km
                );
                assert!(farthest.range_km < 20_004.0);
                last_km = farthest.range_km;
            }
            MaximumRange::ReachesTheAntipode => {
                antipode_from.get_or_insert(gain);
            }
        }
    }
    println!("up to {last_km:.0} km, antipode from {antipode_from:?} m/s");
    assert!(last_km > 15_000.0 && antipode_from.is_some());
}

#[test]
fn the_farthest_flight_comes_down_on_the_bearing() {
    let question = question(Stages::Two, 260.0, 8200.0);
    for bearing_deg in [0.0, 33.0, 90.0, 180.0, 239.0, 241.0, 271.0] {
        let range = question.maximum_range_to_deg(bearing_deg, SearchStart::Cold).unwrap();
        let line = range.farthest().unwrap().flown.ground_line();
        let off = (line.azimuth_rad.to_degrees() - bearing_deg + 540.0).rem_euclid(360.0) - 180.0;
        assert!(off.abs() < 0.01, "{bearing_deg}: off by {off}");
    }
}

#[test]
fn every_bearing_is_met_up_to_the_reach_of_the_antipode() {
    for gain in [6000.0, 8000.0, 8400.0, 8600.0, 8800.0, 9000.0] {
        let footprint = Footprint::of(&question(Stages::Two, 260.0, gain), 16)
            .unwrap_or_else(|error| panic!("{gain} m/s: {error}"));
        let reached = footprint.rays.iter().filter(|ray| ray.reach.farthest().is_some());
        let farthest = reached.clone().map(|ray| range_km(&ray.reach)).fold(0.0, f64::max);
        println!(
            "{gain} m/s: {} of 16 short of the antipode, up to {farthest:.0} km",
            reached.count()
        );
        assert!(gain > 8300.0 || footprint.rays.iter().all(|ray| ray.reach.farthest().is_some()));
    }
}

#[test]
fn the_footprint_leans_to_the_east_and_knows_dateline_and_pole() {
    let question = question(Stages::Two, 260.0, 8000.0);
    let footprint = Footprint::of(&question, 24).unwrap();
    let km: Vec<f64> = footprint.rays.iter().map(|ray| range_km(&ray.reach)).collect();
    assert!(km[6] > km[0] && km[0] > km[18], "east {} north {} west {}", km[6], km[0], km[18]);
    let outline = footprint.outline();
    let inside = |lat: f64, lon: f64| outline.contains(&Geodetic::from_degrees(lat, lon, 0.0));
    assert!(matches!(outline, Outline::Polygons(_)));
    assert!(
        inside(39.2, 125.0) && inside(89.9, -50.0) && inside(50.0, -179.0) && inside(50.0, 179.0)
    );
    assert!(!inside(-39.0, -54.0) && !inside(-80.0, 0.0));
    let text = serde_json::to_string(&footprint).unwrap();
    assert!(text.contains("UpTo"));
}

#[test]
fn a_vehicle_of_orbital_speed_reaches_the_whole_earth() {
    let footprint = Footprint::of(&question(Stages::Three, 200.0, 12_000.0), 8).unwrap();
    assert_eq!(footprint.outline(), Outline::WholeEarth);
}

/// The greatest range of a throw to a bearing on a ground-relative speed: angle and azimuth by search.
fn energy_only_km(
    latitude_deg: f64,
    longitude_deg: f64,
    bearing_deg: f64,
    speed_m_s: f64,
    rotation: Rotation,
) -> f64 {
    let earth = EarthModel {
        figure: Figure::Sphere,
        gravity: Gravity::PointMass,
        rotation,
        atmosphere: Atmosphere::Vacuum,
    };
    let throw = |angle_deg: f64, azimuth_deg: f64| {
        let body = FreeBody::new(FreeBodyParameters {
            latitude_deg,
            longitude_deg,
            height_m: 0.0,
            azimuth_deg,
            ground_speed_m_s: speed_m_s,
            flight_path_angle_deg: angle_deg,
            ballistic_coefficient_kg_m2: 1e4,
        })
        .unwrap();
        FreeFlight { body, earth }.fly(Accuracy::Standard).unwrap()
    };
    let mut azimuth_deg = bearing_deg;
    let (mut best_km, mut best_deg) = (0.0, 20.0);
    for _ in 0..6 {
        for step in -40..=40 {
            let angle_deg: f64 = best_deg + f64::from(step) * 0.25;
            let km = throw(angle_deg.clamp(1.0, 80.0), azimuth_deg).ground_distance_km();
            if km > best_km {
                (best_km, best_deg) = (km, angle_deg.clamp(1.0, 80.0));
            }
        }
        let line = throw(best_deg, azimuth_deg).ground_line();
        azimuth_deg -=
            (line.azimuth_rad.to_degrees() - bearing_deg + 540.0).rem_euclid(360.0) - 180.0;
        best_km = throw(best_deg, azimuth_deg).ground_distance_km();
    }
    best_km
}

#[test]
fn wrights_six_directions_come_back() {
    // Wright 2017, "North Korea's ICBM", table by city: bearing from Kusong and his range with rotation, km.
    let cities = [
        ("Los Angeles", 34.05, -118.24, 11_700.0),
        ("Denver", 39.74, -104.99, 11_400.0),
        ("Chicago", 41.88, -87.63, 11_100.0),
        ("Washington", 38.91, -77.04, 10_900.0),
        ("New York", 40.71, -74.01, 10_850.0),
        ("Boston", 42.36, -71.06, 10_750.0),
    ];
    let (latitude_deg, longitude_deg, speed_m_s) = (40.0659, 125.2099, 7262.2);
    let kusong = Geodetic::from_degrees(latitude_deg, longitude_deg, 0.0);
    let still = energy_only_km(latitude_deg, longitude_deg, 0.0, speed_m_s, Rotation::Still);
    assert!((still - 10_400.0).abs() < 5.0, "{still}");
    let mut last = f64::INFINITY;
    for (name, lat, lon, wright_km) in cities {
        let to = Geodetic::from_degrees(lat, lon, 0.0);
        let line = lofted::earth::geodesic::geodesic_between(Figure::Sphere, &kusong, &to);
        let bearing_deg = line.azimuth_rad.to_degrees();
        let km =
            energy_only_km(latitude_deg, longitude_deg, bearing_deg, speed_m_s, Rotation::Turning);
        println!("{name:12} {wright_km} {km:.0} {:+.1} %", 100.0 * (km / wright_km - 1.0));
        assert!((km / wright_km - 1.0).abs() < 0.035, "{name}: {km} km, Wright {wright_km} km");
        assert!(km < last, "{name} out of order");
        last = km;
    }
    let to = |bearing_deg: f64| {
        energy_only_km(latitude_deg, longitude_deg, bearing_deg, speed_m_s, Rotation::Turning)
    };
    assert!(to(0.0) < still && to(270.0) < to(0.0) && to(90.0) > last);
}

#[test]
fn a_gravity_turn_finds_the_best_of_its_angles_and_goes_about_as_far_as_the_best_steering() {
    for (stages, burn_time_s, gain) in [
        (Stages::One, 60.0, 1600.0),
        (Stages::One, 90.0, 3000.0),
        (Stages::One, 150.0, 5000.0),
        (Stages::Two, 280.0, 7500.0),
        (Stages::Three, 190.0, 7300.0),
    ] {
        let question = question(stages, burn_time_s, gain);
        let found = question.gravity_turn_range().unwrap();
        let best_steering_km = range_km(&question.maximum_range(SearchStart::Cold).unwrap());
        let mut best: f64 = 0.0;
        let turn_start_s = question.vehicle.time_to_rise_at_s(50.0).max(8.0);
        for step in 0..600 {
            let steering = Steering::gravity_turn(SteeringParameters {
                turn_start_s,
                turn_end_s: turn_start_s + 0.06 * burn_time_s,
                final_pitch_deg: 90.0 - 0.1 * f64::from(step),
            });
            let RangeQuestion { vehicle, launch, earth, .. } = question;
            let flight = PoweredFlight { vehicle, steering: steering.unwrap(), launch, earth };
            best = best.max(flight.fly(Accuracy::Survey).map_or(0.0, |f| f.ground_distance_km()));
        }
        let found_km = range_km(&found);
        println!(
            "{stages:?} {gain}: gravity turn {found_km:.1} km, grid {best:.1}, best steering {best_steering_km:.1}, {:?}",
            found.farthest().unwrap().steering
        );
        assert!(found_km > 0.998 * best, "{stages:?}: {found_km} of {best}");
        // Burnt out within the air it is the better: no steering of two straight pieces follows it there.
        assert!(found_km < 1.025 * best_steering_km, "{found_km} of {best_steering_km}");
        assert!(found_km > 0.7 * best_steering_km, "{found_km} of {best_steering_km}");
    }
}

#[test]
fn after_the_turn_of_a_gravity_turn_the_thrust_has_no_part_across_the_velocity() {
    // In a vacuum over an Earth at rest gravity alone bends the path: dγ/dt = −(g − v²/r) cos γ / v.
    let base =
        RangeQuestion { earth: EarthModel::TWO_BODY, ..question(Stages::One, 150.0, 5000.0) };
    let steering = Steering::gravity_turn(SteeringParameters {
        turn_start_s: 8.0,
        turn_end_s: 17.0,
        final_pitch_deg: 80.0,
    });
    let RangeQuestion { vehicle, launch, earth, .. } = base;
    let flight = PoweredFlight { vehicle, steering: steering.unwrap(), launch, earth };
    let path = flight.record(Accuracy::Fine).unwrap();
    for time_s in [30.0, 60.0, 90.0, 120.0, 140.0] {
        let [before, at, after] =
            [time_s - 0.05, time_s, time_s + 0.05].map(|time_s| path.point_at(time_s).unwrap());
        let rate_rad_s =
            (after.flight_path_angle_deg - before.flight_path_angle_deg).to_radians() / 0.1;
        let speed_m_s = 1000.0 * at.ground_speed_km_s;
        let radius_m = 6_371_008.8 + 1000.0 * at.height_km;
        let gravity = 3.986_004_418e14 / (radius_m * radius_m);
        let angle = at.flight_path_angle_deg.to_radians();
        let expected =
            -(gravity - speed_m_s * speed_m_s / radius_m) * lofted::math::cos(angle) / speed_m_s;
        assert!(
            (rate_rad_s / expected - 1.0).abs() < 2e-3,
            "at {time_s} s: {rate_rad_s} and not {expected}"
        );
    }
}
