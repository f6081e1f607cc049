//! One file of a record while changes are done to it, row by row and cell by cell.

use std::collections::HashMap;

use super::change::{Below, CellChange, Change, How, Part};
use super::columns::{labels, places};
use super::conflict::{Conflict, ConflictCause};
use super::order::{Put, ordered};
use crate::file::RecordFile;
use crate::record::Record;
use crate::write::{rows_of, write_rows};

/// One file of a record while changes are done to it.
pub(super) struct Edit {
    file: RecordFile,
    /// The columns as they were and those that are new.
    labels: Vec<String>,
    /// What the columns are called in the header, in the same order, known ones included.
    names: Vec<String>,
    /// The columns that the record does not know, as they are to stand.
    extras: Vec<String>,
    rows: Vec<Vec<String>>,
    /// The name that each row has now.
    ids: Vec<String>,
    found: HashMap<String, usize>,
    is_gone: Vec<bool>,
    /// Rows that are put somewhere, in order.
    put: Vec<(usize, Option<Below>)>,
    is_touched: bool,
    pub(super) already: usize,
    pub(super) conflicts: Vec<Conflict>,
}

impl Edit {
    pub(super) fn of(record: &Record, file: RecordFile) -> Self {
        let rows = rows_of(record, file);
        let labels = labels(file, &rows);
        let known = file.columns().len();
        let (extras, mut names) = (labels[known..].to_vec(), labels[..known].to_vec());
        names.extend(rows.extra_names.iter().cloned());
        let cells: Vec<Vec<String>> = (0..rows.count).map(|at| rows.cells(at)).collect();
        let ids: Vec<String> = cells.iter().map(|row| file.id_of(row)).collect();
        let found = ids.iter().cloned().enumerate().map(|(at, id)| (id, at)).collect();
        let is_gone = vec![false; cells.len()];
        let (put, conflicts) = (Vec::new(), Vec::new());
        let rows = cells;
        Self {
            file,
            labels,
            names,
            extras,
            rows,
            ids,
            found,
            is_gone,
            put,
            is_touched: false,
            already: 0,
            conflicts,
        }
    }

    /// Whether no change is one of this file.
    pub(super) const fn is_untouched(&self) -> bool {
        !self.is_touched
    }

    fn conflict(&mut self, change: &Change, cause: ConflictCause) {
        let (part, id) = (change.part, change.id.clone());
        self.conflicts.push(Conflict { part, id, cause });
    }

    /// A column that the record does not know comes, goes or stands elsewhere.
    pub(super) fn column(&mut self, change: &Change) {
        self.is_touched = true;
        let at = self.extras.iter().position(|label| *label == change.id);
        match (change.how, at) {
            (How::Withdrawn, Some(at)) => {
                self.extras.remove(at);
            }
            (How::Added, None) => {
                let name = change.cells.first().map_or(&change.id, |cell| &cell.after);
                self.labels.push(change.id.clone());
                self.names.push(name.clone());
                self.stand(change);
            }
            (How::Moved, Some(at)) => {
                self.extras.remove(at);
                self.stand(change);
            }
            _ => self.already += 1,
        }
    }

    fn stand(&mut self, change: &Change) {
        let at = match &change.below {
            Some(Below::Top) => Some(0),
            Some(Below::Row(label)) => {
                self.extras.iter().position(|other| other == label).map(|at| at + 1)
            }
            None => None,
        };
        self.extras.insert(at.unwrap_or(self.extras.len()), change.id.clone());
    }

    pub(super) fn row(&mut self, change: &Change) {
        self.is_touched = true;
        let unknown = change.cells.iter().find(|cell| self.place(&cell.column).is_none());
        if let Some(cell) = unknown.filter(|cell| !cell.after.is_empty()) {
            return self.conflict(change, ConflictCause::NoColumn(cell.column.clone()));
        }
        let at = self.found.get(&change.id).copied().filter(|at| !self.is_gone[*at]);
        match (change.how, at) {
            (How::Added, None) => self.add(change),
            (How::Added, Some(at)) => match self.first_other(at, change, |cell| &cell.after) {
                None => self.already += 1,
                Some(cause) => self.conflict(change, cause),
            },
            (How::Withdrawn, None) => self.already += 1,
            (How::Withdrawn, Some(at)) => match self.first_other(at, change, |cell| &cell.before) {
                None => self.is_gone[at] = true,
                Some(cause) => self.conflict(change, cause),
            },
            (How::Changed, Some(at)) => self.change(at, change),
            (How::Renamed, Some(at)) => self.rename(at, change),
            (How::Moved, Some(at)) => self.put.push((at, change.below.clone())),
            // Order alone is nothing to be refused.
            (How::Moved, None) => self.already += 1,
            (How::Changed, None) => self.conflict(change, ConflictCause::Missing),
            (How::Renamed, None) => match self.found.get(&change.id_after()).copied() {
                Some(at) if !self.is_gone[at] => self.change(at, change),
                _ => self.conflict(change, ConflictCause::Missing),
            },
        }
    }

    fn add(&mut self, change: &Change) {
        let mut row = vec![String::new(); self.labels.len()];
        for cell in &change.cells {
            if let Some(at) = self.place(&cell.column) {
                row[at].clone_from(&cell.after);
            }
        }
        let at = self.rows.len();
        self.rows.push(row);
        self.ids.push(change.id.clone());
        self.is_gone.push(false);
        self.found.insert(change.id.clone(), at);
        self.put.push((at, change.below.clone()));
    }

    fn rename(&mut self, at: usize, change: &Change) {
        let after = change.id_after();
        if self.found.get(&after).is_some_and(|other| !self.is_gone[*other]) {
            return self.conflict(change, ConflictCause::Taken(after));
        }
        self.change(at, change);
        self.found.remove(&change.id);
        self.found.insert(after.clone(), at);
        self.ids[at] = after;
    }

    fn change(&mut self, at: usize, change: &Change) {
        let mut is_new = false;
        for cell in &change.cells {
            let place = self.place(&cell.column);
            let found = place.and_then(|place| self.rows[at].get(place)).cloned();
            let found = found.unwrap_or_default();
            if found == cell.after {
                continue;
            }
            if found != cell.before {
                self.conflict(change, other(cell, found));
                continue;
            }
            is_new = true;
            if let Some(place) = place {
                let row = &mut self.rows[at];
                row.resize(row.len().max(place + 1), String::new());
                row[place].clone_from(&cell.after);
            }
        }
        self.already += usize::from(!is_new);
        if change.below.is_some() {
            self.put.push((at, change.below.clone()));
        }
    }

    /// The first cell of a row that is another than a change has it; cells that it does not name are empty to it.
    fn first_other(
        &self,
        at: usize,
        change: &Change,
        side: fn(&CellChange) -> &String,
    ) -> Option<ConflictCause> {
        let row = &self.rows[at];
        let missing = change
            .cells
            .iter()
            .find(|cell| self.place(&cell.column).is_none() && !side(cell).is_empty());
        if let Some(cell) = missing {
            return Some(other(cell, String::new()));
        }
        self.labels.iter().enumerate().find_map(|(place, label)| {
            let found = row.get(place).map_or("", String::as_str);
            let cell = change.cell(label);
            let known = cell.map_or("", |cell| side(cell).as_str());
            let nothing = || CellChange {
                column: label.clone(),
                before: String::new(),
                after: String::new(),
            };
            (found != known)
                .then(|| other(&cell.cloned().unwrap_or_else(nothing), found.to_owned()))
        })
    }

    fn place(&self, column: &str) -> Option<usize> {
        self.labels.iter().position(|label| label == column)
    }

    /// The bytes of the file with all changes.
    pub(super) fn written(&mut self) -> Vec<u8> {
        let known = self.file.columns().len();
        for at in (known..self.labels.len()).filter(|at| !self.extras.contains(&self.labels[*at])) {
            let part = Part::Column(self.file);
            let filled = |row: &usize| self.rows[*row].get(at).is_some_and(|cell| !cell.is_empty());
            let rows = (0..self.rows.len()).filter(|row| !self.is_gone[*row]);
            if let Some(row) = rows.clone().find(filled) {
                let (row, found) = (self.ids[row].clone(), self.rows[row][at].clone());
                let cause = ConflictCause::Filled { row, found };
                self.conflicts.push(Conflict { part, id: self.labels[at].clone(), cause });
            }
        }
        let mut is_put = vec![false; self.rows.len()];
        self.put.iter().for_each(|(at, _)| is_put[*at] = true);
        let stays = (0..self.rows.len()).filter(|at| !is_put[*at] && !self.is_gone[*at]);
        let stays: Vec<usize> = stays.collect();
        let place = |below: &'_ Option<Below>| match below {
            Some(Below::Top) => Put::Top,
            Some(Below::Row(id)) => Put::Below(id.clone()),
            None => Put::End,
        };
        let put: Vec<(usize, Put)> =
            self.put.iter().map(|(at, below)| (*at, place(below))).collect();
        let order = ordered(&self.ids, &stays, &put);
        let extras = places(&self.extras, &self.labels);
        let columns: Vec<usize> = (0..known).chain(extras.into_iter().flatten()).collect();
        let names: Vec<String> =
            columns[known..].iter().map(|at| self.names[*at].clone()).collect();
        let row = |at: usize| {
            let row = &self.rows[at];
            columns.iter().map(|at| row.get(*at).cloned().unwrap_or_default()).collect()
        };
        write_rows(self.file, &names, order.into_iter().map(row))
    }
}

fn other(cell: &CellChange, found: String) -> ConflictCause {
    let CellChange { column, before, after } = cell.clone();
    ConflictCause::Cell { column, found, before, after }
}
