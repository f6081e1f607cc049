//! Judged sets of claims on the page.

pub mod reach;
pub mod use_answers;
pub mod use_verdicts;
pub mod verdict_list;
