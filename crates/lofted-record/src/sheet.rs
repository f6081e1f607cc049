//! A table as people have it in a spreadsheet becomes claims.
//!
//! The table is read from its text: cells pasted from a spreadsheet (tabs between them), or CSV with commas,
//! semicolons or bars; in UTF-8, UTF-16 or Windows-1252; below a title, with empty rows and columns. A row is a
//! claim (what is measured and how much stand in columns of their own), or what somebody said of several things (a
//! column each); parties may stand across and what is measured below, then the table is turned.
//!
//! A column is taken for what its name says ([`Role`]), else for what its cells hold; the reader may choose
//! otherwise ([`read_sheet_with`]). Names of the record beside which it is read resolve to its rows. Nothing is
//! guessed in silence: each fault and each remark has its row and its column in the paste.

mod amounts;
mod bearing;
mod book;
mod bounds;
mod cells;
mod clock_names;
mod clocks;
mod columns;
mod counts;
mod cut;
mod days;
mod error;
mod fault;
mod flights;
mod ground;
mod header;
mod holds;
mod known;
mod metric_names;
mod numerals;
mod people;
mod phrases;
mod role;
mod rows;
mod sources;
mod subjects;
mod table;
mod template;
mod text;
mod told;
mod unread;
mod words;

use lofted::claim::{About, Date};

use crate::record::Record;
use book::Book;
use cells::Layout;
use rows::Reader;
use subjects::Subjects;
use told::Told;

pub use columns::{Choice, SheetColumn, Why};
pub use cut::Separator;
pub use days::day_as_written;
pub use error::SheetError;
pub use fault::{SheetCause, SheetFault, SheetNote, SheetPlace, SheetRemark};
pub use header::HeaderUnit;
pub use role::{ColumnHelp, Role, column_help};
pub use rows::SheetClaim;
pub use template::TEMPLATE;
pub use text::Encoding;

/// What a table gave: its columns as they were taken, its claims as a record, and what could not be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The columns, in their order; of a turned table its rows.
    pub columns: Vec<SheetColumn>,
    /// The claims of the table, with what they name, and nothing else.
    pub record: Record,
    /// Each claim with the cell that it came from, in the order of the record.
    pub claims: Vec<SheetClaim>,
    /// Cells, rows and columns that could not be read; all others are in the record.
    pub faults: Vec<SheetFault>,
    /// What was taken for granted, and what was passed over.
    pub remarks: Vec<SheetRemark>,
    /// What stands between cells.
    pub separator: Separator,
    /// The encoding of the text.
    pub encoding: Encoding,
    /// Whether parties stand across and what is measured below.
    pub turned: bool,
    /// The row of the header, from 1; `None` where there is none.
    pub header_row: Option<u64>,
}

/// What is asked of a table beside its text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// What the reader chose for columns, in their order; columns beyond these are taken as they are found.
    pub choices: Vec<Choice>,
    /// What rows are about that name no flight and no deployment.
    pub about: About,
}

/// Reads a table beside a record, whose names its cells may use; days that it leaves open are today.
///
/// # Errors
/// The bytes are no table: [`SheetError`]. What is wrong within a table is in [`Sheet::faults`].
///
/// # Examples
/// ```
/// use lofted_record::sheet::read_sheet;
///
/// let paste = "Launch date\tWho\tMax altitude (km)\tFlight time\n\
///     26 Nov 2026\tKCNA\t7,687.5\t85 min 56 s\n\
///     26 Nov 2026\tJapan\tmore than 7,000\tabout 86 min\n";
/// let bundled = &lofted_record::bundled().record;
/// let sheet = read_sheet(paste.as_bytes(), bundled, "2026-11-27".parse()?)?;
/// assert!(sheet.faults.is_empty());
/// let said: Vec<String> = sheet.record.claims().iter().map(|claim| claim.id.to_string()).collect();
/// assert_eq!(said[0], "kcna-2026-11-26-apogee");
/// assert_eq!(said.len(), 4);
/// assert_eq!(bundled.beside(&sheet.record).claims().len(), bundled.claims().len() + 4);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read_sheet(text: &[u8], beside: &Record, today: Date) -> Result<Sheet, SheetError> {
    read_sheet_with(text, beside, today, &Asked::default())
}

/// As [`read_sheet`], with what the reader chose for columns, and what rows are about that do not say it.
///
/// # Errors
/// As [`read_sheet`].
///
/// # Examples
/// ```
/// use lofted::claim::Metric;
/// use lofted_record::sheet::{Asked, Choice, Role, read_sheet_with};
///
/// let paste = "Test\tWho\tX\n2026-11-26\tZenda\t7000 km\n";
/// let choices = vec![Choice::AsFound, Choice::AsFound, Choice::Take(Role::Figure(Metric::Apogee))];
/// let asked = Asked { choices, ..Asked::default() };
/// let bundled = &lofted_record::bundled().record;
/// let sheet = read_sheet_with(paste.as_bytes(), bundled, "2026-11-27".parse()?, &asked)?;
/// assert_eq!(sheet.record.claims()[0].figure.metric(), Metric::Apogee);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read_sheet_with(
    text: &[u8],
    beside: &Record,
    today: Date,
    asked: &Asked,
) -> Result<Sheet, SheetError> {
    let (text, encoding) = text::text_of(text)?;
    let separator = cut::separator(&text, &table::known_names).ok_or(SheetError::OneColumn)?;
    let mut told = Told::default();
    let table = table::table_of(cut::cut(&text, separator), separator, &mut told.faults);
    if table.height() == 0 && told.faults.is_empty() {
        return Err(SheetError::NoRows);
    }
    if encoding == Encoding::Windows1252 {
        told.remark(SheetPlace::default(), "", SheetNote::Windows1252);
    }
    let book = Book::beside(beside);
    let day_above = table.day_above();
    let has_flight = day_above.is_some() || asked.about.flight().is_some();
    let columns = columns::columns(&table, &book.known, &asked.choices, has_flight);
    if !columns::hold_figures(&columns) {
        told.fault(SheetPlace::default(), "", SheetCause::NoFigures);
    }
    for (at, column) in columns.iter().enumerate() {
        if let Some(cause) = columns::not_read(&columns, column) {
            let cell = column.samples.first().map_or("", String::as_str);
            told.fault(table.place_of_column(at), cell, cause);
        }
    }
    for (at, _) in columns.iter().enumerate().filter(|(_, column)| column.is_open_range()) {
        told.remark(table.place_of_column(at), "", SheetNote::RangeFlown);
    }
    let layout = Layout::of(&table, &columns, today);
    let subjects = Subjects::new(&asked.about, day_above);
    let mut reader = Reader { layout, book, told, claims: Vec::new(), subjects };
    reader.read();
    let Reader { book, told, claims, .. } = reader;
    Ok(Sheet {
        record: book.into_record(),
        claims,
        faults: told.faults,
        remarks: told.remarks,
        separator,
        encoding,
        turned: table.turned,
        header_row: table.header_row,
        columns,
    })
}
