//! The top of a smooth hill in two dimensions, in few evaluations.

/// What the hill says about a point.
pub(crate) enum Trial {
    /// Its height.
    Height(f64),
    /// There is no height here.
    Nothing,
    /// The search is over: nothing higher needs to be known.
    Beyond,
}

/// What is climbed.
pub(crate) trait Hill {
    /// What it says of points that do not wait for each other.
    fn trials<const N: usize>(&mut self, points: &[[f64; 2]; N]) -> [Trial; N];
}

/// How a search ended.
pub(crate) enum Top {
    /// At the highest point seen.
    At([f64; 2]),
    /// A trial went beyond what the search is for.
    Beyond,
    /// No point had a height.
    Nowhere,
}

/// Where to search.
pub(crate) struct Field {
    /// The least of both coordinates.
    pub(crate) low: [f64; 2],
    /// The most of both coordinates.
    pub(crate) high: [f64; 2],
    /// How far from the centre the first points lie.
    pub(crate) reach: [f64; 2],
    /// Ends when the points lie closer than this share of the first reach and the model promises nothing.
    pub(crate) finest: f64,
    /// A rise that is not worth another round, in the unit of the height.
    pub(crate) worth: f64,
}

/// A point with its height.
type Point = ([f64; 2], f64);

/// Climbs by quadratic models: six points fix one, its top is tried, the points draw closer. The hill is asked for all
/// points at once that do not wait for each other.
///
/// Conn, Gould and Toint 2000, Trust-Region Methods, section 9.4 (models by interpolation).
pub(crate) fn maximise(field: &Field, start: [f64; 2], hill: &mut impl Hill) -> Top {
    let mut best: Option<Point> = None;
    let mut scale = 1.0;
    let mut centre = start;
    for _ in 0..24 {
        let reach = [field.reach[0] * scale, field.reach[1] * scale];
        for i in 0..2 {
            centre[i] = centre[i].clamp(field.low[i] + reach[i], field.high[i] - reach[i]);
        }
        let mut heights = [None; 6];
        let points = OFFSETS
            .map(|offset| [centre[0] + offset[0] * reach[0], centre[1] + offset[1] * reach[1]]);
        for ((height, point), trial) in heights.iter_mut().zip(points).zip(hill.trials(&points)) {
            match trial {
                Trial::Beyond => return Top::Beyond,
                Trial::Nothing => {}
                Trial::Height(value) => {
                    *height = Some(value);
                    keep_higher(&mut best, point, value);
                }
            }
        }
        let Some((top, top_height)) = best else {
            // Nothing has a height here: look further towards the middle of the second coordinate's upper half.
            centre[1] += 0.35 * (field.high[1] - centre[1]);
            continue;
        };
        // The model's step may go two reaches far, and not out of the field.
        let bounds = [0, 1].map(|i| {
            let room = |edge: f64| (edge - centre[i]) / reach[i];
            (room(field.low[i]).max(-2.0), room(field.high[i]).min(2.0))
        });
        let model = all_of(heights).map(|values| Model::through(&values));
        let Some((step, promise)) = model.and_then(|model| model.top(bounds)) else {
            // No hill seen in this model: go to the best point; draw closer once that is the centre.
            if top == centre {
                scale *= 0.5;
            }
            centre = top;
            if scale < field.finest {
                break;
            }
            continue;
        };
        let trial =
            [0, 1].map(|i| (centre[i] + step[i] * reach[i]).clamp(field.low[i], field.high[i]));
        for tried in hill.trials(&[trial]) {
            match tried {
                Trial::Beyond => return Top::Beyond,
                Trial::Height(value) => keep_higher(&mut best, trial, value),
                Trial::Nothing => {}
            }
        }
        let risen = best.map_or(0.0, |(_, height)| height - top_height);
        centre = best.map_or(trial, |(point, _)| point);
        let settled = [0, 1]
            .iter()
            .all(|&i| step[i].abs() < 1.0 || trial[i] == field.low[i] || trial[i] == field.high[i]);
        if settled && promise < field.worth && risen < field.worth {
            break;
        }
        if settled {
            scale *= 0.3;
        } else if risen <= 0.0 {
            scale *= 0.5;
        }
        if scale < field.finest {
            break;
        }
    }
    best.map_or(Top::Nowhere, |(point, _)| Top::At(point))
}

/// The six points of a model, in units of its reach.
const OFFSETS: [[f64; 2]; 6] =
    [[0.0, 0.0], [1.0, 0.0], [-1.0, 0.0], [0.0, 1.0], [0.0, -1.0], [1.0, 1.0]];

fn keep_higher(best: &mut Option<Point>, point: [f64; 2], height: f64) {
    if best.is_none_or(|(_, highest)| height > highest) {
        *best = Some((point, height));
    }
}

fn all_of(heights: [Option<f64>; 6]) -> Option<[f64; 6]> {
    let mut values = [0.0; 6];
    for (value, height) in values.iter_mut().zip(heights) {
        *value = height?;
    }
    Some(values)
}

/// A quadratic in two variables, in units of the reach.
struct Model {
    slope: [f64; 2],
    curve: [f64; 2],
    twist: f64,
}

impl Model {
    fn through(&[centre, east, west, north, south, corner]: &[f64; 6]) -> Self {
        let slope = [0.5 * (east - west), 0.5 * (north - south)];
        let curve = [east + west - 2.0 * centre, north + south - 2.0 * centre];
        let plane = centre + slope[0] + slope[1] + 0.5 * (curve[0] + curve[1]);
        Self { slope, curve, twist: corner - plane }
    }

    /// The step to the top inside bounds, and the rise it promises; none where the model is no hill.
    fn top(&self, bounds: [(f64, f64); 2]) -> Option<([f64; 2], f64)> {
        let determinant = self.curve[0] * self.curve[1] - self.twist * self.twist;
        if !(self.curve[0] < 0.0 && determinant > 0.0) {
            return None;
        }
        let free = [
            (self.twist * self.slope[1] - self.curve[1] * self.slope[0]) / determinant,
            (self.twist * self.slope[0] - self.curve[0] * self.slope[1]) / determinant,
        ];
        let mut step = free.map(|_| 0.0);
        let mut rise = f64::NEG_INFINITY;
        for held in 0..2 {
            // One coordinate held at its own best, the other at the best that this leaves it.
            let other = 1 - held;
            let mut try_step = [0.0; 2];
            try_step[held] = free[held].clamp(bounds[held].0, bounds[held].1);
            let best = -(self.slope[other] + self.twist * try_step[held]) / self.curve[other];
            try_step[other] = best.clamp(bounds[other].0, bounds[other].1);
            if self.rise(try_step) > rise {
                (step, rise) = (try_step, self.rise(try_step));
            }
        }
        Some((step, rise))
    }

    fn rise(&self, [x, y]: [f64; 2]) -> f64 {
        let bend = 0.5 * (self.curve[0] * x * x + self.curve[1] * y * y) + self.twist * x * y;
        self.slope[0] * x + self.slope[1] * y + bend
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Slope<F>(F);

    impl<F: FnMut([f64; 2]) -> Trial> Hill for Slope<F> {
        fn trials<const N: usize>(&mut self, points: &[[f64; 2]; N]) -> [Trial; N] {
            points.map(&mut self.0)
        }
    }

    const FIELD: Field =
        Field { low: [0.0, -1.0], high: [1.0, 1.0], reach: [0.1, 0.1], finest: 0.01, worth: 1e-7 };

    fn top_of(hill: impl Fn([f64; 2]) -> f64) -> ([f64; 2], u32) {
        let mut calls = 0;
        let mut counted = |point| {
            calls += 1;
            Trial::Height(hill(point))
        };
        let top = maximise(&FIELD, [0.5, 0.2], &mut Slope(&mut counted));
        match top {
            Top::At(point) => (point, calls),
            _ => panic!("no top"),
        }
    }

    #[test]
    fn a_quadratic_is_solved_at_once() {
        let (point, calls) = top_of(|[x, y]| {
            -3.0 * (x - 0.55) * (x - 0.55) - (y - 0.1) * (y - 0.1) - (x - 0.55) * (y - 0.1)
        });
        assert!((point[0] - 0.55).abs() < 1e-6 && (point[1] - 0.1).abs() < 1e-6, "{point:?}");
        assert!(calls <= 14, "{calls}");
    }

    #[test]
    fn a_skew_hill_is_climbed() {
        let (point, calls) = top_of(|[x, y]| {
            -crate::math::exp(2.0 * (x - 0.8)) + 2.0 * (x - 0.8)
                - (y + 0.5 * x).abs() * (y + 0.5 * x).abs()
        });
        assert!((point[0] - 0.8).abs() < 1e-3 && (point[1] + 0.4).abs() < 1e-3, "{point:?}");
        assert!(calls < 60, "{calls}");
    }

    #[test]
    fn a_top_on_the_edge_is_found_there() {
        let (point, _) = top_of(|[x, y]| 2.0 * x - 0.1 * x * x - y * y);
        assert!((point[0] - 1.0).abs() < 1e-6 && point[1].abs() < 1e-3, "{point:?}");
    }

    #[test]
    fn a_field_without_heights_is_nowhere() {
        assert!(matches!(
            maximise(&FIELD, [0.5, 0.0], &mut Slope(|_| Trial::Nothing)),
            Top::Nowhere
        ));
        assert!(matches!(maximise(&FIELD, [0.5, 0.0], &mut Slope(|_| Trial::Beyond)), Top::Beyond));
    }
}
