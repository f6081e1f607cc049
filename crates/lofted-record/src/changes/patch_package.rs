//! A patch, written: the rows that are new or changed, what they name, and `changes.csv`.

use std::collections::HashSet;

use lofted::claim::Claim;

use super::change::{Changes, How, Part};
use super::compare::changes;
use super::listed::{CHANGES, write_changes};
use crate::file::RecordFile;
use crate::join::remove::kept;
use crate::package::{Outlines, Package, PackageError, PackageFile, pack, write_folder};
use crate::record::Record;
use crate::relation::Relation;

/// The files of the patch that makes of one package the other: a data package and `changes.csv`.
///
/// Name, title and licences of a package are none of its changes.
///
/// # Examples
/// ```
/// use lofted_record::changes::{CHANGES, write_patch};
/// use lofted_record::package::Package;
///
/// let record = lofted_record::bundled().record.clone();
/// let all = Package { record, ..Package::default() };
/// let files = write_patch(&Package::default(), &all);
/// assert_eq!(files.last().map(|file| file.name.as_str()), Some(CHANGES));
/// ```
#[must_use]
pub fn write_patch(before: &Package, after: &Package) -> Vec<PackageFile> {
    let changes = changes(&before.record, &after.record);
    let changes = changes.with_outlines(&before.outlines, &after.outlines);
    let record = named_by(&changes, &after.record);
    let outlines = Outlines::of(changes.outlines.clone());
    let details = after.details.of_patch();
    let mut files = write_folder(&Package { record, details, outlines });
    files.push(PackageFile { name: CHANGES.to_owned(), bytes: write_changes(&changes) });
    files
}

/// As [`write_patch`], as the bytes of a zip.
///
/// # Errors
/// The files do not fit into a zip: [`PackageError::Zip`].
pub fn write_patch_zip(before: &Package, after: &Package) -> Result<Vec<u8>, PackageError> {
    pack(&write_patch(before, after))
}

/// Names of rows, file by file.
#[derive(Default)]
struct Wanted {
    of: [HashSet<String>; RecordFile::ALL.len()],
}

impl Wanted {
    fn has(&self, file: RecordFile, id: &str) -> bool {
        self.of.get(file as usize).is_some_and(|ids| ids.contains(id))
    }

    fn put(&mut self, file: RecordFile, id: &impl ToString) {
        if let Some(ids) = self.of.get_mut(file as usize) {
            ids.insert(id.to_string());
        }
    }

    fn claim(&mut self, claim: &Claim) {
        self.put(RecordFile::Claims, &claim.id);
        self.put(RecordFile::Claimants, &claim.claimant);
        self.put(RecordFile::Sources, &claim.source);
        claim.flight().iter().for_each(|id| self.put(RecordFile::Flights, *id));
        claim.deployment().iter().for_each(|id| self.put(RecordFile::Deployments, *id));
        claim.about.place().iter().for_each(|id| self.put(RecordFile::Places, *id));
    }
}

fn key(relation: &Relation) -> String {
    format!("{} {} {}", relation.from, relation.link.kind, relation.link.to)
}

/// The rows of a record that are new or changed, with what they name.
fn named_by(changes: &Changes, record: &Record) -> Record {
    let mut wanted = Wanted::default();
    for change in changes.all() {
        if let Part::Row(file) = change.part
            && !matches!(change.how, How::Withdrawn | How::Moved)
        {
            wanted.put(file, &change.name_after());
        }
        if change.part == Part::Outline && change.how != How::Withdrawn {
            wanted.put(RecordFile::Places, &change.id);
        }
    }
    for event in record.events() {
        if wanted.has(RecordFile::Events, event.id.as_str()) {
            event.sources.iter().for_each(|id| wanted.put(RecordFile::Sources, id));
            event.flights.iter().for_each(|id| wanted.put(RecordFile::Flights, id));
            event.claims.iter().for_each(|id| wanted.put(RecordFile::Claims, id));
        }
    }
    for relation in record.relations() {
        if wanted.has(RecordFile::Relations, &key(relation)) {
            wanted.put(RecordFile::Claims, &relation.from);
            wanted.put(RecordFile::Claims, &relation.link.to);
        }
    }
    for claim in record.claims() {
        if wanted.has(RecordFile::Claims, claim.id.as_str()) {
            wanted.claim(claim);
        }
    }
    ground(&mut wanted, record);
    only(record, &wanted)
}

/// What deployments, places and claimants name.
fn ground(wanted: &mut Wanted, record: &Record) {
    for deployment in record.deployments() {
        if wanted.has(RecordFile::Deployments, deployment.id.as_str()) {
            let ends = deployment.origin.iter().chain(&deployment.host).chain(&deployment.border);
            let chief = deployment.chief.iter().filter_map(|topic| topic.place.as_ref());
            let all = ends.chain(&deployment.places).chain(chief);
            all.for_each(|id| wanted.put(RecordFile::Places, id));
        }
    }
    // A place lies in one of an earlier row: from the last to the first, each names what is around it.
    for place in record.places().iter().rev() {
        if wanted.has(RecordFile::Places, place.id.as_str()) {
            place.within.iter().for_each(|id| wanted.put(RecordFile::Places, id));
        }
    }
    for claimant in record.claimants() {
        if wanted.has(RecordFile::Claimants, claimant.id.as_str()) {
            wanted.put(RecordFile::Parties, &claimant.party);
        }
    }
}

fn only(record: &Record, wanted: &Wanted) -> Record {
    macro_rules! rows {
        ($shelf:ident, $file:ident, $id:expr) => {
            kept(
                &record.$shelf,
                $id,
                &|row| wanted.has(RecordFile::$file, &($id)(row).to_string()),
                &|_| (),
            )
        };
    }
    Record {
        claims: rows!(claims, Claims, |row: &Claim| row.id.clone()),
        claimants: rows!(claimants, Claimants, |row: &lofted::claim::Claimant| row.id.clone()),
        sources: rows!(sources, Sources, |row: &lofted::claim::Source| row.id.clone()),
        flights: rows!(flights, Flights, |row: &lofted::flight::Flight| row.id.clone()),
        events: rows!(events, Events, |row: &lofted::event::Event| row.id.clone()),
        deployments: rows!(deployments, Deployments, |row: &lofted::deployment::Deployment| {
            row.id.clone()
        }),
        places: rows!(places, Places, |row: &lofted::place::Place| row.id.clone()),
        parties: rows!(parties, Parties, |row: &lofted::party::Party| row.name.clone()),
        relations: kept(
            &record.relations,
            Relation::key,
            &|row| wanted.has(RecordFile::Relations, &key(row)),
            &|_| (),
        ),
        ..Record::default()
    }
}
