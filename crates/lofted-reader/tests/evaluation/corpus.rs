//! The passages with their labels, as `corpus/README.md` describes their form.

use std::ops::Range;

use lofted::claim::{Amount, Claimant, Date, Metric};
use lofted::deployment::Deployment;
use lofted::flight::Flight;
use lofted::party::{Party, PartyHue, PartyKind};
use lofted::place::{Place, PlaceKind};
use lofted_reader::Lexicon;

/// A labelled claim; `None` for a trap: a number that is no claim.
#[derive(Debug)]
pub(crate) struct Label {
    pub(crate) span: Range<usize>,
    pub(crate) claim: Option<Claim>,
}

#[derive(Debug)]
pub(crate) struct Claim {
    pub(crate) metric: String,
    pub(crate) amount: Amount,
    pub(crate) unit: Option<String>,
    /// Words of the claimant's name, `-` for nobody; of several with `/` between any.
    pub(crate) claimant: String,
    pub(crate) subject: String,
    pub(crate) kind: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Passage {
    pub(crate) id: String,
    pub(crate) published: Date,
    pub(crate) text: String,
    pub(crate) labels: Vec<Label>,
}

/// Passages with the rows that they are read by.
#[derive(Debug)]
pub(crate) struct Corpus {
    pub(crate) lexicon: Lexicon,
    /// Metrics for which its writer was not asked: what is found of them and not labelled counts neither way.
    pub(crate) unasked: Vec<String>,
    pub(crate) passages: Vec<Passage>,
}

pub(crate) fn corpus(file: &str) -> Corpus {
    let (head, rest) = file.split_once("\n## ").unwrap();
    let passages = rest.split("\n## ").map(passage).collect();
    let unasked = head.lines().filter_map(|line| line.strip_prefix("@unasked "));
    Corpus { lexicon: lexicon(head), unasked: unasked.map(str::to_owned).collect(), passages }
}

fn lexicon(head: &str) -> Lexicon {
    let rows = |kind: &'static str| {
        head.lines()
            .filter_map(move |line| line.strip_prefix(kind))
            .map(|row| row.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<String>>())
    };
    let places: Vec<Place> = rows("@place ")
        .map(|row| Place {
            id: row[0].parse().unwrap(),
            name: row[1].clone(),
            kind: row[2].parse::<PlaceKind>().unwrap(),
            point: None,
            within: row.get(3).and_then(|id| id.parse().ok()),
            people: row.get(4).cloned().unwrap_or_default(),
            basis: String::new(),
        })
        .collect();
    let party = |row: &Vec<String>| Party {
        name: row[0].clone(),
        hue: PartyHue::Free,
        kind: PartyKind::State,
    };
    let parties: Vec<Party> = rows("@party ").map(|row| party(&row)).collect();
    let claimants: Vec<Claimant> = rows("@claimant ")
        .map(|row| Claimant {
            id: row[0].parse().unwrap(),
            name: row[1].clone(),
            party: row[2].clone(),
        })
        .collect();
    let deployments: Vec<Deployment> = rows("@deployment ")
        .map(|row| Deployment {
            id: row[0].parse().unwrap(),
            force: row[1].clone(),
            origin: row[2].parse().ok(),
            host: row[3].parse().ok(),
            border: None,
            chief: Vec::new(),
            places: Vec::new(),
            first_shown: None,
            summary: String::new(),
        })
        .collect();
    let mut lexicon = Lexicon::world().with_places(&places).with_parties(&parties);
    for row in rows("@party ") {
        if let Some(country) = row.get(1).and_then(|id| id.parse().ok()) {
            lexicon = lexicon.with_seat(&row[0], &country);
        }
    }
    lexicon = lexicon.with_claimants(&claimants).with_deployments(&deployments);
    for row in rows("@flight ") {
        let flight = Flight {
            id: row[0].parse().unwrap(),
            launched_on: row[0].parse().unwrap(),
            launched_at: None,
            launch_site: None,
            launch_azimuth: None,
            summary: String::new(),
            known_by: String::new(),
            country: String::new(),
        };
        lexicon = lexicon.with_flight(&flight, &[&row[1]]);
    }
    lexicon
}

fn passage(block: &str) -> Passage {
    let mut lines = block.lines();
    let head = lines.next().unwrap();
    let (id, published) = head.split_once(' ').unwrap();
    let mut field =
        |name: &str| lines.next().unwrap().strip_prefix(name).unwrap().trim().to_owned();
    let (by, on) = (field("by:"), field("on:"));
    let marked = lines.collect::<Vec<_>>().join("\n");
    let (mut text, mut labels, mut rest) = (String::new(), Vec::new(), marked.trim_end());
    while let Some((before, after)) = rest.split_once('[') {
        let (phrase, after) = after.split_once("]{").unwrap();
        let (label, after) = after.split_once('}').unwrap();
        text.push_str(before);
        let start = text.len();
        text.push_str(phrase);
        labels.push(Label { span: start..text.len(), claim: claim(label, &by, &on) });
        rest = after;
    }
    text.push_str(rest);
    Passage { id: id.to_owned(), published: published.trim().parse().unwrap(), text, labels }
}

fn claim(label: &str, by: &str, on: &str) -> Option<Claim> {
    let mut cells = label.split('|').map(str::trim);
    let figure = cells.next().filter(|figure| !figure.is_empty())?;
    let mut words = figure.split(' ');
    let metric = words.next()?.to_owned();
    // What the core has no metric for is no claim that a reader could find.
    let of_core = matches!(metric.as_str(), "launch-time" | "impact-time")
        || metric.parse::<Metric>().is_ok();
    if !of_core {
        return None;
    }
    let amount = words.next().unwrap().parse().unwrap_or_else(|error| panic!("{label}: {error}"));
    let or = |cell: Option<&str>, default: &str| {
        cell.filter(|cell| !cell.is_empty()).unwrap_or(default).to_owned()
    };
    Some(Claim {
        metric,
        amount,
        unit: words.next().map(str::to_owned),
        claimant: or(cells.next(), by),
        subject: or(cells.next(), on),
        kind: cells.next().filter(|cell| !cell.is_empty()).map(str::to_owned),
    })
}
