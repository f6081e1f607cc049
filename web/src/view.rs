//! What pages show, made from the record: words and chart data, no HTML.

pub mod claim_filter;
pub mod claim_sets;
pub mod deployment_view;
pub mod flight_view;
pub mod known_view;
pub mod method;
pub mod over_time_view;
pub mod portrait_view;
pub mod powered_charts;
pub mod speaker;
pub mod two_body;
pub mod verdict_view;
pub mod workbench_view;
