//! Tests of the page: a story from its text to rows, links and sentences.

use lofted_record::Record;

use crate::judging::lexicon::lexicon;
use crate::link::query::Query;
use crate::page::read::bench::{bench_link, flights};
use crate::page::read::beside::{Relation, beside, word};
use crate::page::read::claimed::{Of, What, claimed, figure};
use crate::page::read::desk::Desk;
use crate::page::read::draft::{Decision, Draft, amount_text};
use crate::page::read::field::Field;
use crate::page::read::relayed::{At, first_told, told};
use crate::page::read::rows::rows;
use crate::page::read::state::ReadState;
use crate::page::read::story::{Story, drafts_of};
use crate::page::read::words::{EXAMPLE, EXAMPLE_DAY};

fn record() -> &'static Record {
    &lofted_record::bundled().record
}

fn read_into(desk: Desk, text: &str, day: &str) -> Desk {
    let desk = desk.adding();
    let id = desk.opened().id;
    let drafts = drafts_of(record(), &lexicon(record()), text, day.parse().ok());
    let desk = desk.writing(id, text);
    desk.changing(id, |story| Story { day: day.to_owned(), ..story }.found(drafts))
}

fn accepted(desk: Desk) -> Desk {
    let ids: Vec<u32> = desk.stories().iter().map(|story| story.id).collect();
    ids.into_iter().fold(desk, |desk, id| desk.deciding_all(id, Decision::Accepted))
}

fn example() -> Desk {
    read_into(Desk::default(), EXAMPLE, EXAMPLE_DAY)
}

/// A deployment of the record by its force, with a place that figures are about.
fn troops(number: &str, who: &str) -> String {
    let deployment = &record().deployments()[0];
    format!("{who} said that {number} {} were killed.", deployment.force)
}

#[test]
fn the_example_gives_its_figures_with_their_speakers() {
    let desk = example();
    let said: Vec<(&str, &str, &str)> = desk
        .opened()
        .drafts
        .iter()
        .map(|draft| (draft.text(Field::Metric), draft.text(Field::Amount), draft.text(Field::Who)))
        .collect();
    let metrics: Vec<&str> = said.iter().map(|(metric, ..)| *metric).collect();
    assert_eq!(
        metrics,
        ["flight-time", "apogee", "ground-distance", "ground-distance", "flight-time"],
        "{said:?}"
    );
    assert!(said.iter().all(|(.., who)| !who.is_empty()), "{said:?}");
    assert_eq!(said[0].1, "more than 70 min");
}

#[test]
fn every_amount_reads_back_from_its_field() {
    let corpus = include_str!("../../../../lofted-reader/corpus/dev.txt");
    let mut count = 0;
    for draft in drafts_of(record(), &lexicon(record()), corpus, None) {
        let Ok(What::Figure(read)) = claimed(record(), &draft, None).map(|one| one.what) else {
            continue;
        };
        assert_eq!(figure(read.metric(), &amount_text(&read), read.unit()), Ok(read), "{draft:?}");
        count += 1;
    }
    assert!(count > 150, "{count}");
}

#[test]
fn accepted_flight_claims_open_the_workbench_with_their_voices() {
    let flights = flights(record(), accepted(example()).opened());
    assert_eq!(flights.len(), 1, "{flights:?}");
    let link = bench_link(&flights).unwrap();
    let query = Query::of_fragment(&link);
    assert!(query.get("apogee").unwrap().ends_with("~6000 km"), "{link}");
    assert!(query.get("distance").unwrap().contains("; "), "two voices: {link}");
    assert_eq!(bench_link(&[]), None);
}

#[test]
fn accepted_claims_become_rows_and_a_mended_one_as_mended() {
    let desk = accepted(example());
    let id = desk.opened().id;
    let desk = desk.mending(id, 1, Field::Amount, "6,100 to 6,200 km");
    let rows = rows(record(), &desk);
    assert_eq!(rows.left, [""; 0]);
    assert_eq!(rows.record.claims().len(), 5);
    assert_eq!(rows.record.claims()[1].figure.amount().high(), Some(6200.0));
    assert_eq!(rows.record.flights().len(), 1);
    assert_eq!(rows.record.flights()[0].id.as_str(), EXAMPLE_DAY);
    assert_eq!(record().beside(&rows.record).claims().len(), record().claims().len() + 5);
}

#[test]
fn what_no_row_can_hold_is_said() {
    let desk = example();
    let id = desk.opened().id;
    let desk = desk.changing(id, |story| Story { day: String::new(), ..story });
    let desk = desk.mending(id, 0, Field::Kind, "denied").mending(id, 1, Field::Said, "");
    let desk = desk.mending(id, 2, Field::Amount, "much");
    let rows = rows(record(), &desk);
    assert_eq!((rows.record.claims().len(), rows.left.len()), (0, 3), "{:?}", rows.left);
}

#[test]
fn a_claim_in_two_stories_is_relayed_and_held_once() {
    let again = "STRELSAU, March 5 (Other) \u{2014} The missile reached an altitude of about 6,000 kilometers on \
                 Monday, Ruritania's defence ministry said. It weighed 80 tons.";
    let desk = read_into(example(), again, "2024-03-05");
    let all = told(record(), &desk);
    let relayed = desk.stories()[1]
        .drafts
        .iter()
        .enumerate()
        .find_map(|(claim, _)| first_told(&all, At { story: 1, claim }));
    assert_eq!(relayed, Some(At { story: 0, claim: 1 }), "{:#?}", desk.stories()[1].drafts);
    let rows = rows(record(), &accepted(desk));
    let apogees =
        rows.record.claims().iter().filter(|claim| claim.figure.metric().id() == "apogee");
    let notes: Vec<&str> = apogees.map(|claim| claim.note.as_str()).collect();
    assert_eq!(notes, ["Also in: Story 2"]);
}

#[test]
fn a_deployment_claim_stands_beside_the_records() {
    let known = record()
        .claims()
        .iter()
        .find(|claim| {
            claim.deployment().is_some()
                && claim.about.place().is_none()
                && claim.figure.amount().best().is_some()
                && claim.figure.metric().id() == "killed"
        })
        .unwrap();
    let who = record().claimant(&known.claimant).unwrap();
    let draft = |amount: &str, day: &str| {
        [
            (Field::Metric, "killed"),
            (Field::Amount, amount),
            (Field::Of, known.deployment().unwrap().as_str()),
            (Field::Who, &who.name),
            (Field::Said, day),
        ]
        .into_iter()
        .fold(Draft::empty(), |draft, (field, text)| draft.with(field, text))
    };
    let relation = |draft: &Draft| {
        let claimed = claimed(record(), draft, None).unwrap();
        beside(record(), &claimed).unwrap().first().map(|one| one.relation)
    };
    let same = amount_text(&known.figure);
    assert_eq!(relation(&draft(&same, &known.stated_on.to_string())), Some(Relation::Same));
    assert_eq!(relation(&draft("1", "2020-01-01")), Some(Relation::Superseded));
    assert_eq!(relation(&draft("999,999", "2060-01-01")), Some(Relation::Supersedes));
    let other = draft("999,999", &known.stated_on.to_string()).with(Field::Who, "Black Michael");
    assert_eq!(relation(&other), Some(Relation::Conflict));
    let elsewhere = draft("5", "1999-01-01").with(Field::Who, "Black Michael");
    assert_eq!(relation(&elsewhere), None);
    assert_eq!(word(&[]), "New");
}

#[test]
fn a_force_that_no_record_has_becomes_a_row() {
    let known = troops("at least 30", "The ministry");
    let desk = read_into(Desk::default(), &known, "2024-12-20");
    let id = desk.opened().id;
    assert_eq!(desk.opened().drafts.len(), 1, "{known}");
    let desk = desk.mending(id, 0, Field::Of, "Ruritanian hussars");
    let rows = rows(record(), &desk);
    assert_eq!((rows.record.deployments().len(), &rows.left[..]), (1, &[][..]));
    assert_eq!(rows.record.deployments()[0].force, "Ruritanian hussars");
}

#[test]
fn a_presence_without_a_place_is_where_its_force_was_sent_or_is_named() {
    let of = |force: &str| {
        let draft = Draft { words: "nearly 2,500 dragoons".to_owned(), ..Draft::empty() };
        let fields = [
            (Field::Metric, "in-place"),
            (Field::Amount, "nearly 2,500"),
            (Field::Of, force),
            (Field::Who, "A spokesman"),
            (Field::Said, "2026-11-26"),
        ];
        let draft = fields.into_iter().fold(draft, |draft, (field, text)| draft.with(field, text));
        let desk = Desk::default();
        let id = desk.opened().id;
        let drafts = vec![std::rc::Rc::new(draft.decided(Decision::Accepted))];
        rows(record(), &desk.changing(id, |story| Story { drafts, ..story }))
    };
    let sent = record().deployments().iter().find(|one| one.host.is_some()).unwrap();
    let kept = of(sent.id.as_str());
    assert_eq!(kept.left, [""; 0]);
    let claim = &kept.record.claims()[0];
    assert_eq!(claim.about.place(), sent.host.as_ref());
    assert!(claim.note.contains("No place told"), "{}", claim.note);
    let left = of("dragoons of the brigade");
    assert_eq!(left.record.claims().len(), 0);
    assert!(left.left[0].starts_with("\u{201c}nearly 2,500 dragoons\u{201d}: "), "{:?}", left.left);
    assert_eq!(left.left.len(), 1, "{:?}", left.left);
}

#[test]
fn a_link_carries_the_accepted_claims_and_reads_back() {
    let state = ReadState::of_desk(&accepted(example()));
    let (again, faults) =
        ReadState::read(&Query::of_fragment(&format!("#/read{}", state.query().address())));
    assert_eq!((faults, again.claims.len()), (Vec::new(), 5));
    assert_eq!(again, state);
    let linked = Desk::default().with_link(&again.claims, &again.day);
    assert_eq!(rows(record(), &linked).record.claims().len(), 5);
    assert_eq!(
        linked.clone().with_link(&again.claims, &again.day),
        linked,
        "the link again adds nothing"
    );
    let (_, faults) = ReadState::read(&Query::of_fragment(
        "#/read?amount=5&claim=apogee&colour=red&day=x&amount=1&amount=2",
    ));
    assert_eq!(faults.len(), 4, "{faults:?}");
}

#[test]
fn decisions_outlive_another_reading_and_a_reload() {
    let desk = example();
    let id = desk.opened().id;
    let desk = desk.mending(id, 2, Field::Amount, "905 km");
    let longer = format!("A new beginning.\n\n{EXAMPLE}");
    let drafts = drafts_of(record(), &lexicon(record()), &longer, None);
    let again = desk.writing(id, &longer).changing(id, |story| story.found(drafts));
    assert_eq!(again.opened().drafts[2].text(Field::Amount), "905 km");
    let reloaded = Desk::of_kept(again.kept());
    assert_eq!(reloaded, again);
}

#[test]
fn a_flight_of_the_record_is_known_by_its_day() {
    let flight = &record().flights()[1];
    let draft = [(Field::Metric, "apogee"), (Field::Amount, "500 km")]
        .into_iter()
        .fold(Draft::empty(), |draft, (field, text)| draft.with(field, text));
    let one = claimed(record(), &draft, Some(flight.launched_on)).unwrap();
    assert_eq!(one.of, Of::Flight(flight.id.clone()));
    let faults =
        claimed(record(), &draft.with(Field::Of, "soon").with(Field::Said, "31.10."), None)
            .unwrap_err();
    assert_eq!(faults.len(), 2, "{faults:?}");
}

#[test]
fn what_was_kept_before_is_held_once() {
    let first = rows(record(), &accepted(example())).record;
    let beside = record().beside(&first);
    let again = rows(&beside, &accepted(example())).record;
    let both = first.joined(&again);
    assert_eq!((both.claims(), both.sources()), (first.claims(), first.sources()));
    assert_eq!((both.claimants(), both.flights()), (first.claimants(), first.flights()));
}
