//! What the physics must show: closed forms, conservation, the turning Earth, Wright's six directions.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails so; libm is for the crate"
)]

use std::f64::consts::PI;

use lofted::earth::constants::{MEAN_RADIUS_M, MU_M3_S2, ROTATION_RAD_S};
use lofted::earth::ellipsoid::Figure;
use lofted::earth::frames::Rotation;
use lofted::earth::gravity::{Gravity, J2, J3, J4, ZONAL_RADIUS_M};
use lofted::earth::model::{Atmosphere, EarthModel};
use lofted::math::vector::{cross, dot, norm};
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::free_flight::{FreeBody, FreeBodyParameters, FreeFlight};
use lofted::trajectory::state::State;

const BODY: FreeBodyParameters = FreeBodyParameters {
    latitude_deg: 0.0,
    longitude_deg: 0.0,
    height_m: 0.0,
    azimuth_deg: 90.0,
    ground_speed_m_s: 6000.0,
    flight_path_angle_deg: 40.0,
    ballistic_coefficient_kg_m2: 5000.0,
};

fn throw(body: FreeBodyParameters, earth: EarthModel) -> FreeFlight {
    FreeFlight { body: FreeBody::new(body).unwrap(), earth }
}

const AIRLESS: EarthModel = EarthModel { atmosphere: Atmosphere::Vacuum, ..EarthModel::FULL };

/// Range angle, apogee radius and time of flight of a throw from the surface of a still, airless sphere.
fn closed_form(speed_m_s: f64, angle_rad: f64) -> (f64, f64, f64) {
    let r = MEAN_RADIUS_M;
    let a = r / (2.0 - speed_m_s * speed_m_s * r / MU_M3_S2);
    let momentum = r * speed_m_s * angle_rad.cos();
    let e = (1.0 - momentum * momentum / (MU_M3_S2 * a)).sqrt();
    let true_anomaly = ((a * (1.0 - e * e) / r - 1.0) / e).acos();
    let eccentric = ((1.0 - r / a) / e).acos();
    let mean = eccentric - e * eccentric.sin();
    (2.0 * (PI - true_anomaly), a * (1.0 + e), 2.0 * (PI - mean) * (a * a * a / MU_M3_S2).sqrt())
}

#[test]
fn kepler_closed_forms_come_back() {
    for speed_m_s in [500.0, 2000.0, 4000.0, 6000.0, 7000.0, 7700.0] {
        for angle_deg in [5.0, 20.0, 45.0, 70.0, 89.0_f64] {
            let body = FreeBodyParameters {
                ground_speed_m_s: speed_m_s,
                flight_path_angle_deg: angle_deg,
                ..BODY
            };
            let flown = throw(body, EarthModel::TWO_BODY).fly(Accuracy::Standard).unwrap();
            let (range_rad, apogee_m, time_s) = closed_form(speed_m_s, angle_deg.to_radians());
            let case = format!("{speed_m_s} m/s at {angle_deg}");
            assert!((flown.swept_angle_rad() - range_rad).abs() * MEAN_RADIUS_M < 1.0, "{case}");
            let distance_m = range_rad.min(2.0 * PI - range_rad) * MEAN_RADIUS_M;
            assert!((flown.ground_distance_km() * 1000.0 - distance_m).abs() < 1.0, "{case}");
            assert!((flown.apogee_km() * 1000.0 + MEAN_RADIUS_M - apogee_m).abs() < 0.01, "{case}");
            assert!(
                (flown.flight_time_s() - time_s).abs() < 1e-3,
                "{case}: {} {time_s}",
                flown.flight_time_s()
            );
        }
    }
}

/// Energy per mass of a state in the zonal field, m²/s².
fn energy(state: &State) -> f64 {
    let r = norm(&state.position_m);
    let (s, q) = (state.position_m[2] / r, ZONAL_RADIUS_M / r);
    let p2 = 0.5 * (3.0 * s * s - 1.0);
    let p3 = 0.5 * s * (5.0 * s * s - 3.0);
    let p4 = 0.125 * (35.0 * s.powi(4) - 30.0 * s * s + 3.0);
    let sum = J2 * q * q * p2 + J3 * q.powi(3) * p3 + J4 * q.powi(4) * p4;
    0.5 * dot(&state.velocity_m_s, &state.velocity_m_s) - MU_M3_S2 / r * (1.0 - sum)
}

#[test]
fn energy_and_polar_angular_momentum_are_conserved_in_vacuum() {
    let body = FreeBodyParameters { latitude_deg: 35.0, azimuth_deg: 50.0, ..BODY };
    let path = throw(body, AIRLESS).record(Accuracy::Fine).unwrap();
    let momentum = |s: &State| cross(&s.position_m, &s.velocity_m_s)[2];
    let start = path.state_at(0.0).unwrap();
    for i in 1..=100 {
        let state = path.state_at(path.flown().impact.time_s * f64::from(i) / 100.0).unwrap();
        assert!((energy(&state) / energy(&start) - 1.0).abs() < 1e-8, "energy at step {i}");
        assert!((momentum(&state) / momentum(&start) - 1.0).abs() < 1e-8, "momentum at step {i}");
    }
}

#[test]
fn the_whole_angular_momentum_is_conserved_about_a_point_mass() {
    let earth = EarthModel { gravity: Gravity::PointMass, ..AIRLESS };
    let body = FreeBodyParameters { latitude_deg: 35.0, azimuth_deg: 50.0, ..BODY };
    let flown = throw(body, earth).fly(Accuracy::Standard).unwrap();
    let before = cross(&flown.burnout.position_m, &flown.burnout.velocity_m_s);
    let after = cross(&flown.impact.position_m, &flown.impact.velocity_m_s);
    for (b, a) in before.iter().zip(after) {
        assert!((b - a).abs() < 1e-8 * norm(&before));
    }
}

#[test]
fn firing_east_gains_and_firing_west_loses() {
    let range = |azimuth_deg: f64, rotation: Rotation| {
        let earth = EarthModel { rotation, ..AIRLESS };
        throw(FreeBodyParameters { azimuth_deg, ..BODY }, earth).fly(Accuracy::Standard).unwrap()
    };
    let still = range(90.0, Rotation::Still).ground_distance_km();
    let east = range(90.0, Rotation::Turning).ground_distance_km();
    let west = range(270.0, Rotation::Turning).ground_distance_km();
    assert!(west < still && still < east, "{west} {still} {east}");
    assert!((range(270.0, Rotation::Still).ground_distance_km() - still).abs() < 1e-3);
    // From the equator the inertial throw is exact: horizontal speed plus or minus the ground's.
    for (sign, found) in [(1.0, east), (-1.0, west)] {
        let figure = Figure::Wgs84.equatorial_radius_m();
        let (up, flat) =
            (6000.0 * 40.0_f64.to_radians().sin(), 6000.0 * 40.0_f64.to_radians().cos());
        let inertial = flat + sign * ROTATION_RAD_S * figure;
        let (range_rad, _, time_s) =
            closed_form((up * up + inertial * inertial).sqrt(), (up / inertial).atan());
        let expected = (range_rad - sign * ROTATION_RAD_S * time_s) * figure / 1000.0;
        // The closed form knows neither J2 nor the equator's larger radius.
        assert!((found / expected - 1.0).abs() < 0.01, "{found} {expected}");
    }
}

#[test]
fn a_throw_to_the_north_drifts_as_coriolis_says() {
    // Short and high from 45 N: the ground turns away below, to first order by omega g T^3 cos(lat) / 3
    // to the west for a throw straight up and down again (four times a fall from the apogee).
    let body = FreeBodyParameters {
        latitude_deg: 45.0,
        ground_speed_m_s: 500.0,
        flight_path_angle_deg: 90.0,
        ..BODY
    };
    let flown = throw(body, AIRLESS).fly(Accuracy::Fine).unwrap();
    let (g, half_s) = (9.806, flown.flight_time_s() / 2.0);
    let drift_m = 4.0 / 3.0 * ROTATION_RAD_S * 45.0_f64.to_radians().cos() * g * half_s.powi(3);
    let west_m = -flown.impact_place().longitude_rad * 6_388_838.0 * 45.0_f64.to_radians().cos();
    assert!((west_m / drift_m - 1.0).abs() < 0.02, "{west_m} {drift_m}");
}

#[test]
fn a_hop_of_a_few_centimetres_comes_down_where_it_should() {
    // The first step tried is far longer than the hop.
    let body = FreeBodyParameters { ground_speed_m_s: 1.0, flight_path_angle_deg: 60.0, ..BODY };
    let flown = throw(body, EarthModel::TWO_BODY).fly(Accuracy::Standard).unwrap();
    let (up, g) = (60.0_f64.to_radians().sin(), MU_M3_S2 / MEAN_RADIUS_M / MEAN_RADIUS_M);
    assert!((flown.flight_time_s() - 2.0 * up / g).abs() < 1e-6, "{}", flown.flight_time_s());
    assert!((flown.apogee_km() * 1000.0 - up * up / (2.0 * g)).abs() < 1e-6);
    let flat = throw(FreeBodyParameters { flight_path_angle_deg: -10.0, ..BODY }, EarthModel::FULL);
    assert_eq!(flat.fly(Accuracy::Standard).unwrap().flight_time_s(), 0.0);
}
