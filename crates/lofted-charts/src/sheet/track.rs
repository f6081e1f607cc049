//! Where a moment of a flight lies on a picture, so that a page can move a cursor without drawing again.

use serde::{Deserialize, Serialize};

use crate::sheet::picture::Picture;

/// A picture with the tracks of what moves on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tracked {
    /// The picture.
    pub picture: Picture,
    /// One for each plot or arc that a cursor is shown on.
    pub tracks: Vec<Track>,
    /// What the picture lacks, in a sentence, where it lacks something.
    pub note: Option<String>,
}

/// The way of a cursor over a picture.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Track {
    /// Top and bottom of the upright line at the cursor, px; none where only a dot is shown.
    pub upright: Option<(f32, f32)>,
    /// Where the cursor is at which time, in the order of time.
    pub points: Vec<TrackPoint>,
}

/// A moment's place on a picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TrackPoint {
    /// Time since launch, s.
    pub time_s: f32,
    /// px from the left.
    pub x_px: f32,
    /// px from the top.
    pub y_px: f32,
}

impl TrackPoint {
    /// A moment at a place of the picture.
    #[must_use]
    pub fn new(time_s: f64, (x_px, y_px): (f64, f64)) -> Self {
        Self { time_s: time_s as f32, x_px: x_px as f32, y_px: y_px as f32 }
    }
}

impl Track {
    /// The place at a time, px: straight between two points; the ends before the first and after the last.
    ///
    /// # Examples
    /// ```
    /// use lofted_charts::sheet::track::{Track, TrackPoint};
    ///
    /// let points = vec![TrackPoint::new(0.0, (10.0, 90.0)), TrackPoint::new(60.0, (30.0, 50.0))];
    /// let track = Track { upright: None, points };
    /// assert_eq!(track.place_at(30.0), Some((20.0, 70.0)));
    /// assert_eq!(track.place_at(90.0), Some((30.0, 50.0)));
    /// ```
    #[must_use]
    pub fn place_at(&self, time_s: f32) -> Option<(f32, f32)> {
        let after = self.points.partition_point(|point| point.time_s < time_s);
        let (first, last) = (self.points.first()?, self.points.last()?);
        let (Some(from), Some(to)) =
            (after.checked_sub(1).and_then(|at| self.points.get(at)), self.points.get(after))
        else {
            let end = if after == 0 { first } else { last };
            return Some((end.x_px, end.y_px));
        };
        let share = (time_s - from.time_s) / (to.time_s - from.time_s);
        let between = |a: f32, b: f32| a + share * (b - a);
        Some((between(from.x_px, to.x_px), between(from.y_px, to.y_px)))
    }

    /// The time whose place lies nearest to a place, with the distance, px; on a track with an upright line
    /// only across counts while the place is at the height of the line.
    #[must_use]
    pub fn time_near(&self, x_px: f32, y_px: f32) -> Option<(f32, f32)> {
        let off = |point: &TrackPoint| match self.upright {
            Some((top, bottom)) => {
                let outside = (top - y_px).max(y_px - bottom).max(0.0);
                (point.x_px - x_px).abs() + 1000.0 * outside
            }
            None => (point.x_px - x_px).abs().max((point.y_px - y_px).abs()),
        };
        let nearest = self.points.iter().min_by(|a, b| off(a).total_cmp(&off(b)))?;
        Some((nearest.time_s, off(nearest)))
    }
}
