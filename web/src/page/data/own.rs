//! The reader's own data: read and checked in a worker, kept in the browser, shown beside the record.

pub mod desk;
pub mod differing;
pub mod download;
pub mod entry;
pub mod importer;
pub mod line;
pub mod message;
pub mod pasted;
pub mod report;
