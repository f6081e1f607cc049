//! The names of a deployment: in a few words, and as the heading of its page.

use lofted::deployment::Deployment;
use lofted::letters::upper_first;
use lofted_record::Record;

/// A deployment in a few words: `Soldiers of the brigade in the host country`.
#[must_use]
pub fn name(record: &Record, on: &Deployment) -> String {
    let force = upper_first(&on.force);
    match on.host.as_ref().and_then(|id| record.place(id)) {
        Some(host) => format!("{force} in {}", host.name),
        None => force,
    }
}

/// The title of the page of a deployment.
#[must_use]
pub fn title(record: &Record, on: &Deployment) -> String {
    format!("{}: who said how many", name(record, on))
}
