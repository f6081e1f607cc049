//! Lines and rings of degrees: stitched over the dateline, joined at their ends, simplified.

use super::point::Point;

/// Within this much of the dateline a point lies on it, degrees: the packages are quantised.
const ON_DATELINE_DEG: f64 = 0.01;

fn on_dateline(point: Point) -> bool {
    180.0 - point.0.abs() < ON_DATELINE_DEG
}

fn close(one: Point, other: Point) -> bool {
    let apart = (one.0 - other.0).abs();
    apart.min(360.0 - apart) < 2.0 * ON_DATELINE_DEG && (one.1 - other.1).abs() < ON_DATELINE_DEG
}

/// Rings without the edges that a flat map cuts along the dateline and round the south pole.
///
/// Edges between two points on the dateline go; what they leave open is joined where ends meet.
pub(crate) fn stitched(rings: Vec<Vec<Point>>) -> Vec<Vec<Point>> {
    let mut whole = Vec::new();
    let mut open: Vec<Vec<Point>> = Vec::new();
    for ring in rings {
        // One package carries the cut round the pole as a ring of its own.
        if ring.iter().all(|point| point.1 < -89.9) {
            continue;
        }
        let count = ring.len();
        let cut = |at: usize| on_dateline(ring[at]) && on_dateline(ring[(at + 1) % count]);
        let Some(first) = (0..count).find(|at| cut(*at)) else {
            whole.push(ring);
            continue;
        };
        let mut chain = Vec::new();
        for step in 1..=count {
            let at = (first + step) % count;
            chain.push(ring[at]);
            if cut(at) {
                open.push(std::mem::take(&mut chain));
            }
        }
    }
    open.retain(|chain| chain.len() > 1);
    while let Some(mut chain) = open.pop() {
        while !close(chain[0], chain[chain.len() - 1]) {
            let end = chain[chain.len() - 1];
            let Some(next) = open.iter().position(|other| close(other[0], end)) else { break };
            chain.extend(open.swap_remove(next).into_iter().skip(1));
        }
        if close(chain[0], chain[chain.len() - 1]) {
            chain.pop();
        }
        whole.push(chain);
    }
    whole
}

/// The area inside a ring, km², on a sphere; that of a ring round a pole comes out large.
pub(crate) fn area_km2(ring: &[Point]) -> f64 {
    let twice: f64 = (0..ring.len())
        .map(|at| {
            let (one, other) = (ring[at], ring[(at + 1) % ring.len()]);
            let mut east = other.0 - one.0;
            east -= 360.0 * (east / 360.0).round();
            let mean = 0.5 * (one.1.to_radians().sin() + other.1.to_radians().sin());
            east.to_radians() * mean
        })
        .sum();
    twice.abs() * 6371.0 * 6371.0
}

/// Lines joined end to end where their ends are the same, each into the longest that comes of it.
pub(crate) fn joined(mut parts: Vec<Vec<Point>>) -> Vec<Vec<Point>> {
    let same =
        |one: Point, other: Point| (one.0 - other.0).abs() < 1e-6 && (one.1 - other.1).abs() < 1e-6;
    let mut lines = Vec::new();
    while let Some(mut line) = parts.pop() {
        loop {
            let (start, end) = (line[0], line[line.len() - 1]);
            if let Some(at) =
                parts.iter().position(|part| same(part[0], end) || same(part[part.len() - 1], end))
            {
                let mut part = parts.swap_remove(at);
                if !same(part[0], end) {
                    part.reverse();
                }
                line.extend(part.into_iter().skip(1));
            } else if let Some(at) = parts
                .iter()
                .position(|part| same(part[0], start) || same(part[part.len() - 1], start))
            {
                let mut part = parts.swap_remove(at);
                if same(part[0], start) {
                    part.reverse();
                }
                part.pop();
                part.append(&mut line);
                line = part;
            } else {
                break;
            }
        }
        lines.push(line);
    }
    lines
}

/// The stretches of a line whose points lie in a box (west, south, east, north).
pub(crate) fn inside(line: &[Point], [west, south, east, north]: [f64; 4]) -> Vec<Vec<Point>> {
    let is_in =
        |point: &Point| (west..=east).contains(&point.0) && (south..=north).contains(&point.1);
    let stretches = line.split(|point| !is_in(point)).filter(|stretch| stretch.len() > 1);
    stretches.map(<[Point]>::to_vec).collect()
}

/// The line without the points that lie within a tolerance, degrees of latitude, of what stays
/// (Douglas and Peucker 1973).
pub(crate) fn simplified(line: &[Point], tolerance_deg: f64) -> Vec<Point> {
    if tolerance_deg <= 0.0 || line.len() < 3 {
        return line.to_vec();
    }
    let mut keep = vec![false; line.len()];
    (keep[0], keep[line.len() - 1]) = (true, true);
    let mut open = vec![(0, line.len() - 1)];
    while let Some((from, to)) = open.pop() {
        let farthest = (from + 1..to)
            .map(|at| (at, off_deg(line[at], line[from], line[to])))
            .max_by(|one, other| one.1.total_cmp(&other.1));
        if let Some((at, off)) = farthest
            && off > tolerance_deg
        {
            keep[at] = true;
            open.extend([(from, at), (at, to)]);
        }
    }
    line.iter().zip(keep).filter_map(|(point, keep)| keep.then_some(*point)).collect()
}

/// Distance of a point from the segment between two others, degrees of latitude.
fn off_deg(point: Point, from: Point, to: Point) -> f64 {
    let narrow = point.1.to_radians().cos();
    let flat = |end: Point| {
        let east = end.0 - point.0;
        ((east - 360.0 * (east / 360.0).round()) * narrow, end.1 - point.1)
    };
    let ((ax, ay), (bx, by)) = (flat(from), flat(to));
    let (dx, dy) = (bx - ax, by - ay);
    let square = dx * dx + dy * dy;
    let along = if square > 0.0 { (-(ax * dx + ay * dy) / square).clamp(0.0, 1.0) } else { 0.0 };
    (ax + along * dx).hypot(ay + along * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_cut_at_the_dateline_is_whole_again() {
        let west = vec![(179.0, 1.0), (180.0, 1.0), (180.0, -1.0), (179.0, -1.0)];
        let east = vec![(-180.0, 1.0), (-179.0, 1.0), (-179.0, -1.0), (-180.0, -1.0)];
        let whole = stitched(vec![west, east]);
        assert_eq!(whole.len(), 1);
        assert_eq!(whole[0].len(), 6);
        let area = area_km2(&whole[0]);
        assert!((area - 4.0 * 111.19 * 111.19).abs() < 100.0, "{area}");
    }

    #[test]
    fn lines_are_joined_whichever_way_they_run() {
        let parts = vec![
            vec![(0.0, 0.0), (1.0, 0.0)],
            vec![(3.0, 0.0), (2.0, 0.0)],
            vec![(2.0, 0.0), (1.0, 0.0)],
        ];
        let lines = joined(parts);
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].len(), 4);
    }

    #[test]
    fn a_simplified_line_keeps_its_corners() {
        let line = [(0.0, 0.0), (1.0, 0.001), (2.0, 0.0), (2.0, 1.0)];
        assert_eq!(simplified(&line, 0.01), [(0.0, 0.0), (2.0, 0.0), (2.0, 1.0)]);
        assert_eq!(simplified(&line, 0.0), line);
    }
}
