//! What a program that asks about flights names: `use lofted::prelude::*`.

pub use crate::answer::{Answer, WithHeavierPayload};
pub use crate::ask::{AskError, Figures, Told};
pub use crate::claim::{Amount, Figure, Metric, Stated, Unit};
pub use crate::earth::GeoPoint;
pub use crate::reconstruct::class::VehicleClass;
pub use crate::reconstruct::conditions::HeavierPayload;
pub use crate::reconstruct::consistency::Verdict;
pub use crate::reconstruct::energy_only::EnergyOnly;
pub use crate::reconstruct::finding::{Finding, FindingCode};
pub use crate::reconstruct::observable::Observable;
pub use crate::reconstruct::spread::Spread;
pub use crate::reconstruct::withheld::Withheld;
pub use crate::trajectory::kepler::MaximumRange;
