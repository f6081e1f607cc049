//! The names of countries and seas on a map: quiet, where nothing of ours stands.

use lofted::math::hypot;

use crate::map::geography::{GeoLine, Geography, LineKind};
use crate::map::marks::Marks;
use crate::sheet::canvas::text_width::{Weight, room_px};
use crate::sheet::canvas::{Align, Place, TextLook};
use crate::sheet::ink::Ink;
use crate::sheet::picture::ChartError;
use crate::sheet::plot::{TEXT_PX, label};

/// A name keeps this far inside the rim of the disc, px.
const INSIDE_PX: f64 = 8.0;
/// Its point lies within this part of the disc: what is nearer to the rim is too narrow to be named.
const INSIDE_PART: f64 = 0.86;
/// As many names are set at most for each of so many px of the disc's radius.
const PX_A_NAME: f64 = 22.0;
/// How far a name moves from its point to find room, px.
const SHIFTS_PX: [(f64, f64); 5] = [(0.0, 0.0), (0.0, -8.0), (0.0, 8.0), (-14.0, 0.0), (14.0, 0.0)];

/// Sets the names of seas and countries that have room, the best known first, after everything else on the map.
pub(crate) fn names(marks: &mut Marks<'_>, geography: &Geography) -> Result<(), ChartError> {
    let mut left = (marks.projection.radius_px / PX_A_NAME) as usize;
    for kind in [LineKind::Sea, LineKind::Country] {
        for line in geography.of_kind(kind) {
            if left > 0 && name(marks, line)? {
                left -= 1;
            }
        }
    }
    Ok(())
}

/// Sets a name at the first of its points that has room; whether it was.
fn name(marks: &mut Marks<'_>, line: &GeoLine) -> Result<bool, ChartError> {
    let places: Vec<Place> = places(marks, line);
    let Some(place) = marks.taken.label(&line.name, Weight::Regular, places) else {
        return Ok(false);
    };
    let look = label(Ink::Muted, Align::Start);
    let look = TextLook { paint: look.paint.with_halo(), ..look };
    marks.canvas.text(&line.name, place, look)?;
    Ok(true)
}

/// Where the name may begin: about its points on the map, wholly inside the disc.
fn places(marks: &Marks<'_>, line: &GeoLine) -> Vec<Place> {
    let projection = marks.projection;
    let width = room_px(&line.name, TEXT_PX, Weight::Regular);
    let inside = |(x, y): &Place| {
        [*x, x + width].into_iter().all(|end| {
            let across = hypot(end - projection.middle.0, y - projection.middle.1);
            across < projection.radius_px - INSIDE_PX
        })
    };
    let points = line.units.iter().map(|unit| projection.local(unit));
    points
        .filter(|local| projection.holds(local))
        .map(|local| projection.place(&local))
        .filter(|(x, y)| {
            let across = hypot(x - projection.middle.0, y - projection.middle.1);
            across < INSIDE_PART * projection.radius_px
        })
        .flat_map(|(x, y)| SHIFTS_PX.map(|(right, down)| (x + right - 0.5 * width, y + down)))
        .filter(inside)
        .collect()
}
