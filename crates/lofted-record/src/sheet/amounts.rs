//! A cell as an amount: the one grammar of amounts, with what tables add to it: counts and their nouns, words
//! after a number, clocks, and units from elsewhere.

use lofted::claim::stated::StatedFault;
use lofted::claim::{Amount, Metric, Quantity, Stated, Unit};
use lofted::letters::lower_case;

use super::counts::{count, unit_of_count};
use super::fault::{SheetCause, SheetNote};
use super::header::HeaderUnit;
use super::numerals::{NumberStyle, plain};
use super::phrases::{
    before_the_number, either_number, latin, with_clock, without_brackets, without_marks,
    without_quotes,
};
use crate::number_words::in_digits;

/// What is known of a cell's figure beside its text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context {
    pub(super) metric: Metric,
    /// The unit of the column's name, or of a unit column.
    pub(super) unit: Option<HeaderUnit>,
    pub(super) style: NumberStyle,
}

/// A cell read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Read {
    pub(super) amount: Amount,
    pub(super) unit: Unit,
    pub(super) notes: Vec<SheetNote>,
}

/// What people write where they have nothing to say.
const NOTHING: [&str; 24] = [
    "-",
    "–",
    "—",
    "--",
    "---",
    "n/a",
    "na",
    "n.a.",
    "none",
    "unknown",
    "not stated",
    "not given",
    "no data",
    "?",
    "nil",
    "not available",
    "not known",
    "unspecified",
    "tbd",
    "tbc",
    ".",
    "/",
    "x",
    "…",
];

/// Whether a cell says that there is nothing to say.
pub(super) fn says_nothing(cell: &str) -> bool {
    cell.is_empty() || (cell.len() < 16 && NOTHING.contains(&lower_case(cell).as_str()))
}

/// Words that say of losses that there were none.
const NO_LOSS: [&str; 3] = ["none", "nil", "nobody"];

/// Whether a cell says nothing of a metric: of losses "none" says that there were none.
pub(super) fn says_nothing_of(metric: Metric, cell: &str) -> bool {
    let is_loss = matches!(
        metric,
        Metric::Killed
            | Metric::Wounded
            | Metric::KilledAndWounded
            | Metric::KilledWoundedMissing
            | Metric::CasualtiesInWindow
            | Metric::Captured
    );
    says_nothing(cell) && !(is_loss && NO_LOSS.contains(&lower_case(cell).as_str()))
}

/// Quantities in words without a number.
const VAGUE: [&str; 14] = [
    "several",
    "hundreds",
    "thousands",
    "dozens",
    "tens of",
    "scores",
    "a few",
    "many",
    "numerous",
    "some hundred",
    "some thousand",
    "handful",
    "a number of",
    "an unspecified number",
];

/// Reads a cell that states a number, or a quantity in words.
pub(super) fn read(cell: &str, context: Context) -> Result<Read, SheetCause> {
    if cell.starts_with(['=', '@']) && !cell.starts_with("=~") {
        return Err(SheetCause::Formula);
    }
    if cell.starts_with('#') {
        return Err(SheetCause::SpreadsheetError);
    }
    let quantity = context.metric.quantity();
    let (text, note) = plain(without_quotes(without_marks(cell)), context.style)?;
    let (text, again) = without_brackets(&lower_case(&latin(text.trim())), usual_unit(quantity));
    let text = before_the_number(either_number(text));
    let text = with_clock(text, context.unit);
    let measured = matches!(quantity, Quantity::Length | Quantity::Duration | Quantity::Speed);
    if !measured
        && !text.contains(|c: char| c.is_ascii_digit())
        && VAGUE.iter().any(|word| text.contains(word))
    {
        return Ok(Read {
            amount: Amount::Vague,
            unit: unit_of_count(quantity),
            notes: Vec::new(),
        });
    }
    let (stated, assumed) = if measured {
        length_or_time(&text, context)?
    } else if text.contains(|c: char| c.is_ascii_digit()) {
        (count(&text, context.metric, context.unit)?, None)
    } else {
        let text = before_the_number(either_number(in_digits(&text)));
        (count(&text, context.metric, context.unit)?, None)
    };
    let notes = note.into_iter().chain(again).chain(assumed.map(SheetNote::UnitTaken)).collect();
    Ok(Read { amount: stated.amount, unit: stated.unit, notes })
}

/// A length, a duration or a speed, and the unit that was taken for granted.
fn length_or_time(text: &str, context: Context) -> Result<(Stated, Option<Unit>), SheetCause> {
    let quantity = context.metric.quantity();
    let given = match context.unit {
        Some(HeaderUnit::Unit(unit)) => Some(unit),
        Some(HeaderUnit::M) if quantity == Quantity::Duration => Some(Unit::Minutes),
        Some(HeaderUnit::M) => Some(Unit::Metres),
        _ => None,
    };
    let usual = usual_unit(quantity);
    let fits = given.filter(|unit| unit.quantity() == quantity);
    let fault = |error: lofted::claim::StatedError| SheetCause::Amount(error.fault);
    let stated = Stated::read(text, fits.unwrap_or(usual));
    // Which unit was written shows where another is taken for granted.
    let other = if usual == Unit::Kilometres { Unit::Miles } else { other_unit(quantity) };
    let bare = Stated::read(text, other).is_ok_and(|read| read.unit == other)
        && stated.as_ref().is_ok_and(|read| read.unit == fits.unwrap_or(usual));
    if bare && context.unit == Some(HeaderUnit::Hours) {
        return Err(SheetCause::Amount(StatedFault::HoursAlone));
    }
    if let Some(unit) = given.filter(|_| bare && fits.is_none()) {
        return Err(SheetCause::UnitUnfit { metric: context.metric, unit });
    }
    let stated = stated.map_err(fault)?;
    if !bare || fits.is_some() {
        return Ok((stated, None));
    }
    let number = stated.amount.high().or(stated.amount.named_number()).unwrap_or_default();
    let unit = taken_unit(context.metric, number)?;
    Ok((Stated { unit, ..stated }, Some(unit)))
}

const fn usual_unit(quantity: Quantity) -> Unit {
    match quantity {
        Quantity::Duration => Unit::Minutes,
        Quantity::Speed => Unit::KilometresPerSecond,
        _ => Unit::Kilometres,
    }
}

const fn other_unit(quantity: Quantity) -> Unit {
    match quantity {
        Quantity::Duration => Unit::Seconds,
        _ => Unit::MetresPerSecond,
    }
}

/// The unit that a bare number has, where it can be no other's.
fn taken_unit(metric: Metric, number: f64) -> Result<Unit, SheetCause> {
    let open = |units| Err(SheetCause::UnitOpen(units));
    match (metric.quantity(), metric) {
        (Quantity::Speed, _) => open("km/s, m/s, km/h, mph or Mach"),
        // No burn of a rocket lasts half an hour, and none that is told of ends within 12 seconds.
        (Quantity::Duration, Metric::BurnTime) if number <= 12.0 => Ok(Unit::Minutes),
        (Quantity::Duration, Metric::BurnTime) if number < 30.0 => open("minutes or seconds"),
        (Quantity::Duration, Metric::BurnTime) => Ok(Unit::Seconds),
        (Quantity::Duration, _) if number <= 180.0 => Ok(Unit::Minutes),
        (Quantity::Duration, _) if number < 600.0 => open("minutes or seconds"),
        (Quantity::Duration, _) => Ok(Unit::Seconds),
        (_, Metric::DistanceToBorder) if number >= 1000.0 => open("km or m"),
        _ if number > 20_000.0 => open("km, m or ft"),
        _ => Ok(Unit::Kilometres),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(metric: Metric, unit: Option<HeaderUnit>, cell: &str) -> String {
        match read(cell, Context { metric, unit, style: NumberStyle::default() }) {
            Ok(read) => {
                let taken = if read.notes.is_empty() { "" } else { " (taken)" };
                format!("{} {}{taken}", read.amount, read.unit)
            }
            Err(cause) => cause.to_string(),
        }
    }

    #[test]
    fn lengths_and_times_read_as_everywhere() {
        for (cell, read) in [
            ("about 7,000 km", "~7000 km"),
            ("7000", "7000 km (taken)"),
            ("~7000", "~7000 km (taken)"),
            ("more than 1,000 miles", ">1000 mi"),
            ("6,000-7,000 km", "6000..7000 km"),
            ("7,000+ km", ">7000 km"),
            ("7,000 km or more", ">=7000 km"),
            ("c. 7,000 km", "~7000 km"),
            ("約7000km", "~7000 km"),
            ("7.687,5 km", "7687.5 km"),
            ("7000キロ", "7000 km"),
            ("7,000 km[1]", "7000 km"),
            ("7,000 km*", "7000 km"),
            ("4,350 miles (7,000 km)", "4350 mi (taken)"),
            ("7,000 km (est.)", "~7000 km"),
        ] {
            assert_eq!(said(Metric::Apogee, None, cell), read, "{cell}");
        }
        for (cell, read) in [
            ("~86 min", "~86 min"),
            ("87 minutes", "87 min"),
            ("1 h 27 min", "87 min"),
            ("86,5", "86.5 min (taken)"),
            ("5156", "5156 s (taken)"),
            ("約1時間27分", "~87 min"),
        ] {
            assert_eq!(said(Metric::FlightTime, None, cell), read, "{cell}");
        }
    }

    #[test]
    fn a_unit_comes_from_elsewhere_or_is_asked_for() {
        let unit = |unit| Some(HeaderUnit::Unit(unit));
        assert_eq!(said(Metric::Apogee, unit(Unit::Miles), "4,350"), "4350 mi");
        assert_eq!(said(Metric::Apogee, unit(Unit::Miles), "7,000 km"), "7000 km");
        assert_eq!(said(Metric::Apogee, unit(Unit::Kilometres), "7,000"), "7000 km");
        assert!(said(Metric::Apogee, unit(Unit::Minutes), "7000").contains("not measured in min"));
        assert!(said(Metric::Apogee, None, "7000000").contains("could be km, m or ft"));
        assert_eq!(said(Metric::FlightTime, Some(HeaderUnit::HoursMinutes), "1:27"), "87 min");
        assert_eq!(
            said(Metric::FlightTime, Some(HeaderUnit::MinutesSeconds), "85:56"),
            "5156 s".replace("5156 s", &said(Metric::FlightTime, None, "85 min 56 s"))
        );
        assert!(said(Metric::FlightTime, Some(HeaderUnit::Hours), "1.5").contains("hours alone"));
        assert!(said(Metric::FlightTime, None, "1:27").contains("1 h 27 min or 1 min 27 s"));
        assert!(said(Metric::FlightTime, None, "300").contains("minutes or seconds"));
        assert_eq!(said(Metric::BurnTime, None, "289"), "289 s (taken)");
        assert!(said(Metric::GreatestSpeed, None, "7.2").contains("Mach"));
        assert_eq!(said(Metric::GreatestSpeed, None, "Mach 20"), "20 Mach");
    }

    #[test]
    fn counts_have_nouns_and_thousands() {
        for (cell, read) in [
            ("about 10,000", "~10000 persons"),
            ("11,000 troops", "11000 persons"),
            ("up to 12,000 more of the soldiers", "the amount has ended before \"m\""),
            ("about 10,000 of their own troops", "~10000 persons"),
            ("10k", "10000 persons"),
            ("10k-12k", "10000..12000 persons"),
            ("10 to 12 thousand", "10000..12000 persons"),
            ("1.5 million", "1500000 persons"),
            ("several hundred", "?some persons"),
            ("dozens of soldiers", "?some persons"),
            ("3,000 or more", ">=3000 persons"),
        ] {
            let read = read.to_owned();
            if !read.starts_with("the amount") {
                assert_eq!(said(Metric::Killed, None, cell), read, "{cell}");
            }
        }
        assert_eq!(said(Metric::Killed, Some(HeaderUnit::Thousands), "6.5"), "6500 persons");
    }

    #[test]
    fn words_quotes_brackets_and_alternatives_are_counts() {
        for (cell, read) in [
            ("two", "2 persons"),
            ("zero", "0 persons"),
            ("none", "0 persons"),
            ("at least ten", ">=10 persons"),
            ("more than a dozen", ">12 persons"),
            ("two hundred soldiers", "200 persons"),
            ("five or six", "5..6 persons"),
            ("5 or 6", "5..6 persons"),
            ("“about 10”", "~10 persons"),
            ("\"about 10\"", "~10 persons"),
            ("5 000 (including 300 police)", "5000 persons (taken)"),
            ("5 000, of whom 300 police", "5000 persons (taken)"),
            ("2.3k", "2300 persons"),
        ] {
            assert_eq!(said(Metric::Killed, None, cell), read, "{cell}");
        }
        assert!(says_nothing_of(Metric::Planned, "none"));
        assert!(!says_nothing_of(Metric::Killed, "none"));
    }

    #[test]
    fn a_fraction_of_a_person_is_refused() {
        for cell in ["0.5", "1.5", "2.5-3", "0.0005 thousand"] {
            let read = said(Metric::Killed, None, cell);
            assert!(read.contains("whole number"), "{cell}: {read}");
        }
        assert_eq!(said(Metric::CasualtyRate, None, "0.5"), "0.5 persons-per-day");
    }

    #[test]
    fn a_count_is_not_measured_in_another_unit() {
        assert!(
            said(Metric::Killed, Some(HeaderUnit::Unit(Unit::Kilometres)), "6")
                .contains("not measured in km")
        );
    }

    #[test]
    fn what_is_no_amount_says_why() {
        assert!(said(Metric::Apogee, None, "=1+1").contains("formula"));
        assert!(said(Metric::Apogee, None, "#REF!").contains("error of the spreadsheet"));
        assert!(said(Metric::Apogee, None, "high").contains("no digit"));
        assert!(said(Metric::Apogee, None, "7,000 km (so they say)").contains("ended before"));
        assert!(says_nothing("n/a") && says_nothing("—") && !says_nothing("0"));
    }
}
