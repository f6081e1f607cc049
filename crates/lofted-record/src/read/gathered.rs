//! The rows of one file by name: those read, and those left out.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::hash::Hash;

use super::column::Column;
use super::row::Row;
use crate::cause::Cause;
use crate::file::RecordFile;
use crate::shelf::Shelf;

/// The rows of one file by name, while a record is being read.
#[derive(Debug)]
pub(crate) struct Gathered<K, T> {
    file: RecordFile,
    pub(crate) shelf: Shelf<K, T>,
    left_out: BTreeMap<K, u64>,
}

impl<K: Hash + Ord + Clone, T> Gathered<K, T> {
    pub(crate) fn new(file: RecordFile) -> Self {
        Self { file, shelf: Shelf::default(), left_out: BTreeMap::new() }
    }

    /// Takes in what a row gave under its name: a thing, or nothing where the row has a fault.
    pub(crate) fn take(&mut self, row: &mut Row<'_>, id: Column, name: Option<K>, item: Option<T>) {
        let extras = row.extras();
        let Some(name) = name else { return };
        let first_row = match (item, extras) {
            (Some(item), Some(extras)) => self.shelf.put(name, item, row.number(), extras),
            _ => {
                let first_row = self.shelf.row_of(&name);
                if first_row.is_none() {
                    self.left_out.entry(name).or_insert(row.number());
                }
                first_row
            }
        };
        if let Some(first_row) = first_row {
            row.fault(id, Cause::Twice { first_row });
        }
    }
}

impl<K: Hash + Ord + Clone + Display, T> Gathered<K, T> {
    /// The name, where a row of it was read; otherwise a fault in the cell that names it.
    pub(crate) fn refer(&self, row: &mut Row<'_>, column: Column, name: K) -> Option<K> {
        if self.shelf.get(&name).is_some() {
            return Some(name);
        }
        row.fault(
            column,
            match self.left_out.get(&name) {
                Some(&number) => Cause::LeftOut { file: self.file, row: number },
                None => Cause::Dangling(self.file),
            },
        );
        None
    }
}
