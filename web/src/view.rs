//! What pages show, made from the record: words and chart data, no HTML.

pub mod deployment_view;
pub mod flight_view;
pub mod speaker;
pub mod two_body;
pub mod workbench_view;
