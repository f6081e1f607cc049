//! What a link says of a flight's page: the method, whose flight is drawn and how it is turned, the map, the globe,
//! the moment, the section.

use std::fmt;

use lofted::decimal;
use lofted::reconstruct::class::VehicleClass;
use lofted_jobs::ask::Draws;
use lofted_record::Record;

use crate::judging::claim_sets::ClaimSet;
use crate::judging::heavier::{Heavier, NO_HEAVIER};
use crate::judging::method::{Method, NO_CLASS, class_of, draws, whole};
use crate::judging::normal_to::{NO_NORMAL, NormalTo};
use crate::judging::turned::{MOST_TURNED, NO_TURN};
use crate::link::parts::{Parts, fault};
use crate::link::query::Query;
use crate::link::section::{SECTION, named};
use crate::page::flight::sections::all;

/// The state of a flight's page; by default what the page shows by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FlightState {
    /// How powered flight is computed.
    pub method: Method,
    /// How far the vehicle is turned, from 0 for straight up; `None` for the flight itself.
    pub turned: Option<u32>,
    /// What the map shows.
    pub map: MapShown,
    /// Where the globe is looked at from above; `None` above the middle of the normal track.
    pub globe: Option<Centre>,
    /// The moment of the cursor, whole seconds since launch.
    pub time_s: u32,
    /// The section that the page is opened at.
    pub section: Option<String>,
}

/// What the map about the launch point shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MapShown {
    /// The flight.
    #[default]
    Flight,
    /// What lies within reach.
    Reach,
}

/// The middle of the globe, in tenths of a degree, so that a link has it to the last digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Centre {
    latitude: i16,
    longitude: i16,
}

impl Centre {
    /// The middle nearest to a point: no farther than the poles, around the Earth in longitude.
    #[must_use]
    pub fn near(latitude_deg: f64, longitude_deg: f64) -> Self {
        // What is no number becomes 0.
        let tenths = |deg: f64| (10.0 * deg).round();
        // Rounded first: 179.96 degrees east is 180 west, which has one name.
        let longitude = (tenths(longitude_deg) + 1800.0).rem_euclid(3600.0) - 1800.0;
        let latitude = tenths(latitude_deg.clamp(-90.0, 90.0));
        Self { latitude: latitude as i16, longitude: longitude as i16 }
    }

    /// Latitude, degrees.
    #[must_use]
    pub fn latitude_deg(self) -> f64 {
        f64::from(self.latitude) / 10.0
    }

    /// Longitude, degrees.
    #[must_use]
    pub fn longitude_deg(self) -> f64 {
        f64::from(self.longitude) / 10.0
    }

    /// The middle of a text such as `54.1,126`; `None` where it names no place on Earth.
    #[must_use]
    fn of_text(text: &str) -> Option<Self> {
        let (latitude, longitude) = text.split_once(',')?;
        let number =
            |text: &str, most: f64| decimal::number(text.trim()).filter(|deg| deg.abs() <= most);
        Some(Self::near(number(latitude, 90.0)?, number(longitude, 180.0)?))
    }
}

/// As a link has it: `54.1,126`.
impl fmt::Display for Centre {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", self.latitude_deg(), self.longitude_deg())
    }
}

/// The parts of a link that are read here.
const NAMES: [&str; 11] =
    ["class", "seed", "draws", "payload", "drawn", "normal", "turn", "map", "globe", "t", SECTION];

/// The last moment that a link can name, s: a day.
const LAST_S: u32 = 86_400;

impl FlightState {
    /// The state of a query on the page of a flight with these sets of claims, and a sentence on each part
    /// that does not read.
    #[must_use]
    pub fn read(query: &Query, record: &Record, sets: &[ClaimSet]) -> (Self, Vec<String>) {
        let Parts { known, mut faults } = Parts::of(query, &NAMES);
        let mut state = Self::default();
        for (name, value) in known {
            let wrong = state.set(name, value, record, sets).err();
            faults.extend(wrong.map(|what| fault(name, value, what)));
        }
        if let Some(wrong) = state.section.as_deref().and_then(|id| named(id, &all()).err()) {
            state.section = None;
            faults.push(wrong);
        }
        (state, faults)
    }

    fn set(
        &mut self,
        name: &str,
        value: &str,
        record: &Record,
        sets: &[ClaimSet],
    ) -> Result<(), &'static str> {
        match name {
            "class" => self.method.class = Some(class_of(value).ok_or(NO_CLASS)?),
            "seed" => self.method.seed = whole(value).ok_or(NO_SEED)?,
            "draws" => {
                self.method.draws = Draws::Exactly(draws(value).ok_or(NO_DRAWS)?);
            }
            "payload" => {
                self.method.heavier = Some(Heavier::of_text(value).ok_or(NO_HEAVIER)?);
            }
            "drawn" => {
                let set = sets.iter().find(|set| set.name == value).ok_or(NO_SET)?;
                self.method.drawn = Some(set.name.clone());
            }
            "normal" => {
                self.method.normal = NormalTo::of_text(value, record).ok_or(NO_NORMAL)?;
            }
            SECTION => self.section = Some(value.to_owned()),
            "turn" => {
                self.turned = Some(whole(value).filter(|at| *at <= MOST_TURNED).ok_or(NO_TURN)?);
            }
            "map" => {
                self.map = match value {
                    REACH => MapShown::Reach,
                    "flight" => MapShown::Flight,
                    _ => return Err("write flight or reach"),
                }
            }
            "globe" => self.globe = Some(Centre::of_text(value).ok_or(NO_CENTRE)?),
            _ => self.time_s = whole(value).filter(|time_s| *time_s <= LAST_S).ok_or(NO_MOMENT)?,
        }
        Ok(())
    }

    /// The query that reads back as this state; what goes without saying is left out.
    #[must_use]
    pub fn query(&self) -> Query {
        let usual = Method::default();
        let unless = |number: u32, usual: u32| {
            if number == usual { String::new() } else { number.to_string() }
        };
        let Method { class, seed, draws, heavier, drawn, normal } = &self.method;
        let payload = heavier.map(|heavier| heavier.to_string());
        let exactly = match draws {
            Draws::Exactly(draws) => draws.to_string(),
            Draws::UntilStable { .. } => String::new(),
        };
        let normal_text = if *normal == usual.normal { String::new() } else { normal.to_string() };
        let globe = self.globe.map(|centre| centre.to_string());
        let values = [
            class.map_or("", VehicleClass::id),
            &unless(*seed, usual.seed),
            &exactly,
            payload.as_deref().unwrap_or(""),
            drawn.as_deref().unwrap_or(""),
            &normal_text,
            &self.turned.map(|at| at.to_string()).unwrap_or_default(),
            if self.map == MapShown::Reach { REACH } else { "" },
            globe.as_deref().unwrap_or(""),
            &unless(self.time_s, 0),
            self.section.as_deref().unwrap_or_default(),
        ];
        NAMES
            .iter()
            .zip(values)
            .fold(Query::default(), |query, (name, value)| query.with(name, value))
    }
}

const REACH: &str = "reach";
const NO_SEED: &str = "write a whole number from 0 to 4294967295";
const NO_DRAWS: &str = "write a whole number from 60 to 2000";
const NO_MOMENT: &str = "write whole seconds since launch, from 0 to 86400";
const NO_CENTRE: &str = "write latitude and longitude in degrees, such as 54.1,126";
const NO_SET: &str = "no figures of this flight; they are named by the claim of their time, or all";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judging::claim_sets::claim_sets;
    use crate::judging::method::{FEWEST_DRAWS, MOST_DRAWS};

    fn read(query: &str) -> (FlightState, Vec<String>) {
        let record = &lofted_record::bundled().record;
        let flight = record.flight(&"2024-10-31".parse().unwrap()).unwrap();
        FlightState::read(&Query::of_fragment(query), record, &claim_sets(record, flight))
    }

    #[test]
    fn the_state_comes_back_from_its_link_and_the_usual_is_left_out() {
        let link = "?class=three-stage-solid&seed=7&draws=90&drawn=all&normal=8000&turn=12&map=reach&globe=54.1,-126&t=2700&section=map";
        let (state, faults) = read(link);
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(state.query().address(), link);
        assert_eq!(read("?seed=1&map=flight&t=0&class="), (FlightState::default(), vec![]));
        assert_eq!(FlightState::default().query(), Query::default());
        assert_eq!(read("?globe=39.15,180").0.query().address(), "?globe=39.2,-180");
    }

    #[test]
    fn each_broken_part_is_named_and_the_rest_holds() {
        let (state, faults) = read(
            "?class=balloon&seed=x&draws=5&drawn=nobody&map=moon&globe=91,0&t=-1&seed=3&foo=1&globe=1,2&normal=moon&turn=100&section=moon",
        );
        assert!(NO_DRAWS.ends_with(&format!("from {FEWEST_DRAWS} to {MOST_DRAWS}")));
        assert!(
            NO_SEED.ends_with(&u32::MAX.to_string()) && NO_MOMENT.ends_with(&LAST_S.to_string())
        );
        assert_eq!(state, FlightState::default());
        let names = [
            "class", "seed", "draws", "drawn", "map", "globe", "t", "seed", "foo", "globe",
            "normal", "turn", "section",
        ];
        assert_eq!(faults.len(), names.len(), "{faults:?}");
        for name in names {
            assert!(faults.iter().any(|said| said.starts_with(&format!("{name}="))), "{faults:?}");
        }
        assert!(faults.iter().any(|said| said.contains("three-stage-solid")), "{faults:?}");
        let (state, faults) = read("?draws=2001&seed=9");
        assert_eq!((state.method.seed, faults.len()), (9, 1));
    }

    #[test]
    fn the_middle_of_the_globe_goes_around_and_stops_at_the_poles() {
        let at = |latitude, longitude| Centre::near(latitude, longitude).to_string();
        assert_eq!(at(95.0, 185.0), "90,-175");
        assert_eq!(at(-0.04, f64::NAN), "0,0");
        assert_eq!(at(39.1306, 179.99), "39.1,-180");
    }
}
