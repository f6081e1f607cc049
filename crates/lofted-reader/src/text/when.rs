//! Days in a text: "Nov. 29, 2017", "in November 2017", "last December", "in March last year".

use lofted::claim::Date;

use crate::text::Text;
use crate::text::token::Kind;
use crate::words::when::MONTHS;

/// A day, a month or a year, as far as a text tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct When {
    pub(crate) year: i16,
    pub(crate) month: Option<i8>,
    pub(crate) day: Option<i8>,
}

impl When {
    /// As `2017-11-29`, `2017-11` or `2017`.
    pub(crate) fn written(self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{:04}-{month:02}-{day:02}", self.year),
            (Some(month), None) => format!("{:04}-{month:02}", self.year),
            _ => format!("{:04}", self.year),
        }
    }

    /// Whether a day lies in it, one day either way where it is a day: clocks differ round the world.
    pub(crate) fn holds(self, day: Date) -> bool {
        match (self.month, self.day) {
            (Some(month), Some(of_month)) => Date::new(self.year, month, of_month)
                .is_ok_and(|own| own.days_since(day).abs() <= 1),
            (Some(month), None) => day.year() == self.year && day.month() == month,
            _ => day.year() == self.year,
        }
    }
}

fn month(word: &str) -> Option<i8> {
    MONTHS.iter().find(|(name, _)| *name == word).map(|(_, month)| *month)
}

fn year(text: &Text<'_>, at: usize) -> Option<i16> {
    let raw = text.raw(at);
    let plain = text.kind(at) == Some(Kind::Number)
        && raw.len() == 4
        && raw.bytes().all(|b| b.is_ascii_digit());
    raw.parse().ok().filter(|year: &i16| plain && (1940..2100).contains(year))
}

fn day(text: &Text<'_>, at: usize) -> Option<i8> {
    let raw = text.raw(at);
    let plain = text.kind(at) == Some(Kind::Number) && raw.len() <= 2;
    raw.parse().ok().filter(|day: &i8| plain && (1..=31).contains(day))
}

/// The day, month or year that begins at a token, and its length in tokens; `published` settles what is left
/// out.
pub(crate) fn when_at(
    text: &Text<'_>,
    at: usize,
    published: Option<Date>,
) -> Option<(usize, When)> {
    if let Some(of_month) = day(text, at) {
        // "29 November 2017", "29 November".
        let month = month(text.word(at + 1)).filter(|_| text.is_capital(at + 1))?;
        let (length, year) = match year(text, at + 2) {
            Some(year) => (3, year),
            None => (2, nearest_year(published?, month)),
        };
        return Some((length, When { year, month: Some(month), day: Some(of_month) }));
    }
    let capital = text.is_capital(at);
    if let Some(month) = capital.then(|| month(text.word(at))).flatten() {
        if let Some(of_month) = day(text, at + 1) {
            let comma = usize::from(text.mark(at + 2) == Some(','));
            return Some(match year(text, at + 2 + comma) {
                Some(year) => (3 + comma, When { year, month: Some(month), day: Some(of_month) }),
                None => (
                    2,
                    When {
                        year: nearest_year(published?, month),
                        month: Some(month),
                        day: Some(of_month),
                    },
                ),
            });
        }
        if let Some(year) =
            year(text, at + 1).or_else(|| (text.is(at + 1, "of")).then(|| year(text, at + 2))?)
        {
            return Some((2, When { year, month: Some(month), day: None }));
        }
        if text.is(at + 1, "last") && text.is(at + 2, "year") {
            return Some((3, When { year: published?.year() - 1, month: Some(month), day: None }));
        }
        return Some((
            1,
            When { year: nearest_year(published?, month), month: Some(month), day: None },
        ));
    }
    if text.is(at, "last") || text.is(at, "in") {
        if text.is(at + 1, "year") && text.is(at, "last") {
            return Some((2, When { year: published?.year() - 1, month: None, day: None }));
        }
        let year = year(text, at + 1).filter(|_| text.is(at, "in"))?;
        return Some((2, When { year, month: None, day: None }));
    }
    None
}

/// The year of a month that was named without: the last time that it was, seen from a day.
fn nearest_year(published: Date, month: i8) -> i16 {
    published.year() - i16::from(month > published.month())
}

/// The day of publication that a text tells at its head: its first day with a year.
pub(crate) fn published(text: &Text<'_>) -> Option<Date> {
    let head = text.tokens.len().min(60);
    (0..head).find_map(|at| {
        let (_, when) = when_at(text, at, None)?;
        Date::new(when.year, when.month?, when.day?).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_months_and_years_read() {
        let published = Date::new(2024, 3, 5).ok();
        for (words, written) in [
            ("Nov. 29, 2017", "2017-11-29"),
            ("29 November 2017", "2017-11-29"),
            ("November 2017", "2017-11"),
            ("in 2017", "2017"),
            ("December", "2023-12"),
            ("March last year", "2023-03"),
            ("last year", "2023"),
        ] {
            let text = Text::new(words);
            let (_, when) = when_at(&text, 0, published).unwrap();
            assert_eq!(when.written(), written, "{words}");
        }
        assert_eq!(when_at(&Text::new("may 5"), 0, published), None);
    }
}
