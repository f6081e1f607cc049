//! Rows of cells as a table: its header found, turned where parties stand across, each cell with its place.

use lofted::claim::Date;

use super::cut::{Line, Quotes, Separator};
use super::days::days_in;
use super::fault::{SheetCause, SheetFault, SheetPlace};
use super::header::{HeaderUnit, header_unit, named};
use super::role::Role;
use super::words::Meaning;

/// A table: a name for each column, and rows of as many cells.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    /// The columns' names; empty where the paste has no header, or none for one.
    pub(super) names: Vec<String>,
    /// The rows' cells as they are in the paste, or turned.
    rows: Vec<Vec<String>>,
    /// Where among these each column stands; what stands in none is empty.
    used: Vec<usize>,
    /// The unit that a row below the header gives each column.
    pub(super) units: Vec<Option<HeaderUnit>>,
    /// Whether rows of the paste are columns here.
    pub(super) turned: bool,
    /// The row of the header; of a turned table that above its columns.
    pub(super) header_row: Option<u64>,
    /// What stands above the header.
    pub(super) above: Vec<String>,
    /// The number of each row of the paste: of rows here, or of columns where turned.
    numbers: Vec<u64>,
    /// The name of each column of the paste: of columns here, or of rows where turned.
    columns: Vec<String>,
}

impl Table {
    /// Where a cell stands in the paste.
    pub(super) fn place(&self, row: usize, column: usize) -> SheetPlace {
        let (row, column) = if self.turned { (column, row) } else { (row, column) };
        SheetPlace {
            row: self.numbers.get(row).copied(),
            column: self.columns.get(column).cloned(),
        }
    }

    /// Where a row stands in the paste; of a turned table its column.
    pub(super) fn place_of_row(&self, row: usize) -> SheetPlace {
        let place = self.place(row, row);
        if self.turned {
            SheetPlace { row: None, ..place }
        } else {
            SheetPlace { column: None, ..place }
        }
    }

    /// Where a column stands in the paste; of a turned table its row.
    pub(super) fn place_of_column(&self, column: usize) -> SheetPlace {
        let place = self.place(column, column);
        if self.turned {
            SheetPlace { column: None, ..place }
        } else {
            SheetPlace { row: None, ..place }
        }
    }

    /// The number of a row in the paste, where it is one there.
    pub(super) fn number(&self, row: usize) -> Option<u64> {
        self.place_of_row(row).row
    }

    pub(super) fn cell(&self, row: usize, column: usize) -> &str {
        let cell = || self.rows.get(row)?.get(*self.used.get(column)?);
        cell().map_or("", String::as_str)
    }

    /// The one day that stands above the header.
    pub(super) fn day_above(&self) -> Option<Date> {
        let of_table = |text: &&String| {
            let small = lofted::letters::lower_case(text);
            ["as of", "updated", "accessed", "retrieved", "compiled"]
                .iter()
                .any(|word| small.contains(word))
        };
        let titles = self.above.iter().filter(|text| !of_table(text));
        let days: Vec<Date> = titles.flat_map(|text| days_in(text)).collect();
        let first = *days.first()?;
        days.iter().all(|day| *day == first).then_some(first)
    }

    /// How many rows it has below its header.
    pub(super) fn height(&self) -> usize {
        self.rows.len()
    }

    fn cells(&self, row: usize) -> Vec<&str> {
        (0..self.names.len()).map(|column| self.cell(row, column)).collect()
    }
}

/// How many rows from the top a header is looked for in.
const HEADER_WITHIN: usize = 24;

/// The most rows that a table has whose parties stand across.
const MOST_TURNED: usize = 400;

/// The most columns that are read; more are no table of claims.
const MOST_COLUMNS: usize = 1000;

/// How many cells of a row are names of columns that are known.
pub(super) fn known_names(cells: &[String]) -> usize {
    cells.iter().take(MOST_COLUMNS).filter(|cell| named(cell).is_some()).count()
}

/// The table of the rows; those with an open quote are faults.
pub(super) fn table_of(
    lines: Vec<Line>,
    separator: Separator,
    faults: &mut Vec<SheetFault>,
) -> Table {
    let (lines, broken): (Vec<Line>, Vec<Line>) =
        lines.into_iter().partition(|line| line.quotes == Quotes::Paired);
    for line in broken {
        let cell =
            line.cells.iter().find(|cell| cell.starts_with('"')).cloned().unwrap_or_default();
        let place = SheetPlace { row: Some(line.number), column: None };
        faults.push(SheetFault::new(place, &cell, SheetCause::OpenQuote));
    }
    let table = match sideways(&lines) {
        Some(top) => turned(lines, top),
        None => upright(lines, separator, faults),
    };
    with_units(table)
}

/// The row above a table whose first column names what is measured; `None` where the table stands upright.
fn sideways(lines: &[Line]) -> Option<usize> {
    if lines.len() > MOST_TURNED {
        return None;
    }
    let first = |line: &Line| line.cells.first().and_then(|cell| named(cell));
    let is_figure = |line: &&Line| first(line).is_some_and(|named| named.metric().is_some());
    let figures = lines.iter().take(200).filter(is_figure).count();
    if figures < 2 {
        return None;
    }
    let has_header = lines.iter().take(HEADER_WITHIN).any(|line| {
        let meanings = line.cells.iter().skip(1).filter_map(|cell| named(cell));
        let mut roles = meanings
            .filter(|named| !is_who(named.meaning) && named.meaning != Meaning::Role(Role::Unit));
        roles.next().is_some() && first(line).is_none_or(|named| named.metric().is_none())
    });
    if has_header {
        return None;
    }
    let known = lines.iter().position(|line| first(line).is_some())?;
    let filled = |line: &Line| line.cells.iter().skip(1).filter(|cell| !cell.is_empty()).count();
    let above =
        known.checked_sub(1).filter(|at| lines.get(*at).is_some_and(|line| filled(line) > 0));
    Some(above.unwrap_or(known))
}

fn is_who(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Role(Role::Claimant | Role::Party))
}

fn width_of(lines: &[Line]) -> usize {
    lines.iter().map(Line::width).max().unwrap_or_default().min(MOST_COLUMNS)
}

fn turned(mut lines: Vec<Line>, top: usize) -> Table {
    let above = texts(lines.drain(..top));
    let width = width_of(&lines);
    let name_of = |at: usize| {
        let name = lines.first().and_then(|line| line.cells.get(at)).map_or("", String::as_str);
        column_name(name, at)
    };
    // The corner names the rows below it or nothing: what stands right of it is who says them.
    let mut names: Vec<String> =
        lines.iter().map(|line| line.cells.first().cloned().unwrap_or_default()).collect();
    if let Some(corner) = names.first_mut()
        && named(corner).is_none_or(|named| !is_who(named.meaning) && named.metric().is_none())
    {
        *corner = Role::Claimant.label().to_owned();
    }
    let used: Vec<usize> = (1..width)
        .filter(|at| {
            lines.iter().any(|line| line.cells.get(*at).is_some_and(|cell| !cell.is_empty()))
        })
        .collect();
    let row = |at: &usize| -> Vec<String> {
        lines.iter().map(|line| line.cells.get(*at).cloned().unwrap_or_default()).collect()
    };
    Table {
        rows: used.iter().map(row).collect(),
        columns: used.iter().map(|at| name_of(*at)).collect(),
        numbers: lines.iter().map(|line| line.number).collect(),
        header_row: lines.first().map(|line| line.number),
        used: (0..names.len()).collect(),
        names,
        units: Vec::new(),
        turned: true,
        above,
    }
}

fn upright(mut lines: Vec<Line>, separator: Separator, faults: &mut Vec<SheetFault>) -> Table {
    let header = header_of(&lines);
    let above = header.map(|at| texts(lines.drain(..at))).unwrap_or_default();
    let header = header.map(|_| lines.remove(0));
    if let Some(header) = header.as_ref().filter(|_| separator != Separator::Tab) {
        lines = not_ragged(lines, header.cells.len(), faults);
    }
    let width = width_of(&lines).max(header.as_ref().map_or(0, Line::width)).min(MOST_COLUMNS);
    let name =
        |at: usize| header.as_ref().and_then(|line| line.cells.get(at)).map_or("", String::as_str);
    let mut is_used: Vec<bool> = (0..width).map(|at| !name(at).is_empty()).collect();
    for line in &lines {
        for (used, cell) in is_used.iter_mut().zip(&line.cells) {
            *used |= !cell.is_empty();
        }
    }
    let used: Vec<usize> = (0..width).filter(|at| is_used.get(*at) == Some(&true)).collect();
    Table {
        numbers: lines.iter().map(|line| line.number).collect(),
        rows: lines.into_iter().map(|line| line.cells).collect(),
        names: used.iter().map(|at| name(*at).to_owned()).collect(),
        columns: used.iter().map(|at| column_name(name(*at), *at)).collect(),
        header_row: header.as_ref().map(|line| line.number),
        units: Vec::new(),
        turned: false,
        used,
        above,
    }
}

/// The rows that have no more cells than the header: of others nobody knows which cell is of which column.
fn not_ragged(lines: Vec<Line>, expected: usize, faults: &mut Vec<SheetFault>) -> Vec<Line> {
    let (sound, ragged): (Vec<Line>, Vec<Line>) =
        lines.into_iter().partition(|line| line.width() <= expected);
    for line in ragged.into_iter().take(1000) {
        let place = SheetPlace { row: Some(line.number), column: None };
        let cause = SheetCause::Ragged { found: line.width(), expected };
        faults.push(SheetFault::new(place, "", cause));
    }
    sound
}

/// What stands in rows above a header.
fn texts(lines: impl Iterator<Item = Line>) -> Vec<String> {
    lines.flat_map(|line| line.cells).filter(|cell| !cell.is_empty()).collect()
}

/// The row with the most names that are known; else a first row of words alone.
fn header_of(lines: &[Line]) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for (at, line) in lines.iter().take(HEADER_WITHIN).enumerate() {
        let count = known_names(&line.cells);
        let holds_figures = line.cells.iter().any(|cell| begins_as_figure(cell));
        if count > best.map_or(0, |(_, most)| most) && !holds_figures {
            best = Some((at, count));
        }
    }
    let of_words = || {
        let at = lines.iter().position(|line| line.width() > 1)?;
        let line = lines.get(at)?;
        let words = line.cells.iter().all(|cell| !cell.contains(|c: char| c.is_ascii_digit()));
        let figures = |line: &Line| line.cells.iter().any(|cell| begins_as_figure(cell));
        let below = lines.get(at + 1..).unwrap_or_default();
        (words && below.iter().take(HEADER_WITHIN).any(figures)).then_some(at)
    };
    best.map(|(at, _)| at).or_else(of_words)
}

fn begins_as_figure(cell: &str) -> bool {
    let start = cell.trim_start_matches(['~', '>', '<', '=', '≈', '≥', '≤', ' ']);
    start.starts_with(|c: char| c.is_ascii_digit())
}

/// A column as a message names it: by its name, else by its letter.
fn column_name(name: &str, at: usize) -> String {
    if name.is_empty() {
        format!("column {}", letter(at))
    } else {
        format!("column \"{}\"", crate::fault::shown(name))
    }
}

/// The letter of a column in a spreadsheet: A, B, ..., Z, AA.
fn letter(at: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = at + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Takes a row of units from right below the header.
fn with_units(mut table: Table) -> Table {
    table.units = vec![None; table.names.len()];
    let named_unit = |cell: &str| header_unit(cell.trim_matches(['(', ')', '[', ']']));
    let is_of_units = |cells: &[&str]| {
        let who = |cell: &str| {
            cell.is_empty() || ["unit", "units"].contains(&super::header::key(cell).as_str())
        };
        let mut filled = cells.iter().copied().filter(|cell| !who(cell)).peekable();
        filled.peek().is_some() && filled.all(|cell| named_unit(cell).is_some())
    };
    if table.height() > 0 && is_of_units(&table.cells(0)) {
        table.units = table.cells(0).into_iter().map(named_unit).collect();
        table.rows.remove(0);
        if table.turned {
            table.columns.remove(0);
        } else {
            table.numbers.remove(0);
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::super::cut::cut;
    use super::*;

    fn table(text: &str) -> Table {
        table_of(cut(text, Separator::Tab), Separator::Tab, &mut Vec::new())
    }

    #[test]
    fn titles_and_empty_columns_are_passed_over() {
        let found = table("Claims on the test\n\n\tWho\t\tApogee (km)\n\tZenda\t\t7000\n");
        assert_eq!(found.names, ["Who", "Apogee (km)"]);
        assert_eq!(found.cells(0), ["Zenda", "7000"]);
        assert_eq!(found.above, ["Claims on the test"]);
        assert_eq!(found.place(0, 1).to_string(), "row 4, column \"Apogee (km)\"");
    }

    #[test]
    fn a_table_of_parties_across_is_turned() {
        for corner in ["", "Metric", "Figure", "Party"] {
            let found = table(&format!(
                "{corner}\tZenda\tStrelsau\nApogee (km)\t7000\t7100\nFlight time\t\t87 min\n"
            ));
            assert!(found.turned, "{corner}");
            assert_eq!(found.names[1..], ["Apogee (km)", "Flight time"]);
            assert_eq!(found.cells(0), ["Zenda", "7000", ""]);
            assert_eq!(found.cells(1), ["Strelsau", "7100", "87 min"]);
            assert_eq!(found.place(1, 1).to_string(), "row 2, column \"Strelsau\"");
        }
        let long =
            table("Metric\tWho\tAmount\nApogee\tZenda\t7000 km\nFlight time\tZenda\t87 min\n");
        assert!(!long.turned);
    }

    #[test]
    fn a_row_of_units_goes_to_the_header() {
        let found = table("Who\tApogee\tTime\n\t(km)\t(min)\nZenda\t7000\t87\n");
        assert_eq!(found.height(), 1);
        assert_eq!(found.units[1], header_unit("km"));
        assert_eq!(found.place(0, 1).row, Some(3));
        let found = table("\tUnit\tZenda\nApogee\tkm\t7000\nTime\tmin\t87\n");
        assert_eq!((found.height(), found.units[2]), (1, header_unit("min")));
    }

    #[test]
    fn columns_have_letters_where_they_have_no_name() {
        assert_eq!([0, 25, 26, 701, 702].map(letter), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
