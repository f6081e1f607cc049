//! A scenario's fields read: figures and heading, and beside each field how it was read or what is wrong.

use lofted::claim::{Amount, Figure, Metric, Quantity, Stated, Unit};
use lofted::earth::constants::MEAN_RADIUS_M;
use lofted::earth::great_circle::between_points;
use lofted::reconstruct::evidence::Heading;
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::splashdown::IMPACT_ERROR_M;
use lofted_charts::sheet::words;

use crate::page::workbench::launch_sites::{Site, launch_point, point_words};
use crate::page::workbench::scenario::{Field, Scenario};

/// What stands beside a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// How it was read; empty where there is nothing to say.
    Help(String),
    /// What is wrong, and the text with a caret under the place where there is one.
    Fault {
        /// What is wrong, and what would be right.
        message: String,
        /// The text with the caret; empty where the fault has no place.
        pointer: String,
    },
}

impl Note {
    fn fault(message: String) -> Self {
        Self::Fault { message, pointer: String::new() }
    }

    /// Whether something is wrong.
    #[must_use]
    pub fn is_fault(&self) -> bool {
        matches!(self, Self::Fault { .. })
    }
}

/// The fields of a scenario, read.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioReading {
    /// What stands beside each field, in the order of [`Field::ALL`].
    pub notes: [Note; 6],
    /// The amounts of apogee, distance and time, as far as they read.
    pub amounts: [Option<Stated>; 3],
    /// What the fields say together; `None` where one of them does not read.
    pub figures: Option<Figures>,
}

/// The figures of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// The apogee.
    pub apogee: Figure,
    /// The ground distance.
    pub distance: Figure,
    /// The time, where one is given.
    pub time: Option<Figure>,
    /// Launch point and bearing, where both are known.
    pub heading: Option<Heading>,
}

/// Reads a scenario's fields.
#[must_use]
pub fn read(scenario: &Scenario, sites: &[Site]) -> ScenarioReading {
    let mut notes = Field::ALL.map(|field| Note::Help(hint(field).to_owned()));
    let mut amount = |field: Field, unit, needed| {
        let (stated, note) = amount(scenario.text(field), unit, needed);
        notes[field as usize] = note;
        stated
    };
    let impact_given = !scenario.text(Field::Impact).trim().is_empty();
    let apogee = amount(Field::Apogee, Unit::Kilometres, true);
    let distance = amount(Field::Distance, Unit::Kilometres, !impact_given);
    let time = amount(Field::Time, Unit::Minutes, false);
    let launch = noted(&mut notes, Field::Launch, scenario, |text| {
        let (point, words) = launch_point(text, sites)?;
        Ok((point, words))
    });
    let bearing_deg = noted(&mut notes, Field::Bearing, scenario, bearing);
    let impact = noted(&mut notes, Field::Impact, scenario, |text| {
        let point =
            text.parse().map_err(|error: lofted::earth::GeoPointTextError| error.to_string())?;
        Ok((point, point_words(point)))
    });
    let line = launch.zip(impact).map(|(launch, impact)| between_points(launch, impact));
    let seen_km = line.map(|(angle_rad, _)| angle_rad * MEAN_RADIUS_M / 1000.0);
    let distance_text = scenario.text(Field::Distance).trim();
    let from_impact = seen_km.filter(|_| distance_text.is_empty()).and_then(impact_distance);
    if let Some(stated) = &from_impact {
        notes[Field::Distance as usize] =
            Note::Help(format!("From the place of impact: {}.", help(stated)));
    }
    join_notes(&mut notes, scenario, (launch.is_some(), bearing_deg.is_some(), impact.is_some()));
    let heading = launch.and_then(|launch| {
        let bearing_deg = bearing_deg.or(line.map(|(_, azimuth_deg)| azimuth_deg))?;
        Some(Heading { launch, bearing_deg })
    });
    let all_read = notes.iter().all(|note| !note.is_fault());
    let figure = |metric, stated: Option<Stated>| {
        let stated = stated?;
        Figure::new(metric, stated.amount, stated.unit).ok()
    };
    let figures = figure(Metric::Apogee, apogee)
        .zip(figure(Metric::GroundDistance, distance.or(from_impact)))
        .filter(|_| all_read)
        .map(|(apogee, distance)| Figures {
            apogee,
            distance,
            time: figure(Metric::FlightTime, time),
            heading,
        });
    ScenarioReading { notes, amounts: [apogee, distance, time], figures }
}

/// What stands beside a field that may be empty and is.
const fn hint(field: Field) -> &'static str {
    match field {
        Field::Launch => "A name of the list, or 39.0 N, 125.7 E",
        Field::Bearing => "Degrees clockwise from north",
        Field::Impact => "Such as 42.2 N, 137.0 E: gives bearing and distance",
        _ => "",
    }
}

/// An amount with its note; an empty text is a fault where the amount is needed.
fn amount(text: &str, unit: Unit, needed: bool) -> (Option<Stated>, Note) {
    if text.trim().is_empty() && !needed {
        return (None, Note::Help(String::new()));
    }
    match Stated::read(text, unit) {
        Ok(stated) => (Some(stated), Note::Help(help(&stated))),
        Err(error) if text.trim().is_empty() => (None, Note::fault(error.fault.to_string())),
        Err(error) => {
            let pointer = if text.chars().count() <= 40 { error.pointer() } else { String::new() };
            (None, Note::Fault { message: error.to_string(), pointer })
        }
    }
}

/// How an amount was read: `4,350 mi = 7,000.6 km; read as 6,993 to 7,009 km`.
#[must_use]
pub fn help(stated: &Stated) -> String {
    let (unit, si) = match stated.unit.quantity() {
        Quantity::Duration => (Unit::Minutes, 60.0),
        _ => (Unit::Kilometres, 1000.0),
    };
    let symbol = words::unit_symbol(unit);
    let said =
        |amount: &Amount, unit| format!("{} {}", words::amount(amount), words::unit_symbol(unit));
    let rounded = stated.si().scaled(1.0 / si);
    let converted = if stated.unit == unit {
        String::new()
    } else {
        let decimals = if unit == Unit::Minutes { 100.0 } else { 10.0 };
        let number = rounded.named_number().unwrap_or(0.0);
        format!(" = {} {symbol}", words::number((number * decimals).round() / decimals, 2))
    };
    let Some(interval) = Interval::of_amount(&stated.amount, stated.unit) else {
        return String::new();
    };
    let narrow = interval.width() / si < if unit == Unit::Minutes { 0.2 } else { 10.0 };
    let number = |end: f64| words::number(end / si, if narrow { 2 } else { 1 });
    format!(
        "{}{converted}; read as {} to {} {symbol}",
        said(&stated.amount, stated.unit),
        number(interval.low),
        number(interval.high)
    )
}

/// A field that may be empty: its value where it reads, and its note either way.
fn noted<T>(
    notes: &mut [Note; 6],
    field: Field,
    scenario: &Scenario,
    read: impl FnOnce(&str) -> Result<(T, String), String>,
) -> Option<T> {
    let text = scenario.text(field).trim();
    if text.is_empty() {
        return None;
    }
    let (value, note) = match read(text) {
        Ok((value, words)) => (Some(value), Note::Help(words)),
        Err(fault) => (None, Note::fault(fault)),
    };
    notes[field as usize] = note;
    value
}

fn bearing(text: &str) -> Result<(f64, String), String> {
    let number = text.trim_end_matches('°').trim_end_matches("deg").trim();
    match number.parse::<f64>() {
        Ok(degrees) if (0.0..=360.0).contains(&degrees) => {
            Ok((degrees, format!("{}° clockwise from north", words::number(degrees, 2))))
        }
        _ => Err(format!(
            "\u{201c}{text}\u{201d} is no bearing: write degrees clockwise from north, 0 to 360, such as 66.7"
        )),
    }
}

/// The ground distance that a place of impact gives.
fn impact_distance(distance_km: f64) -> Option<Stated> {
    let tenth = |km: f64| (10.0 * km).round() / 10.0;
    let error_km = IMPACT_ERROR_M / 1000.0;
    let (low, high) = ((distance_km - error_km).max(0.0), distance_km + error_km);
    let amount = Amount::range(tenth(low), Some(tenth(distance_km)), tenth(high)).ok()?;
    Some(Stated { amount, unit: Unit::Kilometres })
}

/// What the fields of the place lack of each other.
fn join_notes(
    notes: &mut [Note; 6],
    scenario: &Scenario,
    (launch, bearing, impact): (bool, bool, bool),
) {
    let empty = |field| scenario.text(field).trim().is_empty();
    let mut add = |field: Field, text: &str| {
        if let Note::Help(help) = &mut notes[field as usize] {
            if !help.is_empty() {
                help.push_str(". ");
            }
            help.push_str(text);
        }
    };
    if launch && empty(Field::Bearing) && empty(Field::Impact) {
        add(Field::Launch, "Without a bearing or a place of impact the Earth stands still");
    }
    if (bearing || impact) && empty(Field::Launch) {
        let field = if bearing { Field::Bearing } else { Field::Impact };
        add(field, "Not used: it needs a launch point");
    }
    if bearing && impact {
        add(Field::Impact, "Not used for the direction: a bearing is given");
    }
    if impact && empty(Field::Launch) && empty(Field::Distance) {
        notes[Field::Distance as usize] = Note::fault(
            "a place of impact gives a distance only with a launch point; write either".to_owned(),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scenario(fields: &[(Field, &str)]) -> Scenario {
        fields.iter().fold(Scenario::named("one"), |one, (field, text)| one.with(*field, text))
    }

    fn reading(fields: &[(Field, &str)]) -> ScenarioReading {
        read(
            &scenario(fields),
            &crate::page::workbench::launch_sites::launch_sites(&lofted_record::bundled().record),
        )
    }

    fn note(reading: &ScenarioReading, field: Field) -> &str {
        match &reading.notes[field as usize] {
            Note::Help(text) | Note::Fault { message: text, .. } => text,
        }
    }

    const FIGURES: [(Field, &str); 2] =
        [(Field::Apogee, "7,000 km"), (Field::Distance, "1,000 km")];

    #[test]
    fn each_amount_says_how_it_was_read() {
        let read = reading(&[
            (Field::Apogee, "4,350 mi"),
            (Field::Distance, "about 1000"),
            (Field::Time, "1 h 27 min"),
        ]);
        assert_eq!(
            note(&read, Field::Apogee),
            "4,350 mi = 7,000.6 km; read as 6,992.6 to 7,008.7 km"
        );
        assert_eq!(note(&read, Field::Distance), "about 1,000 km; read as 850 to 1,150 km");
        assert_eq!(note(&read, Field::Time), "87 min; read as 86.5 to 87.5 min");
        let read = reading(&[(Field::Time, "5156 s")]);
        assert_eq!(note(&read, Field::Time), "5,156 s = 85.93 min; read as 85.92 to 85.94 min");
        assert!(read.figures.is_none(), "no apogee");
    }

    #[test]
    fn every_field_with_a_fault_is_told() {
        let read = reading(&[
            (Field::Apogee, "rubbish"),
            (Field::Time, "4:18"),
            (Field::Launch, "nowhere"),
            (Field::Bearing, "east"),
            (Field::Impact, "42 N"),
        ]);
        let faults: Vec<Field> =
            Field::ALL.into_iter().filter(|field| read.notes[*field as usize].is_fault()).collect();
        assert_eq!(
            faults,
            [Field::Apogee, Field::Time, Field::Launch, Field::Bearing, Field::Impact]
        );
        assert!(
            note(&reading(&[(Field::Apogee, "1")]), Field::Distance).contains("write a number")
        );
        let many = reading(&[(Field::Apogee, &"9".repeat(400))]);
        assert!(note(&many, Field::Apogee).contains("above 1e15"));
    }

    #[test]
    fn launch_and_impact_give_the_heading_and_the_distance() {
        let read = reading(&[
            (Field::Apogee, "7000"),
            (Field::Launch, "Samsok 2"),
            (Field::Impact, "42.17 N, 137.04 E"),
        ]);
        let figures = read.figures.unwrap();
        assert!((figures.heading.unwrap().bearing_deg - 66.7).abs() < 0.5);
        let km = figures.distance.amount().named_number().unwrap();
        assert!((km - 990.0).abs() < 15.0, "{km}");
        assert!(
            note(
                &reading(&[(Field::Apogee, "7000"), (Field::Impact, "42 N, 137 E")]),
                Field::Distance
            )
            .contains("only with a launch point")
        );
    }

    #[test]
    fn what_a_field_lacks_is_said_beside_it() {
        let with = |more: &[(Field, &str)]| {
            let mut fields = FIGURES.to_vec();
            fields.extend(more);
            reading(&fields)
        };
        let launch = with(&[(Field::Launch, "39 N, 125.7 E")]);
        assert!(note(&launch, Field::Launch).contains("the Earth stands still"));
        assert_eq!(launch.figures.unwrap().heading, None);
        let bearing = with(&[(Field::Bearing, "66.7°")]);
        assert!(note(&bearing, Field::Bearing).contains("needs a launch point"));
        let both = with(&[(Field::Launch, "Samsok"), (Field::Bearing, "66.7")]);
        assert_eq!(both.figures.unwrap().heading.unwrap().bearing_deg, 66.7);
    }
}
