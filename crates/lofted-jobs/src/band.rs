//! The band of times that powered flight takes, over the apogee, for one ground distance.

use std::ops::ControlFlow;

use lofted::reconstruct::consistency::Consistency;
use lofted::reconstruct::energy_only::EnergyOnly;
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::Evidence;
use lofted::reconstruct::interval::{Belief, Interval};
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::question::Question;
use lofted::reconstruct::spread::Spread;
use serde::{Deserialize, Serialize};

use crate::ask::BandAsk;

/// Apogees at which the band is computed.
pub const BAND_POINTS: u32 = 5;

/// Draws at each of them.
pub const BAND_DRAWS: u32 = 60;

/// The band at one apogee.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct BandPoint {
    /// The apogee, km.
    pub apogee_km: f64,
    /// Time of two-body flight, s: no flight is shorter.
    pub two_body_s: f64,
    /// Time of powered flight over the priors of all classes, model error included, s.
    pub powered_s: Spread,
}

/// A point of the band under way.
#[derive(Debug)]
pub(crate) struct BandDraws {
    apogee_km: f64,
    two_body_s: f64,
    ensemble: Ensemble,
}

impl BandDraws {
    /// The point at one of the ask's apogees, counted from 0; `None` where no vehicle flies so.
    pub(crate) fn new(ask: &BandAsk, index: u32) -> Option<Self> {
        let share = f64::from(index) / f64::from(BAND_POINTS - 1);
        let apogee_km = ask.from_apogee_km + share * (ask.to_apogee_km - ask.from_apogee_km);
        let apogee_m = 1000.0 * apogee_km;
        let at = Interval { low: apogee_m, high: apogee_m, belief: Belief::Even };
        let evidence = Evidence { heading: ask.heading, ..Evidence::default() }
            .with(Observable::Apogee, at)
            .with(Observable::GroundDistance, ask.ground_distance_m);
        let two_body_s = EnergyOnly::of(&evidence).ok()?.time_of_flight_s;
        let ensemble = Ensemble::new(Question::new(evidence)).ok()?;
        Some(Self { apogee_km, two_body_s, ensemble })
    }

    /// Goes on until all draws are made or `pause` breaks; whether there is more to draw.
    pub(crate) fn extend(&mut self, pause: &mut dyn FnMut() -> ControlFlow<()>) -> bool {
        self.ensemble.extend(BAND_DRAWS, Ranges::Skip, &mut |_| pause());
        self.ensemble.drawn() < BAND_DRAWS
    }

    /// The point; `None` where no draw found a flight.
    pub(crate) fn point(&self) -> Option<BandPoint> {
        let Self { apogee_km, two_body_s, .. } = *self;
        let powered_s = Consistency::of(&self.ensemble).implied_time_s?;
        Some(BandPoint { apogee_km, two_body_s, powered_s })
    }
}
