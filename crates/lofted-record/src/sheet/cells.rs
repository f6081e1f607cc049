//! A row's cells by role, each read with a fault where it does not read.

use lofted::claim::Date;

use super::columns::SheetColumn;
use super::days::{Day, DayOrder, read};
use super::fault::{SheetCause, SheetNote};
use super::header::{HeaderUnit, Named, named};
use super::numerals::NumberStyle;
use super::role::Role;
use super::table::Table;
use super::told::Told;
use crate::file::LONGEST_CELL_BYTES;
use crate::hash::NameMap;

/// The columns of a table by role, and what all cells of one show together.
#[derive(Debug)]
pub(super) struct Layout<'a> {
    pub(super) table: &'a Table,
    pub(super) columns: &'a [SheetColumn],
    /// Where each role stands that is no metric's.
    roles: Vec<(Role, usize)>,
    /// The columns of a metric each.
    pub(super) figures: Vec<usize>,
    orders: Vec<DayOrder>,
    /// What the cells of the column of metrics say, each text read once.
    pub(super) metrics: NameMap<String, Named>,
    pub(super) style: NumberStyle,
    pub(super) today: Date,
}

const DAYS: [Role; 4] = [Role::LaunchedOn, Role::StatedOn, Role::PublishedOn, Role::Flight];

impl<'a> Layout<'a> {
    pub(super) fn of(table: &'a Table, columns: &'a [SheetColumn], today: Date) -> Self {
        let mut layout = Self {
            table,
            columns,
            roles: Vec::new(),
            figures: Vec::new(),
            orders: vec![DayOrder::default(); columns.len()],
            metrics: NameMap::default(),
            style: NumberStyle::default(),
            today,
        };
        for (at, column) in columns.iter().enumerate() {
            match column.role {
                Some(Role::Figure(_)) => layout.figures.push(at),
                Some(role) => layout.roles.push((role, at)),
                None => {}
            }
            layout.see(at, column.role);
        }
        layout
    }

    fn see(&mut self, at: usize, role: Option<Role>) {
        let is_day = role.is_some_and(|role| DAYS.contains(&role));
        let is_number = matches!(
            role,
            Some(Role::Figure(_) | Role::Amount | Role::Low | Role::Best | Role::High)
        );
        if !is_day && !is_number && role != Some(Role::Metric) {
            return;
        }
        for row in 0..self.table.height() {
            let cell = self.table.cell(row, at);
            if is_number && cell.len() < 200 {
                self.style.see(cell);
            }
            if role == Some(Role::Metric)
                && !self.metrics.contains_key(cell)
                && let Some(named) = named(cell)
            {
                self.metrics.insert(cell.to_owned(), named);
            }
            if is_day && let Some(order) = self.orders.get_mut(at) {
                order.see(cell);
            }
        }
    }

    pub(super) fn column_of(&self, role: Role) -> Option<usize> {
        self.roles.iter().find(|(known, _)| *known == role).map(|(_, at)| *at)
    }

    pub(super) fn unit_of(&self, column: usize) -> Option<HeaderUnit> {
        self.columns.get(column)?.unit
    }

    pub(super) fn row<'t>(&'t self, at: usize, told: &'t mut Told) -> RowCells<'t> {
        RowCells { layout: self, at, told }
    }
}

/// A value, nothing in the cell, or a fault that was told.
pub(super) type Cell<T> = Result<Option<T>, Faulty>;

/// A cell does not read, and it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Faulty;

/// One row's cells.
#[derive(Debug)]
pub(super) struct RowCells<'t> {
    pub(super) layout: &'t Layout<'t>,
    pub(super) at: usize,
    pub(super) told: &'t mut Told,
}

impl<'t> RowCells<'t> {
    pub(super) fn cell(&self, column: usize) -> &'t str {
        self.layout.table.cell(self.at, column)
    }

    /// The text of the row's cell of a role; empty where no column has it, or the cell is too long.
    pub(super) fn text(&mut self, role: Role) -> &'t str {
        let Some(column) = self.layout.column_of(role) else { return "" };
        let cell = self.cell(column);
        if cell.len() <= LONGEST_CELL_BYTES {
            return cell;
        }
        self.too_long(column);
        ""
    }

    pub(super) fn too_long(&mut self, column: usize) {
        let cell = self.cell(column);
        self.fault(column, SheetCause::TooLong { bytes: cell.len(), most: LONGEST_CELL_BYTES });
    }

    pub(super) fn fault(&mut self, column: usize, cause: SheetCause) {
        let cell = self.cell(column);
        self.told.fault(
            self.layout.table.place(self.at, column),
            cell.get(..400).unwrap_or(cell),
            cause,
        );
    }

    /// A fault of the cell of a role, or of the whole row where no column has it.
    pub(super) fn fault_of(&mut self, role: Role, cause: SheetCause) {
        match self.layout.column_of(role) {
            Some(column) => self.fault(column, cause),
            None => self.told.fault(self.layout.table.place_of_row(self.at), "", cause),
        }
    }

    pub(super) fn remark(&mut self, column: usize, note: SheetNote) {
        let cell = self.cell(column);
        self.told.remark(self.layout.table.place(self.at, column), cell, note);
    }

    /// A remark on the cell of a role, or on the whole row where no column has it.
    pub(super) fn remark_of(&mut self, role: Role, note: SheetNote) {
        match self.layout.column_of(role) {
            Some(column) => self.remark(column, note),
            None => self.remark_of_row(note),
        }
    }

    pub(super) fn remark_of_row(&mut self, note: SheetNote) {
        self.told.remark(self.layout.table.place_of_row(self.at), "", note);
    }

    /// The day of the row's cell of a role.
    pub(super) fn day(&mut self, role: Role) -> Cell<Date> {
        let Some(column) = self.layout.column_of(role) else { return Ok(None) };
        let cell = self.cell(column);
        if super::amounts::says_nothing(cell) {
            return Ok(None);
        }
        let order = self.layout.orders.get(column).copied().unwrap_or_default();
        match read(cell, order) {
            Ok(day) => {
                if let Day::ByOthers(day) = day {
                    self.remark(column, SheetNote::DayOrder(day));
                }
                if day.date() > self.layout.today {
                    self.remark(column, SheetNote::AfterToday);
                }
                Ok(Some(day.date()))
            }
            Err(cause) => {
                self.fault(column, cause);
                Err(Faulty)
            }
        }
    }
}
