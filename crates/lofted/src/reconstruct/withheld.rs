//! What a reconstruction says of its vehicle, and why it says nothing where it does not.

use serde::{Deserialize, Serialize};

use super::consistency::{Consistency, Verdict};
use super::ensemble::Ensemble;
use super::member::{Member, Reach};
use super::proposal::Pins;
use super::spread::Spread;

/// Why nothing is said of the vehicle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Withheld {
    /// No draw found a flight, or no range was looked for.
    #[error("no vehicle of these classes was found to fly so")]
    NoFlight,
    /// No free fall has such figures.
    #[error("no free fall has such figures")]
    NotBallistic,
    /// The figures do not hold together, so that what fits them all is an accident.
    #[error("the figures do not hold together")]
    DoNotHoldTogether,
    /// The figures leave two arcs, and no spread goes across both.
    #[error("the figures leave two arcs, each with a spread of its own")]
    TwoArcs,
    /// Fewer than [`LEAST_EFFECTIVE_MEMBERS`] members carry the weight.
    #[error("too few of the draws carry the weight")]
    FewMembers,
}

/// Equally weighted members under which p05 and p95 are those of single vehicles.
pub const LEAST_EFFECTIVE_MEMBERS: f64 = 5.0;

impl Ensemble {
    /// Why nothing is said of the vehicle; `None` where something is.
    #[must_use]
    pub fn withheld(&self) -> Option<Withheld> {
        let found = Consistency::of(self);
        if found.not_ballistic.is_some() {
            Some(Withheld::NotBallistic)
        } else if self.members().is_empty() {
            Some(Withheld::NoFlight)
        } else if found.verdict == Verdict::Inconsistent {
            Some(Withheld::DoNotHoldTogether)
        } else if self.pins() == Pins::Branches {
            Some(Withheld::TwoArcs)
        } else {
            (self.effective_members() < LEAST_EFFECTIVE_MEMBERS).then_some(Withheld::FewMembers)
        }
    }

    /// Burn time, s.
    ///
    /// # Errors
    /// Nothing is said of the vehicle: as [`withheld`](Self::withheld).
    pub fn burn_time_s(&self) -> Result<Spread, Withheld> {
        self.said(Member::burn_time_s)
    }

    /// Greatest range with the payload flown, km, by powered flight over an Earth at rest; infinite where a
    /// percentile reaches the antipode.
    ///
    /// # Errors
    /// Nothing is said of the vehicle: as [`withheld`](Self::withheld); or no member's range was looked for.
    pub fn max_range_km(&self) -> Result<Spread, Withheld> {
        self.said(|member| member.max_range.map_or(f64::NAN, Reach::ordered_km))
    }

    /// Share of the weight whose vehicles reach the antipode.
    ///
    /// # Errors
    /// As [`max_range_km`](Self::max_range_km).
    pub fn antipode_share(&self) -> Result<f64, Withheld> {
        if let Some(why) = self.withheld() {
            return Err(why);
        }
        let (mut all, mut reaching) = (0.0, 0.0);
        for member in self.members() {
            let Some(reach) = member.max_range else { continue };
            all += member.weight;
            reaching += if reach == Reach::Antipode { member.weight } else { 0.0 };
        }
        if all > 0.0 { Ok(reaching / all) } else { Err(Withheld::NoFlight) }
    }

    fn said(&self, value: impl Fn(&Member) -> f64) -> Result<Spread, Withheld> {
        match self.withheld() {
            Some(why) => Err(why),
            None => self.spread(value).ok_or(Withheld::NoFlight),
        }
    }
}
