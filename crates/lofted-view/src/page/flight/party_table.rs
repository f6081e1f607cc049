//! A flight as its page shows it: names, the table of who said what, statements without a number.

use lofted::claim::{Claim, ClaimId, FlightId, LinkKind, Metric, SourceId, Subject};
use lofted_charts::Ink;
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::saying::possessive::possessive;
use crate::saying::speaker::claimant_name;
use crate::saying::speaker::party_ink;
use crate::saying::standing::figure_or_words;
use crate::saying::wording::{Original, Wording, scope_beside, wording};

/// What one party said on one metric, with where and on what footing.
#[derive(Debug, Clone, PartialEq)]
pub struct Saying {
    /// The claim.
    pub id: ClaimId,
    /// The words that carry the figure, or the figure where they are in another script, with their scope.
    pub words: String,
    /// The words themselves, where they are in another script.
    pub original: Option<Original>,
    /// The claimant and the footing.
    pub claimant: String,
    /// The claims that it contradicts, in words.
    pub contradicts: Vec<String>,
}

/// One metric across the parties.
#[derive(Debug, Clone, PartialEq)]
pub struct MetricRow {
    /// The metric.
    pub metric: Metric,
    /// What each party said, in the order of the view's parties.
    pub cells: Vec<Vec<Saying>>,
}

/// Who said what of a flight.
#[derive(Debug, Clone, PartialEq)]
pub struct PartyTableView {
    /// The parties, each a column, with their hues.
    pub parties: Vec<(String, Ink)>,
    /// A row per metric that anybody spoke of.
    pub rows: Vec<MetricRow>,
    /// The sources, in order of appearance.
    pub sources: Vec<SourceId>,
}

/// Who said what of a flight.
#[must_use]
pub fn party_table(record: &Record, flight: &FlightId) -> PartyTableView {
    let claims: Vec<&Claim> = record
        .claims_of_flight(flight)
        .filter(|claim| claim.figure.metric().subject() == Subject::Flight)
        .collect();
    let mut sources: Vec<SourceId> = Vec::new();
    for claim in &claims {
        if !sources.contains(&claim.source) {
            sources.push(claim.source.clone());
        }
    }
    let parties: Vec<String> = record
        .tellers_of_flight(flight)
        .into_iter()
        .filter(|party| claims.iter().any(|claim| record.teller_of(claim) == Some(party)))
        .map(str::to_owned)
        .collect();
    let rows = Metric::ALL
        .iter()
        .filter(|metric| claims.iter().any(|claim| claim.figure.metric() == **metric))
        .map(|&metric| MetricRow {
            metric,
            cells: parties
                .iter()
                .map(|party| {
                    claims
                        .iter()
                        .filter(|claim| claim.figure.metric() == metric)
                        .filter(|claim| record.teller_of(claim) == Some(party))
                        .map(|claim| saying(record, claim))
                        .collect()
                })
                .collect(),
        })
        .collect();
    let parties =
        parties.into_iter().map(|party| (party.clone(), party_ink(record, &party))).collect();
    PartyTableView { parties, rows, sources }
}

fn saying(record: &Record, claim: &Claim) -> Saying {
    let Wording { plain, original } = wording(claim);
    let plain = if plain.is_empty() { words::figure(&claim.figure) } else { plain };
    let words = match scope_beside(claim) {
        Some(scope) => format!("{plain}, {scope}"),
        None => plain,
    };
    let contradicts = claim
        .linked(LinkKind::Contradicts)
        .filter_map(|other| record.claim(other))
        .map(|other| format!("{} {}", possessive(record.voice_of(other)), figure_or_words(other)))
        .collect();
    Saying {
        id: claim.id.clone(),
        words,
        original,
        claimant: format!("{}, {}", claimant_name(record, claim), claim.attribution.label()),
        contradicts,
    }
}
