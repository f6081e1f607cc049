//! A body thrown from a place at a speed: flight without power.

use serde::{Deserialize, Serialize};

use super::accuracy::Accuracy;
use super::dop853::Budget;
use super::error::FlightError;
use super::flown::{Effort, Flown};
use super::forces::Forces;
use super::input::{InputError, within};
use super::path::Path;
use super::propagator::{Propagator, Recorder, STEP_BUDGET, Silent};
use super::state::State;
use crate::earth::ellipsoid::Geodetic;
use crate::earth::frames::EastNorthUp;
use crate::earth::model::EarthModel;
use crate::math::sin_cos;
use crate::math::vector::combine;

/// The figures of a [`FreeBody`] before they are checked.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct FreeBodyParameters {
    /// Geodetic latitude of the start, degrees; −90 to 90.
    pub latitude_deg: f64,
    /// Longitude of the start, degrees, east positive; −360 to 360.
    pub longitude_deg: f64,
    /// Height of the start above the ellipsoid, m; 0 to 10,000,000.
    pub height_m: f64,
    /// Azimuth of the Earth-relative velocity, degrees clockwise from north; −360 to 720.
    pub azimuth_deg: f64,
    /// Speed relative to the turning Earth, m/s; 0 to 20,000.
    pub ground_speed_m_s: f64,
    /// Angle of the Earth-relative velocity above the horizontal, degrees; −90 to 90.
    pub flight_path_angle_deg: f64,
    /// Ballistic coefficient, kg/m²; 1 to 10 million.
    pub ballistic_coefficient_kg_m2: f64,
}

/// A body with the speed it is thrown at.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "FreeBodyParameters", into = "FreeBodyParameters")]
pub struct FreeBody(FreeBodyParameters);

impl FreeBody {
    /// A body from its figures.
    ///
    /// # Errors
    /// [`InputError::OutOfRange`] for a figure outside the interval that its field names.
    pub fn new(parameters: FreeBodyParameters) -> Result<Self, InputError> {
        let p = &parameters;
        within("latitude_deg", p.latitude_deg, -90.0, 90.0)?;
        within("longitude_deg", p.longitude_deg, -360.0, 360.0)?;
        within("height_m", p.height_m, 0.0, 1e7)?;
        within("azimuth_deg", p.azimuth_deg, -360.0, 720.0)?;
        within("ground_speed_m_s", p.ground_speed_m_s, 0.0, 20_000.0)?;
        within("flight_path_angle_deg", p.flight_path_angle_deg, -90.0, 90.0)?;
        within("ballistic_coefficient_kg_m2", p.ballistic_coefficient_kg_m2, 1.0, 1e7)?;
        Ok(Self(parameters))
    }

    /// The figures of this body.
    #[must_use]
    pub fn parameters(&self) -> &FreeBodyParameters {
        &self.0
    }
}

impl TryFrom<FreeBodyParameters> for FreeBody {
    type Error = InputError;

    fn try_from(parameters: FreeBodyParameters) -> Result<Self, InputError> {
        Self::new(parameters)
    }
}

impl From<FreeBody> for FreeBodyParameters {
    fn from(body: FreeBody) -> Self {
        body.0
    }
}

/// A free flight to be flown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct FreeFlight {
    /// What is thrown.
    pub body: FreeBody,
    /// The Earth it flies over.
    pub earth: EarthModel,
}

impl FreeFlight {
    /// Flies to the ground and reports the events; allocates nothing.
    ///
    /// # Errors
    /// See [`FlightError`]; a free flight has no thrust, so the two errors about power do not occur.
    ///
    /// # Accuracy
    /// The closed forms of two-body flight to 1 m (`kepler_closed_forms_come_back`).
    ///
    /// # Examples
    /// ```
    /// use lofted::earth::model::EarthModel;
    /// use lofted::trajectory::accuracy::Accuracy;
    /// use lofted::trajectory::free_flight::{FreeBody, FreeBodyParameters, FreeFlight};
    /// // The minimum-energy throw to 10,000 km on a still, airless sphere.
    /// let body = FreeBody::new(FreeBodyParameters {
    ///     latitude_deg: 0.0,
    ///     longitude_deg: 0.0,
    ///     height_m: 0.0,
    ///     azimuth_deg: 90.0,
    ///     ground_speed_m_s: 7198.1,
    ///     flight_path_angle_deg: 22.517,
    ///     ballistic_coefficient_kg_m2: 1e7,
    /// })?;
    /// let flown = FreeFlight { body, earth: EarthModel::TWO_BODY }.fly(Accuracy::Standard)?;
    /// assert!((flown.ground_distance_km() - 10_000.0).abs() < 1.0);
    /// assert!((flown.apogee_km() - 1319.5).abs() < 0.5);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn fly(&self, accuracy: Accuracy) -> Result<Flown, FlightError> {
        self.run(accuracy, &mut Silent)
    }

    /// Flies to the ground and keeps the whole path.
    ///
    /// # Errors
    /// As [`FreeFlight::fly`].
    pub fn record(&self, accuracy: Accuracy) -> Result<Path, FlightError> {
        let mut pieces = Vec::with_capacity(64);
        let flown = self.run(accuracy, &mut pieces)?;
        Ok(Path::new(flown, pieces))
    }

    fn run(&self, accuracy: Accuracy, recorder: &mut impl Recorder) -> Result<Flown, FlightError> {
        let p = &self.body.0;
        let start = Geodetic::from_degrees(p.latitude_deg, p.longitude_deg, p.height_m);
        let azimuth_rad = p.azimuth_deg.to_radians();
        let state = self.initial_state(&start, azimuth_rad);
        let mut propagator = Propagator {
            figure: self.earth.figure,
            forces: Forces::new(&self.earth, p.ballistic_coefficient_kg_m2),
            tolerances: accuracy.tolerances(),
            budget: Budget::of_steps(STEP_BUDGET),
            apogee: None,
            recorder,
        };
        propagator.keep_highest(state);
        let impact = propagator.coast(state)?;
        let budget = propagator.budget;
        Ok(Flown {
            earth: self.earth,
            start,
            azimuth_rad,
            burnout: state,
            apogee: propagator.apogee.unwrap_or(state),
            impact,
            effort: Effort {
                evaluations: budget.evaluations,
                steps: STEP_BUDGET - budget.steps_left,
            },
        })
    }

    fn initial_state(&self, start: &Geodetic, azimuth_rad: f64) -> State {
        let p = &self.body.0;
        let position_m = self.earth.figure.ecef_from_geodetic(start);
        let axes = EastNorthUp::at(start);
        let (sine, cosine) = sin_cos(p.flight_path_angle_deg.to_radians());
        let ahead = axes.ahead(azimuth_rad);
        let relative =
            combine(p.ground_speed_m_s * sine, &axes.up, p.ground_speed_m_s * cosine, &ahead);
        State {
            time_s: 0.0,
            position_m,
            velocity_m_s: self.earth.rotation.inertial_velocity_m_s(&position_m, &relative),
        }
    }
}
