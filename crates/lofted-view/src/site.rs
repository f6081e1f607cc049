//! A static site of a record: for each flight, deployment and claim a small page that reads without script.

pub mod feed;
pub mod first_view;
pub mod leaf;
pub mod leaves;
pub mod linked_data;
pub mod page_html;
