//! The address of the page: followed, written, and the state that it carries.

pub mod embedded;
pub mod files;
pub mod first_words;
pub mod follow;
pub mod live;
pub mod navigation;
pub mod query;
pub mod route;
pub mod stand_in;
pub mod timing;
pub mod today;
