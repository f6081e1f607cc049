//! Countries that a story tells of as those who send soldiers, or names right before a figure.

use super::Forces;
use crate::lexicon::Name;
use crate::text::Text;
use crate::text::token::Kind;
use crate::words::list::{Words, word_is, words};
use crate::words::noun::Noun;

/// Verbs of the country whose troops they are.
static SENT: Words = words![
    "sent",
    "send",
    "sending",
    "sends",
    "deployed",
    "deploy",
    "deploying",
    "dispatched",
    "dispatch",
    "keeps",
    "added",
    "contributed",
    "contributes",
    "lost",
    "maintains",
    "withdraw",
    "withdrew",
    "withdrawn",
    "pulled",
    "pulling",
];
/// How far behind its country such a verb may stand, tokens.
const SENDER_REACH: usize = 5;
/// How far behind such a country its soldiers may stand, tokens.
const TROOPS_REACH: usize = 12;

impl Forces<'_> {
    /// The country at a token, of whose soldiers its verb tells: "Zenda has withdrawn some of its soldiers".
    pub(super) fn sender_at(&self, text: &Text<'_>, at: usize) -> Option<usize> {
        let country = text.is_capital(at).then(|| self.names.at(text, at, at + SENDER_REACH))?;
        let (length, Name::Country(country)) = country? else { return None };
        let verb = at + length;
        let has = word_is!(text, verb, "has" | "had") && text.kind(verb + 1) == Some(Kind::Number);
        let acts = has || text.any_in(verb..verb + 3, &SENT);
        let troops = |at: usize| matches!(self.nouns.at(text, at, at + 1), Some((_, Noun::Troops)));
        (acts && (verb..verb + TROOPS_REACH).any(troops)).then_some(country)
    }

    /// The country or its people that are named from a token up to another.
    pub(crate) fn named_at(&self, text: &Text<'_>, at: usize, end: usize) -> Option<usize> {
        match self.names.at(text, at, end)? {
            (length, Name::Country(country) | Name::People(country)) if at + length == end => {
                Some(country)
            }
            _ => None,
        }
    }
}
