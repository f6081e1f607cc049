//! The reader’s own data.

pub mod lanes;
