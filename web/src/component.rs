//! Pieces of pages.

pub mod bench_fields;
pub mod bench_results;
pub mod bench_tabs;
pub mod chart_data;
pub mod chart_figure;
pub mod claim_table;
pub mod faults;
pub mod flight_cards;
pub mod header;
pub mod number_table;
pub mod page_frame;
pub mod party_table;
pub mod reading_props;
pub mod source_list;
pub mod statements;
pub mod text_field;
pub mod use_bench;
pub mod use_powered;
pub mod use_verdicts;
pub mod use_width;
pub mod verdict_list;
