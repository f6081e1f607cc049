//! Everything doubtful in a record at once: what cannot be read, and what reads but should be looked
//! at.
//!
//! An [error](Severity::Error) is a fault of the files; its row was left out. A
//! [warning](Severity::Warning) is a claim that reads, but looks like one of the ways in which
//! figures go wrong on their way through the press: a bound turned round, casualties told as deaths,
//! a forecast told as present, a release of last year told as news. A warning is no verdict: a record
//! may keep such a claim and say why.

mod dates;
mod figures;
mod finding;
mod ledger;
mod links;
mod losses;
mod numerals;
mod outdated;
mod physics;
mod rule;
mod wholes;
mod wording;
mod words;

use crate::read::Reading;
use ledger::Ledger;

pub use finding::{Finding, Severity};
pub use physics::{FlightJudge, TwoBodyTime, Verdict};
pub use rule::Rule;

/// Everything doubtful in what was read: errors first, then warnings, each by file and row.
///
/// # Examples
/// ```
/// use lofted_record::lint::lint;
///
/// let claims = "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on,words\n\
///     a,near-front,10000,,,more-than,persons,US State,AJP,2024-11-04,\"as many as 10,000\"\n";
/// let findings = lint(&lofted_record::read_bare(claims.as_bytes()));
/// assert_eq!(findings[0].rule, "bound-flipped");
/// assert_eq!((findings[0].row, findings[0].column), (Some(2), Some("qualifier")));
/// ```
#[must_use]
pub fn lint(reading: &Reading) -> Vec<Finding> {
    lint_with(reading, &TwoBodyTime)
}

/// As [`lint`], with another judge of whether a flight's claims can all be true.
#[must_use]
pub fn lint_with(reading: &Reading, judge: &dyn FlightJudge) -> Vec<Finding> {
    let mut ledger = Ledger::new(&reading.record);
    // One pass over the claims for all that looks at each alone: they are large.
    let mut room = String::new();
    for entry in ledger.entries().iter() {
        wording::check(&mut ledger, *entry, &mut room);
        dates::check_claim(&mut ledger, *entry);
    }
    figures::check(&mut ledger);
    losses::check(&mut ledger);
    wholes::check(&mut ledger);
    outdated::check(&mut ledger);
    links::check(&mut ledger);
    dates::check(&mut ledger);
    physics::check(&mut ledger, judge);
    let mut findings: Vec<Finding> = reading.faults.iter().map(Finding::from).collect();
    findings.extend(ledger.into_findings());
    findings
}
