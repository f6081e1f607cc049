//! What a map says: its summary, its points, its table and its key.

use lofted::earth::GeoPoint;

use crate::map::layers::{Footprint, Impact, ImpactArea, Layers, Reach, Track};
use crate::map::marks::{WHOLE_EARTH_KM, at_rest_paint, ring_paint};
use crate::map::projection::{Projection, along, geodesic};
use crate::map::stage::{KeyEntry, Sample};
use crate::map::zone;
use crate::sheet::ink::{Ink, Paint};
use crate::sheet::picture::{ReadPoint, Readout, Table};
use crate::sheet::words::number;

/// Degrees between the bearings at which a footprint is read out.
const BEARING_STEP_DEG: i32 = 15;

/// A line of the table, with its place on the map where it has one.
struct Row {
    what: String,
    at: Option<GeoPoint>,
    bearing: String,
    distance: String,
    words: String,
}

/// The whole read-out of some layers, with the sentence on the map's extent first.
pub(crate) fn readout(layers: &Layers, projection: &Projection, extent: &str) -> Readout {
    let rows = rows(layers);
    let origin = &layers.origin.label;
    let columns = [
        "What".to_owned(),
        format!("Bearing from {origin}"),
        format!("Distance from {origin}"),
        "Words".to_owned(),
    ];
    let points = rows.iter().filter_map(|row| {
        let (x_px, y_px) = projection.mark(row.at?)?;
        let parts = [&row.distance, &row.bearing, &row.words];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).cloned().collect();
        Some(ReadPoint {
            opens: String::new(),
            x_px,
            y_px,
            title: row.what.clone(),
            words: parts.join(", "),
        })
    });
    let points = points.collect();
    let cells = |row: Row| vec![row.what, row.bearing, row.distance, row.words];
    let table = Table { columns: columns.to_vec(), rows: rows.into_iter().map(cells).collect() };
    Readout { summary: summary(layers, extent), points, table }
}

fn rows(layers: &Layers) -> Vec<Row> {
    let origin = layers.origin.point;
    let mut rows = vec![Row {
        what: layers.origin.label.clone(),
        at: Some(origin),
        bearing: String::new(),
        distance: "0 km".to_owned(),
        words: "launch point".to_owned(),
    }];
    for place in &layers.places {
        let share = place.share_words();
        let mut words = share.map_or_else(String::new, |share| {
            format!("{share} of the simulated vehicles reach it, payload as flown")
        });
        if let Some(heavier) = place.share_heavier {
            words += &format!("; {} with the heavier payload", heavier.words());
        }
        rows.push(point_row(origin, place.label.clone(), place.point, words));
    }
    rows.extend(layers.tracks.iter().flat_map(|track| track_rows(origin, track)));
    rows.extend(layers.impacts.iter().map(|impact| impact_row(origin, impact)));
    rows.extend(layers.rings.iter().map(|ring| Row {
        what: ring.label.clone(),
        at: on_ring(origin, ring.distance_km),
        bearing: "all bearings".to_owned(),
        distance: km(ring.distance_km),
        words: "as stated, drawn as a ring".to_owned(),
    }));
    rows.extend(layers.footprints.iter().flat_map(|footprint| footprint_rows(origin, footprint)));
    rows
}

/// The point of a ring that stands for it in the read-out: a little south of east.
fn on_ring(origin: GeoPoint, distance_km: f64) -> Option<GeoPoint> {
    let is_ring = (0.0..0.999 * WHOLE_EARTH_KM).contains(&distance_km);
    is_ring.then(|| along(origin, 110.0, distance_km)).flatten()
}

fn km(distance_km: f64) -> String {
    format!("{} km", number(distance_km, 0))
}

fn point_row(origin: GeoPoint, what: String, point: GeoPoint, words: String) -> Row {
    let (distance_km, bearing_deg) = geodesic(origin, point);
    // From a pole every way is south or north, and from a place to itself there is none.
    let bearing = if distance_km < 0.001 || origin.latitude_deg().abs() > 89.999 {
        String::new()
    } else {
        format!("bearing {} deg", number(bearing_deg, 0))
    };
    Row { what, at: Some(point), bearing, distance: km(distance_km), words }
}

/// A track's start and end, its time marks, or without times its points.
fn track_rows(origin: GeoPoint, track: &Track) -> Vec<Row> {
    let row = |minutes: Option<f64>, point, end: &str| {
        let time = minutes.map(|minutes| format!("{} min after lift-off", number(minutes, 1)));
        let words: Vec<_> =
            time.into_iter().chain((!end.is_empty()).then(|| end.to_owned())).collect();
        point_row(origin, track.label.clone(), point, words.join(", "))
    };
    let mut rows: Vec<Row> = super::marks::ticks(track)
        .into_iter()
        .map(|(minutes, point)| row(Some(minutes), point, ""))
        .collect();
    if rows.is_empty() {
        let step = (track.points.len() / 12).max(1);
        let some = track.points.iter().step_by(step).take(13);
        rows.extend(
            some.map(|point| row(point.time_s.map(|time_s| time_s / 60.0), point.point, "")),
        );
    }
    if let Some(end) = track.points.last() {
        rows.push(row(end.time_s.map(|time_s| time_s / 60.0), end.point, "end of the track"));
    }
    rows
}

fn impact_row(origin: GeoPoint, impact: &Impact) -> Row {
    let what = format!("Impact, {}", impact.label);
    match &impact.area {
        ImpactArea::Disc { centre, radius_km } => {
            let words = format!("within {} of here: {}", km(*radius_km), impact.words);
            point_row(origin, what, *centre, words)
        }
        ImpactArea::Around { from, distance_km } => Row {
            what,
            at: on_ring(from.point, *distance_km),
            bearing: String::new(),
            distance: String::new(),
            words: format!("{} from {}: {}", km(*distance_km), from.label, impact.words),
        },
        ImpactArea::Along { from, distance_km, azimuth_deg } => {
            let words = format!(
                "{} from {} at {} deg: {}",
                km(*distance_km),
                from.label,
                number(*azimuth_deg, 0),
                impact.words
            );
            match along(from.point, *azimuth_deg, *distance_km) {
                Some(point) => point_row(origin, what, point, words),
                None => point_row(origin, what, from.point, words),
            }
        }
    }
}

fn footprint_rows(origin: GeoPoint, footprint: &Footprint) -> Vec<Row> {
    let p05 = footprint.p05.as_ref().map(|reach| ("p05", by_bearing(origin, reach)));
    let p95 = footprint.p95.as_ref().map(|reach| ("p95", by_bearing(origin, reach)));
    let p50 = by_bearing(origin, &footprint.p50);
    let bearings = (0..360 / BEARING_STEP_DEG).map(|step| f64::from(BEARING_STEP_DEG * step));
    let mut rows: Vec<Row> = bearings
        .map(|bearing| {
            let middle = p50.at(bearing);
            let others: Vec<_> = [&p05, &p95]
                .into_iter()
                .flatten()
                .map(|(name, reach)| format!("{name} {}", reach_words(reach.at(bearing))))
                .collect();
            Row {
                what: footprint.label.clone(),
                at: middle.and_then(|km| along(origin, bearing, km.min(20_000.0))),
                bearing: format!("bearing {} deg", number(bearing, 0)),
                distance: format!("p50 {}", reach_words(middle)),
                words: others.join(", "),
            }
        })
        .collect();
    rows.extend(footprint.at_rest_km.map(|distance_km| Row {
        what: footprint.label.clone(),
        at: on_ring(origin, distance_km),
        bearing: "all bearings".to_owned(),
        distance: reach_words(Some(distance_km)),
        words: "the same vehicle over an Earth at rest".to_owned(),
    }));
    rows
}

fn reach_words(distance_km: Option<f64>) -> String {
    match distance_km {
        Some(distance_km) if distance_km >= 0.999 * WHOLE_EARTH_KM => "the whole Earth".to_owned(),
        Some(distance_km) => km(distance_km),
        None => "not computed".to_owned(),
    }
}

/// A reach as distances by bearing.
enum ByBearing {
    All,
    Points(Vec<(f64, f64)>),
}

fn by_bearing(origin: GeoPoint, reach: &Reach) -> ByBearing {
    match reach {
        Reach::WholeEarth => ByBearing::All,
        Reach::Rim(points) => ByBearing::Points(
            points
                .iter()
                .map(|point| geodesic(origin, *point))
                .map(|(km, deg)| (deg, km))
                .collect(),
        ),
    }
}

impl ByBearing {
    /// The reach on a bearing, km, read between the two nearest bearings; the farthest if there are several.
    fn at(&self, bearing_deg: f64) -> Option<f64> {
        let points = match self {
            Self::All => return Some(WHOLE_EARTH_KM),
            Self::Points(points) => points,
        };
        let turned = |degrees: f64| degrees - 360.0 * (degrees / 360.0).round();
        let next = points.iter().skip(1).chain(points.first());
        points
            .iter()
            .zip(next)
            .filter_map(|(from, to)| {
                let (before, after) = (turned(from.0 - bearing_deg), turned(to.0 - bearing_deg));
                let across = before.min(after) <= 0.0 && before.max(after) >= 0.0;
                if !across || (after - before).abs() > 90.0 {
                    return None;
                }
                let part = if after == before { 0.0 } else { -before / (after - before) };
                Some(from.1 + part * (to.1 - from.1))
            })
            .fold(None, |most: Option<f64>, km| Some(most.map_or(km, |most| most.max(km))))
    }
}

fn summary(layers: &Layers, extent: &str) -> String {
    let mut parts = vec![extent.to_owned()];
    for track in &layers.tracks {
        if let Some(end) = track.points.last() {
            let (distance_km, _) = geodesic(layers.origin.point, end.point);
            parts.push(format!("Track, {}: ends {} away.", track.label, km(distance_km)));
        }
    }
    for impact in &layers.impacts {
        parts.push(format!("Impact, {}: {}.", impact.label, impact.words));
    }
    for footprint in &layers.footprints {
        parts.push(match span(layers.origin.point, &footprint.p50) {
            Some((low, high)) if high >= 0.999 * WHOLE_EARTH_KM && low >= high => {
                format!("{}: p50 is the whole Earth.", footprint.label)
            }
            Some((low, high)) => {
                format!("{}: p50 from {} to {} by bearing.", footprint.label, km(low), km(high))
            }
            None => format!("{}: no reach computed.", footprint.label),
        });
    }
    parts.join(" ")
}

/// The least and the greatest reach, km.
fn span(origin: GeoPoint, reach: &Reach) -> Option<(f64, f64)> {
    match by_bearing(origin, reach) {
        ByBearing::All => Some((WHOLE_EARTH_KM, WHOLE_EARTH_KM)),
        ByBearing::Points(points) => points.iter().map(|point| point.1).fold(None, |span, km| {
            let (low, high) = span.unwrap_or((km, km));
            Some((low.min(km), high.max(km)))
        }),
    }
}

/// The key: what each mark of a map that reaches so many km is, and which lie beyond it.
pub(crate) fn key(layers: &Layers, radius_km: f64) -> Vec<KeyEntry> {
    let mut key = Vec::new();
    let entry =
        |sample, title: &str, words: String| KeyEntry { sample, title: title.to_owned(), words };
    for track in &layers.tracks {
        let paint = Paint::from(track.ink).dashed(track.dash);
        key.push(entry(Sample::Stroke(paint, 2.0), &track.label, "ground track".to_owned()));
    }
    for impact in &layers.impacts {
        let sample = match &impact.area {
            ImpactArea::Disc { .. } => Sample::Patch(Paint::from(impact.ink)),
            ImpactArea::Around { .. } => Sample::Stroke(ring_paint(impact.ink), 1.4),
            ImpactArea::Along { .. } => Sample::Cross(Paint::from(impact.ink)),
        };
        key.push(entry(sample, &impact.label, impact.words.clone()));
    }
    for ring in &layers.rings {
        let sample = Sample::Stroke(ring_paint(ring.ink), 1.4);
        let beyond = beyond(ring.distance_km, radius_km);
        key.push(entry(sample, &ring.label, format!("ring at {}{beyond}", km(ring.distance_km))));
    }
    for footprint in &layers.footprints {
        footprint_key(layers.origin.point, footprint, radius_km, &mut key);
    }
    if layers.places.iter().any(|place| place.share.is_some()) {
        let words =
            "with the share of simulated vehicles that reach them, payload as flown".to_owned();
        key.push(entry(Sample::Dot(Paint::from(Ink::Text)), "Places", words));
    }
    key.extend(layers.zones.iter().map(|state| zone::key_entry(state)));
    key
}

/// What the key adds for a mark whose nearest part is too far to be seen.
fn beyond(distance_km: f64, radius_km: f64) -> &'static str {
    let is_whole = radius_km > 0.999 * WHOLE_EARTH_KM;
    if distance_km > radius_km && !is_whole { ", beyond this map" } else { "" }
}

fn footprint_key(origin: GeoPoint, footprint: &Footprint, radius_km: f64, key: &mut Vec<KeyEntry>) {
    let paint = Paint::from(footprint.ink);
    let mut push = |sample, title: &str, words: String| {
        key.push(KeyEntry { sample, title: title.to_owned(), words });
    };
    let words = |name: &str, reach: &Reach| match (reach, span(origin, reach)) {
        (Reach::WholeEarth, _) => format!("{name}: the whole Earth"),
        (_, Some((low, high))) => {
            let beyond = beyond(low, radius_km);
            format!("{name}: {} to {} by bearing{beyond}", number(low, 0), km(high))
        }
        (_, None) => format!("{name}: not computed"),
    };
    push(Sample::Stroke(paint, 2.2), &footprint.label, words("p50", &footprint.p50));
    let others = [("p05", &footprint.p05), ("p95", &footprint.p95)];
    let lighter: Vec<String> =
        others.iter().filter_map(|(name, reach)| Some(words(name, reach.as_ref()?))).collect();
    if !lighter.is_empty() {
        push(Sample::Stroke(paint.lighter(), 1.2), "", lighter.join("; "));
    }
    if let Some(distance_km) = footprint.at_rest_km {
        let beyond = beyond(distance_km.min(WHOLE_EARTH_KM), radius_km);
        let words = format!("over an Earth at rest: {}{beyond}", reach_words(Some(distance_km)));
        push(Sample::Stroke(at_rest_paint(footprint.ink), 1.4), "", words);
    }
}
