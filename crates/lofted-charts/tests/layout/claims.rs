//! Labels of the charts on the pages of claims: inside the sheet, and never on top of each other.

use lofted::claim::Amount;
use lofted_charts::claim::claim_lanes::ClaimMark;
use lofted_charts::claim::distance_strip::distance_strip;
use lofted_charts::claim::parts::{Part, Whole, parts};
use lofted_charts::claim::revisions::{Replaces, Revisions, Series, Step, revisions};
use lofted_charts::claim::timeline::{Count, Marks, Moment, TimeLane, Timeline, timeline};
use lofted_charts::{ChartError, Ink, Sheet};

use super::check;

fn moment(first: &str, last: &str, label: &str) -> Moment {
    let (first, last) = (first.parse().unwrap(), last.parse().unwrap());
    let words = "What happened, in a sentence".into();
    Moment { opens: String::new(), first, last, label: label.into(), words, ink: Ink::Accent }
}

#[test]
fn timeline_labels_stay_apart() {
    let long = "Washington releases images of a container shipment from North Korea to Russia";
    let counts = (1..=12)
        .map(|month| Count {
            first: format!("2024-{month:02}-01").parse().unwrap(),
            last: format!("2024-{month:02}-28").parse().unwrap(),
            label: "a month".into(),
            count: 7 * month,
            words: "Seoul 3".into(),
        })
        .collect();
    let moments = vec![
        moment("2017-05-14", "2017-05-14", "Hwasong-12"),
        moment("2017-05-20", "2017-05-20", "Hwasong-12"),
        moment("2023-10-13", "2023-10-13", long),
        moment("2024-10-08", "2024-10-13", "First transport of troops"),
        moment("2024-10-18", "2024-10-18", "The NIS publishes its first figures"),
        moment("2025-09-02", "2025-09-02", "The NIS revises the number killed"),
    ];
    let lane = |label: &str, marks| TimeLane { label: label.into(), marks };
    for (from, to) in
        [("2017-05-14", "2025-09-02"), ("2024-09-01", "2024-11-30"), ("2024-10-31", "2024-10-31")]
    {
        let data = Timeline {
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
            lanes: vec![
                lane("Events", Marks::Moments(moments.clone())),
                lane("Claims on the deployment", Marks::Counts(Vec::clone(&counts))),
                lane("Statements without a number", Marks::Moments(Vec::new())),
            ],
        };
        check("timeline", |sheet| timeline(&data, sheet));
    }
}

#[test]
fn part_labels_stay_apart() {
    let part = |amount: &str, of: &str| Part {
        opens: String::new(),
        title: format!("Near the front, {amount} (Washington, 31 Oct 2024)"),
        said: "31 October 2024".into(),
        ink: Ink::Hue1,
        amount: amount.parse().unwrap(),
        of: of.parse().unwrap(),
    };
    let whole = |amount: &str, parts| Whole {
        opens: String::new(),
        title: "Several governments, 31 Oct 2024 (Reuters): In Russia, 11,000".into(),
        said: "31 October 2024".into(),
        ink: Ink::Other,
        amount: amount.parse().unwrap(),
        parts,
    };
    let wholes = [
        whole("11000", vec![part(">3000", "11000"), part("?", "11000")]),
        whole("~12000", vec![part("500", "~12000"), part("3", "500")]),
        whole(">=11000", vec![part("1000..3000", ">=11000")]),
        whole("?some", vec![part("<11000", "?some")]),
    ];
    check("parts", |sheet| parts(&wholes, "persons", sheet));
}

#[test]
fn revision_labels_stay_apart() {
    let step = |day: &str, amount: &str, replaces| {
        let amount: Amount = amount.parse().unwrap();
        let figure = lofted_charts::sheet::words::amount(&amount);
        let words = "“some 300”; KBS".into();
        Step { opens: String::new(), day: day.parse().unwrap(), amount, figure, words, replaces }
    };
    let killed = vec![
        step("2024-12-19", ">=100", Replaces::Nothing),
        step("2025-01-13", "~300", Replaces::TheOneBefore),
        step("2025-04-30", "600", Replaces::TheOneBefore),
        step("2025-09-02", "~2000", Replaces::TheOneBefore),
    ];
    let odd = vec![
        step("2025-01-13", "?some", Replaces::Nothing),
        step("2025-01-13", "<310", Replaces::Nothing),
        step("2025-01-14", "1000..3000", Replaces::Nothing),
        step("2025-09-02", ">1990", Replaces::Nothing),
    ];
    let series = |who: &str, ink, steps| Series { who: who.into(), ink, steps };
    let data = |series| Revisions { axis: "Killed".into(), series };
    let one = data(vec![series("Seoul", Ink::Hue2, killed.clone())]);
    check("revisions", |sheet| revisions(&one, sheet));
    let two = data(vec![series("Seoul", Ink::Hue2, killed), series("Kyiv", Ink::Hue3, odd)]);
    check("revisions of two claimants", |sheet| revisions(&two, sheet));
    let day =
        data(vec![series("Seoul", Ink::Hue2, vec![step("2025-01-13", "~300", Replaces::Nothing)])]);
    check("one figure", |sheet| revisions(&day, sheet));
}

#[test]
fn distance_labels_stay_apart() {
    let mark = |amount: &str| {
        let amount: Amount = amount.parse().unwrap();
        ClaimMark {
            opens: String::new(),
            who: "Kyiv, 30 Oct 2024 (barracks in Kursk region; from the Ukrainian border)".into(),
            ink: Ink::Hue3,
            amount,
            figure: lofted_charts::sheet::words::amount(&amount),
            said: "30 October 2024".into(),
        }
    };
    let marks = ["50", "~50", "~290", ">40", "20..60", "<30", "?"].map(mark);
    check("distance strip", |sheet| distance_strip("border of Ukraine", &marks, sheet));
}

#[test]
fn charts_of_claims_without_data_are_refused_in_words() {
    let sheet = Sheet::page(600);
    assert!(matches!(parts(&[], "persons", sheet), Err(ChartError::Nothing(_))));
    assert!(matches!(distance_strip("border", &[], sheet), Err(ChartError::Nothing(_))));
    let no_figure = Revisions { axis: "Killed".into(), series: Vec::new() };
    assert!(matches!(revisions(&no_figure, sheet), Err(ChartError::Nothing(_))));
    let day = "2024-10-31".parse().unwrap();
    let no_entry = Timeline { from: day, to: day, lanes: Vec::new() };
    assert!(matches!(timeline(&no_entry, sheet), Err(ChartError::Nothing(_))));
}
