//! Units after a number, durations of two units, and the same figure again in another unit.

use lofted::claim::{Quantity, Unit};

use crate::text::Text;
use crate::text::number::{Number, Numbers, Size};
use crate::words::list::{one_of, word_is};

/// A number with a unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measured {
    pub(super) unit: Unit,
    /// The value, where two units make it: 1 h 27 min is 87 min.
    pub(super) value: Option<f64>,
    /// The ends of a range and the token after its second number.
    pub(super) range: Option<(f64, f64, usize)>,
    /// Token after the unit.
    pub(super) end: usize,
    /// Token after the same figure in another unit.
    pub(super) after: usize,
}

/// A unit as it is written; hours are none of the core's.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Written {
    Unit(Unit),
    Hours,
}

/// How many times as large as the first the same figure in another unit may be, as both are rounded.
const MOST_ROUNDED: f64 = 1.5;
/// How many numbers behind the first a list has that share a unit.
const LONGEST_LIST: usize = 3;

/// The unit of a number, with what belongs to it.
pub(super) fn measured(
    text: &Text<'_>,
    numbers: &Numbers,
    number: Number,
    end: usize,
) -> Option<Measured> {
    if number.first > 0 && text.is(number.first - 1, "mach") {
        let range = range(text, numbers, number, number.end, end);
        let last = range.map_or(number.end, |(_, _, last)| last);
        let after = again(text, numbers, Unit::Mach, None, last).unwrap_or(last);
        return Some(Measured { unit: Unit::Mach, value: None, range, end: last, after });
    }
    // "2,100+ km".
    let plus = text.is_hyphen(number.end) && text.is(number.end + 1, "plus");
    let signed =
        number.end + if plus { 2 } else { usize::from(text.mark(number.end) == Some('+')) };
    let (mut written, mut at) = (unit_at(text, signed), signed);
    let mut range_of = None;
    match written {
        // "6,900 km to 7,100 km", "63 km and".
        Some((length, Written::Unit(unit))) => {
            let found = range(text, numbers, number, signed + length, end);
            let closed = found.and_then(|(_, _, last)| unit_at(text, last));
            if let (Some(found), Some((second, Written::Unit(other)))) = (found, closed)
                && other == unit
            {
                range_of = Some(found);
                at = found.2;
                written = Some((second, Written::Unit(unit)));
            }
        }
        Some((_, Written::Hours)) => {}
        None => match range(text, numbers, number, number.end, end) {
            Some(found) => {
                written = unit_at(text, found.2);
                at = found.2;
                range_of = Some(found);
            }
            // "350, 400 and 620 km": the unit of the last is that of each.
            None => {
                let unit = listed(text, numbers, number, end)?;
                let at = number.end;
                return Some(Measured { unit, value: None, range: None, end: at, after: at });
            }
        },
    }
    let (length, written) = written?;
    let unit_end = at + length;
    let (unit, value, unit_end) = match written {
        Written::Unit(unit) => {
            let (value, after) = with_seconds(text, numbers, number, unit, unit_end);
            (if value.is_some() { Unit::Seconds } else { unit }, value, after)
        }
        Written::Hours => hours(text, numbers, number, unit_end)?,
    };
    let known = value.or(number.size.value());
    let after = again(text, numbers, unit, known, unit_end).unwrap_or(unit_end);
    Some(Measured { unit, value, range: range_of, end: unit_end, after })
}

fn range(
    text: &Text<'_>,
    numbers: &Numbers,
    low: Number,
    at: usize,
    end: usize,
) -> Option<(f64, f64, usize)> {
    let between = low.first > 0 && text.is(low.first - 1, "between");
    let joint = text.word(at);
    let joined = one_of!(joint, "-" | "–" | "—" | "‑" | "to" | "or") || (joint == "and" && between);
    let high = if joined { numbers.at(text, at + 1, end)? } else { return None };
    let (mut low, high_value) = (low.size.value()?, high.size.value()?);
    if low < 100.0 && high_value >= 1000.0 && high_value / low > 400.0 {
        low *= 1000.0;
    }
    (low < high_value).then_some((low, high_value, high.end))
}

/// The unit of the last of a few numbers that a list begins with.
fn listed(text: &Text<'_>, numbers: &Numbers, first: Number, end: usize) -> Option<Unit> {
    let (mut last, mut times) = (first, first.size.value()?);
    let between = first.first > 0 && text.is(first.first - 1, "between");
    for _ in 0..LONGEST_LIST {
        let joint = usize::from(matches!(text.word(last.end), "," | "and"))
            + usize::from(text.mark(last.end) == Some(',') && text.is(last.end + 1, "and"));
        let next = (joint > 0 && !between).then(|| numbers.at(text, last.end + joint, end))??;
        let value = next.size.value()?;
        // "In May 3, 600 km": numbers of a list are about as large.
        (value < 20.0 * times && times < 20.0 * value).then_some(())?;
        (last, times) = (next, value);
        match unit_at(text, next.end) {
            Some((_, Written::Unit(unit))) if unit.quantity() == Quantity::Length => {
                return Some(unit);
            }
            Some(_) => return None,
            None => {}
        }
    }
    None
}

/// The unit at a token, perhaps after a hyphen, and its length in tokens.
fn unit_at(text: &Text<'_>, at: usize) -> Option<(usize, Written)> {
    if text.is_hyphen(at) {
        return unit_at(text, at + 1).map(|(length, unit)| (length + 1, unit));
    }
    let word = text.word(at);
    let next = text.word(at + 1);
    let third = text.word(at + 2);
    let per = |one: &str| match next {
        "/" | "per" | "a" | "an" => {
            third.starts_with(one) && (third.len() == 1 || third == per_word(one))
        }
        _ => false,
    };
    let length = Unit::of_word(word, Quantity::Length);
    let metre = word == "m" && next == "/";
    if length == Some(Unit::Kilometres) && per("s") {
        return Some((3, Written::Unit(Unit::KilometresPerSecond)));
    }
    if length == Some(Unit::Kilometres) && per("h") {
        return Some((3, Written::Unit(Unit::KilometresPerHour)));
    }
    if length == Some(Unit::Miles) && per("h") {
        return Some((3, Written::Unit(Unit::MilesPerHour)));
    }
    if (length == Some(Unit::Metres) || metre) && per("s") {
        return Some((3, Written::Unit(Unit::MetresPerSecond)));
    }
    if word == "nautical" && next.starts_with("mile") {
        return Some((2, Written::Unit(Unit::NauticalMiles)));
    }
    if word == "times" && next == "that" && text.is(at + 3, "sound") {
        return Some((4, Written::Unit(Unit::Mach)));
    }
    if word == "times" && next == "the" && third == "speed" && text.is(at + 4, "sound") {
        return Some((5, Written::Unit(Unit::Mach)));
    }
    if let Some(unit) = length.or(Unit::of_word(word, Quantity::Speed)) {
        return Some((1, Written::Unit(unit)));
    }
    if one_of!(word, "hour" | "hours" | "hr" | "hrs" | "h") {
        return Some((1, Written::Hours));
    }
    // "40s" is a decade, "12m" a million.
    let lone = word.len() == 1 && text.glued(at);
    let second = word == "s" && at > 0 && is_seconds(text, at - 1);
    let unit =
        Unit::of_word(word, Quantity::Duration).filter(|_| (!lone && word != "m") || second)?;
    Some((1, Written::Unit(unit)))
}

/// Whether digits with an "s" against them are seconds: "for 4,131s", and not "the 1970s".
pub(super) fn is_seconds(text: &Text<'_>, number: usize) -> bool {
    let raw = text.raw(number);
    let before = number.checked_sub(1).map_or("", |at| text.word(at));
    raw.len() > 2
        && (raw.contains(',') || one_of!(before, "for" | "after" | "of" | "about" | "lasting"))
        && raw.contains(|c: char| c.is_ascii_digit())
        && !(raw.len() == 4 && raw.ends_with('0'))
}

fn per_word(one: &str) -> &'static str {
    if one == "s" { "second" } else { "hour" }
}

/// Seconds after minutes: "64 minutes 9 seconds" is 3849 s.
fn with_seconds(
    text: &Text<'_>,
    numbers: &Numbers,
    minutes: Number,
    unit: Unit,
    at: usize,
) -> (Option<f64>, usize) {
    let from = at + usize::from(matches!(text.word(at), "and" | ","));
    let seconds = (unit == Unit::Minutes).then(|| numbers.at(text, from, from + 4)).flatten();
    let value = |seconds: Number| {
        let (length, unit) = unit_at(text, seconds.end)?;
        let value = seconds.size.value().filter(|value| *value < 60.0)?;
        (unit == Written::Unit(Unit::Seconds)).then_some(())?;
        Some((60.0 * minutes.size.value()? + value, seconds.end + length))
    };
    match seconds.and_then(value) {
        Some((value, end)) => (Some(value), end),
        None => (None, at),
    }
}

/// Minutes after hours: "one hour and 26 minutes" is 86 min; hours alone are minutes as well.
fn hours(
    text: &Text<'_>,
    numbers: &Numbers,
    hours: Number,
    at: usize,
) -> Option<(Unit, Option<f64>, usize)> {
    let hours = hours.size.value()?;
    let from = at + usize::from(matches!(text.word(at), "and" | ","));
    let minutes = numbers.at(text, from, from + 4).and_then(|minutes| {
        let (length, unit) = unit_at(text, minutes.end)?;
        let value = minutes.size.value().filter(|value| *value < 60.0)?;
        (unit == Written::Unit(Unit::Minutes)).then_some((value, minutes.end + length))
    });
    Some(match minutes {
        Some((minutes, end)) => (Unit::Minutes, Some(60.0 * hours + minutes), end),
        None => (Unit::Minutes, Some(60.0 * hours), at),
    })
}

/// The token after the same figure in another unit: "(30 miles)", "or 30 miles".
fn again(
    text: &Text<'_>,
    numbers: &Numbers,
    unit: Unit,
    value: Option<f64>,
    at: usize,
) -> Option<usize> {
    let opens = word_is!(text, at, "(" | "/" | "[" | "," | "or" | "–" | "—");
    let begins = at + usize::from(opens);
    opens.then_some(())?;
    for from in begins..begins + 4 {
        if let Some(number) = numbers.at(text, from, from + 8) {
            let end = range(text, numbers, number, number.end, from + 12)
                .map_or(number.end, |(_, _, end)| end);
            let (length, written) = unit_at(text, end)?;
            let Written::Unit(other) = written else { return None };
            // "After 29 seconds, reached its peak 4 minutes into the flight" are two times.
            let times = match (value, number.size.value()) {
                (Some(one), Some(again)) if other != Unit::Mach => {
                    again * other.in_si() / (one * unit.in_si())
                }
                _ => 1.0,
            };
            let same = other.quantity() == unit.quantity()
                && other != unit
                && times < MOST_ROUNDED
                && times * MOST_ROUNDED > 1.0;
            matches!(number.size, Size::Digits(_) | Size::Words(_)).then_some(())?;
            let closed = end + length;
            let more = usize::from(opens && matches!(text.word(closed), ")" | "]"));
            return same.then_some(closed + more);
        }
    }
    None
}
