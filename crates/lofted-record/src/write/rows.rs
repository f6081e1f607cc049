//! The cells of one row, in the order of its file's columns.

use std::fmt::Display;

use lofted::claim::{Amount, Claim, Claimant, Rank, ReadIn, Source};
use lofted::deployment::Deployment;
use lofted::event::Event;
use lofted::flight::Flight;
use lofted::party::Party;
use lofted::place::Place;

use super::cell::Cell;
use crate::relation::Relation;

pub(super) fn claim(claim: &Claim) -> Vec<Cell> {
    let [low, best, high] = amount(&claim.figure.amount());
    let (rank, reason) = rank(&claim.rank);
    vec![
        Cell::text(&claim.id),
        Cell::optional(claim.flight()),
        Cell::optional(claim.deployment()),
        Cell::optional(claim.about.place()),
        Cell::text(&claim.figure.metric()),
        low,
        best,
        high,
        Cell::text(claim.figure.amount().qualifier().id()),
        Cell::text(&claim.words),
        Cell::text(&claim.figure.unit()),
        Cell::text(&claim.scope),
        Cell::text(&claim.method),
        Cell::text(&claim.kind),
        Cell::optional(claim.as_of),
        Cell::text(&claim.stated_on),
        Cell::text(&claim.claimant),
        Cell::text(&claim.attribution),
        Cell::text(&claim.source),
        Cell::text(rank),
        Cell::text(reason),
        Cell::text(&claim.note),
    ]
}

/// Low, best and high; a bare number stands in best alone.
fn amount(amount: &Amount) -> [Cell; 3] {
    match amount {
        Amount::Exact(number) => [None, Some(*number), None],
        _ => [amount.low(), amount.best(), amount.high()],
    }
    .map(Cell::Number)
}

fn rank(rank: &Rank) -> (&'static str, &str) {
    match rank {
        Rank::Normal => ("", ""),
        Rank::Preferred => ("preferred", ""),
        Rank::Deprecated { reason } => ("deprecated", reason),
    }
}

pub(super) fn claimant(claimant: &Claimant) -> Vec<Cell> {
    vec![Cell::text(&claimant.id), Cell::text(&claimant.name), Cell::text(&claimant.party)]
}

pub(super) fn source(source: &Source) -> Vec<Cell> {
    vec![
        Cell::text(&source.id),
        Cell::text(&source.outlet),
        Cell::text(&source.title),
        Cell::optional(source.published_on),
        Cell::text(&source.url),
        Cell::text(read_in(source.read_in)),
        Cell::optional(source.checked_on),
        Cell::text(&source.note),
    ]
}

/// What was read; nothing where the record does not say.
const fn read_in(read_in: ReadIn) -> &'static str {
    match read_in {
        ReadIn::NotStated => "",
        stated => stated.id(),
    }
}

pub(super) fn flight(flight: &Flight) -> Vec<Cell> {
    let site = flight.launch_site.as_ref();
    let azimuth = flight.launch_azimuth.as_ref();
    vec![
        Cell::text(&flight.id),
        Cell::text(&flight.launched_on),
        Cell::optional(flight.launched_at),
        Cell::optional(site.map(|site| &site.name)),
        Cell::Number(site.map(|site| site.point.latitude_deg())),
        Cell::Number(site.map(|site| site.point.longitude_deg())),
        Cell::optional(site.map(|site| &site.basis)),
        Cell::Number(azimuth.map(|azimuth| azimuth.azimuth_deg)),
        Cell::optional(azimuth.map(|azimuth| &azimuth.basis)),
        Cell::text(&flight.summary),
        Cell::text(&flight.known_by),
        Cell::text(&flight.country),
    ]
}

pub(super) fn relation(relation: &Relation) -> Vec<Cell> {
    vec![
        Cell::text(&relation.from),
        Cell::text(&relation.link.kind),
        Cell::text(&relation.link.to),
        Cell::text(&relation.note),
    ]
}

pub(super) fn event(event: &Event) -> Vec<Cell> {
    vec![
        Cell::text(&event.id),
        Cell::text(&event.date),
        Cell::text(&event.title),
        names(&event.sources),
        names(&event.flights),
        names(&event.claims),
        Cell::text(&event.note),
    ]
}

/// Names with spaces between them.
pub(super) fn deployment(deployment: &Deployment) -> Vec<Cell> {
    vec![
        Cell::text(&deployment.id),
        Cell::text(&deployment.force),
        Cell::optional(deployment.origin.as_ref()),
        Cell::optional(deployment.host.as_ref()),
        Cell::optional(deployment.border.as_ref()),
        names(&deployment.chief),
        names(&deployment.places),
        Cell::optional(deployment.first_shown),
        Cell::text(&deployment.summary),
    ]
}

pub(super) fn place(place: &Place) -> Vec<Cell> {
    vec![
        Cell::text(&place.id),
        Cell::text(&place.name),
        Cell::text(&place.kind),
        Cell::Number(place.point.map(|point| point.latitude_deg())),
        Cell::Number(place.point.map(|point| point.longitude_deg())),
        Cell::optional(place.within.as_ref()),
        Cell::text(&place.people),
        Cell::text(&place.basis),
    ]
}

pub(super) fn party(party: &Party) -> Vec<Cell> {
    vec![Cell::text(&party.name), Cell::text(&party.hue), Cell::text(&party.kind)]
}

fn names(names: &[impl Display]) -> Cell {
    let names: Vec<String> = names.iter().map(ToString::to_string).collect();
    Cell::Text(names.join(" "))
}
