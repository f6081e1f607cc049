//! Flights of a table's cells: found in the record by name or day, or begun, with what the table says of their launch.

use lofted::claim::{Date, FlightId};
use lofted::earth::GeoPoint;
use lofted::earth::ellipsoid::{Figure, Geodetic};
use lofted::earth::geodesic::geodesic_between;
use lofted::flight::{Flight, LaunchAzimuth, LaunchSite};
use lofted::place::PlaceKind;

use super::book::{Book, put};
use super::days::{DayOrder, read};
use super::fault::{SheetCause, SheetNote};
use super::header::key;

/// What a launch point or a bearing rests on that a table gives.
const BASIS: &str = "given in the pasted table";

/// What a row says of a launch.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Launch {
    pub(super) site: Option<LaunchSite>,
    pub(super) bearing_deg: Option<f64>,
    /// Where it ended, which gives the bearing where none is given.
    pub(super) impact: Option<GeoPoint>,
}

impl Book {
    pub(super) fn index_sites(&mut self) {
        let sites = self.record.flights().iter().filter_map(|flight| flight.launch_site.clone());
        let of_places = self.record.places_of_kind(PlaceKind::LaunchSite).filter_map(|place| {
            let basis = "the point of the site, not of a pad".to_owned();
            Some(LaunchSite { name: place.name.clone(), point: place.point?, basis })
        });
        for site in sites.chain(of_places) {
            let bare = site.name.split(" (").next().map(key).unwrap_or_default();
            self.sites.entry(key(&site.name)).or_insert_with(|| site.clone());
            self.sites.entry(bare).or_insert(site);
        }
    }

    /// The launch site that a cell names or gives by coordinates.
    pub(super) fn site(&self, cell: &str) -> Result<LaunchSite, SheetCause> {
        if let Some(site) = self.sites.get(&key(cell)) {
            let basis = format!("{BASIS} by name; {}", site.basis);
            return Ok(LaunchSite { basis, ..site.clone() });
        }
        let point: GeoPoint = cell.parse().map_err(|_| SheetCause::NotASite)?;
        Ok(site_at(cell, point))
    }

    /// The flight that a row is of, by its cell and its day; `None` where it names neither.
    pub(super) fn flight(
        &mut self,
        cell: &str,
        day: Option<Date>,
    ) -> Result<Option<FlightId>, SheetCause> {
        let small = cell.to_ascii_lowercase();
        if let Some(id) = self.record.flights.name_of(small.as_str()) {
            return Ok(Some(id.clone()));
        }
        match (numbered_day(cell), day) {
            (Some((day, number)), _) => self.flight_of_day(day, number).map(Some),
            (None, None) if cell.is_empty() => Ok(None),
            (None, Some(day)) if cell.is_empty() => self.flight_of_day(day, None).map(Some),
            (None, day) => self.flight_of_name(cell, day).map(Some),
        }
    }

    fn flight_of_day(&mut self, day: Date, number: Option<u32>) -> Result<FlightId, SheetCause> {
        let there = self.flights.on(day);
        let found = match (there, number) {
            (_, Some(number)) => {
                let name = format!("{day}-{number}");
                let bare = day.to_string();
                let named = |text: &str| there.iter().find(|id| id.as_str() == text).cloned();
                named(&name).or_else(|| named(&bare).filter(|_| number == 1))
            }
            ([], None) => None,
            ([one], None) => Some(one.clone()),
            (several, None) => {
                let bare = several.iter().find(|id| id.as_str() == day.to_string());
                let names: Vec<&str> = several.iter().map(FlightId::as_str).collect();
                let told = || SheetCause::SeveralFlights(names.join(", "));
                Some(bare.cloned().ok_or_else(told)?)
            }
        };
        match (found, number) {
            (Some(id), _) => Ok(id),
            (None, Some(number)) => self.new_flight(&format!("{day}-{number}"), day, ""),
            (None, None) => self.new_flight(&day.to_string(), day, ""),
        }
    }

    /// A flight by a name that the table gives it.
    fn flight_of_name(&mut self, name: &str, day: Option<Date>) -> Result<FlightId, SheetCause> {
        let plain = key(name);
        let with_day = day.map(|day| format!("{plain} {day}"));
        let known = with_day.as_ref().unwrap_or(&plain);
        if let Some(id) = self.flights.named.get(known) {
            return Ok(id.clone());
        }
        let day = day.ok_or(SheetCause::FlightWithoutDay)?;
        let there = self.flights.on(day);
        let of_record: Vec<&FlightId> =
            there.iter().filter(|id| !self.flights.new.contains(*id)).collect();
        let id = match of_record.as_slice() {
            [] => self.new_flight(&day.to_string(), day, name)?,
            [one] => (*one).clone(),
            several => {
                let names: Vec<&str> = several.iter().map(|id| id.as_str()).collect();
                return Err(SheetCause::SeveralFlights(names.join(", ")));
            }
        };
        self.flights.named.insert(format!("{plain} {day}"), id.clone());
        self.flights.named.entry(plain).or_insert_with(|| id.clone());
        Ok(id)
    }

    fn new_flight(&mut self, name: &str, day: Date, summary: &str) -> Result<FlightId, SheetCause> {
        let id: FlightId = self
            .free(name, "flight", &|record, id| record.flight(id).is_some())
            .ok_or(SheetCause::NotADay)?;
        let flight = Flight {
            id: id.clone(),
            launched_on: day,
            launched_at: None,
            launch_site: None,
            launch_azimuth: None,
            summary: summary.to_owned(),
            known_by: String::new(),
            country: String::new(),
        };
        put(&mut self.record.flights, id.clone(), flight);
        self.flights.add(day, &id);
        self.flights.new.insert(id.clone());
        Ok(id)
    }

    /// Takes in what a row says of a flight's launch; gives what is to be said of it.
    pub(super) fn launch(&mut self, id: &FlightId, launch: &Launch) -> Option<SheetNote> {
        if *launch == Launch::default() {
            return None;
        }
        if !self.flights.new.contains(id) {
            return Some(SheetNote::FlightKnown);
        }
        let flight = self.record.flights.get_mut(id)?;
        let mut differs = false;
        match (&flight.launch_site, &launch.site) {
            (None, Some(site)) => flight.launch_site = Some(site.clone()),
            (Some(one), Some(other)) => differs |= one.point != other.point,
            _ => {}
        }
        let from_impact = flight.launch_site.as_ref().zip(launch.impact).map(|(site, impact)| {
            (
                bearing_to(site.point, impact),
                format!("computed from the launch site to the impact point {BASIS}"),
            )
        });
        let told = launch.bearing_deg.map(|bearing_deg| (bearing_deg, BASIS.to_owned()));
        let is_told = told.is_some();
        if let Some((azimuth_deg, basis)) = told.or(from_impact) {
            let computed = |known: &LaunchAzimuth| known.basis != BASIS;
            match &flight.launch_azimuth {
                Some(known) if !(is_told && computed(known)) => {
                    differs |= is_told && (known.azimuth_deg - azimuth_deg).abs() > 0.05;
                }
                _ => flight.launch_azimuth = Some(LaunchAzimuth { azimuth_deg, basis }),
            }
        }
        differs.then_some(SheetNote::FlightTwice)
    }
}

/// A launch site that a table gives by coordinates.
pub(super) fn site_at(name: &str, point: GeoPoint) -> LaunchSite {
    LaunchSite { name: name.to_owned(), point, basis: BASIS.to_owned() }
}

fn bearing_to(from: GeoPoint, to: GeoPoint) -> f64 {
    let at =
        |point: GeoPoint| Geodetic::from_degrees(point.latitude_deg(), point.longitude_deg(), 0.0);
    let degrees = geodesic_between(Figure::Wgs84, &at(from), &at(to)).azimuth_rad.to_degrees();
    let tenths = (10.0 * degrees.rem_euclid(360.0)).round() / 10.0;
    if tenths < 360.0 { tenths } else { 0.0 }
}

/// A day, and the number of the flight within it where one is given: `2026-11-26 (2)`, `2026-11-26-2`.
fn numbered_day(cell: &str) -> Option<(Date, Option<u32>)> {
    let day = |text: &str| read(text.trim(), DayOrder::default()).ok().map(super::days::Day::date);
    if let Some(day) = day(cell) {
        return Some((day, None));
    }
    let bare = cell.trim_end_matches(')');
    let digits = bare.len() - bare.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (head, number) = bare.split_at(bare.len() - digits);
    let head = head.trim_end_matches(['(', '#', '-', ' ', ',']).trim_end_matches("no.").trim_end();
    Some((day(head)?, Some(number.parse().ok().filter(|number| (1..100).contains(number))?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_may_have_a_number() {
        for (cell, number) in [
            ("2026-11-26", None),
            ("2026-11-26 (2)", Some(2)),
            ("2026-11-26-2", Some(2)),
            ("26 Nov 2026 #2", Some(2)),
            ("26 Nov 2026 no. 2", Some(2)),
        ] {
            let read = numbered_day(cell).map(|(day, number)| (day.to_string(), number));
            assert_eq!(read, Some(("2026-11-26".to_owned(), number)), "{cell}");
        }
        assert_eq!(numbered_day("Hwasong-19"), None);
    }

    #[test]
    fn an_impact_gives_the_bearing() {
        let point = |text: &str| text.parse::<GeoPoint>().unwrap();
        let bearing = bearing_to(point("39.13, 125.96"), point("42.2, 137.0"));
        assert!((65.0..70.0).contains(&bearing), "{bearing}");
    }
}
