//! Interviews: who is asked.

use std::rc::Rc;

use lofted::claim::Attribution;

use super::{Speakers, Voice};
use crate::text::token::Kind;
use crate::text::{Sentence, Text};

/// How far into a story its guest is named, tokens.
const HEAD: usize = 60;
impl Speakers<'_> {
    /// The one who is named at the head of an interview: two words or three that begin large and are no place.
    pub(super) fn guest_of(&self, text: &Text<'_>, sentence: Sentence) -> Option<Voice> {
        let to = sentence.end.min(HEAD);
        let is_name = |at: usize| {
            text.kind(at) == Some(Kind::Word)
                && text.is_capital(at)
                && text.raw(at).chars().any(char::is_lowercase)
                && self.names.at(text, at, to).is_none()
                && self.offices.at(text, at, to).is_none()
        };
        let first = (sentence.first..to).find(|at| is_name(*at) && is_name(at + 1))?;
        let end = first + (first..to.min(first + 3)).take_while(|at| is_name(*at)).count();
        Some(Voice {
            name: Rc::from(text.span(first, end)),
            office: None,
            country: None,
            claimant: None,
            footing: Attribution::OnRecord,
            of_one: true,
        })
    }
}
