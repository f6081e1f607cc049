//! Claims of a publication entered in a record: names, order, and what is refused.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use lofted::claim::{Claim, ReadIn};
use lofted_record::changes::{How, apply};
use lofted_record::entry::{Entry, Publication, Unfit, entered};
use lofted_record::{Files, Record, read, read_bare};

fn record() -> Record {
    let file = |name: &str| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/two-deployments");
        std::fs::read(format!("{folder}/{name}.csv")).unwrap()
    };
    let flights = "id,launched_on\n2031-05-01,2031-05-01\n2031-06-02-2,2031-06-02\n";
    let reading = read(&Files {
        claims: &file("claims"),
        claimants: &file("claimants"),
        sources: &file("sources"),
        flights: flights.as_bytes(),
        relations: &file("relations"),
        events: &file("events"),
        deployments: &file("deployments"),
        places: &file("places"),
        parties: &file("parties"),
    });
    assert_eq!(reading.faults, []);
    reading.record
}

const HEAD: &str = "id,flight,deployment,place,metric,low,best,high,qualifier,words,unit,claimant,source,stated_on\n";

/// Claims as a bare file has them.
fn claims(rows: &str) -> Record {
    let reading = read_bare(format!("{HEAD}{rows}").as_bytes());
    assert_eq!(reading.faults, []);
    reading.record
}

fn page(url: &str) -> Publication {
    Publication {
        outlet: "The Edelweiss Post".to_owned(),
        title: String::new(),
        published_on: "2031-03-13".parse().unwrap(),
        url: url.to_owned(),
        read_in: ReadIn::OwnPage,
        checked_on: Some("2031-03-20".parse().unwrap()),
        note: String::new(),
    }
}

fn done(record: &Record, entry: &Entry) -> Record {
    apply(record, &entry.changes).unwrap().record
}

fn ids(claims: &[Claim]) -> Vec<String> {
    claims.iter().map(|claim| claim.id.to_string()).collect()
}

const TWO: &str = "a,,bridge-2031,graustark,in-place,,575,,about,some 575,persons,Navy of Zenda,x,2031-03-11\n\
    b,,bridge-2031,,planned,,950,,exact,950 men,persons,Bridge Watch,x,2031-03-11\n";

#[test]
fn claims_are_named_and_stand_in_the_order_of_their_deployment() {
    let record = record();
    let entry = entered(&record, &claims(TWO), &page("https://example.org/a"));
    assert_eq!(entry.refused, []);
    let after = done(&record, &entry);
    let new = ["zenda-navy-2031-03-11-in-graustark", "bridge-watch-2031-03-11-planned"];
    assert_eq!(entry.claims.iter().map(ToString::to_string).collect::<Vec<_>>(), new);
    // What was there stands as it stood.
    let kept: Vec<Claim> =
        after.claims().iter().filter(|one| record.claim(&one.id).is_some()).cloned().collect();
    assert_eq!(kept, record.claims());
    // The two stand together, after what was said no later.
    let order = ids(after.claims());
    let at = order.iter().position(|id| id == new[0]).unwrap();
    assert_eq!(order[at + 1], new[1]);
    let of_bridge = |claims: &[Claim]| {
        claims
            .iter()
            .filter(|one| one.deployment().is_some_and(|id| id.as_str() == "bridge-2031"))
            .map(|one| one.stated_on)
            .collect::<Vec<_>>()
    };
    let day = "2031-03-11".parse().unwrap();
    assert!(of_bridge(&after.claims()[at + 2..]).iter().all(|said| *said > day));
    assert!(of_bridge(&after.claims()[..at]).iter().any(|said| *said <= day));
    // The claimant of the record keeps its name; the other is new, and so is the page.
    assert_eq!(after.claimants().len(), record.claimants().len() + 1);
    let source = after.source(&"the-edelweiss-post-2031-03-13".parse().unwrap()).unwrap();
    assert_eq!((source.url.as_str(), source.read_in), ("https://example.org/a", ReadIn::OwnPage));
    assert_eq!(source.checked_on, Some("2031-03-20".parse().unwrap()));
    let below = ids_of_sources(&after);
    assert_eq!(below.len(), record.sources().len() + 1);
    assert_eq!(below[1], "the-edelweiss-post-2031-03-13", "below that of the claim above");
    assert!(entry.changes.all().iter().all(|change| change.how == How::Added));
}

fn ids_of_sources(record: &Record) -> Vec<String> {
    record.sources().iter().map(|one| one.id.to_string()).collect()
}

#[test]
fn what_is_there_is_refused_whichever_outlet_printed_it() {
    let record = record();
    let claims = claims(TWO);
    let after = done(&record, &entered(&record, &claims, &page("https://example.org/a")));
    let again = entered(&after, &claims, &page("https://example.org/other"));
    assert!(again.changes.is_empty() && again.source.is_none());
    let why: Vec<&Unfit> = again.refused.iter().map(|refusal| &refusal.why).collect();
    assert!(matches!(why[..], [Unfit::There(_), Unfit::There(_)]), "{why:?}");
    // A claim given twice is entered once.
    let twice = TWO.to_owned() + &TWO.replace("a,,", "c,,").replace("b,,", "d,,");
    let entry = entered(&record, &self::claims(&twice), &page(""));
    assert_eq!((entry.claims.len(), entry.refused.len()), (2, 2));
}

#[test]
fn words_that_an_editor_mended_do_not_come_in_again() {
    let record = record();
    let given = claims(TWO);
    let after = done(&record, &entered(&record, &given, &page("https://example.org/a")));
    let other_day = claims(&TWO.replace("2031-03-11", "2031-03-12"));
    let same_page = entered(&after, &other_day, &page("https://example.org/a/"));
    assert!(matches!(same_page.refused[0].why, Unfit::SameWords(_)), "{:?}", same_page.refused);
    assert!(same_page.claims.is_empty());
    // Another page of the outlet's day has a letter.
    let other = entered(&after, &other_day, &page("https://example.org/b"));
    assert_eq!(other.source.unwrap().as_str(), "the-edelweiss-post-2031-03-13.b");
}

#[test]
fn what_a_record_has_not_is_for_an_editor() {
    let record = record();
    let rows = "a,2031-05-09,,,apogee,,700,,exact,700 km,km,Navy of Zenda,x,2031-05-09\n\
        b,,harbour-2099,,planned,,7,,exact,seven,persons,Navy of Zenda,x,2031-05-09\n\
        c,,bridge-2031,nowhere,in-place,,7,,exact,seven,persons,Navy of Zenda,x,2031-05-09\n";
    let entry = entered(&record, &claims(rows), &page(""));
    let why: Vec<&Unfit> = entry.refused.iter().map(|refusal| &refusal.why).collect();
    assert!(
        matches!(why[..], [Unfit::NoFlight(_), Unfit::NoDeployment(_), Unfit::NoPlace(_)]),
        "{why:?}"
    );
    assert!(entry.changes.is_empty(), "neither a claimant nor a source comes alone");
    assert!(why[0].to_string().contains("no flight \"2031-05-09\""), "{}", why[0]);
}

#[test]
fn flights_of_one_day_are_told_apart_and_new_subjects_stand_last() {
    let record = record();
    let rows = "a,2031-06-02-2,,,apogee,,700,,exact,700 km,km,Navy of Zenda,x,2031-06-02\n\
        b,2031-05-01,,,apogee,,650,,exact,650 km,km,Navy of Zenda,x,2031-06-02\n\
        c,2031-06-02-2,,,apogee,,710,,exact,710 km,km,Navy of Zenda,x,2031-06-02\n";
    let entry = entered(&record, &claims(rows), &page(""));
    let after = done(&record, &entry);
    let order = ids(after.claims());
    let last = [
        "zenda-navy-2031-06-02-2-apogee",
        "zenda-navy-2031-06-02-2-apogee-2",
        "zenda-navy-2031-06-02-apogee",
    ];
    assert_eq!(order[order.len() - 3..], last, "claims on a flight stand together");
}

#[test]
fn long_names_keep_the_day_and_what_is_told() {
    let who = "Office of the Undersecretary for Bridges, Harbours and Ferries of Upper Zenda";
    let rows = format!("a,2031-05-01,,,apogee,,700,,exact,700 km,km,\"{who}\",x,2031-05-01\n");
    let entry = entered(&record(), &claims(&rows), &page(""));
    let id = entry.claims[0].as_str();
    assert!(id.len() <= 64 && id.ends_with("-2031-05-01-apogee"), "{id}");
}
