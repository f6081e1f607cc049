//! What an answer says of a set of claims, sentence by sentence: how the claims go with each other, what they imply,
//! what they leave open, and the slips that would mend them.

use lofted::reconstruct::consistency::{Side, Tested, Verdict, is_upright, worst};
use lofted::reconstruct::evidence::Evidence;
use lofted::reconstruct::finding::{Finding, FindingCode};
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::proposal::{LeftOpen, OpenPrior, Pins};
use lofted::reconstruct::spread::Spread;
use lofted_charts::sheet::words;
use lofted_jobs::answer::{Answer, BranchAnswer, EnergyRange};

use crate::judging::finding_words::{figure_words, finding_words, odd_among_its_kind, span_words};
use crate::judging::spans::{km_span, minutes_span, of_flights, percent};

/// Everything that an answer says of its claims.
pub(crate) fn sentences(evidence: &Evidence, answer: &Answer) -> Vec<String> {
    let findings = || answer.findings.iter().flatten();
    let first = findings().find(|one| one.code() == FindingCode::Contradiction);
    // What excludes itself is the reason; no prediction has to be quoted for it.
    let reason = first.map(finding_words).or_else(|| prediction(evidence, answer));
    let mut sentences: Vec<String> = reason.into_iter().collect();
    if answer.verdict == Verdict::Strained && is_upright(evidence) {
        sentences.push(UPRIGHT.to_owned());
    }
    // Of figures that no free fall has nothing follows by one.
    sentences.extend(implied(evidence, answer).filter(|_| answer.not_ballistic.is_none()));
    let left_open = answer.left_open.iter();
    sentences.extend(left_open.map(|open| left_open_words(open, answer.implied_apogee_km)));
    sentences.extend(carried(evidence, answer));
    if !answer.branches.is_empty() {
        let each: Vec<String> = answer.branches.iter().map(branch_words).collect();
        sentences.push(format!("Two arcs have such a speed and distance: {}.", each.join("; ")));
    }
    let first_slip = findings().position(is_slip);
    for (at, finding) in findings().enumerate() {
        if first_slip == Some(at) {
            sentences.push(SLIPS.to_owned());
        }
        match finding.code() {
            FindingCode::Contradiction => {}
            // Said above with its numbers.
            FindingCode::TooLong | FindingCode::TooShort if is_arc_and_time(evidence) => {}
            FindingCode::Rounding if answer.implied_apogee_km.is_some() => {
                sentences.push("The apogee may be rounded from that.".to_owned());
            }
            FindingCode::Rounding => {}
            FindingCode::OddOne => sentences.push(match odd_among_its_kind(evidence, finding) {
                Some(words) => words,
                None => finding_words(finding),
            }),
            _ => sentences.push(finding_words(finding)),
        }
    }
    sentences
}

/// Why a flight that goes nearly straight up is strained.
pub const UPRIGHT: &str = "So nearly straight up hardly anybody sends a missile: metres may have been taken for kilometres.";

/// That the turning Earth carried a flight farther than its vehicle reaches over one at rest, in a sentence.
fn carried(evidence: &Evidence, answer: &Answer) -> Option<String> {
    let energy_km = answer.energy_range.and_then(|range| match range {
        EnergyRange::Kilometres(range_km) => Some(range_km),
        EnergyRange::Antipode => None,
    });
    carried_words(evidence, energy_km, answer.range.map(|range| range.told_km.p05))
}

/// That the turning Earth carried a flight farther than a range over one at rest, by energy alone or by powered
/// flight, km, is told; `None` where no range is below the distance flown or no direction is known.
#[must_use]
pub fn carried_words(
    evidence: &Evidence,
    energy_km: Option<f64>,
    powered_km: Option<f64>,
) -> Option<String> {
    let least_km = evidence.intervals(Observable::GroundDistance).map(|one| one.number() / 1000.0);
    let flown_km = least_km.reduce(f64::min).filter(|_| evidence.heading.is_some())?;
    let is_below = |range: Option<f64>| range.is_some_and(|range_km| range_km < flown_km);
    (is_below(energy_km) || is_below(powered_km)).then(|| {
        format!(
            "Ranges are told over an Earth at rest: the turning one carried this flight to {} km.",
            words::number(flown_km, 0)
        )
    })
}

/// Said before the first slip, so that none is quoted as a fact.
const SLIPS: &str = "Slips that would make the figures fit, none of them known to have happened:";

/// Whether a finding supposes that somebody wrote another figure than was meant.
const fn is_slip(finding: &Finding) -> bool {
    match finding {
        Finding::Restored { code, .. } => !matches!(code, FindingCode::EndPoints),
        Finding::Transposed { .. }
        | Finding::TooFast { .. }
        | Finding::Swapped
        | Finding::Miles(_)
        | Finding::Thousandfold(..)
        | Finding::Hemisphere { .. }
        | Finding::BearingReversed { .. } => true,
        Finding::OddOne { .. }
        | Finding::Contradiction(_)
        | Finding::NotBallistic(_)
        | Finding::Rounding { .. }
        | Finding::TooShort { .. }
        | Finding::TooLong { .. } => false,
    }
}

/// Whether claims are of an apogee and a distance, perhaps with times, and of nothing else.
pub(crate) fn is_arc_and_time(evidence: &Evidence) -> bool {
    let beside = [Observable::Apogee, Observable::GroundDistance, Observable::FlightTime];
    let others = Observable::ALL.iter().any(|what| !beside.contains(what) && evidence.has(*what));
    evidence.has(Observable::Apogee) && evidence.has(Observable::GroundDistance) && !others
}

/// How many of the powered flights that the priors predict have such a value of the figure that fares worst.
fn prediction(evidence: &Evidence, answer: &Answer) -> Option<String> {
    let Some(worst) = worst(&answer.tested) else {
        return (answer.verdict == Verdict::Inconsistent && answer.not_ballistic.is_none())
            .then(|| "No one flight lies inside all of these intervals.".to_owned());
    };
    if let (Some(excess_s), Observable::FlightTime, Side::Short) =
        (answer.time_excess_s, worst.what, worst.side)
        && excess_s < 0.0
    {
        return Some(format!(
            "The time is {} shorter than free flight so high and so far takes, which no vehicle beats.",
            words::minutes(-excess_s)
        ));
    }
    let flights = match worst.what {
        Observable::Apogee if is_arc_and_time(evidence) => "that long and that far",
        _ if is_arc_and_time(evidence) => "that high and that far",
        _ => "with the other figures",
    };
    Some(format!("{} {flights} {}.", of_flights(worst.tail), beyond_words(worst)))
}

/// What flights did that lie beyond a claim: `took so long or longer`.
fn beyond_words(tested: &Tested) -> String {
    let (does, [long, short]) = match tested.what {
        Observable::Apogee => ("climbed", ["high or higher", "low or lower"]),
        Observable::GroundDistance => ("came", ["far or farther", "near or nearer"]),
        Observable::FlightTime => ("took", ["long or longer", "short or shorter"]),
        Observable::TimeToApogee => {
            ("climbed to the apogee for", ["long or longer", "short or shorter"])
        }
        Observable::BurnTime => ("burned", ["long or longer", "short or shorter"]),
        Observable::BurnoutAltitude => ("burned out", ["high or higher", "low or lower"]),
        Observable::BurnoutSpeed => ("were at burnout", ["fast or faster", "slow or slower"]),
        Observable::GreatestSpeed => ("became", ["fast or faster", "slow or slower"]),
    };
    let side = match tested.side {
        Side::Long => long,
        Side::Short => short,
    };
    format!("{does} so {side}")
}

/// What the claims imply for each other.
fn implied(evidence: &Evidence, answer: &Answer) -> Option<String> {
    if is_arc_and_time(evidence) {
        let time_s = answer.implied_time_s?;
        let time = format!("Apogee and distance imply {}", minutes_span(time_s));
        return Some(match answer.implied_apogee_km {
            Some(apogee_km) => {
                format!("{time}; time and distance imply an apogee of {}.", km_span(apogee_km))
            }
            None => format!("{time}."),
        });
    }
    let tested = answer.tested.iter().map(|one| (one.what, one.implied_si));
    let mut of = tested
        .map(|(what, si)| format!("a {} of {}", figure_words(what), span_words(what, si)))
        .collect::<Vec<_>>();
    let (mut said, whole) = (Vec::new(), answer.pins != Pins::Branches);
    if !of.is_empty() {
        let last = of.pop().unwrap_or_default();
        let list = if of.is_empty() { last } else { format!("{} and {last}", of.join(", ")) };
        said.push(format!("The other figures imply {list}."));
    }
    let mut together = Vec::new();
    // What no figure says is told with the prior that fills it.
    let is_open = answer.left_open.iter().any(|open| open.what == Observable::Apogee);
    if let (Some(km), false) =
        (answer.implied_apogee_km, is_open || evidence.has(Observable::Apogee))
    {
        together.push(format!("an apogee of {}", km_span(km)));
    }
    if let (Some(time_s), false) = (answer.implied_time_s, evidence.has(Observable::FlightTime)) {
        together.push(format!("a time of flight of {}", minutes_span(time_s)));
    }
    if whole && !together.is_empty() {
        let under = if answer.pins == Pins::Family { ", under the prior named here" } else { "" };
        said.push(format!("Together they imply {}{under}.", together.join(" and ")));
    }
    (!said.is_empty()).then(|| said.join(" "))
}
/// What the claims leave open, and the prior that fills it, with what that leaves of the apogee, km, where it is the
/// apogee.
#[must_use]
pub fn left_open_words(open: &LeftOpen, apogee_km: Option<Spread>) -> String {
    let left = apogee_km.filter(|_| open.what == Observable::Apogee);
    let left = left.map_or_else(String::new, |km| format!("; that leaves {}", km_span(km)));
    format!(
        "No {} follows from these figures: they leave a family of arcs, filled by a prior {}{left}.",
        figure_words(open.what),
        prior_words(open)
    )
}

/// A prior in words.
#[must_use]
pub fn prior_words(open: &LeftOpen) -> String {
    match open.prior {
        OpenPrior::Kilometres { low_km, high_km } => format!(
            "even by its logarithm from {} to {} km",
            words::number(low_km, 0),
            words::number(high_km, 0)
        ),
        OpenPrior::LeastEnergyApogees { low, high, most_km } => format!(
            "even by its logarithm from {low} to {high} times the apogee of least energy to that distance, at most {} km",
            words::number(most_km, 0)
        ),
    }
}

/// One of two arcs with its weight.
fn branch_words(branch: &BranchAnswer) -> String {
    let range = branch
        .range_km
        .filter(|range| range.p95.is_finite())
        .map_or_else(String::new, |range| format!(", greatest range {}", km_span(range)));
    format!(
        "{}, {} of the weight, apogee {}, {}, burn time {}{range}",
        branch.branch.id(),
        percent(branch.weight),
        km_span(branch.apogee_km),
        minutes_span(branch.time_s),
        span_words(Observable::BurnTime, branch.burn_time_s)
    )
}
