//! What is assumed of a vehicle before its flight is looked at: priors by class.

use serde::{Deserialize, Serialize};

use crate::claim::vocabulary::vocabulary;
use crate::math::exp;
use crate::math::normal::normal_quantile;
use crate::trajectory::vehicle::Stages;

vocabulary! {
    /// A class of vehicle. The priors are wide and the same for every flight: nothing is tuned.
    pub enum VehicleClass, "vehicle class" {
        /// One liquid-fuel stage.
        OneStageLiquid = "one-stage-liquid",
        /// Two liquid-fuel stages.
        TwoStageLiquid = "two-stage-liquid",
        /// Three solid-fuel stages.
        ThreeStageSolid = "three-stage-solid",
    }
}

/// Ballistic coefficient until burnout, kg/m², of every class: evenly spread by its logarithm.
pub const CLIMB_BALLISTIC_COEFFICIENT_KG_M2: [f64; 2] = [15_000.0, 60_000.0];

/// Ballistic coefficient of what flies on after burnout, kg/m²: as above.
pub const REENTRY_BALLISTIC_COEFFICIENT_KG_M2: [f64; 2] = [3_000.0, 15_000.0];

/// What a class assumes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ClassPrior {
    /// Equal stages.
    pub stages: Stages,
    /// Median of the burn time, s; its logarithm is normal.
    pub burn_time_median_s: f64,
    /// Standard deviation of the burn time's logarithm.
    pub burn_time_log_sigma: f64,
    /// Least exhaust speed, m/s; evenly spread up to the greatest.
    pub exhaust_speed_low_m_s: f64,
    /// Greatest exhaust speed, m/s.
    pub exhaust_speed_high_m_s: f64,
}

impl VehicleClass {
    /// The class in words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::OneStageLiquid => "one liquid-fuel stage",
            Self::TwoStageLiquid => "two liquid-fuel stages",
            Self::ThreeStageSolid => "three solid-fuel stages",
        }
    }

    /// What the class assumes.
    ///
    /// Burn times about those of published vehicles of the kind, with a factor of 1.35 either way in
    /// two cases of three; exhaust speeds that such propellants reach.
    #[must_use]
    pub const fn prior(self) -> ClassPrior {
        let (stages, burn_time_median_s, low, high) = match self {
            Self::OneStageLiquid => (Stages::One, 150.0, 2600.0, 2850.0),
            Self::TwoStageLiquid => (Stages::Two, 265.0, 2600.0, 2850.0),
            Self::ThreeStageSolid => (Stages::Three, 190.0, 2550.0, 2800.0),
        };
        ClassPrior {
            stages,
            burn_time_median_s,
            burn_time_log_sigma: 0.3,
            exhaust_speed_low_m_s: low,
            exhaust_speed_high_m_s: high,
        }
    }
}

impl ClassPrior {
    /// The burn time under which a share of the prior lies, s.
    #[must_use]
    pub fn burn_time_s(&self, share: f64) -> f64 {
        self.burn_time_median_s * exp(self.burn_time_log_sigma * normal_quantile(share))
    }

    /// The exhaust speed under which a share of the prior lies, m/s.
    #[must_use]
    pub fn exhaust_speed_m_s(&self, share: f64) -> f64 {
        self.exhaust_speed_low_m_s
            + share * (self.exhaust_speed_high_m_s - self.exhaust_speed_low_m_s)
    }
}
