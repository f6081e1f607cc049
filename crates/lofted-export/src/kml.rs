//! A flight as KML 2.2: heights absolute, opens in Google Earth.
//!
//! Written here, because the well-kept crate (`kml` 0.15) puts a placemark's style after its geometry and
//! several inner rings into one boundary, which the OGC's schema refuses.

use std::fmt::Write as _;

use lofted::range::outline::{Corner, Outline};
use lofted::xml_text::xml_text;

use crate::dateline::{Place, cut};
use crate::error::ExportError;
use crate::flight_geography::{
    FlightGeography, Landmark, LandmarkKind, Shape, Zone, ZoneKind, closed, region,
};
use crate::geojson::{WHOLE_EARTH, on_ground};
use crate::rounding::{degrees, metres};

/// Colours as KML has them: opacity, blue, green, red. Those of the page's light theme.
const STYLES: &str = "\
<Style id=\"trajectory\"><LineStyle><color>ff2f43b8</color><width>3</width></LineStyle></Style>\
<Style id=\"ground-track\"><LineStyle><color>ff5e6466</color><width>2</width></LineStyle></Style>\
<Style id=\"footprint\"><LineStyle><color>ff2f43b8</color><width>1.5</width></LineStyle>\
<PolyStyle><color>202f43b8</color></PolyStyle></Style>";

/// Writes a flight as a KML document.
///
/// Heights are given as absolute; KML counts them from sea level, the path from the WGS 84 ellipsoid: up to
/// 110 m apart, nothing beside an apogee.
///
/// # Errors
/// Fewer than two points of path: [`ExportError::NoPath`].
pub fn kml(flight: &FlightGeography) -> Result<String, ExportError> {
    let path = flight.drawable_path()?;
    let pieces = cut(&path
        .iter()
        .map(|p| [p.longitude_deg, p.latitude_deg, 1000.0 * p.height_km, p.time_s])
        .collect::<Vec<Place>>());
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>",
    );
    text(&mut out, "name", &flight.name);
    let description = flight.description();
    text(&mut out, "description", &description);
    out.push_str(STYLES);
    let absolute = |place: &Place| [place[0], place[1], place[2]];
    let trajectory = lines(&pieces, "absolute", absolute);
    placemark(&mut out, "Trajectory", &description, "trajectory", &trajectory);
    let track = lines(&pieces, "clampToGround", flat);
    placemark(&mut out, "Ground track", &description, "ground-track", &track);
    for mark in &flight.landmarks {
        landmark(&mut out, flight, mark);
    }
    for one in &flight.zones {
        zone(&mut out, flight, one);
    }
    out.push_str("</Document></kml>\n");
    Ok(out)
}

fn flat(place: &Place) -> [f64; 3] {
    [place[0], place[1], 0.0]
}

fn zone(out: &mut String, flight: &FlightGeography, zone: &Zone) {
    let geometry = match &zone.shape {
        Shape::Region { centre, rim } => area(&region(centre, rim)),
        Shape::Ring(ring) => {
            let line: Vec<Place> = closed(ring).map(on_ground).collect();
            lines(&cut(&line), "clampToGround", flat)
        }
        Shape::WholeEarth => area(&Outline::WholeEarth),
    };
    let style = match zone.kind {
        ZoneKind::Footprint | ZoneKind::ImpactArea => "footprint",
        ZoneKind::PlainRing | ZoneKind::StatedSplashdown => "ground-track",
    };
    let description = flight.described(&zone.description, zone.kind.basis());
    placemark(out, &zone.name, &description, style, &geometry);
}

fn landmark(out: &mut String, flight: &FlightGeography, mark: &Landmark) {
    let mode = match mark.kind {
        LandmarkKind::Apogee => "absolute",
        _ => "clampToGround",
    };
    let place =
        coordinates([[mark.point.longitude_deg(), mark.point.latitude_deg(), mark.height_m]]);
    let point = format!(
        "<Point><altitudeMode>{mode}</altitudeMode><coordinates>{place}</coordinates></Point>"
    );
    let description = flight.described(&mark.description, mark.kind.basis());
    placemark(out, &mark.name, &description, "", &point);
}

fn placemark(out: &mut String, name: &str, description: &str, style: &str, geometry: &str) {
    out.push_str("<Placemark>");
    text(out, "name", name);
    text(out, "description", description);
    if !style.is_empty() {
        text(out, "styleUrl", &format!("#{style}"));
    }
    out.push_str(geometry);
    out.push_str("</Placemark>");
}

fn lines(pieces: &[Vec<Place>], mode: &str, shown: fn(&Place) -> [f64; 3]) -> String {
    let line = |piece: &Vec<Place>| {
        format!(
            "<LineString><tessellate>1</tessellate><altitudeMode>{mode}</altitudeMode>\
             <coordinates>{}</coordinates></LineString>",
            coordinates(piece.iter().map(shown))
        )
    };
    several(pieces.iter().map(line))
}

fn area(outline: &Outline) -> String {
    match outline {
        Outline::WholeEarth => polygon(&WHOLE_EARTH, &[]),
        Outline::Polygons(polygons) => {
            several(polygons.iter().map(|one| polygon(&one.outer, &one.holes)))
        }
    }
}

fn polygon(outer: &[Corner], holes: &[Vec<Corner>]) -> String {
    let mut out = String::from("<Polygon><tessellate>1</tessellate>");
    let rings = std::iter::once(("outerBoundaryIs", outer))
        .chain(holes.iter().map(|hole| ("innerBoundaryIs", hole.as_slice())));
    for (boundary, ring) in rings {
        let closed = ring.iter().chain(ring.first());
        let places = coordinates(closed.map(|c| [c.longitude_deg, c.latitude_deg, 0.0]));
        let ring = format!("<LinearRing><coordinates>{places}</coordinates></LinearRing>");
        let _ = write!(out, "<{boundary}>{ring}</{boundary}>");
    }
    out.push_str("</Polygon>");
    out
}

/// One geometry, or a collection of several.
fn several(geometries: impl Iterator<Item = String>) -> String {
    format!("<MultiGeometry>{}</MultiGeometry>", geometries.collect::<String>())
}

fn coordinates(places: impl IntoIterator<Item = [f64; 3]>) -> String {
    let place = |[longitude_deg, latitude_deg, height_m]: [f64; 3]| {
        format!("{},{},{}", degrees(longitude_deg), degrees(latitude_deg), metres(height_m))
    };
    places.into_iter().map(place).collect::<Vec<_>>().join(" ")
}

fn text(out: &mut String, element: &str, content: &str) {
    let _ = write!(out, "<{element}>{}</{element}>", xml_text(content));
}
