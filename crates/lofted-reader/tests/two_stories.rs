//! Stories of the shape of the two behind the record's first claims: each figure is found with who said it.
//!
//! The texts are our own; the figures and who gave them stand in the record.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

use lofted::deployment::Deployment;
use lofted::place::{Place, PlaceKind};
use lofted_reader::{Lexicon, read};

/// What was found: metric, amount with its unit, and words of who said it.
type Wanted = (&'static str, &'static str, &'static str);

const OF_30_OCTOBER: &str = "\
SEOUL, Oct. 30, 2024 - As many as 11,000 North Korean soldiers may have gone to Russia, officials in two capitals said \
on Wednesday.

A senior South Korean presidential official told reporters in a background briefing that 11,000 North Korean troops had \
been dispatched to Russia and that more than 3,000 of them had been moved toward combat zones in the west of the country. \
The official spoke on condition of anonymity.

The United States says that there are about 10,000 North Korean soldiers in Russia. A Ukrainian official told the agency \
that the troops were stationed 50 km (30 miles) from the Ukrainian border.

The White House said the North had shipped 1,000 containers of equipment to Russia by rail.

About 3,000 North Korean soldiers were moved in civilian trucks to the Kursk region, a newspaper reported, citing senior \
Ukrainian intelligence officials.";

const OF_31_OCTOBER: &str = "\
SEOUL, Oct. 31, 2024 - North Korea fired a long-range missile on Thursday that flew for 87 minutes, South Korea's Joint \
Chiefs of Staff said, longer than any before it.

The missile was launched from near Pyongyang on a sharply lofted trajectory, the Joint Chiefs said.

It reached an altitude of 7,000 km and flew 1,000 km, the Japanese government said. It fell into the sea about 200 km west \
of Okushiri island, outside Japan's exclusive economic zone, it added.

The last such test, of the solid-fuel Hwasong-18 in December 2023, lasted 73 minutes and had a potential range of \
15,000 km.

Seoul and Washington say that 11,000 North Korean troops have been deployed to Russia and that 3,000 of them are near the \
front.";

fn lexicon() -> Lexicon {
    let country = |id: &str, name: &str, people: &str| Place {
        id: id.parse().unwrap(),
        name: name.into(),
        kind: PlaceKind::Country,
        point: None,
        within: None,
        people: people.into(),
        basis: String::new(),
    };
    let deployment = Deployment {
        id: "kursk-2024".parse().unwrap(),
        force: "North Korean troops".into(),
        origin: "north-korea".parse().ok(),
        host: "russia".parse().ok(),
        border: None,
        chief: Vec::new(),
        places: Vec::new(),
        first_shown: None,
        summary: String::new(),
    };
    Lexicon::world()
        .with_places(&[
            country("russia", "Russia", "Russian"),
            country("north-korea", "North Korea", "North Korean"),
        ])
        .with_deployments(&[deployment])
}

fn hold(story: &str, wanted: &[Wanted]) {
    let found = read(story, None, &lexicon());
    let said: Vec<String> = found
        .iter()
        .map(|one| {
            let speaker = one.speaker.as_ref().map_or("nobody", |speaker| speaker.name.as_str());
            format!("{} {} {}: {speaker}", one.measurand.id(), one.amount, one.unit)
        })
        .collect();
    for (metric, amount, speaker) in wanted {
        let figure = format!("{metric} {amount}");
        let is_it = |one: &&String| one.starts_with(&figure) && one.contains(speaker);
        assert!(said.iter().any(|one| is_it(&one)), "{figure}: {speaker}\n{}", said.join("\n"));
    }
}

#[test]
fn the_story_of_30_october_2024_has_its_figures_with_their_speakers() {
    hold(
        OF_30_OCTOBER,
        &[
            ("in-place", "<=11000", "officials in two capitals"),
            ("in-place", "11000", "South Korean presidential official"),
            ("near-front", ">3000", "South Korean presidential official"),
            ("in-place", "~10000", "The United States"),
            ("distance-to-border", "50", "Ukrainian official"),
            ("containers", "1000", "The White House"),
            ("in-place", "~3000", "Ukrainian intelligence officials"),
        ],
    );
}

#[test]
fn the_story_of_31_october_2024_has_its_figures_with_their_speakers() {
    hold(
        OF_31_OCTOBER,
        &[
            ("flight-time", "87", "Joint Chiefs of Staff"),
            ("launch-manner", "", "Joint Chiefs"),
            ("apogee", "7000", "the Japanese government"),
            ("ground-distance", "1000", "the Japanese government"),
            ("splashdown", "~200", "the Japanese government"),
            ("impact-area", "", "the Japanese government"),
            ("flight-time", "73", "nobody"),
            ("published-range", "15000", "nobody"),
            ("in-place", "11000", "Seoul and Washington"),
            ("near-front", "3000", "Seoul and Washington"),
        ],
    );
}
