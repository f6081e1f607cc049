//! What of a table cannot be read, and what was taken for granted: each with its place in the paste.

use std::fmt;

use lofted::claim::stated::StatedFault;
use lofted::claim::{ClaimId, Date, Metric, Unit};

use crate::fault::shown;

/// Where something stands in the paste, as the reader sees it.
///
/// # Examples
/// ```
/// use lofted_record::sheet::SheetPlace;
///
/// let place = SheetPlace { row: Some(7), column: Some("column C".to_owned()) };
/// assert_eq!(place.to_string(), "row 7, column C");
/// assert_eq!(SheetPlace::default().to_string(), "the table");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetPlace {
    /// The row of the paste, from 1; `None` where it is all of a column or of the table.
    pub row: Option<u64>,
    /// The column's name in its header, or its letter; `None` where it is a whole row.
    pub column: Option<String>,
}

impl fmt::Display for SheetPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.row, &self.column) {
            (Some(row), Some(column)) => write!(f, "row {row}, {column}"),
            (Some(row), None) => write!(f, "row {row}"),
            (None, Some(column)) => f.write_str(column),
            (None, None) => f.write_str("the table"),
        }
    }
}

/// A cell, a row or a column that cannot be read; all others are. Prints as one line: place, what stands there,
/// what would be right.
///
/// # Examples
/// ```
/// use lofted_record::sheet::read_sheet;
///
/// let paste = "Test\tWho\tApogee (km)\n2026-11-26\tZenda\t7.000\n";
/// let sheet = read_sheet(paste.as_bytes(), &lofted_record::bundled().record, "2026-11-27".parse()?)?;
/// assert_eq!(
///     sheet.faults[0].to_string(),
///     "row 2, column \"Apogee (km)\": \"7.000\": 7.000 can mean 7000 or 7.0000: write one of them"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{place}: {}{cause}", quoted(.cell))]
pub struct SheetFault {
    /// Where.
    pub place: SheetPlace,
    /// The cell, on one line and shortened; empty where none is meant.
    pub cell: String,
    /// What is wrong, and what would be right.
    pub cause: SheetCause,
}

impl SheetFault {
    pub(super) fn new(place: SheetPlace, cell: &str, cause: SheetCause) -> Self {
        Self { place, cell: shown(cell), cause }
    }
}

fn quoted(cell: &str) -> String {
    if cell.is_empty() { String::new() } else { format!("\"{cell}\": ") }
}

/// Why a cell, a row or a column cannot be read, and what would be right.
///
/// # Examples
/// ```
/// use lofted_record::sheet::SheetCause;
///
/// assert_eq!(SheetCause::Formula.to_string(), "this is a formula; paste its value");
/// ```
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SheetCause {
    /// A quote that opens and never closes.
    #[error(
        "a quote opens in this row and is never closed; close it, or write a quote within a cell twice"
    )]
    OpenQuote,
    /// More cells than the header has.
    #[error(
        "the row has {found} cells and the header {expected}: a number such as 7,000 is two cells unless quotes stand round it"
    )]
    Ragged {
        /// How many cells the row has.
        found: usize,
        /// How many the header has.
        expected: usize,
    },
    /// A cell longer than any of a record.
    #[error("the cell is {bytes} bytes long; keep it under {most} bytes")]
    TooLong {
        /// Its length.
        bytes: usize,
        /// The longest that is read.
        most: usize,
    },
    /// A formula instead of its value.
    #[error("this is a formula; paste its value")]
    Formula,
    /// What a spreadsheet shows where a formula fails.
    #[error("this is an error of the spreadsheet; mend the formula and paste its value")]
    SpreadsheetError,
    /// No amount.
    #[error("{0}")]
    Amount(StatedFault),
    /// A comma that is thousands or decimals, in a table that has decimal commas elsewhere.
    #[error(
        "{whole} or {decimal}? Other cells of this table write decimals with a comma; write {whole} without it, or {decimal}"
    )]
    CommaOrThousands {
        /// With the comma between thousands.
        whole: String,
        /// With the comma before decimals.
        decimal: String,
    },
    /// A comma before decimals, in a table that has commas between thousands elsewhere.
    #[error(
        "{0}, or a digit lost? Other cells of this table have commas between thousands; write {0} with a point, or the whole number"
    )]
    CommaNoThousands(String),
    /// A number of several units.
    #[error(
        "no unit is given, and it could be {0}; write the unit behind the number, or in the column's name"
    )]
    UnitOpen(&'static str),
    /// A unit of something else.
    #[error("{metric} is not measured in {unit}")]
    UnitUnfit {
        /// The metric.
        metric: Metric,
        /// The unit.
        unit: Unit,
    },
    /// A word that is no unit.
    #[error(
        "this is no unit that is read here; write km, mi, nmi, ft, min, s, km/s, m/s, km/h, mph or Mach"
    )]
    NotAUnit,
    /// A word that is no qualifier.
    #[error(
        "this is no bound; write exact, about, at least, more than, nearly, less than, up to or range"
    )]
    NotAQualifier,
    /// Low, best and high that are no amount together.
    #[error("{0}")]
    Bounds(String),
    /// No day.
    #[error("this is no day; write year-month-day, such as 2026-11-26")]
    NotADay,
    /// Day first, or month first.
    #[error("this can be {0} or {1}; write one of them")]
    EitherDay(Date, Date),
    /// A day without a year.
    #[error("the year is missing; write year-month-day, such as 2026-11-26")]
    NoYear,
    /// A word that is no metric.
    #[error("this is no metric{}; write one such as apogee, ground distance, flight time, killed", near(*.0))]
    NotAMetric(Option<&'static str>),
    /// A metric without a figure.
    #[error("the row names {0} and gives no figure; fill it in")]
    NoAmount(Metric),
    /// Nobody who says it.
    #[error("nobody says it: fill in who does, in this row too where cells were merged")]
    NobodyNamed,
    /// No flight that the figure is of.
    #[error(
        "{0} is of a flight, and none is named; add a column \"Launch date\", or a day above the header"
    )]
    NoFlight(Metric),
    /// A flight without its day.
    #[error("no flight of this name is known; add its day in a column \"Launch date\"")]
    FlightWithoutDay,
    /// Two flights on a day.
    #[error("several flights were on that day: {0}; write which")]
    SeveralFlights(String),
    /// No deployment that the figure is of.
    #[error("{0} is of a deployment, and none is named; add a column \"Force\"")]
    NoDeployment(Metric),
    /// No place.
    #[error("{0} says nothing without a place; add a column \"Where\"")]
    NoPlace(Metric),
    /// No point on the Earth.
    #[error("no point, and no launch site of this name is known; write it as 39.0 N, 125.7 E")]
    NotASite,
    /// No number of degrees.
    #[error("no degrees; write a number such as 39.13, north and east positive")]
    NotDegrees,
    /// No bearing.
    #[error("this is no bearing; write degrees clockwise from north, such as 66.7, or northeast")]
    NotABearing,
    /// A word of no closed list.
    #[error("this is none of {0}")]
    NotOfList(String),
    /// No figure in the whole table.
    #[error(
        "no column holds figures; name one after what it measures, such as \"Apogee (km)\", or have one column \"Metric\" and one \"Amount\""
    )]
    NoFigures,
    /// Figures, and nothing that says of what.
    #[error(
        "the figures of this column are of nothing that is named; name it after what it measures, or add a column \"Metric\""
    )]
    NoMetric,
    /// A second column of the same figures.
    #[error(
        "{0} is taken for the same figures, and this column is not read; name each after what it counts, or leave this one out"
    )]
    ColumnTwice(String),
    /// A time of day.
    #[error(
        "a time of day is not taken: a record has no row for it; the workbench judges by when it was launched and when it landed"
    )]
    TimeOfDay,
    /// A part of what is whole.
    #[error("{0} are counted whole; write a whole number")]
    Fraction(Unit),
    /// So many faults that the rest was not read.
    #[error("so many faults stand above that from here on nothing was read")]
    TooMany,
}

fn near(word: Option<&str>) -> String {
    word.map(|word| format!("; is it {word}?")).unwrap_or_default()
}

/// Something that the paste does not say and that was taken for granted, or a cell that was passed over.
///
/// # Examples
/// ```
/// use lofted_record::sheet::read_sheet;
///
/// let paste = "Test\tWho\tApogee\n2026-11-26\tZenda\t7000\n";
/// let sheet = read_sheet(paste.as_bytes(), &lofted_record::bundled().record, "2026-11-27".parse()?)?;
/// let said: Vec<String> = sheet.remarks.iter().map(ToString::to_string).collect();
/// assert!(said.contains(&"row 2, column \"Apogee\": \"7000\": no unit is given; taken as km".to_owned()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct SheetRemark {
    /// Where it was first met.
    pub place: SheetPlace,
    /// The cell there; empty where none is meant.
    pub cell: String,
    /// What is said.
    pub note: SheetNote,
    /// In how many rows it was met.
    pub rows: usize,
}

impl fmt::Display for SheetRemark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.rows > 1 {
            let column = self.place.column.as_deref();
            let from = self.place.row.map(|row| format!("row {row} and {} more", self.rows - 1));
            match (from, column) {
                (Some(rows), Some(column)) => write!(f, "{rows}, {column}")?,
                (Some(rows), None) => write!(f, "{rows}")?,
                (None, _) => write!(f, "{}", self.place)?,
            }
        } else {
            write!(f, "{}", self.place)?;
        }
        write!(f, ": {}{}", quoted(&self.cell), self.note)
    }
}

/// What was taken for granted, or passed over.
///
/// # Examples
/// ```
/// use lofted_record::sheet::SheetNote;
///
/// assert_eq!(SheetNote::OwnParty.to_string(), "no party is given; it speaks for itself");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetNote {
    /// A bare number took the usual unit.
    #[error("no unit is given; taken as {0}")]
    UnitTaken(Unit),
    /// A point was read as thousands because the table has decimal commas.
    #[error("read as {0}, since other cells of this table write decimals with a comma")]
    PointsAreThousands(String),
    /// A comma was read as one before decimals, and the table has others before three digits.
    #[error(
        "the comma is taken for that of decimals: {0}; other cells have one before three digits"
    )]
    CommaIsDecimal(String),
    /// The order of day and month was taken from other rows.
    #[error("read as {0}, as the other days of this column are written")]
    DayOrder(Date),
    /// No day on which it was said.
    #[error("no day is given on which it was said; taken as {0}, {1}")]
    DayTaken(Date, &'static str),
    /// A day that stands beside the name of who says it.
    #[error("the day beside the name is taken for that on which it was said: {0}")]
    DayBesideName(Date),
    /// A claimant that speaks for itself.
    #[error("no party is given; it speaks for itself")]
    OwnParty,
    /// A claimant whose name begins with a party or a country of the record.
    #[error("no party is given; taken to speak for {0}")]
    PartyTaken(String),
    /// The record has the claimant speak for another party.
    #[error("the record has this claimant speak for {0}, and that is kept")]
    OtherParty(String),
    /// No source.
    #[error("no source is given; it is called \"{0}\"")]
    NoSource(String),
    /// An address that is none.
    #[error("this is no address of a page (https://...); passed over")]
    NotAnAddress,
    /// The flight's day stands above the table.
    #[error("no flight is named in the rows; taken as that of {0}, which stands above them")]
    FlightAbove(Date),
    /// A merged cell.
    #[error("the cell is empty; taken as \"{0}\", from the row above")]
    FromAbove(String),
    /// The deployment that is asked about.
    #[error("no deployment is named; taken as {0}")]
    DeploymentTaken(String),
    /// The country that a deployment was sent to.
    #[error("no place is given; taken as {0}, where the force was sent")]
    PlaceTaken(String),
    /// The flight that is asked about.
    #[error("no flight is named; taken as {0}")]
    FlightTaken(String),
    /// The record has this of the flight.
    #[error("the record has the flight; what the table says of its launch is passed over")]
    FlightKnown,
    /// Another row said otherwise.
    #[error("another row says otherwise of this flight; the first is kept")]
    FlightTwice,
    /// The same claim stands twice.
    #[error("the same claim stands in row {0} already; kept once")]
    Twice(u64),
    /// The record has the claim.
    #[error("the record has this claim already, as {0}; not kept again")]
    There(ClaimId),
    /// A row without a figure.
    #[error("the row states nothing; passed over")]
    HalfRow,
    /// A second figure in brackets.
    #[error("what stands in brackets says it again; passed over")]
    Brackets,
    /// A part in brackets.
    #[error("what stands in brackets is a part of it; passed over")]
    PartInBrackets,
    /// A row that sums others.
    #[error("a sum or a mean of other rows is nobody's claim; passed over")]
    Sum,
    /// A range that is not said to be flown.
    #[error(
        "taken for the distance over the ground that was flown; choose \"Published range\" where it is that of a normal trajectory"
    )]
    RangeFlown,
    /// A day in the future.
    #[error("the day lies after today")]
    AfterToday,
    /// The text was no UTF-8.
    #[error("the text is no UTF-8 and was read as Windows-1252; look at letters with marks")]
    Windows1252,
}
