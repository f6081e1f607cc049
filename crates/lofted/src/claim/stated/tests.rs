//! Each form that people type, each that reads in two ways, and the round trip.

use proptest::prelude::*;

use super::*;
use crate::claim::Quantity;

fn length(text: &str) -> Result<String, StatedFault> {
    Stated::read(text, Unit::Kilometres).map(|read| read.to_string()).map_err(|e| e.fault)
}

fn time(text: &str) -> Result<String, StatedFault> {
    Stated::read(text, Unit::Minutes).map(|read| read.to_string()).map_err(|e| e.fault)
}

#[test]
fn lengths_read_with_and_without_their_unit() {
    for (text, read) in [
        ("7000", "7000 km"),
        ("7,000 km", "7000 km"),
        ("7 000 km", "7000 km"),
        ("7\u{202f}000\u{a0}km", "7000 km"),
        ("7'000km", "7000 km"),
        ("12,345,678.5", "12345678.5 km"),
        ("7687.5 kilometers", "7687.5 km"),
        ("0.125 km", "0.1250 km"),
        (".5", "0.5 km"),
        ("4,350 mi", "4350 mi"),
        ("4350 Miles", "4350 mi"),
        ("~7000", "~7000 km"),
        ("about 7,000 km", "~7000 km"),
        ("More than 7,000 km", ">7000 km"),
        (">= 11000", ">=11000 km"),
        ("at least 6,000 km", ">=6000 km"),
        ("nearly 7,700 km", "~<7700 km"),
        ("less than 300 km", "<300 km"),
        ("Under 300 km", "<300 km"),
        ("< 300 km", "<300 km"),
        ("fewer than 300", "<300 km"),
        ("below 300 km", "<300 km"),
        ("just under 300 km", "~<300 km"),
        ("up to 8,000 mi", "<=8000 mi"),
        ("6900..7100", "6900..7100 km"),
        ("6,900 to 7,100 km", "6900..7100 km"),
        ("6,900 km to 7,100 km", "6900..7100 km"),
        ("between 6,900 and 7,100 km", "6900..7100 km"),
        ("from 6,900 km to 7,100 km", "6900..7100 km"),
        ("6900–7100 km", "6900..7100 km"),
        ("6900-7100", "6900..7100 km"),
        ("1000..2000..3000 mi", "1000..2000..3000 mi"),
    ] {
        assert_eq!(length(text).as_deref(), Ok(read), "{text:?}");
    }
}

#[test]
fn durations_read_in_hours_minutes_and_seconds() {
    for (text, read) in [
        ("87", "87 min"),
        ("87 min", "87 min"),
        ("87 minutes", "87 min"),
        ("1 h 27 min", "87 min"),
        ("1h27", "87 min"),
        ("1 hour 27 minutes", "87 min"),
        ("1 h 27 min 30 s", "5250 s"),
        ("5156 s", "5156 s"),
        ("5,156 seconds", "5156 s"),
        ("85 min 56 s", "5156 s"),
        ("85.93 min", "85.93 min"),
        ("1:27:00", "5220 s"),
        ("about 1 h 27 min", "~87 min"),
        ("71 to 72 min", "71..72 min"),
    ] {
        assert_eq!(time(text).as_deref(), Ok(read), "{text:?}");
    }
}

#[test]
fn what_reads_in_two_ways_is_refused_with_both() {
    assert_eq!(time("4:18"), Err(StatedFault::Clock("4".into(), "18".into())));
    let said = Stated::read("4:18", Unit::Minutes).unwrap_err().to_string();
    assert!(said.contains("4 h 18 min or 4 min 18 s"), "{said}");
    let said = Stated::read("7.000 km", Unit::Kilometres).unwrap_err().to_string();
    assert!(said.contains("7.000 can mean 7000 or 7.0000"), "{said}");
    assert_eq!(length("900 m"), Err(StatedFault::Metres));
    assert_eq!(length("7,5"), Err(StatedFault::Separator(',')));
    assert_eq!(length("1.000,5"), Err(StatedFault::Separator(',')));
    assert_eq!(length("7,00"), Err(StatedFault::Separator(',')));
    assert_eq!(length("0,700"), Err(StatedFault::Separator(',')));
    assert_eq!(length("7,000 000"), Err(StatedFault::Separator(' ')));
    assert_eq!(time("1.5 h"), Err(StatedFault::HoursAlone));
}

#[test]
fn a_fault_points_at_its_character() {
    let at = |text: &str, unit| Stated::read(text, unit).map_err(|e| (e.at, e.fault)).unwrap_err();
    let km = |text: &str| at(text, Unit::Kilometres);
    let min = |text: &str| at(text, Unit::Minutes);
    let unit = |word: &str, quantity| StatedFault::Unit { word: word.into(), quantity };
    assert_eq!(km(""), (0, StatedFault::Empty(Quantity::Length)));
    assert_eq!(km("70o0"), (2, StatedFault::NotADigit('o')));
    assert_eq!(km("-5"), (0, StatedFault::Negative));
    assert_eq!(km("?"), (0, StatedFault::NumberMissing(Quantity::Length)));
    assert_eq!(km("~"), (1, StatedFault::NumberMissing(Quantity::Length)));
    assert_eq!(km("7000 leagues"), (5, unit("leagues", Quantity::Length)));
    assert_eq!(km("87 min"), (3, unit("min", Quantity::Length)));
    assert_eq!(min("7000 km"), (5, unit("km", Quantity::Duration)));
    assert_eq!(km("1.2.3"), (3, StatedFault::SecondPoint));
    assert_eq!(km("7000 km!"), (7, StatedFault::Trailing('!')));
    assert_eq!(km("3000 to 1000"), (8, StatedFault::NotAscending));
    assert_eq!(km("~1000..3000"), (0, StatedFault::SignBeforeRange));
    assert_eq!(km("1..2..3..4"), (9, StatedFault::TooManyNumbers));
    assert_eq!(km("4000 mi to 7000 km").1, StatedFault::UnitsDiffer(Unit::Miles, Unit::Kilometres));
    assert_eq!(km(&"9".repeat(400)), (0, StatedFault::TooLarge));
    assert_eq!(min("1 h 75 min").1, StatedFault::Sixties);
    assert_eq!(min("85.5 min 30 s").1, StatedFault::Sixties);
    assert_eq!(km("七千"), (0, StatedFault::NotADigit('七')));
}

#[test]
fn the_unit_that_goes_without_saying_is_the_callers() {
    let read = Stated::read("4350", Unit::Miles).unwrap();
    assert_eq!(read.unit, Unit::Miles);
    assert_eq!(read.si(), Amount::Exact(4350.0 * 1609.344));
}

proptest! {
    #[test]
    fn what_is_printed_reads_back(
        numbers in prop::array::uniform3(0.0..1e7_f64), form in 0..8_u8, decimals in 0..6_i32,
        unit in prop::sample::select(vec![Unit::Kilometres, Unit::Miles, Unit::Minutes, Unit::Seconds]),
    ) {
        let scale = (0..decimals).fold(1.0, |scale, _| scale * 10.0);
        let [a, b, c] = numbers.map(|n| (n * scale).round() / scale);
        let (low, high) = (a.min(b), a.max(b));
        let amount = match form {
            0 => Amount::Exact(a),
            1 => Amount::About(a),
            2 => Amount::AtLeast(a),
            3 => Amount::MoreThan(a),
            4 => Amount::Nearly(a),
            5 => Amount::UpTo(a),
            6 => Amount::LessThan(a),
            _ => Amount::Range { low, best: (low..=high).contains(&c).then_some(c), high },
        };
        let stated = Stated { amount, unit };
        prop_assert_eq!(Stated::read(&stated.to_string(), unit), Ok(stated));
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,24}", spaced in "[0-9., :hmkins~<>=-]{0,16}") {
        for unit in [Unit::Kilometres, Unit::Minutes, Unit::Persons] {
            let _ = Stated::read(&text, unit);
            let _ = Stated::read(&spaced, unit);
        }
    }
}

#[test]
fn speeds_and_fractions_read_as_they_are_printed() {
    let read =
        |text, unit| Stated::read(text, unit).map(|stated| (stated.amount, stated.unit)).unwrap();
    for (text, amount, unit) in [
        ("over Mach 11", Amount::MoreThan(11.0), Unit::Mach),
        ("Mach 15", Amount::Exact(15.0), Unit::Mach),
        ("11 Mach", Amount::Exact(11.0), Unit::Mach),
        ("17,000 mph", Amount::Exact(17_000.0), Unit::MilesPerHour),
        ("nearly 13,000 km/h", Amount::Nearly(13_000.0), Unit::KilometresPerHour),
        (
            "2.5 to 3 km/s",
            Amount::Range { low: 2.5, best: None, high: 3.0 },
            Unit::KilometresPerSecond,
        ),
        ("3016 m/s", Amount::Exact(3016.0), Unit::MetresPerSecond),
        ("5.4", Amount::Exact(5.4), Unit::KilometresPerSecond),
    ] {
        assert_eq!(read(text, Unit::KilometresPerSecond), (amount, unit), "{text}");
    }
    assert_eq!(read("52 1/2 min", Unit::Minutes), (Amount::Exact(52.5), Unit::Minutes));
    assert_eq!(read("52½ min", Unit::Minutes), (Amount::Exact(52.5), Unit::Minutes));
    assert_eq!(read("4,200 nmi", Unit::Kilometres), (Amount::Exact(4200.0), Unit::NauticalMiles));
    assert_eq!(read("about 250,000 ft", Unit::Kilometres), (Amount::About(250_000.0), Unit::Feet));
    assert!(Stated::read("900 square metres", Unit::Kilometres).is_err());
    assert!(Stated::read("52 3/2 min", Unit::Minutes).is_err());
}

#[test]
fn times_and_units_read_as_a_reader_writes_them() {
    let read = |text, unit| Stated::read(text, unit).map(|stated| stated.to_string());
    for (text, told) in [
        ("10 minutes and 10 seconds", "610 s"),
        ("1 hour and 27 minutes", "87 min"),
        ("1 hour, 27 minutes and 3 seconds", "5223 s"),
        ("10 min, 10 sec", "610 s"),
        ("10 min. 10 sec.", "610 s"),
        ("10 minutes and 20 minutes", "10..20 min"),
        ("between 10 minutes and 20 minutes", "10..20 min"),
        ("about 10 minutes and 10 seconds", "~610 s"),
    ] {
        assert_eq!(read(text, Unit::Minutes), Ok(told.to_owned()), "{text}");
    }
    for text in ["5,400 nautical miles", "5,400 Nautical Mile", "5400 nmi"] {
        assert_eq!(read(text, Unit::Kilometres), Ok("5400 nmi".to_owned()), "{text}");
    }
    for (text, told) in [
        ("7 km/sec", "7 km/s"),
        ("7 km per second", "7 km/s"),
        ("7 kilometres per second", "7 km/s"),
        ("17,000 miles per hour", "17000 mph"),
        ("24,000 km/hr", "24000 km/h"),
    ] {
        assert_eq!(read(text, Unit::KilometresPerSecond), Ok(told.to_owned()), "{text}");
    }
    assert!(read("7 km/day", Unit::KilometresPerSecond).is_err());
    assert!(read("10 minutes and", Unit::Minutes).is_err());
}
