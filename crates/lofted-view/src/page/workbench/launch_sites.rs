//! Launch points by name: those of the record's flights, and the launch sites among its places.

use lofted::earth::GeoPoint;
use lofted::letters::lower_case;
use lofted::place::PlaceKind;
use lofted_record::Record;

/// A launch point with its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Site {
    /// The name.
    pub name: String,
    /// The point.
    pub point: GeoPoint,
    /// How well it is known, in words.
    pub basis: String,
}

/// Every launch point that a name stands for, the record's first, each name once.
#[must_use]
pub fn launch_sites(record: &Record) -> Vec<Site> {
    let mut sites: Vec<Site> = Vec::new();
    for site in record.flights().iter().filter_map(|flight| flight.launch_site.as_ref()) {
        if !sites.iter().any(|known| known.name == site.name) {
            sites.push(Site {
                name: site.name.clone(),
                point: site.point,
                basis: site.basis.clone(),
            });
        }
    }
    for place in record.places_of_kind(PlaceKind::LaunchSite) {
        let is_known = sites.iter().any(|known| known.name == place.name);
        if let Some(point) = place.point.filter(|_| !is_known) {
            let basis = "the point of the site, not of a pad".to_owned();
            sites.push(Site { name: place.name.clone(), point, basis });
        }
    }
    sites
}

/// The launch point that a text names, or that it gives by its coordinates.
///
/// # Errors
/// It does neither, with what would be right.
pub fn launch_point(text: &str, sites: &[Site]) -> Result<(GeoPoint, String), String> {
    let name = lower_case(text.trim());
    if let Some(site) = sites.iter().find(|site| lower_case(&site.name) == name) {
        return Ok((site.point, format!("{}; {}", point_words(site.point), site.basis)));
    }
    match text.parse::<GeoPoint>() {
        Ok(point) => Ok((point, point_words(point))),
        Err(_) if !text.contains(|c: char| c.is_ascii_digit()) => Err(format!(
            "no launch point \u{201c}{}\u{201d} is known: choose one of the list, or write it as 39.0 N, 125.7 E",
            text.trim()
        )),
        Err(error) => Err(error.to_string()),
    }
}

/// A point in words: `39.13° N, 125.96° E`.
#[must_use]
pub fn point_words(point: GeoPoint) -> String {
    let part = |degrees: f64, positive: &str, negative: &str| {
        let side = if degrees < 0.0 { negative } else { positive };
        format!("{}° {side}", lofted_charts::sheet::words::number(degrees.abs(), 2))
    };
    format!("{}, {}", part(point.latitude_deg(), "N", "S"), part(point.longitude_deg(), "E", "W"))
}

/// A point moved by some degrees: no farther than the poles, and on over the dateline.
#[must_use]
pub fn moved_deg(point: GeoPoint, north_deg: f64, east_deg: f64) -> GeoPoint {
    let latitude_deg = (point.latitude_deg() + north_deg).clamp(-90.0, 90.0);
    let longitude_deg = (point.longitude_deg() + east_deg + 180.0).rem_euclid(360.0) - 180.0;
    GeoPoint::new(latitude_deg, longitude_deg).unwrap_or(point)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moved_point_stays_on_the_earth_and_its_words_read_back() {
        let at = |latitude_deg, longitude_deg| GeoPoint::new(latitude_deg, longitude_deg).unwrap();
        assert_eq!(moved_deg(at(89.5, 0.0), 1.0, 0.0), at(90.0, 0.0));
        assert_eq!(moved_deg(at(0.0, 179.5), 0.0, 1.0), at(0.0, -179.5));
        for point in [at(39.13, 125.96), at(-12.5, -77.0), at(0.0, 0.0)] {
            assert_eq!(launch_point(&point_words(point), &[]).map(|(read, _)| read), Ok(point));
        }
    }

    #[test]
    fn a_launch_point_is_a_name_or_coordinates() {
        let sites = launch_sites(&lofted_record::bundled().record);
        let (samsok, words) = launch_point(" samsok 2", &sites).unwrap();
        assert!((samsok.latitude_deg() - 39.1266).abs() < 1e-9);
        assert!(words.starts_with("39.13° N, 125.96° E; "), "{words}");
        assert_eq!(launch_point("34.7 N, 120.6 W", &sites).unwrap().1, "34.7° N, 120.6° W");
        assert!(
            launch_point("nowhere", &sites)
                .unwrap_err()
                .contains("\u{201c}nowhere\u{201d} is known")
        );
        assert!(launch_point("95, 0", &sites).unwrap_err().contains("latitude 95"));
        let names: std::collections::BTreeSet<&str> =
            sites.iter().map(|site| &*site.name).collect();
        assert_eq!(sites.len(), names.len(), "each of the record's names once");
        assert!(["Sohae", "Plesetsk", "Samsok 2"].iter().all(|name| names.contains(name)));
    }
}
