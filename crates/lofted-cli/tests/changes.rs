//! `lofted diff` and `lofted apply` as they are run: what they print and write, and their exit codes.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The command, with a content on its standard input.
fn piped(arguments: &[&str], content: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lofted"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A command that refuses its words does not read.
    let _ = child.stdin.take().unwrap().write_all(content);
    child.wait_with_output().unwrap()
}

fn lofted(arguments: &[&str]) -> Output {
    piped(arguments, b"")
}

fn said(output: &Output, code: i32) -> String {
    assert_eq!(output.status.code(), Some(code), "{output:?}");
    let from = if code == 2 { &output.stderr } else { &output.stdout };
    String::from_utf8(from.clone()).unwrap()
}

/// A folder of this test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("changes-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A copy of the record of two deployments, with a text put in place of another in some of its files.
fn record(name: &str, changes: &[(&str, &str, &str)]) -> PathBuf {
    let to = folder(name);
    let from =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../lofted-record/tests/two-deployments");
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
    for (file, old, new) in changes {
        let path = to.join(file);
        let there = fs::read_to_string(&path).unwrap();
        assert!(there.contains(old), "{file}: {old}");
        fs::write(&path, there.replace(old, new)).unwrap();
    }
    // Written once, so that what stands there is as the record is written.
    said(&lofted(&["export", text(&to), text(&to)]), 0);
    to
}

const REVISED: (&str, &str, &str) =
    ("claims.csv", ",,550,,about,some 550,", ",600,,,at-least,no fewer than 600,");
const GONE: (&str, &str, &str) = (
    "claims.csv",
    "navy-sick,,harbour-2032,,captured,,2,,exact,two were held by the port police,persons,,,observed,2032-06-03,2032-06-03,zenda-navy,press-release,signal-2032-06-01,,,\n",
    "",
);
const RENAMED: (&str, &str, &str) = ("claims.csv", "navy-in,,", "navy-ashore,,");
const SOURCE: (&str, &str, &str) = ("sources.csv", "Gazette", "The Gazette");

#[test]
fn diff_says_what_a_newspaper_would_print_under_what_it_is_about() {
    let before = record("said-before", &[]);
    let after = record("said-after", &[REVISED, GONE, RENAMED]);
    let told = said(&lofted(&["diff", text(&before), text(&after)]), 0);
    assert_eq!(
        told,
        "Claims: 1 changed, 1 renamed, 1 withdrawn\n\
         \n\
         Ruritanian engineers in Graustark\n  \
           In Graustark, Edelweiss, 12 March 2031: at least 600, was about 550; words: \u{201c}no fewer than 600\u{201d}, was \
           \u{201c}some 550\u{201d}\n\
         \n\
         Sailors of Zenda in Ruritania\n  \
           In Ruritania, Zenda, 1 June 2032: 80; named navy-ashore, was navy-in\n  \
           Withdrawn: Captured, Zenda, 3 June 2032: 2 (Zenda Signal, 1 June 2032)\n",
    );
    let back = said(&lofted(&["diff", text(&after), text(&before)]), 0);
    assert!(back.contains("about 550, was at least 600"), "{back}");
    assert!(back.contains("New: Captured, Zenda, 3 June 2032: 2 ("), "{back}");
}

#[test]
fn nothing_differs_from_itself_and_an_empty_patch_changes_nothing() {
    let one = record("same", &[]);
    assert_eq!(said(&lofted(&["diff", text(&one), text(&one)]), 0), "Nothing differs\n");
    let csv = said(&lofted(&["diff", text(&one), text(&one), "--csv", "-"]), 0);
    assert_eq!(csv, "kind,id,change,column,before,after,below\n");
    let applied = said(&piped(&["apply", text(&one), "-", "--write"], csv.as_bytes()), 0);
    assert_eq!(applied, format!("Nothing differs\n\n{}: nothing to write\n", text(&one)));
}

#[test]
fn a_patch_is_shown_first_then_written_and_gives_the_other_record() {
    let before = record("patch-before", &[]);
    let after = record("patch-after", &[REVISED, GONE, RENAMED, SOURCE]);
    let to = folder("patch");
    for (at, place) in ["patch.zip", "patch"].into_iter().enumerate() {
        let patch = to.join(place);
        let output = lofted(&["diff", text(&before), text(&after), "--patch", text(&patch)]);
        let told = said(&output, 0);
        let mine = record(&format!("patch-mine-{at}"), &[]);
        let shown = said(&lofted(&["apply", text(&mine), text(&patch)]), 0);
        assert!(shown.starts_with(&told), "{shown}");
        assert!(shown.ends_with(": not written; --write does it\n"), "{shown}");
        let differs = |other: &Path| said(&lofted(&["diff", text(&mine), text(other)]), 0);
        assert_eq!(differs(&before), "Nothing differs\n", "only shown");
        let done = said(&lofted(&["apply", text(&mine), text(&patch), "--write"]), 0);
        assert!(done.ends_with(": written\n"), "{done}");
        assert_eq!(differs(&after), "Nothing differs\n");
        let again = said(&lofted(&["apply", text(&mine), text(&patch), "--write"]), 0);
        assert!(again.starts_with("Nothing differs\n\n4 of 4 changes are in "), "{again}");
        let lint = said(&lofted(&["lint", text(&patch)]), 0);
        assert!(lint.contains(" 0 errors"), "{lint}");
    }
}

#[test]
fn a_zip_is_written_as_a_zip_and_a_file_of_claims_is_not() {
    let before = record("zip-before", &[]);
    let after = record("zip-after", &[REVISED]);
    let to = folder("zip");
    let zip = to.join("record.zip");
    said(&lofted(&["export", text(&before), text(&zip)]), 0);
    let csv = to.join("changes.csv");
    let output = lofted(&["diff", text(&zip), text(&after), "--csv", text(&csv)]);
    assert!(said(&output, 0).starts_with("Claims: 1 changed\n"));
    said(&lofted(&["apply", text(&zip), text(&csv), "--write"]), 0);
    assert_eq!(said(&lofted(&["diff", text(&zip), text(&after)]), 0), "Nothing differs\n");

    let claims = to.join("claims.csv");
    let head = "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n";
    fs::write(&claims, format!("{head}a,killed,,2,,exact,persons,Me,Notes,2025-01-12\n")).unwrap();
    let refused = said(&lofted(&["apply", text(&claims), text(&csv), "--write"]), 2);
    assert!(refused.contains("is no folder and no zip"), "{refused}");
}

#[test]
fn a_base_that_moved_is_refused_row_by_row_and_nothing_is_written() {
    let before = record("moved-before", &[]);
    let after = record("moved-after", &[REVISED, GONE]);
    let mine =
        record("moved-mine", &[("claims.csv", ",,550,,about,some 550,", ",,560,,about,some 560,")]);
    let csv = folder("moved").join("changes.csv");
    said(&lofted(&["diff", text(&before), text(&after), "--csv", text(&csv)]), 0);
    let there = fs::read(mine.join("claims.csv")).unwrap();
    let told = said(&lofted(&["apply", text(&mine), text(&csv), "--write"]), 1);
    assert!(
        told.starts_with("refused: claim \"palace-in\", column best: the record has \"560\"; the patch has \"550\" before and nothing after\n"),
        "{told}"
    );
    assert!(told.ends_with(": nothing written, for 2 faults where the record is not as it was when the patch was made\n"), "{told}");
    assert_eq!(fs::read(mine.join("claims.csv")).unwrap(), there);

    let list = "kind,id,change,column,before,after\nclaimant,zenda-navy,changed,name,Zenda Navy,\n";
    let there = fs::read_to_string(before.join("claimants.csv")).unwrap();
    let name = there.lines().find(|line| line.starts_with("zenda-navy,")).unwrap();
    let list = list.replace("Zenda Navy", name.split(',').nth(1).unwrap());
    let told = said(&piped(&["apply", text(&before), "-"], list.as_bytes()), 1);
    assert!(told.contains("refused: claimants.csv row"), "{told}");
    assert!(told.ends_with("that the record would have with the patch\n"), "{told}");
}

#[test]
fn a_data_package_adds_and_updates_by_name_and_takes_nothing_away() {
    let mine = record("later-mine", &[]);
    let part = folder("later").join("part.zip");
    let from = record("later-from", &[REVISED]);
    said(&lofted(&["export", text(&from), text(&part), "--claims", "palace-in"]), 0);
    let told = said(&lofted(&["apply", text(&mine), text(&part)]), 0);
    assert!(told.starts_with("Claims: 1 changed"), "{told}");
    assert!(!told.contains("Withdrawn"), "{told}");
}

#[test]
fn what_is_no_record_or_patch_is_refused_with_what_would_be_right() {
    let one = record("nonsense", &[]);
    for (arguments, content, part) in [
        (
            vec!["diff", text(&one)],
            "",
            "the after is missing; write for example lofted diff my-record/",
        ),
        (vec!["diff", "-", "-"], "", "datapackage.json"),
        (vec!["diff", text(&one), "/no/such/place"], "", "/no/such/place: "),
        (vec!["diff", text(&one), text(&one), "--csv", "-", "--json"], "", "give --csv a file"),
        (
            vec!["apply", text(&one)],
            "",
            "the patch is missing; write for example lofted apply my-record/",
        ),
        (
            vec!["apply", text(&one), "-"],
            "kind,id,change\n",
            "-: changes.csv has no column \"column\"",
        ),
        (
            vec!["apply", text(&one), "-"],
            "kind,id,change,column,before,after\nclaim,a,gone,,,\n",
            "changes.csv row 2, column change: \"gone\" is no change; known are added,",
        ),
        (vec!["apply", text(&one), "-"], "%PDF-1.7\n", "the patch has "),
        (vec!["apply", text(&one), "-"], "PK\u{3}\u{4}", "the zip cannot be read"),
        (vec!["apply", "-", text(&one), "--write"], "", "- is no folder and no zip"),
    ] {
        let output = piped(&arguments, content.as_bytes());
        if arguments == ["diff", "-", "-"] {
            assert_eq!(output.status.code(), Some(2), "{output:?}");
            continue;
        }
        let told = said(&output, 2);
        assert!(told.contains(part), "{arguments:?}: {told}");
        assert_eq!(told.trim_end().lines().count(), 1, "{told}");
    }
}

#[test]
fn the_json_has_the_words_and_every_cell() {
    let before = record("json-before", &[]);
    let after = record("json-after", &[REVISED]);
    let told = said(&lofted(&["diff", text(&before), text(&after), "--json"]), 0);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["said"], "Claims: 1 changed");
    let change = &told["changes"][0];
    assert_eq!((&change["kind"], &change["id"]), (&"claim".into(), &"palace-in".into()));
    assert_eq!(change["cells"][0]["column"], "low");
    assert_eq!(change["cells"][0]["after"], "600");
    let line = told["groups"][0]["lines"][0]["words"].as_str().unwrap();
    assert!(line.contains("at least 600, was about 550"), "{line}");
}
