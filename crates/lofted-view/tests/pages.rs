//! What every page of claims says of a small record, word for word: a change of words shows in `tests/pages`.
//!
//! `LOFTED_PAGES=write cargo test -p lofted-view --test pages` writes what is said now.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Write as _;
use std::path::PathBuf;
use std::rc::Rc;

use lofted_charts::Sheet;
use lofted_jobs::job::answered;
use lofted_record::{Files, Record, RecordFile, read};
use lofted_view::any_page::address::Address;
use lofted_view::any_page::shown_page::shown_page;
use lofted_view::asking::Means;

const PAGES: [(&str, &str); 9] = [
    ("overview", "#/"),
    ("deployments", "#/deployments"),
    ("deployment", "#/deployments/bridge-2031"),
    ("deployment-filtered", "#/deployments/bridge-2031?party=Strelsau&time=as-of"),
    ("timeline", "#/timeline"),
    ("timeline-of-one", "#/timeline?deployment=harbour-2032&without=statements"),
    ("claim", "#/claims/palace-edelweiss"),
    ("claimant", "#/claimants/strelsau-mod"),
    ("sources", "#/sources"),
];

fn folder(path: &str) -> PathBuf {
    PathBuf::from(format!("{}/{path}", env!("CARGO_MANIFEST_DIR")))
}

fn record() -> Record {
    let folder = folder("../lofted-record/tests/two-deployments");
    let bytes = RecordFile::ALL.map(|file| std::fs::read(folder.join(file.name())).unwrap());
    let files = RecordFile::ALL.into_iter().zip(&bytes);
    read(&files.fold(Files::NONE, |all, (file, bytes)| all.with(file, bytes))).record
}

fn said(record: &Record, link: &str) -> String {
    let (address, faults) = Address::read(link, record);
    assert_eq!(faults, [""; 0], "{link}");
    let mut means = Means { compute: &mut answered, region: &|_| Rc::default() };
    let page = shown_page(record, &address, &mut means);
    let mut said = format!("# {}\n", page.title);
    for figure in &page.figures {
        let drawn = figure.data.draw(Sheet::page(720)).unwrap().readout;
        let (title, finding) = (&figure.title, &figure.finding);
        write!(said, "\n## {title} ({})\n{finding}\n{}\n", figure.id, figure.source_text())
            .unwrap();
        write!(said, "{}\n{}", drawn.summary, drawn.table.to_csv()).unwrap();
    }
    let page = address.page(record).unwrap();
    write!(said, "\n## Report\n{}\n", page.report(record, &mut means).lines.join("\n")).unwrap();
    if let Some(data) = page.data(record) {
        write!(said, "\n## Data\n{}", data.table.to_csv()).unwrap();
    }
    // As git keeps it, whatever ends the lines of a table.
    said.replace("\r\n", "\n")
}

#[test]
fn every_page_says_what_it_said() {
    let record = record();
    for (name, link) in PAGES {
        let file = folder("tests/pages").join(format!("{name}.txt"));
        let said = said(&record, link);
        if std::env::var("LOFTED_PAGES").is_ok_and(|what| what == "write") {
            std::fs::write(&file, said).unwrap();
            continue;
        }
        let before = std::fs::read_to_string(&file).unwrap();
        let differs = said.lines().zip(before.lines()).find(|(now, before)| now != before);
        assert!(said == before, "{name}: the first line that differs, now and before: {differs:?}");
    }
}
