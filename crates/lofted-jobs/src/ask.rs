//! What a job is asked: sets of claims to judge, and the band to draw them against.

use lofted::reconstruct::evidence::Heading;
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::question::Question;
use lofted::reconstruct::reach::Place;
use serde::{Deserialize, Serialize};

/// One job: several sets of claims on one flight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// The sets of claims, each judged by itself.
    pub questions: Vec<Question>,
    /// Draws for each set when the job is done.
    pub draws: u32,
    /// The band of times over apogees, where it is wanted.
    pub band: Option<BandAsk>,
    /// The set whose flight is portrayed, where a portrait is wanted.
    pub portrait: Option<PortraitAsk>,
    /// The places whose reach is counted for the portrait, in the order in which they are.
    pub places: Vec<Place>,
}

/// Which set of claims is portrayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PortraitAsk {
    /// The first whose figures hold together; without one, the first that was not found impossible.
    HoldsTogether,
    /// The set of this place in the ask, counted from 0.
    Set(u32),
}

impl Ask {
    /// Whether a job on `other` has answers to this ask: same claims, same seed, same places, as many draws or more.
    #[must_use]
    pub fn goes_on_from(&self, other: &Self) -> bool {
        self.questions == other.questions
            && self.band == other.band
            && self.places == other.places
            && self.draws >= other.draws
    }
}

/// For which flights the band of times is asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BandAsk {
    /// Lowest apogee, km.
    pub from_apogee_km: f64,
    /// Highest apogee, km.
    pub to_apogee_km: f64,
    /// Ground distance, m.
    pub ground_distance_m: Interval,
    /// Launch point and bearing, where both are known.
    pub heading: Option<Heading>,
}
