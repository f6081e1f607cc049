//! What pages show, made from the record: words and chart data, no HTML.

pub mod claim_filter;
pub mod claim_sets;
pub mod claim_view;
pub mod claimant_view;
pub mod deployment_view;
pub mod flight_view;
pub mod known_view;
pub mod map_view;
pub mod method;
pub mod near_names;
pub mod over_time_view;
pub mod parts_view;
pub mod portrait_view;
pub mod powered_charts;
pub mod region_view;
pub mod relations_view;
pub mod revisions_view;
pub mod source_view;
pub mod speaker;
pub mod supply_view;
pub mod timeline_counts;
pub mod timeline_filter;
pub mod timeline_view;
pub mod two_body;
pub mod verdict_view;
pub mod workbench_view;
