//! Drawing the consistency chart: band, boxes, and names beside them or in rows above.

use crate::flight::consistency::boxes::{BandPoint, ClaimBox, ConsistencyChart, Open};
use crate::flight::consistency::readout::points;
use crate::sheet::canvas::text_width::{Weight, room_px, wrapped};
use crate::sheet::canvas::{Align, Canvas, Place, TextLook};
use crate::sheet::ink::{Dash, Ink, Paint, Theme};
use crate::sheet::label_place::{Taken, around};
use crate::sheet::picture::{ChartError, ReadPoint};
use crate::sheet::plot::{Frame, Plot, TEXT_PX, axis_width_px, label, name};

/// The chart as drawn.
pub(super) struct Drawn {
    pub(super) canvas: Canvas,
    pub(super) points: Vec<ReadPoint>,
}

const TWO_BODY: &str = "two-body flight: no time is shorter";
const POWERED: &str = "powered flight, 5 to 95 %";
const ROW_PX: f64 = 18.0;

/// The least width on which names are looked for a place beside their marks, px.
const DIRECT_PX: u32 = 460;

/// Draws with names beside their marks where all of them find a place, else in rows above.
pub(super) fn draw(
    data: &ConsistencyChart,
    width_px: u32,
    theme: Theme,
) -> Result<Drawn, ChartError> {
    if width_px >= DIRECT_PX
        && let Some(drawn) = with_names(data, width_px, theme, &[])?
    {
        return Ok(drawn);
    }
    let rows = legend(data, f64::from(width_px));
    let drawn = with_names(data, width_px, theme, &rows)?;
    drawn.ok_or(ChartError::Nothing("place for the names"))
}

/// A row above the plot: its mark and its lines.
type LegendRow = (Paint, Vec<String>);

fn legend(data: &ConsistencyChart, width_px: f64) -> Vec<LegendRow> {
    let lines = |text: &str| wrapped(text, TEXT_PX, Weight::Bold, width_px - 40.0);
    let claims = data.claims.iter().map(|claim| (Paint::from(claim.ink), lines(&claim.label)));
    let band = [(Ink::Band.into(), lines(POWERED)), (Ink::Text.into(), lines(TWO_BODY))];
    claims.chain(band).collect()
}

/// Draws all of it; `None` where a name finds no place and no rows are given.
fn with_names(
    data: &ConsistencyChart,
    width_px: u32,
    theme: Theme,
    rows: &[LegendRow],
) -> Result<Option<Drawn>, ChartError> {
    let width = f64::from(width_px);
    let legend_px = ROW_PX * rows.iter().map(|(_, lines)| lines.len()).sum::<usize>() as f64;
    let plot_px = (width * 0.62).clamp(220.0, 380.0);
    let top = legend_px + 30.0;
    let height_px = (top + plot_px + 42.0).ceil() as u32;
    let canvas = Canvas::new(width_px, height_px, theme);
    let (x, y) = ranges(data);
    let frame =
        Frame { left: axis_width_px(&y, 6), top, right: width - 22.0, bottom: top + plot_px };
    let plot = Plot::new(&canvas, frame, x, y);
    plot.vertical_axis("time of flight, min", 6)?;
    plot.horizontal_axis("apogee, km", ((frame.right - frame.left) / 70.0) as usize)?;
    canvas.group("band", |canvas| band(canvas, &plot, &data.band))?;
    for claim in &data.claims {
        canvas.group("claim", |canvas| claim_box(canvas, &plot, claim))?;
    }
    if rows.is_empty() {
        let Some(names) = places(data, &plot) else { return Ok(None) };
        for (text, look, place) in names {
            // The band and its lines run under names.
            let look = TextLook { paint: look.paint.with_halo(), ..look };
            canvas.text(text, place, look)?;
        }
    } else {
        draw_rows(&canvas, rows)?;
    }
    let points = points(data, &plot);
    Ok(Some(Drawn { canvas, points }))
}

fn draw_rows(canvas: &Canvas, rows: &[LegendRow]) -> Result<(), ChartError> {
    let mut y = 10.0;
    for (paint, lines) in rows {
        let thick = if paint.ink == Ink::Band { 10.0 } else { 3.0 };
        canvas.line([(4.0, y), (24.0, y)], *paint, thick)?;
        for line in lines {
            canvas.text(line, (32.0, y), label(Ink::Text, Align::Start))?;
            y += ROW_PX;
        }
    }
    Ok(())
}

/// From the band's first apogee to its last, and every time in it or claimed.
fn ranges(data: &ConsistencyChart) -> (std::ops::Range<f64>, std::ops::Range<f64>) {
    let apogees = |pick: fn(f64, f64) -> f64, from: f64| {
        data.band.iter().map(|point| point.apogee_km).fold(from, pick)
    };
    let times = || data.claims.iter().map(|claim| &claim.time_s);
    let low = data.band.iter().map(|point| point.two_body_s).chain(times().map(|time| time.low));
    let high =
        data.band.iter().map(|point| point.powered_s.p95).chain(times().map(|time| time.high));
    let (low, high) = (low.fold(f64::MAX, f64::min) / 60.0, high.fold(0.0, f64::max) / 60.0);
    let room = 0.06 * (high - low);
    (apogees(f64::min, f64::MAX)..apogees(f64::max, 0.0), low - room..high + room)
}

fn band(canvas: &Canvas, plot: &Plot<'_>, band: &[BandPoint]) -> Result<(), ChartError> {
    let at = |apogee_km: f64, time_s: f64| plot.place(apogee_km, time_s / 60.0);
    let upper: Vec<Place> = band.iter().map(|p| at(p.apogee_km, p.powered_s.p95)).collect();
    let lower: Vec<Place> = band.iter().map(|p| at(p.apogee_km, p.powered_s.p05)).collect();
    canvas.polygon(upper.iter().copied().chain(lower.iter().rev().copied()), Ink::Band)?;
    for edge in [upper, lower] {
        canvas.line(edge, Paint::from(Ink::Muted), 1.0)?;
    }
    let middle = band.iter().map(|p| at(p.apogee_km, p.powered_s.p50));
    canvas.line(middle, Paint::from(Ink::Muted).dashed(Dash::Dotted), 1.0)?;
    canvas.line(band.iter().map(|p| at(p.apogee_km, p.two_body_s)), Ink::Text, 1.75)
}

/// The rectangle of a box on the sheet, never thinner than can be seen.
fn rectangle(plot: &Plot<'_>, claim: &ClaimBox) -> Frame {
    let (left, bottom) = plot.place(claim.apogee_km.low, claim.time_s.low / 60.0);
    let (right, top) = plot.place(claim.apogee_km.high, claim.time_s.high / 60.0);
    let widened = |low: f64, high: f64| {
        let (middle, half) = (0.5 * (low + high), (0.5 * (high - low)).max(4.0));
        (middle - half, middle + half)
    };
    let ((left, right), (top, bottom)) = (widened(left, right), widened(top, bottom));
    Frame { left, top, right, bottom }
}

fn claim_box(canvas: &Canvas, plot: &Plot<'_>, claim: &ClaimBox) -> Result<(), ChartError> {
    let Frame { left, top, right, bottom } = rectangle(plot, claim);
    let (middle_x, middle_y) = (0.5 * (left + right), 0.5 * (top + bottom));
    canvas.bar((left, top), (right, bottom), Paint::from(claim.ink).faded(0.3))?;
    // The open side is drawn as an arrow instead of an edge.
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    let edges = match (claim.apogee_km.open, claim.time_s.open) {
        (Open::Above, _) => vec![corners[1], corners[0], corners[3], corners[2]],
        (Open::Below, _) => vec![corners[0], corners[1], corners[2], corners[3]],
        (_, Open::Above) => vec![corners[0], corners[3], corners[2], corners[1]],
        (_, Open::Below) => vec![corners[3], corners[0], corners[1], corners[2]],
        _ => [&corners[..], &corners[..1]].concat(),
    };
    canvas.line(edges, claim.ink, 2.0)?;
    let tip = |dx: f64, dy: f64, (x, y): Place| {
        let back = |side: f64| (x - 7.0 * dx + side * dy, y - 7.0 * dy + side * dx);
        canvas.line([back(6.0), (x, y), back(-6.0)], claim.ink, 2.0)
    };
    match claim.apogee_km.open {
        Open::Above => tip(1.0, 0.0, (right + 5.0, middle_y))?,
        Open::Below => tip(-1.0, 0.0, (left - 5.0, middle_y))?,
        Open::Neither => {}
    }
    match claim.time_s.open {
        Open::Above => tip(0.0, -1.0, (middle_x, top - 5.0)),
        Open::Below => tip(0.0, 1.0, (middle_x, bottom + 5.0)),
        Open::Neither => Ok(()),
    }
}

type Named<'a> = (&'a str, crate::sheet::canvas::TextLook, Place);

/// A free place for every name; `None` where one finds none.
fn places<'a>(data: &'a ConsistencyChart, plot: &Plot<'_>) -> Option<Vec<Named<'a>>> {
    let mut taken = Taken::new(plot.frame);
    for claim in &data.claims {
        let one = rectangle(plot, claim);
        // With its arrows.
        taken.take(Frame { left: one.left - 6.0, right: one.right + 6.0, ..one });
    }
    let mut names = Vec::new();
    for claim in &data.claims {
        let around = around(&rectangle(plot, claim), &claim.label, Weight::Bold);
        let place = taken.label(&claim.label, Weight::Bold, around)?;
        names.push((claim.label.as_str(), name(claim.ink, Align::Start), place));
    }
    let along = |height: fn(&BandPoint) -> f64, share: f64| {
        let (first, last) = (data.band.first()?, data.band.last()?);
        let between = |a: f64, b: f64| a + share * (b - a);
        let apogee_km = between(first.apogee_km, last.apogee_km);
        Some(plot.place(apogee_km, between(height(first), height(last)) / 60.0))
    };
    let shares = || (1..19).map(|step| f64::from(step) / 20.0);
    // Below the rising line to its right, and above the rising band to its left.
    let below = shares().rev().filter_map(|share| along(|p| p.two_body_s, share));
    let below = below.map(|(x, y)| (x + 6.0, y + 16.0));
    let place = taken.label(TWO_BODY, Weight::Regular, below)?;
    names.push((TWO_BODY, label(Ink::Text, Align::Start), place));
    let width = room_px(POWERED, TEXT_PX, Weight::Regular);
    let above = shares().filter_map(|share| along(|p| p.powered_s.p95, share));
    let above = above.map(|(x, y)| (x - width - 6.0, y - 16.0));
    let place = taken.label(POWERED, Weight::Regular, above)?;
    names.push((POWERED, label(Ink::Muted, Align::Start), place));
    Some(names)
}
