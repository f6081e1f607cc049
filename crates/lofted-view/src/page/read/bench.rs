//! The workbench with the figures of a story's flights.

use lofted::claim::{Figure, FlightId, Metric, Stated};
use lofted_record::Record;

use crate::link::query::Query;
use crate::link::route::Route;
use crate::page::read::claimed::{Claimed, Clock, Of, What};
use crate::page::read::draft::Decision;
use crate::page::read::story::Story;

/// Fields of the workbench by what stands in them; a test of the links holds them against its own.
pub const FIELDS: [(Metric, &str); 8] = [
    (Metric::Apogee, "apogee"),
    (Metric::GroundDistance, "distance"),
    (Metric::FlightTime, "time"),
    (Metric::TimeToApogee, "time-to-apogee"),
    (Metric::BurnTime, "burn-time"),
    (Metric::BurnoutAltitude, "burnout-altitude"),
    (Metric::BurnoutSpeed, "burnout-speed"),
    (Metric::GreatestSpeed, "greatest-speed"),
];

/// The fields of the workbench for clock readings.
pub const CLOCKS: [(Clock, &str); 2] =
    [(Clock::Launch, "launched-at"), (Clock::Impact, "landed-at")];

/// The most flights that one workbench takes.
const MOST_FLIGHTS: usize = 6;

/// A flight of a story with its accepted figures.
#[derive(Debug, Clone, PartialEq)]
pub struct StoryFlight {
    /// Which.
    pub of: Of,
    /// Its name.
    pub name: String,
    /// The texts of the fields that have one.
    fields: Vec<(&'static str, String)>,
}

/// The flights of a story that have accepted figures, in the order of the text.
#[must_use]
pub fn flights(record: &Record, story: &Story) -> Vec<StoryFlight> {
    let mut flights: Vec<StoryFlight> = Vec::new();
    for draft in story.decided(Decision::Accepted) {
        let Ok(claimed) = story.claimed(record, draft) else { continue };
        let Some((field, text)) = field(&claimed) else { continue };
        let known = flights.iter().position(|flight| flight.of == claimed.of);
        let at = known.unwrap_or_else(|| {
            let name = name(&story.name, &claimed.of, &draft.flown);
            flights.push(StoryFlight { of: claimed.of.clone(), name, fields: Vec::new() });
            flights.len() - 1
        });
        let Some(flight) = flights.get_mut(at) else { continue };
        match flight.fields.iter_mut().find(|(known, _)| *known == field) {
            // A clock has one reading: the first.
            Some(_) if matches!(claimed.what, What::Clock(..)) => {}
            Some((_, known)) => *known = format!("{known}; {text}"),
            None => flight.fields.push((field, text)),
        }
    }
    flights.truncate(MOST_FLIGHTS);
    flights
}

/// The workbench with the flights as its scenarios; `None` where there are none.
#[must_use]
pub fn bench_link(flights: &[StoryFlight]) -> Option<String> {
    if flights.is_empty() {
        return None;
    }
    let query = flights.iter().fold(Query::default(), |query, flight| {
        let query = query.with("s", &flight.name);
        let of = |query: Query, id: &str| {
            let text = flight.fields.iter().find(|(known, _)| *known == id);
            text.map_or_else(|| query.clone(), |(id, text)| query.clone().with(id, text))
        };
        let ids = FIELDS.iter().map(|(_, id)| *id).chain(CLOCKS.iter().map(|(_, id)| *id));
        ids.fold(query, of)
    });
    Some(format!("{}{}", Route::Workbench.href(), query.address()))
}

/// The flight of the record that a story's is.
#[must_use]
pub fn known_flight(flight: &StoryFlight) -> Option<&FlightId> {
    match &flight.of {
        Of::Flight(id) => Some(id),
        _ => None,
    }
}

/// The field of a claim on the workbench and what stands in it, with its voice; nothing of a denial.
fn field(claimed: &Claimed) -> Option<(&'static str, String)> {
    claimed.kind?;
    match &claimed.what {
        What::Figure(figure) => {
            let (_, id) = FIELDS.iter().find(|(metric, _)| *metric == figure.metric())?;
            Some((id, with_voice(claimed, figure)?))
        }
        What::Clock(clock, text) => {
            let (_, id) = CLOCKS.iter().find(|(known, _)| known == clock)?;
            Some((id, text.clone()))
        }
    }
}

/// A figure after the name of whoever states it, as the workbench reads it.
fn with_voice(claimed: &Claimed, figure: &Figure) -> Option<String> {
    figure.amount().named_number().or(figure.amount().low())?;
    let stated = Stated { amount: figure.amount(), unit: figure.unit() };
    let voice = if claimed.party.is_empty() { &claimed.who } else { &claimed.party };
    let voice: String = voice.chars().filter(|c| !matches!(c, ':' | ';')).take(40).collect();
    let named = voice.contains(char::is_alphabetic);
    Some(if named { format!("{}: {stated}", voice.trim()) } else { stated.to_string() })
}

/// A name for a flight: what flew and its day, as far as they are told.
fn name(story: &str, of: &Of, flown: &str) -> String {
    let day = match of {
        Of::Flight(id) => id.to_string(),
        Of::Day(day) => day.to_string(),
        _ => String::new(),
    };
    match (flown.is_empty(), day.is_empty()) {
        (false, false) => format!("{flown}, {day}"),
        (false, true) => flown.to_owned(),
        (true, false) => format!("Flight of {day}"),
        (true, true) => format!("{story}: the flight"),
    }
}
