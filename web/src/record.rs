//! The record on the page: its files, and the reader’s own data beside it.

pub mod coasts;
pub mod own;
pub mod record_files;
