//! The numbers of a text: digits with separators of every style, number words, and mixed forms.

use lofted::decimal;

use crate::text::Text;
use crate::text::phrases::Phrases;
use crate::text::token::Kind;
use crate::words::list::{one_of, word_is};
use crate::words::number::{LARGE, SMALL, VAGUE};

/// A number of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Number {
    /// First token.
    pub(crate) first: usize,
    /// Token after the last.
    pub(crate) end: usize,
    /// What it says.
    pub(crate) size: Size,
}

/// What a number says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Size {
    /// A number in digits, perhaps with a word such as "million".
    Digits(f64),
    /// A number in words alone.
    Words(f64),
    /// A quantity in words that is no number.
    Vague,
    /// A clock reading, minutes of the day.
    Clock(f64),
}

impl Size {
    /// The number, where it is one.
    pub(crate) const fn value(self) -> Option<f64> {
        match self {
            Self::Digits(value) | Self::Words(value) => Some(value),
            Self::Vague | Self::Clock(_) => None,
        }
    }
}

/// Finds numbers at tokens.
#[derive(Debug)]
pub(crate) struct Numbers {
    vague: Phrases<()>,
    /// Words that a number in words begins with.
    first: Phrases<()>,
}

impl Numbers {
    pub(crate) fn new() -> Self {
        let begins = SMALL.iter().map(|(word, _)| *word).chain(["half", "quarter", "a", "an"]);
        Self { vague: Phrases::of(VAGUE), first: Phrases::new(begins.map(|word| (word, ()))) }
    }

    /// The number that begins at a token.
    pub(crate) fn at(&self, text: &Text<'_>, at: usize, end: usize) -> Option<Number> {
        if text.kind(at) == Some(Kind::Number) {
            return digits(text, at, end);
        }
        if let Some((length, ())) = self.vague.at(text, at, end) {
            return Some(Number { first: at, end: at + length, size: Size::Vague });
        }
        self.first.at(text, at, end)?;
        in_words(text, at, end)
    }
}

/// Whether half of it is a figure: "half a mile".
fn is_halved(unit: &str) -> bool {
    one_of!(unit, "hour" | "minute" | "mile" | "kilometer" | "kilometre")
}

/// Whether a number of words is a whole multiple of another.
fn is_of(number: f64, whole: u64) -> bool {
    number.fract() == 0.0 && (number as u64).is_multiple_of(whole)
}

fn small(word: &str) -> Option<f64> {
    SMALL.iter().find(|(one, _)| *one == word).map(|(_, value)| *value)
}

fn large(text: &Text<'_>, at: usize) -> Option<f64> {
    let word = text.word(at);
    let short = matches!(word, "m" | "k");
    let found = LARGE.iter().find(|(one, _)| *one == word).map(|(_, value)| *value);
    // "12k" and "1.2m" stand against their number; "m" apart is a metre.
    found.filter(|_| {
        !short || (text.glued(at) && !text.glued(at + 1) || word == "k" && text.glued(at))
    })
}

/// The value of digits as printed: groups of three are thousands, one point is a decimal.
pub(crate) fn printed(raw: &str) -> Option<f64> {
    let points = raw.matches('.').count();
    let grouped_by_point = points > 1
        || (points == 1
            && raw.split('.').nth(1).is_some_and(|after| after == "000")
            && !raw.starts_with('0')
            && !raw.contains([',', ' ']));
    let plain: String =
        raw.chars().filter(|c| c.is_ascii_digit() || (*c == '.' && !grouped_by_point)).collect();
    decimal::number(&plain).filter(|value| *value <= lofted::claim::amount::LARGEST_AMOUNT)
}

fn digits(text: &Text<'_>, at: usize, end: usize) -> Option<Number> {
    let raw = text.raw(at);
    if let Some((hours, minutes)) = raw.split_once(':') {
        let (hours, minutes) = (decimal::number(hours)?, decimal::number(minutes)?);
        let size = Size::Clock(60.0 * hours + minutes);
        // "08:17:30".
        let seconds = text.mark(at + 1) == Some(':')
            && text.glued(at + 1)
            && text.glued(at + 2)
            && text.kind(at + 2) == Some(Kind::Number);
        let end = at + if seconds { 3 } else { 1 };
        return (hours < 24.0 && minutes < 60.0).then_some(Number { first: at, end, size });
    }
    let mut value = printed(raw)?;
    if let Some(clock) = clock_in_a_row(text, at, raw) {
        return Some(clock);
    }
    let mut next = at + 1;
    let half = ["½", "¼", "¾"].iter().position(|sign| text.word(next) == *sign);
    if let Some(which) = half {
        value += [0.5, 0.25, 0.75][which];
        next += 1;
    }
    if text.is(next, "and") && text.is(next + 1, "a") && text.is(next + 2, "half") {
        value += 0.5;
        next += 3;
    }
    let times = if text.is_hyphen(next) { next + 1 } else { next };
    if let Some(by) = large(text, times).filter(|by| *by > 12.0 && times < end) {
        value *= by;
        next = times + 1;
    }
    Some(Number { first: at, end: next, size: Size::Digits(value) })
}

/// "At 1925 hours", "at 0642 GMT", "10.14 hrs": a clock reading without its colon.
fn clock_in_a_row(text: &Text<'_>, at: usize, raw: &str) -> Option<Number> {
    let hours = usize::from(word_is!(text, at + 1, "hours" | "hrs"));
    let zone = word_is!(text, at + 1, "gmt" | "utc" | "ist" | "jst" | "kst" | "msk" | "local");
    let (hour, minute) = match raw.split_once('.') {
        Some(parts) if hours > 0 => parts,
        None if raw.len() == 4 && (hours > 0 || zone) => raw.split_at_checked(2)?,
        _ => return None,
    };
    let (hour, minute) = (decimal::number(hour)?, decimal::number(minute)?);
    let told = at > 0 && word_is!(text, at - 1, "at" | "about" | "around" | "by" | "approximately");
    let size = Size::Clock(60.0 * hour + minute);
    (told && raw.len() < 6 && raw.len() > 3 && hour < 24.0 && minute < 60.0).then_some(Number {
        first: at,
        end: at + 1 + hours,
        size,
    })
}

/// "two thousand five hundred", "one-thousand-920", "half a million", "two and a half thousand".
fn in_words(text: &Text<'_>, first: usize, end: usize) -> Option<Number> {
    let (mut total, mut part, mut at) = (0.0, None, first);
    match text.word(first) {
        "half" if text.is(first + 1, "a") && large(text, first + 2).is_some() => {
            part = Some(0.5);
            at = first + 2;
        }
        "quarter" if text.is(first + 1, "of") && text.is(first + 2, "a") => {
            part = Some(0.25);
            at = first + 3;
        }
        // "half an hour".
        "half" if matches!(text.word(first + 1), "a" | "an") && is_halved(text.word(first + 2)) => {
            return Some(Number { first, end: first + 2, size: Size::Words(0.5) });
        }
        // "an hour and 26 minutes".
        "an" if text.is(first + 1, "hour") && text.is(first + 2, "and") => {
            return Some(Number { first, end: first + 1, size: Size::Words(1.0) });
        }
        "a" | "an" if large(text, first + 1).is_some() => {
            part = Some(1.0);
            at = first + 1;
        }
        _ => {}
    }
    let mut scaled = false;
    while at < end {
        let word = text.word(at);
        if let Some(value) = small(word) {
            // "twenty one" is 21; "one two" is two numbers.
            let fits = part.is_none_or(|held: f64| {
                (held >= 20.0 && is_of(held, 10) && value < 10.0) || is_of(held, 100)
            });
            if !fits {
                break;
            }
            part = Some(part.unwrap_or(0.0) + value);
            at += 1;
        } else if let Some(by) =
            large(text, at).filter(|_| part.is_some() && word != "m" && word != "k")
        {
            scaled = true;
            if by > 100.0 {
                total += part.take().unwrap_or(1.0) * by;
            } else {
                part = part.map(|held| held * by);
            }
            at += 1;
        } else if text.is(at, "and") && text.is(at + 1, "a") && text.is(at + 2, "half") {
            part = Some(part? + 0.5);
            at += 3;
        } else if (text.is_hyphen(at) || word == "and" && scaled) && at > first {
            let digits =
                text.kind(at + 1) == Some(Kind::Number) && text.is_hyphen(at) && total > 0.0;
            let goes_on = small(text.word(at + 1)).is_some() || large(text, at + 1).is_some();
            if digits && !text.is_hyphen(at + 2) {
                part = Some(part.unwrap_or(0.0) + printed(text.raw(at + 1))?);
                at += 2;
                break;
            }
            if !goes_on {
                break;
            }
            at += 1;
        } else {
            break;
        }
    }
    let value = total + part.unwrap_or(0.0);
    (at > first && value > 0.0).then_some(Number { first, end: at, size: Size::Words(value) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(words: &str) -> Option<f64> {
        let text = Text::new(words);
        let end = text.tokens.len();
        let found = Numbers::new().at(&text, 0, end)?;
        (found.end == end).then_some(found.size.value()?)
    }

    #[test]
    fn numbers_read_in_digits_and_words() {
        for (words, value) in [
            ("11,000", 11_000.0),
            ("12 000", 12_000.0),
            ("12'000", 12_000.0),
            ("12.000", 12_000.0),
            ("7.5", 7.5),
            ("1.2 thousand", 1200.0),
            ("12k", 12_000.0),
            ("3.5 million", 3.5e6),
            ("one-thousand-920", 1920.0),
            ("ten thousand", 10_000.0),
            ("two and a half thousand", 2500.0),
            ("two hundred and ten", 210.0),
            ("three thousand five hundred", 3500.0),
            ("twenty-one", 21.0),
            ("half a million", 5e5),
            ("a dozen", 12.0),
            ("a thousand", 1000.0),
            ("63 and a half", 63.5),
            ("52½", 52.5),
            ("six and a half", 6.5),
        ] {
            assert_eq!(number(words), Some(value), "{words}");
        }
    }

    #[test]
    fn quantities_in_words_are_no_number() {
        let text = Text::new("a couple of thousand men");
        let found = Numbers::new().at(&text, 0, 5).unwrap();
        assert_eq!((found.end, found.size), (4, Size::Vague));
    }
}
