//! A hundred thousand claims read and linted, beside the bare `csv` crate deserialising the same
//! bytes in the same run: `cargo bench -p lofted-record`. Both are built by `[profile.bench]`: all
//! crates at opt-level 3 with link-time optimisation.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a bench prints what it measures")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use lofted_record::lint::lint;
use lofted_record::{Files, read};
use serde::Deserialize;

const ROWS: usize = 100_000;
const RUNS: usize = 15;

/// A row as the bare crate gives it: text and numbers, nothing checked.
#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "deserialised, not looked at")]
struct Row {
    id: String,
    flight: String,
    metric: String,
    low: Option<f64>,
    best: Option<f64>,
    high: Option<f64>,
    qualifier: String,
    words: String,
    unit: String,
    scope: String,
    method: String,
    kind: String,
    as_of: String,
    stated_on: String,
    claimant: String,
    attribution: String,
    source: String,
    rank: String,
    rank_reason: String,
    note: String,
}

fn main() {
    let (claims, claimants, sources) = (claims(), claimants(), sources());
    let files = Files {
        claims: claims.as_bytes(),
        claimants: claimants.as_bytes(),
        sources: sources.as_bytes(),
        ..Files::NONE
    };
    let reading = read(&files);
    assert!(reading.faults.is_empty(), "{:?}", reading.faults.first());
    println!("{ROWS} claims, {:.1} MB; {RUNS} rounds", claims.len() as f64 / 1e6);
    println!("{} warnings", lint(&reading).len());
    drop(reading);
    // Each round times all three, one after the other: what slows the machine slows each alike.
    let rounds: Vec<[Duration; 3]> = (0..RUNS)
        .map(|_| {
            let bare = timed(|| deserialised(&claims));
            let read_only = timed(|| read(&files).record.claims().len());
            let both = timed(|| {
                let reading = read(&files);
                lint(&reading).len() + reading.record.claims().len()
            });
            [bare, read_only, both]
        })
        .collect();
    let median_of = |at: usize| median(rounds.iter().map(|round| round[at]).collect());
    let bare = median_of(0).as_secs_f64();
    for (at, what) in ["csv crate, deserialised", "read", "read and linted"].iter().enumerate() {
        let time_s = median_of(at).as_secs_f64();
        let (rate, ratio) = (ROWS as f64 / time_s, time_s / bare);
        println!("{what:<24} median {:>7.1} ms {rate:>10.0} rows/s {ratio:>6.2}x", time_s * 1e3);
    }
}

/// The rows of the bare crate: every column, each text its own, as the reader keeps them; unlike the
/// reader's, a row is dropped before the next is read.
fn deserialised(claims: &str) -> usize {
    let mut reader = csv::Reader::from_reader(claims.as_bytes());
    reader.deserialize::<Row>().map(Result::unwrap).fold(0, |sum, row| {
        black_box(&row);
        sum + 1
    })
}

fn timed(run: impl FnOnce() -> usize) -> Duration {
    let start = Instant::now();
    black_box(run());
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn claimants() -> String {
    let rows: String =
        (0..60).map(|at| format!("claimant-{at},Claimant {at},Party {}\n", at % 9)).collect();
    format!("id,name,party\n{rows}")
}

fn sources() -> String {
    let rows: String = (0..2000).map(|at| format!("outlet-{at},Outlet {at},,,,\n")).collect();
    format!("id,outlet,title,published_on,url,note\n{rows}")
}

/// Claims as a deployment's record holds them, spread over claimants, metrics, sources and days.
fn claims() -> String {
    let mut text = String::from(
        "id,flight,metric,low,best,high,qualifier,words,unit,scope,method,kind,as_of,stated_on,claimant,attribution,source,rank,rank_reason,note\n",
    );
    let metrics =
        ["in-country", "in-kursk", "near-front", "killed", "wounded", "killed-and-wounded"];
    for at in 0..ROWS {
        // Days and totals rise, as they do in a record.
        let number = 1000 + at / 10;
        let (low, best, high, qualifier, words) = match at % 4 {
            0 => (String::new(), number.to_string(), String::new(), "about", "about"),
            1 => (number.to_string(), String::new(), String::new(), "more-than", "more than"),
            2 => (String::new(), String::new(), number.to_string(), "up-to", "as many as"),
            _ => (String::new(), number.to_string(), String::new(), "exact", "a total of"),
        };
        let days = at / 20;
        let (year, month) = (10 + days / 336, 1 + days / 28 % 12);
        let day = format!("20{year:02}-{month:02}-{:02}", 1 + days % 28);
        text += &format!(
            "claim-{at},,{},{low},{best},{high},{qualifier},\"{words} {number}, it was said\",persons,Kursk region; so far,,assessed,{day},{day},claimant-{},on-record,outlet-{},,,Said in a briefing.\n",
            metrics[at % metrics.len()],
            at % 60,
            at % 2000,
        );
    }
    text
}
