//! Slips tried one after the other: the claims are changed by each and judged anew.

use std::ops::ControlFlow;

use super::consistency::{Consistency, Side, Verdict};
use super::ensemble::{Ensemble, Progress, Ranges};
use super::evidence::Evidence;
use super::finding::{Finding, Lengths, Thousandfold};
use super::interval::{Belief, Interval};
use super::observable::Observable;
use super::question::Question;

/// Draws that a changed set of claims is judged by.
const TRIAL_DRAWS: u32 = 90;

/// International mile, km.
const MILE_KM: f64 = 1.609_344;

/// A slip that claims may have suffered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slip {
    /// Apogee and ground distance have changed places.
    Swapped,
    /// Lengths are in miles.
    Miles(Lengths),
    /// Lengths are a thousand times too small or too large.
    Thousandfold(Lengths, Thousandfold),
    /// The apogee was rounded.
    Rounded,
}

/// Every slip in the order of trial: of one kind, the first that mends stands for all.
const SLIPS: [Slip; 11] = [
    Slip::Swapped,
    Slip::Miles(Lengths::Both),
    Slip::Miles(Lengths::Apogee),
    Slip::Miles(Lengths::Distance),
    Slip::Thousandfold(Lengths::Both, Thousandfold::TooSmall),
    Slip::Thousandfold(Lengths::Apogee, Thousandfold::TooSmall),
    Slip::Thousandfold(Lengths::Distance, Thousandfold::TooSmall),
    Slip::Thousandfold(Lengths::Both, Thousandfold::TooLarge),
    Slip::Thousandfold(Lengths::Apogee, Thousandfold::TooLarge),
    Slip::Thousandfold(Lengths::Distance, Thousandfold::TooLarge),
    Slip::Rounded,
];

impl Slip {
    /// The claims with the slip undone.
    fn undone(self, evidence: &Evidence) -> Evidence {
        match self {
            Self::Swapped => swapped(evidence),
            Self::Miles(lengths) => scaled(evidence, lengths, MILE_KM),
            Self::Thousandfold(lengths, Thousandfold::TooSmall) => {
                scaled(evidence, lengths, 1000.0)
            }
            Self::Thousandfold(lengths, Thousandfold::TooLarge) => scaled(evidence, lengths, 0.001),
            Self::Rounded => wider_apogee(evidence),
        }
    }

    fn finding(self, consistency: &Consistency) -> Finding {
        match self {
            Self::Swapped => Finding::Swapped,
            Self::Miles(lengths) => Finding::Miles(lengths),
            Self::Thousandfold(lengths, way) => Finding::Thousandfold(lengths, way),
            Self::Rounded => Finding::Rounding { implied_apogee_km: consistency.implied_apogee_km },
        }
    }

    /// Whether both are of one kind: of those, the first that mends stands for all.
    fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Thousandfold(_, one), Self::Thousandfold(_, other)) => one == other,
            _ => core::mem::discriminant(&self) == core::mem::discriminant(&other),
        }
    }
}

/// The slips that would mend claims which do not hold together; none for claims that do.
///
/// Each slip is tried: the claims are changed by it and judged anew. One that leaves them inconsistent is
/// not reported. Costs up to eleven small ensembles; [`SlipSearch`] does the same in steps.
#[must_use]
pub fn findings(question: &Question, consistency: &Consistency) -> Vec<Finding> {
    let mut search = SlipSearch::new(question, consistency);
    search.extend(&mut |_| ControlFlow::Continue(()));
    search.findings()
}

/// A search for slips under way.
///
/// # Examples
/// ```
/// use std::ops::ControlFlow;
///
/// use lofted::claim::{Figure, Metric, Unit};
/// use lofted::reconstruct::consistency::Consistency;
/// use lofted::reconstruct::ensemble::{Ensemble, Ranges};
/// use lofted::reconstruct::evidence::Evidence;
/// use lofted::reconstruct::finding::FindingCode;
/// use lofted::reconstruct::question::Question;
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
/// assert!(search.findings().iter().any(|finding| finding.code() == FindingCode::Miles));
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
            if self.mended.iter().any(|known| known.is_like(slip)) {
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

    /// The slips that mend, and what is to say of the time; none for claims that hold together.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        match self.consistency.verdict {
            Verdict::Inconsistent | Verdict::Strained => {
                let slips = self.mended.iter().map(|slip| slip.finding(&self.consistency));
                slips.chain(time_finding(&self.consistency)).collect()
            }
            Verdict::Consistent | Verdict::Untested => Vec::new(),
        }
    }
}

/// What to say of the time itself: its direction, and the time that would fit.
fn time_finding(consistency: &Consistency) -> Option<Finding> {
    let excess_s = consistency.time_excess_s?;
    // Without any flight to the apogee and distance there is no time that would mend the claims.
    let implied_time_s = consistency.implied_time_s?;
    Some(match consistency.side? {
        Side::Short => {
            let short_of_two_body_s = (excess_s < 0.0).then_some(-excess_s);
            Finding::TooShort { short_of_two_body_s, implied_time_s }
        }
        Side::Long => Finding::TooLong { implied_time_s },
    })
}

/// Whether changed claims hold together.
fn mends(ensemble: &Ensemble) -> bool {
    // Most draws have to find a flight: a corner of the prior that happens to fit mends nothing.
    2 * ensemble.members().len() > TRIAL_DRAWS as usize
        && Consistency::of(ensemble).verdict == Verdict::Consistent
}

/// The evidence with every interval of some observables changed.
fn changed(
    evidence: &Evidence,
    which: impl Fn(Observable) -> bool,
    change: impl Fn(&Interval) -> Interval,
) -> Evidence {
    let mut changed = evidence.clone();
    for one in changed.observed.iter_mut().filter(|one| which(one.what)) {
        one.interval = change(&one.interval);
    }
    changed
}

fn swapped(evidence: &Evidence) -> Evidence {
    let mut swapped = evidence.clone();
    for one in &mut swapped.observed {
        one.what = match one.what {
            Observable::Apogee => Observable::GroundDistance,
            Observable::GroundDistance => Observable::Apogee,
            other => other,
        };
    }
    swapped
}

fn scaled(evidence: &Evidence, lengths: Lengths, factor: f64) -> Evidence {
    let which = |what| match lengths {
        Lengths::Both => matches!(what, Observable::Apogee | Observable::GroundDistance),
        Lengths::Apogee => what == Observable::Apogee,
        Lengths::Distance => what == Observable::GroundDistance,
    };
    changed(evidence, which, |interval| interval.scaled(factor))
}

/// The apogee as "more than" or "nearly" its number: looser than its digits say.
fn wider_apogee(evidence: &Evidence) -> Evidence {
    changed(
        evidence,
        |what| what == Observable::Apogee,
        |interval| {
            let middle = interval.middle();
            let half = (0.5 * interval.width()).max(0.15 * middle);
            // An exactly stated apogee was not rounded.
            if interval.width() < 0.01 * middle {
                *interval
            } else {
                Interval { low: middle - half, high: middle + half, belief: Belief::Even }
            }
        },
    )
}
