//! The reader's own data in words and chart data.

use lofted::claim::{Claim, Qualifier};
use lofted::order::by_key;
use lofted_charts::claim::claim_density::{DensityLane, DensityMonth};
use lofted_charts::claim::claim_lanes::Lane;
use lofted_charts::sheet::words;
use lofted_record::{Provenance, Record};

use crate::page::data::own::desk::{Desk, Keeping, OwnData};
use crate::page::data::own::message::Stage;
use crate::page::data::own::report::Report;
use crate::record::own::counts::Counts;
use lofted_view::page::data::lanes as own_lanes;

/// A number of things: `1 claim`, `1,204 claims`.
#[must_use]
pub fn count_of(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", words::number(count as f64, 0), if count == 1 { one } else { many })
}

/// What there is and whether it is kept, in a sentence.
#[must_use]
pub fn finding(desk: &Desk) -> String {
    let claims = count_of(desk.data.claims(), "claim", "claims");
    match (&desk.keeping, desk.data.claims()) {
        (Keeping::Opening, _) => "Your data is being looked up in this browser.".to_owned(),
        (Keeping::NotKept(_), 0) => "Nothing of yours is shown.".to_owned(),
        (Keeping::NotKept(_), _) => format!("{claims} of yours, on this page only."),
        (_, 0) => "Nothing of yours is kept in this browser.".to_owned(),
        (Keeping::Kept | Keeping::Keeping, _) => {
            format!("{claims} of yours, kept in this browser.")
        }
    }
}

/// What an import found, in a sentence: `1,204 claims read, 3 rows left out, 5 doubtful.`
#[must_use]
pub fn report_sentence(report: &Report) -> String {
    let rows = |count| count_of(count, "row", "rows");
    let left_out = report.left_out as usize;
    if report.claims == 0 && !report.errors.is_empty() {
        return match left_out {
            0 => "Nothing could be read.".to_owned(),
            _ => format!("No claim could be read, {} left out.", rows(left_out)),
        };
    }
    let mut sentence = format!("{} read", count_of(report.claims as usize, "claim", "claims"));
    if report.there_already > 0 && !report.name.is_empty() {
        sentence += &format!(
            " ({} of them there already)",
            words::number(f64::from(report.there_already), 0)
        );
    }
    sentence += &match left_out {
        0 if report.errors.is_empty() => ", no row left out".to_owned(),
        0 => ", part of the files not read".to_owned(),
        count => format!(", {} left out", rows(count)),
    };
    match report.doubtful {
        0 => sentence += ", none doubtful.",
        count => sentence += &format!(", {} doubtful.", words::number(f64::from(count), 0)),
    }
    sentence
}

/// What an import does now.
#[must_use]
pub fn stage(stage: Stage) -> String {
    let number = |count| words::number(f64::from(count), 0);
    match stage {
        Stage::Opening => "Opening the files.".to_owned(),
        Stage::Reading { lines } => format!("Reading about {} rows.", number(lines)),
        Stage::Checking { claims } => format!("Checking {} claims.", number(claims)),
        Stage::Joining => "Putting them to what there is.".to_owned(),
        Stage::Writing => "Writing the files.".to_owned(),
    }
}

/// Counted claims as a chart's lanes.
#[must_use]
pub fn density_lanes(counts: &Counts) -> Vec<DensityLane> {
    let month = |one: &crate::record::own::counts::MonthCounts| DensityMonth {
        year: one.year,
        month: one.month,
        claims: one.claims,
        least: one.least,
        greatest: one.greatest,
        qualifiers: one.qualifiers,
    };
    counts
        .metrics
        .iter()
        .map(|one| DensityLane {
            label: one.label.clone(),
            unit: one.unit,
            months: one.months.iter().map(month).collect(),
        })
        .collect()
}

/// The reader's own claims of a record, the latest first.
#[must_use]
pub fn own_claims(record: &Record) -> Vec<&Claim> {
    let own = record.claims().iter().filter(|one| record.provenance(&one.id) == Provenance::Own);
    by_key(own.collect(), |claim| -f64::from(claim.stated_on.day_number()))
}

/// The most claims that a chart of the page shows beside each other.
const MOST_BESIDE: usize = 120;

/// The own claims with a number beside those of the record on the same metric, on the same flight or deployment. Nothing where
/// they are too many for one chart.
#[must_use]
pub fn beside(record: &Record) -> Vec<Lane> {
    let own = own_claims(record);
    let alike = |claim: &&Claim| {
        own.iter().any(|mine| is_alike(mine, claim))
            && claim.figure.amount().qualifier() != Qualifier::Unspecified
    };
    let claims: Vec<&Claim> = record.claims().iter().filter(alike).collect();
    if claims.len() > MOST_BESIDE {
        return Vec::new();
    }
    own_lanes::lanes(record, claims)
}

fn is_alike(one: &Claim, other: &Claim) -> bool {
    one.topic() == other.topic() && one.about == other.about
}

/// The claims that are shown singly, in the order of their file; none where they are counted.
#[must_use]
pub fn singly(data: &OwnData) -> &[Claim] {
    data.singly().map_or(&[], Record::claims)
}

#[cfg(test)]
mod tests {
    use lofted_record::read_bare;

    use super::*;

    fn report(claims: u32, there_already: u32, left_out: u32, doubtful: u32) -> Report {
        Report {
            name: "a.csv".into(),
            claims,
            there_already,
            left_out,
            doubtful,
            ..Report::default()
        }
    }

    #[test]
    fn the_sentence_over_a_report_counts_what_was_read_left_out_and_doubtful() {
        assert_eq!(
            report_sentence(&report(1204, 0, 3, 5)),
            "1,204 claims read, 3 rows left out, 5 doubtful."
        );
        assert_eq!(
            report_sentence(&report(1, 1, 0, 0)),
            "1 claim read (1 of them there already), no row left out, none doubtful."
        );
    }

    #[test]
    fn own_claims_stand_beside_those_of_the_record_on_the_same_thing() {
        let own = "id,flight,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n\
            mine,2024-10-31,apogee,,7000,,about,km,Me,Notes,2024-11-01\n";
        let own = read_bare(own.as_bytes()).record;
        let record = lofted_record::bundled().record.beside(&own);
        let lanes = beside(&record);
        assert_eq!(lanes.len(), 1);
        let who: Vec<&str> = lanes[0].marks.iter().map(|mark| mark.who.as_str()).collect();
        assert!(who.iter().any(|who| who.contains("yours")), "{who:?}");
        assert!(who.len() > 2 && who.len() < 10, "those of one flight: {who:?}");
        assert_eq!(own_claims(&record).len(), 1);
    }
}
