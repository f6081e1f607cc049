//! Numbers of people of whom no word near says what they do: in a story of a force they are somewhere, or were
//! sent, unless something says that they are no claim.

use lofted::claim::{Amount, Metric};

use super::{FEW, Figure, LEAST_BARE};
use crate::classify::{Meaning, Reading};
use crate::forces::Forces;
use crate::text::token::Kind;
use crate::words::list::{Words, word_is, words};
use crate::words::noun::Noun;

/// Verbs of those who moved, in all.
static WENT: Words = words![
    "sent",
    "went",
    "came",
    "dispatched",
    "shipped",
    "flown",
    "ferried",
    "travelled",
    "traveled",
    "crossed",
];
/// Words right before a number by which it is a measure, a bound of something else or what was never there.
static REFUSED_BEFORE: Words = words![
    "for", "per", "against", "not", "carry", "carrying", "hold", "call", "voted", "mile", "page",
    "oldest", "youngest", "eldest",
];
/// Words right behind a number by which it is none of people.
static REFUSED_BEHIND: Words = words!["per", "each", "apiece", "against"];
/// Fewer are no force.
const LEAST: f64 = 10.0;
/// More are those who flee, or a whole army.
const MOST: f64 = 150_000.0;
/// More than anybody's age.
const OLDEST: f64 = 100.0;
/// How far from its number a verb of moving may stand, tokens.
const REACH: usize = 6;

impl Figure<'_, '_> {
    /// What a number of people in a story of a force is where nothing says more.
    pub(super) fn by_default(&self, forces: &Forces<'_>) -> Option<Meaning> {
        let bare = self.counted.noun.is_none() && self.counted.people.is_none();
        let troops = matches!(self.counted.noun, Some(Noun::Troops));
        let unsaid = self.reading == Reading::Unsaid;
        let many = match self.found.amount.named_number() {
            Some(number) => {
                let least = if self.counted.is_part { FEW } else { LEAST };
                (least..MOST).contains(&number)
            }
            None => self.found.amount != Amount::Vague || troops,
        };
        let counts = many && (bare || troops);
        if !(unsaid && counts && forces.told > 0) || self.is_refused(forces, bare) {
            return None;
        }
        let from = self.found.first.saturating_sub(REACH).max(self.sentence.first);
        let to = self.next.min(self.found.after + REACH);
        let moved = self.text.any_in(from..self.found.first, &WENT)
            || self.text.any_in(self.found.after..to, &WENT);
        let metric = if moved { Metric::SentTotal } else { Metric::InPlace };
        Some(Meaning { metric, weight: LEAST_BARE, other: None })
    }

    /// Whether something says that a number of which nothing is said is none of those who are abroad.
    fn is_refused(&self, forces: &Forces<'_>, bare: bool) -> bool {
        let Self { text, sentence, found, .. } = *self;
        if text.word_in(found.after, &REFUSED_BEHIND) {
            return true;
        }
        // "At home the army has 16,000 soldiers".
        let at_home = (sentence.first + 1..sentence.end)
            .any(|at| text.is(at, "home") && text.is(at - 1, "at"));
        if at_home {
            return true;
        }
        let Some(before) = found.first.checked_sub(1).filter(|at| *at >= sentence.first) else {
            return false;
        };
        // "Base 201", "+82 2 555".
        let name = text.is_capital(before)
            && before > sentence.first
            && text.kind(before) == Some(Kind::Word)
            && (before.saturating_sub(2)..=before)
                .all(|at| forces.named_at(text, at, found.first).is_none());
        let label = name || text.kind(before) == Some(Kind::Number);
        let glued = text.glued(found.number) && matches!(text.mark(before), Some('-' | '+' | '/'));
        // "His battalion of 500".
        let body = text.is(before, "of")
            && word_is!(
                text,
                before.wrapping_sub(1),
                "battalion" | "brigade" | "company" | "strength" | "army" | "regiment"
            );
        // "The president is 56".
        let small = found.amount.named_number().is_some_and(|number| number < OLDEST);
        let age = bare && small && word_is!(text, before, "is" | "was");
        // "The front's 3,000 fighters" are of no country.
        let owned = !bare
            && text.is(before, "s")
            && (sentence.first..before).all(|at| forces.named_at(text, at, before - 1).is_none());
        text.word_in(before, &REFUSED_BEFORE) || label || glued || body || age || owned
    }
}
