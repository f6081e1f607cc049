//! Which deployment of a record a story's claims on a force are about: the one that was named, else the only one of the
//! same sender and host.

use lofted::claim::{Metric, Subject};
use lofted::deployment::Deployment;
use lofted::place::{Place, PlaceKind};
use lofted_record::Record;
use lofted_view::page::read::draft::Draft;
use lofted_view::page::read::field::Field;

/// Words at the end of a force's name that say what it is made of, and not whose it is.
const KINDS: &[&str] = &[
    " troops",
    " soldiers",
    " forces",
    " police",
    " officers",
    " police officers",
    " peacekeepers",
    " contingent",
    " military",
    " army",
];

/// The claim with the deployment that it is about, where it is about one.
pub(super) fn with_deployment(record: &Record, draft: Draft, named: Option<&Deployment>) -> Draft {
    let is_of_force = draft
        .text(Field::Metric)
        .parse::<Metric>()
        .is_ok_and(|metric| metric.subject() == Subject::Deployment);
    let found = named.or_else(|| alike(record, &draft)).filter(|_| is_of_force);
    match found {
        Some(deployment) => draft.with(Field::Of, deployment.id.as_str()),
        None => draft,
    }
}

/// The only deployment of the sender that a story names, to where it says that the force is.
fn alike<'a>(record: &'a Record, draft: &Draft) -> Option<&'a Deployment> {
    let force = draft.text(Field::Of).trim();
    let is_known = |one: &&Deployment| same(one.id.as_str(), force) || same(&one.force, force);
    if force.is_empty() || record.deployments().iter().any(|one| is_known(&one)) {
        return None;
    }
    let small = force.to_lowercase();
    let whose = KINDS.iter().find_map(|kind| small.strip_suffix(kind))?;
    let place = draft.text(Field::Place).trim();
    let fits = |one: &&Deployment| is_of(record, one, whose) && is_in(record, one, place);
    let mut found = record.deployments().iter().filter(fits);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// Whether a force is of a people or a country: by its row, else by the words it is called by.
fn is_of(record: &Record, deployment: &Deployment, whose: &str) -> bool {
    match deployment.origin.as_ref().and_then(|id| record.place(id)) {
        Some(origin) => same(&origin.people, whose) || same(&origin.name, whose),
        None => {
            let force = deployment.force.to_lowercase();
            let rest = force.strip_prefix(whose);
            rest.is_some_and(|rest| rest.starts_with([' ', '\'', '\u{2019}']))
        }
    }
}

/// Whether a force is where a story says; where either does not say, it may be.
fn is_in(record: &Record, deployment: &Deployment, place: &str) -> bool {
    let host = deployment.host.as_ref().and_then(|id| record.place(id));
    let named = deployment.force.rsplit_once(" in ").map(|(_, host)| host.trim());
    let Some(host) = host.map(|host| host.name.as_str()).or(named) else { return true };
    let known =
        record.places().iter().find(|one| same(&one.name, place) || same(one.id.as_str(), place));
    let mut around = known;
    while let Some(one) = around {
        if same(&one.name, host) {
            return true;
        }
        // A place lies in one of an earlier row, so this ends.
        around = one.within.as_ref().and_then(|id| record.place(id));
    }
    // A region of the record that lies in none that is told may be there.
    let is_open = |one: &Place| one.within.is_none() && one.kind != PlaceKind::Country;
    place.is_empty() || same(place, host) || known.is_some_and(is_open)
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
