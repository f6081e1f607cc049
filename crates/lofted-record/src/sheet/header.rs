//! A column's name read: what it says, in which unit, of which place.

use lofted::claim::{Metric, Quantity, Subject, Unit};
use lofted::letters::lower_case;

use super::role::Role;
use super::words::{Meaning, meaning};

/// The unit that a column's name gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderUnit {
    /// A unit.
    Unit(Unit),
    /// `m`: minutes of a time, else metres.
    M,
    /// Hours.
    Hours,
    /// Hours and minutes with a colon between them.
    HoursMinutes,
    /// Minutes and seconds with a colon between them.
    MinutesSeconds,
    /// Thousands of what is counted.
    Thousands,
}

/// What a column's name says.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Named {
    pub(super) meaning: Meaning,
    pub(super) unit: Option<HeaderUnit>,
    /// The place that its figures are about.
    pub(super) place: Option<String>,
}

impl Named {
    /// The metric, where the name is of one.
    pub(super) fn metric(&self) -> Option<Metric> {
        match self.meaning {
            Meaning::Role(Role::Figure(metric)) => Some(metric),
            _ => None,
        }
    }
}

/// The longest name of a column, in bytes; what is longer is a sentence.
const LONGEST_NAME: usize = 120;

/// What a column's name says; `None` where it says nothing that is known.
pub(super) fn named(text: &str) -> Option<Named> {
    if text.len() > LONGEST_NAME {
        return None;
    }
    if let Some(meaning) = meaning(&key(text)) {
        return Some(Named { meaning, unit: None, place: None });
    }
    let (bare, inside) = without_brackets(text);
    let unit = inside.iter().find_map(|part| header_unit(part));
    if let Some(found) = of_bare(&bare, unit) {
        return Some(found);
    }
    let (head, unit) = unit_behind(&bare)?;
    of_bare(head, Some(unit))
}

/// Words before a name that add nothing to it.
const BEFORE: &[&str] = &[
    "the ",
    "claimed ",
    "reported ",
    "stated ",
    "official ",
    "confirmed ",
    "known ",
    "total ",
    "total number of ",
    "number of ",
    "numbers of ",
    "no of ",
    "nr of ",
    "count of ",
    "announced ",
];

/// Words behind a name that add nothing to it.
const BEHIND: &[&str] = &[
    " so far",
    " to date",
    " in total",
    " overall",
    " reported",
    " claimed",
    " confirmed",
    " count",
];

/// Who is counted: beside a metric of people they add nothing to its name, before it or behind it.
const PEOPLE: &[&str] = &[
    "police officers",
    "military personnel",
    "troops",
    "soldiers",
    "officers",
    "police",
    "policemen",
    "personnel",
    "men",
    "servicemen",
    "service members",
    "peacekeepers",
    "fighters",
    "combatants",
    "mercenaries",
    "people",
    "persons",
];

fn of_bare(bare: &str, unit: Option<HeaderUnit>) -> Option<Named> {
    let name = key(bare);
    let shorter = shorter(&name);
    let found = meaning(&name).or_else(|| meaning(shorter)).or_else(|| of_people(shorter));
    match found {
        Some(meaning) => Some(Named { meaning, unit, place: None }),
        None => in_a_place(bare, unit),
    }
}

/// A name without the words that add nothing to it.
fn shorter(name: &str) -> &str {
    let mut name = name;
    let ends = |name: &str| BEHIND.iter().find_map(|behind| Some(name.strip_suffix(behind)?.len()));
    while let Some(rest) = BEFORE.iter().find_map(|before| name.strip_prefix(before)) {
        name = rest;
    }
    while let Some(length) = ends(name) {
        name = name.get(..length).unwrap_or_default();
    }
    name
}

/// `troops deployed`, `wounded soldiers`: a metric of people, with who they are.
fn of_people(name: &str) -> Option<Meaning> {
    let without = |people: &&str| {
        let before = name.strip_prefix(people).and_then(|rest| rest.strip_prefix(' '));
        before.or_else(|| name.strip_suffix(people)?.strip_suffix(' '))
    };
    let is_of_people = |found: &Meaning| {
        matches!(found, Meaning::Role(Role::Figure(metric))
            if metric.subject() == Subject::Deployment && metric.quantity() == Quantity::Persons)
    };
    PEOPLE.iter().filter_map(without).filter_map(meaning).find(is_of_people)
}

/// `In Hentzau`, `Killed in Hentzau`, `Sent to Hentzau`.
fn in_a_place(bare: &str, unit: Option<HeaderUnit>) -> Option<Named> {
    let small = lower_case(bare);
    let (metric, at) = if small.starts_with("in ") {
        (Metric::InPlace, 3)
    } else {
        let joint = [" in ", " to "].iter().find_map(|joint| Some((small.find(joint)?, joint)));
        let (at, joint) = joint?;
        let head = meaning(&key(bare.get(..at)?))?;
        let Meaning::Role(Role::Figure(metric)) = head else { return None };
        (metric, at + joint.len())
    };
    let place = bare.get(at..)?.trim();
    let is_named = metric.subject() == Subject::Deployment && !place.is_empty();
    let meaning = Meaning::Role(Role::Figure(metric));
    is_named.then(|| Named { meaning, unit, place: Some(place.to_owned()) })
}

/// A name in small letters, with one space for all between its letters and digits.
pub(super) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in lower_case(text).chars() {
        if c.is_alphanumeric() {
            key.push(c);
        } else if !key.is_empty() && !key.ends_with(' ') {
            key.push(' ');
        }
    }
    key.truncate(key.trim_end().len());
    key
}

/// A text without what stands in brackets, and that.
pub(super) fn without_brackets(text: &str) -> (String, Vec<String>) {
    let (mut bare, mut inside, mut open) = (String::new(), Vec::new(), None::<String>);
    for c in text.chars() {
        match (c, &mut open) {
            ('(' | '[' | '（' | '［', None) => open = Some(String::new()),
            (')' | ']' | '）' | '］', Some(part)) => {
                inside.push(std::mem::take(part));
                open = None;
            }
            (c, Some(part)) => part.push(c),
            (c, None) => bare.push(c),
        }
    }
    inside.extend(open);
    (bare.trim().to_owned(), inside)
}

/// A unit at the end of a name, behind a comma, a slash, an `in` or a space, and what stands before it.
fn unit_behind(bare: &str) -> Option<(&str, HeaderUnit)> {
    for joint in [", ", ",", " / ", " in ", "/", "_", " ", "-"] {
        if let Some((head, tail)) = bare.rsplit_once(joint)
            && let Some(unit) = header_unit(tail)
        {
            return Some((head.trim_end_matches([' ', ',']), unit));
        }
    }
    None
}

/// The unit that a word names in a column's name.
pub(super) fn header_unit(word: &str) -> Option<HeaderUnit> {
    let word = lower_case(word.trim().trim_end_matches('.'));
    let word = word.strip_prefix("in ").unwrap_or(&word);
    Some(match word {
        "m" => HeaderUnit::M,
        "h" | "hr" | "hrs" | "hour" | "hours" => HeaderUnit::Hours,
        "h:mm" | "hh:mm" | "h:m" | "h:mm:ss" | "hh:mm:ss" => HeaderUnit::HoursMinutes,
        "mm:ss" | "m:ss" | "min:s" | "min:sec" => HeaderUnit::MinutesSeconds,
        "分" | "분" => HeaderUnit::Unit(Unit::Minutes),
        "秒" | "초" => HeaderUnit::Unit(Unit::Seconds),
        "thousand" | "thousands" | "'000" | "000" | "000s" | "k" => HeaderUnit::Thousands,
        _ => HeaderUnit::Unit(unit_of(word)?),
    })
}

/// The unit that a word in small letters names, whatever it measures.
pub(super) fn unit_of(word: &str) -> Option<Unit> {
    let measured = [Quantity::Length, Quantity::Speed, Quantity::Duration];
    let found = measured.iter().find_map(|quantity| Unit::of_word(word, *quantity));
    found.or(match word {
        "nm" | "nautical miles" | "nautical mile" => Some(Unit::NauticalMiles),
        "km/s." | "km/sec" | "km per second" => Some(Unit::KilometresPerSecond),
        "m/sec" | "m per second" => Some(Unit::MetresPerSecond),
        "km/hr" | "km per hour" => Some(Unit::KilometresPerHour),
        "persons" | "people" | "troops" | "soldiers" | "men" | "personnel" | "person" => {
            Some(Unit::Persons)
        }
        "persons-per-day" | "persons per day" | "per day" => Some(Unit::PersonsPerDay),
        "aircraft" | "planes" => Some(Unit::Aircraft),
        "containers" => Some(Unit::Containers),
        "rounds" | "shells" => Some(Unit::Rounds),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(text: &str) -> Option<(Role, Option<HeaderUnit>)> {
        let named = named(text)?;
        match named.meaning {
            Meaning::Role(role) => Some((role, named.unit)),
            _ => None,
        }
    }

    #[test]
    fn a_unit_stands_in_brackets_or_behind() {
        let km = Some(HeaderUnit::Unit(Unit::Kilometres));
        for text in [
            "Apogee (km)",
            "Max altitude, km",
            "APOGEE [km]",
            "apogee km",
            "apogee_km",
            "Peak altitude in km",
            "最高高度（km）",
        ] {
            assert_eq!(role(text), Some((Role::Figure(Metric::Apogee), km)), "{text}");
        }
        let min = Some(HeaderUnit::Unit(Unit::Minutes));
        assert_eq!(role("Flight time [min]"), Some((Role::Figure(Metric::FlightTime), min)));
        assert_eq!(role("Time of flight (h:mm)").unwrap().1, Some(HeaderUnit::HoursMinutes));
        assert_eq!(
            role("Top speed, km/s").unwrap().1,
            Some(HeaderUnit::Unit(Unit::KilometresPerSecond))
        );
        assert_eq!(role("Killed (thousands)").unwrap().1, Some(HeaderUnit::Thousands));
        assert_eq!(role("Said by"), Some((Role::Claimant, None)));
        assert_eq!(role("Claimed apogee"), Some((Role::Figure(Metric::Apogee), None)));
    }

    #[test]
    fn a_place_stands_behind_in_and_to() {
        let place = |text: &str| named(text).map(|named| (named.metric(), named.place));
        assert_eq!(place("In Hentzau"), Some((Some(Metric::InPlace), Some("Hentzau".into()))));
        assert_eq!(
            place("Killed in the camp"),
            Some((Some(Metric::Killed), Some("the camp".into())))
        );
        assert_eq!(place("Sent to Hentzau").unwrap().0, Some(Metric::SentTotal));
        assert_eq!(place("Sent to"), Some((None, None)));
        assert_eq!(place("Colour"), None);
    }
}
