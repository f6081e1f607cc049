//! What a person does to a claim.

use lofted_view::page::read::draft::Decision;
use lofted_view::page::read::field::Field;

use crate::page::read::room::change;

/// A claim, and what is done to it.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// It is decided.
    Decide(Decision),
    /// One of its fields is mended.
    Mend(Field, String),
}

/// Does it to the claim of a place of a story.
pub fn edit(story: u32, at: usize, edit: Edit) {
    change(|desk| match edit {
        Edit::Decide(decision) => desk.with_claim(story, at, |draft| draft.decided(decision)),
        Edit::Mend(field, text) => desk.mending(story, at, field, &text),
    });
}
