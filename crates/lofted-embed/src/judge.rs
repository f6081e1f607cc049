//! Whether a flight's claims can all be true, judged by reconstruction.

use std::cell::Cell;
use std::ops::ControlFlow;

use lofted::account::{Account, Standing, StandsWith, Told, accounts};
use lofted::flight::Flight;
use lofted::reconstruct::consistency::{self, Consistency, Side};
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::{Evidence, Heading};
use lofted::reconstruct::question::Question;
use lofted::reconstruct::spread::Spread;
use lofted_charts::sheet::words;
use lofted_record::lint::{FlightJudge, TwoBodyTime, Verdict};

/// Draws that a verdict is given by.
pub const VERDICT_DRAWS: u32 = 200;

/// Accounts of one record after which two-body flight alone judges: 200 draws take about 40 ms.
const MOST_ACCOUNTS: u32 = 300;

/// Judges by two-body flight, which is exact and at once, and what that leaves by powered flight.
#[derive(Debug, Default)]
pub struct Reconstruction {
    judged: Cell<u32>,
}

impl FlightJudge for Reconstruction {
    fn judge(&self, flight: &Flight, told: &[Told<'_>]) -> Vec<Verdict> {
        let mut verdicts = TwoBodyTime.judge(flight, told);
        let heading = Heading::of_flight(flight);
        for account in accounts(told) {
            let judged = verdicts.iter().any(|verdict| verdict.claim == account.time.claim.id);
            if judged || self.judged.get() >= MOST_ACCOUNTS {
                continue;
            }
            self.judged.set(self.judged.get() + 1);
            verdicts.extend(verdict(&account, heading));
        }
        verdicts
    }
}

/// What an ensemble says of an account, where it is inconsistent.
fn verdict(account: &Account<'_>, heading: Option<Heading>) -> Option<Verdict> {
    // Figures that make no question are judged by other rules.
    let mut ensemble = Ensemble::new(Question::new(Evidence::of_account(account, heading))).ok()?;
    ensemble.extend(VERDICT_DRAWS, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
    let consistency = Consistency::of(&ensemble);
    if consistency.verdict != consistency::Verdict::Inconsistent {
        return None;
    }
    let time = account.time;
    let direction = match consistency.side {
        Some(Side::Short) => "is too short for",
        Some(Side::Long) => "is too long for",
        None => "cannot stand with",
    };
    let implied = match consistency.implied_time_s {
        Some(time_s) => format!("powered flight takes {} min", span(time_s, 1.0 / 60.0, 1)),
        None => "no vehicle of the priors flies so".to_owned(),
    };
    let apogee = consistency.implied_apogee_km.map_or(String::new(), |apogee_km| {
        format!("; the time implies an apogee of {} km", span(apogee_km, 1.0, 0))
    });
    Some(Verdict {
        claim: time.claim.id.clone(),
        why: format!(
            "{} {direction} an apogee of {} and a ground distance of {}: {implied} (p05 to p95 of {VERDICT_DRAWS} draws){apogee}",
            words::figure(&time.claim.figure),
            stated(&account.apogee),
            stated(&account.distance),
        ),
        fix: "check the three figures for a slip or a rounding: one vehicle does not explain them"
            .to_owned(),
    })
}

/// A figure as it was stated, and by whom where the time's own party did not state it.
fn stated(figure: &StandsWith<'_>) -> String {
    let number = words::figure(&figure.told.claim.figure);
    match figure.standing {
        Standing::SameReport => format!("{number} ({}, in the same report)", figure.told.party),
        _ => number,
    }
}

/// The middle nine tenths of a spread.
fn span(spread: Spread, unit: f64, decimals: usize) -> String {
    let number = |value: f64| words::number(value * unit, decimals);
    format!("{} to {}", number(spread.p05), number(spread.p95))
}
