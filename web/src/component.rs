//! Pieces of pages.

pub mod amount_field;
pub mod chart_data;
pub mod chart_figure;
pub mod claim_table;
pub mod cursor;
pub mod cursor_bar;
pub mod cursor_plate;
pub mod day_picker;
pub mod faults;
pub mod filter_bar;
pub mod flight_charts;
pub mod header;
pub mod how_computed;
pub mod number_table;
pub mod page_frame;
pub mod party_table;
pub mod read_out;
pub mod source_list;
pub mod statements;
pub mod take_away;
pub mod use_picture;
pub mod use_powered;
pub mod use_width;
pub mod verdict_list;
