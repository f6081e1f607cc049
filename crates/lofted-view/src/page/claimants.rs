//! A claimant as its page shows it: its claims by metric and day, and what it revised.

use lofted::claim::{Claim, Claimant, LinkKind};
use lofted::order::by_key;
use lofted_charts::Table;
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::asking::Page;
use crate::asking::page_data::PageData;
use crate::saying::count::count_of;
use crate::saying::series::{Series, by_series};

/// The title of the page of claimants.
pub const TITLE: &str = "Claimants";

/// The page of all claimants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claimants;

impl Page for Claimants {
    fn title(&self, _record: &Record) -> String {
        TITLE.to_owned()
    }

    fn data(&self, record: &Record) -> Option<PageData> {
        let rows = record.claimants().iter().map(|one| {
            let claims = record.claims_by(&one.id).count();
            vec![one.party.clone(), one.name.clone(), one.id.to_string(), claims.to_string()]
        });
        let columns = ["Party", "Claimant", "Name in the record", "Claims"];
        Some(PageData::new(record, Table::new(&columns, rows.collect()), |_| true))
    }
}

/// The page of one claimant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ClaimantPage<'a>(pub &'a Claimant);

impl Page for ClaimantPage<'_> {
    fn title(&self, _record: &Record) -> String {
        self.0.name.clone()
    }

    fn data(&self, record: &Record) -> Option<PageData> {
        let claims: Vec<&Claim> =
            by_metric(record, self.0).into_iter().flat_map(|(_, claims)| claims).collect();
        Some(PageData::of_claims(record, &claims))
    }
}

/// A claimant's claims, series by series, each from the first said to the last.
#[must_use]
pub fn by_metric<'a>(record: &'a Record, claimant: &Claimant) -> Vec<(Series, Vec<&'a Claim>)> {
    by_series(record.claims_by(&claimant.id).collect())
}

/// What a claimant said in all, in a sentence.
#[must_use]
pub fn finding(record: &Record, claimant: &Claimant) -> String {
    let claims: Vec<&Claim> = record.claims_by(&claimant.id).collect();
    let claims = by_key(claims, |claim| f64::from(claim.stated_on.day_number()));
    let (Some(first), Some(last)) = (claims.first(), claims.last()) else {
        return format!("{}: the record has no claim of this claimant.", claimant.party);
    };
    let days = if first.stated_on == last.stated_on {
        format!("on {}", words::day(first.stated_on))
    } else {
        format!("from {} to {}", words::day(first.stated_on), words::day(last.stated_on))
    };
    let replaced = claims.iter().map(|claim| claim.linked(LinkKind::Supersedes).count()).sum();
    let replaced = match replaced {
        0 => "none said in place of an earlier one".to_owned(),
        1 => "1 said in place of an earlier one".to_owned(),
        more => format!("{more} said in place of earlier ones"),
    };
    format!("{}: {} {days}, {replaced}.", claimant.party, count_of(claims.len(), "claim"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claimant(id: &str) -> (&'static Record, &'static Claimant) {
        let record = &lofted_record::bundled().record;
        (record, record.claimant(&id.parse().unwrap()).unwrap())
    }

    #[test]
    fn a_claimants_claims_are_all_there_by_metric_and_day() {
        let (record, nis) = claimant("rok-nis");
        let by_metric = by_metric(record, nis);
        let count: usize = by_metric.iter().map(|(_, claims)| claims.len()).sum();
        assert_eq!(count, record.claims_by(&nis.id).count());
        for (_, claims) in &by_metric {
            assert!(claims.is_sorted_by_key(|claim| claim.stated_on));
        }
    }

    #[test]
    fn the_sentence_is_true_of_many_of_one_and_of_none() {
        let (record, nis) = claimant("rok-nis");
        let said = finding(record, nis);
        assert!(
            said.starts_with("Seoul: ") && said.contains("said in place of earlier ones"),
            "{said}"
        );
        let (_, dia) = claimant("dprk-cmc");
        let said = finding(record, dia);
        assert_eq!(
            said,
            "Pyongyang: 1 claim on 28 April 2025, none said in place of an earlier one."
        );
        let empty = Record::default();
        assert!(finding(&empty, nis).contains("no claim"));
    }
}
