//! `lofted chart`: every form of a chart, frames that read back, and one clear line for what it cannot do.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::process::{Command, Output};

fn lofted(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_lofted")).arg("chart").args(args).output().unwrap()
}

fn bytes(args: &[&str]) -> Vec<u8> {
    let output = lofted(args);
    assert!(output.status.success(), "{args:?}: {output:?}");
    output.stdout
}

fn text(args: &[&str]) -> String {
    String::from_utf8(bytes(args)).unwrap()
}

const PAGE: &str = "https://example.org/lofted/#/deployment?party=Seoul";
const CHART: &str = "distance-to-the-border";

#[test]
fn the_charts_of_a_page_are_listed_with_what_they_show() {
    let list = text(&[PAGE]);
    assert!(list.starts_with("North Korean troops in Russia"), "{list}");
    for line in ["claims-over-time", "  Claims over time", CHART] {
        assert!(list.lines().any(|one| one == line), "{line} in {list}");
    }
    assert!(text(&["#/methods"]).contains("this page has no charts"));
}

#[test]
fn a_picture_bears_link_and_day_and_follows_the_theme() {
    let svg = text(&[PAGE, CHART, "-o", "-.svg", "--on", "2025-01-02"]);
    for part in ["<svg ", "2 January 2025", "https://example.org/lofted/#/deployment?party=Seoul"] {
        assert!(svg.contains(part), "{part} in {svg}");
    }
    let dark = text(&[PAGE, CHART, "-o", "-.svg", "--on", "2025-01-02", "--dark"]);
    assert_ne!(svg, dark);
    assert_eq!(svg.len(), dark.len(), "only the colours differ");
    let square = text(&[PAGE, CHART, "-o", "-.svg", "--square"]);
    assert!(square.contains("width=\"1080\" height=\"1080\""), "{square}");
}

#[test]
fn a_png_is_twice_as_large_and_holds_its_text() {
    let size = |png: &[u8]| {
        assert_eq!(&png[1..4], b"PNG");
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        (number(16), number(20))
    };
    let png = bytes(&[PAGE, CHART, "-o", "-.png"]);
    assert_eq!(size(&png).0, 1600);
    // Without a font the same picture would be far smaller.
    assert!(png.len() > 40_000, "{} bytes", png.len());
    assert_eq!(size(&bytes(&[PAGE, CHART, "-o", "-.png", "--square"])), (1080, 1080));
}

#[test]
fn a_frame_reads_back_as_its_chart_with_the_claims_that_it_carries() {
    let frame = text(&[PAGE, CHART, "-o", "-.html", "--frozen"]);
    let src = frame.split("src=\"").nth(1).unwrap().split('"').next().unwrap();
    let src = src.replace("&amp;", "&");
    assert!(src.starts_with(
        "https://example.org/lofted/#/embed/distance-to-the-border/deployment?party=Seoul&record="
    ));
    assert_eq!(text(&[&src, "-o", "-.csv"]), text(&[PAGE, CHART, "-o", "-.csv"]));
    let live = text(&[PAGE, CHART, "-o", "-.html"]);
    assert!(!live.contains("record="), "{live}");
}

#[test]
fn a_chart_too_long_for_a_shape_gives_its_first_panels_and_says_so() {
    let drawn =
        |shape| text(&["#/deployment", "claims-over-time", "--shape", shape, "-o", "-.svg"]);
    let (wide, square) = (drawn("wide"), drawn("square"));
    assert!(square.contains("of 4 panels; the others at the link"), "{square}");
    assert!(square.contains(r#"width="1080" height="1080""#), "{square}");
    assert!(!wide.contains("others at the link") && wide.contains("In Kursk region"));
    assert!(square.contains("In Russia"));
}

#[test]
fn what_it_cannot_do_is_said_in_one_line() {
    for (args, said) in [
        (vec![], "the link is missing"),
        (vec![PAGE, "globe", "-o", "-.svg"], "this page has no chart \"globe\"; it has "),
        (vec!["#/methods", "globe", "-o", "-.svg"], "it has none"),
        (vec![PAGE, CHART], "-o is missing"),
        (vec![PAGE, "-o", "-.svg"], "name is missing"),
        (vec![PAGE, CHART, "-o", "chart.gif"], "known are .csl.json, .html, .svg"),
        (vec![PAGE, CHART, "-o", "-.svg", "--on", "tomorrow"], "--on tomorrow"),
        (vec![PAGE, CHART, "-o", "/nowhere/at/all.svg"], "/nowhere/at/all.svg"),
        (vec![PAGE, "claims-over-time", "--square", "--record", "/nowhere"], "-o is missing"),
        (vec!["#/embed/globe/deployment?record=AAAA", "-o", "-.svg"], "the record in the link"),
    ] {
        let output = lofted(&args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
        assert!(output.stdout.is_empty(), "{output:?}");
        let line = String::from_utf8(output.stderr).unwrap();
        assert_eq!(line.trim_end().lines().count(), 1, "{line}");
        assert!(line.contains(said), "{said} in {line}");
    }
}

#[test]
fn what_of_a_link_does_not_read_is_remarked_on_and_the_rest_is_drawn() {
    let output = lofted(&["#/deployment?party=Seoul&day=yesterday", CHART, "-o", "-.csv"]);
    assert!(output.status.success());
    assert!(String::from_utf8(output.stderr).unwrap().contains("day=yesterday"));
    assert!(!output.stdout.is_empty());
}
