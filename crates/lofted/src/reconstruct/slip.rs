//! Slips tried one after the other: the claims are changed by each and judged anew.

use std::ops::ControlFlow;

use super::consistency::{Consistency, Verdict};
use super::ensemble::{Ensemble, Progress, Question, Ranges};
use super::evidence::Evidence;
use super::finding::{Finding, in_words};
use super::interval::{Belief, Interval};

/// Draws that a changed set of claims is judged by.
const TRIAL_DRAWS: u32 = 90;

/// International mile, km.
const MILE_KM: f64 = 1.609_344;

/// A slip that claims may have suffered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slip {
    /// Apogee and ground distance have changed places.
    Swapped,
    /// Lengths are in miles.
    Miles(Lengths),
    /// Lengths are a thousand times too small.
    TooSmall(Lengths),
    /// Lengths are a thousand times too large.
    TooLarge(Lengths),
    /// The apogee was rounded.
    Rounded,
}

/// Which lengths a slip changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lengths {
    Both,
    Apogee,
    Distance,
}

impl Lengths {
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Both => "lengths",
            Self::Apogee => "apogee",
            Self::Distance => "ground distance",
        }
    }
}

/// Every slip in the order of trial: of one kind, the first that mends stands for all.
const SLIPS: [Slip; 11] = [
    Slip::Swapped,
    Slip::Miles(Lengths::Both),
    Slip::Miles(Lengths::Apogee),
    Slip::Miles(Lengths::Distance),
    Slip::TooSmall(Lengths::Both),
    Slip::TooSmall(Lengths::Apogee),
    Slip::TooSmall(Lengths::Distance),
    Slip::TooLarge(Lengths::Both),
    Slip::TooLarge(Lengths::Apogee),
    Slip::TooLarge(Lengths::Distance),
    Slip::Rounded,
];

impl Slip {
    /// The claims with the slip undone.
    fn undone(self, evidence: &Evidence) -> Evidence {
        match self {
            Self::Swapped => Evidence {
                apogee_m: evidence.ground_distance_m.clone(),
                ground_distance_m: evidence.apogee_m.clone(),
                ..evidence.clone()
            },
            Self::Miles(lengths) => scaled(evidence, lengths, MILE_KM),
            Self::TooSmall(lengths) => scaled(evidence, lengths, 1000.0),
            Self::TooLarge(lengths) => scaled(evidence, lengths, 0.001),
            Self::Rounded => wider_apogee(evidence),
        }
    }
}

/// A search for slips under way.
///
/// # Examples
/// ```
/// use std::ops::ControlFlow;
///
/// use lofted::claim::{Figure, Metric, Unit};
/// use lofted::reconstruct::consistency::Consistency;
/// use lofted::reconstruct::ensemble::{Ensemble, Question, Ranges};
/// use lofted::reconstruct::evidence::Evidence;
/// use lofted::reconstruct::finding::FindingCode;
/// use lofted::reconstruct::slip::SlipSearch;
///
/// // An apogee in miles that was passed on as kilometres.
/// let figures = [
///     Figure::new(Metric::Apogee, "2800".parse()?, Unit::Kilometres)?,
///     Figure::new(Metric::GroundDistance, "950".parse()?, Unit::Kilometres)?,
///     Figure::new(Metric::FlightTime, "53".parse()?, Unit::Minutes)?,
/// ];
/// let mut ensemble = Ensemble::new(Question::new(Evidence::of_figures(&figures, None)))?;
/// ensemble.extend(60, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
/// let mut search = SlipSearch::new(ensemble.question(), &Consistency::of(&ensemble));
/// while !search.is_done() {
///     search.extend(&mut |_| ControlFlow::Break(()));
/// }
/// assert!(search.findings().iter().any(|finding| finding.code == FindingCode::Miles));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct SlipSearch {
    question: Question,
    consistency: Consistency,
    next: usize,
    trial: Option<Ensemble>,
    mended: Vec<Slip>,
}

impl SlipSearch {
    /// A search that has not begun, of claims and what they say of each other.
    #[must_use]
    pub fn new(question: &Question, consistency: &Consistency) -> Self {
        Self {
            question: question.clone(),
            consistency: consistency.clone(),
            next: 0,
            trial: None,
            mended: Vec::new(),
        }
    }

    /// Whether every slip has been tried; at once for claims that hold together.
    #[must_use]
    pub fn is_done(&self) -> bool {
        let misfit = matches!(self.consistency.verdict, Verdict::Inconsistent | Verdict::Strained);
        !misfit || self.next >= SLIPS.len()
    }

    /// Goes on until every slip has been tried, or the hook, asked after each draw, breaks.
    pub fn extend(&mut self, hook: &mut dyn FnMut(Progress) -> ControlFlow<()>) {
        while !self.is_done() {
            let Some(slip) = SLIPS.get(self.next).copied() else { return };
            if self.mended.iter().any(|known| same_kind(*known, slip)) {
                self.next += 1;
                continue;
            }
            let mut trial = self.trial.take();
            if trial.is_none() {
                let evidence = slip.undone(&self.question.evidence);
                trial = Ensemble::new(Question { evidence, ..self.question.clone() }).ok();
            }
            let mut paused = ControlFlow::Continue(());
            if let Some(ensemble) = &mut trial {
                ensemble.extend(TRIAL_DRAWS, Ranges::Skip, &mut |progress| {
                    paused = hook(progress);
                    paused
                });
                if ensemble.drawn() < TRIAL_DRAWS {
                    self.trial = trial;
                    return;
                }
                if mends(ensemble) {
                    self.mended.push(slip);
                }
            }
            self.next += 1;
            if paused.is_break() {
                return;
            }
        }
    }

    /// The slips that mend, in sentences, and what is to say of the time; none for claims that hold together.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        match self.consistency.verdict {
            Verdict::Inconsistent | Verdict::Strained => in_words(&self.mended, &self.consistency),
            Verdict::Consistent | Verdict::Untested => Vec::new(),
        }
    }
}

fn same_kind(one: Slip, other: Slip) -> bool {
    core::mem::discriminant(&one) == core::mem::discriminant(&other)
}

/// Whether changed claims hold together.
fn mends(ensemble: &Ensemble) -> bool {
    // Most draws have to find a flight: a corner of the prior that happens to fit mends nothing.
    2 * ensemble.members().len() > TRIAL_DRAWS as usize
        && Consistency::of(ensemble).verdict == Verdict::Consistent
}

fn scaled(evidence: &Evidence, lengths: Lengths, factor: f64) -> Evidence {
    let all = |intervals: &[Interval]| -> Vec<Interval> {
        intervals.iter().map(|interval| interval.scaled(factor)).collect()
    };
    let mut changed = evidence.clone();
    if matches!(lengths, Lengths::Both | Lengths::Apogee) {
        changed.apogee_m = all(&evidence.apogee_m);
    }
    if matches!(lengths, Lengths::Both | Lengths::Distance) {
        changed.ground_distance_m = all(&evidence.ground_distance_m);
    }
    changed
}

/// The apogee as "more than" or "nearly" its number: looser than its digits say.
fn wider_apogee(evidence: &Evidence) -> Evidence {
    let apogee_m = evidence
        .apogee_m
        .iter()
        .map(|interval| {
            let middle = interval.middle();
            let half = (0.5 * interval.width()).max(0.15 * middle);
            // An exactly stated apogee was not rounded.
            if interval.width() < 0.01 * middle {
                *interval
            } else {
                Interval { low: middle - half, high: middle + half, belief: Belief::Even }
            }
        })
        .collect();
    Evidence { apogee_m, ..evidence.clone() }
}
