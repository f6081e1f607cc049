//! The quiet ground of a map: sea, land, coasts, graticule.

use lofted::earth::GeoPoint;
use lofted::math::vector::Vector;

use crate::map::clip;
use crate::map::geography::{Geography, unit};
use crate::map::projection::Projection;
use crate::sheet::canvas::outline::Ends;
use crate::sheet::canvas::{Canvas, Place};
use crate::sheet::ink::{Ink, Paint};
use crate::sheet::picture::ChartError;

/// Draws sea, land and graticule on the disc of a projection.
pub(crate) fn ground(
    canvas: &Canvas,
    projection: &Projection,
    geography: &Geography,
    centre: GeoPoint,
) -> Result<(), ChartError> {
    let (middle, radius_px) = (projection.middle, projection.radius_px);
    let land = clip::land(projection, geography, centre);
    let net = graticule(projection, centre);
    canvas.group("ground", |canvas| {
        canvas.dot(middle, radius_px, Ink::Earth)?;
        canvas.area_of(&land.outlines, Ink::Band)?;
        canvas.lines(&net, Ends::Open, Paint::from(Ink::Muted).faded(0.16), 0.7)?;
        canvas.lines(&land.coasts, Ends::Open, Paint::from(Ink::Muted).faded(0.6), 0.6)?;
        canvas.ring(middle, radius_px, Paint::from(Ink::Muted).faded(0.5), 1.0)
    })
}

/// Meridians and parallels at a round step of degrees that leaves a few across the map.
pub(crate) fn graticule(projection: &Projection, centre: GeoPoint) -> Vec<Vec<Place>> {
    let span_deg = 2.0 * projection.cap_rad.to_degrees();
    let step = [1.0, 2.0, 5.0, 10.0, 15.0].into_iter().find(|step| span_deg / step < 9.0);
    let step: f64 = step.unwrap_or(30.0);
    let local = |latitude: f64, longitude: f64| projection.local(&unit(latitude, longitude));
    let reach = projection.cap_rad.to_degrees() + step;
    let mut lines: Vec<Vec<Vector>> = Vec::new();

    let (south, north) =
        ((centre.latitude_deg() - reach).max(-90.0), (centre.latitude_deg() + reach).min(90.0));
    // Where the map holds a pole, every meridian is on it.
    let turn = if south <= -90.0 || north >= 90.0 {
        180.0
    } else {
        let widest = south.abs().max(north.abs()).to_radians();
        (reach / lofted::math::cos(widest).max(0.05)).min(180.0)
    };
    let (first, last) = (
        ((centre.longitude_deg() - turn) / step).ceil() as i32,
        ((centre.longitude_deg() + turn) / step).floor() as i32,
    );
    let last = if turn >= 180.0 { first + (360.0 / step) as i32 - 1 } else { last };
    let fine = (step / 5.0).min(2.5);
    for meridian in first..=last {
        let longitude = step * f64::from(meridian);
        // All but every ninetieth degree stop short of the poles, where they would crowd.
        let whole = longitude % 90.0 == 0.0;
        let most = if whole { 90.0 } else { 90.0 - step };
        let (low, high) = (south.max(-most), north.min(most));
        lines.push(samples(low, high, fine).map(|latitude| local(latitude, longitude)).collect());
    }
    let rows = (south / step).ceil() as i32..=(north / step).floor() as i32;
    for row in rows.map(|row| step * f64::from(row)).filter(|row| row.abs() < 90.0) {
        let middle = centre.longitude_deg();
        let places = samples(middle - turn, middle + turn, fine);
        lines.push(places.map(|longitude| local(row, longitude)).collect());
    }
    lines.iter().flat_map(|line| clip::line(projection, line)).collect()
}

fn samples(from: f64, to: f64, step: f64) -> impl Iterator<Item = f64> {
    let count = ((to - from) / step).ceil().max(1.0) as u32;
    (0..=count).map(move |at| from + (to - from) * f64::from(at) / f64::from(count))
}
