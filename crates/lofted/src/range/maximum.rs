//! The greatest range of a vehicle over its steering, along a launch azimuth or to a ground bearing.

use core::f64::consts::PI;

use serde::{Deserialize, Serialize};

use super::error::RangeError;
use super::search::{Field, Hill, Top, Trial, maximise};
use crate::earth::model::EarthModel;
use crate::trajectory::accuracy::Accuracy;
use crate::trajectory::error::FlightError;
use crate::trajectory::flown::Flown;
use crate::trajectory::input::{InputError, within};
use crate::trajectory::lanes::fly_few_cut_off;
use crate::trajectory::launch::Launch;
use crate::trajectory::powered_flight::PoweredFlight;
use crate::trajectory::steering::{Steering, SteeringParameters};
use crate::trajectory::vehicle::Vehicle;

/// A vehicle at a launch point, whose steering is free but for its vertical rise.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RangeQuestion {
    /// What flies.
    pub vehicle: Vehicle,
    /// Where from and which way.
    pub launch: Launch,
    /// The Earth it flies over.
    pub earth: EarthModel,
    /// End of the vertical rise, s after lift-off; 0 to half of the burn time.
    pub turn_start_s: f64,
}

/// Where a search for the best steering starts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SearchStart {
    /// Knowing nothing.
    Cold,
    /// From the best steering of a similar question, which saves about half of the flights.
    From(Steering),
    /// From the best steering of a nearly equal question, and ended once less than a kilometre is to be
    /// gained: for the members of a reconstruction, a third of the flights of [`SearchStart::Cold`].
    Near(Steering),
}

/// How far a vehicle reaches in one direction.
#[allow(
    clippy::large_enum_variant,
    reason = "the large variant is the usual one, and a box would allocate"
)]
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum MaximumRange {
    /// Up to a farthest point.
    UpTo(Farthest),
    /// To the antipode and beyond: every place in this direction.
    ReachesTheAntipode,
}

/// The farthest flight in one direction.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Farthest {
    /// Distance from the launch point to the impact along the figure of the Earth, km.
    pub range_km: f64,
    /// The steering that gives it.
    pub steering: Steering,
    /// The flight itself.
    pub flown: Flown,
    /// Flights that the search for it took.
    pub flights: u32,
}

/// What is said where nothing was flown at all.
const NEVER_FLOWN: FlightError = FlightError::FellUnderPower { time_s: f64::NAN };

/// One search over the steering.
struct Climb {
    start: SearchStart,
    /// Narrows a search that starts near the top.
    close: Option<f64>,
    /// When the engines are cut off, s after lift-off.
    cut_off_s: f64,
}

impl MaximumRange {
    /// The farthest point; none where the vehicle reaches the antipode.
    #[must_use]
    pub fn farthest(&self) -> Option<&Farthest> {
        match self {
            Self::UpTo(farthest) => Some(farthest),
            Self::ReachesTheAntipode => None,
        }
    }
}

impl RangeQuestion {
    /// The greatest range of flights launched along the azimuth of the launch.
    ///
    /// Both the end of the turn and the final pitch are free. A flight that comes down level with the
    /// antipode or beyond, or not at all, ends the search: that is [`MaximumRange::ReachesTheAntipode`].
    /// On the turning Earth the impact lies off the launch azimuth; see
    /// [`RangeQuestion::maximum_range_to_deg`] for a bearing on the ground.
    ///
    /// # Errors
    /// - [`RangeError::Input`]: `turn_start_s` is not from 0 to half of the burn time.
    /// - [`RangeError::NoFlight`]: no steering tried gives a flight, with the reason of the last.
    ///
    /// # Accuracy
    /// Within 0.1 % below the best of a fine grid over both unknowns (`the_search_finds_the_grids_best`).
    ///
    /// # Examples
    /// ```
    /// use lofted::earth::model::EarthModel;
    /// use lofted::range::maximum::{RangeQuestion, SearchStart};
    /// use lofted::trajectory::launch::{Launch, LaunchParameters};
    /// use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};
    /// let question = RangeQuestion {
    ///     vehicle: Vehicle::new(VehicleParameters {
    ///         stages: Stages::One,
    ///         exhaust_speed_m_s: 2650.0,
    ///         burn_time_s: 150.0,
    ///         velocity_gain_m_s: 6500.0,
    ///         climb_ballistic_coefficient_kg_m2: 12_000.0,
    ///         reentry_ballistic_coefficient_kg_m2: 7_000.0,
    ///     })?,
    ///     launch: Launch::new(LaunchParameters {
    ///         latitude_deg: 39.2,
    ///         longitude_deg: 125.67,
    ///         height_m: 0.0,
    ///         azimuth_deg: 73.0,
    ///     })?,
    ///     earth: EarthModel::FULL,
    ///     turn_start_s: 8.0,
    /// };
    /// let range = question.maximum_range(SearchStart::Cold)?;
    /// assert!((3_500.0..5_000.0).contains(&range.farthest().unwrap().range_km));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn maximum_range(&self, start: SearchStart) -> Result<MaximumRange, RangeError> {
        self.climb_to_the_top(&Climb { start, close: None, cut_off_s: f64::INFINITY })
    }

    /// The greatest range as [`RangeQuestion::maximum_range`] has it, with the engines cut off after `cut_off_s`.
    pub(super) fn maximum_range_cut_off(
        &self,
        cut_off_s: f64,
        start: SearchStart,
    ) -> Result<MaximumRange, RangeError> {
        self.climb_to_the_top(&Climb { start, close: None, cut_off_s })
    }

    /// The greatest range of flights that come down on a bearing from the launch point.
    ///
    /// The launch azimuth is turned until the farthest flight comes down within 500 m of the bearing; the
    /// azimuth of the launch in the question starts the search where it is near the bearing. Beyond nine
    /// tenths of the way to the antipode the turning Earth carries it from under the flight, all azimuths
    /// come down around one place, and bearings that none of them meets count as
    /// [`MaximumRange::ReachesTheAntipode`].
    ///
    /// # Units and conventions
    /// `bearing_deg`: azimuth at the launch point of the line to the impact, degrees clockwise from north.
    ///
    /// # Errors
    /// - As [`RangeQuestion::maximum_range`].
    /// - [`RangeError::BearingMissed`]: the search for the launch azimuth did not come to an end.
    pub fn maximum_range_to_deg(
        &self,
        bearing_deg: f64,
        start: SearchStart,
    ) -> Result<MaximumRange, RangeError> {
        within("bearing_deg", bearing_deg, -360.0, 720.0)?;
        let bearing_rad = bearing_deg.to_radians();
        let launch_deg = self.launch.parameters().azimuth_deg;
        let close_by = half_turn(launch_deg.to_radians() - bearing_rad).abs() < 0.8;
        let mut azimuth_deg = if close_by { launch_deg } else { bearing_deg };
        let mut search = Climb { start, close: None, cut_off_s: f64::INFINITY };
        let (mut across_km, mut swept_rad, mut flights) = (f64::NAN, 0.0, 0);
        let mut before = None;
        for tried in 0..12 {
            let turned = Self { launch: self.launch.towards_deg(azimuth_deg), ..*self };
            let MaximumRange::UpTo(farthest) = turned.climb_to_the_top(&search)? else {
                return Ok(MaximumRange::ReachesTheAntipode);
            };
            flights += farthest.flights;
            swept_rad = farthest.flown.swept_angle_rad();
            let off_rad = half_turn(farthest.flown.ground_line().azimuth_rad - bearing_rad);
            if tried > 2
                && off_rad.abs() < 0.5
                && is_beside_the_antipode(&farthest.flown, bearing_rad)
            {
                return Ok(MaximumRange::ReachesTheAntipode);
            }
            across_km = 6_371.0 * off_rad * crate::math::sin(swept_rad);
            if off_rad.abs() < 1e-5 || across_km.abs() < 0.5 {
                return Ok(MaximumRange::UpTo(Farthest { flights, ..farthest }));
            }
            let correction_rad = aim_correction_rad(before, (azimuth_deg, off_rad));
            before = Some((azimuth_deg, off_rad));
            azimuth_deg -= correction_rad.to_degrees();
            let close = if correction_rad.abs() < 0.05 { 0.1 } else { 0.3 };
            let start = SearchStart::From(farthest.steering);
            search = Climb { start, close: Some(close), ..search };
        }
        if swept_rad > 0.9 * PI {
            return Ok(MaximumRange::ReachesTheAntipode);
        }
        Err(RangeError::BearingMissed { bearing_deg, across_km })
    }

    /// The best steering for the azimuth of the launch.
    fn climb_to_the_top(&self, climb: &Climb) -> Result<MaximumRange, RangeError> {
        let Climb { start, close, cut_off_s } = *climb;
        let burn_time_s = self.vehicle.parameters().burn_time_s;
        within("turn_start_s", self.turn_start_s, 0.0, 0.5 * burn_time_s)?;
        let rise = self.turn_start_s / burn_time_s;
        let narrow = close.unwrap_or(match start {
            SearchStart::Cold => 1.0,
            SearchStart::From(_) => 0.3,
            SearchStart::Near(_) => 0.5,
        });
        let worth = match start {
            SearchStart::Near(_) => 1e-4,
            SearchStart::Cold | SearchStart::From(_) => 1e-6,
        };
        let field = Field {
            low: [rise + 0.02, -0.7],
            high: [1.2, 0.98],
            reach: [0.12 * narrow, 0.1 * narrow],
            finest: 0.02 / narrow,
            worth,
        };
        let mut hill = BySteering { question: self, cut_off_s, flights: 1, last_error: None };
        let top = maximise(&field, self.first_guess(start), &mut hill);
        let BySteering { flights, last_error, .. } = hill;
        match top {
            Top::Beyond => Ok(MaximumRange::ReachesTheAntipode),
            Top::At(point) => {
                let flown = self.fly(point, cut_off_s)?.map_err(RangeError::NoFlight)?;
                let steering = self.steering(point)?;
                let range_km = flown.ground_distance_km();
                Ok(MaximumRange::UpTo(Farthest { range_km, steering, flown, flights }))
            }
            Top::Nowhere => Err(last_error.unwrap_or(RangeError::NoFlight(NEVER_FLOWN))),
        }
    }

    /// Coordinates of the search: end of the turn in burn times, final pitch in right angles.
    fn first_guess(&self, start: SearchStart) -> [f64; 2] {
        let figures = self.vehicle.parameters();
        match start {
            SearchStart::From(steering) | SearchStart::Near(steering) => {
                let p = steering.parameters();
                [p.turn_end_s / figures.burn_time_s, p.final_pitch_deg / 90.0]
            }
            SearchStart::Cold => {
                let gain_km_s = figures.velocity_gain_m_s / 1000.0;
                [0.35, ((50.0 - 0.35 * gain_km_s * gain_km_s) / 90.0).max(0.0)]
            }
        }
    }

    fn steering(&self, [turn_end, pitch]: [f64; 2]) -> Result<Steering, InputError> {
        Steering::new(SteeringParameters {
            turn_start_s: self.turn_start_s,
            turn_end_s: turn_end * self.vehicle.parameters().burn_time_s,
            final_pitch_deg: 90.0 * pitch,
        })
    }

    fn fly(
        &self,
        point: [f64; 2],
        cut_off_s: f64,
    ) -> Result<Result<Flown, FlightError>, InputError> {
        Ok(self.flight(point)?.fly_cut_off(cut_off_s, Accuracy::Survey))
    }

    fn flight(&self, point: [f64; 2]) -> Result<PoweredFlight, InputError> {
        let steering = self.steering(point)?;
        let Self { vehicle, launch, earth, .. } = *self;
        Ok(PoweredFlight { vehicle, steering, launch, earth })
    }
}

/// The range over the steering.
struct BySteering<'a> {
    question: &'a RangeQuestion,
    cut_off_s: f64,
    flights: u32,
    last_error: Option<RangeError>,
}

impl Hill for BySteering<'_> {
    fn trials<const N: usize>(&mut self, points: &[[f64; 2]; N]) -> [Trial; N] {
        self.flights += N as u32;
        let flights = points.map(|point| self.question.flight(point));
        let Some(&Ok(any)) = flights.iter().find(|flight| flight.is_ok()) else {
            return flights.map(|none| self.trial(none.map(|one| one.fly(Accuracy::Survey))));
        };
        // Where a point has no steering that is said of it, whatever flew in its place.
        let whole = flights.map(|flight| flight.unwrap_or(any));
        let mut flown = fly_few_cut_off(&whole, self.cut_off_s, Accuracy::Survey).into_iter();
        flights.map(|flight| {
            let flown = flown.next().unwrap_or(Err(NEVER_FLOWN));
            self.trial(flight.map(|_| flown))
        })
    }
}

impl BySteering<'_> {
    fn trial(&mut self, flown: Result<Result<Flown, FlightError>, InputError>) -> Trial {
        match flown {
            Ok(Ok(flown)) if flown.swept_angle_rad() >= PI => Trial::Beyond,
            Ok(Ok(flown)) => Trial::Height(flown.swept_angle_rad()),
            Ok(Err(FlightError::Orbits { .. } | FlightError::LeavesTheEarth { .. })) => {
                Trial::Beyond
            }
            Ok(Err(error)) => {
                self.last_error = Some(RangeError::NoFlight(error));
                Trial::Nothing
            }
            Err(error) => {
                self.last_error = Some(RangeError::Input(error));
                Trial::Nothing
            }
        }
    }
}

/// By how much to turn back the launch azimuth, rad, from its last two values with the impact's bearing error.
///
/// The impact turns about the launch point nearly as the azimuth does; far out on the turning Earth it turns
/// faster, which the secant finds out.
fn aim_correction_rad(before: Option<(f64, f64)>, now: (f64, f64)) -> f64 {
    let rate = before.map_or(1.0, |(azimuth_deg, off_rad)| {
        (now.1 - off_rad) / half_turn((now.0 - azimuth_deg).to_radians())
    });
    let rate = if rate.is_nan() { 1.0 } else { rate.clamp(0.5, 4.0) };
    (now.1 / rate).clamp(-0.5, 0.5)
}

/// Whether a flight comes down so far out that all azimuths come down around one place.
fn is_beside_the_antipode(flown: &Flown, bearing_rad: f64) -> bool {
    let (along, across) = flown.along_and_across_rad(bearing_rad);
    along > 0.9 * PI && across.abs() > 0.5 * crate::math::sin(along).abs()
}

/// An angle brought into −π to π, rad.
fn half_turn(angle_rad: f64) -> f64 {
    (angle_rad + PI).rem_euclid(2.0 * PI) - PI
}
