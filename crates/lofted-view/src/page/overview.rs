//! The overview.

pub mod deployment_sentence;
pub mod figures;
