//! What can be wrong with a question to the record or to the physics, in one line each.

use lofted::claim::{AmountTextError, DeploymentId, FigureError, FlightId, StatedError};
use lofted::earth::GeoPointError;
use lofted::reconstruct::evidence::EvidenceError;

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub(crate) enum AskError {
    /// A needed option is missing.
    #[error("{option} is missing; write for example {example}")]
    Missing {
        /// The option.
        option: &'static str,
        /// How it is written.
        example: &'static str,
    },
    /// An option's value does not read.
    #[error("{option} {value}: {why}")]
    Value {
        /// The option.
        option: &'static str,
        /// What was given.
        value: String,
        /// What is wrong, and what would be right.
        why: String,
    },
    /// An amount does not read.
    #[error("--{option}: {fault}")]
    Amount {
        /// The option.
        option: &'static str,
        /// The fault, with its place.
        fault: AmountTextError,
    },
    /// A figure as it was printed does not read.
    #[error("--{option}: {fault}")]
    Stated {
        /// The option.
        option: &'static str,
        /// The fault, with its place.
        fault: StatedError,
    },
    /// A figure of words alone.
    #[error("--{option} has no number, so nothing follows from it; write for example 7000")]
    NoNumber {
        /// The option.
        option: String,
    },
    /// A figure does not fit its metric.
    #[error(transparent)]
    Figure(#[from] FigureError),
    /// A point off the Earth.
    #[error("{option}: {fault}")]
    Point {
        /// The option.
        option: &'static str,
        /// What is wrong with it.
        fault: GeoPointError,
    },
    /// Claims that no reconstruction can start from.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// No such flight.
    #[error("the record has no flight \"{found}\"; it has {}", known.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))]
    UnknownFlight {
        /// What was asked for.
        found: String,
        /// The flights there are.
        known: Vec<FlightId>,
    },
    /// No such deployment.
    #[error("the record has no deployment \"{found}\"; it has {}", known.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))]
    UnknownDeployment {
        /// What was asked for.
        found: String,
        /// The deployments there are.
        known: Vec<DeploymentId>,
    },
}
