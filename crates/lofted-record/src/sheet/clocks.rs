//! Columns of clock readings: when a flight began and when it ended, which no row of a record holds.

use lofted::claim::Metric;
use lofted::letters::lower_case;

use super::amounts::says_nothing;
use super::clock_names::meaning;
use super::days::is_day;
use super::header::{Named, key, without_brackets};
use super::role::Role;
use super::words::Meaning;

/// Whether a name is of times of day.
pub(super) fn is_of_clocks(name: &str) -> bool {
    meaning(&key(name)).is_some() || meaning(&key(&without_brackets(name).0)).is_some()
}

/// Whether a column is one of times of day: what its name says of a flight's beginning or end counts for little
/// where its cells are readings of a clock.
pub(super) fn are_clocks(name: &str, named: Option<&Named>, cells: &[&str]) -> bool {
    let filled: Vec<&&str> = cells.iter().filter(|cell| !says_nothing(cell)).collect();
    let clocks = filled.iter().filter(|cell| is_clock(cell)).count();
    let most = clocks > 0 && 2 * clocks >= filled.len();
    match named.map(|named| named.meaning) {
        Some(_) if is_of_clocks(name) => {
            !filled.is_empty() && (most || !filled.iter().all(|cell| is_day(cell)))
        }
        Some(Meaning::Role(
            Role::Flight
            | Role::LaunchedOn
            | Role::LaunchSite
            | Role::Figure(Metric::ImpactArea | Metric::Splashdown | Metric::LandingTime),
        )) => most && named.is_none_or(|named| named.unit.is_none()),
        Some(_) => false,
        None => clocks > 0 && clocks == filled.len(),
    }
}

/// Words before a reading of a clock.
const BEFORE: &[&str] =
    &["at", "about", "around", "approximately", "shortly", "just", "before", "after", "c.", "ca."];

/// Words after a reading of a clock.
const AFTER: &[&str] = &[
    "am", "pm", "a.m", "p.m", "local", "time", "utc", "gmt", "z", "h", "hrs", "hours", "jst",
    "kst", "ist", "est", "edt", "cet", "uhr",
];

/// Whether a cell is a reading of a clock: `7:48`, `17:30 local`, `5:30 pm`.
pub(super) fn is_clock(cell: &str) -> bool {
    if cell.len() > 40 || !cell.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let small = lower_case(cell);
    let mut words = small.split_whitespace().skip_while(|word| BEFORE.contains(word));
    let Some(first) = words.next() else { return false };
    let first = first.trim_start_matches('~');
    let end = first.find(|c: char| !(c.is_ascii_digit() || c == ':')).unwrap_or(first.len());
    let (reading, behind) = first.split_at(end);
    let mut after = std::iter::once(behind).chain(words).map(bare).filter(|word| !word.is_empty());
    let is_half = |word: &str| ["am", "pm", "a.m", "p.m"].contains(&word);
    let parts: Vec<&str> = reading.split(':').collect();
    let is_reading = match parts.as_slice() {
        [hour] => is_below(hour, 13) && after.clone().next().is_some_and(is_half),
        [hour, rest @ ..] if rest.len() <= 2 => {
            is_below(hour, 25) && rest.iter().all(|part| part.len() == 2 && is_below(part, 60))
        }
        _ => false,
    };
    is_reading && after.all(|word| AFTER.contains(&word) || word.starts_with(['+', '-']))
}

fn bare(word: &str) -> &str {
    word.trim_matches(['.', ',', '(', ')'])
}

fn is_below(digits: &str, bound: u8) -> bool {
    digits.len() <= 2 && digits.parse::<u8>().is_ok_and(|number| number < bound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_of_clocks_are_known() {
        for cell in [
            "7:48",
            "17:30",
            "17:30:05",
            "5:30 pm",
            "7:10 a.m.",
            "about 17:30 local time",
            "5 pm",
            "17:30Z",
            "09:10 (JST)",
            "9:10 +09:00",
        ] {
            assert!(is_clock(cell), "{cell}");
        }
        for cell in [
            "",
            "748",
            "25:10",
            "7:75",
            "7:48 km",
            "42.2 N, 137.0 E",
            "2026-11-26 07:10",
            "the sea",
            "38 min",
        ] {
            assert!(!is_clock(cell), "{cell}");
        }
    }
}
