//! The times of day of launch and impact on the workbench, which give a time of flight.

use lofted::claim::{Amount, Figure, Metric, Unit};
use lofted::reconstruct::clock::time_between;
use lofted::reconstruct::interval::Interval;
use lofted_charts::sheet::words;

use crate::link::bench_field::{FIELDS, Field};
use crate::page::workbench::note::Note;
use crate::page::workbench::scenario::Scenario;

/// The time of flight between two times of day; one of them alone is told to need the other.
pub(super) fn clock_time(notes: &mut [Note; FIELDS], scenario: &Scenario) -> Option<Figure> {
    let [launch, impact] =
        [Field::LaunchedAt, Field::LandedAt].map(|field| scenario.text(field).trim());
    let missing = match (launch.is_empty(), impact.is_empty()) {
        (true, true) => return None,
        (false, false) => None,
        (true, false) => Some(Field::LaunchedAt),
        (false, true) => Some(Field::LandedAt),
    };
    // One alone is read against itself, so that what is wrong with it is said at once.
    for (field, text) in [(Field::LaunchedAt, launch), (Field::LandedAt, impact)] {
        if let Some(fault) = time_between(text, text).err().filter(|_| !text.is_empty()) {
            notes[field as usize] = Note::fault(fault.to_string());
        }
    }
    if let Some(missing) = missing {
        notes[missing as usize] =
            Note::Help("Needed with the other: a time of day such as 7:11".to_owned());
        return None;
    }
    let Interval { low, high, .. } = time_between(launch, impact).ok()?;
    let minutes = |time_s: f64| words::number(time_s / 60.0, 2);
    notes[Field::LandedAt as usize] =
        Note::Help(format!("A time of flight of {} to {} min", minutes(low), minutes(high)));
    let amount = Amount::range(low, None, high).ok()?;
    Figure::new(Metric::FlightTime, amount, Unit::Seconds).ok()
}
