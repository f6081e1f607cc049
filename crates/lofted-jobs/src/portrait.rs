//! The flight that a set of claims implies, as plain data to draw: spread of the members, one member's
//! path, the same vehicle's normal arc, and how far around it reaches.

use lofted::reconstruct::reach::WithinReach;
use lofted::reconstruct::spread::Spread;
use lofted::trajectory::path::PathPoint;
use serde::{Deserialize, Serialize};

/// The flight of one set of claims.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Portrait {
    /// Which set of the ask, counted from 0.
    pub set: u32,
    /// By which weights the members are counted.
    pub weights: Weights,
    /// Members flown for it.
    pub members: u32,
    /// The spread of the members at common times.
    pub bands: Bands,
    /// Time of flight from lift-off to impact, s.
    pub time_of_flight_s: Spread,
    /// The last burnout.
    pub burnout: Burnout,
    /// Path of the median member, from lift-off to impact.
    pub median: Vec<PathPoint>,
    /// Paths of some members from the side: ground distance and altitude, km.
    pub others: Vec<Vec<[f32; 2]>>,
    /// Where members came down: latitude and longitude, degrees.
    pub impacts: Vec<[f32; 2]>,
    /// The median member's vehicle on its normal arc; `None` until it is computed.
    pub normal: Option<NormalArc>,
    /// The same vehicle turned from straight up to flat; `None` until it is computed.
    pub turned: Option<Turned>,
    /// How far the median member's vehicle reaches around; `None` until it is computed, and without a
    /// launch point.
    pub footprint: Option<FootprintRim>,
    /// Shares of the members that reach places, as far as they are counted.
    pub places: Vec<WithinReach>,
    /// The same with the heavier payload that was asked for; none where none was.
    pub places_heavier: Vec<WithinReach>,
}

/// By which weights members are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Weights {
    /// All claims of the set.
    AllClaims,
    /// Its apogee and distance only: too few flights there take the time that was stated (`INCONSISTENT_BELOW`).
    WithoutTime,
}

/// The spread of members at common times since launch.
///
/// A member that has landed counts as on the ground; speed and angle are counted over those in flight,
/// and end when half of them have landed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Bands {
    /// Times since lift-off, s.
    pub times_s: Vec<f64>,
    /// Height above the figure of the Earth, km.
    pub altitude_km: Vec<Spread>,
    /// Speed relative to the turning Earth, km/s.
    pub ground_speed_km_s: Vec<Spread>,
    /// Distance from the launch point along the ground, km.
    pub ground_distance_km: Vec<Spread>,
    /// Angle of the Earth-relative velocity above the horizontal, degrees.
    pub flight_path_angle_deg: Vec<Spread>,
}

/// The last burnout, spread over the members.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Burnout {
    /// Time since lift-off, s.
    pub time_s: Spread,
    /// Height, km.
    pub altitude_km: Spread,
    /// Speed relative to the turning Earth, km/s.
    pub ground_speed_km_s: Spread,
}

/// A vehicle on its normal arc: that of least energy to a distance, along the launch azimuth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NormalArc {
    /// The distance asked for, km.
    pub asked_km: u32,
    /// Whether it gets there.
    pub aim: NormalAim,
    /// Height of its apogee, km.
    pub apogee_km: f64,
    /// Time from lift-off to impact, s.
    pub time_of_flight_s: f64,
    /// Distance of its impact, km.
    pub ground_distance_km: f64,
    /// Its path.
    pub path: Vec<PathPoint>,
}

/// How a normal arc came to its distance.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum NormalAim {
    /// The engines are cut off so many seconds after lift-off.
    CutOff {
        /// The cut-off, s.
        cut_off_s: f64,
    },
    /// The distance is beyond reach: it is the farthest flight.
    GreatestRange,
}

/// A vehicle with all that its engines give, turned from straight up to flat.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Turned {
    /// The arcs, the steepest first.
    pub arcs: Vec<TurnedArc>,
    /// Which of them is the flight itself, counted from 0.
    pub as_flown: u32,
}

/// One of the arcs of a vehicle that is turned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TurnedArc {
    /// Height of its apogee, km.
    pub apogee_km: f64,
    /// Distance of its impact, km.
    pub ground_distance_km: f64,
    /// Time from lift-off to impact, s.
    pub time_of_flight_s: f64,
    /// The path from the side, at equal steps of time from lift-off to impact: ground distance and altitude, km.
    pub points: Vec<[f32; 2]>,
}

/// How far a vehicle reaches around its launch point, on the turning Earth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FootprintRim {
    /// Greatest range by bearing, clockwise from north.
    pub rays: Vec<RayReach>,
    /// The rim as places: latitude and longitude, degrees, clockwise from north.
    pub rim: Vec<[f32; 2]>,
    /// Greatest range over an Earth at rest, km: the plain ring. `None` where it reaches the antipode.
    pub ring_km: Option<f64>,
}

/// How far a vehicle reaches on one bearing.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RayReach {
    /// Degrees clockwise from north.
    pub bearing_deg: f64,
    /// Greatest range, km; `None` where it reaches the antipode.
    pub range_km: Option<f64>,
}
