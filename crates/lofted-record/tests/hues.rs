//! Parties beyond the eighth: told apart as the first are.

use lofted::party::{Hue, Stroke};
use lofted_record::{Files, Record, read};

/// A record with a claim of each of so many parties.
fn record(parties: usize) -> Record {
    let mut claims =
        "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n".to_owned();
    let mut claimants = "id,name,party\n".to_owned();
    for at in 1..=parties {
        claims += &format!("c{at},assessment,,,,unspecified,none,who-{at},post,2031-01-01\n");
        claimants += &format!("who-{at},Office {at},Party {at}\n");
    }
    let (claims, claimants) = (claims.as_bytes(), claimants.as_bytes());
    let sources = b"id,outlet,published_on\npost,Post,2031-01-01\n";
    read(&Files { claims, claimants, sources, ..Files::NONE }).record
}

fn hues(record: &Record) -> Vec<Option<Hue>> {
    record.parties().into_iter().map(|party| record.hue_of(party)).collect()
}

#[test]
fn a_ninth_party_has_a_hue_again_and_is_told_from_the_first_by_its_stroke() {
    let hues = hues(&record(17));
    assert_eq!(hues.len(), 17);
    let (first, ninth) = (hues[0].unwrap(), hues[8].unwrap());
    assert_eq!(first.colour(), ninth.colour());
    assert_eq!((first.stroke(), ninth.stroke()), (Stroke::Plain, Stroke::Doubled));
    let apart: std::collections::BTreeSet<Hue> = hues.iter().flatten().copied().collect();
    assert_eq!(apart.len(), 16, "no two of sixteen look alike");
    assert_eq!(hues[16], None, "there are no more looks than that");
}
