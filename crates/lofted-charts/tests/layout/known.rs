//! Charts of many claims: labels stay apart, and nothing to draw is said.

use lofted::claim::{Amount, Unit};
use lofted_charts::claim::claims_over_time::{
    ClaimsOverTime, Scale, Stage, TimeLane, TimeMark, claims_over_time,
};
use lofted_charts::claim::dumbbells::{Dumbbell, Dumbbells, End, dumbbells};
use lofted_charts::claim::known_on_day::{
    KnownLane, KnownMark, KnownOnDay, LaneSize, known_on_day,
};
use lofted_charts::{ChartError, Ink, Sheet};

use super::check;

const AMOUNTS: [&str; 9] =
    ["~10000", "11000", "<=11000", ">3000", ">=11000", "<10900", "1000..3000", "?", "?some"];

#[test]
fn known_figures_stay_apart() {
    let mark = |who: &str, amount: &str| {
        let amount: Amount = amount.parse().unwrap();
        KnownMark {
            opens: String::new(),
            who: who.into(),
            ink: Ink::Hue3,
            amount,
            figure: lofted_charts::sheet::words::amount(&amount),
            age: "said 12 days before".into(),
            said: "30 October 2024".into(),
        }
    };
    let lane = |size, unit, who: &str| KnownLane {
        label: format!("A lane of {unit}: last figures of their other offices"),
        unit,
        size,
        marks: AMOUNTS.map(|text| mark(who, text)).to_vec(),
    };
    let long = "Senior Ukrainian intelligence officials speaking to the Financial Times, unnamed";
    let lanes = vec![
        lane(LaneSize::Chief, Unit::Persons, "Washington"),
        lane(LaneSize::Minor, Unit::Persons, long),
        lane(LaneSize::Minor, Unit::Kilometres, "Kyiv"),
    ];
    let data = KnownOnDay { day: "30 October 2024".into(), lanes: lanes.clone() };
    check("known on a day", |sheet| known_on_day(&data, sheet));
    let wordless = KnownLane { marks: vec![mark("NATO", "?")], ..lanes[0].clone() };
    let data = KnownOnDay { lanes: vec![wordless, lanes[2].clone()], ..data };
    check("known without a number", |sheet| known_on_day(&data, sheet));
}

#[test]
fn claims_over_time_stay_apart() {
    let mark = |at: usize, amount: &str| {
        let amount: Amount = amount.parse().unwrap();
        let day = format!("2024-{:02}-{:02}", 9 + at % 4, 3 + 2 * (at % 7));
        TimeMark {
            opens: String::new(),
            who: "Several governments".into(),
            ink: Ink::Hue3,
            day: day.parse().unwrap(),
            amount,
            stage: if at.is_multiple_of(3) { Stage::Expected } else { Stage::Held },
            revises: at.checked_sub(1),
            figure: lofted_charts::sheet::words::amount(&amount),
            said: "30 October 2024".into(),
        }
    };
    let lanes: Vec<TimeLane> = [(Unit::Persons, 9), (Unit::Kilometres, 3), (Unit::Rounds, 25)]
        .into_iter()
        .map(|(unit, count)| TimeLane {
            label: format!("A lane of {unit}"),
            unit,
            marks: AMOUNTS
                .into_iter()
                .cycle()
                .take(count)
                .enumerate()
                .map(|(at, text)| mark(at, text))
                .collect(),
        })
        .collect();
    for scale in [Scale::Linear, Scale::Log] {
        let data = ClaimsOverTime { lanes: lanes.clone(), scale, day_is: "it was said".into() };
        check("claims over time", |sheet| claims_over_time(&data, sheet));
        let one = TimeLane { marks: vec![mark(1, "?")], ..lanes[0].clone() };
        let data = ClaimsOverTime { lanes: vec![one], ..data };
        check("one claim without a number", |sheet| claims_over_time(&data, sheet));
    }
}

#[test]
fn no_claims_are_refused_in_words() {
    let sheet = Sheet::page(600);
    assert!(matches!(
        claims_over_time(&ClaimsOverTime::default(), sheet),
        Err(ChartError::Nothing(_))
    ));
    let nothing = KnownOnDay { day: String::new(), lanes: Vec::new() };
    assert!(matches!(known_on_day(&nothing, sheet), Err(ChartError::Nothing(_))));
}

#[test]
fn disagreements_stay_apart() {
    let end = |who: &str, number: f64| End {
        opens: String::new(),
        who: who.into(),
        ink: Ink::Hue3,
        number,
        figure: format!("about {}", lofted_charts::sheet::words::number(number, 0)),
        day: "30 Oct 2024".into(),
        said: "30 October 2024".into(),
    };
    let row = |label: &str, unit, less: f64, more: f64| Dumbbell {
        label: label.into(),
        unit,
        less: end("Several governments", less),
        more: end("Washington", more),
        times: "4 times".into(),
    };
    let rows = vec![
        row("Killed, wounded, missing or captured", Unit::Persons, 100.0, 4_700.0),
        row("In Russia", Unit::Persons, 3_000.0, 12_000.0),
        row("In Russia", Unit::Persons, 11_000.0, 11_500.0),
        row("Distance to the border", Unit::Kilometres, 50.0, 60.0),
    ];
    check("disagreements", |sheet| dumbbells(&Dumbbells { rows: rows.clone() }, sheet));
    let one = Dumbbells { rows: rows[2..3].to_vec() };
    check("one disagreement", |sheet| dumbbells(&one, sheet));
}

/// Every line of a picture: its ends, and the colour that it is drawn in.
fn lines(svg: &str) -> Vec<(Vec<(f64, f64)>, String)> {
    let path = |part: &str| {
        let tag = part.split("/>").next().unwrap();
        let places = super::attribute(&format!(" {tag}"), "d");
        let place = |pair: &str| {
            let mut numbers = pair.split_whitespace();
            let mut number = || numbers.next().unwrap().parse().unwrap();
            (number(), number())
        };
        let places = places.split(['M', 'L', 'Z']).filter(|pair| !pair.trim().is_empty());
        (places.map(place).collect(), super::attribute(tag, "stroke"))
    };
    svg.split("<path").skip(1).map(path).collect()
}

#[test]
fn nothing_that_is_said_of_a_number_crosses_zero() {
    let mark = |amount: &str, day: &str| {
        let amount: Amount = amount.parse().unwrap();
        TimeMark {
            opens: String::new(),
            who: "Seoul".into(),
            ink: Ink::Hue2,
            day: day.parse().unwrap(),
            amount,
            stage: Stage::Expected,
            revises: None,
            figure: lofted_charts::sheet::words::amount(&amount),
            said: String::new(),
        }
    };
    let marks = vec![mark("<=500", "2024-10-18"), mark("12000", "2024-10-24")];
    let lane = TimeLane { label: "In Russia".into(), unit: Unit::Persons, marks };
    let data = ClaimsOverTime { lanes: vec![lane], ..ClaimsOverTime::default() };
    let picture = claims_over_time(&data, Sheet::page(700)).unwrap();
    let drawn = lines(&picture.svg);
    let lowest = |of: &dyn Fn(&str) -> bool| {
        let heights = drawn.iter().filter(|(_, ink)| of(ink)).flat_map(|(places, _)| places);
        heights.map(|(_, y)| *y).fold(0.0, f64::max)
    };
    let zero = super::labels(&picture.svg).into_iter().find(|one| one.text == "0").unwrap();
    let zero = 0.5 * (zero.top + zero.bottom) + 3.0;
    let marks = lowest(&|ink| ink.contains("hue-2"));
    assert!(marks > 0.0 && marks <= zero, "{marks} lies under zero, {zero}");
}
