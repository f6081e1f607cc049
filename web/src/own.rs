//! The reader's own data: read and checked in a worker, kept in the browser, shown beside the record.

pub mod counts;
pub mod desk;
pub mod download;
pub mod entry;
pub mod importer;
pub mod kept;
pub mod line;
pub mod message;
pub mod own_data;
pub mod own_view;
pub mod report;
pub mod store;
pub mod tabs;
pub mod use_kept;
