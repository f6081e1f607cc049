//! The workbench: scenarios from the first key to the verdict.

pub mod answers;
pub mod board;
pub mod edit;
pub mod figures;
pub mod launch_sites;
pub mod outcome;
pub mod reading;
pub mod scenario;
