//! Old calls keep working: every command line that README.md and CHANGELOG.md quote is run.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What is quoted with a word in place of a value, or to name a command alone; and how it is run.
const IN_FULL: [(&str, &str); 25] = [
    ("lofted lint PATH", "lofted lint crates/lofted-record/data"),
    ("lofted lint", "lofted lint crates/lofted-record/data --json"),
    ("lofted export", "lofted export crates/lofted-record/data whole"),
    (
        "lofted export excerpts RECORD FOLDER",
        "lofted export excerpts crates/lofted-record/data excerpts",
    ),
    ("lofted export table LINK", "lofted export table '#/sources?q=KBS' --csv - --json -"),
    (
        "lofted add RECORD STORY",
        "lofted add crates/lofted-record/data story.txt --outlet KBS --day 2024-10-31 --flight 2024-10-31 --dry-run",
    ),
    ("lofted stale", "lofted stale crates/lofted-record/data 2026-11-01 --json"),
    (
        "lofted reconstruct --heavier \"300 m/s\"",
        "lofted reconstruct --apogee-km 2802 --distance-km 933 --members 60 --heavier \"300 m/s\"",
    ),
    (
        "lofted reconstruct --launched-at 7:11 --landed-at 8:37",
        "lofted reconstruct --apogee-km 7687.5 --distance-km 1001.2 --launched-at 7:11 --landed-at 8:37 --members 60",
    ),
    (
        "lofted chart --record",
        "lofted chart --record crates/lofted-record/data '#/deployment' claims-over-time -o -.csv",
    ),
    ("lofted chart LINK CHART", "lofted chart '#/deployment' claims-over-time -o -.json -o -.bib"),
    (
        "lofted diff BEFORE AFTER",
        "lofted diff crates/lofted-record/data mine.zip --csv changes.csv",
    ),
    (
        "lofted site crates/lofted-record/data site --app dist --url https://example.org/lofted/ # a static site",
        "lofted site mine.zip site --app dist --url https://example.org/lofted/",
    ),
    ("lofted site RECORD OUT --app dist", "lofted site mine.zip site --app dist"),
    (
        "lofted site RECORD OUT [--app FOLDER] [--url ADDRESS]",
        "lofted site mine.zip pages --on 2026-11-27",
    ),
    ("lofted show --record", "lofted show --record mine.zip '#/flights'"),
    ("lofted apply", "lofted apply crates/lofted-record/data mine.zip"),
    ("lofted apply RECORD PATCH", "lofted apply crates/lofted-record/data changes.csv"),
    ("lofted show", "lofted show '#/'"),
    ("lofted chart", "lofted chart '#/deployment'"),
    ("lofted flight", "lofted flight 2023-12-18"),
    ("lofted sheet", "lofted sheet --template"),
    ("lofted man DIR", "lofted man manual"),
    ("lofted show LINK", "lofted show '#/flights?q=2017'"),
    ("lofted reconstruct --csv FILE", "lofted reconstruct --csv flights.csv --members 60"),
];

const STORY: &str =
    "SEOUL, Oct 31 (Reuters) - The missile flew for 85 minutes, South Korea said.\n";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The command lines of a text: those of its blocks of shell, and those between backticks.
fn quoted(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let joined = text.replace("\\\n", " ");
    for block in joined.split("```sh").skip(1) {
        let block = block.split("```").next().unwrap_or_default();
        found.extend(block.lines().filter(|line| line.starts_with("lofted ")).map(str::to_owned));
    }
    for span in text.split('`').skip(1).step_by(2) {
        let line = span.replacen("cargo run -p lofted-cli --", "lofted", 1);
        if line.starts_with("lofted ") && !line.contains('\n') {
            found.push(line);
        }
    }
    found
}

/// The words of a line as a shell takes them, without what stands behind a #.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for c in line.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '\'' | '"') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, ' ') => words.extend(word.take()),
            (None, '#') if word.is_none() => break,
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

fn run(line: &str, folder: &Path) -> Output {
    let words = words(line);
    assert_eq!(words[0], "lofted", "{line}");
    Command::new(env!("CARGO_BIN_EXE_lofted"))
        .args(&words[1..])
        .current_dir(folder)
        .output()
        .unwrap()
}

/// A folder with what the lines read.
fn place() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("quoted");
    let _ = fs::remove_dir_all(&folder);
    let data = folder.join("crates/lofted-record/data");
    fs::create_dir_all(&data).unwrap();
    for file in fs::read_dir(root().join("crates/lofted-record/data")).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), data.join(file.file_name())).unwrap();
    }
    fs::write(folder.join("story.txt"), STORY).unwrap();
    fs::write(folder.join("table.csv"), "Test\tWho\tApogee\n2031-03-12\tZenda\t7,000 km\n")
        .unwrap();
    fs::create_dir_all(folder.join("dist")).unwrap();
    fs::write(folder.join("dist/index.html"), "<!doctype html>").unwrap();
    fs::write(folder.join("flights.csv"), "id,apogee,distance\na,7000 km,1000 km\n").unwrap();
    let mine = run("lofted export crates/lofted-record/data mine.zip --flight 2024-10-31", &folder);
    assert!(mine.status.success(), "{mine:?}");
    folder
}

#[test]
fn every_quoted_command_line_runs() {
    let folder = place();
    let mut lines = Vec::new();
    for file in ["README.md", "CHANGELOG.md"] {
        lines.extend(quoted(&fs::read_to_string(root().join(file)).unwrap()));
    }
    assert!(lines.len() > 28, "{lines:#?}");
    for line in lines {
        let whole = IN_FULL.iter().find(|(short, _)| *short == line.trim());
        let whole = whole.map_or(line.as_str(), |(_, whole)| whole);
        let output = run(whole, &folder);
        assert!(output.status.success(), "{line}, run as {whole}: {output:?}");
    }
    for file in [
        "flight.kml",
        "part.zip",
        "verdicts.csv",
        "fit.svg",
        "fit.png",
        "frame.html",
        "site/contents.html",
    ] {
        assert!(folder.join(file).metadata().unwrap().len() > 100, "{file}");
    }
}

#[test]
fn lines_are_found_and_split_as_a_shell_does() {
    let text = "a `lofted show '#/'` b `lofted-view`\n```sh\nlofted flights   # all\nlofted reconstruct --a \\\n    --b \"c d\"\n```\n";
    let lines = quoted(text);
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert_eq!(words(&lines[0]), ["lofted", "flights"]);
    assert_eq!(words(&lines[1]), ["lofted", "reconstruct", "--a", "--b", "c d"]);
    assert_eq!(words(&lines[2]), ["lofted", "show", "#/"]);
}
