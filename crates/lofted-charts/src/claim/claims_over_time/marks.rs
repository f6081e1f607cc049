//! Claims in lanes: what a chart of claims over time is drawn from.

use lofted::claim::{Amount, Date, Unit};

use crate::claim::stage::Stage;
use crate::sheet::ink::Ink;

/// How amounts are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scale {
    /// From zero.
    #[default]
    Linear,
    /// In powers of ten.
    Log,
}

/// A claim in a lane.
#[derive(Debug, Clone, PartialEq)]
pub struct TimeMark {
    /// Who said it, in short.
    pub who: String,
    /// The party's hue.
    pub ink: Ink,
    /// The day that it stands at.
    pub day: Date,
    /// The amount in the lane's unit.
    pub amount: Amount,
    /// Whether it is of what is, or of what is to come.
    pub stage: Stage,
    /// The place in this lane of the claim that the same claimant put this one in place of.
    pub revises: Option<usize>,
    /// The figure in words: `about 10,000`.
    pub figure: String,
    /// The claimant's words, when, on what footing and where they were said.
    pub said: String,
    /// Address in the app of what it stands for; empty for none.
    pub opens: String,
}

/// The claims on one metric.
#[derive(Debug, Clone, PartialEq)]
pub struct TimeLane {
    /// The metric's name.
    pub label: String,
    /// The unit of its amounts.
    pub unit: Unit,
    /// Its claims, from the first day to the last.
    pub marks: Vec<TimeMark>,
}

/// Claims over time.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ClaimsOverTime {
    /// Its lanes.
    pub lanes: Vec<TimeLane>,
    /// How amounts are laid out.
    pub scale: Scale,
    /// What the day of a mark is: `said on`, `as of`.
    pub day_is: String,
}
