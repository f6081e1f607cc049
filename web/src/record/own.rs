//! The reader’s own data as it is kept and shown beside the record.

pub mod carried;
pub mod draft;
pub mod kept;
pub mod own_data;
pub mod own_outlines;
pub mod store;
pub mod tabs;
pub mod there;
