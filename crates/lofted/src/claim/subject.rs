//! The parts of a record that a metric can belong to.

use serde::{Deserialize, Serialize};

/// Which part of the record a metric belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Subject {
    /// A missile flight.
    Flight,
    /// A troop deployment or its supply.
    Deployment,
    /// Something said about either, or about both.
    Statement,
}
