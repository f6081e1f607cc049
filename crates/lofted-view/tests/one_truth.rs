//! One set of figures is told alike wherever it stands: on its flight's page, in the list of flights and the strip of
//! the overview, on the workbench that its link opens, where a claim is checked, and in what is taken away.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]
#![cfg(not(target_arch = "wasm32"))]

use lofted::claim::FlightId;
use lofted_charts::Ink;
use lofted_charts::flight::range_bars::RangeRow;
use lofted_jobs::job::answered;
use lofted_record::{Record, read_bare};
use lofted_view::judging::answered::{AnsweredSet, answered_sets};
use lofted_view::judging::claim_sets::{ClaimSet, ask, claim_sets};

use lofted_view::judging::fit_and_range::range_rows;
use lofted_view::judging::method::Method;
use lofted_view::judging::party_sets::{ListAsk, party_sets};
use lofted_view::judging::verdict::verdict_views;
use lofted_view::link::query::Query;
use lofted_view::page::overview::newest::verdict_ask;
use lofted_view::page::workbench::outcome::seen;
use lofted_view::page::workbench::scenario::Bench;
use proptest::prelude::*;

/// What is said of a set: whose it is, the verdict in a word, and the sentences.
#[derive(Debug, PartialEq)]
struct Told {
    word: &'static str,
    sentences: Vec<String>,
    ranges: Vec<String>,
}

fn told(record: &Record, flight: &FlightId, judged: &AnsweredSet<'_>) -> Told {
    let view = verdict_views(&[*judged]).pop().unwrap();
    let ranges = range_rows(record, flight, &[*judged]);
    let own = |row: &&RangeRow| row.how.contains("payload");
    Told {
        word: view.word,
        sentences: view.sentences,
        ranges: ranges.iter().filter(own).map(|row| row.range.words()).collect(),
    }
}

/// What the page of a flight says of each of its sets, asked without what only pictures need.
fn page(record: &Record, flight: &FlightId) -> Vec<(ClaimSet, Told, Option<&'static str>)> {
    let sets = claim_sets(record, record.flight(flight).unwrap());
    let Some(asked) = verdict_ask(record, &sets) else { return Vec::new() };
    assert_eq!(asked.sets, ask(record, &sets, &Method::default()).unwrap().sets);
    let reply = answered(asked);
    let judged = answered_sets(&sets, Some(&reply));
    let quick = quick_words(record, flight);
    judged
        .iter()
        .map(|one| {
            let listed = quick.iter().find(|(name, _)| *name == one.set.name);
            (one.set.clone(), told(record, flight, one), listed.map(|(_, word)| *word))
        })
        .collect()
}

/// The words of the list of flights.
fn quick_words(record: &Record, flight: &FlightId) -> Vec<(String, &'static str)> {
    let sets = party_sets(record, record.flight(flight).unwrap());
    let reply = ListAsk::of(&sets).answered(&mut answered);
    let judged = answered_sets(&sets, Some(&reply));
    let word =
        |one: &AnsweredSet<'_>| (one.set.name.clone(), verdict_views(&[*one]).pop().unwrap().word);
    judged.iter().map(word).collect()
}

/// What the workbench says of the set that a link opens there.
fn on_the_workbench(record: &Record, flight: &FlightId, link: &str) -> Told {
    let (bench, faults) = Bench::read(&Query::of_fragment(link));
    assert_eq!(faults, Vec::<String>::new(), "{link}");
    let seen = seen(bench.opened(), Ink::Accent, &[]);
    let set = seen.outcome.unwrap().set;
    let sets = [set];
    let reply = answered(verdict_ask(record, &sets).unwrap());
    told(record, flight, &answered_sets(&sets, Some(&reply))[0])
}

fn assert_one_truth(record: &Record, flight: &FlightId) {
    for (set, on_page, listed) in page(record, flight) {
        let link = verdict_views(&[AnsweredSet { set: &set, answer: None }])[0].opens.clone();
        let on_bench = on_the_workbench(record, flight, &link.unwrap());
        assert_eq!(on_page, on_bench, "{flight}, {}: page and workbench", set.name);
        if let Some(listed) = listed {
            assert_eq!(listed, on_page.word, "{flight}, {}: list and page", set.name);
        }
    }
}

#[test]
fn the_sets_of_the_record_are_told_alike() {
    let record = &lofted_record::bundled().record;
    // Every third, as a run has time for; all of them with `ONE_TRUTH_CASES`.
    let step = if option_env!("ONE_TRUTH_CASES").is_some() { 1 } else { 3 };
    for flight in record.flights().iter().step_by(step) {
        assert_one_truth(record, &flight.id);
    }
}

proptest! {
    // More by `ONE_TRUTH_CASES=200`; each is flown three times.
    #![proptest_config(ProptestConfig {
        cases: option_env!("ONE_TRUTH_CASES").and_then(|text| text.parse().ok()).unwrap_or(16),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn random_sets_are_told_alike(
        apogee_km in 60_u32..7_500,
        distance_km in 80_u32..6_000,
        time_off_percent in -12_i32..25,
        apogee_how in 0_usize..3,
        time_how in 0_usize..2,
    ) {
        let how = [("about", "about "), ("exact", ""), ("more-than", "more than ")];
        let arc = lofted::trajectory::kepler::KeplerArc::lofted(f64::from(apogee_km), f64::from(distance_km)).unwrap();
        let minutes = (arc.time_of_flight_s() / 60.0 * (1.0 + f64::from(time_off_percent) / 100.0)).round().max(1.0);
        let (apogee, time) = (how[apogee_how], how[time_how]);
        let bound = |(qualifier, words): (&str, &str), number: f64, unit: &str| match qualifier {
            "more-than" => format!("{number},,,{qualifier},{words}{number} {unit},{unit}"),
            _ => format!(",{number},,{qualifier},{words}{number} {unit},{unit}"),
        };
        let rows = format!(
            "id,flight,metric,low,best,high,qualifier,words,unit,claimant,source,stated_on\n\
             a,2031-03-12,apogee,{},Strelsau,Gazette,2031-03-12\n\
             b,2031-03-12,ground-distance,,{distance_km},,about,about {distance_km} km,km,Strelsau,Gazette,2031-03-12\n\
             c,2031-03-12,flight-time,{},Strelsau,Gazette,2031-03-12\n",
            bound(apogee, f64::from(apogee_km), "km"), bound(time, minutes, "min"),
        );
        let own = read_bare(rows.as_bytes());
        prop_assert_eq!(own.faults, vec![]);
        assert_one_truth(&own.record, &"2031-03-12".parse().unwrap());
    }
}
