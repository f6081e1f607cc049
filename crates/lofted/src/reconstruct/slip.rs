//! Slips tried one after the other: the claims are changed by each and judged anew.

use std::ops::ControlFlow;

use super::class::VehicleClass;
use super::consistency::{Consistency, STRAINED_BELOW, Side, Verdict, is_upright, worst};
use super::contradiction::Contradiction;
use super::end_points::end_points;
use super::energy_only::central;
use super::ensemble::{Ensemble, Progress, Ranges};
use super::evidence::Evidence;
use super::finding::{Finding, FindingCode};
use super::not_ballistic::{HELD_UP, NotBallistic};
use super::observable::Observable;
use super::question::Question;
use super::slip_trial::{Trial, trials};
use super::spread::Spread;
use crate::math::normal::{normal_density, normal_quantile};
use crate::order::by_key;

/// Draws that a changed set of claims is judged by.
const TRIAL_DRAWS: u32 = 90;

/// The slips that would mend claims which do not hold together; none for claims that do.
///
/// Each slip is tried: the claims are changed by it and judged anew. One that leaves them inconsistent is
/// not reported. Costs up to some thirty small ensembles; [`SlipSearch`] does the same in steps.
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
    /// What is tried, in order.
    trials: Vec<Trial>,
    next: usize,
    trial: Option<Ensemble>,
    mended: Vec<Mended>,
}

/// A slip that mends, and how likely it is beside others.
#[derive(Debug, Clone, Copy)]
struct Mended {
    finding: Finding,
    commonness: f64,
    likelihood: f64,
}

impl SlipSearch {
    /// A search that has not begun, of claims and what they say of each other.
    #[must_use]
    pub fn new(question: &Question, consistency: &Consistency) -> Self {
        let evidence = &question.evidence;
        // One true set in twenty is strained: a slip is no likelier than that.
        let misfit = consistency.verdict == Verdict::Inconsistent || is_upright(evidence);
        let bounds = matches!(consistency.contradiction, Some(Contradiction::Bounds { .. }));
        let trials = match consistency.not_ballistic {
            // Which of two bounds that exclude each other is wrong nobody can say.
            _ if bounds => Vec::new(),
            Some(NotBallistic::TooFlat { .. } | NotBallistic::BeyondAnyFall { .. }) => Vec::new(),
            Some(_) => trials(evidence),
            // A flight nearly straight up may be meant; where it is not, metres were taken for kilometres.
            None if consistency.verdict < Verdict::Inconsistent && misfit => {
                trials(evidence).into_iter().filter(|one| is_thousandfold(&one.finding)).collect()
            }
            None if misfit => trials(evidence)
                .into_iter()
                .chain(left_out(consistency))
                .chain(left_out_of_several(evidence))
                .collect(),
            None => Vec::new(),
        };
        Self {
            question: question.clone(),
            consistency: consistency.clone(),
            trials,
            next: 0,
            trial: None,
            mended: Vec::new(),
        }
    }

    /// Whether every slip has been tried; at once for claims that hold together.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.next >= self.trials.len()
    }

    /// Goes on until every slip has been tried, or the hook, asked after each draw, breaks.
    pub fn extend(&mut self, hook: &mut dyn FnMut(Progress) -> ControlFlow<()>) {
        while let Some(slip) = self.trials.get(self.next) {
            let (finding, commonness) = (slip.finding, slip.commonness);
            let mut trial = self.trial.take();
            if trial.is_none() {
                let evidence = slip.evidence.clone();
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
                if let Some(fit) = mends(ensemble) {
                    // A looser apogee spreads the prediction, and its tail says little of how well it fits.
                    let fit = if finding.code() == FindingCode::Rounding { 1.0 } else { fit };
                    self.mended.push(Mended { finding, commonness, likelihood: commonness * fit });
                }
            }
            self.next += 1;
            if paused.is_break() {
                return;
            }
        }
    }

    /// The slips that mend, the likeliest of each kind and the likeliest kind first, and what is to say of the time;
    /// none for claims that hold together. Figures that no free fall has are told as such, and as no slip.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let misfit = matches!(self.consistency.verdict, Verdict::Inconsistent | Verdict::Strained);
        // A time that no fall explains is sooner of no fall than of a rare slip.
        let held_up = held_up(&self.consistency).filter(|_| misfit);
        let rarest = if held_up.is_some() { COMMON } else { 0.0 };
        let mut findings = self.likeliest(rarest);
        let too_fast = too_fast(&self.consistency.evidence);
        let known = |one: &Finding| findings.iter().any(|known| known.code() == one.code());
        let too_fast = too_fast.filter(|one| !known(one));
        findings.extend(too_fast);
        let told_as_slip = !findings.is_empty();
        put_in(&mut findings, end_points(&self.consistency.evidence));
        let contradiction = self.consistency.contradiction.filter(|_| misfit);
        findings.splice(0..0, contradiction.map(Finding::Contradiction));
        match self.consistency.not_ballistic {
            Some(found) if !told_as_slip => findings.push(Finding::NotBallistic(found)),
            None if !told_as_slip => findings.extend(held_up.map(Finding::NotBallistic)),
            _ => {}
        }
        let ballistic = !findings.iter().any(|one| one.code() == FindingCode::NotBallistic);
        if misfit && ballistic {
            findings.extend(time_finding(&self.consistency));
        }
        findings
    }

    fn likeliest(&self, rarest: f64) -> Vec<Finding> {
        let common = self.mended.iter().filter(|one| one.commonness >= rarest).copied();
        let sorted = by_key(common.collect(), |one| -one.likelihood);
        let best = sorted.first().map_or(0.0, |one| one.likelihood);
        let mut findings: Vec<Finding> = Vec::new();
        for Mended { finding, .. } in
            sorted.into_iter().filter(|one| one.likelihood >= WORTH_TELLING * best)
        {
            if findings.iter().all(|known| known.code() != finding.code()) {
                findings.push(match finding {
                    Finding::Rounding { .. } => {
                        Finding::Rounding { implied_apogee_km: self.consistency.implied_apogee_km }
                    }
                    other => other,
                });
            }
        }
        findings
    }
}

const fn is_thousandfold(finding: &Finding) -> bool {
    matches!(finding.code(), FindingCode::Thousandfold)
}

/// What end points say, among slips: what names its cause before them, a bare contradiction behind, but before the
/// figure that is odd for no reason.
fn put_in(findings: &mut Vec<Finding>, of_points: Vec<Finding>) {
    let (bare, named): (Vec<Finding>, Vec<Finding>) =
        of_points.into_iter().partition(|one| one.code() == FindingCode::EndPoints);
    let odd = findings.iter().position(|one| one.code() == FindingCode::OddOne);
    let behind = odd.unwrap_or(findings.len());
    findings.splice(behind..behind, bare);
    findings.splice(0..0, named);
}

/// Each tested figure left out, where enough others stay to be tested by each other.
fn left_out(consistency: &Consistency) -> impl Iterator<Item = Trial> {
    let enough = consistency.tested.len() > 1;
    consistency.tested.iter().filter(move |_| enough).filter_map(|test| {
        let evidence = consistency.evidence.without(test.what);
        let told_si = central(consistency.evidence.narrowest(test.what)?);
        let finding = Finding::OddOne { what: test.what, told_si, implied_si: test.implied_si };
        Some(Trial { finding, evidence, commonness: ODD })
    })
}

/// Likelihood, in parts of the likeliest slip's, from which another is worth telling beside it.
const WORTH_TELLING: f64 = 0.25;

/// Commonness from which a slip is believed of a time that is far too long.
const COMMON: f64 = 0.25;

/// Behind every slip that says how a figure came to be odd.
const ODD: f64 = 0.05;

/// Each claim left out that other claims on the same figure contradict.
fn left_out_of_several(evidence: &Evidence) -> impl Iterator<Item = Trial> {
    evidence.observed.iter().enumerate().filter_map(|(at, claim)| {
        let others = || {
            let same = evidence.observed.iter().enumerate();
            same.filter(move |(other, one)| *other != at && one.what == claim.what)
        };
        let low = others().map(|(_, one)| one.interval.low).reduce(f64::max)?;
        let high = others().map(|(_, one)| one.interval.high).reduce(f64::min)?;
        let apart = claim.interval.high < low || claim.interval.low > high;
        let implied_si = Spread { p05: low, p50: 0.5 * (low + high), p95: high };
        let mut without = evidence.clone();
        without.observed.remove(at);
        let finding =
            Finding::OddOne { what: claim.what, told_si: central(&claim.interval), implied_si };
        (apart && low <= high).then_some(Trial { finding, evidence: without, commonness: ODD })
    })
}

/// A time so much longer than that of nearly all flights that no fall explains it.
fn held_up(consistency: &Consistency) -> Option<NotBallistic> {
    let time = consistency.evidence.narrowest(Observable::FlightTime)?;
    let longest_s = consistency.implied_time_s?.p95;
    let time_s = central(time);
    (time.low > HELD_UP * longest_s && time.low > longest_s + 60.0)
        .then_some(NotBallistic::HeldUp { time_s, longest_s })
}

/// What to say of the time itself: its direction, and the time that would fit.
fn time_finding(consistency: &Consistency) -> Option<Finding> {
    let excess_s = consistency.time_excess_s?;
    // Figures may be odd by more than their time.
    let odd = |tail: f64| tail * (consistency.tested.len() as f64) < STRAINED_BELOW;
    if excess_s > 0.0 && consistency.tail.is_some_and(|tail| !odd(tail)) {
        return None;
    }
    // Without any flight to the apogee and distance there is no time that would mend the claims.
    let implied_time_s = consistency.implied_time_s?;
    // An apogee that lies above what the time implies is a time too short for it.
    let of_apogee = worst(&consistency.tested).is_some_and(|one| one.what == Observable::Apogee);
    let side = match consistency.side? {
        Side::Long if of_apogee => Side::Short,
        Side::Short if of_apogee && excess_s > 0.0 => Side::Long,
        side => side,
    };
    Some(match side {
        Side::Short => {
            let short_of_two_body_s = (excess_s < 0.0).then_some(-excess_s);
            Finding::TooShort { short_of_two_body_s, implied_time_s }
        }
        Side::Long => Finding::TooLong { implied_time_s },
    })
}

/// A time in which nothing comes so far, a thousand times too short: a separator that was read as a decimal point.
///
/// What it was made from may be no free fall, so it is told by its speed alone.
fn too_fast(evidence: &Evidence) -> Option<Finding> {
    /// Slower than anything that flies by its own power over such distances, m/s.
    const SLOWEST_M_S: f64 = 100.0;
    let time = evidence.narrowest(Observable::FlightTime)?;
    let distance = evidence.narrowest(Observable::GroundDistance)?;
    let [_, fastest_m_s] = Observable::GreatestSpeed.reach_si();
    let too_fast =
        distance.low > fastest_m_s * time.high && distance.high < fastest_m_s * 1000.0 * time.low;
    let (told_s, ground_distance_m) = (central(time), central(distance));
    let restored_s = 1000.0 * told_s;
    // A free fall of that time was tried by itself, and is told where it goes with the rest.
    let mended = evidence.without(Observable::FlightTime);
    let mended = mended.with(Observable::FlightTime, time.scaled(1000.0));
    let flies = NotBallistic::of(&mended).is_some() && distance.high > SLOWEST_M_S * restored_s;
    (too_fast && flies).then_some(Finding::TooFast { told_s, restored_s, ground_distance_m })
}

/// How well changed claims hold together, from 0 to 1; `None` where they do not.
fn mends(ensemble: &Ensemble) -> Option<f64> {
    // Most draws of a class that flies so have to find a flight: a corner of a prior that happens to fit mends nothing.
    let flies = |class: &&VehicleClass| ensemble.members().iter().any(|one| one.class == **class);
    let classes = ensemble.classes();
    let flying = classes.iter().filter(flies).count();
    if flying == 0 || 2 * ensemble.members().len() * classes.len() <= TRIAL_DRAWS as usize * flying
    {
        return None;
    }
    let found = Consistency::of(ensemble);
    let tail = match found.verdict {
        Verdict::Consistent | Verdict::Strained => found.tail.unwrap_or(0.5),
        // Figures that do not test each other mend ones that no flight has.
        Verdict::Untested => return Some(0.5),
        Verdict::Inconsistent => return None,
    };
    // As likely as a normal prediction is there, in parts of where it is likeliest. Of true figures one tail is as
    // common as another, so that by itself it would tell too much against those of a slip that struck odd ones.
    let off = normal_quantile(tail.clamp(f64::MIN_POSITIVE, 0.5));
    Some(normal_density(off) / normal_density(0.0))
}
