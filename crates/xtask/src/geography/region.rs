//! The outline round a place in a net of border lines that carries no names.

use std::collections::BTreeMap;

use super::point::Point;
use super::shapefile::Part;

/// The record that comes nearest to a point.
pub(crate) fn nearest_record(parts: &[Part], place: Point) -> Option<i32> {
    let off = |point: &Point| (point.0 - place.0).hypot(point.1 - place.1);
    let near = |part: &Part| part.points.iter().map(off).fold(f64::INFINITY, f64::min);
    parts.iter().min_by(|one, other| near(one).total_cmp(&near(other))).map(|part| part.record)
}

type Node = (i64, i64);

fn node(point: Point) -> Node {
    ((point.0 * 1e5).round() as i64, (point.1 * 1e5).round() as i64)
}

fn place(node: Node) -> Point {
    (node.0 as f64 / 1e5, node.1 as f64 / 1e5)
}

/// The ring of lines round a point, with the point on its right; `None` if there is none.
///
/// Lines that end beside another without touching it (a region's border at a country's) are drawn on
/// to its nearest point, up to a tenth of a degree away.
pub(crate) fn around(lines: &[Vec<Point>], inside: Point) -> Option<Vec<Point>> {
    let mut net: BTreeMap<Node, Vec<Node>> = BTreeMap::new();
    let mut link = |one: Node, other: Node| {
        if one != other {
            net.entry(one).or_default().push(other);
            net.entry(other).or_default().push(one);
        }
    };
    for line in lines {
        line.windows(2).for_each(|pair| link(node(pair[0]), node(pair[1])));
    }
    let ends: Vec<Node> =
        net.iter().filter(|(_, others)| others.len() == 1).map(|(end, _)| *end).collect();
    for end in ends {
        let square = |other: &Node| {
            let (dx, dy) = (end.0 - other.0, end.1 - other.1);
            dx * dx + dy * dy
        };
        let neighbour = net[&end][0];
        let nearest = net
            .keys()
            .filter(|other| **other != end && **other != neighbour)
            .min_by_key(|o| square(o));
        if let Some(&nearest) = nearest
            && square(&nearest) < 10_000 * 10_000
        {
            net.entry(end).or_default().push(nearest);
            net.entry(nearest).or_default().push(end);
        }
    }
    walk(&net, first_edge(&net, inside)?)
}

/// The edge straight north of a point that lies nearest, run so that the point is on its right.
fn first_edge(net: &BTreeMap<Node, Vec<Node>>, inside: Point) -> Option<(Node, Node)> {
    let mut best: Option<(f64, (Node, Node))> = None;
    for (&from, others) in net {
        for &to in others {
            let (a, b) = (place(from), place(to));
            // Run eastwards, the point to the south is on the right.
            if a.0 <= inside.0 && inside.0 < b.0 {
                let north = a.1 + (b.1 - a.1) * (inside.0 - a.0) / (b.0 - a.0) - inside.1;
                if north > 0.0 && best.is_none_or(|(least, _)| north < least) {
                    best = Some((north, (from, to)));
                }
            }
        }
    }
    best.map(|(_, edge)| edge)
}

/// Goes on from an edge, at each node by the sharpest turn to the right, until it comes round.
fn walk(net: &BTreeMap<Node, Vec<Node>>, first: (Node, Node)) -> Option<Vec<Point>> {
    let mut ring = Vec::new();
    let (mut from, mut to) = first;
    for _ in 0..100_000 {
        ring.push(place(to));
        let heading =
            |one: Node, other: Node| ((other.1 - one.1) as f64).atan2((other.0 - one.0) as f64);
        let back = heading(to, from);
        // From the way back, counterclockwise: the first way met leaves the area on the right.
        let turn = |next: &Node| (heading(to, *next) - back).rem_euclid(std::f64::consts::TAU);
        let ways = net.get(&to)?.iter().filter(|next| **next != from);
        let next = *ways.min_by(|one, other| turn(one).total_cmp(&turn(other))).unwrap_or(&from);
        (from, to) = (to, next);
        if (from, to) == first {
            return Some(ring);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_face_round_a_point_is_found_in_a_net() {
        let square = vec![(0.0, 0.0), (0.0, 2.0), (4.0, 2.0), (4.0, 0.0), (0.0, 0.0)];
        // The wall between two rooms, which stops just short of the square.
        let wall = vec![(2.0, 0.0), (2.0, 1.95)];
        let mut square = square;
        square.insert(2, (2.0, 2.0));
        square.insert(5, (2.0, 0.0));
        let ring = around(&[square, wall], (1.0, 1.0)).unwrap();
        let east = ring.iter().map(|point| point.0).fold(0.0, f64::max);
        assert!((east - 2.0).abs() < 1e-9, "{ring:?}");
        let area: f64 = (0..ring.len())
            .map(|at| {
                let (one, other) = (ring[at], ring[(at + 1) % ring.len()]);
                0.5 * (one.0 * other.1 - other.0 * one.1)
            })
            .sum();
        assert!((area + 4.0).abs() < 1e-9, "clockwise, four square degrees: {area}");
    }
}
