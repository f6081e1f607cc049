//! What is told of a table while it is read: faults up to a limit, and remarks, those that are alike once.

use crate::hash::NameMap;

use super::fault::{SheetCause, SheetFault, SheetNote, SheetPlace, SheetRemark};

/// Faults after which the rest of a table is not read, so that memory stays bounded.
const MOST_FAULTS: usize = 10_000;

/// Remarks that are told; more are counted into none.
const MOST_REMARKS: usize = 2000;

#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) faults: Vec<SheetFault>,
    pub(super) remarks: Vec<SheetRemark>,
    alike: NameMap<String, usize>,
}

impl Told {
    pub(super) fn fault(&mut self, place: SheetPlace, cell: &str, cause: SheetCause) {
        self.faults.push(SheetFault::new(place, cell, cause));
    }

    /// Whether so many faults were told that reading ends.
    pub(super) fn is_full(&self) -> bool {
        self.faults.len() >= MOST_FAULTS
    }

    pub(super) fn remark(&mut self, place: SheetPlace, cell: &str, note: SheetNote) {
        let key = format!("{}\n{note}", place.column.as_deref().unwrap_or_default());
        if let Some(known) = self.alike.get(&key).and_then(|at| self.remarks.get_mut(*at)) {
            known.rows += 1;
        } else if self.remarks.len() < MOST_REMARKS {
            self.alike.insert(key, self.remarks.len());
            self.remarks.push(SheetRemark {
                place,
                cell: crate::fault::shown(cell),
                note,
                rows: 1,
            });
        }
    }
}
