//! A claim as its page shows it: its parts in words, and what its figure bounds.

pub mod relations;

use lofted::claim::{Amount, Claim, Rank, Subject};
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::asking::Page;
use crate::asking::page_data::PageData;
use crate::saying::speaker::{claimant_name, speaker};
use crate::saying::wording::quoted_or_figure;

/// The page of one claim.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ClaimPage<'a>(pub &'a Claim);

impl Page for ClaimPage<'_> {
    fn title(&self, record: &Record) -> String {
        title(record, self.0)
    }

    fn data(&self, record: &Record) -> Option<PageData> {
        Some(PageData::of_claims(record, &[self.0]))
    }
}

/// A part of a claim with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is: `Figure as read`.
    pub term: &'static str,
    /// It in words.
    pub value: String,
}

/// The claim in a heading: `Strelsau: time of flight 87 min, 31 Oct 2024`.
#[must_use]
pub fn title(record: &Record, claim: &Claim) -> String {
    let who = speaker(record, claim);
    let metric = record.label(claim);
    let figure = match claim.figure.amount() {
        Amount::Unspecified | Amount::Vague => quoted_or_figure(claim),
        _ => words::figure(&claim.figure),
    };
    format!("{who}, {}: {metric} {figure}", words::short_day(claim.stated_on))
}

/// The claim in a sentence: who said it, when, on what footing.
#[must_use]
pub fn finding(record: &Record, claim: &Claim) -> String {
    let scope = if claim.scope.is_empty() { String::new() } else { format!(" ({})", claim.scope) };
    format!(
        "{} said “{}”{scope} on {}; {}.",
        claimant_name(record, claim),
        claim.words,
        words::day(claim.stated_on),
        claim.attribution.label(),
    )
}

/// What a figure bounds, and what nobody stated.
#[must_use]
pub fn bounds(amount: &Amount) -> String {
    let n = words::stated_number;
    match *amount {
        Amount::Exact(value) => {
            format!("{} as a bare number; how it was rounded was not said", n(value))
        }
        Amount::About(value) => format!("near {}; how near was not said", n(value)),
        Amount::AtLeast(value) => format!("{} or more; no upper bound was stated", n(value)),
        Amount::MoreThan(value) => format!("above {}; no upper bound was stated", n(value)),
        Amount::Nearly(value) => {
            format!("below {} and near it; no lower bound was stated", n(value))
        }
        Amount::LessThan(value) => format!("below {}; no lower bound was stated", n(value)),
        Amount::UpTo(value) => format!("{} or less; no lower bound was stated", n(value)),
        Amount::Range { low, best, high } => {
            let best = best.map(|best| format!(", best {}", n(best))).unwrap_or_default();
            format!("from {} to {}{best}", n(low), n(high))
        }
        Amount::Vague => "a number in words, which the record makes no number of".to_owned(),
        Amount::Unspecified => "no number was stated".to_owned(),
    }
}

/// The parts of a claim, in the order that they are read.
#[must_use]
pub fn facts(record: &Record, claim: &Claim) -> Vec<Fact> {
    let metric = claim.figure.metric();
    let mut facts = Vec::new();
    let mut add = |term: &'static str, value: String| {
        if !value.is_empty() {
            facts.push(Fact { term, value });
        }
    };
    add(
        "Metric",
        format!("{}. {}", record.label(claim), metric.definition(&record.terms_of(claim))),
    );
    if metric.subject() != Subject::Statement && claim.figure.amount() != Amount::Unspecified {
        let figure = &claim.figure;
        let unit = figure.unit().id();
        add("Figure as read", format!("{} (unit: {unit})", words::figure(figure)));
        add("Qualifier", words::qualifier(figure.amount().qualifier()).to_owned());
        add("What it bounds", bounds(&figure.amount()));
    }
    add("Of what", claim.scope.clone());
    add("Grounds", claim.kind.id().replace('-', " "));
    add("Method", claim.method.clone());
    add("As of", claim.as_of.map_or_else(|| "the claimant named no time".to_owned(), words::as_of));
    add("Stated on", words::day(claim.stated_on));
    add("Party", record.party_of(claim).unwrap_or_default().to_owned());
    add("Footing", claim.attribution.label().to_owned());
    match &claim.rank {
        Rank::Preferred => add("Rank", "preferred among this claimant’s".to_owned()),
        Rank::Normal => {}
        Rank::Deprecated { reason } => add("Rank", format!("known to be wrong: {reason}")),
    }
    add("Editor’s remark", claim.note.clone());
    facts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(id: &str) -> (&'static Record, &'static Claim) {
        let record = &lofted_record::bundled().record;
        (record, record.claim(&id.parse().unwrap()).unwrap())
    }

    fn value(id: &str, term: &str) -> Option<String> {
        let (record, claim) = claim(id);
        facts(record, claim).into_iter().find(|fact| fact.term == term).map(|fact| fact.value)
    }

    #[test]
    fn a_bound_that_nobody_stated_is_said_to_be_missing() {
        let bounds = value("rok-official-2024-10-30-near-front", "What it bounds").unwrap();
        assert_eq!(bounds, "above 3,000; no upper bound was stated");
        let words = value("us-dod-2024-10-29-near-front", "What it bounds").unwrap();
        assert!(words.contains("makes no number"), "{words}");
        assert_eq!(value("dprk-cmc-2025-04-28-presence", "What it bounds"), None);
    }

    #[test]
    fn every_claim_of_the_record_has_a_heading_and_a_sentence() {
        let record = &lofted_record::bundled().record;
        for claim in record.claims() {
            assert!(finding(record, claim).contains(&claim.words), "{}", claim.id);
            assert!(!title(record, claim).contains("no number"), "{}", claim.id);
        }
        let (record, claim) = self::claim("rok-jcs-2024-10-31-flight-time");
        assert_eq!(title(record, claim), "Seoul, 31 Oct 2024: Time of flight 87 min");
    }
}
