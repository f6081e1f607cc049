//! The tables of words that the rules rest on: a phrase is a line.

pub(crate) mod clause;
pub(crate) mod cue;
pub(crate) mod flight;
pub(crate) mod goods_cue;
pub(crate) mod list;
pub(crate) mod motion;
pub(crate) mod motion_cue;
pub(crate) mod noun;
pub(crate) mod number;
pub(crate) mod office;
pub(crate) mod page;
pub(crate) mod person_cue;
pub(crate) mod plan;
pub(crate) mod presence_cue;
pub(crate) mod speech;
pub(crate) mod verb;
pub(crate) mod when;

#[cfg(test)]
mod tests;
