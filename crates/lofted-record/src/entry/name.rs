//! The names of claims that are entered: by whom, on which day, of what.

use lofted::claim::{Claim, ClaimId};

use crate::record::Record;

/// The most characters of a name before the number that tells it from others.
const LONGEST: usize = 58;

/// The fewest characters that are left of a claimant.
const SHORTEST_CLAIMANT: usize = 8;

/// The name of a claim: its claimant, the day on which it was said, the number of its flight where its day had
/// several, its metric and its place; with a number behind it where that is taken.
pub(super) fn name_of(claim: &Claim, record: &Record) -> Option<ClaimId> {
    let number = claim.flight().and_then(|flight| number_of(flight.as_str())).unwrap_or_default();
    let told = format!("-{}{number}-{}", claim.stated_on, what(claim));
    // A long claimant is cut rather than what is told of the claim.
    let mut name = claim.claimant.to_string();
    name.truncate(LONGEST.saturating_sub(told.len()).max(SHORTEST_CLAIMANT));
    name.truncate(name.trim_end_matches(['-', '.']).len());
    name.push_str(&told);
    name.truncate(LONGEST);
    let name = name.trim_end_matches('-').to_owned();
    let numbered = (2..).map(|number: u32| format!("{name}-{number}"));
    std::iter::once(name.clone()).chain(numbered).find_map(|name| {
        let id: ClaimId = name.parse().ok()?;
        record.claim(&id).is_none().then_some(id)
    })
}

/// What is claimed: `in-place` of a place is `in-` and the place, any other metric stands before it.
fn what(claim: &Claim) -> String {
    let metric = claim.figure.metric().id();
    match claim.about.place() {
        Some(place) => format!("{}-{place}", metric.strip_suffix("-place").unwrap_or(metric)),
        None => metric.to_owned(),
    }
}

/// The `-2` of a flight `2031-03-12-2`.
fn number_of(flight: &str) -> Option<&str> {
    let number = flight.get("2031-03-12".len()..)?;
    (!number.is_empty()).then_some(number)
}
