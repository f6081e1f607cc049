//! Each line of the tables in a text of its own: what it says is what is read.

use lofted::claim::{Qualifier, qualifier_words};
use lofted::deployment::Deployment;
use lofted::place::{Place, PlaceKind};

use crate::candidate::{Candidate, Measurand};
use crate::words::cue::{LENGTH_EXAMPLES, Means};
use crate::words::goods_cue::GOODS_EXAMPLES;
use crate::words::motion_cue::{DURATION_EXAMPLES, SPEED_EXAMPLES};
use crate::words::person_cue::FATE_EXAMPLES;
use crate::words::presence_cue::PRESENCE_EXAMPLES;
use crate::{Lexicon, read};

/// A force sent to a host, neither of them of this world.
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
        id: "zenda".parse().unwrap(),
        force: "Zendan soldiers".into(),
        origin: "zenda".parse().ok(),
        host: "ruritania".parse().ok(),
        border: None,
        chief: Vec::new(),
        places: Vec::new(),
        first_shown: None,
        summary: String::new(),
    };
    Lexicon::world()
        .with_places(&[
            country("zenda", "Zenda", "Zendan"),
            country("ruritania", "Ruritania", "Ruritanian"),
        ])
        .with_deployments(&[deployment])
}

fn figures(text: &str) -> Vec<Candidate> {
    let mut all = read(text, None, &lexicon());
    all.retain(|one| one.amount.qualifier() != Qualifier::Unspecified);
    all
}

#[test]
fn each_cue_decides_its_example() {
    let tables = [
        LENGTH_EXAMPLES,
        DURATION_EXAMPLES,
        SPEED_EXAMPLES,
        FATE_EXAMPLES,
        PRESENCE_EXAMPLES,
        GOODS_EXAMPLES,
    ];
    let mut wrong = Vec::new();
    for (words, example, means) in tables.into_iter().flatten() {
        let heads = words.trim_start_matches("- ");
        let plain = example.to_lowercase().replace([',', '-'], " ");
        let held = heads
            .replace(" , ", "  ")
            .split(' ')
            .filter(|w| !w.is_empty() && *w != "-")
            .all(|word| plain.contains(word));
        let found = figures(example);
        let got = found.last().map(|one| one.measurand);
        let right = match means {
            Means::Is(metric) => got == Some(Measurand::Metric(*metric)),
            Means::Nothing => got.is_none() || example.contains("300"),
        };
        if !right || !held {
            wrong.push(format!("{words}: \"{example}\" is {:?}", got.map(Measurand::id)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_qualifier_bounds_its_number() {
    for (words, qualifier) in qualifier_words::BEFORE {
        let text = format!("The ministry said {words} 5,000 Zendan soldiers were killed.");
        let found = figures(&text);
        let got: Vec<Qualifier> = found.iter().map(|one| one.amount.qualifier()).collect();
        assert_eq!(got, [*qualifier], "{text}");
        assert!(found[0].qualifier_words.contains(words.trim_end_matches('.')), "{text}");
    }
    for (words, qualifier) in qualifier_words::AFTER {
        let words = words.replace("- ", "-").replace(" ,", ",");
        let gap = if words.starts_with(['-', '+', ',']) { "" } else { " " };
        let text = format!("Of the Zendan soldiers, 5,000{gap}{words} were killed.");
        let got: Vec<Qualifier> = figures(&text).iter().map(|one| one.amount.qualifier()).collect();
        assert_eq!(got, [*qualifier], "{text}");
    }
}
