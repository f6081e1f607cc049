//! What holds of any two records.

use std::fmt::Write;

use lofted_record::changes::{
    Patch, apply, apply_to, changes, read_changes, read_patch_file, updates, write_changes,
    write_patch_zip,
};
use lofted_record::package::{Outlines, Package};
use lofted_record::{Files, Record, RecordFile, read};
use proptest::prelude::*;
use proptest::sample::select;

/// A cell of a column: names that few rows share, so that records have rows in common, and texts of all kinds.
fn cell(file: RecordFile, column: &str) -> BoxedStrategy<String> {
    let ids = |all: &[&str]| select(all.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>());
    let texts = ["", "=1+1", "'x", "a,b", "two\nlines", "\"quoted\"", "plain", "-"];
    match (file, column) {
        (_, "id") => ids(&["a", "b", "c", "d", "e", "-f"]).boxed(),
        (RecordFile::Relations, "from" | "to") => ids(&["a", "b", "c", "d", "-f"]).boxed(),
        (RecordFile::Relations, "relation") => {
            ids(&["subset-of", "supersedes", "contradicts"]).boxed()
        }
        (_, "flight") => Just(String::new()).boxed(),
        (_, "deployment") => ids(&["a", "b"]).boxed(),
        (_, "place" | "within" | "origin" | "host") => ids(&["", "", "a", "b"]).boxed(),
        (RecordFile::Claims, "words") => ids(&["", "300 dead"]).boxed(),
        (_, "metric") => ids(&["killed", "in-country"]).boxed(),
        (_, "best") => ids(&["300", "320.5"]).boxed(),
        (_, "qualifier") => ids(&["exact", "about"]).boxed(),
        (_, "unit") => Just("persons".to_owned()).boxed(),
        (_, "stated_on" | "published_on" | "date" | "launched_on") => {
            ids(&["2025-01-12", "2025-01-13"]).boxed()
        }
        (_, "claimant" | "source" | "sources") => ids(&["a", "b", "c"]).boxed(),
        (_, "claims" | "flights") => ids(&["", "a", "a b"]).boxed(),
        (RecordFile::Places, "kind") => ids(&["country", "town"]).boxed(),
        (RecordFile::Parties, "name") => ids(&["Zenda", "=Strelsau", "Old Zenda"]).boxed(),
        (_, "party") => ids(&["Zenda", "=Strelsau"]).boxed(),
        (RecordFile::Parties, "hue") => ids(&["", "1", "grey"]).boxed(),
        (_, "name" | "outlet" | "title" | "force") => ids(&["One", "Two", "@three"]).boxed(),
        _ => ids(&texts).boxed(),
    }
}

/// The text of a file: rows in any order, some of which do not read, and columns of its owner's.
fn text(file: RecordFile) -> BoxedStrategy<String> {
    let known: &[&str] = match file {
        RecordFile::Claims => &[
            "id",
            "deployment",
            "place",
            "metric",
            "low",
            "best",
            "high",
            "qualifier",
            "words",
            "unit",
            "stated_on",
            "claimant",
            "source",
            "note",
        ],
        RecordFile::Claimants => &["id", "name", "party"],
        RecordFile::Sources => &["id", "outlet", "published_on", "note"],
        RecordFile::Flights => &["id", "launched_on", "summary"],
        RecordFile::Relations => &["from", "relation", "to", "note"],
        RecordFile::Events => &["id", "date", "title", "sources", "claims", "note"],
        RecordFile::Deployments => &["id", "force", "origin", "host", "summary"],
        RecordFile::Places => &["id", "name", "kind", "within"],
        RecordFile::Parties => &["name", "hue"],
    };
    let extras = select(vec![vec![], vec!["colour"], vec!["size", "colour"], vec!["x", "x", "=x"]]);
    let rows = extras.prop_flat_map(move |extras| {
        let of_known: Vec<BoxedStrategy<String>> = known
            .iter()
            .map(|column| match *column {
                "low" | "high" => Just(String::new()).boxed(),
                column => cell(file, column),
            })
            .collect();
        let of_extras = extras.iter().map(|_| cell(file, "note"));
        let row: Vec<BoxedStrategy<String>> = of_known.into_iter().chain(of_extras).collect();
        // Many claims name what is not there.
        let most = if file == RecordFile::Claims { 16 } else { 7 };
        (Just(extras), prop::collection::vec(row, 0..most))
    });
    rows.prop_map(move |(extras, rows)| {
        let mut text = known.iter().chain(&extras).copied().collect::<Vec<_>>().join(",");
        text.push('\n');
        for row in rows {
            let cells: Vec<String> =
                row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            writeln!(text, "{}", cells.join(",")).unwrap();
        }
        text
    })
    .boxed()
}

/// A record of whatever rows of such files read.
fn record() -> impl Strategy<Value = Record> {
    RecordFile::ALL.map(text).prop_map(|texts| {
        let files = RecordFile::ALL.into_iter().zip(&texts);
        read(&files.fold(Files::NONE, |files, (file, text)| files.with(file, text.as_bytes())))
            .record
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changes_done_to_the_one_give_the_other(before in record(), after in record()) {
        let found = changes(&before, &after);
        prop_assert_eq!(&apply(&before, &found).unwrap().record, &after);
        prop_assert_eq!(&apply(&after, &found).unwrap().record, &after);
        prop_assert_eq!(found.is_empty(), before == after);
    }

    #[test]
    fn a_patch_that_is_written_and_read_does_the_same(before in record(), after in record()) {
        let found = changes(&before, &after);
        prop_assert_eq!(&read_changes(&write_changes(&found)).unwrap(), &found);
        let of = |record: &Record| Package { record: record.clone(), ..Package::default() };
        let patch = read_patch_file(&write_patch_zip(&of(&before), &of(&after)).unwrap());
        prop_assert_eq!(patch.unwrap(), Patch::Changes(found));
    }

    #[test]
    fn updates_are_taken_or_refused_and_take_nothing_away(record in record(), later in record()) {
        let found = updates(&record, &later);
        if let Ok(applied) = apply(&record, &found) {
            for claim in record.claims() {
                prop_assert!(applied.record.claim(&claim.id).is_some());
            }
            for claim in later.claims() {
                prop_assert!(applied.record.claim(&claim.id).is_some());
            }
            prop_assert!(updates(&applied.record, &later).is_empty());
        }
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), cells in "(claim|event|column of claims.csv|outline),[a-c]{1,2},(added|changed|renamed|withdrawn|moved),(id|note|name|)?,[a-c]?,[a-c]?,[a-c]?\n") {
        let _any = read_patch_file(&bytes);
        let list = format!("kind,id,change,column,before,after,below\n{cells}");
        if let Ok(found) = read_changes(list.as_bytes()) {
            let _any = apply_to(&Record::default(), &Outlines::default(), &found);
        }
    }
}
