//! What can be wrong with a command, in one line each.

use lofted::claim::{AmountTextError, FigureError, FlightId};
use lofted::earth::GeoPointError;
use lofted::reconstruct::energy_only::EnergyOnlyError;
use lofted::reconstruct::evidence::EvidenceError;

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CliError {
    /// No such command.
    #[error("there is no command \"{found}\"; there are {known}; `lofted help` shows examples")]
    UnknownCommand {
        /// What was asked for.
        found: String,
        /// The commands there are.
        known: String,
    },
    /// An option that the command does not take, or one without its value.
    #[error("{0}; `lofted help` shows examples")]
    Arguments(#[from] lexopt::Error),
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
    #[error("{option}: {fault}")]
    Amount {
        /// The option.
        option: &'static str,
        /// The fault, with its place.
        fault: AmountTextError,
    },
    /// A figure does not fit its metric.
    #[error(transparent)]
    Figure(#[from] FigureError),
    /// A point off the Earth.
    #[error("--launch: {0}")]
    Point(#[from] GeoPointError),
    /// Claims that no reconstruction can start from.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// Claims that no two-body arc goes through.
    #[error(transparent)]
    EnergyOnly(#[from] EnergyOnlyError),
    /// No such flight.
    #[error("the record has no flight \"{found}\"; it has {}", known.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))]
    UnknownFlight {
        /// What was asked for.
        found: String,
        /// The flights there are.
        known: Vec<FlightId>,
    },
    /// The answer could not be written as JSON.
    #[error("the answer could not be written: {0}")]
    Json(#[from] serde_json::Error),
}
