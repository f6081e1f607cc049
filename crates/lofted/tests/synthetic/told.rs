//! Sets of figures as they are told of a flight: of one party or two, with or without end points.

use lofted::claim::Figure;
use lofted::earth::GeoPoint;
use lofted::reconstruct::evidence::{Evidence, Heading};
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::splashdown::Splashdown;

use crate::flights::{Dice, Truth, arc_and_time, truth, truth_on_the_turning_earth};

/// What a set of figures holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shape {
    /// One party's apogee, distance and time.
    OneParty,
    /// The same, and another party's apogee and distance, rounded its own way.
    TwoParties,
    /// One party's apogee, distance and time, a bearing, and the points where the flight began and ended.
    EndPoints,
}

pub(crate) const SHAPES: [Shape; 3] = [Shape::OneParty, Shape::TwoParties, Shape::EndPoints];

/// Figures as they are told of a flight.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    /// Apogee, distance and time of the first party, then the other's.
    pub(crate) figures: Vec<Figure>,
    /// Launch, impact and bearing, deg.
    pub(crate) ends: Option<([GeoPoint; 2], f64)>,
}

impl Told {
    pub(crate) fn of(shape: Shape, truth: &Truth, dice: &mut Dice) -> Self {
        let mut figures = arc_and_time(dice, truth).to_vec();
        if shape == Shape::TwoParties {
            figures.extend(arc_and_time(dice, truth).into_iter().take(2));
        }
        let tenth = |deg: f64| (10.0 * deg).round() / 10.0;
        let near = |point: GeoPoint| {
            GeoPoint::new(tenth(point.latitude_deg()), tenth(point.longitude_deg())).unwrap()
        };
        let ends =
            (shape == Shape::EndPoints).then(|| (truth.ends.map(near), truth.bearing_deg.round()));
        Self { figures, ends }
    }

    pub(crate) fn evidence(&self) -> Evidence {
        let Some(([launch, impact], bearing_deg)) = self.ends else {
            return Evidence::of_figures(&self.figures, None);
        };
        let heading = Some(Heading { launch, bearing_deg });
        let seen = Splashdown::at(impact).seen_from(launch);
        let told = Evidence::of_figures(&self.figures, heading)
            .with(Observable::GroundDistance, seen.ground_distance_m);
        Evidence { impact: Some(impact), ..told }
    }
}

pub(crate) fn told(shape: Shape, dice: &mut Dice) -> Option<(Truth, Told)> {
    let truth = match shape {
        Shape::EndPoints => truth_on_the_turning_earth(dice)?,
        _ => truth(dice)?,
    };
    let told = Told::of(shape, &truth, dice);
    Some((truth, told))
}
