//! What stands round a number in a cell: footnotes, brackets, words that bound it, units of other scripts, clocks.

use lofted::claim::qualifier_words::AFTER;
use lofted::claim::{Qualifier, Stated, Unit};

use super::fault::SheetNote;
use super::header::HeaderUnit;

/// A cell without the marks of footnotes at its end: `[1]`, `*`.
pub(super) fn without_marks(cell: &str) -> &str {
    let marks = ['*', '†', '‡', '§', '¹', '²', '³'];
    let mut text = cell.trim_end().trim_end_matches(marks).trim_end();
    while let Some((before, mark)) = text.rsplit_once('[')
        && !before.trim().is_empty()
        && mark.ends_with(']')
        && mark.len() <= 12
    {
        text = before.trim_end().trim_end_matches(marks);
    }
    text
}

/// A cell without the quotes that stand round all of it.
pub(super) fn without_quotes(cell: &str) -> &str {
    let opens = ['"', '“', '”', '„', '‟', '«', '»', '‘', '’', '\'', '「', '『'];
    let closes = ['"', '“', '”', '«', '»', '’', '‘', '\'', '」', '』'];
    match cell.strip_prefix(opens).and_then(|rest| rest.strip_suffix(closes)) {
        Some(inside) if !inside.trim().is_empty() => inside.trim(),
        _ => cell,
    }
}

/// Words before a part of a number that was stated.
const PARTS: &[&str] = &[
    "including",
    "incl.",
    "incl",
    "includes",
    "of whom",
    "of which",
    "of them",
    "among them",
    "among whom",
    "with",
    "plus",
    "not counting",
    "excluding",
    "without",
    "half of them",
];

/// Whether words in brackets tell of a part of the number before them, or of what it leaves out.
fn is_part(inside: &str) -> bool {
    PARTS.iter().any(|part| inside.strip_prefix(part).is_some_and(|rest| rest.starts_with(' ')))
}

/// A text with two numbers that are told as alternatives as a range: `5 or 6` as `5-6`.
pub(super) fn either_number(text: String) -> String {
    let Some((one, other)) = text.split_once(" or ") else { return text };
    let number = |digits: &str| digits.replace(',', "").parse::<f64>().ok();
    let is_sign = |c: char| !(c.is_ascii_digit() || c == '.' || c == ',');
    let first = one.rsplit(is_sign).next().and_then(number);
    let second = other.split(is_sign).next().and_then(number);
    match first.zip(second) {
        Some((first, second)) if first < second => format!("{one}-{other}"),
        _ => text,
    }
}

/// A cell without what stands in brackets behind it, where that says it again in another unit or that it is an
/// estimate.
pub(super) fn without_brackets(text: &str, unit: Unit) -> (String, Option<SheetNote>) {
    if let Some((before, _)) = text.split_once(", ").filter(|(_, behind)| is_part(behind)) {
        return (before.to_owned(), Some(SheetNote::PartInBrackets));
    }
    let split = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let Some((before, inside)) = split.filter(|(before, _)| !before.trim().is_empty()) else {
        return (text.to_owned(), None);
    };
    let inside = inside.trim();
    if is_part(inside) {
        return (before.trim().to_owned(), Some(SheetNote::PartInBrackets));
    }
    if ["est", "est.", "estimate", "estimated", "approx", "approx.", "approximate", "approximately"]
        .contains(&inside)
    {
        return (format!("~{}", before.trim()), None);
    }
    let says_again =
        inside.contains(|c: char| c.is_alphabetic()) && Stated::read(inside, unit).is_ok();
    if says_again {
        (before.trim().to_owned(), Some(SheetNote::Brackets))
    } else {
        (text.to_owned(), None)
    }
}

/// Units in other scripts, the longer of two that begin alike first.
const SCRIPTS: [(&str, &str); 10] = [
    ("時間", " h "),
    ("分", " min "),
    ("秒", " s"),
    ("キロメートル", " km"),
    ("キロ", " km"),
    ("公里", " km"),
    ("시간", " h "),
    ("분", " min "),
    ("초", " s"),
    ("킬로미터", " km"),
];

/// A text with its units in Latin letters.
pub(super) fn latin(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let replaced =
        SCRIPTS.iter().fold(text.to_owned(), |text, (unit, latin)| text.replace(unit, latin));
    replaced.trim().to_owned()
}

/// Brings the words that bound a number before it, as signs.
pub(super) fn before_the_number(text: String) -> String {
    let mut text = text;
    for (short, sign) in [
        ("c. ", "~"),
        ("ca. ", "~"),
        ("ca ", "~"),
        ("est. ", "~"),
        ("約", "~"),
        ("약", "~"),
        ("±", "~"),
        ("+/-", "~"),
    ] {
        if let Some(rest) = text.strip_prefix(short) {
            text = format!("{sign}{}", rest.trim_start());
        }
    }
    if let Some(at) = text.find('+').filter(|at| {
        let before = text.get(..*at).unwrap_or_default();
        before.ends_with(|c: char| c.is_ascii_digit()) && !before.starts_with(['~', '<', '>'])
    }) {
        text.remove(at);
        return format!(">{text}");
    }
    let words = AFTER.iter().filter(|(phrase, _)| phrase.starts_with(|c: char| c.is_alphabetic()));
    for (phrase, qualifier) in words {
        if let Some(before) = text.strip_suffix(phrase).and_then(|rest| rest.strip_suffix(' ')) {
            return format!("{}{}", sign(*qualifier), before.trim_end_matches([' ', ',']));
        }
    }
    text
}

const fn sign(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::About => "~",
        Qualifier::AtLeast => ">=",
        Qualifier::MoreThan => ">",
        Qualifier::Nearly => "~<",
        Qualifier::LessThan => "<",
        Qualifier::UpTo => "<=",
        _ => "",
    }
}

/// Two numbers with a colon as the column's name says that they are meant.
pub(super) fn with_clock(text: String, unit: Option<HeaderUnit>) -> String {
    let Some((first, second)) = text.split_once(':').filter(|(_, rest)| !rest.contains(':')) else {
        return text;
    };
    match unit {
        Some(HeaderUnit::HoursMinutes | HeaderUnit::Hours) => format!("{first} h {second} min"),
        Some(HeaderUnit::MinutesSeconds) => format!("{first} min {second} s"),
        _ => text,
    }
}
