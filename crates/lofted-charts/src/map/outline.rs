//! Borders and regions of a reader's own places, as lines of a map's geography.

use serde::{Deserialize, Serialize};

use crate::map::geography::{GeoLine, Geography, LineKind};

/// What a line of a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Drawn {
    /// A border.
    Line,
    /// The ring round an area.
    Ring,
}

/// A line of a place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    /// The id of the place.
    pub place: String,
    /// What it is.
    pub drawn: Drawn,
    /// Longitude and latitude, degrees; the last point of a ring may be its first.
    pub points: Vec<[f64; 2]>,
}

/// The geography of some lines, each under the name that its place has on the map.
///
/// # Examples
/// ```
/// use lofted_charts::map::geography::Geography;
/// use lofted_charts::map::outline::{Drawn, Outline, geography};
///
/// let points = vec![[21.0, 48.0], [23.0, 48.0], [23.0, 49.0], [21.0, 48.0]];
/// let zenda = Outline { place: "zenda".to_owned(), drawn: Drawn::Ring, points };
/// assert_ne!(geography(vec![zenda]), Geography::default());
/// ```
#[must_use]
pub fn geography(outlines: Vec<Outline>) -> Geography {
    let line = |outline: Outline| {
        let mut degrees = carried_on(&outline.points);
        let kind = match outline.drawn {
            Drawn::Line => LineKind::Border,
            Drawn::Ring => LineKind::Region,
        };
        if outline.drawn == Drawn::Ring {
            if degrees.len() > 1 && degrees.first() == degrees.last() {
                degrees.pop();
            }
            // A region lies on the right of its outline.
            if area(&degrees) > 0.0 {
                degrees.reverse();
            }
        }
        GeoLine::of(kind, outline.place, degrees)
    };
    Geography { lines: outlines.into_iter().map(line).collect() }
}

/// The points with longitudes that run on over the dateline.
fn carried_on(points: &[[f64; 2]]) -> Vec<(f64, f64)> {
    let mut last = points.first().map_or(0.0, |point| point[0]);
    let carried = points.iter().map(|[east, north]| {
        last = east - 360.0 * ((east - last) / 360.0).round();
        (last, *north)
    });
    carried.collect()
}

/// Twice the area within a ring, square degrees; above zero where the ring runs against the clock.
fn area(ring: &[(f64, f64)]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(one, other)| one.0 * other.1 - other.0 * one.1).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(points: &[[f64; 2]]) -> Outline {
        Outline { place: "a".to_owned(), drawn: Drawn::Ring, points: points.to_vec() }
    }

    #[test]
    fn a_ring_runs_with_the_clock_whichever_way_it_was_given() {
        let square = [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0], [0.0, 0.0]];
        let back: Vec<[f64; 2]> = square.iter().rev().copied().collect();
        for points in [square.to_vec(), back] {
            let line = &geography(vec![ring(&points)]).lines[0];
            assert!(line.degrees.len() == 4 && area(&line.degrees) < 0.0, "{line:?}");
        }
    }

    #[test]
    fn a_line_over_the_dateline_runs_on() {
        let points = vec![[179.0, 10.0], [-179.0, 10.0], [-178.0, 11.0]];
        let border = Outline { drawn: Drawn::Line, points, ..ring(&[]) };
        let geography = geography(vec![border]);
        assert_eq!(geography.lines[0].degrees, [(179.0, 10.0), (181.0, 10.0), (182.0, 11.0)]);
    }
}
