//! The deployment and the places that an entry begins, as rows of a record's files.

use lofted::claim::{DeploymentId, PlaceId};
use lofted::letters::lower_case;
use lofted::place::{Place, PlaceKind};
use lofted_record::{Record, RecordFile};

use super::cells::{columns, free, line};
use crate::page::data::own::entry::field::Field;
use crate::page::data::own::entry::texts::{Entry, NEW};

/// The ground of an entry: the names of its deployment and its place, and the rows of what is new of them.
#[derive(Debug, Default)]
pub(super) struct Ground {
    /// The deployment's name; empty where the claim is about none.
    pub(super) deployment: String,
    /// The place's name; empty where the claim names none.
    pub(super) place: String,
    /// The row of a new deployment; empty where it is not new.
    pub(super) deployments: String,
    /// The rows of new places; empty where there are none.
    pub(super) places: String,
}

impl Ground {
    pub(super) fn of(entry: &Entry, record: &Record) -> Self {
        let mut ground = Self {
            deployment: entry.text(Field::Deployment).to_owned(),
            place: entry.text(Field::Place).to_owned(),
            ..Self::default()
        };
        let mut host = String::new();
        if ground.deployment == NEW {
            host = ground.put_place(record, entry.text(Field::Host), PlaceKind::Country.id(), "");
            ground.put_deployment(record, entry.text(Field::Force), &host);
        }
        if ground.place == NEW {
            // A place of a new deployment lies in its host; of another nobody has said where it lies.
            let chosen = ground.deployment.parse::<DeploymentId>().ok();
            let within = chosen.and_then(|id| record.deployment(&id)?.host.clone());
            let within = within.map_or(host, |host| host.to_string());
            let (name, kind) = (entry.text(Field::PlaceName), entry.text(Field::PlaceKind));
            ground.place = ground.put_place(record, name, kind, &within);
        }
        ground
    }

    fn put_deployment(&mut self, record: &Record, force: &str, host: &str) {
        let taken = |id: &str| id.parse().is_ok_and(|id| record.deployment(&id).is_some());
        self.deployment = free(&format!("{force} {host}"), "deployment", taken);
        // Its name and its force; then where from, which is not asked; then the host.
        let mut cells = vec![self.deployment.as_str(), force, "", host];
        cells.resize(columns(record, RecordFile::Deployments).max(cells.len()), "");
        self.deployments = line(&cells);
    }

    /// The name of the place of a name: of the record, of this entry, or of a new one.
    fn put_place(&mut self, record: &Record, name: &str, kind: &str, within: &str) -> String {
        let same = |place: &&Place| lower_case(&place.name) == lower_case(name.trim());
        let there = record.places().iter().filter(|place| place.kind.holds_figures()).find(same);
        if let Some(place) = there {
            return place.id.to_string();
        }
        let mine = format!("{}\n", self.places);
        let is_taken = |id: &str| {
            let known = id.parse::<PlaceId>().is_ok_and(|id| record.place(&id).is_some());
            known || mine.contains(&format!("\"{id}\","))
        };
        let id = free(name, "place", is_taken);
        let within = if within == id { "" } else { within };
        let mut cells = vec![id.as_str(), name, kind, "", "", within];
        cells.resize(columns(record, RecordFile::Places).max(cells.len()), "");
        self.places.push_str(&line(&cells));
        id
    }
}
