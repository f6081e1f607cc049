//! The choices that make up an Earth: figure, gravity, rotation, atmosphere.

use serde::{Deserialize, Serialize};

use super::ellipsoid::Figure;
use super::frames::Rotation;
use super::gravity::Gravity;

/// Which air there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Atmosphere {
    /// None: nothing drags.
    Vacuum,
    /// The US Standard Atmosphere 1976, turning with the Earth.
    UsStandard1976,
}

/// An Earth to fly over.
///
/// # Examples
/// ```
/// use lofted::earth::frames::Rotation;
/// use lofted::earth::model::EarthModel;
/// let still = EarthModel { rotation: Rotation::Still, ..EarthModel::FULL };
/// assert_ne!(still, EarthModel::FULL);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarthModel {
    /// The surface where a flight ends and on which distances run.
    pub figure: Figure,
    /// Gravity.
    pub gravity: Gravity,
    /// Whether the Earth turns.
    pub rotation: Rotation,
    /// The air.
    pub atmosphere: Atmosphere,
}

impl EarthModel {
    /// Everything modelled: WGS 84, J2 to J4, rotation, air.
    pub const FULL: Self = Self {
        figure: Figure::Wgs84,
        gravity: Gravity::ZonalJ4,
        rotation: Rotation::Turning,
        atmosphere: Atmosphere::UsStandard1976,
    };

    /// The Earth of the closed forms: a still, airless sphere with a point's gravity.
    pub const TWO_BODY: Self = Self {
        figure: Figure::Sphere,
        gravity: Gravity::PointMass,
        rotation: Rotation::Still,
        atmosphere: Atmosphere::Vacuum,
    };
}
