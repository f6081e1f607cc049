//! The leaves of a record: one for each flight, deployment and claim, each with its words as the app has them.

use std::collections::BTreeSet;

use lofted::claim::{Claim, Date};
use lofted::deployment::Deployment;
use lofted::flight::Flight;
use lofted_charts::sheet::words;
use lofted_record::Record;
use lofted_record::package::Details;

use crate::asking::report::Report;
use crate::link::route::Route;
use crate::page::claim::relations::relations;
use crate::page::claim::{facts, finding, title as claim_title};
use crate::saying::deployment_names;
use crate::saying::flight_names;
use crate::saying::series::label;
use crate::saying::source_heading::{reading, source_heading};
use crate::saying::speaker::claimant_name;
use crate::site::leaf::{Leaf, Line, Section, Text};
use crate::site::linked_data;

/// Rows of a table on one leaf: with these a leaf weighs under 60 kB.
const MOST_ROWS: usize = 120;

/// Where the list of all leaves lies.
pub const CONTENTS: &str = "contents.html";

/// Where the leaf of a claim lies.
#[must_use]
pub fn claim_path(claim: &Claim) -> String {
    format!("claims/{}.html", claim.id)
}

/// Where the leaf of a flight lies.
#[must_use]
pub fn flight_path(flight: &Flight) -> String {
    format!("flights/{}.html", flight.id)
}

/// Where the leaf of a deployment lies.
#[must_use]
pub fn deployment_path(on: &Deployment) -> String {
    format!("deployments/{}.html", on.id)
}

/// The leaf of a flight, with what its page says.
#[must_use]
pub fn of_flight(record: &Record, details: &Details, flight: &Flight, report: &Report) -> Leaf {
    let claims: Vec<&Claim> = record.claims_of_flight(&flight.id).collect();
    let title = flight_names::title(record, flight);
    let route = Route::Flight { id: flight.id.to_string() };
    subject(record, details, &title, (flight_path(flight), route), &claims, said(report, &title))
}

/// The leaf of a deployment, with what its page says.
#[must_use]
pub fn of_deployment(record: &Record, details: &Details, on: &Deployment, report: &Report) -> Leaf {
    let claims: Vec<&Claim> = record.claims_of_deployment(&on.id).collect();
    let title = deployment_names::title(record, on);
    let route = Route::Deployment { id: Some(on.id.to_string()) };
    subject(record, details, &title, (deployment_path(on), route), &claims, said(report, &title))
}

/// What a page says, without its title, the finding first.
fn said<'a>(report: &'a Report, title: &str) -> Vec<&'a str> {
    report.lines.iter().map(String::as_str).filter(|line| *line != title).collect()
}

fn subject(
    record: &Record,
    details: &Details,
    title: &str,
    (path, route): (String, Route),
    claims: &[&Claim],
    mut lines: Vec<&str>,
) -> Leaf {
    // What is indented belongs to the line before it; the finding stands alone.
    let finding = lines.iter().position(|line| line.len() > 40).map(|at| lines.remove(at));
    let finding = finding.unwrap_or("No figure of it can be computed with.").to_owned();
    let updated = claims.iter().map(|claim| claim.stated_on).max();
    let mut newest = claims.to_vec();
    newest.sort_by_key(|claim| std::cmp::Reverse(claim.stated_on));
    let left_out = newest.len().saturating_sub(MOST_ROWS);
    newest.truncate(MOST_ROWS);
    newest.sort_by_key(|claim| claim.stated_on);
    let lines = lines_of(&lines);
    let sections = vec![
        Section::Lines { heading: "What follows from the figures", lines },
        said_table(record, &newest, left_out),
    ];
    Leaf {
        linked_data: linked_data::dataset(record, details, title, &finding, claims),
        path,
        app: route.href(),
        title: title.to_owned(),
        finding,
        pictures: Vec::new(),
        picture_of: None,
        sections,
        updated,
    }
}

/// The lines of a report, what is indented under what it belongs to.
fn lines_of(lines: &[&str]) -> Vec<Line> {
    let mut all: Vec<Line> = Vec::new();
    for line in lines {
        match (line.starts_with(' '), all.last_mut()) {
            (true, Some(last)) => last.under.push(line.trim().to_owned()),
            _ => all.push(Line { text: line.trim().to_owned(), under: Vec::new() }),
        }
    }
    all
}

/// Who said what, a row for each claim.
fn said_table(record: &Record, claims: &[&Claim], left_out: usize) -> Section {
    let row = |claim: &&Claim| {
        vec![
            Text::leaf(label(record, claim), claim_path(claim)),
            Text::plain(claimant_name(record, claim)),
            Text::plain(format!("“{}”", claim.words)),
            Text::plain(words::short_day(claim.stated_on)),
            record.source(&claim.source).map_or_else(
                || Text::plain("not recorded"),
                |source| Text::web(source_heading(source), &source.url),
            ),
        ]
    };
    Section::Table {
        heading: "Who said what",
        columns: vec!["What", "Who", "In their words", "Said on", "Read in"],
        rows: claims.iter().map(row).collect(),
        left_out,
    }
}

/// The leaf of a claim.
#[must_use]
pub fn of_claim(record: &Record, details: &Details, claim: &Claim) -> Leaf {
    let flight = claim.flight().and_then(|id| record.flight(id));
    let deployment = claim.deployment().and_then(|id| record.deployment(id));
    let mut about = Vec::new();
    about.extend(flight.map(|one| Text::leaf(flight_names::title(record, one), flight_path(one))));
    about.extend(
        deployment.map(|on| Text::leaf(deployment_names::title(record, on), deployment_path(on))),
    );
    let subject = about.first().and_then(|text| text.to.clone());
    let mut all: Vec<(String, Vec<Text>)> = Vec::new();
    if !about.is_empty() {
        all.push(("About".to_owned(), about));
    }
    let parts = facts(record, claim).into_iter();
    all.extend(parts.map(|fact| (fact.term.to_owned(), vec![Text::plain(fact.value)])));
    for related in relations(record, claim) {
        let others = related
            .others
            .iter()
            .map(|(other, _)| Text::leaf(claim_title(record, other), claim_path(other)));
        all.push((related.heading.to_owned(), others.collect()));
    }
    let mut read: Vec<(String, Vec<Text>)> = Vec::new();
    if let Some(source) = record.source(&claim.source) {
        let title =
            if source.title.is_empty() { source_heading(source) } else { source.title.clone() };
        let is_outlet = title == source_heading(source);
        read.push(("Source".to_owned(), vec![Text::web(title, &source.url)]));
        if !is_outlet {
            read.push(("Outlet".to_owned(), vec![Text::plain(source_heading(source))]));
        }
        let how = reading(source);
        if !how.is_empty() {
            read.push(("How it was read".to_owned(), vec![Text::plain(how)]));
        }
    }
    Leaf {
        linked_data: linked_data::claim(record, details, claim),
        path: claim_path(claim),
        app: Route::Claim { id: claim.id.to_string() }.href(),
        title: claim_title(record, claim),
        finding: finding(record, claim),
        pictures: Vec::new(),
        picture_of: subject.map(|path| path.trim_end_matches(".html").to_owned()),
        sections: vec![
            Section::Facts { heading: "The claim", facts: all },
            Section::Facts { heading: "Where it was read", facts: read },
        ],
        updated: Some(claim.stated_on),
    }
}

/// The leaf that lists the others.
#[must_use]
pub fn contents(record: &Record, details: &Details, leaves: &[Leaf]) -> Leaf {
    let of = |folder: &str| {
        let listed = leaves.iter().filter(|leaf| leaf.path.starts_with(folder));
        let row = |leaf: &Leaf| {
            vec![
                Text::leaf(leaf.title.clone(), leaf.path.clone()),
                Text::plain(leaf.finding.clone()),
                Text::plain(leaf.updated.map(words::short_day).unwrap_or_default()),
            ]
        };
        listed.map(row).collect::<Vec<_>>()
    };
    let table = |heading, rows: Vec<_>| Section::Table {
        heading,
        columns: vec!["What", "Found", "Last said of on"],
        rows,
        left_out: 0,
    };
    // Claims on a flight or a deployment stand on its leaf.
    let alone: BTreeSet<String> = record
        .claims()
        .iter()
        .filter(|claim| claim.flight().is_none() && claim.deployment().is_none())
        .map(claim_path)
        .collect();
    let mut sections =
        vec![table("Flights", of("flights/")), table("Deployments", of("deployments/"))];
    if !alone.is_empty() {
        let rows = leaves.iter().filter(|leaf| alone.contains(&leaf.path));
        let row = |leaf: &Leaf| {
            vec![
                Text::leaf(leaf.title.clone(), leaf.path.clone()),
                Text::plain(String::new()),
                Text::plain(leaf.updated.map(words::short_day).unwrap_or_default()),
            ]
        };
        sections.push(table("Other statements", rows.map(row).collect()));
    }
    sections.retain(|section| !matches!(section, Section::Table { rows, .. } if rows.is_empty()));
    let updated: Option<Date> = leaves.iter().filter_map(|leaf| leaf.updated).max();
    let finding = format!(
        "{} flights and deployments, and {} claims, each with its words, its claimant and its source.",
        leaves.iter().filter(|leaf| !leaf.path.starts_with("claims/")).count(),
        record.claims().len(),
    );
    let claims: Vec<&Claim> = record.claims().iter().collect();
    Leaf {
        linked_data: linked_data::dataset(record, details, details.title(), &finding, &claims),
        path: CONTENTS.to_owned(),
        app: Route::Overview.href(),
        title: details.title().to_owned(),
        finding,
        pictures: Vec::new(),
        picture_of: None,
        sections,
        updated,
    }
}
