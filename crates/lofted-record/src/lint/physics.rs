//! The physics of a flight: whether the claims on it can all be true.
//!
//! [`FlightJudge`] is the seam: [`TwoBodyTime`] knows the time that two-body flight needs, and a
//! reconstruction of powered flight can take its place in [`lint_with`](super::lint_with).

use std::collections::BTreeMap;
use std::fmt::Debug;

use lofted::account::{Account, Standing, Told, accounts};
use lofted::claim::{Amount, ClaimId, Figure, Unit};
use lofted::flight::Flight;
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
/// The rounding of the stated numbers is allowed for: half a unit of the last digit that is not 0,
/// at most a tenth of the number; of a time half of its unit.
#[derive(Debug, Clone, Copy, Default)]
pub struct TwoBodyTime;

impl FlightJudge for TwoBodyTime {
    fn judge(&self, _: &Flight, told: &[Told<'_>]) -> Vec<Verdict> {
        accounts(told).iter().filter_map(verdict).collect()
    }
}

/// The least that a figure can mean, in SI; nothing where it bounds from above alone.
fn least_si(figure: &Figure) -> Option<f64> {
    let number = match figure.amount() {
        Amount::Nearly(_) | Amount::UpTo(_) => return None,
        // A number that is a lower bound is no rounding of a smaller one.
        Amount::AtLeast(low) | Amount::MoreThan(low) | Amount::Range { low, .. } => {
            return Some(low * figure.unit().in_si());
        }
        amount => amount.named_number()?,
    };
    Some((number - rounding(number)) * figure.unit().in_si())
}

/// The most that a time can mean, s; nothing where it bounds from below alone.
fn most_s(figure: &Figure) -> Option<f64> {
    let unit_s = figure.unit().in_si();
    let half = 0.5 * unit_s;
    match figure.amount() {
        Amount::AtLeast(_) | Amount::MoreThan(_) => None,
        Amount::Range { high, .. } | Amount::Nearly(high) | Amount::UpTo(high) => {
            Some(high * unit_s)
        }
        amount => Some(amount.named_number()? * unit_s + half),
    }
}

/// Half a unit of a number's last digit that is not 0, at most a tenth of the number.
fn rounding(number: f64) -> f64 {
    let mut unit = 1e9;
    let whole = |unit: f64| ((number / unit).round() * unit - number).abs() <= 1e-9 * number;
    while unit > 1e-6 && !whole(unit) {
        unit /= 10.0;
    }
    (0.5 * unit).min(0.1 * number)
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
    let most_s = most_s(&time.figure)?;
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
        let Some(flight) = entry.flight else { continue };
        let party =
            record.claimants().get(entry.claimant as usize).map(|claimant| claimant.party.as_str());
        let told = Told { claim: entry.claim, party: party.unwrap_or_default() };
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

    #[test]
    fn digits_say_the_rounding() {
        for (number, half) in
            [(7000.0, 500.0), (7687.5, 0.05), (10_000.0, 1000.0), (1090.0, 5.0), (0.0, 0.0)]
        {
            assert!((rounding(number) - half).abs() < 1e-9, "{number}: {}", rounding(number));
        }
    }
}
