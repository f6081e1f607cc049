//! An arc as a chart shows it: whose it is, what it is called, how it is drawn.

use lofted::trajectory::kepler::{ArcPoint, KeplerArc};

use crate::sheet::ink::{Dash, Ink, Paint};
use crate::sheet::words;

/// An arc on a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct ArcLine {
    /// Who or what it belongs to, and which figures made it.
    pub label: String,
    /// Its hue.
    pub ink: Ink,
    /// How its line is broken.
    pub dash: Dash,
    /// The arc.
    pub arc: KeplerArc,
}

impl ArcLine {
    /// What the line is drawn with.
    #[must_use]
    pub fn paint(&self) -> Paint {
        Paint::from(self.ink).dashed(self.dash)
    }

    /// `count` states from launch to impact, even in time.
    pub fn states(&self, count: usize) -> impl Iterator<Item = ArcPoint> {
        let arc = self.arc;
        let last = count.max(2) - 1;
        let total_s = arc.time_of_flight_s();
        (0..=last).map(move |k| arc.at_time(total_s * k as f64 / last as f64))
    }
}

/// A state of flight in words: time, altitude, ground distance, speed.
#[must_use]
pub fn state_words(state: &ArcPoint) -> String {
    format!(
        "{} after launch: {} km up, {} km out, {} km/s",
        words::minutes(state.time_s),
        words::number(state.altitude_km.max(0.0), 0),
        words::number(state.ground_distance_km, 0),
        words::number(state.speed_m_s / 1000.0, 2),
    )
}

/// The cells of a state's table row: minutes, altitude, distance, speed, flight-path angle.
#[must_use]
pub fn state_cells(state: &ArcPoint) -> [String; 5] {
    [
        words::number(state.time_s / 60.0, 1),
        words::number(state.altitude_km.max(0.0), 0),
        words::number(state.ground_distance_km, 0),
        words::number(state.speed_m_s / 1000.0, 2),
        words::number(state.flight_path_angle_deg, 1),
    ]
}

/// Heads of the columns of [`state_cells`].
pub const STATE_COLUMNS: [&str; 5] = [
    "Time since launch, min",
    "Altitude, km",
    "Ground distance, km",
    "Speed, km/s",
    "Flight-path angle, °",
];
