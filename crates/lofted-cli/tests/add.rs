//! `lofted add` as it is run: what it shows and writes, and its exit codes.

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

fn said(output: &Output, code: i32) -> String {
    assert_eq!(output.status.code(), Some(code), "{output:?}");
    let from = if code == 2 { &output.stderr } else { &output.stdout };
    String::from_utf8(from.clone()).unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

const STORY: &str = "EDELWEISS, March 13 (AP) - The Navy of Zenda said the missile reached an altitude of more \
    than 700 kilometers and flew for 16 minutes. It flew about 900 kilometers.\n\n\
    The missile reached a speed of Mach 9.\n";

/// A record of one flight with what two said of it, written as the command writes records.
fn record(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("add-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let claims = folder.join("mine.csv");
    fs::write(
        &claims,
        "id,flight,metric,low,best,high,qualifier,words,unit,claimant,source,stated_on\n\
         old-a,2031-03-12,apogee,,710,,about,some 710 km,km,Ruritanian Staff,Gazette,2031-03-12\n\
         old-b,2031-03-12,ground-distance,,900,,about,about 900 km,km,Navy of Zenda,Gazette,2031-03-14\n\
         old-c,2031-01-02,apogee,,95,,about,about 95 km,km,Navy of Zenda,Gazette,2031-01-02\n",
    )
    .unwrap();
    let to = folder.join("record");
    said(&piped(&["export", text(&claims), text(&to)], b""), 0);
    fs::write(folder.join("story.txt"), STORY).unwrap();
    folder
}

/// `lofted add` of a file of a folder to its record.
fn add(folder: &Path, claims: &str, more: &[&str]) -> Output {
    let (record, claims) = (folder.join("record"), folder.join(claims));
    let mut words = vec!["add", text(&record), text(&claims), "--outlet", "Edelweiss Post"];
    words.extend(["--day", "2031-03-13"]);
    words.extend(more);
    piped(&words, b"")
}

fn lines(folder: &Path, file: &str) -> Vec<String> {
    let text = fs::read_to_string(folder.join("record").join(file)).unwrap();
    text.lines().map(str::to_owned).collect()
}

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<(String, Vec<u8>)> = fs::read_dir(folder.join("record"))
        .unwrap()
        .map(Result::unwrap)
        .map(|one| (one.file_name().into_string().unwrap(), fs::read(one.path()).unwrap()))
        .collect();
    all.sort();
    all
}

const FLIGHT: [&str; 2] = ["--flight", "2031-03-12"];

#[test]
fn rows_are_shown_first_and_written_in_order() {
    let folder = record("order");
    let before = files(&folder);
    let shown = said(&add(&folder, "story.txt", &FLIGHT), 0);
    assert!(shown.contains("   1  apogee  more than 700 km"), "{shown}");
    assert!(shown.contains("navy-of-zenda-2031-03-13-apogee"), "{shown}");
    assert!(shown.ends_with("not written; --write does it\n"), "{shown}");
    assert_eq!(files(&folder), before, "nothing is written");
    let dry = said(&add(&folder, "story.txt", &[&FLIGHT[..], &["--dry-run"]].concat()), 0);
    assert_eq!((dry, files(&folder)), (shown, before), "--dry-run is as without --write");

    let (claims, sources) = (lines(&folder, "claims.csv"), lines(&folder, "sources.csv"));
    let url = ["--write", "--url", "https://example.org/1", "--checked-on", "2031-03-20"];
    let told = said(&add(&folder, "story.txt", &[&FLIGHT[..], &url[..]].concat()), 0);
    assert!(told.ends_with("record: written\n"), "{told}");
    let after = lines(&folder, "claims.csv");
    let old: Vec<&String> = after.iter().filter(|line| claims.contains(line)).collect();
    assert_eq!(old, claims.iter().collect::<Vec<_>>(), "old rows stay in their order");
    let place = |id: &str| after.iter().position(|line| line.starts_with(id)).unwrap();
    let (a, b) = (place("old-a,"), place("old-b,"));
    // Said on the 13th: after the 12th's and before the 14th's.
    assert_eq!(place("navy-of-zenda-2031-03-13-apogee,"), a + 1, "{after:#?}");
    assert!(place("navy-of-zenda-2031-03-13-flight-time,") < b, "{after:#?}");
    let new: Vec<String> =
        lines(&folder, "sources.csv").into_iter().filter(|line| !sources.contains(line)).collect();
    assert_eq!(
        new,
        [
            "edelweiss-post-2031-03-13,Edelweiss Post,,2031-03-13,https://example.org/1,own-page,2031-03-20,"
        ]
    );
    let lint = said(&piped(&["lint", text(&folder.join("record"))], b""), 0);
    assert!(lint.contains(" 0 errors"), "{lint}");

    let again = said(&add(&folder, "story.txt", &[&FLIGHT[..], &["--write"]].concat()), 1);
    assert!(
        again.contains("it is there already, as \"navy-of-zenda-2031-03-13-apogee\""),
        "{again}"
    );
    assert!(again.ends_with("nothing to enter\n"), "{again}");
    assert_eq!(lines(&folder, "claims.csv"), after);
}

#[test]
fn some_claims_and_their_speakers_are_chosen() {
    let folder = record("chosen");
    let shown = said(&add(&folder, "story.txt", &[&FLIGHT[..], &["--only", "2,4"]].concat()), 0);
    assert!(shown.contains("-  1  apogee") && shown.contains("   2  flight-time"), "{shown}");
    assert!(!shown.contains("-apogee\n"), "{shown}");
    let story = "EDELWEISS, March 13 (AP) - Zenda's Navy said the missile flew for 14 minutes.\n\n\
        The missile reached an altitude of 700 kilometers.\n";
    fs::write(folder.join("other.txt"), story).unwrap();
    let named = ["--claimant", "Zenda's Navy=navy-of-zenda"];
    let shown = said(&add(&folder, "other.txt", &[&FLIGHT[..], &named[..]].concat()), 0);
    assert!(shown.contains("navy-of-zenda-2031-03-13-flight-time"), "{shown}");
    assert!(!shown.contains("Claimants"), "no claimant is new: {shown}");
    let unknown = ["--claimant", "Zenda's Navy=zenda-navy"];
    let told = said(&add(&folder, "other.txt", &[&FLIGHT[..], &unknown[..]].concat()), 2);
    assert!(told.contains("no claimant of that id"), "{told}");
    let beyond = said(&add(&folder, "other.txt", &["--only", "7"]), 2);
    assert!(beyond.contains("--only") && beyond.contains("claims"), "{beyond}");
}

#[test]
fn what_nobody_is_named_for_is_left_out_unless_it_is_said_whose_it_is() {
    let folder = record("unnamed");
    fs::write(folder.join("bare.txt"), "The missile reached an altitude of 700 kilometers.\n")
        .unwrap();
    let told = said(&add(&folder, "bare.txt", &FLIGHT), 1);
    assert!(told.contains("left out") && told.contains("--unnamed says who"), "{told}");
    let of_staff = ["--unnamed", "ruritanian-staff"];
    let shown = said(&add(&folder, "bare.txt", &[&FLIGHT[..], &of_staff[..]].concat()), 0);
    assert!(shown.contains("ruritanian-staff-2031-03-13-apogee"), "{shown}");
}

#[test]
fn a_flight_that_the_record_has_not_is_refused() {
    let folder = record("flight");
    let story =
        "The Navy of Zenda said the missile launched on Feb. 20, 2031 rose to 700 kilometers.\n";
    fs::write(folder.join("earlier.txt"), story).unwrap();
    let told = said(&add(&folder, "earlier.txt", &[]), 1);
    assert!(told.contains("add its row to flights.csv"), "{told}");
    let told = said(&add(&folder, "story.txt", &["--flight", "2031-03-11"]), 2);
    assert!(told.contains("2031-03-11"), "{told}");
}

#[test]
fn claims_come_as_a_package_or_a_table_too() {
    let folder = record("package");
    let (story, zip) = (folder.join("story.txt"), folder.join("claims.zip"));
    let words = ["read", text(&story), "--published", "2031-03-12", "--package", text(&zip)];
    said(&piped(&words, b""), 0);
    let shown = said(&add(&folder, "claims.zip", &["--only", "1"]), 0);
    assert!(shown.contains("Claims: 1 added"), "{shown}");
    assert!(shown.contains("navy-of-zenda-2031-03-12-apogee"), "{shown}");
    let table = "id,flight,metric,low,best,high,qualifier,words,unit,claimant,source,stated_on\n\
        x,2031-03-12,greatest-speed,,9,,exact,Mach 9,Mach,Navy of Zenda,Post,2031-03-13\n";
    fs::write(folder.join("table.csv"), table).unwrap();
    let told = said(&add(&folder, "table.csv", &["--write"]), 0);
    assert!(told.contains("navy-of-zenda-2031-03-13-greatest-speed"), "{told}");
    let told = said(&add(&folder, "table.csv", &FLIGHT), 2);
    assert!(told.contains("are for stories"), "{told}");
    // From the standard input alike.
    let record = folder.join("record");
    let words = ["add", text(&record), "-", "--outlet", "Post", "--day", "2031-03-13"];
    let again = said(&piped(&words, table.as_bytes()), 1);
    assert!(again.contains("it is there already"), "{again}");
}

#[test]
fn words_that_contradict_or_do_not_read_are_refused() {
    let folder = record("words");
    let told = said(&add(&folder, "story.txt", &["--write", "--dry-run"]), 2);
    assert!(told.contains("do not go together"), "{told}");
    let told = said(&add(&folder, "story.txt", &["--only", "0"]), 2);
    assert!(told.contains("1,3-5"), "{told}");
    let told = said(&add(&folder, "story.txt", &["--read-in", "print"]), 2);
    assert!(told.contains("own-page"), "{told}");
    let mine = folder.join("mine.csv");
    let story = folder.join("story.txt");
    let words = ["add", text(&mine), text(&story), "--outlet", "Post", "--day", "2031-03-13"];
    let told = said(&piped(&[&words[..], &["--write"]].concat(), b""), 2);
    assert!(told.contains("is no folder and no zip"), "{told}");
}

/// A record of one force whose row has neither sender nor host: its name says both.
fn record_of_a_force(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("add-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let (table, zip) = (folder.join("table.csv"), folder.join("sheet.zip"));
    fs::write(
        &table,
        "Who,Said on,Force,In Haiti,Killed,Source\n\
         Kenya Police,2031-03-01,Kenyan police in Haiti,400,0,Gazette\n\
         Transition council,2031-03-02,Kenyan police in Haiti,380,1,Gazette\n",
    )
    .unwrap();
    said(&piped(&["sheet", text(&table), "--zip", text(&zip)], b""), 0);
    said(&piped(&["export", text(&zip), text(&folder.join("record"))], b""), 0);
    folder
}

#[test]
fn a_storys_force_is_the_records_of_its_sender_and_host() {
    let folder = record_of_a_force("force");
    let story = "About 450 Kenyan police officers are in Haiti now, Kenya Police said.\n";
    fs::write(folder.join("kenya.txt"), story).unwrap();
    let shown = said(&add(&folder, "kenya.txt", &[]), 0);
    assert!(shown.contains("kenya-police-2031-03-13-in-haiti"), "{shown}");
    assert!(!shown.contains("kenyan-troops"), "{shown}");
    // Another country's is not the record's, unless that is said.
    let other = "About 450 Jamaican police officers are in Haiti now, Kenya Police said.\n";
    fs::write(folder.join("other.txt"), other).unwrap();
    let told = said(&add(&folder, "other.txt", &[]), 1);
    assert!(told.contains("or name the deployment that is meant"), "{told}");
    let named = ["--deployment", "kenyan-police-in-haiti"];
    let shown = said(&add(&folder, "other.txt", &named), 0);
    assert!(shown.contains("kenya-police-2031-03-13-in-haiti"), "{shown}");
    let told = said(&add(&folder, "other.txt", &["--deployment", "guards"]), 2);
    assert!(told.contains("no deployment \"guards\"; it has kenyan-police-in-haiti"), "{told}");
}
