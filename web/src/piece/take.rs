//! What can be taken of a page.

pub mod hand_over;
pub mod take_away;
pub mod take_data;
pub mod take_files;
pub mod take_line;
pub mod take_menu;
pub mod taker;
