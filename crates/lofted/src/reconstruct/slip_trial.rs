//! Slips that claims may have suffered: each with the claims as they were before it, and how common it is.

use super::consistency::is_upright;
use super::contradiction::Contradiction;
use super::evidence::Evidence;
use super::finding::{Finding, FindingCode, Lengths, Thousandfold};
use super::interval::{Belief, Interval};
use super::not_ballistic::NotBallistic;
use super::observable::{Observable, Observed};
use super::proposal::HIGHEST_KM;
use super::target::two_body_time_s;
use crate::claim::{Amount, Figure, Unit};

/// International mile, km.
const MILE_KM: f64 = 1.609_344;
/// Nautical mile, km, and in statute miles.
const NAUTICAL_MILE_KM: f64 = 1.852;
const NAUTICAL_IN_STATUTE_MILES: f64 = NAUTICAL_MILE_KM / MILE_KM;
/// Foot, m.
const FOOT_M: f64 = 0.3048;

/// A slip with the claims before it.
#[derive(Debug, Clone)]
pub(super) struct Trial {
    pub(super) finding: Finding,
    pub(super) evidence: Evidence,
    /// How common such slips are beside each other, from 0 to 1; of two that mend as well the commoner is likelier.
    pub(super) commonness: f64,
}

/// How one claim may have been changed by a slip, undone.
#[derive(Clone, Copy)]
enum Undo {
    /// The number times this.
    Times(f64),
    /// The number and this, s.
    Plus(f64),
}

/// A kind of slip of one claim: its code, how it is undone, and how common it is.
type Row = (FindingCode, Undo, f64);

const OF_LENGTHS: [Row; 5] = [
    (FindingCode::Miles, Undo::Times(1.0 / MILE_KM), 0.6),
    (FindingCode::NauticalMiles, Undo::Times(NAUTICAL_MILE_KM), 0.3),
    (FindingCode::NauticalMiles, Undo::Times(NAUTICAL_IN_STATUTE_MILES), 0.4),
    (FindingCode::Tenfold, Undo::Times(10.0), 0.2),
    (FindingCode::Tenfold, Undo::Times(0.1), 0.2),
];

/// Slips of a length in metres or feet.
const OF_SHORT_LENGTHS: [Row; 2] = [
    // Hardly anybody prints a ballistic flight in metres, but many a press agency in feet.
    (FindingCode::Feet, Undo::Times(FOOT_M), 0.9),
    (FindingCode::Feet, Undo::Times(1.0 / FOOT_M), 0.4),
];

/// Slips of one length among several told of the same figure; of the only one they are tried by [`Lengths`].
const OF_ONE_OF_SEVERAL: [Row; 3] = [
    (FindingCode::Miles, Undo::Times(MILE_KM), 0.8),
    (FindingCode::Thousandfold, Undo::Times(1000.0), 0.6),
    (FindingCode::Thousandfold, Undo::Times(0.001), 0.6),
];

const OF_TIMES: [Row; 10] = [
    (FindingCode::MinutesForSeconds, Undo::Times(60.0), 0.6),
    (FindingCode::MinutesForSeconds, Undo::Times(1.0 / 60.0), 0.6),
    (FindingCode::Thousandfold, Undo::Times(1000.0), 0.5),
    (FindingCode::Thousandfold, Undo::Times(0.001), 0.5),
    (FindingCode::Tenfold, Undo::Times(10.0), 0.3),
    (FindingCode::Tenfold, Undo::Times(0.1), 0.3),
    (FindingCode::HourOff, Undo::Plus(3600.0), 0.4),
    (FindingCode::HourOff, Undo::Plus(-3600.0), 0.4),
    (FindingCode::MinuteOff, Undo::Plus(60.0), 0.1),
    (FindingCode::MinuteOff, Undo::Plus(-60.0), 0.1),
];

/// Lengths and the way of a thousandfold slip, in the order in which they are tried.
const THOUSANDFOLD: [(Lengths, Thousandfold, f64); 6] = [
    (Lengths::Both, Thousandfold::TooSmall, 1000.0),
    (Lengths::Apogee, Thousandfold::TooSmall, 1000.0),
    (Lengths::Distance, Thousandfold::TooSmall, 1000.0),
    (Lengths::Both, Thousandfold::TooLarge, 0.001),
    (Lengths::Apogee, Thousandfold::TooLarge, 0.001),
    (Lengths::Distance, Thousandfold::TooLarge, 0.001),
];

/// Every slip that could have made these claims from some that a flight may have.
pub(super) fn trials(evidence: &Evidence) -> Vec<Trial> {
    let mut trials = Vec::new();
    let mut add = |finding, changed: Evidence, commonness| {
        if changed != *evidence && may_be_flown(&changed) {
            trials.push(Trial { finding, evidence: changed, commonness });
        }
    };
    for struck in struck_together(evidence) {
        // What was not told was not swapped.
        let on = |at: &usize| evidence.observed.get(*at).map(|one| one.what);
        let told = |what| struck.iter().any(|at| on(at) == Some(what));
        if told(Observable::Apogee) && told(Observable::GroundDistance) {
            add(Finding::Swapped, swapped(evidence, &struck), 1.0);
        }
        for lengths in [Lengths::Both, Lengths::Apogee, Lengths::Distance] {
            add(Finding::Miles(lengths), in_miles(evidence, &struck, lengths), 0.9);
        }
        for (lengths, way, factor) in THOUSANDFOLD {
            let changed = scaled(evidence, &struck, lengths, factor);
            add(Finding::Thousandfold(lengths, way), changed, 0.7);
        }
    }
    let printed = evidence.observed.iter().enumerate().filter(|(_, one)| is_printed(evidence, one));
    for (at, claim) in printed {
        let several = evidence.intervals(claim.what).count() > 1;
        let unit = claim.figure.map(|figure| figure.unit());
        let more = match unit {
            Some(Unit::Metres | Unit::Feet) => &OF_SHORT_LENGTHS[..],
            _ if several && is_length(claim.what) => &OF_ONE_OF_SEVERAL[..],
            _ => &[],
        };
        for (finding, undone, commonness) in of_claim(claim, more) {
            add(finding, replaced(evidence, at, undone), commonness);
        }
    }
    for (finding, changed) in copied(evidence) {
        // That two columns hold the same number by chance is rarer than any slip.
        add(finding, changed, 1.2);
    }
    add(Finding::Rounding { implied_apogee_km: None }, wider_apogee(evidence), 0.45);
    trials
}

/// The slips of one claim, each with the claim before it.
fn of_claim(claim: &Observed, more: &[Row]) -> Vec<(Finding, Observed, f64)> {
    let rows: &[Row] = match claim.what {
        Observable::Apogee | Observable::GroundDistance => &OF_LENGTHS,
        Observable::FlightTime | Observable::TimeToApogee => &OF_TIMES,
        _ => &[],
    };
    // Who drops an hour or a minute still prints minutes.
    let has_clock = claim.interval.low >= 60.0;
    let mut slips: Vec<(Finding, Observed, f64)> = rows
        .iter()
        .chain(more)
        .filter(|(_, undo, _)| has_clock || !matches!(undo, Undo::Plus(_)))
        .map(|(code, undo, commonness)| {
            let interval = match undo {
                Undo::Times(factor) if is_conversion(*code) => {
                    as_converted(&claim.interval.scaled(*factor))
                }
                Undo::Times(factor) if is_of_digits(*code) => as_printed(claim, *factor),
                Undo::Times(factor) => claim.interval.scaled(*factor),
                Undo::Plus(seconds) => claim.interval.moved(*seconds),
            };
            let restored_si = match undo {
                Undo::Times(factor) if is_conversion(*code) => converted(claim, *factor),
                _ => interval.number(),
            };
            (restored(*code, claim, restored_si), Observed { interval, ..*claim }, *commonness)
        })
        .collect();
    if claim.what == Observable::FlightTime {
        let undone = Observed { what: Observable::TimeToApogee, ..*claim };
        slips.push((
            restored(FindingCode::HalfTheTime, claim, claim.interval.number()),
            undone,
            0.5,
        ));
    }
    slips.extend(
        transposed(claim)
            .into_iter()
            .map(|(finding, interval)| (finding, Observed { interval, ..*claim }, 0.3)),
    );
    slips
}

/// Whether a slip of this kind took one unit for another.
fn is_conversion(code: FindingCode) -> bool {
    matches!(code, FindingCode::Miles | FindingCode::NauticalMiles | FindingCode::Feet)
}

/// Whether a slip of this kind lost or gained digits of a number.
fn is_of_digits(code: FindingCode) -> bool {
    matches!(code, FindingCode::Thousandfold | FindingCode::Tenfold)
}

/// What a figure would leave open with its number as it stood before digits of it were lost: 20 min that became 2 min
/// were no 15 to 25.
fn as_printed(claim: &Observed, factor: f64) -> Interval {
    let number = |n: f64| format!("{:.6}", n * factor).parse().unwrap_or(n * factor);
    let before = claim.figure.and_then(|figure| {
        let amount = figure.amount().mapped(number);
        Interval::of_amount(&amount, figure.unit())
    });
    before.unwrap_or_else(|| claim.interval.scaled(factor))
}

fn restored(code: FindingCode, claim: &Observed, restored_si: f64) -> Finding {
    Finding::Restored { code, what: claim.what, told_si: claim.interval.number(), restored_si }
}

/// The number of a length in another unit, m: to the kilometre from 100 of them on.
fn converted(claim: &Observed, factor: f64) -> f64 {
    let number_m = claim.interval.number() * factor;
    if number_m >= 1e5 { 1e3 * (number_m / 1e3).round() } else { number_m }
}

/// A figure with two neighbouring digits the other way round, one for each such pair.
fn transposed(claim: &Observed) -> Vec<(Finding, Interval)> {
    let Some(figure) = claim.figure else { return Vec::new() };
    let Some(number) = figure.amount().named_number().filter(|number| *number > 0.0) else {
        return Vec::new();
    };
    let digits: Vec<char> = number.to_string().chars().collect();
    let swap = |at: usize| {
        let mut digits = digits.clone();
        digits.swap(at, at + 1);
        let other: f64 = digits.iter().collect::<String>().parse().ok()?;
        // A leading zero is no digit that anybody prints.
        let scaled = figure.amount().scaled(other / number);
        let figure = Figure::new(figure.metric(), scaled, figure.unit()).ok()?;
        let (what, unit) = (claim.what, figure.unit());
        let finding = Finding::Transposed { what, told: number, restored: other, unit };
        Some((finding, Interval::of_figure(&figure)?))
    };
    let pair = |at: &usize| {
        let (one, other) = (digits[*at], digits[*at + 1]);
        one.is_ascii_digit() && other.is_ascii_digit() && one != other && (*at > 0 || other != '0')
    };
    (0..digits.len().saturating_sub(1)).filter(pair).filter_map(swap).collect()
}

/// Apogee and distance of the same number: each without its claim.
fn copied(evidence: &Evidence) -> Vec<(Finding, Evidence)> {
    let mut found = Vec::new();
    for (at, one) in evidence.observed.iter().enumerate() {
        let twin = evidence.observed.iter().any(|other| {
            let same = (other.interval.number() / one.interval.number() - 1.0).abs() < 1e-9;
            other.what != one.what && same && is_length(other.what)
        });
        if twin && is_length(one.what) {
            let mut without = evidence.clone();
            without.observed.remove(at);
            found.push((restored(FindingCode::ColumnCopied, one, one.interval.number()), without));
        }
    }
    found
}

fn is_length(what: Observable) -> bool {
    matches!(what, Observable::Apogee | Observable::GroundDistance)
}

/// Whether a claim is a figure that somebody printed; a distance that end points gave was not.
fn is_printed(evidence: &Evidence, claim: &Observed) -> bool {
    let of_points = claim.what == Observable::GroundDistance && evidence.heading.is_some();
    claim.figure.is_some() || !of_points
}

/// The lengths that one hand may have spoilt together, by their places: all of them, and, where several parties told
/// of a flight, one party's apogee with one party's distance.
fn struck_together(evidence: &Evidence) -> Vec<Vec<usize>> {
    let places = |what: Observable| -> Vec<usize> {
        let printed = |one: &Observed| one.what == what && is_printed(evidence, one);
        let claims = evidence.observed.iter().enumerate();
        claims.filter(|(_, one)| printed(one)).map(|(at, _)| at).collect()
    };
    let (apogees, distances) = (places(Observable::Apogee), places(Observable::GroundDistance));
    let mut struck = vec![[apogees.clone(), distances.clone()].concat()];
    if apogees.len() > 1 || distances.len() > 1 {
        struck.extend(apogees.iter().flat_map(|a| distances.iter().map(|d| vec![*a, *d])));
    }
    struck
}

fn replaced(evidence: &Evidence, at: usize, claim: Observed) -> Evidence {
    let mut changed = evidence.clone();
    if let Some(place) = changed.observed.get_mut(at) {
        *place = claim;
    }
    changed
}

fn swapped(evidence: &Evidence, struck: &[usize]) -> Evidence {
    let mut swapped = evidence.clone();
    for at in struck {
        let Some(one) = swapped.observed.get_mut(*at) else { continue };
        one.what = match one.what {
            Observable::Apogee => Observable::GroundDistance,
            Observable::GroundDistance => Observable::Apogee,
            other => other,
        };
    }
    swapped
}

/// Those lengths multiplied that a slip may have struck.
fn scaled(evidence: &Evidence, struck: &[usize], lengths: Lengths, factor: f64) -> Evidence {
    changed(evidence, struck, lengths, |one| one.interval.scaled(factor))
}

/// Those lengths taken for miles that a slip may have struck and that are not already printed in them.
fn in_miles(evidence: &Evidence, struck: &[usize], lengths: Lengths) -> Evidence {
    changed(evidence, struck, lengths, |one| {
        let already = one.figure.is_some_and(|figure| figure.unit() == Unit::Miles);
        if already { one.interval } else { as_converted(&one.interval.scaled(MILE_KM)) }
    })
}

fn changed(
    evidence: &Evidence,
    struck: &[usize],
    lengths: Lengths,
    undone: impl Fn(&Observed) -> Interval,
) -> Evidence {
    let which = |what: Observable| match lengths {
        Lengths::Both => is_length(what),
        Lengths::Apogee => what == Observable::Apogee,
        Lengths::Distance => what == Observable::GroundDistance,
    };
    let mut changed = evidence.clone();
    for at in struck {
        if let Some(one) = changed.observed.get_mut(*at).filter(|one| which(one.what)) {
            one.interval = undone(one);
        }
    }
    changed
}

/// What a length left open before it was converted: a round number of kilometres looks exact in another unit.
fn as_converted(undone: &Interval) -> Interval {
    let (low_km, high_km) = (undone.low / 1000.0, undone.high / 1000.0);
    let roundest = [1000.0, 100.0, 10.0, 1.0].into_iter().find_map(|step: f64| {
        let number = step * (0.5 * (low_km + high_km) / step).round();
        (number > 0.0 && (low_km..=high_km).contains(&number)).then_some(number)
    });
    let before = roundest
        .and_then(|number| Interval::of_amount(&Amount::Exact(number), Unit::Kilometres))
        .filter(|before| before.width() > undone.width());
    before.unwrap_or(*undone)
}

/// The apogee as "more than" or "nearly" its number: looser than its digits say.
fn wider_apogee(evidence: &Evidence) -> Evidence {
    let mut changed = evidence.clone();
    for one in changed.observed.iter_mut().filter(|one| one.what == Observable::Apogee) {
        let Interval { low, high, .. } = one.interval;
        let middle = one.interval.middle();
        let half = (0.5 * (high - low)).max(0.15 * middle);
        // An exactly stated apogee was not rounded.
        if high - low >= 0.01 * middle {
            one.interval =
                Interval { low: middle - half, high: middle + half, belief: Belief::Even };
        }
    }
    changed
}

/// Whether a ballistic flight may have such figures, by closed forms: what cannot is not worth flying.
fn may_be_flown(evidence: &Evidence) -> bool {
    let within = |what, least: f64, most: f64| {
        evidence.intervals(what).all(|one| one.low >= least && one.middle() <= most)
    };
    let plausible = evidence.check().is_ok()
        && within(Observable::Apogee, 1e3, 1000.0 * HIGHEST_KM)
        && within(Observable::GroundDistance, 0.0, 1.6e7);
    plausible
        && !is_upright(evidence)
        && NotBallistic::of(evidence).is_none()
        && agrees_with_itself(evidence)
        && Contradiction::of(evidence).is_none()
        && in_time(evidence)
}

/// Whether the claims on each observable have a value in common.
fn agrees_with_itself(evidence: &Evidence) -> bool {
    Observable::ALL.iter().all(|what| {
        let [low, high] = evidence.common(*what);
        low <= high
    })
}

/// Whether the times of flight lie between two-body flight and as much longer as any vehicle of the priors takes.
fn in_time(evidence: &Evidence) -> bool {
    const LONGEST_EXCESS_S: f64 = 700.0;
    let (Some(apogee), Some(distance)) =
        (evidence.narrowest(Observable::Apogee), evidence.narrowest(Observable::GroundDistance))
    else {
        return true;
    };
    let two_body_s = |apogee_m: f64, distance_m: f64| {
        two_body_time_s(apogee_m / 1000.0, distance_m / 1000.0, evidence.heading)
    };
    let least_s = two_body_s(apogee.low, distance.low).unwrap_or(0.0);
    let most_s = two_body_s(apogee.high, distance.high).unwrap_or(f64::INFINITY);
    evidence
        .intervals(Observable::FlightTime)
        .all(|time| time.high >= least_s && time.low <= most_s + LONGEST_EXCESS_S)
}
