//! A flight with its whole path: the state at any time, samples for drawing, the ground track.

use serde::{Deserialize, Serialize};

use super::dop853::Dense;
use super::encke::KeplerArc;
use super::flown::Flown;
use super::state::State;

/// One step of a flight, as a polynomial.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Piece {
    pub(crate) from_time_s: f64,
    pub(crate) to_time_s: f64,
    /// Where the step began and how wide it was, in its own variable.
    start: f64,
    width: f64,
    terms: [[f64; 6]; 8],
    variable: Variable,
}

/// What a [`Piece`] runs over and stands for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Variable {
    /// Time; the polynomial is position and velocity.
    Time,
    /// The swept anomaly of an arc; the polynomial is the departure from it.
    Sweep(KeplerArc),
}

impl Piece {
    pub(crate) fn new(dense: &Dense<6>, variable: Variable) -> Self {
        let time = |x: f64| match &variable {
            Variable::Time => x,
            Variable::Sweep(arc) => arc.time_s(x),
        };
        Self {
            from_time_s: time(dense.x),
            to_time_s: time(dense.x + dense.width),
            start: dense.x,
            width: dense.width,
            terms: dense.terms,
            variable,
        }
    }

    fn state_at(&self, time_s: f64) -> State {
        let dense = Dense { x: self.start, width: self.width, terms: self.terms };
        match &self.variable {
            Variable::Time => State::from_components(time_s, &dense.at(time_s)),
            Variable::Sweep(arc) => {
                let sweep = arc.sweep_at(time_s, self.start, self.start + self.width);
                State { time_s, ..arc.departed(sweep, &dense.at(sweep)) }
            }
        }
    }
}

/// A point of a flight as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PathPoint {
    /// Time after lift-off, s.
    pub time_s: f64,
    /// Geodetic latitude, degrees, north positive.
    pub latitude_deg: f64,
    /// Longitude, degrees, east positive, in −180 to 180.
    pub longitude_deg: f64,
    /// Height above the figure of the Earth, km.
    pub height_km: f64,
    /// Distance from the starting point along the figure, km.
    pub downrange_km: f64,
    /// Speed relative to the turning Earth, km/s.
    pub ground_speed_km_s: f64,
    /// Angle of the Earth-relative velocity above the horizontal, degrees.
    pub flight_path_angle_deg: f64,
}

/// A flight as a value: its events and its path. It can be stored and read back.
///
/// # Examples
/// ```
/// use lofted::earth::model::EarthModel;
/// use lofted::trajectory::accuracy::Accuracy;
/// use lofted::trajectory::free_flight::{FreeBody, FreeBodyParameters, FreeFlight};
/// let body = FreeBody::new(FreeBodyParameters {
///     latitude_deg: 40.0,
///     longitude_deg: 127.0,
///     height_m: 0.0,
///     azimuth_deg: 90.0,
///     ground_speed_m_s: 3000.0,
///     flight_path_angle_deg: 60.0,
///     ballistic_coefficient_kg_m2: 5000.0,
/// })?;
/// let path = FreeFlight { body, earth: EarthModel::TWO_BODY }.record(Accuracy::Standard)?;
/// let top = path.point_at(path.flown().apogee.time_s).unwrap();
/// assert!((top.height_km - path.flown().apogee_km()).abs() < 1e-6);
/// assert_eq!(path.samples(200).len(), 200);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Path {
    flown: Flown,
    pieces: Vec<Piece>,
}

impl Path {
    pub(crate) fn new(flown: Flown, pieces: Vec<Piece>) -> Self {
        Self { flown, pieces }
    }

    /// The events of the flight.
    #[must_use]
    pub fn flown(&self) -> &Flown {
        &self.flown
    }

    /// The inertial state at a time, s after lift-off; none before the start and after the impact.
    ///
    /// # Accuracy
    /// That of the flight's steps: continuous, and equal to the events at their times
    /// (`the_path_passes_through_its_events`).
    #[must_use]
    pub fn state_at(&self, time_s: f64) -> Option<State> {
        if !(time_s >= 0.0 && time_s <= self.flown.impact.time_s) {
            return None;
        }
        let after = self.pieces.partition_point(|piece| piece.to_time_s < time_s);
        let piece = self.pieces.get(after).or(self.pieces.last())?;
        Some(piece.state_at(time_s))
    }

    /// The point of the path at a time, s after lift-off; none before the start and after the impact.
    #[must_use]
    pub fn point_at(&self, time_s: f64) -> Option<PathPoint> {
        let state = self.state_at(time_s)?;
        let place = self.flown.place_of(&state);
        let line = crate::earth::geodesic::geodesic_between(
            self.flown.earth.figure,
            &self.flown.start,
            &place,
        );
        Some(PathPoint {
            time_s,
            latitude_deg: place.latitude_deg(),
            longitude_deg: place.longitude_deg(),
            height_km: place.height_m / 1000.0,
            downrange_km: line.distance_m / 1000.0,
            ground_speed_km_s: self.flown.ground_speed_km_s(&state),
            flight_path_angle_deg: self.flown.flight_path_angle_deg(&state),
        })
    }

    /// `count` points evenly spaced in time, the first at the start and the last at the impact.
    #[must_use]
    pub fn samples(&self, count: usize) -> Vec<PathPoint> {
        self.times(count).filter_map(|time_s| self.point_at(time_s)).collect()
    }

    fn times(&self, count: usize) -> impl Iterator<Item = f64> {
        let end = self.flown.impact.time_s;
        let last = count.saturating_sub(1).max(1);
        (0..count).map(move |i| if i == last { end } else { end * i as f64 / last as f64 })
    }
}
