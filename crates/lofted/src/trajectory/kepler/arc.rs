//! One two-body arc: from launch over the apogee down to the same height again.

use serde::{Deserialize, Serialize};

use super::error::{ANTIPODE_KM, KeplerError};
use crate::earth::constants::{MEAN_RADIUS_M, MU_M3_S2};
use crate::math::{acos, atan2, cos, sin, sqrt};

/// An arc of an ellipse about the Earth's centre, from launch at some radius, over the apogee, and
/// down to the same radius.
///
/// Impulsive: the speed is there at launch. No drag, no powered flight, a point mass in an inertial
/// frame. So its time is a lower bound for a missile that flies to the same apogee and distance.
///
/// # Units and conventions
/// Heights and ground distances are over the sphere of the launch radius, which is the mean Earth
/// (6,371 km) unless a constructor says otherwise. Angles against the local horizontal.
///
/// # Accuracy
/// To rounding of the stated model; against a real flight see the crate's page. Tests: the reference
/// table of minimum-energy arcs to its printed digits, four textbook examples.
///
/// # Examples
/// ```
/// use lofted::trajectory::kepler::KeplerArc;
///
/// // Figures first stated of 31 October 2024.
/// let arc = KeplerArc::lofted(7000.0, 1000.0)?;
/// assert!((arc.time_of_flight_s() / 60.0 - 75.64).abs() < 0.01);
/// # Ok::<(), lofted::trajectory::kepler::KeplerError>(())
/// ```
///
/// # References
/// Bate, Mueller, White 1971, "Fundamentals of Astrodynamics", chapter 6.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct KeplerArc {
    launch_radius_m: f64,
    semi_major_axis_m: f64,
    eccentricity: f64,
}

/// A point on an arc.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ArcPoint {
    /// Time since launch, s.
    pub time_s: f64,
    /// Height above the launch sphere, km.
    pub altitude_km: f64,
    /// Distance from the launch point along the launch sphere, km.
    pub ground_distance_km: f64,
    /// Speed in the inertial frame, m/s.
    pub speed_m_s: f64,
    /// Angle of the velocity above the local horizontal, deg; negative when falling.
    pub flight_path_angle_deg: f64,
}

impl KeplerArc {
    /// The arc through an apogee and a ground distance, on an Earth that stands still.
    ///
    /// # Units and conventions
    /// - `apogee_km`: above the mean sphere, over 0 and at most 10,000,000;
    /// - `ground_distance_km`: along the mean sphere, 0 (straight up) to 20,015 (the antipode).
    ///
    /// # Errors
    /// - apogee outside its interval or no number: [`KeplerError::Apogee`];
    /// - distance outside its interval or no number: [`KeplerError::GroundDistance`].
    ///
    /// # References
    /// From the conic equation at apogee and at launch: e = (ra - R) / (ra - R cos θ), θ = d / 2R.
    pub fn lofted(apogee_km: f64, ground_distance_km: f64) -> Result<Self, KeplerError> {
        if !(0.0..=ANTIPODE_KM).contains(&ground_distance_km) {
            return Err(KeplerError::GroundDistance { ground_distance_km });
        }
        Self::through(apogee_km, ground_distance_km * 1000.0 / MEAN_RADIUS_M)
    }

    /// The arc through an apogee and a range angle between launch and impact in the inertial frame.
    ///
    /// # Errors
    /// - `apogee_km` not over 0 and at most 10,000,000: [`KeplerError::Apogee`];
    /// - `range_angle_rad` not from 0 to π: [`KeplerError::RangeAngle`].
    pub fn through(apogee_km: f64, range_angle_rad: f64) -> Result<Self, KeplerError> {
        if !(apogee_km > 0.0 && apogee_km <= 1e7) {
            return Err(KeplerError::Apogee { apogee_km });
        }
        if !(0.0..=std::f64::consts::PI).contains(&range_angle_rad) {
            return Err(KeplerError::RangeAngle { range_angle_rad });
        }
        let apogee_radius_m = MEAN_RADIUS_M + apogee_km * 1000.0;
        let climb_m = apogee_radius_m - MEAN_RADIUS_M;
        let eccentricity = climb_m / (apogee_radius_m - MEAN_RADIUS_M * cos(0.5 * range_angle_rad));
        Ok(Self {
            launch_radius_m: MEAN_RADIUS_M,
            semi_major_axis_m: apogee_radius_m / (1.0 + eccentricity),
            eccentricity,
        })
    }

    /// The arc of a launch speed and flight-path angle at the surface of the mean sphere.
    ///
    /// # Errors
    /// As [`from_burnout`](Self::from_burnout) with an altitude of 0.
    pub fn from_launch(speed_m_s: f64, flight_path_angle_deg: f64) -> Result<Self, KeplerError> {
        Self::from_burnout(0.0, speed_m_s, flight_path_angle_deg)
    }

    /// The free-flight arc from a burnout altitude, speed and flight-path angle, down to that
    /// altitude again.
    ///
    /// # Units and conventions
    /// Ground distances and heights of this arc are over the sphere through the burnout point.
    ///
    /// # Errors
    /// - altitude not from 0 to 10,000,000 km: [`KeplerError::Altitude`];
    /// - speed not over 0 or no number: [`KeplerError::Speed`];
    /// - speed at or above the escape speed: [`KeplerError::Escapes`];
    /// - angle not over 0 and at most 90 degrees: [`KeplerError::FlightPathAngle`].
    ///
    /// # References
    /// Bate, Mueller, White 1971, section 6.2, with Q = v² r / μ.
    pub fn from_burnout(
        altitude_km: f64,
        speed_m_s: f64,
        flight_path_angle_deg: f64,
    ) -> Result<Self, KeplerError> {
        if !(0.0..=1e7).contains(&altitude_km) {
            return Err(KeplerError::Altitude { altitude_km });
        }
        if !(speed_m_s > 0.0 && speed_m_s.is_finite()) {
            return Err(KeplerError::Speed { speed_m_s });
        }
        if !(flight_path_angle_deg > 0.0 && flight_path_angle_deg <= 90.0) {
            return Err(KeplerError::FlightPathAngle { flight_path_angle_deg });
        }
        let launch_radius_m = MEAN_RADIUS_M + altitude_km * 1000.0;
        let q = speed_m_s * speed_m_s * launch_radius_m / MU_M3_S2;
        if q >= 2.0 {
            let escape_m_s = sqrt(2.0 * MU_M3_S2 / launch_radius_m);
            return Err(KeplerError::Escapes { speed_m_s, escape_m_s });
        }
        let cos_angle = cos(flight_path_angle_deg.to_radians());
        let eccentricity = sqrt((1.0 - q * (2.0 - q) * cos_angle * cos_angle).max(0.0));
        Ok(Self { launch_radius_m, semi_major_axis_m: launch_radius_m / (2.0 - q), eccentricity })
    }

    /// Speed at launch in the inertial frame, m/s.
    #[must_use]
    pub fn launch_speed_m_s(&self) -> f64 {
        self.speed_at_radius_m_s(self.launch_radius_m)
    }

    /// Angle of the launch velocity above the horizontal, deg.
    #[must_use]
    pub fn flight_path_angle_deg(&self) -> f64 {
        self.state_at_anomaly(self.launch_anomaly_rad()).flight_path_angle_deg
    }

    /// Velocity squared over that of a circular orbit at the launch radius: v² r / μ.
    #[must_use]
    pub fn q(&self) -> f64 {
        2.0 - self.launch_radius_m / self.semi_major_axis_m
    }

    /// Highest altitude above the launch sphere, km.
    #[must_use]
    pub fn apogee_km(&self) -> f64 {
        (self.semi_major_axis_m * (1.0 + self.eccentricity) - self.launch_radius_m) / 1000.0
    }

    /// Angle at the Earth's centre between launch and impact in the inertial frame, rad.
    #[must_use]
    pub fn range_angle_rad(&self) -> f64 {
        2.0 * (std::f64::consts::PI - self.true_anomaly_rad(self.launch_anomaly_rad()))
    }

    /// Distance from launch to impact along the launch sphere, km, if that sphere stands still.
    #[must_use]
    pub fn ground_distance_km(&self) -> f64 {
        self.range_angle_rad() * self.launch_radius_m / 1000.0
    }

    /// Time from launch to impact, s.
    #[must_use]
    pub fn time_of_flight_s(&self) -> f64 {
        let launch = self.launch_anomaly_rad();
        2.0 * (std::f64::consts::PI - self.mean_anomaly_rad(launch)) / self.mean_motion_rad_s()
    }

    /// The state at a time since launch; before launch that of launch, after impact that of impact.
    ///
    /// # Accuracy
    /// Kepler's equation is solved to rounding (test `states_at_times_lie_on_the_arc`).
    #[must_use]
    pub fn at_time(&self, time_s: f64) -> ArcPoint {
        let launch = self.launch_anomaly_rad();
        let time_s = time_s.max(0.0).min(self.time_of_flight_s());
        let mean = self.mean_anomaly_rad(launch) + time_s * self.mean_motion_rad_s();
        let anomaly = solve_kepler(mean, self.eccentricity, launch);
        ArcPoint { time_s, ..self.state_at_anomaly(anomaly) }
    }

    /// `count` points from launch to impact, even in eccentric anomaly, so that the curve's bend at
    /// the apogee is drawn smoothly. At least two.
    pub fn points(&self, count: usize) -> impl Iterator<Item = ArcPoint> {
        let launch = self.launch_anomaly_rad();
        let last = count.max(2) - 1;
        let step = 2.0 * (std::f64::consts::PI - launch) / last as f64;
        let arc = *self;
        (0..=last).map(move |k| arc.state_at_anomaly(launch + step * k as f64))
    }

    fn state_at_anomaly(&self, anomaly_rad: f64) -> ArcPoint {
        let (a, e) = (self.semi_major_axis_m, self.eccentricity);
        let radius_m = a * (1.0 - e * cos(anomaly_rad));
        let launch = self.launch_anomaly_rad();
        let swept = self.true_anomaly_rad(anomaly_rad) - self.true_anomaly_rad(launch);
        let elapsed = self.mean_anomaly_rad(anomaly_rad) - self.mean_anomaly_rad(launch);
        ArcPoint {
            time_s: elapsed / self.mean_motion_rad_s(),
            altitude_km: (radius_m - self.launch_radius_m) / 1000.0,
            ground_distance_km: swept * self.launch_radius_m / 1000.0,
            speed_m_s: self.speed_at_radius_m_s(radius_m),
            flight_path_angle_deg: atan2(e * sin(anomaly_rad), sqrt(1.0 - e * e)).to_degrees(),
        }
    }

    fn speed_at_radius_m_s(&self, radius_m: f64) -> f64 {
        sqrt((MU_M3_S2 * (2.0 / radius_m - 1.0 / self.semi_major_axis_m)).max(0.0))
    }

    fn launch_anomaly_rad(&self) -> f64 {
        // A circular arc is at its apogee all the way: it is launched a quarter turn before it.
        if self.eccentricity < 1e-15 {
            return std::f64::consts::FRAC_PI_2;
        }
        let cosine = (1.0 - self.launch_radius_m / self.semi_major_axis_m) / self.eccentricity;
        acos(cosine.clamp(-1.0, 1.0))
    }

    fn true_anomaly_rad(&self, anomaly_rad: f64) -> f64 {
        let e = self.eccentricity;
        let half = 0.5 * anomaly_rad;
        2.0 * atan2(sqrt(1.0 + e) * sin(half), sqrt(1.0 - e) * cos(half))
    }

    fn mean_anomaly_rad(&self, anomaly_rad: f64) -> f64 {
        anomaly_rad - self.eccentricity * sin(anomaly_rad)
    }

    fn mean_motion_rad_s(&self) -> f64 {
        let a = self.semi_major_axis_m;
        sqrt(MU_M3_S2 / a) / a
    }
}

/// Eccentric anomaly for a mean anomaly, both between `launch` and `2π - launch`.
fn solve_kepler(mean_rad: f64, eccentricity: f64, launch_rad: f64) -> f64 {
    let (mut low, mut high) = (launch_rad, std::f64::consts::TAU - launch_rad);
    let mut anomaly = mean_rad.clamp(low, high);
    // Newton inside a bracket: safe at e = 1, where the slope vanishes at 0. 64 halvings suffice.
    for _ in 0..64 {
        let misfit = anomaly - eccentricity * sin(anomaly) - mean_rad;
        if misfit > 0.0 {
            high = anomaly;
        } else {
            low = anomaly;
        }
        let newton = anomaly - misfit / (1.0 - eccentricity * cos(anomaly));
        let next = if newton > low && newton < high { newton } else { 0.5 * (low + high) };
        if (next - anomaly).abs() <= 4.0 * f64::EPSILON {
            return next;
        }
        anomaly = next;
    }
    anomaly
}
