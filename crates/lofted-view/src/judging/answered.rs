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

/// The sets that were asked about, in the order of the ask, each with its answer.
pub fn answered_sets<'a>(
    sets: impl IntoIterator<Item = &'a ClaimSet>,
    reply: Option<&'a Reply>,
) -> Vec<AnsweredSet<'a>> {
    let answers = reply.map(|reply| reply.answers.as_slice()).unwrap_or_default();
    let answers = answers.iter().map(Some).chain(std::iter::repeat(None));
    sets.into_iter().zip(answers).map(|(set, answer)| AnsweredSet { set, answer }).collect()
}
