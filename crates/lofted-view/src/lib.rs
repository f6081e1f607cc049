//! What a page shows, made from the record and from its address: words and chart data, no HTML.
//!
//! The browser and the command show the same, because both ask here.

pub mod bench_answers;
pub mod bench_board;
pub mod bench_edit;
pub mod chart_data;
pub mod claim_filter;
pub mod claim_sets;
pub mod claim_view;
pub mod claimant_view;
pub mod compare_view;
pub mod deployment_view;
pub mod figure;
pub mod figures;
pub mod flight_list;
pub mod flight_view;
pub mod known_view;
pub mod launch_sites;
pub mod map_view;
pub mod method;
pub mod methods_view;
pub mod near_names;
pub mod over_time_view;
pub mod own_lanes;
pub mod parts_view;
pub mod portrait_view;
pub mod powered_charts;
pub mod query;
pub mod region_view;
pub mod relations_view;
pub mod revisions_view;
pub mod route;
pub mod scenario;
pub mod scenario_reading;
pub mod source_view;
pub mod speaker;
pub mod stated_splashdown;
pub mod supply_view;
pub mod taken;
pub mod timeline_counts;
pub mod timeline_filter;
pub mod timeline_view;
pub mod two_body;
pub mod verdict_view;
pub mod workbench_view;
