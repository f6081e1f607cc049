//! The rows of a table, each read into claims.

use lofted::claim::{
    About, Amount, AsOf, Attribution, Claim, ClaimId, ClaimantId, Date, Figure, Kind, Metric,
    Quantity, Rank, SourceId, Subject, Unit,
};

use super::amounts::{Context, read, says_nothing, says_nothing_of};
use super::book::{Book, Put};
use super::bounds::{self, bounds};
use super::cells::{Faulty, Layout, RowCells};
use super::clocks::{is_clock, is_of_clocks};
use super::columns::unit_cell;
use super::fault::{SheetCause, SheetNote, SheetPlace};
use super::header::{HeaderUnit, key};
use super::holds::is_address;
use super::metric_names::nearest_metric;
use super::phrases::without_marks;
use super::role::Role;
use super::sources::{Cited, UNNAMED};
use super::subjects::{Subjects, Topic};
use super::told::Told;
use crate::file::LONGEST_CELL_BYTES;

/// A claim, and the cell of the paste that its figure stands in.
///
/// # Examples
/// ```
/// use lofted_record::sheet::{TEMPLATE, read_sheet};
///
/// let sheet = read_sheet(TEMPLATE.as_bytes(), &lofted_record::bundled().record, "2026-11-27".parse()?)?;
/// let last = sheet.claims.last().unwrap();
/// assert_eq!(last.place.to_string(), "row 3, column \"Flight time (min)\"");
/// assert!(sheet.record.claim(&last.id).is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetClaim {
    /// The claim's name in the sheet's record.
    pub id: ClaimId,
    /// Where its figure stands.
    pub place: SheetPlace,
}

/// What a table's rows are read with.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    pub(super) layout: Layout<'a>,
    pub(super) book: Book,
    pub(super) told: Told,
    pub(super) claims: Vec<SheetClaim>,
    pub(super) subjects: Subjects<'a>,
}

/// What the first cell of a row says that sums others.
const SUMS: &[&str] = &[
    "total",
    "totals",
    "sum",
    "sums",
    "sum total",
    "subtotal",
    "sub total",
    "grand total",
    "in total",
    "overall",
    "altogether",
    "all together",
    "in all",
    "all",
    "all parties",
    "all sides",
    "all claimants",
    "everyone",
    "combined",
    "average",
    "mean",
    "median",
];

fn is_sum(name: &str) -> bool {
    name.len() < 24 && SUMS.contains(&key(name).as_str())
}

/// A figure of a row, before its amount is read.
struct Found {
    column: usize,
    metric: Metric,
    unit: Option<HeaderUnit>,
    place: Option<String>,
}

/// What a row's figures share.
struct Shared {
    claimant: ClaimantId,
    source: SourceId,
    stated_on: Option<Date>,
    published_on: Option<Date>,
}

/// An amount with the unit that it was stated in.
type Amounted = (Amount, Unit);

impl Reader<'_> {
    /// Reads every row, until there are too many faults.
    pub(super) fn read(&mut self) {
        for at in 0..self.layout.table.height() {
            if self.told.is_full() {
                self.told.fault(self.layout.table.place_of_row(at), "", SheetCause::TooMany);
                break;
            }
            // A faulty row was told.
            let _told = self.row(at);
        }
    }

    fn row(&mut self, at: usize) -> Result<(), Faulty> {
        let mut row = self.layout.row(at, &mut self.told);
        let figures = figures(&mut row)?;
        if figures.is_empty() {
            row.remark_of_row(SheetNote::HalfRow);
            self.subjects.heading(&mut row);
            return Ok(());
        }
        let [who, party] = [Role::Claimant, Role::Party].map(|role| row.text(role));
        if [who, party, row.cell(0)].into_iter().find(|name| !name.is_empty()).is_some_and(is_sum) {
            row.remark_of_row(SheetNote::Sum);
            return Ok(());
        }
        let shared = shared(&mut row, &mut self.book)?;
        for found in figures {
            // A faulty figure was told, and the row's others are kept.
            let _told = self.figure(at, &found, &shared);
        }
        Ok(())
    }

    fn figure(&mut self, at: usize, found: &Found, shared: &Shared) -> Result<(), Faulty> {
        let mut row = self.layout.row(at, &mut self.told);
        let (amount, unit) = amount(&mut row, found)?;
        let (metric, column) = (found.metric, found.column);
        let figure = Figure::new(metric, amount, unit);
        let figure =
            figure.map_err(|_| tell(&mut row, column, SheetCause::UnitUnfit { metric, unit }))?;
        let (book, topic) =
            (&mut self.book, Topic { metric, column, place: found.place.as_deref() });
        let about = match metric.subject() {
            Subject::Flight => self.subjects.flight(&mut row, book, metric).map(About::Flight)?,
            Subject::Deployment => self.subjects.deployment(&mut row, book, topic)?,
            Subject::Statement => self.subjects.statement(&mut row, book, topic)?,
        };
        let flight = about.flight().and_then(|id| self.book.record.flight(id));
        let stated_on = stated_on(&mut row, shared, flight.map(|flight| flight.launched_on));
        let claim = claim(&mut row, found, (figure, about, stated_on), shared)?;
        let number = self.layout.table.number(at);
        match self.book.put_claim(claim, number) {
            Put::New(id) => {
                let place = self.layout.table.place(at, column);
                self.claims.push(SheetClaim { id, place });
            }
            Put::Twice(other) => {
                row.remark(column, SheetNote::Twice(other.or(number).unwrap_or_default()))
            }
            Put::There(id) => row.remark(column, SheetNote::There(id)),
        }
        Ok(())
    }
}

fn tell(row: &mut RowCells<'_>, column: usize, cause: SheetCause) -> Faulty {
    row.fault(column, cause);
    Faulty
}

/// The figures of a row: a filled cell of each metric's column, and what a row of one figure names.
fn figures(row: &mut RowCells<'_>) -> Result<Vec<Found>, Faulty> {
    let mut figures = Vec::new();
    for &column in &row.layout.figures {
        let Some(of) = row.layout.columns.get(column) else { continue };
        if let Some(Role::Figure(metric)) = of.role
            && !says_nothing_of(metric, row.cell(column))
        {
            figures.push(Found { column, metric, unit: of.unit, place: of.place.clone() });
        }
    }
    if let Some(found) = long_figure(row)? {
        figures.push(found);
    }
    Ok(figures)
}

/// The figure of a row that names its metric.
fn long_figure(row: &mut RowCells<'_>) -> Result<Option<Found>, Faulty> {
    let Some(metric_column) = row.layout.column_of(Role::Metric) else { return Ok(None) };
    let cell = row.cell(metric_column);
    let amounts = [Role::Amount, Role::Low, Role::Best, Role::High, Role::Words];
    let columns = amounts.into_iter().filter_map(|role| row.layout.column_of(role));
    let named = row.layout.metrics.get(cell).and_then(|named| Some((named.metric()?, named)));
    let says_nothing = |cell: &str| {
        named.map_or_else(|| says_nothing(cell), |(metric, _)| says_nothing_of(metric, cell))
    };
    let filled = columns.into_iter().find(|column| !says_nothing(row.cell(*column)));
    if cell.is_empty() {
        return match filled.filter(|column| row.layout.column_of(Role::Words) != Some(*column)) {
            Some(column) => Err(tell(row, column, SheetCause::NoMetric)),
            None => Ok(None),
        };
    }
    if is_of_clocks(cell) {
        return Err(tell(row, metric_column, SheetCause::TimeOfDay));
    }
    let Some((metric, named)) = named else {
        return Err(tell(row, metric_column, SheetCause::NotAMetric(nearest_metric(&key(cell)))));
    };
    let Some(column) = filled else {
        return Err(tell(row, metric_column, SheetCause::NoAmount(metric)));
    };
    let of_words = row.layout.column_of(Role::Words) == Some(column);
    if of_words && metric.quantity() != Quantity::Words && !bounds::is_without_number(row) {
        return Err(tell(row, metric_column, SheetCause::NoAmount(metric)));
    }
    let unit =
        match row.layout.column_of(Role::Unit).filter(|column| !says_nothing(row.cell(*column))) {
            Some(unit) => match unit_cell(row.cell(unit)) {
                Some(found) => Some(found),
                None if metric.quantity() == Quantity::Words => None,
                None => return Err(tell(row, unit, SheetCause::NotAUnit)),
            },
            None => named.unit.or_else(|| row.layout.unit_of(column)),
        };
    Ok(Some(Found { column, metric, unit, place: named.place.clone() }))
}

fn amount(row: &mut RowCells<'_>, found: &Found) -> Result<Amounted, Faulty> {
    let cell = row.cell(found.column);
    if cell.len() > LONGEST_CELL_BYTES {
        row.too_long(found.column);
        return Err(Faulty);
    }
    if found.metric == Metric::ImpactArea && is_clock(cell) {
        return Err(tell(row, found.column, SheetCause::TimeOfDay));
    }
    if found.metric.quantity() == Quantity::Words {
        return Ok((Amount::Unspecified, Unit::None));
    }
    let context = Context { metric: found.metric, unit: found.unit, style: row.layout.style };
    let role = row.layout.columns.get(found.column).and_then(|column| column.role);
    let result = match role {
        Some(Role::Figure(_)) => read(cell, context).map_err(|cause| (found.column, cause)),
        _ => bounds(row, context),
    };
    match result {
        Ok(read) => {
            for note in read.notes {
                row.remark(found.column, note);
            }
            Ok((read.amount, read.unit))
        }
        Err((column, cause)) => Err(tell(row, column, cause)),
    }
}

/// What all figures of a row share: who says it, where, when.
fn shared(row: &mut RowCells<'_>, book: &mut Book) -> Result<Shared, Faulty> {
    let [who, party] = [Role::Claimant, Role::Party].map(|role| without_marks(row.text(role)));
    let plain = |cell: &'_ str| says_nothing(cell);
    let who = if plain(who) { "" } else { who };
    let party = if plain(party) { "" } else { party };
    let (who, day_of_who) = book.name_and_day(who);
    let (party, day_of_party) = book.name_and_day(party);
    let Some((claimant, note)) = book.claimant(who, party) else {
        let role = if row.layout.column_of(Role::Claimant).is_some() {
            Role::Claimant
        } else {
            Role::Party
        };
        row.fault_of(role, SheetCause::NobodyNamed);
        return Err(Faulty);
    };
    if let Some(note) = note {
        let role =
            if matches!(note, SheetNote::OtherParty(_)) { Role::Party } else { Role::Claimant };
        row.remark_of(role, note);
    }
    let published_on = row.day(Role::PublishedOn)?;
    let told = row.day(Role::StatedOn)?;
    let beside = day_of_who.or(day_of_party).filter(|_| told.is_none());
    if let Some(day) = beside {
        row.remark_of(Role::Claimant, SheetNote::DayBesideName(day));
    }
    let stated_on = told.or(beside);
    let mut link = row.text(Role::Link);
    if !link.is_empty() && !is_address(link) {
        row.remark_of(Role::Link, SheetNote::NotAnAddress);
        link = "";
    }
    let source = row.text(Role::Source);
    let cited = Cited { source, link, title: row.text(Role::Title), published_on };
    if source.is_empty() && link.is_empty() {
        row.remark_of(Role::Source, SheetNote::NoSource(UNNAMED.to_owned()));
    }
    let source = book.source(cited).ok_or(Faulty)?;
    Ok(Shared { claimant, source, stated_on, published_on })
}

/// The day on which it was said: as told, else that of publication, of the flight, or today.
fn stated_on(row: &mut RowCells<'_>, shared: &Shared, flight: Option<Date>) -> Date {
    let today = row.layout.today;
    let taken =
        [(shared.published_on, "the day of publication"), (flight, "the day of the flight")];
    match shared.stated_on {
        Some(day) => day,
        None => {
            let found = taken.into_iter().find_map(|(day, words)| Some((day?, words)));
            let (day, words) = found.unwrap_or((today, "today"));
            row.remark_of(Role::StatedOn, SheetNote::DayTaken(day, words));
            day
        }
    }
}

fn claim(
    row: &mut RowCells<'_>,
    found: &Found,
    (figure, about, stated_on): (Figure, About, Date),
    shared: &Shared,
) -> Result<Claim, Faulty> {
    let quote = row.text(Role::Words);
    let words = if quote.is_empty() { row.cell(found.column) } else { quote };
    let kind = listed::<Kind>(row, Role::Kind, Kind::ALL)?.unwrap_or(Kind::NotStated);
    let attribution = listed::<Attribution>(row, Role::Attribution, Attribution::ALL)?;
    let as_of = as_of(row)?;
    Ok(Claim {
        // Given its own when it is put.
        id: ClaimId::try_from("claim".to_owned()).map_err(|_| Faulty)?,
        about,
        figure,
        words: words.to_owned(),
        scope: row.text(Role::Scope).to_owned(),
        method: row.text(Role::Method).to_owned(),
        kind,
        as_of,
        stated_on,
        claimant: shared.claimant.clone(),
        attribution: attribution.unwrap_or(Attribution::NotStated),
        source: shared.source.clone(),
        rank: Rank::Normal,
        links: Vec::new(),
        note: row.text(Role::Note).to_owned(),
    })
}

/// The word of a closed list that a cell holds.
fn listed<T: Copy + std::fmt::Display + std::str::FromStr>(
    row: &mut RowCells<'_>,
    role: Role,
    all: &[T],
) -> Result<Option<T>, Faulty> {
    let cell = row.text(role);
    if says_nothing(cell) {
        return Ok(None);
    }
    let word = key(cell).replace(' ', "-");
    word.parse().map(Some).map_err(|_| {
        let words: Vec<String> = all.iter().map(ToString::to_string).collect();
        row.fault_of(role, SheetCause::NotOfList(words.join(", ")));
        Faulty
    })
}

fn as_of(row: &mut RowCells<'_>) -> Result<Option<AsOf>, Faulty> {
    let cell = row.text(Role::AsOf);
    if says_nothing(cell) {
        return Ok(None);
    }
    match cell.parse::<AsOf>() {
        Ok(as_of) => Ok(Some(as_of)),
        Err(_) => row.day(Role::AsOf).map(|day| day.map(AsOf::from)),
    }
}
