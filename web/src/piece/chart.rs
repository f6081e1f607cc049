//! A chart on the page: its picture, its read-out, its cursor.

pub mod artist;
pub mod chart_figure;
pub mod cursor;
pub mod cursor_plate;
pub mod number_table;
pub mod placing;
pub mod read_out;
pub mod turn_bar;
pub mod use_picture;
pub mod use_width;
pub mod worker_artist;
