//! What is assumed of a vehicle before its flight is looked at: priors by class.

use serde::{Deserialize, Serialize};

use crate::claim::vocabulary::vocabulary;
use crate::math::normal::{normal_cdf, normal_quantile};
use crate::math::{exp, ln};
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
        /// Two solid-fuel stages.
        TwoStageSolid = "two-stage-solid",
        /// One solid-fuel stage that burns for less than about 70 s.
        ShortSolid = "short-solid",
        /// One liquid-fuel stage that burns for 50 to 90 s.
        ShortLiquid = "short-liquid",
        /// A sounding rocket: light, and burnt out within a minute.
        SoundingRocket = "sounding-rocket",
    }
}

/// Ballistic coefficient until burnout, kg/m², of every class but the sounding rocket: evenly spread by its
/// logarithm.
pub const CLIMB_BALLISTIC_COEFFICIENT_KG_M2: [f64; 2] = [15_000.0, 60_000.0];

/// Ballistic coefficient of what flies on after burnout, kg/m²: as above.
pub const REENTRY_BALLISTIC_COEFFICIENT_KG_M2: [f64; 2] = [3_000.0, 15_000.0];

/// Velocity gain of two liquid or three solid stages, m/s: nobody builds them for less, a one-stage missile does it.
const BUILT_FOR_SPEED_M_S: [f64; 2] = [4000.0, f64::INFINITY];

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
    /// Least and greatest ballistic coefficient until burnout, kg/m²; evenly spread by its logarithm.
    pub climb_ballistic_coefficient_kg_m2: [f64; 2],
    /// Least and greatest ballistic coefficient of what flies on after burnout, kg/m²; likewise.
    pub reentry_ballistic_coefficient_kg_m2: [f64; 2],
    /// The least and the greatest velocity gain of such a vehicle, m/s; 0 and infinite where none is assumed.
    pub velocity_gain_m_s: [f64; 2],
}

impl VehicleClass {
    /// The class in words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::OneStageLiquid => "one liquid-fuel stage",
            Self::TwoStageLiquid => "two liquid-fuel stages",
            Self::ThreeStageSolid => "three solid-fuel stages",
            Self::TwoStageSolid => "two solid-fuel stages",
            Self::ShortSolid => "one short solid-fuel stage",
            Self::ShortLiquid => "one short liquid-fuel stage",
            Self::SoundingRocket => "a sounding rocket",
        }
    }

    /// What the burn times of the class rest on, and their span: nine in ten of the prior.
    #[must_use]
    pub const fn basis(self) -> &'static str {
        match self {
            Self::OneStageLiquid => {
                "burn times told of one-stage missiles of intermediate range, 92 to 246 s"
            }
            Self::TwoStageLiquid => {
                "burn times told of two-stage liquid-fuel missiles and launchers, 162 to 434 s"
            }
            Self::ThreeStageSolid => {
                "three stages of about a minute each, as published of Minuteman, 116 to 311 s"
            }
            Self::TwoStageSolid => {
                "two stages of about 40 to 60 s each, as published of Pershing and Polaris, 67 to 180 s"
            }
            Self::ShortSolid => {
                "solid motors of short-range missiles, single stages of Pershing among them, 22 to 71 s"
            }
            Self::ShortLiquid => "the Scud family as published estimates have it, 51 to 91 s",
            Self::SoundingRocket => {
                "motors published of sounding rockets such as Black Brant V and S-520, 13 to 59 s"
            }
        }
    }

    /// What the class assumes.
    ///
    /// Burn times about those of published vehicles of the kind (see [`basis`](Self::basis)); exhaust speeds that
    /// such propellants reach. A single solid stage gains no more than 4 km/s and two no more than 6.5: with more
    /// the propellant would be more than four fifths of each stage and all above it. A single liquid stage gains no
    /// more than 7: with more it would be more than eleven twelfths.
    #[must_use]
    pub const fn prior(self) -> ClassPrior {
        let missile = ClassPrior {
            stages: Stages::One,
            burn_time_median_s: 150.0,
            burn_time_log_sigma: 0.3,
            exhaust_speed_low_m_s: 2600.0,
            exhaust_speed_high_m_s: 2850.0,
            climb_ballistic_coefficient_kg_m2: CLIMB_BALLISTIC_COEFFICIENT_KG_M2,
            reentry_ballistic_coefficient_kg_m2: REENTRY_BALLISTIC_COEFFICIENT_KG_M2,
            velocity_gain_m_s: [0.0, f64::INFINITY],
        };
        match self {
            Self::OneStageLiquid => ClassPrior { velocity_gain_m_s: [0.0, 7000.0], ..missile },
            Self::TwoStageLiquid => ClassPrior {
                stages: Stages::Two,
                burn_time_median_s: 265.0,
                velocity_gain_m_s: BUILT_FOR_SPEED_M_S,
                ..missile
            },
            Self::ThreeStageSolid => ClassPrior {
                stages: Stages::Three,
                burn_time_median_s: 190.0,
                exhaust_speed_low_m_s: 2550.0,
                exhaust_speed_high_m_s: 2800.0,
                velocity_gain_m_s: BUILT_FOR_SPEED_M_S,
                ..missile
            },
            Self::TwoStageSolid => ClassPrior {
                stages: Stages::Two,
                burn_time_median_s: 110.0,
                exhaust_speed_low_m_s: 2450.0,
                exhaust_speed_high_m_s: 2750.0,
                velocity_gain_m_s: [2000.0, 6500.0],
                ..missile
            },
            Self::ShortSolid => ClassPrior {
                burn_time_median_s: 40.0,
                burn_time_log_sigma: 0.35,
                exhaust_speed_low_m_s: 2300.0,
                exhaust_speed_high_m_s: 2650.0,
                velocity_gain_m_s: [0.0, 4000.0],
                ..missile
            },
            Self::ShortLiquid => ClassPrior {
                burn_time_median_s: 68.0,
                burn_time_log_sigma: 0.18,
                exhaust_speed_low_m_s: 2200.0,
                exhaust_speed_high_m_s: 2600.0,
                velocity_gain_m_s: [0.0, 4000.0],
                ..missile
            },
            Self::SoundingRocket => ClassPrior {
                burn_time_median_s: 28.0,
                burn_time_log_sigma: 0.45,
                exhaust_speed_low_m_s: 2200.0,
                exhaust_speed_high_m_s: 2650.0,
                climb_ballistic_coefficient_kg_m2: [4_000.0, 20_000.0],
                reentry_ballistic_coefficient_kg_m2: [1_000.0, 10_000.0],
                velocity_gain_m_s: [0.0, 4000.0],
                ..missile
            },
        }
    }
}

impl ClassPrior {
    /// The burn time under which a share of the prior lies, s.
    #[must_use]
    pub fn burn_time_s(&self, share: f64) -> f64 {
        self.burn_time_median_s * exp(self.burn_time_log_sigma * normal_quantile(share))
    }

    /// The share of the prior below a burn time, s.
    #[must_use]
    pub fn share_below_burn_time_s(&self, burn_time_s: f64) -> f64 {
        if burn_time_s <= 0.0 {
            return 0.0;
        }
        normal_cdf(ln(burn_time_s / self.burn_time_median_s) / self.burn_time_log_sigma)
    }

    /// The exhaust speed under which a share of the prior lies, m/s.
    #[must_use]
    pub fn exhaust_speed_m_s(&self, share: f64) -> f64 {
        self.exhaust_speed_low_m_s
            + share * (self.exhaust_speed_high_m_s - self.exhaust_speed_low_m_s)
    }
}
