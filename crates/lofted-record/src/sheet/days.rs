//! Days as people and spreadsheets write them: one grammar, in which what can be two days is none.

use lofted::claim::Date;
use lofted::letters::lower_case;

use super::fault::SheetCause;

/// What order the days of a column show: that of the day and the month before the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct DayOrder {
    day_first: bool,
    month_first: bool,
}

impl DayOrder {
    /// Takes in what one cell shows.
    pub(super) fn see(&mut self, cell: &str) {
        match parts(cell).as_deref() {
            Some([Part::Number(a, _), Part::Number(b, _), Part::Number(year, 4)]) if *year > 0 => {
                self.day_first |= *a > 12 && *b <= 12;
                self.month_first |= *b > 12 && *a <= 12;
            }
            _ => {}
        }
    }

    fn chosen(self, day_first: Date, month_first: Date) -> Option<Date> {
        match (self.day_first, self.month_first) {
            (true, false) => Some(day_first),
            (false, true) => Some(month_first),
            _ => None,
        }
    }
}

/// A day read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// It has one reading.
    Plain(Date),
    /// It has two, and the other cells of its column decide.
    ByOthers(Date),
}

impl Day {
    pub(super) const fn date(self) -> Date {
        match self {
            Self::Plain(date) | Self::ByOthers(date) => date,
        }
    }
}

/// A day as people write it: `31 October 2024`, `Oct 31, 2024`, `31.10.2024`, `2024/10/31`; `None` where it is none, or
/// can be two.
///
/// # Examples
/// ```
/// use lofted_record::sheet::day_as_written;
///
/// let day = "2024-10-31".parse().ok();
/// for text in ["31 October 2024", "Oct 31, 2024", "31.10.2024", "2024-10-31", "10/31/2024"] {
///     assert_eq!(day_as_written(text), day, "{text}");
/// }
/// assert_eq!(day_as_written("3/12/2031"), None, "of March or of December");
/// ```
#[must_use]
pub fn day_as_written(text: &str) -> Option<Date> {
    let text = text.trim();
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    read(text, DayOrder::default()).ok().filter(|_| !is_number || text.len() == 8).map(Day::date)
}

/// Reads a cell of a column of days, where a bare number counts days as spreadsheets do.
pub(super) fn read(cell: &str, order: DayOrder) -> Result<Day, SheetCause> {
    if let Some(day) = of_serial(cell) {
        return Ok(Day::Plain(day));
    }
    let parts = parts(cell).ok_or(SheetCause::NotADay)?;
    let day = match *parts.as_slice() {
        [Part::Number(year, 4), Part::Number(month, _), Part::Number(day, _)] => {
            date(year, month, day)
        }
        [Part::Number(day, 1 | 2), Part::Month(month), Part::Number(year, 4)] => {
            date(year, month, day)
        }
        [Part::Number(year, 4), Part::Month(month), Part::Number(day, 1 | 2)] => {
            date(year, month, day)
        }
        [Part::Month(month), Part::Number(day, 1 | 2), Part::Number(year, 4)] => {
            date(year, month, day)
        }
        [Part::Number(all, 8)] => date(all / 10_000, all / 100 % 100, all % 100),
        [Part::Number(a, 1 | 2), Part::Number(b, 1 | 2), Part::Number(year, 4)] => {
            return day_and_month(cell, [a, b, year], order);
        }
        [Part::Number(day, 1 | 2), Part::Number(month, 1 | 2), Part::Number(year, 2)]
            if cell.contains('.') =>
        {
            date(2000 + year, month, day)
        }
        [Part::Number(..), Part::Month(_)] | [Part::Month(_), Part::Number(_, 1 | 2)] => {
            return Err(SheetCause::NoYear);
        }
        _ => None,
    };
    day.map(Day::Plain).ok_or(SheetCause::NotADay)
}

/// Two numbers before a year: with points the day is first, else only where one of them is no month.
fn day_and_month(cell: &str, [a, b, year]: [u32; 3], order: DayOrder) -> Result<Day, SheetCause> {
    let (day_first, month_first) = (date(year, b, a), date(year, a, b));
    match (day_first, month_first) {
        (Some(day), _) if cell.contains('.') || a == b => Ok(Day::Plain(day)),
        (Some(one), Some(other)) => match order.chosen(one, other) {
            Some(day) => Ok(Day::ByOthers(day)),
            None => Err(SheetCause::EitherDay(one, other)),
        },
        (Some(day), None) | (None, Some(day)) => Ok(Day::Plain(day)),
        (None, None) => Err(SheetCause::NotADay),
    }
}

fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    let (year, month, day) =
        (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Date::new(year, month, day).ok()
}

/// The first and the last day that a bare number counts, from 1955 to 2119.
const SERIALS: std::ops::Range<i32> = 20_000..80_000;

/// The day before the first that spreadsheets count, from 1 January 1970.
const SERIAL_BASE: i32 = -25_569;

/// A day as spreadsheets count it, perhaps with a time of day behind the point.
fn of_serial(cell: &str) -> Option<Date> {
    let whole = cell.split(['.', ',']).next()?;
    let digits = cell.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',');
    let serial: i32 = whole.parse().ok().filter(|_| digits && whole.len() == 5)?;
    SERIALS.contains(&serial).then(|| Date::of_day_number(SERIAL_BASE + serial).ok())?
}

/// Whether a cell reads as a day by itself: no bare number does.
pub(super) fn is_day(cell: &str) -> bool {
    let written = matches!(read(cell, DayOrder::default()), Ok(_) | Err(SheetCause::EitherDay(..)));
    let is_number = cell.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    written && (!is_number || cell.matches('.').count() == 2)
}

/// The days that stand in a text.
pub(super) fn days_in(text: &str) -> Vec<Date> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut days = Vec::new();
    for at in 0..words.len().min(200) {
        for length in [1, 3] {
            let Some(piece) = words.get(at..at + length) else { continue };
            let piece = piece.join(" ");
            let piece = piece.trim_matches(|c: char| !c.is_alphanumeric());
            if is_day(piece)
                && let Ok(day) = read(piece, DayOrder::default())
                && !days.contains(&day.date())
            {
                days.push(day.date());
            }
        }
    }
    days
}

/// A part of a written day: a number with how many digits it has, or a month's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Number(u32, usize),
    Month(u32),
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The longest text that is read as a day, in bytes.
const LONGEST_DAY: usize = 48;

/// The parts of a written day, without a weekday before and a time of day behind; `None` for any other text.
fn parts(cell: &str) -> Option<Vec<Part>> {
    if cell.len() > LONGEST_DAY {
        return None;
    }
    let small = lower_case(cell);
    let mut parts = Vec::new();
    let mut rest = small.as_str();
    while let Some(first) = rest.chars().next() {
        let is_digit = first.is_ascii_digit();
        let end = if is_digit {
            rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())
        } else if first.is_alphabetic() {
            rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (token, after) = rest.split_at(end);
        rest = after;
        if is_digit {
            // Behind the three parts of a day stands a time of day.
            if parts.len() == 3 {
                return is_time(token, rest).then_some(parts);
            }
            parts.push(Part::Number(token.parse().ok()?, token.len()));
        } else if first.is_alphabetic() {
            parts.extend(word(token, parts.is_empty())?);
        } else if !matches!(first, ' ' | '-' | '/' | '.' | ',' | '\u{a0}' | '–') {
            return None;
        }
    }
    Some(parts)
}

/// A word of a day: a month, or what says nothing (a weekday, `th`, the `t` before a time); `None` for another.
fn word(token: &str, is_first: bool) -> Option<Option<Part>> {
    let named = |names: &[&str]| {
        let fits = |name: &&str| {
            token.chars().count() >= 3
                && (name.starts_with(token) || token == "sept" && **name == *"september")
        };
        names.iter().position(fits)
    };
    if let Some(at) = named(&MONTHS) {
        return Some(Some(Part::Month(u32::try_from(at).ok()? + 1)));
    }
    let silent = ["st", "nd", "rd", "th", "of", "t", "年", "月", "日", "년", "월", "일"];
    let says_nothing = silent.contains(&token) || is_first && named(&WEEKDAYS).is_some();
    says_nothing.then_some(None)
}

fn is_time(hour: &str, rest: &str) -> bool {
    let mut rest = rest.chars();
    let minutes = rest.next() == Some(':') && rest.next().is_some_and(|c| c.is_ascii_digit());
    hour.len() <= 2 && minutes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(cell: &str) -> String {
        read(cell, DayOrder::default())
            .map_or_else(|cause| cause.to_string(), |day| day.date().to_string())
    }

    #[test]
    fn days_of_every_style_read() {
        for cell in [
            "2026-11-26",
            "2026/11/26",
            "2026.11.26",
            "26 Nov 2026",
            "26 November 2026",
            "November 26, 2026",
            "Nov. 26, 2026",
            "26th of November 2026",
            "Thursday, November 26, 2026",
            "Thu 26-Nov-2026",
            "26.11.2026",
            "26.11.26",
            "26/11/2026",
            "11/26/2026",
            "26-11-2026",
            "20261126",
            "46352",
            "46352.299",
            "2026-11-26 07:11",
            "2026-11-26T07:11:00+09:00",
            "2026年11月26日",
            "2026년 11월 26일",
        ] {
            assert_eq!(said(cell), "2026-11-26", "{cell}");
        }
        assert_eq!(said("05.06.2026"), "2026-06-05");
        assert_eq!(said("6/6/2026"), "2026-06-06");
        assert_eq!(said("3 Sept 2026"), "2026-09-03");
    }

    #[test]
    fn what_is_two_days_or_none_says_so() {
        let said_of = said("05/06/2026");
        assert!(said_of.contains("2026-06-05 or 2026-05-06"), "{said_of}");
        assert!(said("26 Nov").contains("year is missing"));
        for cell in [
            "",
            "yesterday",
            "31/31/2026",
            "2026-02-30",
            "7000",
            "1000",
            "87 min",
            "1/2",
            "26/11/26",
        ] {
            assert!(said(cell).contains("no day"), "{cell}: {}", said(cell));
        }
    }

    #[test]
    fn other_days_of_the_column_decide() {
        let mut order = DayOrder::default();
        order.see("26/11/2026");
        let day = read("05/06/2026", order);
        assert_eq!(day, Ok(Day::ByOthers("2026-06-05".parse().unwrap())));
        order.see("11/26/2026");
        assert!(matches!(read("05/06/2026", order), Err(SheetCause::EitherDay(..))));
    }

    #[test]
    fn days_are_found_in_a_title() {
        let days = days_in("Claims on the test of 26 November 2026, as of 2026-11-27");
        let said: Vec<String> = days.iter().map(ToString::to_string).collect();
        assert_eq!(said, ["2026-11-26", "2026-11-27"]);
        assert!(is_day("26.11.2026") && !is_day("46352") && !is_day("7000.5"));
    }
}
