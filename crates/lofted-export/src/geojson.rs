//! A flight as GeoJSON (RFC 7946): trajectory, ground track, landmarks and footprint as features.

use geojson::{
    Feature, FeatureCollection, Geometry, GeometryValue, JsonObject, JsonValue, Position,
};
use lofted::earth::GeoPoint;
use lofted::range::outline::{Corner, Outline};
use lofted::trajectory::path::PathPoint;

use crate::dateline::{Place, cut};
use crate::error::ExportError;
use crate::flight_geography::{Basis, FlightGeography, Shape, Zone, closed, region};
use crate::rounding::{degrees, metres, seconds};

/// Writes a flight as a feature collection.
///
/// Each feature says in `kind` what it is, in `method` or `description` who said so or how it was computed,
/// and in `caveats` what the computing rests on. The trajectory carries its times in `times_s`, a list for
/// each of its pieces; its heights are in metres above the ellipsoid of WGS 84.
///
/// # Errors
/// Fewer than two points of path: [`ExportError::NoPath`].
pub fn geojson(flight: &FlightGeography) -> Result<String, ExportError> {
    let path = flight.drawable_path()?;
    let pieces = cut(&path.iter().map(place).collect::<Vec<Place>>());
    let times: Vec<Vec<f64>> =
        pieces.iter().map(|piece| piece.iter().map(|place| seconds(place[3])).collect()).collect();
    let computed = |kind: &str, name: String| {
        vec![
            ("kind", kind.into()),
            ("name", name.into()),
            ("method", flight.method.as_str().into()),
            ("caveats", flight.caveats.as_str().into()),
            ("launched_at", flight.launched_at.as_str().into()),
        ]
    };
    let mut trajectory = computed("trajectory", format!("Trajectory: {}", flight.name));
    trajectory.push(("times_s", times.into()));
    trajectory.push(("heights", "metres above the ellipsoid of WGS 84".into()));
    let mut features = vec![
        feature(lines(&pieces, |place| [place[0], place[1], place[2]]), &trajectory),
        feature(
            lines(&pieces, |place| [place[0], place[1], 0.0]),
            &computed("ground-track", format!("Ground track: {}", flight.name)),
        ),
    ];
    features.extend(flight.landmarks.iter().map(|mark| {
        let place = [mark.point.longitude_deg(), mark.point.latitude_deg(), mark.height_m];
        let mut told =
            described(flight, mark.kind.id(), mark.kind.basis(), &mark.name, &mark.description);
        told.push(("time_s", mark.time_s.map(seconds).into()));
        feature(GeometryValue::Point { coordinates: position(place) }, &told)
    }));
    features.extend(flight.zones.iter().map(|zone| zoned(flight, zone)));
    Ok(FeatureCollection::new(features).to_string())
}

fn zoned(flight: &FlightGeography, zone: &Zone) -> Feature {
    let geometry = match &zone.shape {
        Shape::Region { centre, rim } => area(&region(centre, rim)),
        Shape::Ring(ring) => {
            let line: Vec<Place> = closed(ring).map(on_ground).collect();
            lines(&cut(&line), |place| [place[0], place[1], 0.0])
        }
        Shape::WholeEarth => area(&Outline::WholeEarth),
    };
    let Zone { kind, name, description, .. } = zone;
    feature(geometry, &described(flight, kind.id(), kind.basis(), name, description))
}

fn described(
    flight: &FlightGeography,
    kind: &str,
    basis: Basis,
    name: &str,
    description: &str,
) -> Vec<(&'static str, JsonValue)> {
    let mut told =
        vec![("kind", kind.into()), ("name", name.into()), ("description", description.into())];
    if basis == Basis::Computed {
        told.push(("caveats", flight.caveats.as_str().into()));
    }
    told
}

pub(crate) fn on_ground(point: &GeoPoint) -> Place {
    [point.longitude_deg(), point.latitude_deg(), 0.0, 0.0]
}

fn feature(geometry: GeometryValue, properties: &[(&str, JsonValue)]) -> Feature {
    let properties: JsonObject =
        properties.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    Feature {
        geometry: Some(Geometry::new(geometry)),
        properties: Some(properties),
        ..Feature::default()
    }
}

fn place(point: &PathPoint) -> Place {
    [point.longitude_deg, point.latitude_deg, 1000.0 * point.height_km, point.time_s]
}

/// Longitude, latitude and height; a place on the ground goes without its height.
fn position([longitude_deg, latitude_deg, height_m]: [f64; 3]) -> Position {
    let height_m = (height_m != 0.0).then(|| metres(height_m));
    [degrees(longitude_deg), degrees(latitude_deg)]
        .into_iter()
        .chain(height_m)
        .collect::<Vec<f64>>()
        .into()
}

fn lines(pieces: &[Vec<Place>], shown: fn(&Place) -> [f64; 3]) -> GeometryValue {
    let coordinates = pieces
        .iter()
        .map(|piece| piece.iter().map(|place| position(shown(place))).collect())
        .collect();
    GeometryValue::MultiLineString { coordinates }
}

fn area(outline: &Outline) -> GeometryValue {
    let polygons = match outline {
        Outline::WholeEarth => vec![vec![ring(&WHOLE_EARTH, Turn::CounterClockwise)]],
        Outline::Polygons(polygons) => polygons
            .iter()
            .map(|polygon| {
                std::iter::once(ring(&polygon.outer, Turn::CounterClockwise))
                    .chain(polygon.holes.iter().map(|hole| ring(hole, Turn::Clockwise)))
                    .collect()
            })
            .collect(),
    };
    GeometryValue::MultiPolygon { coordinates: polygons }
}

/// The whole map as a ring.
pub(crate) const WHOLE_EARTH: [Corner; 4] = [
    Corner { longitude_deg: -180.0, latitude_deg: -90.0 },
    Corner { longitude_deg: 180.0, latitude_deg: -90.0 },
    Corner { longitude_deg: 180.0, latitude_deg: 90.0 },
    Corner { longitude_deg: -180.0, latitude_deg: 90.0 },
];

/// Which way a ring runs: RFC 7946, section 3.1.6.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    CounterClockwise,
    Clockwise,
}

fn ring(corners: &[Corner], turn: Turn) -> Vec<Position> {
    let mut ring: Vec<Corner> = corners.to_vec();
    let runs = if doubled_area(&ring) < 0.0 { Turn::Clockwise } else { Turn::CounterClockwise };
    if runs != turn {
        ring.reverse();
    }
    ring.extend(ring.first().copied());
    ring.into_iter().map(|c| position([c.longitude_deg, c.latitude_deg, 0.0])).collect()
}

fn doubled_area(ring: &[Corner]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    let part = |(a, b): (&Corner, &Corner)| {
        a.longitude_deg * b.latitude_deg - b.longitude_deg * a.latitude_deg
    };
    ring.iter().zip(next).map(part).sum()
}
