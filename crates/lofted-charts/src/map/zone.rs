//! The limits of exclusive economic zones on a map, as far as the geography has them.

use lofted::math::vector::Vector;

use crate::map::clip;
use crate::map::geography::{Geography, LineKind};
use crate::map::projection::Projection;
use crate::map::stage::{KeyEntry, Sample};
use crate::sheet::canvas::Canvas;
use crate::sheet::canvas::outline::Ends;
use crate::sheet::ink::{Dash, Ink, Paint};
use crate::sheet::picture::ChartError;

/// The states whose zones the geography has: `cargo xtask geography` computes those of this list.
const STATES: &[&str] = &include!("../../geography/zones.in");

/// Whether the geography has the limit of a state's zone.
///
/// # Examples
/// ```
/// use lofted_charts::map::zone::is_known;
///
/// assert!(is_known("Japan") && !is_known("Ruritania"));
/// ```
#[must_use]
pub fn is_known(state: &str) -> bool {
    STATES.contains(&state)
}

/// A line apart from all that somebody said or that a flight did.
fn paint() -> Paint {
    Paint::from(Ink::Text).dashed(Dash::Dotted)
}

const WIDTH_PX: f64 = 1.2;

/// Draws the limits of the zones of some states.
pub(crate) fn zones(
    canvas: &Canvas,
    projection: &Projection,
    geography: &Geography,
    states: &[String],
) -> Result<(), ChartError> {
    let wanted = geography.of_kind(LineKind::Zone).filter(|line| states.contains(&line.name));
    for line in wanted {
        let local: Vec<Vector> = line.units.iter().map(|unit| projection.local(unit)).collect();
        canvas.lines(&clip::line(projection, &local), Ends::Open, paint(), WIDTH_PX)?;
    }
    Ok(())
}

/// What the key says of the limit of a state's zone.
pub(crate) fn key_entry(state: &str) -> KeyEntry {
    KeyEntry {
        sample: Sample::Stroke(paint(), WIDTH_PX),
        title: format!("limit of the exclusive economic zone of {state}, computed"),
        words: "200 nautical miles from its coasts, or half-way to another state\u{2019}s; the lines that states draw may \
                differ"
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use lofted::earth::GeoPoint;

    use crate::map::geography::{GeoLine, Geography, LineKind};
    use crate::map::layers::{Layers, NamedPoint};
    use crate::map::{FlightMap, map};
    use crate::sheet::picture::Sheet;

    #[test]
    fn the_zone_that_is_spoken_of_is_drawn_and_no_other() {
        let line = |name: &str, north: f64| {
            GeoLine::of(LineKind::Zone, name.to_owned(), vec![(-1.0, north), (1.0, north)])
        };
        let geography = Geography { lines: vec![line("Ruritania", 1.0), line("Graustark", -1.0)] };
        let drawn = |zones: &[&str]| {
            let point = GeoPoint::new(0.0, 0.0).unwrap();
            let layers = Layers {
                zones: zones.iter().map(|one| (*one).to_owned()).collect(),
                ..Layers::about(NamedPoint { label: "here".to_owned(), point })
            };
            let picture =
                map(&FlightMap { layers, radius_km: 500.0 }, &geography, Sheet::page(800)).unwrap();
            picture.svg
        };
        let (none, one, both) =
            (drawn(&[]), drawn(&["Ruritania"]), drawn(&["Ruritania", "Graustark"]));
        assert!(!none.contains("economic zone") && one.contains("Ruritania"));
        let paths = |svg: &str| svg.matches("<path").count() + svg.matches("<polyline").count();
        // A line on the map, and its sample in the key.
        assert_eq!(paths(&one) - paths(&none), paths(&both) - paths(&one));
        assert!(paths(&one) > paths(&none), "{one}");
        assert_eq!(
            drawn(&["Syldavia"]).matches("stroke-dasharray").count(),
            none.matches("stroke-dasharray").count() + 1
        );
    }
}
