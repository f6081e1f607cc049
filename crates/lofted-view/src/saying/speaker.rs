//! Who says a claim, and how it was said, in words.

use lofted::claim::Claim;
use lofted::party::PartyKind;
use lofted_charts::Ink;
use lofted_charts::sheet::words;
use lofted_record::{Provenance, Record};

/// The hue of a party of a record.
#[must_use]
pub fn party_ink(record: &Record, party: &str) -> Ink {
    Ink::of_hue(record.hue_of(party))
}

/// Who says it, in short: the party, or the claimant's own name where the party is only a kind. A claim of
/// the reader's own says so, and so is never taken for the same speaker's in the record.
#[must_use]
pub fn speaker(record: &Record, claim: &Claim) -> String {
    let who = party_or_name(record, claim);
    match record.provenance(&claim.id) {
        Provenance::Record => who,
        Provenance::Own => format!("{who} (yours)"),
    }
}

fn party_or_name(record: &Record, claim: &Claim) -> String {
    match record.claimant(&claim.claimant) {
        Some(claimant) if record.party_kind(&claimant.party) == PartyKind::State => {
            claimant.party.clone()
        }
        Some(claimant) => claimant.name.clone(),
        None => claim.claimant.to_string(),
    }
}

/// The claimant in full.
#[must_use]
pub fn claimant_name(record: &Record, claim: &Claim) -> String {
    record.claimant(&claim.claimant).map_or_else(|| claim.claimant.to_string(), |c| c.name.clone())
}

/// The hue of whoever says it.
#[must_use]
pub fn ink(record: &Record, claim: &Claim) -> Ink {
    record.party_of(claim).map_or(Ink::Other, |party| party_ink(record, party))
}

/// When, on what footing and where it was said: `30 October 2024, on record; AP`.
#[must_use]
pub fn said(record: &Record, claim: &Claim) -> String {
    let source = record.source(&claim.source).map_or("", |source| source.outlet.as_str());
    let own = match record.provenance(&claim.id) {
        Provenance::Record => "",
        Provenance::Own => "; from your data",
    };
    format!(
        "{}; {}, {}; {source}{own}",
        claimant_name(record, claim),
        words::day(claim.stated_on),
        claim.attribution.label(),
    )
}
