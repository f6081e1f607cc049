//! Excerpts of a record: what a page says and draws of one is what it says and draws of the whole.

#![cfg(not(target_family = "wasm"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::HashSet;
use std::path::PathBuf;
use std::rc::Rc;

use lofted::claim::ClaimId;
use lofted_charts::Sheet;
use lofted_jobs::message::{Progress, Reply};
use lofted_record::{Files, Record, RecordFile, bundled, read, write_file};
use lofted_view::any_page::address::Address;
use lofted_view::any_page::excerpt::Excerpt;
use lofted_view::any_page::shown_page::shown_page;
use lofted_view::asking::Means;
use lofted_view::judging::claim_sets::claim_sets;
use lofted_view::page::overview::newest::told_flights;
use lofted_view::page::overview::report::report;
use lofted_view::page::workbench::hues::PartyHues;
use lofted_view::page::workbench::launch_sites::launch_sites;
use lofted_view::page::workbench::starts::starts;
use lofted_view::saying::coverage::Coverage;
use proptest::prelude::*;

fn folder(path: &str) -> PathBuf {
    PathBuf::from(format!("{}/{path}", env!("CARGO_MANIFEST_DIR")))
}

fn two_deployments() -> Record {
    let folder = folder("../lofted-record/tests/two-deployments");
    let bytes = RecordFile::ALL.map(|file| std::fs::read(folder.join(file.name())).unwrap());
    let files = RecordFile::ALL.into_iter().zip(&bytes);
    read(&files.fold(Files::NONE, |all, (file, bytes)| all.with(file, bytes))).record
}

/// An excerpt as a page reads it: from the bytes of its file.
fn read_back(which: Excerpt, record: &Record) -> (Record, Coverage) {
    let bytes = which.bytes(record);
    let reading = read(&Files::joined(&bytes));
    assert_eq!(reading.faults, []);
    let last = bytes.split(|byte| *byte == Files::BETWEEN).next_back().unwrap();
    (reading.record, Coverage::read(std::str::from_utf8(last).unwrap()).unwrap())
}

/// Everything that pages of these links say: titles, figures with their pictures and numbers, tables.
fn said(record: &Record, links: &[String]) -> Vec<String> {
    let nothing = |_| Reply {
        answers: Vec::new(),
        band: Vec::new(),
        portrait: None,
        progress: Progress { drawn: 0, wanted: 0, done: true },
    };
    let mut said = Vec::new();
    for link in links {
        let (address, faults) = Address::read(link, record);
        said.push(format!("{link} {faults:?}"));
        let mut compute = nothing;
        let mut means = Means { compute: &mut compute, region: &|_| Rc::default() };
        let page = shown_page(record, &address, &mut means);
        said.push(page.title);
        for figure in &page.figures {
            // Where nothing is computed, what is drawn of it says so.
            let drawn = figure.data.draw(Sheet::page(720)).map_err(|error| error.to_string());
            let drawn = drawn.map(|drawn| format!("{} {:?}", drawn.svg, drawn.readout));
            let words = format!(
                "{} {} {} {}",
                figure.id,
                figure.title,
                figure.finding,
                figure.source_text()
            );
            said.extend([words, format!("{drawn:?}")]);
        }
        let page = address.page(record).unwrap();
        said.push(format!("{:?}", page.data(record)));
        if link != "#/" {
            said.push(page.report(record, &mut means).lines.join("\n"));
        }
    }
    said
}

/// What the overview says beside its figures, and what it has computed.
fn overview(record: &Record, covered: &Coverage) -> String {
    let mut asked = Vec::new();
    let mut compute = |ask| {
        asked.push(format!("{ask:?}"));
        Reply {
            answers: Vec::new(),
            band: Vec::new(),
            portrait: None,
            progress: Progress { drawn: 0, wanted: 0, done: true },
        }
    };
    let report = report(record, covered, &mut Means::computing(&mut compute));
    let sets = told_flights(record).first().map(|flight| claim_sets(record, flight));
    format!("{:?} {:?} {asked:?} {sets:?}", report.lines, report.numbers)
}

/// A record as it is read from its files: nothing in it is the reader's own.
fn from_files(record: &Record) -> Record {
    let bytes = RecordFile::ALL.map(|file| write_file(record, file));
    let files = RecordFile::ALL.into_iter().zip(&bytes);
    read(&files.fold(Files::NONE, |all, (file, bytes)| all.with(file, bytes))).record
}

/// What holds of the excerpts of every record.
fn excerpts_say_what_the_whole_says(whole: &Record) {
    let whole = &from_files(whole);
    let (part, covered) = read_back(Excerpt::Overview, whole);
    assert_eq!(covered, Coverage::of(whole));
    assert_eq!(overview(&part, &covered), overview(whole, &covered));
    assert_eq!(said(&part, &["#/".to_owned()]), said(whole, &["#/".to_owned()]));

    let (part, covered) = read_back(Excerpt::Deployment, whole);
    assert_eq!(covered, Coverage::of(whole));
    let mut links = vec!["#/deployments".to_owned(), "#/deployment".to_owned()];
    for on in whole.deployments() {
        links.push(format!("#/deployments/{}", on.id));
        links.push(format!("#/deployments/{}?time=as-of&scale=log", on.id));
    }
    assert_eq!(said(&part, &links), said(whole, &links));

    let (part, _) = read_back(Excerpt::Flights, whole);
    let flights = whole.flights().iter();
    let mut links: Vec<String> = flights.map(|flight| format!("#/flights/{}", flight.id)).collect();
    let side_by_side = whole.flights().iter().take(3).map(|flight| flight.id.as_str());
    let side_by_side = side_by_side.collect::<Vec<_>>().join(",");
    links.extend(["#/flights".to_owned(), format!("#/compare?flights={side_by_side}")]);
    assert_eq!(said(&part, &links), said(whole, &links));
    assert_eq!(part.places(), whole.places(), "the cities that may be reached");

    let (part, _) = read_back(Excerpt::Workbench, whole);
    let bench = |record| (launch_sites(record), starts(record), PartyHues::of(record));
    assert_eq!(format!("{:?}", bench(&part)), format!("{:?}", bench(whole)));
}

#[test]
fn excerpts_of_the_bundled_record_and_of_one_with_two_deployments_say_what_the_whole_says() {
    excerpts_say_what_the_whole_says(&bundled().record);
    excerpts_say_what_the_whole_says(&two_deployments());
    excerpts_say_what_the_whole_says(&bundled().record.beside(&two_deployments()));
    excerpts_say_what_the_whole_says(&Record::default());
}

#[test]
fn the_overview_s_excerpt_is_small() {
    let whole = &bundled().record;
    let part = Excerpt::Overview.of(whole);
    assert!(part.claims().len() < whole.claims().len() / 2, "{}", part.claims().len());
}

#[test]
fn the_bundled_excerpts_are_those_of_the_bundled_record() {
    for which in Excerpt::ALL {
        let kept = std::fs::read(folder("excerpts").join(which.file())).unwrap_or_default();
        assert!(
            kept == which.bytes(&bundled().record),
            "{} is of another record: `cargo run -p lofted-cli -- export excerpts crates/lofted-record/data \
             crates/lofted-view/excerpts` makes it anew",
            which.file()
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn excerpts_of_any_part_of_a_record_say_what_the_part_says(
        share in 0.02..1.0_f64,
        picks in proptest::collection::vec(0.0..1.0_f64, 400),
    ) {
        let all = bundled().record.beside(&two_deployments());
        let picked = all.claims().iter().zip(picks.iter().cycle()).filter(|(_, pick)| **pick < share);
        let wanted: HashSet<ClaimId> = picked.map(|(claim, _)| claim.id.clone()).collect();
        excerpts_say_what_the_whole_says(&all.subset(&|claim| wanted.contains(&claim.id)));
    }
}
