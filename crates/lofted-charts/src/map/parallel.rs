//! The line at a distance from a border, on one side of it.

use lofted::math::{atan2, cos, hypot, sin, sqrt};

/// A point of the plane, km east and north of the map's centre.
pub(crate) type Km = (f64, f64);

/// The greatest distance that is drawn, km: beyond it a border is no measure any more.
const MOST_KM: f64 = 500.0;

/// How far apart the points of a line at a distance are, about, km.
fn step_km(distance: f64) -> f64 {
    (distance / 50.0).max(1.0)
}

/// Distance from a point to a line, km; infinite for a line without an edge.
pub(crate) fn distance_km(line: &[Km], point: Km) -> f64 {
    sqrt(
        line.windows(2)
            .map(|pair| square_to(pair[0], pair[1], point))
            .fold(f64::INFINITY, f64::min),
    )
}

fn square_to(from: Km, to: Km, point: Km) -> f64 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (px, py) = (point.0 - from.0, point.1 - from.1);
    let square = dx * dx + dy * dy;
    let part = if square > 0.0 { ((px * dx + py * dy) / square).clamp(0.0, 1.0) } else { 0.0 };
    let (ex, ey) = (px - part * dx, py - part * dy);
    ex * ex + ey * ey
}

/// Which side of a line a point lies on: 1 on the right of its direction, -1 on the left.
fn side(line: &[Km], point: Km) -> f64 {
    let least = distance_km(line, point);
    // Nearest to a corner, two edges are equally near: the one seen more squarely knows the side.
    let off = |pair: &[Km]| {
        let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        let turn = dx * (point.1 - pair[0].1) - dy * (point.0 - pair[0].0);
        turn / hypot(dx, dy).max(1e-9)
    };
    let near = line
        .windows(2)
        .filter(|pair| sqrt(square_to(pair[0], pair[1], point)) <= least + 1e-6)
        .map(off);
    let turn = near.fold(0.0, |most: f64, off| if off.abs() > most.abs() { off } else { most });
    if turn > 0.0 { -1.0 } else { 1.0 }
}

/// Edges of a line that follow each other, in the box that holds all points as near to them as a distance. Most of a line
/// is far off: the box of many edges says so at once.
struct Stretch<'a> {
    points: &'a [Km],
    low: Km,
    high: Km,
}

impl<'a> Stretch<'a> {
    /// Edges in one stretch: the fewest comparisons for borders of some hundred points.
    const EDGES: usize = 12;

    fn all_of(line: &'a [Km], distance: f64) -> Vec<Self> {
        let starts = (0..line.len().saturating_sub(1)).step_by(Self::EDGES);
        let ends = |from: usize| (from + Self::EDGES + 1).min(line.len());
        starts.filter_map(|from| Some(Self::of(line.get(from..ends(from))?, distance))).collect()
    }

    fn of(points: &'a [Km], distance: f64) -> Self {
        let least = |of: fn(&Km) -> f64| points.iter().map(of).fold(f64::INFINITY, f64::min);
        let most = |of: fn(&Km) -> f64| points.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
        Self {
            points,
            low: (least(|point| point.0) - distance, least(|point| point.1) - distance),
            high: (most(|point| point.0) + distance, most(|point| point.1) + distance),
        }
    }

    fn may_reach(&self, (x, y): Km) -> bool {
        (self.low.0..=self.high.0).contains(&x) && (self.low.1..=self.high.1).contains(&y)
    }
}

/// All points at a distance from a line on the side of a point, in stretches along the line.
///
/// Every edge is moved out by the distance and every corner that points out gets an arc; what then comes
/// nearer to another part of the line than the distance is left out. Past the line's ends nothing is
/// drawn, nor a distance that is none or of more than 500 km.
pub(crate) fn parallel(line: &[Km], distance: f64, towards: Km) -> Vec<Vec<Km>> {
    if !(0.0..=MOST_KM).contains(&distance) {
        return Vec::new();
    }
    let side = side(line, towards);
    let least = (distance - 0.02) * (distance - 0.02);
    let stretches = Stretch::all_of(line, distance);
    let is_free = |point: &Km| {
        let far = |pair: &[Km]| square_to(pair[0], pair[1], *point) >= least;
        stretches.iter().all(|one| !one.may_reach(*point) || one.points.windows(2).all(far))
    };
    let mut parts: Vec<Vec<Km>> = Vec::new();
    for point in candidates(line, distance, side).into_iter().filter(is_free) {
        let near = |last: &Km| hypot(point.0 - last.0, point.1 - last.1) < 4.0 * step_km(distance);
        match parts.last_mut() {
            Some(part) if part.last().is_some_and(near) => part.push(point),
            _ => parts.push(vec![point]),
        }
    }
    parts.retain(|part| part.len() > 2);
    parts
}

fn candidates(line: &[Km], distance: f64, side: f64) -> Vec<Km> {
    let mut points = Vec::new();
    let mut last: Option<f64> = None;
    for pair in line.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = hypot(dx, dy);
        if length == 0.0 {
            continue;
        }
        // The direction straight out on the wanted side.
        let out = atan2(-side * dx, side * dy);
        if let Some(last) = last {
            points.extend(arc(from, distance, last, out));
        }
        last = Some(out);
        let steps = (length / step_km(distance)).ceil() as usize;
        points.extend((0..=steps).map(|step| {
            let part = step as f64 / steps as f64;
            let (x, y) = (from.0 + part * dx, from.1 + part * dy);
            (x + distance * cos(out), y + distance * sin(out))
        }));
    }
    points
}

/// Points round a corner from one direction to another, the short way.
fn arc(corner: Km, distance: f64, from: f64, to: f64) -> Vec<Km> {
    let turn = to - from;
    let turn = turn - std::f64::consts::TAU * (turn / std::f64::consts::TAU).round();
    let steps = (turn.abs() * distance / step_km(distance)).ceil().max(1.0) as usize;
    (1..steps)
        .map(|step| {
            let angle = from + turn * step as f64 / steps as f64;
            (corner.0 + distance * cos(angle), corner.1 + distance * sin(angle))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_point_is_at_the_distance_and_on_the_side() {
        let line = [(0.0, 0.0), (40.0, 5.0), (60.0, -30.0), (65.0, 20.0), (150.0, 0.0)];
        for towards in [(50.0, 90.0), (50.0, -90.0)] {
            let parts = parallel(&line, 25.0, towards);
            let points: Vec<Km> = parts.concat();
            assert!(points.len() > 80);
            for point in points {
                let off = distance_km(&line, point);
                assert!((off - 25.0).abs() < 0.03, "{point:?} is {off} km off");
                assert_eq!(side(&line, point), side(&line, towards), "{point:?}");
            }
        }
    }

    #[test]
    fn a_straight_border_has_one_parallel_of_its_own_length() {
        let parts = parallel(&[(0.0, 0.0), (100.0, 0.0)], 50.0, (50.0, 10.0));
        assert_eq!(parts.len(), 1);
        let (first, last) = (parts[0][0], *parts[0].last().unwrap());
        assert!(hypot(first.0, first.1 - 50.0) < 1e-9, "{first:?}");
        assert!(hypot(last.0 - 100.0, last.1 - 50.0) < 1e-9, "{last:?}");
    }
}
