//! What is asked of any page: its address, its figures, its tables, its files.

pub mod address;
pub mod excerpt;
pub mod page_tables;
pub mod shown_page;
pub mod taking;
