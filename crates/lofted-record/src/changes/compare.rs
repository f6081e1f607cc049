//! From two records to what differs between them.

use std::collections::HashMap;

use super::change::{Below, CellChange, Change, Changes, How, Part};
use super::columns::{labels, places};
use super::order::staying;
use super::outline::outline_changes;
use super::pairs::{Pair, pairs};
use super::renames::{same_relations, same_statements};
use crate::file::RecordFile;
use crate::package::Outlines;
use crate::record::Record;
use crate::write::{Rows, rows_of};

/// What differs from one record to another, in an order that depends on the two alone.
///
/// Rows are matched by name. A claim that is gone and one that is new are one claim renamed where they are on the
/// same, by the same claimant, of the same day and in the same words. What is marked as the reader's own is no
/// difference: no file says it.
///
/// # Examples
/// ```
/// use lofted_record::changes::{How, changes};
/// use lofted_record::read_bare;
///
/// let head = "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on,words\n";
/// let read = |row: &str| read_bare(format!("{head}{row}\n").as_bytes()).record;
/// let before = read("a,killed,300,,,at-least,persons,Zenda,Post,2025-01-12,300 or more");
/// let after = read("b,killed,,300,,about,persons,Zenda,Post,2025-01-12,300 or more");
/// let found = changes(&before, &after);
/// let renamed = &found.all()[0];
/// assert_eq!((renamed.how, renamed.id.as_str()), (How::Renamed, "a"));
/// assert_eq!(renamed.cell("low").map(|cell| cell.before.as_str()), Some("300"));
/// ```
#[must_use]
pub fn changes(before: &Record, after: &Record) -> Changes {
    compared(before, after, Names::MayChange)
}

/// Whether a row may be one of another name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    MayChange,
    Tell,
}

pub(super) fn compared(before: &Record, after: &Record, by: Names) -> Changes {
    let mut list = Vec::new();
    let mut names = HashMap::new();
    for file in RecordFile::ALL {
        let pairs = match by {
            Names::MayChange => paired(file, (before, after), &mut names),
            Names::Tell => pairs(before, after, file),
        };
        let sides = Sides::of(file, before, after);
        sides.columns_into(&mut list);
        sides.rows_into(&pairs, &mut list);
    }
    Changes { list, outlines: Vec::new() }
}

impl Changes {
    /// These changes with those of the outlines that two packages have beside their records.
    #[must_use]
    pub fn with_outlines(mut self, before: &Outlines, after: &Outlines) -> Self {
        let (list, outlines) = outline_changes(before, after);
        self.list.retain(|change| change.part != Part::Outline);
        self.list.extend(list);
        Self { outlines, ..self }
    }
}

/// The earlier row of each later one, those under another name among them; claims tell the names to come.
fn paired(
    file: RecordFile,
    (before, after): (&Record, &Record),
    names: &mut HashMap<String, String>,
) -> Vec<Option<Pair>> {
    let mut pairs = pairs(before, after, file);
    if !matches!(file, RecordFile::Claims | RecordFile::Relations) {
        return pairs;
    }
    let count = match file {
        RecordFile::Claims => before.claims().len(),
        _ => before.relations().len(),
    };
    let gone = gone(&pairs, count);
    let new: Vec<usize> = (0..pairs.len()).filter(|at| pairs[*at].is_none()).collect();
    let same = match file {
        RecordFile::Claims => same_statements(before, &gone, after, &new),
        _ => same_relations((before, &gone), (after, &new), names),
    };
    for (earlier, later) in same {
        pairs[later] = Some(Pair { before: earlier, is_same: false });
        if file == RecordFile::Claims {
            let id = |record: &Record, at: usize| record.claims()[at].id.to_string();
            names.insert(id(before, earlier), id(after, later));
        }
    }
    pairs
}

/// The earlier rows that no later one is, in order.
fn gone(pairs: &[Option<Pair>], count: usize) -> Vec<usize> {
    let mut stands = vec![false; count];
    for pair in pairs.iter().flatten() {
        stands[pair.before] = true;
    }
    (0..count).filter(|at| !stands[*at]).collect()
}

/// One file of both records.
struct Sides<'a> {
    file: RecordFile,
    before: Rows<'a>,
    after: Rows<'a>,
    labels_before: Vec<String>,
    labels_after: Vec<String>,
    /// Every column of either, with its place in each.
    columns: Vec<(String, Option<usize>, Option<usize>)>,
}

impl<'a> Sides<'a> {
    fn of(file: RecordFile, before: &'a Record, after: &'a Record) -> Self {
        let (before, after) = (rows_of(before, file), rows_of(after, file));
        let (labels_before, labels_after) = (labels(file, &before), labels(file, &after));
        let in_before = places(&labels_after, &labels_before);
        let of_after = labels_after.iter().zip(in_before).enumerate();
        let mut columns: Vec<_> =
            of_after.map(|(at, (label, earlier))| (label.clone(), earlier, Some(at))).collect();
        let gone = labels_before.iter().enumerate().filter(|(_, one)| !labels_after.contains(one));
        columns.extend(gone.map(|(at, label)| (label.clone(), Some(at), None)));
        Self { file, before, after, labels_before, labels_after, columns }
    }

    /// What of the columns that records do not know is another.
    fn columns_into(&self, list: &mut Vec<Change>) {
        let known = self.file.columns().len();
        let (before, after) = (&self.labels_before[known..], &self.labels_after[known..]);
        let part = Part::Column(self.file);
        let name = |label: &String, is_gone: bool| {
            let (labels, names) = match is_gone {
                true => (before, &self.before.extra_names),
                false => (after, &self.after.extra_names),
            };
            let at = labels.iter().position(|other| other == label);
            let name = at.and_then(|at| names.get(at)).cloned().unwrap_or_default();
            let (was, is) = if is_gone { (name, String::new()) } else { (String::new(), name) };
            vec![CellChange { column: "name".to_owned(), before: was, after: is }]
        };
        for label in before.iter().filter(|label| !after.contains(label)) {
            let (id, cells) = (label.clone(), name(label, true));
            list.push(Change { part, id, how: How::Withdrawn, cells, below: None });
        }
        let earlier = places(after, before);
        let below = Placed::of(&earlier);
        for (at, label) in after.iter().enumerate() {
            let Some(place) = below.below(at, &|at| after[at].clone()) else { continue };
            let (how, cells) = match earlier[at] {
                None => (How::Added, name(label, false)),
                Some(_) => (How::Moved, Vec::new()),
            };
            list.push(Change { part, id: label.clone(), how, cells, below: Some(place) });
        }
    }

    fn rows_into(&self, pairs: &[Option<Pair>], list: &mut Vec<Change>) {
        let part = Part::Row(self.file);
        for at in gone(pairs, self.before.count) {
            let row = self.before.cells(at);
            let (id, cells) = (self.file.id_of(&row), self.cells(&row, &[]));
            list.push(Change { part, id, how: How::Withdrawn, cells, below: None });
        }
        let earlier: Vec<Option<usize>> =
            pairs.iter().map(|pair| pair.map(|pair| pair.before)).collect();
        let below = Placed::of(&earlier);
        for (at, pair) in pairs.iter().enumerate() {
            let place = below.below(at, &|at| self.file.id_of(&self.after.cells(at)));
            if pair.is_some_and(|pair| pair.is_same) && place.is_none() {
                continue;
            }
            let row = self.after.cells(at);
            let id = self.file.id_of(&row);
            let (was, cells) = match pair {
                None => (id.clone(), self.cells(&[], &row)),
                Some(pair) => {
                    let before = self.before.cells(pair.before);
                    (self.file.id_of(&before), self.cells(&before, &row))
                }
            };
            let how = match pair {
                None => How::Added,
                Some(_) if was != id => How::Renamed,
                Some(_) if !cells.is_empty() => How::Changed,
                Some(_) if place.is_some() => How::Moved,
                Some(_) => continue,
            };
            list.push(Change { part, id: was, how, cells, below: place });
        }
    }

    fn cells(&self, before: &[String], after: &[String]) -> Vec<CellChange> {
        let cell = |row: &[String], at: Option<usize>| {
            at.and_then(|at| row.get(at)).cloned().unwrap_or_default()
        };
        let change = |(column, earlier, later): &(String, Option<usize>, Option<usize>)| {
            let (before, after) = (cell(before, *earlier), cell(after, *later));
            (before != after).then(|| CellChange { column: column.clone(), before, after })
        };
        self.columns.iter().filter_map(change).collect()
    }
}

/// Which of later rows keep their order.
struct Placed(Vec<bool>);

impl Placed {
    /// From the place of each among the earlier, where it was one.
    fn of(earlier: &[Option<usize>]) -> Self {
        let known: Vec<usize> = earlier.iter().copied().flatten().collect();
        let mut stays = staying(&known).into_iter();
        Self(earlier.iter().map(|place| place.is_some() && stays.next() == Some(true)).collect())
    }

    /// What a row stands below, where it does not keep its place.
    fn below(&self, at: usize, id: &dyn Fn(usize) -> String) -> Option<Below> {
        if self.0.get(at) == Some(&true) {
            return None;
        }
        Some(at.checked_sub(1).map_or(Below::Top, |above| Below::Row(id(above))))
    }
}
