//! A scenario's fields read: figures and heading, and beside each field how it was read or what is wrong.

use lofted::claim::{Amount, Figure, Metric, Stated, Unit};
use lofted::decimal;
use lofted::earth::GeoPoint;
use lofted::earth::constants::MEAN_RADIUS_M;
use lofted::earth::great_circle::between_points;
use lofted::reconstruct::evidence::{Evidence, Heading};
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::splashdown::IMPACT_ERROR_M;
use lofted_charts::sheet::words;

use crate::judging::heavier::{Heavier, NO_HEAVIER};
use crate::link::bench_field::{FIELDS, Field};
use crate::page::workbench::amounts::{amounts, help};
use crate::page::workbench::launch_sites::{Site, launch_point, point_words};
use crate::page::workbench::note::Note;
use crate::page::workbench::scenario::Scenario;
use crate::page::workbench::times_of_day::clock_time;

/// The fields of a scenario, read.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioReading {
    /// What stands beside each field, in the order of [`Field::ALL`].
    pub notes: [Note; FIELDS],
    /// The amounts of each field, as far as they read.
    amounts: [Vec<Stated>; FIELDS],
    /// What the fields say together; `None` where one of them does not read, or none says anything of a flight.
    pub figures: Option<Figures>,
}

impl ScenarioReading {
    /// The amount of a field; `None` where it holds none or several.
    #[must_use]
    pub fn amount(&self, field: Field) -> Option<Stated> {
        match self.amounts[field as usize].as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }
}

/// The figures of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// What was told, in the order of the fields.
    pub told: Vec<Figure>,
    /// What follows from other fields: the ground distance of the place of impact, where none was told, and the time
    /// of flight between two times of day.
    pub derived: Vec<Figure>,
    /// A heavier payload to try.
    pub heavier: Option<Heavier>,
    /// Launch point and bearing, where both are known.
    pub heading: Option<Heading>,
    /// The place of impact.
    pub impact: Option<GeoPoint>,
}

impl Figures {
    /// What the figures are as evidence.
    #[must_use]
    pub fn evidence(&self) -> Evidence {
        let told = Evidence::of_figures(&self.told, self.heading);
        let told = Evidence { impact: self.impact, ..told };
        self.derived.iter().fold(told, |evidence, figure| {
            let what = Observable::of_metric(figure.metric());
            match what.zip(Interval::of_figure(figure)) {
                Some((what, interval)) => evidence.with(what, interval),
                None => evidence,
            }
        })
    }
}

/// Reads a scenario's fields.
#[must_use]
pub fn read(scenario: &Scenario, sites: &[Site]) -> ScenarioReading {
    let mut notes = Field::ALL.map(|field| Note::Help(hint(field).to_owned()));
    let amounts = Field::ALL.map(|field| {
        let Some((_, unit)) = field.metric() else { return Vec::new() };
        let (stated, note) = amounts(scenario.text(field), unit);
        notes[field as usize] = note.unwrap_or_else(|| Note::Help(hint(field).to_owned()));
        stated
    });
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
            Note::Help(format!("From the place of impact: {}.", help(stated, Unit::Kilometres)));
    }
    let from_clock = clock_time(&mut notes, scenario);
    let heavier = noted(&mut notes, Field::Payload, scenario, |text| {
        let heavier = Heavier::of_text(text).ok_or_else(|| {
            format!("\u{201c}{text}\u{201d} is no cost of a payload: {NO_HEAVIER}")
        })?;
        Ok((
            heavier,
            String::from(
                "The ranges of a vehicle with that payload stand beside those of the one flown",
            ),
        ))
    });
    join_notes(&mut notes, scenario, (launch.is_some(), bearing_deg.is_some(), impact.is_some()));
    let heading = launch.and_then(|launch| {
        let bearing_deg = bearing_deg.or(line.map(|(_, azimuth_deg)| azimuth_deg))?;
        Some(Heading { launch, bearing_deg })
    });
    let all_read = notes.iter().all(|note| !note.is_fault());
    let figure = |metric, stated: &Stated| Figure::new(metric, stated.amount, stated.unit).ok();
    let told = Field::ALL.into_iter().zip(&amounts).filter_map(|(field, amounts)| {
        let (metric, _) = field.metric()?;
        Some(amounts.iter().filter_map(move |stated| figure(metric, stated)))
    });
    let told: Vec<Figure> = told.flatten().collect();
    let from_impact = from_impact.and_then(|stated| figure(Metric::GroundDistance, &stated));
    let derived: Vec<Figure> = from_impact.into_iter().chain(from_clock).collect();
    let figures = (all_read && !(told.is_empty() && derived.is_empty())).then_some(Figures {
        told,
        derived,
        heavier,
        heading,
        impact,
    });
    ScenarioReading { notes, amounts, figures }
}

/// What stands beside a field that may be empty and is.
const fn hint(field: Field) -> &'static str {
    match field {
        Field::Launch => "A name of the list, or 39.0 N, 125.7 E",
        Field::Bearing => "Degrees clockwise from north",
        Field::Impact => "Such as 42.2 N, 137.0 E: gives bearing and distance",
        Field::LaunchedAt => {
            "Time of day, such as 7:11; with that of the impact it gives the time of flight"
        }
        Field::LandedAt => "Such as 8:37, in the same time zone",
        Field::Payload => "What it costs of the final speed or of the range: 300 m/s, 10 %",
        Field::BurnTime => "To the last burnout, all stages together",
        Field::BurnoutAltitude => "Height of the last burnout",
        Field::BurnoutSpeed | Field::GreatestSpeed => {
            "Over the ground: 7 km/s, 25,000 km/h, Mach 20"
        }
        _ => "",
    }
}

/// A field that may be empty: its value where it reads, and its note either way.
fn noted<T>(
    notes: &mut [Note; FIELDS],
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
    match decimal::number(number) {
        Some(degrees) if (0.0..=360.0).contains(&degrees) => {
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
    notes: &mut [Note; FIELDS],
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
        add(Field::Distance, "A place of impact gives a distance only with a launch point");
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
        assert_eq!(read.figures.unwrap().told.len(), 1);
        assert!(reading(&[]).figures.is_none(), "nothing is said");
    }

    #[test]
    fn a_field_holds_the_figures_of_several_parties() {
        let read = reading(&[(Field::Apogee, "Zenda: more than 7,000 km; Strelsau: 4,350 mi")]);
        assert!(
            note(&read, Field::Apogee).starts_with(
                "Zenda: more than 7,000 km; read as 7,000 km or more; Strelsau: 4,350 mi"
            ),
            "{}",
            note(&read, Field::Apogee)
        );
        assert_eq!(read.amount(Field::Apogee), None, "no one amount");
        assert_eq!(read.figures.unwrap().evidence().observed.len(), 2);
        let broken = reading(&[(Field::Apogee, "7000; x km")]);
        assert!(broken.figures.is_none() && note(&broken, Field::Apogee).contains("x km"));
    }

    #[test]
    fn speeds_and_times_of_any_kind_are_read() {
        let read = reading(&[
            (Field::GreatestSpeed, "over Mach 20"),
            (Field::BurnTime, "151"),
            (Field::TimeToApogee, "2,600 s"),
        ]);
        assert_eq!(note(&read, Field::BurnTime), "151 s; read as 150.5 to 151.5 s");
        assert!(note(&read, Field::GreatestSpeed).contains("km/s"));
        let metrics: Vec<Metric> =
            read.figures.unwrap().told.iter().map(|figure| figure.metric()).collect();
        assert_eq!(metrics, [Metric::TimeToApogee, Metric::BurnTime, Metric::GreatestSpeed]);
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
            note(&reading(&[(Field::Apogee, " ; ")]), Field::Apogee).contains("holds no figure")
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
        let km = figures.derived[0].amount().named_number().unwrap();
        assert!((km - 990.0).abs() < 15.0, "{km}");
        assert!(figures.evidence().has(Observable::GroundDistance) && figures.impact.is_some());
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

    #[test]
    fn two_times_of_day_give_a_time_of_flight_and_one_alone_asks_for_the_other() {
        let read = reading(&[(Field::LaunchedAt, "23:50"), (Field::LandedAt, "1:17")]);
        assert_eq!(note(&read, Field::LandedAt), "A time of flight of 86 to 88 min");
        let evidence = read.figures.unwrap().evidence();
        let interval = evidence.intervals(Observable::FlightTime).next().unwrap();
        assert_eq!((interval.low, interval.high), (86.0 * 60.0, 88.0 * 60.0));
        let alone = reading(&[(Field::LaunchedAt, "7:11")]);
        assert!(note(&alone, Field::LandedAt).starts_with("Needed with the other"));
        assert!(alone.figures.is_none(), "it says nothing of a flight");
        let broken = reading(&[(Field::LaunchedAt, "7.11"), (Field::LandedAt, "8:37")]);
        assert!(note(&broken, Field::LaunchedAt).contains("no time of day"));
        assert!(broken.figures.is_none());
    }

    #[test]
    fn a_heavier_payload_is_no_figure_of_the_flight() {
        let alone = reading(&[(Field::Payload, "10 %")]);
        assert!(alone.figures.is_none());
        let with = reading(&[FIGURES[0], FIGURES[1], (Field::Payload, "0.3 km/s")]);
        assert_eq!(with.figures.unwrap().heavier, Some(Heavier::SpeedMS(300)));
        let broken = reading(&[FIGURES[0], (Field::Payload, "5 kg")]);
        assert!(note(&broken, Field::Payload).contains("300 m/s or 10 %"));
    }
}
