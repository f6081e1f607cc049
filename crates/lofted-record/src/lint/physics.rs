//! The physics of a flight: whether the claims on it can all be true.
//!
//! [`FlightJudge`] is the seam: [`TwoBodyTime`] knows the time that two-body flight needs, and a
//! reconstruction of powered flight can take its place in [`lint_with`](super::lint_with).

use std::collections::BTreeMap;
use std::fmt::Debug;

use lofted::account::{Account, Standing, Told, accounts};
use lofted::claim::{ClaimId, Figure, Side, Unit};
use lofted::flight::Flight;
use lofted::reconstruct::interval::Interval;
use lofted::trajectory::kepler::KeplerArc;

use super::ledger::{Doubt, Ledger};
use super::rule::Rule;

/// A claim that cannot be true beside others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The claim that the finding is shown at.
    pub claim: ClaimId,
    /// Why it cannot be true beside the others, with the numbers used.
    pub why: String,
    /// What would likely be right.
    pub fix: String,
}

/// Judges whether what parties said of one flight can all be true.
pub trait FlightJudge: Debug {
    /// The claims on one flight that cannot be true beside others of the same party, or of the same
    /// report.
    fn judge(&self, flight: &Flight, told: &[Told<'_>]) -> Vec<Verdict>;
}

/// Judges by two-body flight alone: no missile is faster than that to its own apogee and distance.
///
/// The rounding of the stated numbers is allowed for by the rule of [`Interval`], which the reconstruction
/// uses too.
#[derive(Debug, Clone, Copy, Default)]
pub struct TwoBodyTime;

impl FlightJudge for TwoBodyTime {
    fn judge(&self, _: &Flight, told: &[Told<'_>]) -> Vec<Verdict> {
        accounts(told).iter().filter_map(verdict).collect()
    }
}

/// The least that a figure can mean, in SI; nothing where its words leave it open below.
fn least_si(figure: &Figure) -> Option<f64> {
    let interval = Interval::of_figure(figure)?;
    (figure.amount().side() != Side::Below).then_some(interval.low)
}

/// The most that a figure can mean, in SI; nothing where its words leave it open above.
fn most_si(figure: &Figure) -> Option<f64> {
    let interval = Interval::of_figure(figure)?;
    (figure.amount().side() != Side::Above).then_some(interval.high)
}

fn verdict(account: &Account<'_>) -> Option<Verdict> {
    let (apogee, distance) = (account.apogee, account.distance);
    let of_party = |standing: Standing| standing <= Standing::SameParty;
    if !of_party(apogee.standing) || !of_party(distance.standing) {
        return None;
    }
    let time = account.time.claim;
    let apogee_m = least_si(&apogee.told.claim.figure)?;
    let distance_m = least_si(&distance.told.claim.figure)?;
    let most_s = most_si(&time.figure)?;
    let arc = KeplerArc::lofted(apogee_m / 1000.0, distance_m / 1000.0).ok()?;
    let needs_s = arc.time_of_flight_s();
    if needs_s <= most_s {
        return None;
    }
    let stated = |figure: &Figure| format!("{} {}", figure.amount(), figure.unit());
    let minutes = |seconds: f64| format!("{:.1} min", seconds / 60.0);
    let short_s = (needs_s - most_s).round();
    let in_minutes = match (time.figure.unit(), time.figure.si().named_number()) {
        (Unit::Minutes, _) | (_, None) => String::new(),
        (_, Some(time_s)) => format!(" ({})", minutes(time_s)),
    };
    Some(Verdict {
        claim: time.id.clone(),
        why: format!(
            "{}{in_minutes} is at least {short_s} s too short: two-body flight to {} up and {} out \
             takes {} or more",
            stated(&time.figure),
            stated(&apogee.told.claim.figure),
            stated(&distance.told.claim.figure),
            minutes(needs_s),
        ),
        fix: "check the three figures for a slip: they are not all of one flight".to_owned(),
    })
}

pub(super) fn check(ledger: &mut Ledger<'_>, judge: &dyn FlightJudge) {
    let record = ledger.record;
    let mut of_flight: BTreeMap<u32, Vec<Told<'_>>> = BTreeMap::new();
    for entry in ledger.entries().iter() {
        let Some(flight) = entry.subject.flight() else { continue };
        let told = Told { claim: entry.claim, party: record.voice_of(entry.claim) };
        of_flight.entry(flight).or_default().push(told);
    }
    for (flight, told) in of_flight {
        let Some(flight) =
            record.flights().get(flight as usize).filter(|_| told.len() <= MOST_CLAIMS)
        else {
            continue;
        };
        for verdict in judge.judge(flight, &told) {
            let Some(entry) = ledger.entry(&verdict.claim) else { continue };
            let (rule, value) = (Rule::Physics, entry.claim.figure.amount().to_string());
            let Verdict { why, fix, .. } = verdict;
            ledger.doubt_claim(entry, Doubt { rule, column: "best", value, why, fix });
        }
    }
}

/// Claims on one flight beyond which it is not judged: the work grows with their square.
const MOST_CLAIMS: usize = 2_000;

#[cfg(test)]
mod tests {
    use super::*;
    use lofted::claim::Metric;

    fn figure(metric: Metric, text: &str, unit: Unit) -> Figure {
        Figure::new(metric, text.parse().unwrap(), unit).unwrap()
    }

    /// What the lint allowed by a rounding of its own, before it asked [`Interval`].
    #[test]
    fn the_rounding_is_that_of_the_reconstruction() {
        let most_s = |text| most_si(&figure(Metric::FlightTime, text, Unit::Minutes)).unwrap();
        // A decimal says how finely the time was given: half a tenth of a minute, not half a minute.
        assert!((most_s("40.5") - 40.55 * 60.0).abs() < 1e-6);
        assert!((most_s("40") - 40.5 * 60.0).abs() < 1e-6);
        // "About" leaves twice the rounding, not once.
        assert!((most_s("~40") - 41.0 * 60.0).abs() < 1e-6);
        let least_m = |text| least_si(&figure(Metric::Apogee, text, Unit::Kilometres)).unwrap();
        // A decimal is half of its last digit, however small the number: no cap at a tenth of it.
        assert!((least_m("0.2") - 150.0).abs() < 1e-9);
        assert!((least_m("7000") - 6_500_000.0).abs() < 1e-6);
        assert!((least_m("~7000") - 6_000_000.0).abs() < 1e-6);
    }

    #[test]
    fn what_the_words_leave_open_is_not_bounded() {
        assert_eq!(most_si(&figure(Metric::FlightTime, ">=40", Unit::Minutes)), None);
        assert_eq!(least_si(&figure(Metric::Apogee, "<=7000", Unit::Kilometres)), None);
        assert_eq!(least_si(&figure(Metric::Apogee, ">7000", Unit::Kilometres)), Some(7e6));
        assert_eq!(most_si(&figure(Metric::FlightTime, "<40", Unit::Minutes)), Some(2400.0));
    }
}
