//! `lofted reconstruct --csv`: many flights, in order, each as if it were asked for alone.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The answers to the rows of a file on the standard input.
fn answers(rows: &str, rest: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lofted"));
    command.args(["reconstruct", "--csv", "-"]).args(rest);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(rows.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn table(output: &Output) -> Vec<Vec<String>> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    rows.collect()
}

/// The one answer to words of the command.
fn alone(words: &[&str]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_lofted"))
        .arg("reconstruct")
        .args(words)
        .arg("--json")
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_row_gives_what_its_figures_give_alone_to_the_bit() {
    let rows = "id,apogee,--distance-km,time_min,seed,launch,azimuth-deg,place\n\
                one,\"7,000 km\",1000,87,,,,\n\
                two,7687.5; about 7000 km,1001.2,,7,\"39.1,125.9\",66,\"Here=39.9,125.3; There=-1,2\"\n";
    let all = answers(rows, &["--members", "60", "--json"]);
    assert_eq!(all.status.code(), Some(0), "{all:?}");
    let all = lines(&all);
    let first =
        ["--apogee", "7,000 km", "--distance-km", "1000", "--time-min", "87", "--members", "60"];
    assert_eq!(all[0]["answer"], alone(&first));
    let second = [
        "--apogee",
        "7687.5",
        "--apogee",
        "about 7000 km",
        "--distance-km",
        "1001.2",
        "--seed",
        "7",
        "--launch",
        "39.1,125.9",
        "--azimuth-deg",
        "66",
        "--place",
        "Here=39.9,125.3",
        "--place",
        "There=-1,2",
        "--members",
        "60",
    ];
    assert_eq!(all[1]["answer"], alone(&second));
    assert_eq!((&all[1]["id"], &all[1]["row"]), (&Value::from("two"), &Value::from(3)));
}

#[test]
fn many_rows_stand_in_their_order_and_a_bad_one_is_an_error_of_its_own() {
    let mut rows = "id,apogee,distance\n".to_owned();
    for at in 0..60 {
        let apogee = if at % 7 == 3 { "x".to_owned() } else { format!("{} km", 1000 + 50 * at) };
        rows += &format!("\"n, {at}\",{apogee},900 km\n");
    }
    let output = answers(&rows, &["--members", "20"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    let table = table(&output);
    assert_eq!(table.len(), 61);
    let column = |name: &str| table[0].iter().position(|head| head == name).unwrap();
    for (at, row) in table[1..].iter().enumerate() {
        assert_eq!((&*row[0], &*row[1]), (&*(at + 2).to_string(), &*format!("n, {at}")));
        let is_bad = at % 7 == 3;
        assert_eq!(!row[column("error")].is_empty(), is_bad, "{row:?}");
        assert_eq!(row[column("verdict")].is_empty(), is_bad, "{row:?}");
    }
    assert!(table[4][column("error")].starts_with("--apogee: \"x\", character 1"), "{table:?}");
    let again = answers(&rows, &["--members", "20"]);
    assert_eq!(output.stdout, again.stdout, "whichever core is the first");
}

#[test]
fn what_a_row_does_not_say_the_options_say() {
    let rows = "id,apogee,distance,class\na,1200 km,900 km,short-liquid\nb,1200 km,900 km,\n";
    let output =
        answers(rows, &["--members", "30", "--class", "one-stage-liquid", "--seed", "5", "--json"]);
    let classes: Vec<Value> = lines(&output)
        .iter()
        .map(|line| line["answer"]["computed_with"]["classes"][0].clone())
        .collect();
    assert_eq!(classes, ["short-liquid", "one-stage-liquid"]);
    assert!(lines(&output).iter().all(|line| line["answer"]["computed_with"]["seed"] == 5));
}

#[test]
fn every_kind_of_bad_row_is_told_and_a_bad_head_refuses_the_file() {
    let rows = "\u{feff}id,apogee,distance,time-min,time-s,launch\n\
                short,7000\n\
                empty,,,,,\n\
                twice,7000,1000,87,5000,\n\
                off,7000,1000,,,\"99,0\"\n\
                good,7000,1000,,,\n";
    let output = answers(rows, &["--members", "20", "--json"]);
    let all = lines(&output);
    let errors: Vec<&str> = all.iter().filter_map(|line| line["error"].as_str()).collect();
    for (error, said) in errors.iter().zip([
        "the row has 2 cells, and there are 6 columns",
        "a figure such as --apogee-km is missing",
        "contradict each other",
        "--launch: latitude 99",
    ]) {
        assert!(error.contains(said), "{error}");
    }
    assert_eq!((errors.len(), all.len()), (4, 5));
    assert!(all[4]["answer"].is_object());
    for (rows, said) in [
        (
            "id,apogee_kn\na,7000\n",
            "column \"apogee_kn\" is no option of reconstruct; known are id, apogee, ",
        ),
        ("apogee,apogee\n1,2\n", "stands there twice"),
        ("json\n1\n", "is no option"),
        ("", "it is empty"),
    ] {
        let output = answers(rows, &[]);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(output.stdout.is_empty());
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains(said), "{told}");
    }
}
