//! Lofted in the browser: pages over the record, with charts drawn by `lofted-charts`.
//!
//! `lofted-view` turns the record into what a page shows, in words and chart data, and knows no HTML;
//! `page` and `piece` show it, and compute nothing.

pub mod app;
pub mod location;
pub mod page;
pub mod piece;
pub mod record;
pub mod worker;
