//! What a job is asked: sets of claims to judge, and the band to draw them against.

use lofted::reconstruct::conditions::HeavierPayload;
use lofted::reconstruct::ensemble::Ensemble;
use lofted::reconstruct::evidence::Heading;
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::question::Question;
use lofted::reconstruct::reach::Place;
use serde::{Deserialize, Serialize};

/// One job: several sets of claims on one flight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// The sets of claims, each judged by itself.
    pub sets: Vec<SetAsk>,
    /// Draws for each set when the job is done.
    pub draws: Draws,
    /// The band of times over apogees, where it is wanted.
    pub band: Option<BandAsk>,
    /// The set whose flight is portrayed, where a portrait is wanted.
    pub portrait: Option<PortraitAsk>,
    /// The places whose reach is counted for the portrait, in the order in which they are.
    pub places: Vec<Place>,
}

/// How many draws are made for each set of claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Draws {
    /// So many.
    Exactly(u32),
    /// So many, and more of them while the range moves with the draws by more than a reader should be told:
    /// [`Ensemble::draws_to_go_on_to`].
    UntilStable {
        /// As many at least, and four times as many at most.
        least: u32,
    },
}

impl Draws {
    /// As many at least.
    #[must_use]
    pub fn least(self) -> u32 {
        match self {
            Self::Exactly(draws) | Self::UntilStable { least: draws } => draws,
        }
    }

    /// How many draws an ensemble has to go on to; `None` when it has enough.
    #[must_use]
    pub fn to_go_on_to(self, ensemble: &Ensemble) -> Option<u32> {
        match self {
            Self::Exactly(draws) => (ensemble.drawn() < draws).then_some(draws),
            Self::UntilStable { least } => ensemble.draws_to_go_on_to(least),
        }
    }
}

/// What is asked of one set of claims.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SetAsk {
    /// Which flights explain it.
    pub question: Question,
    /// A heavier payload than the one flown, whose ranges are wanted beside the others.
    pub heavier: Option<HeavierPayload>,
}

/// The payload flown alone.
impl From<Question> for SetAsk {
    fn from(question: Question) -> Self {
        Self { question, heavier: None }
    }
}

/// What is portrayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortraitAsk {
    /// Which set of claims.
    pub of: PortraitOf,
    /// The distance that its vehicle's normal arc is flown to, km.
    pub normal_km: u32,
}

/// Which set of claims is portrayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PortraitOf {
    /// Of those whose figures hold together, the one that most of its simulated flights support; without one, the
    /// first that was not found impossible.
    MostSupport,
    /// The set of this place in the ask, counted from 0.
    Set(u32),
}

impl Ask {
    /// Whether a job on `other` has answers to this ask: same claims, same seed, same places, as many draws or more.
    /// A heavier payload is put to the members that there are.
    #[must_use]
    pub fn goes_on_from(&self, other: &Self) -> bool {
        self.sets.len() == other.sets.len()
            && self.sets.iter().zip(&other.sets).all(|(a, b)| a.question == b.question)
            && self.band == other.band
            && self.places == other.places
            && self.draws.least() >= other.draws.least()
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
