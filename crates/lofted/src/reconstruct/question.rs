//! What a reconstruction is asked: the claims, the classes that may explain them, the seed.

use serde::{Deserialize, Serialize};

use super::class::VehicleClass;
use super::evidence::Evidence;

/// What a reconstruction is asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The claims.
    pub evidence: Evidence,
    /// The classes that are considered, each as likely as the others.
    pub classes: Vec<VehicleClass>,
    /// Seed of the draws: same seed, same bits.
    pub seed: u32,
}

impl Question {
    /// The question with every class and seed 1.
    #[must_use]
    pub fn new(evidence: Evidence) -> Self {
        Self { evidence, classes: VehicleClass::ALL.to_vec(), seed: 1 }
    }
}
