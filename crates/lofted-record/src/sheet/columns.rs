//! What each column of a table is taken for: as the reader chose, by its name, else by what it holds.

use std::fmt;

use lofted::claim::{Metric, Subject, Unit};

use super::clocks::are_clocks;
use super::days::is_day;
use super::fault::SheetCause;
use super::header::{HeaderUnit, Named, key, named};
use super::holds::{Held, held};
use super::known::Known;
use super::role::Role;
use super::table::Table;
use super::unread::are_figures;
use super::words::Meaning;
use crate::fault::shown;

/// Why a column is taken for what it is.
///
/// # Examples
/// ```
/// use lofted_record::sheet::Why;
///
/// assert_eq!(Why::Holds("days").to_string(), "it holds days");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Its name says so.
    Name,
    /// What its cells hold says so: the words for it.
    Holds(&'static str),
    /// The reader chose it.
    Chosen,
    /// Another column is taken for it already: its name.
    Taken(String),
    /// It holds times of day, for which a record has no row.
    TimesOfDay,
    /// It holds numbers, and its name is of nothing that is known.
    Numbers,
    /// Neither name nor cells say anything that is known.
    Unknown,
    /// It has a name and no cell that is filled.
    Empty,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name => f.write_str("by its name"),
            Self::Holds(what) => write!(f, "it holds {what}"),
            Self::Chosen => f.write_str("as you chose"),
            Self::Taken(other) => write!(f, "left out: {other} says it already"),
            Self::TimesOfDay => f.write_str("not taken: it holds times of day"),
            Self::Numbers => f.write_str("not taken: it holds numbers of nothing that is named"),
            Self::Unknown => f.write_str("left out: neither its name nor its cells are known"),
            Self::Empty => f.write_str("left out: it is empty"),
        }
    }
}

/// What the reader chose for a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Choice {
    /// Nothing: as it is found.
    #[default]
    AsFound,
    /// To leave it out.
    LeftOut,
    /// A role.
    Take(Role),
}

/// A column, and what it is taken for.
///
/// # Examples
/// ```
/// use lofted_record::sheet::{Role, Why, read_sheet};
///
/// let paste = "Test\tWho\tApogee (km)\tColour\n2026-11-26\tZenda\t7000\tred\n";
/// let sheet = read_sheet(paste.as_bytes(), &lofted_record::bundled().record, "2026-11-27".parse()?)?;
/// let [test, _, _, colour] = sheet.columns.as_slice() else { panic!() };
/// assert_eq!((test.role, &test.why), (Some(Role::Flight), &Why::Name));
/// assert_eq!((colour.role, &colour.why, &*colour.samples[0]), (None, &Why::Unknown, "red"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct SheetColumn {
    /// Its name in the header; empty where it has none.
    pub name: String,
    /// Its name or its letter, as messages have it.
    pub title: String,
    /// What it is taken for; `None` where it is left out.
    pub role: Option<Role>,
    /// Why.
    pub why: Why,
    /// The unit that its name gives.
    pub unit: Option<HeaderUnit>,
    /// The place that its name gives to its figures.
    pub place: Option<String>,
    /// The first of its cells, shortened.
    pub samples: Vec<String>,
}

impl SheetColumn {
    /// Whether it is taken for what was flown, where its name says a range and no more.
    pub(super) fn is_open_range(&self) -> bool {
        let says_range = key(&self.name).split(' ').next() == Some("range");
        self.role == Some(Role::Figure(Metric::GroundDistance))
            && self.why == Why::Name
            && says_range
    }
}

/// How many cells of a column are looked at.
const LOOKED_AT: usize = 100;

/// How many cells are shown of a column.
const SAMPLES: usize = 3;

/// What each column is taken for.
pub(super) fn columns(
    table: &Table,
    known: &Known,
    choices: &[Choice],
    has_flight: bool,
) -> Vec<SheetColumn> {
    let cells: Vec<Vec<&str>> = (0..table.names.len()).map(|at| filled(table, at)).collect();
    let found: Vec<Option<Named>> = table.names.iter().map(|name| named(name)).collect();
    let of_flights = is_of_flights(&found, &cells, choices);
    let mut mapping = Mapping { columns: Vec::new(), of_flights, has_flight };
    for (at, name) in table.names.iter().enumerate() {
        let place = table.place_of_column(at);
        let title = match (place.column, place.row) {
            (Some(column), _) => column,
            (None, row) => row.map(|row| format!("row {row}")).unwrap_or_default(),
        };
        let named = found.get(at).cloned().flatten();
        let own_cells = cells.get(at).map_or(&[][..], Vec::as_slice);
        let own_unit = table.units.get(at).copied().flatten();
        let samples = own_cells.iter().take(SAMPLES).map(|cell| shown(cell)).collect();
        mapping.columns.push(SheetColumn {
            name: name.clone(),
            title,
            role: None,
            why: match own_cells {
                [] => Why::Empty,
                cells if are_clocks(name, named.as_ref(), cells) => Why::TimesOfDay,
                _ => Why::Unknown,
            },
            unit: named.as_ref().and_then(|named| named.unit).or(own_unit),
            place: named.as_ref().and_then(|named| named.place.clone()),
            samples,
        });
    }
    mapping.choose(choices);
    mapping.by_name(&found, choices);
    mapping.by_cells(&cells, known, choices);
    mapping.columns
}

fn filled(table: &Table, column: usize) -> Vec<&str> {
    let cells = (0..table.height()).map(|row| table.cell(row, column));
    cells.filter(|cell| !cell.is_empty()).take(LOOKED_AT).collect()
}

/// Whether the table's figures are of flights.
fn is_of_flights(found: &[Option<Named>], cells: &[Vec<&str>], choices: &[Choice]) -> bool {
    let of_flight = |metric: Metric| metric.subject() == Subject::Flight;
    let chosen = choices
        .iter()
        .any(|choice| matches!(choice, Choice::Take(Role::Figure(metric)) if of_flight(*metric)));
    let by_name = found.iter().flatten().filter_map(Named::metric).any(of_flight);
    let in_cells = |at: usize, named: &Option<Named>| {
        let is_metrics =
            named.as_ref().is_none_or(|named| named.meaning == Meaning::Role(Role::Metric));
        let cells = cells.get(at).into_iter().flatten().take(20);
        is_metrics && cells.filter_map(|cell| super::header::named(cell)?.metric()).any(of_flight)
    };
    chosen || by_name || found.iter().enumerate().any(|(at, named)| in_cells(at, named))
}

struct Mapping {
    columns: Vec<SheetColumn>,
    of_flights: bool,
    /// Whether the flight is known without a column: from above the table, or from whoever asks.
    has_flight: bool,
}

impl Mapping {
    fn has(&self, role: Role) -> bool {
        self.columns.iter().any(|column| column.role == Some(role))
    }

    /// Takes a column for a role, unless another is.
    fn take(&mut self, at: usize, role: Role, why: Why) {
        let other = self
            .columns
            .iter()
            .find(|column| column.role == Some(role))
            .map(|column| (column.title.clone(), column.place.clone(), column.unit));
        let Some(column) = self.columns.get_mut(at) else { return };
        match other {
            // Figures of two places, and the same in two units, are not twice the same.
            Some((title, place, _)) if place == column.place => column.why = Why::Taken(title),
            _ => (column.role, column.why) = (Some(role), why),
        }
    }

    fn choose(&mut self, choices: &[Choice]) {
        for (at, choice) in choices.iter().enumerate() {
            match choice {
                Choice::AsFound => {}
                Choice::LeftOut => {
                    if let Some(column) = self.columns.get_mut(at) {
                        column.why = Why::Chosen;
                    }
                }
                Choice::Take(role) => self.take(at, *role, Why::Chosen),
            }
        }
    }

    fn is_open(&self, at: usize, choices: &[Choice]) -> bool {
        let chosen = choices.get(at).copied().unwrap_or_default() != Choice::AsFound;
        !chosen
            && self
                .columns
                .get(at)
                .is_some_and(|column| column.role.is_none() && column.why == Why::Unknown)
    }

    fn by_name(&mut self, found: &[Option<Named>], choices: &[Choice]) {
        // Names that say one thing first: what a date is follows from them.
        for plain in [true, false] {
            for (at, named) in found.iter().enumerate() {
                let Some(named) = named.as_ref().filter(|_| self.is_open(at, choices)) else {
                    continue;
                };
                if plain == matches!(named.meaning, Meaning::Role(_)) {
                    let role = self.role(named.meaning);
                    self.take(at, role, Why::Name);
                }
            }
        }
    }

    fn role(&self, meaning: Meaning) -> Role {
        let flight_told = self.has_flight || self.has(Role::Flight) || self.has(Role::LaunchedOn);
        match meaning {
            Meaning::Role(Role::Origin) if self.of_flights => Role::LaunchSite,
            Meaning::Role(role) => role,
            Meaning::Where if self.of_flights => Role::LaunchSite,
            Meaning::Where => Role::Place,
            Meaning::Date if self.of_flights && (!flight_told || self.has(Role::StatedOn)) => {
                Role::LaunchedOn
            }
            Meaning::Date => Role::StatedOn,
        }
    }

    fn by_cells(&mut self, cells: &[Vec<&str>], known: &Known, choices: &[Choice]) {
        for (at, cells) in cells.iter().enumerate() {
            if self.is_open(at, choices)
                && let Some((held, words)) = held(cells, known)
            {
                let role = match held {
                    Held::Role(role) => Some(role),
                    Held::Days => Some(self.role(Meaning::Date)),
                    Held::Points => self.of_flights.then_some(Role::LaunchSite),
                    Held::Party if self.has(Role::Claimant) => Some(Role::Party),
                    Held::Party => Some(Role::Claimant),
                    Held::Amounts => Some(Role::Amount),
                };
                if let Some(role) = role.filter(|role| !self.has(*role)) {
                    self.take(at, role, Why::Holds(words));
                }
            }
        }
        self.drop_amounts_of_nothing(cells, choices);
        self.first_names(cells, choices);
    }

    /// Amounts are none where no column says of what.
    fn drop_amounts_of_nothing(&mut self, cells: &[Vec<&str>], choices: &[Choice]) {
        let says_what = self.has(Role::Metric);
        for (at, column) in self.columns.iter_mut().enumerate() {
            let chosen = choices.get(at).copied().unwrap_or_default() != Choice::AsFound;
            if says_what || chosen {
                continue;
            }
            if matches!(column.why, Why::Holds(_)) && column.role == Some(Role::Amount) {
                (column.role, column.why) = (None, Why::Unknown);
            }
            let own = cells.get(at).map_or(&[][..], Vec::as_slice);
            let is_left = column.why == Why::Unknown && column.role.is_none();
            if is_left && are_figures(&column.name, own) {
                column.why = Why::Numbers;
            }
        }
    }

    /// Where nobody is named, the first column of words is who says it.
    fn first_names(&mut self, cells: &[Vec<&str>], choices: &[Choice]) {
        if self.has(Role::Claimant) || self.has(Role::Party) {
            return;
        }
        let is_name = |cell: &&str| {
            cell.len() <= 80 && cell.chars().any(char::is_alphabetic) && !is_day(cell)
        };
        let are_names = |cells: &Vec<&str>| {
            cells
                .iter()
                .all(|cell| is_name(cell) && !cell.starts_with(|c: char| c.is_ascii_digit()))
        };
        let first = (0..cells.len())
            .find(|at| self.is_open(*at, choices) && cells.get(*at).is_some_and(are_names));
        if let Some(at) = first {
            self.take(at, Role::Claimant, Why::Holds("names"));
        }
    }
}

/// The unit that a cell of a unit column names.
pub(super) fn unit_cell(cell: &str) -> Option<HeaderUnit> {
    match cell.parse::<Unit>() {
        Ok(Unit::Metres) | Err(_) => super::header::header_unit(cell),
        Ok(unit) => Some(HeaderUnit::Unit(unit)),
    }
}

/// Whether any column holds figures.
pub(super) fn hold_figures(columns: &[SheetColumn]) -> bool {
    let has = |is: &dyn Fn(Role) -> bool| columns.iter().filter_map(|column| column.role).any(is);
    let amounts = [Role::Amount, Role::Low, Role::Best, Role::High, Role::Words];
    has(&|role| matches!(role, Role::Figure(_)))
        || has(&|role| role == Role::Metric) && has(&|role| amounts.contains(&role))
}

/// Why a column of figures was not read; `None` of one that was, and of one without figures.
pub(super) fn not_read(columns: &[SheetColumn], column: &SheetColumn) -> Option<SheetCause> {
    match &column.why {
        Why::TimesOfDay => Some(SheetCause::TimeOfDay),
        // Where no column is taken for figures that is told of the table.
        Why::Numbers if hold_figures(columns) => Some(SheetCause::NoMetric),
        Why::Taken(title) if named(&column.name).is_some_and(|named| named.metric().is_some()) => {
            let other =
                columns.iter().find(|other| other.title == *title && other.role.is_some())?;
            let in_two_units =
                column.unit.is_some() && other.unit.is_some() && column.unit != other.unit;
            (!in_two_units).then(|| SheetCause::ColumnTwice(title.clone()))
        }
        _ => None,
    }
}
