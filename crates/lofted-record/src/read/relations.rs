//! Rows of `relations.csv`: how claims relate to each other.

use lofted::claim::{Claim, ClaimId, Link, LinkKind};

use super::column::columns;
use super::gathered::Gathered;
use super::row::Row;
use super::table::each_row;
use crate::cause::Cause;
use crate::fault::Fault;
use crate::file::RecordFile;
use crate::relation::{Relation, RelationKey};

columns! {
    FROM = "from" Needed,
    RELATION = "relation" Needed,
    TO = "to" Needed,
    NOTE = "note" Optional,
}

/// Reads `relations.csv` and adds to each claim its links, in the order of the file.
pub(super) fn read_relations(
    bytes: &[u8],
    claims: &mut Gathered<ClaimId, Claim>,
    faults: &mut Vec<Fault>,
) -> Gathered<RelationKey, Relation> {
    let mut gathered = Gathered::new(RecordFile::Relations);
    let extras = each_row(RecordFile::Relations, COLUMNS, bytes, faults, &mut |row| {
        let relation = relation(row, claims);
        gathered.take(row, FROM, relation.as_ref().map(Relation::key), relation);
    });
    gathered.shelf.name_extras(extras);
    for relation in gathered.shelf.all() {
        if let Some(claim) = claims.shelf.get_mut(&relation.from) {
            claim.links.push(relation.link.clone());
        }
    }
    gathered
}

fn relation(row: &mut Row<'_>, claims: &Gathered<ClaimId, Claim>) -> Option<Relation> {
    let from: Option<ClaimId> = row.value(FROM);
    let from = from.and_then(|id| claims.refer(row, FROM, id));
    let kind: Option<LinkKind> = row.value(RELATION);
    let to: Option<ClaimId> = row.value(TO);
    let to = to.and_then(|id| claims.refer(row, TO, id));
    let note = row.text(NOTE);
    let (from, kind, to) = (from?, kind?, to?);
    if from == to {
        row.fault(TO, Cause::Itself);
        return None;
    }
    Some(Relation { from, link: Link { kind, to }, note: note?.to_owned() })
}
