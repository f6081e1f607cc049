//! The command's words: what is refused and with what suggestion, help, completions, manual pages, colours, `-`.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn lofted(line: &str) -> Output {
    lofted_words(&line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<&str>>())
}

fn lofted_words(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_lofted")).args(words).output().unwrap()
}

fn text(line: &str) -> String {
    let output = lofted(line);
    assert!(output.status.success(), "{line}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn refusal(line: &str) -> String {
    let output = lofted(line);
    assert_eq!(output.status.code(), Some(2), "{line}: {output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    said
}

/// The command with a content on its standard input.
fn piped(line: &str, content: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lofted"));
    command
        .args(line.split(' '))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A command that refuses its words does not read.
    let _ = child.stdin.take().unwrap().write_all(content);
    child.wait_with_output().unwrap()
}

const FLIGHT: &str = "reconstruct --apogee-km 7000 --distance-km 1000";

#[test]
fn a_slip_of_the_keys_is_told_with_what_was_meant() {
    for (line, said) in [
        ("flihgts", "did you mean `lofted flights`?"),
        ("reconstuct --apogee 7000", "did you mean `lofted reconstruct`?"),
        ("flights --jsn", "did you mean --json?"),
        ("reconstruct --apogee-kmm 7000", "did you mean --apogee-km?"),
        ("flights --color blue", "known are auto, always, never"),
        ("completions fisch", "did you mean fish?"),
        ("export flight 2024-10-31 --geojsn x", "did you mean --geojson?"),
        ("nothing-like-it", "there are flights, flight, "),
        ("--color never fligths", "did you mean `lofted flights`?"),
    ] {
        assert!(refusal(line).contains(said), "{line}: {}", refusal(line));
    }
}

#[test]
fn what_is_missing_is_named_with_an_example() {
    for (line, said) in [
        ("flight", "the flight is missing; write for example lofted flight 2024-10-31"),
        ("show", "the link is missing; write for example lofted show '#/flights/2024-10-31"),
        ("lint", "the record is missing; write for example lofted lint my-claims.csv"),
        ("stale", "the record and the day are missing"),
        ("read", "the story is missing; write for example lofted read story.txt"),
        ("export", "the record and the place are missing"),
        ("export flight 2024-10-31", "name a file with --geojson, --kml or --czml"),
        ("validate --seed", "--seed has no value"),
    ] {
        assert!(refusal(line).contains(said), "{line}: {}", refusal(line));
    }
}

#[test]
fn what_contradicts_or_repeats_is_refused() {
    for (rest, said) in [
        ("--time-min 87 --time-s 5000", "--time-min and --time-s contradict each other"),
        ("--time-s 5000 --time-min 87", "contradict each other"),
        ("--seed 1 --seed 2", "--seed is given more than once"),
        ("--members 60 --members 70", "--members is given more than once"),
        ("--class short-solid --class short-liquid", "--class is given more than once"),
        ("--launch 1,2 --launch 1,2", "--launch is given more than once"),
        ("--launch 1,2 --impact 3,4 --azimuth-deg 7", "do not go together"),
        ("--launch 1,2 --impact 3,4 --splashdown ~200,270,42,139", "do not go together"),
        ("--csv flights.csv", "do not go together"),
        ("--json --json", "--json is given more than once"),
    ] {
        let said_of = refusal(&format!("{FLIGHT} {rest}"));
        assert!(said_of.contains(said), "{rest}: {said_of}");
    }
    for line in [
        "chart #/deployment --record a --record b",
        "read - --package x.zip --json",
        "lint . --rules",
        "flights --color never --color always",
        "export table #/sources --table table --table table --csv -",
    ] {
        refusal(line);
    }
}

#[test]
fn figures_of_several_parties_are_taken_in_their_order() {
    let all = text(&format!("{FLIGHT} --time-min 87 --time-min 86 --time 5156s --members 60"));
    let intervals = all.lines().last().unwrap();
    let times = ["time 86.5 to 87.5 min", "time 85.5 to 86.5 min", "time 85.92 to 85.94 min"];
    let places = times.map(|time| intervals.find(time).unwrap_or_else(|| panic!("{time}: {all}")));
    assert!(places.is_sorted(), "{intervals}");
    let twice = text(&format!(
        "{FLIGHT} --place A=39,126 --place B=-39,126 --members 60 --launch 39,126 --azimuth-deg -290"
    ));
    assert!(twice.contains(" A (") && twice.contains(" B ("), "{twice}");
}

#[test]
fn a_page_that_there_is_not_is_an_error() {
    for command in ["show", "chart"] {
        let said = refusal(&format!("{command} #/nowhere"));
        assert!(said.contains("no page \"/nowhere\"; there are #/, #/flights"), "{said}");
        for link in [
            "#/claims/none",
            "#/claimants/none",
            "#/sources/none",
            "#/deployments/none",
            "#/flights/1999-01-01",
        ] {
            assert!(refusal(&format!("{command} {link}")).contains("the record has no"), "{link}");
        }
    }
    assert!(refusal("chart #/embed/none/deployment").contains("has no chart \"none\""));
    assert!(refusal("deployment none").contains("kursk-2024"));
}

#[test]
fn flight_and_show_say_the_same_numbers() {
    for flight in ["2024-10-31", "2022-03-24"] {
        let (told, shown) =
            (text(&format!("flight {flight}")), text(&format!("show #/flights/{flight}")));
        for line in shown.lines() {
            assert!(told.lines().any(|one| one == line), "{line} in {told}");
        }
        let of = |line: &str| serde_json::from_str::<serde_json::Value>(&text(line)).unwrap();
        assert_eq!(
            of(&format!("flight {flight} --json"))["judged"],
            of(&format!("show #/flights/{flight} --json"))["shown"]
        );
    }
}

#[test]
fn help_has_groups_examples_and_exit_codes() {
    let whole = text("--help");
    for part in ["The record:", "Pages of the app, by their links:", "Examples:", "Exit code: 0"] {
        assert!(whole.contains(part), "{part} in {whole}");
    }
    for command in [
        "flights",
        "flight",
        "deployment",
        "metrics",
        "reconstruct",
        "validate",
        "show",
        "chart",
        "read",
        "lint",
        "stale",
        "export",
        "completions",
        "man",
        "export flight",
        "export table",
        "export excerpts",
    ] {
        let help = text(&format!("help {command}"));
        assert_eq!(help, text(&format!("{command} --help")));
        for part in ["Usage: lofted", "Examples:\n  lofted ", "Exit code: 0"] {
            assert!(help.contains(part), "{part} in {help}");
        }
    }
    let reconstruct = text("reconstruct --help");
    for head in [
        "Figures as bare amounts:",
        "Where and when:",
        "What is assumed and asked:",
        "Many flights:",
    ] {
        assert!(reconstruct.contains(head), "{head} in {reconstruct}");
    }
}

#[test]
fn shells_complete_and_manuals_are_written() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = text(&format!("completions {shell}"));
        for word in ["reconstruct", "burnout-altitude"] {
            assert!(script.contains(word), "{word} for {shell}");
        }
        // PowerShell is given no values.
        assert_eq!(script.contains("two-stage-liquid"), shell != "powershell", "{shell}");
    }
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("man");
    let _ = fs::remove_dir_all(&folder);
    let told = text(&format!("man {}", folder.display()));
    for page in ["lofted.1", "lofted-reconstruct.1", "lofted-export-table.1"] {
        assert!(told.contains(page), "{told}");
        let page = fs::read_to_string(folder.join(page)).unwrap();
        assert!(page.contains(".TH lofted") && page.contains("Exit code"), "{page}");
        assert!(!page.contains('\u{1b}'), "no colours in a manual");
    }
    assert!(text("man").contains(".TH lofted"));
}

#[test]
fn colours_are_written_where_they_are_asked_for() {
    let escape = |output: &Output| {
        let all = [output.stdout.as_slice(), &output.stderr].concat();
        all.contains(&0x1b)
    };
    for (line, is_colored) in [
        ("--help", false),
        ("--help --color always", true),
        ("--color=always chart #/deployment", true),
        ("chart #/deployment --color never", false),
        ("chart #/deployment", false),
        ("flihgts --color always", true),
        ("flihgts", false),
    ] {
        assert_eq!(escape(&lofted(line)), is_colored, "{line}");
    }
}

#[test]
fn a_hyphen_is_the_standard_input_wherever_a_file_is_read() {
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../lofted-record/data");
    let zip = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("whole.zip");
    let (data, path) = (data.to_str().unwrap(), zip.to_str().unwrap());
    assert!(lofted_words(&["export", data, path]).status.success());
    let record = fs::read(&zip).unwrap();
    for line in [
        "lint - --json",
        "stale - 2030-01-01",
        "deployment --record -",
        "export table #/sources?q=KBS --csv - --record -",
        "chart #/deployment --record -",
        "export flight 2024-10-31 --draws 60 --czml - --record -",
    ] {
        let (from_pipe, from_file) = (
            piped(line, &record),
            lofted(
                &line
                    .replace("--record -", &format!("--record {path}"))
                    .replace("lint -", &format!("lint {path}"))
                    .replace("stale -", &format!("stale {path}")),
            ),
        );
        assert!(from_pipe.status.success(), "{line}: {from_pipe:?}");
        let text = |output: &Output| String::from_utf8_lossy(&output.stdout).replace(path, "-");
        assert_eq!(text(&from_pipe), text(&from_file), "{line}");
    }
    let twice = piped("read - --record -", &record);
    assert_eq!(twice.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&twice.stderr).contains("is read once"));
}

#[test]
fn nothing_of_progress_is_said_into_a_pipe() {
    for line in ["export flight 2024-10-31 --draws 60 --czml -", "validate --members 20 --json"] {
        let output = lofted(line);
        assert!(output.status.success() && output.stderr.is_empty(), "{line}: {output:?}");
    }
}
