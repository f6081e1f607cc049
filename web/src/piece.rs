//! Pieces of pages.

pub mod chart;
pub mod claim;
pub mod faults;
pub mod fold;
pub mod judged;
pub mod later;
pub mod missing;
pub mod page_frame;
pub mod reading_props;
pub mod same;
pub mod section_bar;
pub mod take;
pub mod whole_words;
