//! The arcs of one flight for a card in a list, all cards to one scale: no words but one height to compare with.

use crate::flight::small_arcs::SmallArcs;
use crate::sheet::canvas::{Align, Canvas};
use crate::sheet::ink::{Dash, Ink, Paint};
use crate::sheet::picture::{ChartError, Picture, Readout, Sheet, Table};
use crate::sheet::plot::{label, ticks};
use crate::sheet::words;

/// The scale that the cards of a list share: up and out alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ArcScale {
    /// The highest apogee of all, km.
    pub highest_km: f64,
    /// The greatest ground distance of all, km.
    pub farthest_km: f64,
}

/// How high the highest arc is drawn, px.
const TALLEST_PX: f64 = 120.0;
/// Room above the highest arc and beside the ground, px.
const MARGIN_PX: f64 = 8.0;

impl ArcScale {
    /// The scale at which the arcs of all of these flights have room.
    #[must_use]
    pub fn of(flights: &[SmallArcs]) -> Self {
        let arcs = || flights.iter().flat_map(|one| &one.arcs);
        Self {
            highest_km: arcs().map(|line| line.arc.apogee_km()).fold(1.0, f64::max),
            farthest_km: arcs().map(|line| line.arc.ground_distance_km()).fold(1.0, f64::max),
        }
    }

    fn px_per_km(&self, width_px: f64) -> f64 {
        let across = (width_px - 2.0 * MARGIN_PX) / self.farthest_km;
        across.min(TALLEST_PX / self.highest_km)
    }
}

/// Draws a flight's arcs over flat ground, and a dotted line at the greatest round height of the scale.
///
/// # Errors
/// - no arc: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn card_arcs(flight: &SmallArcs, scale: ArcScale, sheet: Sheet) -> Result<Picture, ChartError> {
    let width_px = sheet.drawable_width_px()?;
    if flight.arcs.is_empty() {
        return Err(ChartError::Nothing("arc"));
    }
    let px_per_km = scale.px_per_km(f64::from(width_px));
    let ground = 2.0 * MARGIN_PX + scale.highest_km * px_per_km;
    let canvas = Canvas::new(width_px, (ground + MARGIN_PX).ceil() as u32, sheet.theme);
    let right = f64::from(width_px) - 2.0;
    canvas.line([(2.0, ground), (right, ground)], Ink::Muted, 1.0)?;
    if let Some(height_km) = ticks(&(0.0..scale.highest_km), 3).last().copied() {
        let y = ground - height_km * px_per_km;
        let dotted = Paint::from(Ink::Muted).dashed(Dash::Dotted);
        canvas.line([(2.0, y), (right, y)], dotted, 1.0)?;
        let words = format!("{} km", words::number(height_km, 0));
        canvas.text(&words, (right - 2.0, y + 9.0), label(Ink::Muted, Align::End))?;
    }
    for line in &flight.arcs {
        let path = line.arc.points(81).map(|at| {
            let up_px = at.altitude_km.max(0.0) * px_per_km;
            (MARGIN_PX + at.ground_distance_km * px_per_km, ground - up_px)
        });
        canvas.group("arc", |canvas| canvas.line(path, line.paint(), 2.0))?;
    }
    let each: Vec<&str> = flight.arcs.iter().map(|line| line.label.as_str()).collect();
    let summary =
        format!("{}: arcs to the scale of all flights. {}.", flight.title, each.join("; "));
    let table = Table { columns: Vec::new(), rows: Vec::new() };
    Ok(canvas.into_picture(Readout { summary, points: Vec::new(), table }))
}

#[cfg(test)]
mod tests {
    use lofted::trajectory::kepler::KeplerArc;

    use super::*;
    use crate::flight::arc_line::ArcLine;

    fn flight(apogee_km: f64, distance_km: f64) -> SmallArcs {
        let arc = KeplerArc::lofted(apogee_km, distance_km).unwrap();
        let line = ArcLine { label: "Zenda".to_owned(), ink: Ink::Hue1, dash: Dash::Solid, arc };
        SmallArcs { title: "1 Jan 2031".to_owned(), arcs: vec![line] }
    }

    #[test]
    fn all_cards_have_one_height_and_the_farthest_arc_stays_on_its_card() {
        let flights = [flight(7_000.0, 1_000.0), flight(1_200.0, 9_000.0), flight(60.0, 200.0)];
        let scale = ArcScale::of(&flights);
        let drawn: Vec<Picture> =
            flights.iter().map(|one| card_arcs(one, scale, Sheet::page(240)).unwrap()).collect();
        assert!(drawn.iter().all(|one| one.height_px == drawn[0].height_px));
        assert!(scale.px_per_km(240.0) * scale.farthest_km <= 240.0 - 2.0 * MARGIN_PX);
        let none = SmallArcs { title: String::new(), arcs: Vec::new() };
        assert!(card_arcs(&none, scale, Sheet::page(240)).is_err());
    }
}
