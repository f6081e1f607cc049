//! Rows of `relations.csv`: how claims relate to each other.

use std::collections::BTreeMap;

use lofted::claim::{Claim, ClaimId, Link, LinkKind};

use super::column::columns;
use super::gathered::Gathered;
use super::row::Row;
use super::table::each_row;
use crate::cause::Cause;
use crate::fault::{Fault, RecordFile};

columns! {
    FROM = "from" Needed,
    RELATION = "relation" Needed,
    TO = "to" Needed,
}

/// Reads `relations.csv` and adds to each claim its links, in the order of the file.
pub(super) fn read_relations(
    bytes: &[u8],
    claims: &mut Gathered<ClaimId, Claim>,
    faults: &mut Vec<Fault>,
) {
    let mut first_rows = BTreeMap::new();
    each_row(RecordFile::Relations, COLUMNS, bytes, faults, &mut |row| {
        let Some((from, link)) = relation(row, claims) else { return };
        let key = (from.clone(), link.kind, link.to.clone());
        if let Some(&first_row) = first_rows.get(&key) {
            row.fault(FROM, Cause::Twice { first_row });
            return;
        }
        first_rows.insert(key, row.number());
        if let Some(claim) = claims.shelf.get_mut(&from) {
            claim.links.push(link);
        }
    });
}

fn relation(row: &mut Row<'_>, claims: &Gathered<ClaimId, Claim>) -> Option<(ClaimId, Link)> {
    let from: Option<ClaimId> = row.value(FROM);
    let from = from.and_then(|id| claims.refer(row, FROM, id));
    let kind: Option<LinkKind> = row.value(RELATION);
    let to: Option<ClaimId> = row.value(TO);
    let to = to.and_then(|id| claims.refer(row, TO, id));
    let (from, kind, to) = (from?, kind?, to?);
    if from == to {
        row.fault(TO, Cause::Itself);
        return None;
    }
    Some((from, Link { kind, to }))
}
