//! What a page shows, made from the record and from its address: words and chart data, no HTML.
//!
//! The browser and the command show the same, because both ask here.

pub mod any_page;
pub mod asking;
pub mod figure;
pub mod judging;
pub mod link;
pub mod page;
pub mod saying;
pub mod site;
