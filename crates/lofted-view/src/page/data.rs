//! The reader’s own data.

pub mod beside;
pub mod counts;
pub mod figures;
pub mod import;
pub mod lanes;
pub mod words;
