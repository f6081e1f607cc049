//! A reader's own claims on flights: on a flight of the record, and a flight of the reader's own.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use lofted::claim::FlightId;
use lofted_record::frozen::thaw;
use lofted_record::{Provenance, Record, read_bare};
use lofted_view::any_page::address::Address;
use lofted_view::any_page::taking::carried;
use lofted_view::judging::claim_sets::{Whose, claim_sets};
use lofted_view::link::carried::carrying;
use lofted_view::page::flight::party_table::party_table;
use lofted_view::page::overview::words::lead;
use lofted_view::saying::coverage::Coverage;
use lofted_view::saying::flight_names::title;
use lofted_view::saying::read_in::read_in;

const HEAD: &str =
    "id,flight,metric,low,best,high,qualifier,words,unit,claimant,source,stated_on\n";

fn bundled() -> &'static Record {
    &lofted_record::bundled().record
}

/// The bundled record with rows of a reader's own beside it.
fn beside(rows: &str) -> Record {
    let own = read_bare(format!("{HEAD}{rows}").as_bytes());
    assert_eq!(own.faults, []);
    bundled().beside(&own.record)
}

fn flight(id: &str) -> FlightId {
    id.parse().unwrap()
}

const ON_THE_RECORDS: &str = "\
    a,2024-10-31,apogee,,7100,,about,about 7100 km,km,Japan Ministry of Defense,Notes,2024-11-02\n\
    b,2024-10-31,ground-distance,,990,,about,about 990 km,km,Japan Ministry of Defense,Notes,2024-11-02\n\
    c,2024-10-31,flight-time,,70,,about,about 70 min,min,Japan Ministry of Defense,Notes,2024-11-02\n";

const OF_MY_OWN: &str = "\
    a,2031-03-12,apogee,,6000,,about,about 6000 km,km,Strelsau,Gazette,2031-03-12\n\
    b,2031-03-12,ground-distance,,900,,about,about 900 km,km,Strelsau,Gazette,2031-03-12\n\
    c,2031-03-12,flight-time,,72,,about,about 72 min,min,Strelsau,Gazette,2031-03-12\n";

#[test]
fn no_verdict_of_a_party_rests_on_what_a_reader_put_there() {
    let (record, id) = (beside(ON_THE_RECORDS), flight("2024-10-31"));
    let of = |record: &Record| claim_sets(record, record.flight(&id).unwrap());
    let (before, after) = (of(bundled()), of(&record));
    let parties = |sets: &[lofted_view::judging::claim_sets::ClaimSet]| {
        let of_party = sets.iter().filter(|set| set.whose != Whose::Everybody);
        of_party.map(|set| (set.whose.who(), set.figures.clone())).collect::<Vec<_>>()
    };
    let (before, after) = (parties(&before), parties(&after));
    for set in &before {
        assert!(after.contains(set), "{set:?}");
    }
    let own: Vec<_> = after.iter().filter(|set| !before.contains(set)).collect();
    let [(who, figures)] = own[..] else { panic!("{own:?}") };
    assert!(who.ends_with(" (yours)") && figures.len() == 3, "{own:?}");
    let table = party_table(&record, &id);
    assert_eq!(table.parties.iter().filter(|(name, _)| name.ends_with("(yours)")).count(), 1);
    assert_eq!(record.provenance_of_flight(&id), Provenance::Record);
    assert!(read_in(&record, &id).contains("own"));
    assert!(!read_in(bundled(), &id).contains("own"));
}

#[test]
fn a_flight_of_ones_own_is_marked_and_its_parties_keep_their_names() {
    let (record, id) = (beside(OF_MY_OWN), flight("2031-03-12"));
    assert_eq!(record.provenance_of_flight(&id), Provenance::Own);
    assert_eq!(record.tellers_of_flight(&id), ["Strelsau"]);
    assert_eq!(title(&record, record.flight(&id).unwrap()), "Flight of 12 March 2031 (yours)");
    // What the overview says of the record stays.
    let said = |record: &Record| lead(record, &Coverage::of(record));
    assert_eq!(said(&record), said(bundled()));
    let sets = claim_sets(&record, record.flight(&id).unwrap());
    assert_eq!(sets[0].whose.who(), "Strelsau");
    let (covered, of_record) = (Coverage::of(&record), Coverage::of(bundled()));
    assert_eq!(Coverage { own_claims: 0, ..covered }, of_record);
    assert_eq!(covered.own_claims, 3);
}

#[test]
fn the_link_of_a_page_carries_the_claims_on_it_that_are_the_readers_own() {
    let both =
        [OF_MY_OWN, &ON_THE_RECORDS.replace("\na,", "\nd,").replace("\nb,", "\ne,")].concat();
    let record = beside(&both.replacen("a,2024", "d,2024", 1).replacen("c,2024", "f,2024", 1));
    for (link, claims) in [
        ("#/flights/2031-03-12", 3),
        ("#/flights", 6),
        ("#/flights/2023-12-18", 0),
        ("#/methods", 0),
    ] {
        let text = carried(&record, &Address::read(link, &record).0).unwrap();
        assert_eq!(text.is_empty(), claims == 0, "{link}");
        if claims > 0 {
            let again = bundled().beside(&thaw(&text).unwrap().record);
            let own =
                again.claims().iter().filter(|one| again.provenance(&one.id) == Provenance::Own);
            assert_eq!(own.count(), claims, "{link}");
        }
    }
}

#[test]
fn what_a_link_carries_is_no_state_of_its_page() {
    let record = beside(OF_MY_OWN);
    for link in ["#/flights/2031-03-12?seed=2", "#/flights", "#/"] {
        assert_eq!(Address::read(&carrying(link, "eNq-_A"), &record), Address::read(link, &record));
    }
}

#[test]
fn more_than_a_link_holds_is_said_with_what_to_do() {
    let row = |at: usize| {
        format!(
            "x{at},2031-03-12,apogee,,{},,about,as {} said on the day {},km,Strelsau,Gazette {at},2031-03-12\n",
            6000 + at * 7919 % 1000,
            at * 104_729 % 9973,
            at * 7919 % 9967
        )
    };
    let record = beside(&(0..900).map(row).collect::<String>());
    let why = carried(&record, &Address::read("#/flights/2031-03-12", &record).0).unwrap_err();
    assert!(why.contains("900 claims") && why.contains("data package"), "{why}");
}
