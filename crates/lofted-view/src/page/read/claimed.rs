//! The fields of a claim read: what it claims, or what is wrong in which field.

use lofted::claim::{
    Amount, Attribution, Date, DeploymentId, Figure, FlightId, Kind, Metric, PlaceId, Quantity,
    Stated, Subject, Unit,
};
use lofted_record::Record;

use crate::page::read::draft::Draft;
use crate::page::read::field::Field;

/// A clock reading at the beginning or the end of a flight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// When it began.
    Launch,
    /// When it ended.
    Impact,
}

impl Clock {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Launch, Self::Impact];

    /// Its word in a field.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Launch => "launch-time",
            Self::Impact => "impact-time",
        }
    }

    /// Its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Launch => "Time of launch",
            Self::Impact => "Time of impact",
        }
    }
}

/// What is claimed to be how much.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A figure of a metric.
    Figure(Figure),
    /// A clock reading, as written.
    Clock(Clock, String),
}

/// What it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// A flight of the record.
    Flight(FlightId),
    /// A flight by its day, which the record does not have.
    Day(Date),
    /// The flight of the story, whose day is not told.
    Story,
    /// A deployment of the record.
    Deployment(DeploymentId),
    /// A force that the record does not have.
    Force(String),
    /// Neither.
    General,
}

/// A place of a deployment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Where {
    /// One of the record.
    Known(PlaceId),
    /// Another, by its name.
    Named(String),
}

/// The word of a claim that is denied.
pub const DENIED: &str = "denied";

/// A claim as its fields say it.
#[derive(Debug, Clone, PartialEq)]
pub struct Claimed {
    /// What is how much.
    pub what: What,
    /// What it is about.
    pub of: Of,
    /// Whether no flight is named, so that it is taken for that of the story.
    pub is_of_the_story: bool,
    /// Where.
    pub place: Option<Where>,
    /// Who says it; empty where nobody is named.
    pub who: String,
    /// For whom; empty where that is not told.
    pub party: String,
    /// When; `None` where neither the claim nor the story names a day.
    pub said: Option<Date>,
    /// On what grounds; `None` where it is denied.
    pub kind: Option<Kind>,
    /// On what footing.
    pub footing: Attribution,
}

/// What is wrong in a field.
pub type FieldFault = (Field, String);

/// Reads the fields of a claim of a story of a day.
///
/// # Errors
/// Every field that does not read, with what would be right.
pub fn claimed(
    record: &Record,
    draft: &Draft,
    day: Option<Date>,
) -> Result<Claimed, Vec<FieldFault>> {
    let mut faults = Vec::new();
    let said = read(&mut faults, Field::Said, said(draft.text(Field::Said)));
    let said = said.flatten().or(day);
    let what = what(draft, &mut faults);
    let of = what.as_ref().and_then(|what| {
        read(&mut faults, Field::Of, of(record, what, draft.text(Field::Of).trim(), said))
    });
    let kind = match draft.text(Field::Kind) {
        DENIED => Some(None),
        "" => Some(Some(Kind::NotStated)),
        text => read(&mut faults, Field::Kind, text.parse().map(Some).map_err(words)),
    };
    let footing = match draft.text(Field::Footing) {
        "" => Some(Attribution::NotStated),
        text => read(&mut faults, Field::Footing, text.parse().map_err(words)),
    };
    match (what, of, kind, footing) {
        (Some(what), Some(of), Some(kind), Some(footing)) if faults.is_empty() => Ok(Claimed {
            is_of_the_story: draft.text(Field::Of).trim().is_empty(),
            place: place(record, &of, draft.text(Field::Place).trim()),
            what,
            of,
            who: draft.text(Field::Who).trim().to_owned(),
            party: draft.text(Field::Party).trim().to_owned(),
            said,
            kind,
            footing,
        }),
        _ => Err(faults),
    }
}

/// A value that read; a fault is put to the others.
fn read<T>(faults: &mut Vec<FieldFault>, field: Field, value: Result<T, String>) -> Option<T> {
    value.map_err(|why| faults.push((field, why))).ok()
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` gives it")]
fn words(fault: impl ToString) -> String {
    fault.to_string()
}

/// The day it was said, where one is written.
#[expect(clippy::option_option, reason = "no day is not a fault in the day")]
fn said_on(text: &str) -> Option<Option<Date>> {
    if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
}

fn said(text: &str) -> Result<Option<Date>, String> {
    let text = text.trim();
    said_on(text).ok_or_else(|| format!("\u{201c}{text}\u{201d} is no day; write 2024-10-31"))
}

fn what(draft: &Draft, faults: &mut Vec<FieldFault>) -> Option<What> {
    let (name, text) = (draft.text(Field::Metric), draft.text(Field::Amount).trim());
    if let Some(clock) = Clock::ALL.into_iter().find(|clock| clock.id() == name) {
        let reading = clock_reading(text)
            .ok_or_else(|| format!("\u{201c}{text}\u{201d} is no time of day; write 07:10"));
        return read(faults, Field::Amount, reading).map(|text| What::Clock(clock, text));
    }
    let metric = read(faults, Field::Metric, name.parse::<Metric>().map_err(words))?;
    read(faults, Field::Amount, figure(metric, text, draft.unit)).map(What::Figure)
}

fn clock_reading(text: &str) -> Option<String> {
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes): (u8, u8) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then(|| format!("{hours:02}:{minutes:02}"))
}

/// A figure of a metric as somebody writes it; a number without a unit takes `unit`, where that fits.
///
/// # Errors
/// What is wrong with it, in words.
pub fn figure(metric: Metric, text: &str, unit: Unit) -> Result<Figure, String> {
    let quantity = metric.quantity();
    let usual = || Unit::ALL.iter().find(|unit| unit.quantity() == quantity).copied();
    let unit = if unit.quantity() == quantity { Some(unit) } else { usual() };
    let unit = unit.unwrap_or(Unit::None);
    let made = |amount, unit| Figure::new(metric, amount, unit).map_err(words);
    if text.starts_with('?') {
        return made(text.parse::<Amount>().map_err(words)?, unit);
    }
    match quantity {
        Quantity::Length | Quantity::Duration | Quantity::Speed => {
            let stated = Stated::read(text, unit).map_err(words)?;
            made(stated.amount, stated.unit)
        }
        Quantity::Words => made(Amount::Unspecified, unit),
        _ => {
            // Counts are written in the same grammar, without a unit.
            let bare = Stated::read(text, Unit::Kilometres).ok().filter(|_| !has_unit(text));
            let stated = bare.ok_or_else(|| {
                format!("\u{201c}{text}\u{201d} is no count; write 11,000, about 600, 6,000 to 7,000 or ?some")
            })?;
            made(stated.amount, unit)
        }
    }
}

/// Whether a unit of length stands behind the number of a text.
fn has_unit(text: &str) -> bool {
    let last = text.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    !last.is_empty()
}

/// Whether two texts are one name.
fn is_name(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

fn of(record: &Record, what: &What, text: &str, said: Option<Date>) -> Result<Of, String> {
    let subject = match what {
        What::Figure(figure) => figure.metric().subject(),
        What::Clock(..) => Subject::Flight,
    };
    match subject {
        Subject::Statement => Ok(Of::General),
        Subject::Deployment => Ok(
            match record
                .deployments()
                .iter()
                .find(|one| is_name(one.id.as_str(), text) || is_name(&one.force, text))
            {
                Some(known) => Of::Deployment(known.id.clone()),
                None if text.is_empty() => {
                    return Err("name the force, or choose a deployment of the record".to_owned());
                }
                None => Of::Force(text.to_owned()),
            },
        ),
        Subject::Flight => {
            let known = text.parse::<FlightId>().ok().and_then(|id| record.flight(&id));
            match (known, text.parse::<Date>(), text.is_empty()) {
                (Some(flight), ..) => Ok(Of::Flight(flight.id.clone())),
                (None, Ok(day), _) => Ok(flight_of_day(record, day)),
                (None, Err(_), true) => {
                    Ok(said.map_or(Of::Story, |day| flight_of_day(record, day)))
                }
                (None, Err(_), false) => Err(format!(
                    "\u{201c}{text}\u{201d} is no flight of the record and no day; write the day of the flight, \
                     2024-10-31"
                )),
            }
        }
    }
}

/// The one flight of the record on a day, or the day.
fn flight_of_day(record: &Record, day: Date) -> Of {
    let mut flights = record.flights().iter().filter(|flight| flight.launched_on == day);
    match (flights.next(), flights.next()) {
        (Some(flight), None) => Of::Flight(flight.id.clone()),
        _ => Of::Day(day),
    }
}

fn place(record: &Record, of: &Of, text: &str) -> Option<Where> {
    if text.is_empty() || !matches!(of, Of::Deployment(_) | Of::Force(_)) {
        return None;
    }
    let is_it = |place: &&lofted::place::Place| {
        place.kind.holds_figures()
            && (is_name(place.id.as_str(), text) || is_name(&place.name, text))
    };
    let known = record.places().iter().find(is_it);
    Some(
        known.map_or_else(|| Where::Named(text.to_owned()), |place| Where::Known(place.id.clone())),
    )
}
