//! A selection of a record: what it holds, what it leaves out, and that it stands by itself.

// Not on wasm: proptest asks the system for randomness.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::HashSet;

use lofted::claim::{Claim, ClaimId};
use lofted_record::{Files, Reading, Record, RecordFile, bundled, read, write_file};

fn written_and_read(record: &Record) -> Reading {
    let files = RecordFile::ALL.map(|file| write_file(record, file));
    let mut all = Files::NONE;
    for (file, bytes) in RecordFile::ALL.into_iter().zip(&files) {
        all = all.with(file, bytes);
    }
    read(&all)
}

/// Whether anything of a record names a row.
fn uses(record: &Record, named: impl Fn(&Claim) -> bool) -> bool {
    record.claims().iter().any(named)
}

/// What holds of every selection.
fn stands_by_itself(whole: &Record, wanted: &HashSet<ClaimId>) {
    let part = whole.subset(&|claim| wanted.contains(&claim.id));
    let again = written_and_read(&part);
    assert_eq!(again.faults, []);
    assert_eq!(again.record, part);

    let ids: Vec<&ClaimId> = part.claims().iter().map(|claim| &claim.id).collect();
    let asked = whole.claims().iter().map(|claim| &claim.id);
    let asked: Vec<&ClaimId> = asked.filter(|id| wanted.contains(*id)).collect();
    assert_eq!(ids, asked, "exactly what was asked for, in the order of the record");
    for claim in part.claims() {
        let before = whole.claim(&claim.id).unwrap();
        assert_eq!(Claim { links: before.links.clone(), ..claim.clone() }, *before);
    }
    for claimant in part.claimants() {
        assert!(uses(&part, |claim| claim.claimant == claimant.id), "{}", claimant.id);
    }
    for flight in part.flights() {
        assert!(uses(&part, |claim| claim.flight() == Some(&flight.id)), "{}", flight.id);
    }
    for source in part.sources() {
        let told = part.events().iter().any(|event| event.sources.contains(&source.id));
        assert!(told || uses(&part, |claim| claim.source == source.id), "{}", source.id);
    }
    let between = whole.relations().iter();
    let between = between.filter(|r| wanted.contains(&r.from) && wanted.contains(&r.link.to));
    assert_eq!(part.relations().len(), between.count());
    for event in part.events() {
        assert!(!event.claims.is_empty() || !event.flights.is_empty(), "{}", event.id);
    }
    assert_eq!(part.subset(&|_| true), part, "a second time takes nothing away");
}

#[test]
fn all_claims_keep_their_relations_and_none_keep_nothing() {
    let record = &bundled().record;
    let all = record.subset(&|_| true);
    assert_eq!((all.claims(), all.relations()), (record.claims(), record.relations()));
    assert_eq!(record.subset(&|_| false), Record::default());
}

#[test]
fn a_flight_brings_its_events_without_the_claims_on_others() {
    let record = &bundled().record;
    let id = "2024-10-31".parse().unwrap();
    let part = record.subset(&|claim| claim.flight() == Some(&id));
    let events = record.events().iter().filter(|event| event.flights.contains(&id));
    assert!(events.clone().count() > 0, "the record has an event of this flight");
    assert!(part.events().len() >= events.count());
    assert_eq!(part.flights().len(), 1);
    assert!(part.claims().iter().all(|claim| claim.flight() == Some(&id)));
}

#[test]
fn unknown_columns_and_what_is_the_readers_own_stay() {
    let claims = "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on,colour\n\
        a,killed,,600,,exact,persons,NIS,AP,2025-04-30,red\n\
        b,killed,,700,,exact,persons,NIS,AP,2025-04-30,blue\n";
    let own = lofted_record::read_bare(claims.as_bytes()).record;
    let b = "b".parse().unwrap();
    let text = write_file(&own.subset(&|claim| claim.id == b), RecordFile::Claims);
    assert!(String::from_utf8(text).unwrap().ends_with(",blue\n"));
    let both = bundled().record.beside(&own).subset(&|claim| claim.id == b);
    assert_eq!(both.provenance(&b), lofted_record::Provenance::Own);
    assert_eq!(both.claims().len(), 1);
}

mod any {
    use proptest::prelude::*;

    use super::{bundled, stands_by_itself};

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_selection_of_the_bundled_record_stands_by_itself(
            share in 0.0..1.0_f64,
            picks in proptest::collection::vec(0.0..1.0_f64, bundled().record.claims().len()),
        ) {
            let claims = bundled().record.claims().iter().zip(&picks);
            let wanted = claims.filter(|(_, pick)| **pick < share * share);
            stands_by_itself(&bundled().record, &wanted.map(|(claim, _)| claim.id.clone()).collect());
        }
    }
}
