//! Where a vehicle's normal arc is flown to, as a reader chooses it: a distance, or as far as a named place.

use std::fmt;

use lofted::claim::PlaceId;
use lofted::earth::GeoPoint;
use lofted::earth::ellipsoid::{Figure, Geodetic};
use lofted::earth::geodesic::geodesic_between;
use lofted::place::PlaceKind;
use lofted_charts::sheet::words::{self, near_km};
use lofted_jobs::normal_arc::NORMAL_KM;
use lofted_jobs::portrait::{NormalAim, NormalArc};
use lofted_record::Record;

/// Where a normal arc is flown to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NormalTo {
    /// A distance along the ground, km.
    Kilometres(u32),
    /// As far as a city of the record lies from the launch point.
    AsFarAs(PlaceId),
}

/// What a text must look like.
pub const NO_NORMAL: &str =
    "write a distance from 50 to 19000 km, or the name of a city of the record, such as 8000";

/// The distances that are offered, km.
const OFFERED_KM: [u32; 8] = [300, 1_000, 2_000, 3_000, 5_000, 8_000, 10_000, 12_000];

/// Nearest and farthest distance that can be asked for, km.
const LEAST_KM: u32 = 50;
const MOST_KM: u32 = 19_000;

impl Default for NormalTo {
    fn default() -> Self {
        Self::Kilometres(NORMAL_KM)
    }
}

impl NormalTo {
    /// The choice of a text: whole kilometres, or the name of a city in the record.
    #[must_use]
    pub fn of_text(text: &str, record: &Record) -> Option<Self> {
        if let Ok(km) = text.trim().parse::<u32>() {
            return (LEAST_KM..=MOST_KM).contains(&km).then_some(Self::Kilometres(km));
        }
        let city = record.places_of_kind(PlaceKind::City).find(|city| city.id.as_str() == text)?;
        city.point.is_some().then(|| Self::AsFarAs(city.id.clone()))
    }

    /// The distance from a launch point, whole km; [`NORMAL_KM`] to a named place where that point is not known.
    #[must_use]
    pub fn distance_km(&self, record: &Record, launch: Option<GeoPoint>) -> u32 {
        match self {
            Self::Kilometres(km) => *km,
            Self::AsFarAs(place) => {
                let city = record.places().iter().find(|one| one.id == *place);
                let to = city.and_then(|city| city.point);
                launch.zip(to).map_or(NORMAL_KM, |(from, to)| apart_km(from, to))
            }
        }
    }
}

/// As a link has it: `8000`, or the name of the city's row.
impl fmt::Display for NormalTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kilometres(km) => write!(f, "{km}"),
            Self::AsFarAs(place) => write!(f, "{place}"),
        }
    }
}

fn apart_km(from: GeoPoint, to: GeoPoint) -> u32 {
    let at = |one: GeoPoint| Geodetic::from_degrees(one.latitude_deg(), one.longitude_deg(), 0.0);
    let apart_m = geodesic_between(Figure::Wgs84, &at(from), &at(to)).distance_m;
    ((apart_m / 1000.0).round() as u32).clamp(LEAST_KM, MOST_KM)
}

/// What is offered to choose from, each with its words, nearest first: distances with the one that is chosen, and the
/// cities of the record where the launch point is known.
#[must_use]
pub fn choices(
    record: &Record,
    launch: Option<GeoPoint>,
    chosen: &NormalTo,
) -> Vec<(NormalTo, String)> {
    let km = |km: u32| format!("{} km", words::number(f64::from(km), 0));
    let own_km = match chosen {
        NormalTo::Kilometres(km) => Some(*km).filter(|km| !OFFERED_KM.contains(km)),
        NormalTo::AsFarAs(_) => None,
    };
    let distances = OFFERED_KM.into_iter().chain(own_km);
    let distances = distances.map(|far_km| (far_km, NormalTo::Kilometres(far_km), km(far_km)));
    let cities = record.places_of_kind(PlaceKind::City).filter_map(|city| {
        let far_km = apart_km(launch?, city.point?);
        let words = format!("as far as {} ({})", city.name, km(far_km));
        Some((far_km, NormalTo::AsFarAs(city.id.clone()), words))
    });
    let mut all: Vec<_> = distances.chain(cities).collect();
    all.sort_by_key(|(far_km, ..)| *far_km);
    all.into_iter().map(|(_, to, words)| (to, words)).collect()
}

/// What the arc is called in a picture, where nobody is to take it for a flight: `not flown: a normal flight to
/// 10,000 km`.
#[must_use]
pub fn normal_label(normal: &NormalArc) -> String {
    match normal.aim {
        NormalAim::CutOff { .. } => {
            format!("not flown: a normal flight to {}", whole_km(normal.asked_km))
        }
        NormalAim::GreatestRange => "not flown: the same vehicle as far as it goes".to_owned(),
    }
}

/// The arc in a sentence: how high, how far, how long, by which assumption.
#[must_use]
pub fn normal_words(normal: &NormalArc) -> String {
    let (up, minutes) =
        (near_km(normal.apogee_km), words::number((normal.time_of_flight_s / 60.0).round(), 0));
    match normal.aim {
        NormalAim::CutOff { .. } => format!(
            "On a normal flight to {} the same vehicle, its engines cut off early, would climb to about {up} \
             and be down after about {minutes} minutes.",
            whole_km(normal.asked_km)
        ),
        NormalAim::GreatestRange => format!(
            "Flown for distance the same vehicle falls short of {}: it would climb to about {up} and come down about \
             {} away after about {minutes} minutes.",
            whole_km(normal.asked_km),
            near_km(normal.ground_distance_km)
        ),
    }
}

fn whole_km(km: u32) -> String {
    format!("{} km", words::number(f64::from(km), 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    fn of_flight(id: &str) -> (&'static Record, Option<GeoPoint>) {
        let record = &lofted_record::bundled().record;
        let flight = record.flight(&id.parse().unwrap()).unwrap();
        (record, flight.launch_site.as_ref().map(|site| site.point))
    }

    #[test]
    fn a_choice_reads_back_and_nonsense_is_none() {
        let (record, launch) = of_flight("2024-10-31");
        let choices = choices(record, launch, &NormalTo::Kilometres(7_000));
        assert!(choices.len() > OFFERED_KM.len() + 1);
        let mut before_km = 0;
        for (choice, words) in choices {
            assert_eq!(NormalTo::of_text(&choice.to_string(), record), Some(choice.clone()));
            let far_km = choice.distance_km(record, launch);
            assert!(far_km >= before_km && words.ends_with(['m', ')']), "{words}");
            before_km = far_km;
        }
        for nonsense in ["", "49", "19001", "-5", "atlantis", "1e3", "8000 km"] {
            assert_eq!(NormalTo::of_text(nonsense, record), None, "{nonsense}");
        }
    }

    #[test]
    fn without_a_launch_point_there_are_distances_alone() {
        let record = &lofted_record::bundled().record;
        assert_eq!(choices(record, None, &NormalTo::default()).len(), OFFERED_KM.len());
        let city = record.places_of_kind(PlaceKind::City).next().unwrap();
        assert_eq!(NormalTo::AsFarAs(city.id.clone()).distance_km(record, None), NORMAL_KM);
    }
}
