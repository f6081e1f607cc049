//! Sets of claims, each beside its answer as far as there is one.

use lofted_jobs::answer::Answer;
use lofted_jobs::message::Reply;

use crate::judging::claim_sets::ClaimSet;

/// A set of claims with its answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AnsweredSet<'a> {
    /// The set.
    pub set: &'a ClaimSet,
    /// Its answer, or why there is none; `None` while it is computed.
    pub answer: Option<&'a Result<Answer, String>>,
}

impl AnsweredSet<'_> {
    /// The answer, where there is one.
    #[must_use]
    pub fn known(&self) -> Option<&Answer> {
        self.answer?.as_ref().ok()
    }
}

/// The sets with the one whose flight is drawn first: what is said of a vehicle is said of that one.
#[must_use]
pub fn drawn_first<'a>(judged: &[AnsweredSet<'a>], reply: Option<&Reply>) -> Vec<AnsweredSet<'a>> {
    let drawn = reply.and_then(|reply| reply.portrait.as_ref());
    let drawn = drawn.and_then(|portrait| usize::try_from(portrait.set).ok());
    let mut sets = judged.to_vec();
    if let Some(first) = sets.get_mut(..=drawn.unwrap_or(0)) {
        first.rotate_right(1);
    }
    sets
}

/// The sets that were asked about, in the order of the ask, each with its answer.
pub fn answered_sets<'a>(
    sets: impl IntoIterator<Item = &'a ClaimSet>,
    reply: Option<&'a Reply>,
) -> Vec<AnsweredSet<'a>> {
    let answers = reply.map(|reply| reply.answers.as_slice()).unwrap_or_default();
    let answers = answers.iter().map(Some).chain(std::iter::repeat(None));
    sets.into_iter().zip(answers).map(|(set, answer)| AnsweredSet { set, answer }).collect()
}
