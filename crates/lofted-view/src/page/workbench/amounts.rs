//! The figures of a field read, and how each was read in words.

use lofted::claim::{Amount, Side, Stated, Unit};
use lofted::reconstruct::interval::Interval;
use lofted_charts::sheet::words;

use crate::page::workbench::note::Note;

/// The amounts of a field with their note, which is `None` where the field is empty.
///
/// Several stand with `;` between them, each perhaps after the name of its party and a colon.
pub(super) fn amounts(text: &str, unit: Unit) -> (Vec<Stated>, Option<Note>) {
    let (mut read, mut helps) = (Vec::new(), Vec::new());
    for part in text.split(';').filter(|part| !part.trim().is_empty()) {
        let (party, amount) = of_party(part);
        match Stated::read(amount, unit) {
            Ok(stated) => {
                let who = party.map(|party| format!("{party}: ")).unwrap_or_default();
                helps.push(format!("{who}{}", help(&stated, unit)));
                read.push(stated);
            }
            Err(error) => {
                let short = amount.chars().count() <= 40;
                let pointer = if short { error.pointer() } else { String::new() };
                return (Vec::new(), Some(Note::Fault { message: error.to_string(), pointer }));
            }
        }
    }
    if text.trim().is_empty() {
        return (read, None);
    }
    if read.is_empty() {
        let message =
            format!("\u{201c}{text}\u{201d} holds no figure: write one, such as 7,000 km");
        return (read, Some(Note::fault(message)));
    }
    (read, Some(Note::Help(helps.join("; "))))
}

/// A figure without the name of its party: `Zenda: 7,000 km`. A time such as `4:18` has no party.
pub(super) fn of_party(text: &str) -> (Option<&str>, &str) {
    match text.split_once(':') {
        Some((party, amount)) if party.contains(char::is_alphabetic) => {
            (Some(party.trim()), amount.trim())
        }
        _ => (None, text.trim()),
    }
}

/// How an amount was read, in the unit of its field: `4,350 mi = 7,000.6 km; read as 6,993 to 7,009 km`.
pub(super) fn help(stated: &Stated, unit: Unit) -> String {
    let si = unit.in_si();
    let symbol = words::unit_symbol(unit);
    let said = |amount: &Amount, unit| match unit {
        Unit::Mach => words::mach(amount),
        unit => format!("{} {}", words::amount(amount), words::unit_symbol(unit)),
    };
    let rounded = stated.si().scaled(1.0 / si);
    let converted = if stated.unit == unit {
        String::new()
    } else {
        let decimals = if matches!(unit, Unit::Kilometres | Unit::Seconds) { 10.0 } else { 100.0 };
        let number = rounded.named_number().unwrap_or(0.0);
        format!(" = {} {symbol}", words::number((number * decimals).round() / decimals, 2))
    };
    let Some(interval) = Interval::of_amount(&stated.amount, stated.unit) else {
        return String::new();
    };
    let coarse = matches!(unit, Unit::Kilometres | Unit::Seconds);
    let narrow = interval.width() / si < if coarse { 10.0 } else { 0.2 };
    let number = |end: f64| words::number(end / si, if narrow { 2 } else { 1 });
    let read = match interval.open_side() {
        Side::Both => format!("{} to {} {symbol}", number(interval.low), number(interval.high)),
        Side::Above => format!("{} {symbol} or more", number(interval.low)),
        Side::Below => format!("{} {symbol} or less", number(interval.high)),
    };
    format!("{}{converted}; read as {read}", said(&stated.amount, stated.unit))
}
