//! Countries that a story tells of as those who send soldiers, or names right before a figure.

use super::{Force, Forces};
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
    /// The first country of which a story that names no force says that it sends, or the first that it names.
    pub(super) fn first_country(&self, text: &Text<'_>) -> Option<Force> {
        let named = (0..text.tokens.len().min(400)).filter(|at| text.is_capital(*at));
        let countries =
            named.filter_map(|at| match self.names.at(text, at, text.tokens.len())? {
                (
                    length,
                    name @ (Name::Country(_) | Name::People(_) | Name::Capital(_) | Name::Seat(..)),
                ) => {
                    let country = name.country(self.lexicon)?;
                    // "In Zenda": where they are, and not whose.
                    let placed =
                        at > 0 && word_is!(text, at - 1, "in" | "to" | "into" | "from" | "near");
                    (!placed).then_some((at + length, country))
                }
                _ => None,
            });
        let sends = |(end, _): &(usize, usize)| {
            (*end..end + SENDER_REACH)
                .take_while(|at| text.kind(*at) == Some(Kind::Word))
                .any(|at| text.word_in(at, &SENT))
        };
        let mut countries = countries.peekable();
        let first = countries.peek().map(|(_, country)| *country);
        countries.find(sends).map(|(_, country)| country).or(first).map(Force::Of)
    }

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

    /// Whether a country is named right before a token.
    pub(crate) fn gives(&self, text: &Text<'_>, end: usize) -> bool {
        (end.saturating_sub(3)..end).any(|at| self.giver(text, at, end).is_some())
    }

    /// The country that is named from a token up to another.
    pub(crate) fn giver(&self, text: &Text<'_>, at: usize, end: usize) -> Option<usize> {
        match self.names.at(text, at, end)? {
            (length, Name::Country(country)) if at + length == end => Some(country),
            _ => None,
        }
    }
}
