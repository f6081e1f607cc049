//! What pages show, made from the record: words and chart data, no HTML.

pub mod bench_answers;
pub mod claim_sets;
pub mod compare_view;
pub mod deployment_view;
pub mod flight_list;
pub mod flight_view;
pub mod launch_sites;
pub mod map_view;
pub mod method;
pub mod methods_view;
pub mod own_view;
pub mod portrait_view;
pub mod powered_charts;
pub mod scenario;
pub mod scenario_reading;
pub mod speaker;
pub mod two_body;
pub mod verdict_view;
pub mod workbench_view;
