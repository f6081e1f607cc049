//! A computed flight as geography with its words, and that as the text of a file.

use lofted::earth::GeoPoint;
use lofted::earth::ellipsoid::{Figure, Geodetic};
use lofted::earth::geodesic::place_along;
use lofted::letters::upper_first;
use lofted::trajectory::path::PathPoint;
use lofted_charts::map::layers::{Footprint, Impact, ImpactArea, Reach};
use lofted_charts::sheet::words;
use lofted_export::{
    ExportError, FlightGeography, Landmark, LandmarkKind, Shape, Zone, ZoneKind, czml, geojson, kml,
};
use lofted_jobs::portrait::Weights;

use crate::judging::method::vehicles;
use crate::judging::verdict::time_left_aside;
use crate::page::flight::file::{FlightFile, FlightFormat};

/// Points of a ring.
const RING_POINTS: u16 = 180;

/// The text of a flight's file.
///
/// # Errors
/// The flight has no path, or its format's writer refuses it: [`ExportError`].
pub fn written(file: &FlightFile, format: FlightFormat) -> Result<String, ExportError> {
    let flight = flight_geography(file);
    match format {
        FlightFormat::GeoJson => geojson::geojson(&flight),
        FlightFormat::Kml => kml::kml(&flight),
        FlightFormat::Czml => czml::czml(&flight),
    }
}

/// The flight as geography: what was computed with its method, what was stated with who said it.
#[must_use]
pub fn flight_geography(file: &FlightFile) -> FlightGeography {
    let zones = file.layers.impacts.iter().filter_map(stated_or_computed_zone);
    let reach = file.layers.footprints.iter().flat_map(|one| footprint(file, one));
    FlightGeography {
        name: format!("{}, by {}", file.title, file.whose),
        method: method(file),
        caveats: caveats(file),
        launched_at: file.launched_at.clone(),
        path: file.path.clone(),
        landmarks: landmarks(file),
        zones: zones.chain(reach).collect(),
    }
}

fn method(file: &FlightFile) -> String {
    let heard = match file.weights {
        Weights::AllClaims => String::new(),
        Weights::WithoutTime => time_left_aside(),
    };
    format!(
        "Method: powered flight with air over the turning Earth, reconstructed from published figures; the \
         path of the middle one of the simulated flights. Figures: {}. Intervals used: {}.{heard}",
        file.figures, file.intervals,
    )
}

fn caveats(file: &FlightFile) -> String {
    let class = vehicles(file.class);
    let mut caveats = format!(
        "Computed for a generic vehicle ({class}) with the payload flown, not for a vehicle that anybody \
         described; seed {}, {} draws, {} simulated flights flown again.",
        file.seed, file.drawn, file.members,
    );
    if file.drawn < file.draws {
        caveats += &format!(
            " Taken while it was being computed, after {} of {} draws.",
            file.drawn, file.draws
        );
    }
    if file.layers.footprints.is_empty() {
        caveats +=
            " How far the vehicle reaches was not computed yet: no footprint is in this file.";
    }
    caveats
}

fn landmarks(file: &FlightFile) -> Vec<Landmark> {
    let origin = &file.layers.origin;
    let launch = Landmark {
        kind: LandmarkKind::Launch,
        name: format!("Launch point: {}", origin.label),
        description: file.launch_basis.clone(),
        point: origin.point,
        height_m: 0.0,
        time_s: Some(0.0),
    };
    let highest = file.path.iter().max_by(|a, b| a.height_km.total_cmp(&b.height_km));
    let highest = highest.and_then(|at| {
        let name = format!("Highest point: {} km", words::number(at.height_km, 0));
        on_path(at, LandmarkKind::Apogee, name)
    });
    let impact = file.path.last().and_then(|at| {
        let name = format!("Computed impact, {} km away", words::number(at.downrange_km, 0));
        on_path(at, LandmarkKind::Impact, name)
    });
    let stated = file.layers.impacts.iter().filter_map(stated_point);
    [Some(launch), highest, impact].into_iter().flatten().chain(stated).collect()
}

fn on_path(at: &PathPoint, kind: LandmarkKind, name: String) -> Option<Landmark> {
    let after = format!("{} min after lift-off", words::number(at.time_s / 60.0, 1));
    Some(Landmark {
        kind,
        name,
        description: format!(
            "{after}, on the path of the middle one of the simulated flights. Method: that of the trajectory."
        ),
        point: GeoPoint::new(at.latitude_deg, at.longitude_deg).ok()?,
        height_m: (1000.0 * at.height_km).max(0.0),
        time_s: Some(at.time_s),
    })
}

/// A distance and a direction from a named place are a point.
fn stated_point(impact: &Impact) -> Option<Landmark> {
    let ImpactArea::Along { from, distance_km, azimuth_deg } = &impact.area else { return None };
    Some(Landmark {
        kind: LandmarkKind::StatedSplashdown,
        name: upper_first(&impact.label),
        description: format!(
            "In words: {}. Placed at that distance, due {}°, from {}.",
            impact.words,
            words::number(*azimuth_deg, 0),
            from.label
        ),
        point: along(&from.point, *azimuth_deg, *distance_km)?,
        height_m: 0.0,
        time_s: None,
    })
}

fn stated_or_computed_zone(impact: &Impact) -> Option<Zone> {
    let name = upper_first(&impact.label);
    match &impact.area {
        ImpactArea::Along { .. } => None,
        ImpactArea::Around { from, distance_km } => Some(Zone {
            kind: ZoneKind::StatedSplashdown,
            name,
            description: format!(
                "In words: {}. No direction was stated: anywhere on this ring about {}.",
                impact.words, from.label
            ),
            shape: Shape::Ring(ring(&from.point, *distance_km)),
        }),
        ImpactArea::Disc { centre, radius_km } => Some(Zone {
            kind: ZoneKind::ImpactArea,
            name,
            description: format!(
                "{}. Method: a disc of {} km round the impact of the middle one; no smaller than 5 km.",
                upper_first(&impact.words),
                words::number(*radius_km, 0)
            ),
            shape: Shape::Region { centre: *centre, rim: ring(centre, *radius_km) },
        }),
    }
}

/// The footprint, and beside it the ring that an Earth at rest would give.
fn footprint(file: &FlightFile, reach: &Footprint) -> Vec<Zone> {
    let centre = file.layers.origin.point;
    let (shape, all) = match &reach.p50 {
        Reach::WholeEarth => (Shape::WholeEarth, " It reaches any point on Earth."),
        Reach::Rim(rim) => (Shape::Region { centre, rim: rim.clone() }, ""),
    };
    let turning = Zone {
        kind: ZoneKind::Footprint,
        name: upper_first(&reach.label),
        description: format!(
            "Method: the vehicle of the middle one of the simulated flights steered anew for the greatest range on each of 36 bearings \
             over the turning Earth, with air; payload as flown.{all}"
        ),
        shape,
    };
    let still = reach.at_rest_km.map(|distance_km| Zone {
        kind: ZoneKind::PlainRing,
        name: format!("Plain ring: {} km over an Earth at rest", words::number(distance_km, 0)),
        description: format!(
            "Method: the same vehicle steered for its greatest range over an Earth that does not turn: {} km on \
             every bearing; payload as flown.",
            words::number(distance_km, 0)
        ),
        shape: Shape::Ring(ring(&centre, distance_km)),
    });
    [turning].into_iter().chain(still).collect()
}

fn ring(centre: &GeoPoint, distance_km: f64) -> Vec<GeoPoint> {
    (0..RING_POINTS)
        .filter_map(|k| along(centre, 360.0 * f64::from(k) / f64::from(RING_POINTS), distance_km))
        .collect()
}

fn along(from: &GeoPoint, azimuth_deg: f64, distance_km: f64) -> Option<GeoPoint> {
    let start = Geodetic::from_degrees(from.latitude_deg(), from.longitude_deg(), 0.0);
    let place = place_along(Figure::Wgs84, &start, azimuth_deg.to_radians(), 1000.0 * distance_km);
    GeoPoint::new(place.latitude_deg(), place.longitude_deg()).ok()
}

#[cfg(test)]
mod tests;
