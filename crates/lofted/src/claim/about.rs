//! What a claim is about: a flight, a deployment and perhaps a place in it, or neither.

use serde::{Deserialize, Serialize};

use super::id::{DeploymentId, FlightId, PlaceId};

/// What a claim is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(into = "Parts", try_from = "Parts")]
pub enum About {
    /// A flight.
    Flight(FlightId),
    /// A deployment, and the place in it that the figure is about, where the claim names one.
    Deployment(DeploymentId, Option<PlaceId>),
    /// Neither: a statement of its own.
    #[default]
    General,
}

impl About {
    /// The flight, where it is one.
    #[must_use]
    pub const fn flight(&self) -> Option<&FlightId> {
        match self {
            Self::Flight(id) => Some(id),
            Self::Deployment(..) | Self::General => None,
        }
    }

    /// The deployment, where it is one.
    #[must_use]
    pub const fn deployment(&self) -> Option<&DeploymentId> {
        match self {
            Self::Deployment(id, _) => Some(id),
            Self::Flight(_) | Self::General => None,
        }
    }

    /// The place in the deployment, where one is named.
    #[must_use]
    pub const fn place(&self) -> Option<&PlaceId> {
        match self {
            Self::Deployment(_, place) => place.as_ref(),
            Self::Flight(_) | Self::General => None,
        }
    }
}

/// As it is written: a cell for each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Parts {
    flight: Option<FlightId>,
    deployment: Option<DeploymentId>,
    place: Option<PlaceId>,
}

impl From<About> for Parts {
    fn from(about: About) -> Self {
        let (flight, deployment, place) = match about {
            About::Flight(flight) => (Some(flight), None, None),
            About::Deployment(deployment, place) => (None, Some(deployment), place),
            About::General => (None, None, None),
        };
        Self { flight, deployment, place }
    }
}

/// Why cells say of no one thing that a claim is about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AboutError {
    /// A flight and a deployment at once.
    #[error(
        "flight \"{flight}\" and deployment \"{deployment}\": a claim is about one of them; leave one empty"
    )]
    Both {
        /// The flight.
        flight: FlightId,
        /// The deployment.
        deployment: DeploymentId,
    },
    /// A place, and no deployment that it is in.
    #[error("place \"{0}\" without a deployment: say which deployment the figure is of")]
    PlaceAlone(PlaceId),
}

impl TryFrom<Parts> for About {
    type Error = AboutError;

    fn try_from(parts: Parts) -> Result<Self, AboutError> {
        Self::of_cells(parts.flight, parts.deployment, parts.place)
    }
}

impl About {
    /// What three cells say, each of which may be empty.
    ///
    /// # Errors
    /// - a flight and a deployment: [`AboutError::Both`];
    /// - a place without a deployment: [`AboutError::PlaceAlone`].
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::About;
    ///
    /// let about = About::of_cells(None, Some("brigade".parse()?), Some("camp".parse()?))?;
    /// assert_eq!(about.place().map(|place| place.as_str()), Some("camp"));
    /// assert!(About::of_cells(None, None, Some("camp".parse()?)).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of_cells(
        flight: Option<FlightId>,
        deployment: Option<DeploymentId>,
        place: Option<PlaceId>,
    ) -> Result<Self, AboutError> {
        match (flight, deployment, place) {
            (Some(flight), Some(deployment), _) => Err(AboutError::Both { flight, deployment }),
            (Some(_), None, Some(place)) | (None, None, Some(place)) => {
                Err(AboutError::PlaceAlone(place))
            }
            (Some(flight), None, None) => Ok(Self::Flight(flight)),
            (None, Some(deployment), place) => Ok(Self::Deployment(deployment, place)),
            (None, None, None) => Ok(Self::General),
        }
    }
}
