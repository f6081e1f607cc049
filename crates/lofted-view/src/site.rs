//! A static site of a record: for each flight, deployment and claim a small page that reads without script.

pub mod feed;
pub mod feed_changes;
pub mod feed_entry;
pub mod fingerprint;
pub mod first_view;
pub mod first_words;
pub mod leaf;
pub mod leaves;
pub mod linked_data;
pub mod page_html;
