//! Charts of many claims: labels stay apart, and nothing to draw is said.

use lofted::claim::{Amount, Unit};
use lofted_charts::claim::claims_over_time::{
    ClaimsOverTime, Scale, Stage, TimeLane, TimeMark, claims_over_time,
};
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
            who: "Several governments".into(),
            initials: "SG".into(),
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
