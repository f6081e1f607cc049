//! The limit of a state's exclusive economic zone, as it can be computed: 200 nautical miles from its coasts, or half-way
//! to the coast of another state (United Nations Convention on the Law of the Sea 1982, articles 57 and 74; half-way is
//! the line that states often agree on, not one that the convention sets).

use super::names::apart_km;
use super::pack::{Kind, Line};
use super::point::Point;
use super::rings::{joined, simplified};

/// 200 nautical miles, km.
const WIDTH_KM: f64 = 370.4;
const EARTH_KM: f64 = 6371.0;
/// Step of the grid on which the line is looked for, degrees.
const STEP_DEG: f64 = 0.1;
/// How far the grid reaches beyond the state's coasts, degrees.
const BEYOND_DEG: f64 = 5.0;
/// Coasts are looked at each so many kilometres.
const COAST_STEP_KM: f64 = 5.0;
/// How far the line may be moved where it is made simpler, degrees.
const TOLERANCE_DEG: f64 = 0.03;

/// A state and the rings of its land.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct State {
    pub(crate) name: String,
    pub(crate) rings: Vec<Vec<Point>>,
}

/// The states whose zones the maps have.
pub(crate) const STATES: &[&str] = &include!("../../../lofted-charts/geography/zones.in");

/// The limit of a state's zone as lines under its name; `None` where no state has the name.
pub(crate) fn limit(states: &[State], name: &str) -> Option<Vec<Line>> {
    let own = states.iter().find(|state| state.name == name)?;
    let near = box_round(&own.rings, BEYOND_DEG);
    let own_coast: Vec<Vector> = coast(&own.rings).collect();
    let others = states.iter().filter(|state| state.name != name);
    // A coast farther off than twice the width bounds nothing.
    let wide = box_round(&own.rings, 2.0 * BEYOND_DEG);
    let other_coast: Vec<Vector> = others
        .flat_map(|state| &state.rings)
        .filter(|ring| ring.iter().any(|point| holds(wide, *point)))
        .flat_map(|ring| coast(std::slice::from_ref(ring)))
        .collect();
    let grid = Grid::of(near, &|point| inside_km(point, &own_coast, &other_coast));
    let lines = joined(grid.segments()).into_iter();
    let line = |points: Vec<Point>| Line {
        kind: Kind::Zone,
        name: name.to_owned(),
        points: simplified(&points, TOLERANCE_DEG),
    };
    Some(lines.map(line).filter(|line| line.points.len() > 2).collect())
}

type Vector = [f64; 3];
type Edges = [f64; 4];

/// How far a point is inside the zone, km; less than nothing outside.
fn inside_km(point: Point, own: &[Vector], others: &[Vector]) -> f64 {
    let far_km = |coast: &[Vector]| {
        let at = unit(point);
        let most = coast.iter().map(|one| dot(&at, one)).fold(-1.0, f64::max);
        EARTH_KM * most.clamp(-1.0, 1.0).acos()
    };
    let from_own = far_km(own);
    (WIDTH_KM - from_own).min(far_km(others) - from_own)
}

fn unit((longitude_deg, latitude_deg): Point) -> Vector {
    let (east, north) = (longitude_deg.to_radians(), latitude_deg.to_radians());
    [north.cos() * east.cos(), north.cos() * east.sin(), north.sin()]
}

fn dot(one: &Vector, other: &Vector) -> f64 {
    one[0] * other[0] + one[1] * other[1] + one[2] * other[2]
}

/// Points along rings, close to each other.
fn coast(rings: &[Vec<Point>]) -> impl Iterator<Item = Vector> {
    rings.iter().flat_map(|ring| {
        let next = ring.iter().skip(1).chain(ring.first());
        ring.iter().zip(next).flat_map(|(from, to)| {
            let pieces = (apart_km(*from, *to) / COAST_STEP_KM).ceil().max(1.0) as u32;
            (0..pieces).map(move |at| {
                let share = f64::from(at) / f64::from(pieces);
                unit((from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1)))
            })
        })
    })
}

/// West, south, east and north edge round some rings, with room.
fn box_round(rings: &[Vec<Point>], room_deg: f64) -> Edges {
    let whole = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
    let [west, south, east, north] = rings.iter().flatten().fold(whole, |edges, (x, y)| {
        [edges[0].min(*x), edges[1].min(*y), edges[2].max(*x), edges[3].max(*y)]
    });
    [west - room_deg, south - room_deg, east + room_deg, north + room_deg]
}

fn holds([west, south, east, north]: Edges, (x, y): Point) -> bool {
    (west..=east).contains(&x) && (south..=north).contains(&y)
}

/// A value at each point of a grid, for the line where it is nothing (marching squares).
struct Grid {
    west: f64,
    south: f64,
    columns: usize,
    values: Vec<f64>,
}

impl Grid {
    fn of([west, south, east, north]: Edges, value: &dyn Fn(Point) -> f64) -> Self {
        let count = |from: f64, to: f64| ((to - from) / STEP_DEG).ceil() as usize + 1;
        let (columns, rows) = (count(west, east), count(south, north));
        let mut grid = Self { west, south, columns, values: Vec::new() };
        grid.values = (0..columns * rows).map(|at| value(grid.point(at))).collect();
        grid
    }

    fn point(&self, at: usize) -> Point {
        let (column, row) = (at % self.columns, at / self.columns);
        (self.west + STEP_DEG * column as f64, self.south + STEP_DEG * row as f64)
    }

    /// Where the value passes nothing between two points of the grid, always counted from the first of the two.
    fn crossing(&self, one: usize, other: usize) -> Option<Point> {
        let (from, to) = (one.min(other), one.max(other));
        let (low, high) = (self.values[from], self.values[to]);
        if (low < 0.0) == (high < 0.0) {
            return None;
        }
        let share = low / (low - high);
        let (a, b) = (self.point(from), self.point(to));
        Some((a.0 + share * (b.0 - a.0), a.1 + share * (b.1 - a.1)))
    }

    fn segments(&self) -> Vec<Vec<Point>> {
        let last_row = self.values.len() / self.columns - 1;
        let cells = (0..last_row * self.columns).filter(|at| (at + 1) % self.columns != 0);
        cells
            .flat_map(|at| {
                let (right, up, across) = (at + 1, at + self.columns, at + self.columns + 1);
                let edges = [(at, right), (right, across), (up, across), (at, up)];
                let met: Vec<Point> =
                    edges.iter().filter_map(|(one, other)| self.crossing(*one, *other)).collect();
                // Four crossings of one cell: its corners are inside by turns, and the two lines keep apart.
                met.chunks_exact(2).map(<[Point]>::to_vec).collect::<Vec<_>>()
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(name: &str, west: f64) -> State {
        let ring = vec![(west, 0.0), (west, 1.0), (west + 1.0, 1.0), (west + 1.0, 0.0)];
        State { name: name.to_owned(), rings: vec![ring] }
    }

    #[test]
    fn alone_the_limit_lies_at_the_width_from_the_coast() {
        let lines = limit(&[square("Ruritania", 10.0)], "Ruritania").unwrap();
        assert_eq!(lines.len(), 1);
        let coast: Vec<Vector> = coast(&square("", 10.0).rings).collect();
        for point in &lines[0].points {
            let far = inside_km(*point, &coast, &[]);
            assert!(far.abs() < 4.0, "{point:?}: {far} km off");
        }
    }

    #[test]
    fn between_two_states_it_lies_half_way() {
        let states = [square("Ruritania", 10.0), square("Graustark", 13.0)];
        let lines = limit(&states, "Ruritania").unwrap();
        let points = lines.iter().flat_map(|line| &line.points);
        let most_east = points.map(|point| point.0).fold(0.0, f64::max);
        assert!((most_east - 12.0).abs() < 0.05, "{most_east}");
        assert_eq!(limit(&states, "Syldavia"), None);
    }
}
