//! `lofted site` into a folder that was used before: what goes, what stays, and what the feed tells of it.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder of this test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("site-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A copy of the record of two deployments, with a text put in place of another in its claims.
fn record(name: &str, old: &str, new: &str) -> PathBuf {
    let to = folder(&format!("{name}-record"));
    let from =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../lofted-record/tests/two-deployments");
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
    let claims = to.join("claims.csv");
    let there = fs::read_to_string(&claims).unwrap();
    assert!(there.contains(old), "{old}");
    fs::write(&claims, there.replace(old, new)).unwrap();
    to
}

/// A row of the record's claims.
const SICK: &str = "navy-sick,,harbour-2032,,captured,,2,,exact,two were held by the port police,persons,,,observed,2032-06-03,2032-06-03,zenda-navy,press-release,signal-2032-06-01,,,\n";

fn site(record: &Path, out: &Path, day: &str, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lofted"));
    command.arg("site").args([record, out]).args(["--on", day]).args(more);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    output
}

fn said(output: &[u8]) -> String {
    String::from_utf8(output.to_vec()).unwrap()
}

fn feed(out: &Path) -> String {
    fs::read_to_string(out.join("feed.xml")).unwrap()
}

/// What stands between two tags, each time.
fn all<'a>(text: &'a str, tag: &str) -> Vec<&'a str> {
    let (begins, ends) = (format!("<{tag}>"), format!("</{tag}>"));
    let parts = text.split(begins.as_str()).skip(1);
    parts.filter_map(|part| part.split(ends.as_str()).next()).collect()
}

fn entries(feed: &str) -> Vec<&str> {
    all(feed, "entry")
}

#[test]
fn pages_of_what_the_record_has_no_more_go_and_nobody_elses_file_does() {
    let (before, after) = (record("stale", "", ""), record("stale-less", SICK, ""));
    let out = folder("stale");
    fs::create_dir_all(out.join("claims")).unwrap();
    fs::write(out.join("claims/navy-sick.txt"), "a note of somebody’s").unwrap();
    site(&before, &out, "2032-06-10", &["--url", "https://example.org/"]);
    let page = out.join("claims/navy-sick.html");
    assert!(page.is_file() && out.join("sitemap.xml").is_file());
    let told = said(&site(&after, &out, "2032-06-11", &[]).stdout);
    assert!(
        told.contains("2 of before taken away"),
        "its page, and a sitemap without an address: {told}"
    );
    assert!(!page.exists() && !out.join("sitemap.xml").exists());
    assert!(out.join("claims/navy-in.html").is_file(), "what the record has stays");
    assert!(
        out.join("claims/navy-sick.txt").is_file(),
        "a file that the command did not write stays"
    );
    let again = said(&site(&after, &out, "2032-06-11", &[]).stdout);
    assert!(!again.contains("taken away"), "{again}");
}

#[test]
fn a_page_that_somebody_changed_stays_and_is_told() {
    let (before, after) = (record("mended", "", ""), record("mended-less", SICK, ""));
    let out = folder("mended");
    site(&before, &out, "2032-06-10", &[]);
    let page = out.join("claims/navy-sick.html");
    fs::write(&page, "mine now").unwrap();
    let told = said(&site(&after, &out, "2032-06-11", &[]).stderr);
    assert!(told.contains("claims/navy-sick.html") && told.contains("stays"), "{told}");
    assert_eq!(fs::read_to_string(&page).unwrap(), "mine now");
}

#[test]
fn a_folder_without_the_list_or_with_one_that_leads_out_of_it_loses_nothing() {
    let (before, after) = (record("hostile", "", ""), record("hostile-less", SICK, ""));
    let (out, outside) = (folder("hostile"), folder("hostile-outside"));
    let kept = outside.join("kept.txt");
    fs::write(&kept, "kept").unwrap();
    site(&before, &out, "2032-06-10", &[]);
    let list = out.join("site-files.json");
    let mark = "4-00000000000000ff";
    let paths = ["../site-hostile-outside/kept.txt", kept.to_str().unwrap()];
    let files: Vec<String> = paths.iter().map(|path| format!("{path:?}: {mark:?}")).collect();
    for text in [format!("{{\"files\": {{{}}}}}", files.join(",")), "no list".to_owned()] {
        fs::write(&list, text).unwrap();
        site(&after, &out, "2032-06-11", &[]);
        assert!(kept.is_file());
    }
    assert!(out.join("claims/navy-sick.html").is_file(), "nobody knows whose it is");
}

#[test]
fn the_feed_tells_what_came_what_changed_and_what_went_under_the_day_of_it() {
    let first = record("feed", SICK, "");
    let second =
        record("feed-more", "900,,exact,nine hundred", "950,,exact,nine hundred and fifty");
    let third = record("feed-less", SICK, "");
    let out = folder("feed");
    site(&first, &out, "2032-06-10", &[]);
    let said = feed(&out);
    assert!(said.contains("what was said last"), "{said}");
    let count = entries(&said).len();
    site(&second, &out, "2032-06-11", &[]);
    let changed = feed(&out);
    let new = entries(&changed);
    assert_eq!(new.len(), count + 2, "one that came, one that changed, over what it told before");
    for entry in &new[..2] {
        assert_eq!(all(entry, "updated"), ["2032-06-11T00:00:00Z"]);
    }
    assert_eq!(all(&changed, "updated")[0], "2032-06-11T00:00:00Z", "the feed’s own");
    let told = new[..2].concat();
    assert!(told.contains("1 claim added") && told.contains("1 claim changed"), "{told}");
    assert!(told.contains("950, was 900"), "{told}");
    assert!(told.contains("claims/navy-sick.html"), "it leads to the claim: {told}");
    site(&second, &out, "2032-06-12", &[]);
    assert_eq!(feed(&out), changed, "where nothing changed the feed stays as it was");
    site(&third, &out, "2032-06-13", &[]);
    let gone = feed(&out);
    assert!(all(entries(&gone)[0], "title")[0].ends_with("claim changed"), "{gone}");
    assert!(
        entries(&gone)
            .iter()
            .any(|one| one.contains("1 claim withdrawn") && !one.contains("navy-sick.html"))
    );
    let ids = all(&gone, "id");
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "every entry has a name of its own");
}

#[test]
fn since_another_record_is_asked_by_name_and_the_same_change_is_told_once() {
    let (before, after) = (record("since", SICK, ""), record("since-more", "", ""));
    let out = folder("since");
    let since = ["--since", before.to_str().unwrap()];
    site(&after, &out, "2032-06-11", &since);
    let once = feed(&out);
    assert_eq!(entries(&once).len(), 1, "{once}");
    assert!(once.contains("1 claim added") && once.contains("2032-06-11T00:00:00Z"));
    site(&after, &out, "2032-06-12", &since);
    assert_eq!(feed(&out), once);
    let same = folder("since-same");
    site(&before, &same, "2032-06-11", &since);
    assert!(entries(&feed(&same)).is_empty(), "nothing changed, so nothing is told");
}
