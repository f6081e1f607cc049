//! Why a place in a record's files cannot be read, and what would likely be right.

use lofted::claim::{AboutError, AmountError, FigureError, IdError, Metric, Qualifier};
use lofted::earth::GeoPointError;

use crate::file::{LONGEST_CELL_BYTES, RecordFile};
use crate::nearest::nearest;

/// Why a place in a record's files cannot be read.
#[derive(Debug, Clone, PartialEq)]
pub enum Cause {
    /// The file holds nothing, not even a header.
    EmptyFile {
        /// The columns that its header needs.
        header: String,
    },
    /// The file is encoded as UTF-16.
    Utf16,
    /// The header is separated by something else than commas.
    Separator(char),
    /// A column that the file needs is not in its header.
    MissingColumn,
    /// A column stands twice in the header.
    DoubledColumn,
    /// A quote opens and is never closed in its row.
    OpenQuote,
    /// So many quotes are open that the rest of the file was not read.
    TooManyOpenQuotes,
    /// So many faults that the rest of the file was not read.
    TooManyFaults,
    /// The row has another number of cells than the header.
    Ragged {
        /// Cells in the row.
        found: usize,
        /// Cells in the header.
        expected: usize,
    },
    /// The cell's bytes are no UTF-8.
    NotUtf8,
    /// The cell is longer than [`LONGEST_CELL_BYTES`].
    TooLong {
        /// Its length in bytes.
        bytes: usize,
    },
    /// The cell must not be empty.
    Empty,
    /// Not a plain decimal number.
    NotANumber,
    /// Not a day.
    NotADay,
    /// Not a day, month, year or stretch of days.
    NotATime,
    /// A stretch of days that ends before it begins.
    Backwards,
    /// Not a name as the record writes them.
    NotAName(IdError),
    /// Not one of a closed list of words.
    UnknownWord {
        /// What the list lists.
        list: &'static str,
        /// The words that the list holds, with commas.
        allowed: String,
    },
    /// The numbers and the qualifier are no amount.
    Amount(AmountError),
    /// The amount, the metric and the unit do not fit together.
    Figure(FigureError),
    /// A claim with neither a number nor words.
    WordsMissing(Metric),
    /// A metric of flights without a flight.
    FlightMissing(Metric),
    /// A metric of deployments without a deployment, where the record has not just one.
    DeploymentMissing(Metric),
    /// A metric that says nothing without a place, and no place.
    PlaceMissing(Metric),
    /// A flight or a deployment in the cell, and a metric of the other.
    OtherSubject(Metric),
    /// What a claim is about: two things at once, or a place alone.
    About(AboutError),
    /// Not the number of a hue.
    NotAHue,
    /// A flight of a bare file of claims whose name does not begin with its day.
    FlightWithoutDay,
    /// Not a minute with its offset from UTC.
    NotALaunchTime,
    /// A deprecated claim without the reason for it.
    ReasonMissing,
    /// A reason on a claim that is not deprecated.
    ReasonStray,
    /// The coordinates are no point on the Earth.
    Point(GeoPointError),
    /// The azimuth is not from 0 to below 360 degrees.
    Azimuth,
    /// The cell belongs to others that are empty.
    AloneWithout(&'static str),
    /// The name, or the relation, stands in an earlier row already.
    Twice {
        /// The earlier row.
        first_row: u64,
    },
    /// No row of the file has this name.
    Dangling(RecordFile),
    /// The row of this name was left out for a fault of its own.
    LeftOut {
        /// The file of that row.
        file: RecordFile,
        /// The row.
        row: u64,
    },
    /// A claim related to itself.
    Itself,
}

impl Cause {
    /// Why the value cannot be read.
    pub(crate) fn why(&self, value: &str) -> String {
        match self {
            Self::EmptyFile { .. } => "the file is empty".to_owned(),
            Self::Utf16 => "the file is UTF-16, not UTF-8".to_owned(),
            Self::Separator(c) => format!("the header is separated by {}", separator_name(*c)),
            Self::MissingColumn => "the header lacks this column".to_owned(),
            Self::DoubledColumn => "the header has this column twice".to_owned(),
            Self::OpenQuote => format!("a quote opens in \"{value}\" and is never closed"),
            Self::TooManyOpenQuotes => {
                "too many quotes are never closed; from here on nothing was read".to_owned()
            }
            Self::TooManyFaults => {
                "so many faults stand above that from here on nothing was read".to_owned()
            }
            Self::Ragged { found, expected } => {
                format!("the row has {found} cells and the header {expected}")
            }
            Self::NotUtf8 => format!("\"{value}\" holds bytes that are no UTF-8"),
            Self::TooLong { bytes } => format!("\"{value}\" is {bytes} bytes long"),
            Self::Empty => "the cell is empty".to_owned(),
            Self::NotANumber => format!("\"{value}\" is no number"),
            Self::NotADay => format!("\"{value}\" is no day"),
            Self::NotATime => format!("\"{value}\" is no day, month, year or stretch of days"),
            Self::Backwards => format!("\"{value}\" ends before it begins"),
            Self::NotAName(error) => why_no_name(error, value),
            Self::UnknownWord { list, .. } => format!("\"{value}\" is no {list}"),
            Self::Amount(error) => why_no_amount(error, value),
            Self::Figure(error) => why_no_figure(error, value),
            Self::WordsMissing(metric) => {
                format!("the claim on \"{metric}\" has neither a number nor words")
            }
            Self::FlightMissing(metric) => {
                format!("metric \"{metric}\" is of a flight, and none is named")
            }
            Self::DeploymentMissing(metric) => {
                format!("metric \"{metric}\" is of a deployment, and none is named")
            }
            Self::PlaceMissing(metric) => {
                format!("metric \"{metric}\" says nothing without a place, and none is named")
            }
            Self::OtherSubject(metric) => {
                format!("\"{value}\" is no subject of metric \"{metric}\"")
            }
            Self::About(error) => error.to_string(),
            Self::NotAHue => format!("\"{value}\" is no hue"),
            Self::FlightWithoutDay => format!("flight \"{value}\" does not begin with its day"),
            Self::NotALaunchTime => format!("\"{value}\" is no launch time"),
            Self::ReasonMissing => "the claim is deprecated without a reason".to_owned(),
            Self::ReasonStray => format!("\"{value}\" is a reason on a claim not deprecated"),
            Self::Point(error) => error.to_string(),
            Self::Azimuth => format!("\"{value}\" is no azimuth"),
            Self::AloneWithout(other) => format!("\"{value}\" stands here while {other} is empty"),
            Self::Twice { first_row } => format!("\"{value}\" stands in row {first_row} already"),
            Self::Dangling(file) => format!("{file} has no {} \"{value}\"", file.holds()),
            Self::LeftOut { file, row } => {
                format!("{} \"{value}\" ({file} row {row}) was left out", file.holds())
            }
            Self::Itself => format!("claim \"{value}\" is related to itself"),
        }
    }

    /// What would likely be right.
    pub(crate) fn fix(&self, value: &str) -> String {
        let fix = match self {
            Self::EmptyFile { header } => return format!("begin it with the header {header}"),
            Self::UnknownWord { allowed, .. } => return fix_word(value, allowed),
            Self::Amount(error) => return fix_amount(error),
            Self::Figure(error) => return fix_figure(error),
            Self::TooLong { .. } => return format!("keep it under {LONGEST_CELL_BYTES} bytes"),
            Self::NotANumber => return fix_number(value),
            Self::Dangling(file) => return format!("add it to {file} or mend the name"),
            Self::AloneWithout(other) => return format!("fill {other} or empty this cell"),
            Self::Utf16 => "save the file as CSV UTF-8",
            Self::Separator(_) => "save the file with commas between the cells",
            Self::MissingColumn => "add it to the header in row 1",
            Self::DoubledColumn => "rename or remove one of the two",
            Self::OpenQuote | Self::TooManyOpenQuotes => {
                "close it with a second quote, and write a quote within a cell twice"
            }
            Self::Ragged { .. } => "put quotes round a cell that holds a comma, keep empty cells",
            Self::TooManyFaults => "mend those above and read again",
            Self::NotUtf8 => "save the file as CSV UTF-8",
            Self::Empty => "fill it in",
            Self::NotADay => "write year-month-day, such as 2024-10-31",
            Self::NotATime => "write 2024-10-31, 2024-10, 2024 or 2024-10-08/2024-10-13",
            Self::Backwards => "write the earlier day first",
            Self::NotAName(_) => "write up to 64 of a-z, 0-9, \"-\" and \".\"",
            Self::WordsMissing(_) => "write the claimant's words, short and verbatim",
            Self::FlightMissing(_) => "name a flight of flights.csv, such as 2024-10-31",
            Self::DeploymentMissing(_) => "name a deployment of deployments.csv",
            Self::PlaceMissing(_) => "name a place of places.csv",
            Self::OtherSubject(_) => "empty the cell, or write a metric that fits it",
            Self::About(_) => "say one flight, or one deployment with at most one place",
            Self::NotAHue => {
                "write a whole number from 1 to 8, or grey, or leave it empty for a free one"
            }
            Self::FlightWithoutDay => "name it by its day of launch, such as 2024-10-31",
            Self::NotALaunchTime => "write day, minute and offset, such as 2023-07-12T09:59+09:00",
            Self::ReasonMissing => "say in rank_reason why it is known to be wrong",
            Self::ReasonStray => "set rank to deprecated or move the reason to note",
            Self::Point(_) => "write degrees, north and east positive",
            Self::Azimuth => "write degrees clockwise from north, from 0 to below 360",
            Self::Twice { .. } => "give it another name or remove one of the two",
            Self::LeftOut { .. } => "mend that row first",
            Self::Itself => "name another claim",
        };
        fix.to_owned()
    }
}

const fn separator_name(c: char) -> &'static str {
    match c {
        ';' => "semicolons",
        '\t' => "tabs",
        _ => "something else than commas",
    }
}

fn why_no_name(error: &IdError, value: &str) -> String {
    match error {
        IdError::Empty => "the name is empty".to_owned(),
        IdError::Character { at, .. } => {
            format!("\"{value}\" has a character that no name has, at place {}", at + 1)
        }
        IdError::TooLong(length) => format!("\"{value}\" has {length} characters"),
    }
}

fn why_no_amount(error: &AmountError, value: &str) -> String {
    match error {
        AmountError::Missing { qualifier, .. } => {
            format!("qualifier \"{}\" needs a number here", qualifier.id())
        }
        AmountError::NotStated { qualifier, .. } => {
            format!("\"{value}\" is a bound that qualifier \"{}\" does not state", qualifier.id())
        }
        AmountError::OutOfBounds { .. } => format!("\"{value}\" is not from 0 to 1e15"),
        AmountError::NotAscending { low, best, high } => match best {
            Some(best) => format!("low {low}, best {best} and high {high} do not ascend"),
            None => format!("low {low} and high {high} do not ascend"),
        },
    }
}

fn fix_amount(error: &AmountError) -> String {
    match error {
        AmountError::Missing { .. } => "write the number as it was stated".to_owned(),
        AmountError::NotStated { qualifier, .. } => {
            format!("empty it; {}", place_of(*qualifier))
        }
        AmountError::OutOfBounds { .. } => "write the number as it was stated".to_owned(),
        AmountError::NotAscending { .. } => {
            "write the smaller number in low; of an exact number, fill best alone".to_owned()
        }
    }
}

fn place_of(qualifier: Qualifier) -> String {
    match qualifier.columns() {
        [] => "there is no number, words alone".to_owned(),
        [one] => format!("the number belongs in {one}"),
        several => format!("the numbers belong in {}", several.join(" and ")),
    }
}

fn why_no_figure(error: &FigureError, value: &str) -> String {
    match error {
        FigureError::Unit { metric, .. } => {
            format!("metric \"{metric}\" is not measured in \"{value}\"")
        }
        FigureError::NumberForWords { metric } => {
            format!("metric \"{metric}\" is words alone, and the qualifier is \"{value}\"")
        }
    }
}

fn fix_figure(error: &FigureError) -> String {
    match error {
        FigureError::Unit { metric, .. } => {
            let fitting: Vec<&str> = lofted::claim::Unit::ALL
                .iter()
                .filter(|unit| unit.quantity() == metric.quantity())
                .map(|unit| unit.id())
                .collect();
            format!("write {}", fitting.join(" or "))
        }
        FigureError::NumberForWords { .. } => {
            "write unspecified and leave low, best and high empty".to_owned()
        }
    }
}

/// The longest list of words that a message holds, in bytes.
const LONGEST_LIST: usize = 160;

fn fix_word(value: &str, allowed: &str) -> String {
    let plain = |word: &str| word.to_ascii_lowercase().replace(['_', ' '], "-");
    let words = || allowed.split(", ");
    let same = words().find(|word| plain(value) == plain(word));
    match same.or_else(|| nearest(&plain(value), words())) {
        Some(word) => format!("write \"{word}\""),
        None if allowed.len() <= LONGEST_LIST => format!("write one of {allowed}"),
        None => {
            let first: Vec<&str> = words().take(3).collect();
            format!("write one of {} ...; the documentation lists all", first.join(", "))
        }
    }
}

fn fix_number(value: &str) -> String {
    let bare: String = value.chars().filter(|c| !matches!(c, ',' | ' ' | '\u{a0}')).collect();
    let thousands = value.split([',', ' ', '\u{a0}']).skip(1).all(|group| group.len() >= 3);
    if bare != value && thousands && bare.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return format!("write {bare}, without a separator");
    }
    "write digits and at most one point, such as 7687.5".to_owned()
}
