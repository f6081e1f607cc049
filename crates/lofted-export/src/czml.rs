//! A flight as CZML: a point that flies the path in time, opens in Cesium.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use lofted::xml_text::xml_text;
use serde_json::{Value, json};

use crate::error::ExportError;
use crate::flight_geography::{FlightGeography, Landmark, Zone, closed};
use crate::rounding::{degrees, metres, seconds};

/// How fast the clock runs when the document is opened.
const CLOCK_MULTIPLIER: u32 = 60;

/// Writes a flight as a CZML document.
///
/// The clock starts at the launch. Where only its day is known it starts at 00:00 UTC of that day, and the
/// document's description says so.
///
/// # Errors
/// - fewer than two points of path: [`ExportError::NoPath`];
/// - the launch is given as neither time nor day: [`ExportError::LaunchTime`].
pub fn czml(flight: &FlightGeography) -> Result<String, ExportError> {
    let path = flight.drawable_path()?;
    let (launch, known) = launch_time(&flight.launched_at)?;
    let end_s = path.last().map_or(0.0, |point| point.time_s);
    let end = launch.saturating_add(SignedDuration::from_secs_f64(end_s)).unwrap_or(launch);
    let interval = format!("{launch}/{end}");
    let places: Vec<f64> = path
        .iter()
        .flat_map(|p| {
            let place =
                [degrees(p.longitude_deg), degrees(p.latitude_deg), metres(1000.0 * p.height_km)];
            std::iter::once(seconds(p.time_s)).chain(place)
        })
        .collect();
    let ground: Vec<f64> = path
        .iter()
        .flat_map(|p| [degrees(p.longitude_deg), degrees(p.latitude_deg), 0.0])
        .collect();
    let mut packets = vec![
        json!({
            "id": "document",
            "name": flight.name,
            "version": "1.0",
            "clock": {
                "interval": interval,
                "currentTime": launch.to_string(),
                "multiplier": CLOCK_MULTIPLIER,
                "range": "LOOP_STOP",
                "step": "SYSTEM_CLOCK_MULTIPLIER",
            },
        }),
        json!({
            "id": "flight",
            "name": flight.name,
            "description": xml_text(&format!("{} {known}", flight.description())),
            "availability": interval,
            "position": {
                "epoch": launch.to_string(),
                "interpolationAlgorithm": "LAGRANGE",
                "interpolationDegree": 3,
                "cartographicDegrees": places,
            },
            "point": { "pixelSize": 9, "color": { "rgba": ACCENT } },
            "path": {
                "width": 2,
                "resolution": 5,
                "material": { "solidColor": { "color": { "rgba": ACCENT } } },
            },
        }),
        line("ground-track", &format!("Ground track: {}", flight.name), &flight.method, &ground),
    ];
    packets
        .extend(flight.landmarks.iter().enumerate().map(|(at, mark)| landmark(flight, at, mark)));
    packets.extend(flight.zones.iter().enumerate().map(|(at, one)| zone(flight, at, one)));
    serde_json::to_string(&packets).map_err(|error| ExportError::Writing(error.to_string()))
}

/// The page's accent in its light theme.
const ACCENT: [u8; 4] = [0xb8, 0x43, 0x2f, 0xff];

/// When the clock starts, and in words how well that is known.
fn launch_time(launched_at: &str) -> Result<(Timestamp, &'static str), ExportError> {
    if let Ok(time) = launched_at.parse::<Timestamp>() {
        return Ok((time, "The clock starts at the launch as stated."));
    }
    let fault = || ExportError::LaunchTime { found: launched_at.to_owned() };
    let day: Date = launched_at.parse().map_err(|_| fault())?;
    let midnight = day.at(0, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).map_err(|_| fault())?;
    Ok((
        midnight.timestamp(),
        "Only the day of the launch is known: the clock starts at 00:00 UTC.",
    ))
}

fn line(id: &str, name: &str, description: &str, places: &[f64]) -> Value {
    json!({
        "id": id,
        "name": name,
        "description": xml_text(description),
        "polyline": {
            "positions": { "cartographicDegrees": places },
            "clampToGround": true,
            "width": 1.5,
            "material": { "solidColor": { "color": { "rgba": ACCENT } } },
        },
    })
}

fn landmark(flight: &FlightGeography, index: usize, mark: &Landmark) -> Value {
    let description = flight.described(&mark.description, mark.kind.basis());
    let place = [
        degrees(mark.point.longitude_deg()),
        degrees(mark.point.latitude_deg()),
        metres(mark.height_m),
    ];
    json!({
        "id": format!("{}-{index}", mark.kind.id()),
        "name": mark.name,
        "description": xml_text(&description),
        "position": { "cartographicDegrees": place },
        "point": { "pixelSize": 6, "color": { "rgba": ACCENT } },
        "label": { "text": mark.name, "scale": 0.5, "pixelOffset": { "cartesian2": [0, -14] } },
    })
}

/// A zone by its line: an area of more than half the Earth cannot be filled there, and has no edge on a
/// globe where it is all of it.
fn zone(flight: &FlightGeography, at: usize, zone: &Zone) -> Value {
    let id = format!("{}-{at}", zone.kind.id());
    let description = flight.described(&zone.description, zone.kind.basis());
    let places: Vec<f64> = closed(zone.shape.line())
        .flat_map(|c| [degrees(c.longitude_deg()), degrees(c.latitude_deg()), 0.0])
        .collect();
    if places.is_empty() {
        return json!({ "id": id, "name": zone.name, "description": xml_text(&description) });
    }
    line(&id, &zone.name, &description, &places)
}
