//! Judged sets of claims on the page.

pub mod reach;
pub mod use_answers;
pub mod verdict_list;
