//! Bare numbers of soldiers in stories of several countries: "Spain has 600, Italy 250; Denmark's 800 come and go".

use super::Figure;
use crate::forces::Forces;
use crate::words::list::{Words, word_is, words};

/// Verbs of one who has soldiers somewhere.
static HAS: Words = words![
    "has",
    "have",
    "had",
    "provides",
    "provide",
    "provided",
    "keeps",
    "maintains",
    "contributes",
    "contributed",
    "counts",
    "bases",
    "stations",
    "sends",
    "sent",
    "gave",
    "gives",
    "fields",
    "lends",
    "number",
    "numbers",
];
/// The longest name of a country with what stands round it, tokens.
const LONGEST_NAME: usize = 5;

/// Whose a bare number of soldiers is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    /// A country's.
    Country(usize),
    /// Those of the force that the story is about.
    Main,
}

impl Figure<'_, '_> {
    /// "Spain has 600", "the Dutch are now 270", "Spain's 600", "in Spain (600)": whose it is.
    pub(super) fn holder(&self, forces: &Forces<'_>) -> Option<Holder> {
        let bare = self.counted.noun.is_none() && self.counted.people.is_none();
        let at = self.found.first.checked_sub(1).filter(|at| bare && *at > self.sentence.first)?;
        let text = self.text;
        // "American troops in Spain (600) and Italy (300)".
        if text.is(at, "(") && text.is(self.found.after, ")") {
            let of_people =
                text.word(at - 1).ends_with('s') && forces.country_at(text, at - 1).is_none();
            let country = self.named(forces, at)?;
            return Some(if of_people { Holder::Country(country) } else { Holder::Main });
        }
        let adverb = usize::from(word_is!(text, at, "now" | "still" | "only" | "just" | "also"));
        let verb = at - adverb;
        let owned = text.is(verb, "s") && verb > self.sentence.first + 1;
        let has = text.word_in(verb, &HAS) || word_is!(text, verb, "are" | "with");
        // "Ireland, which had 380".
        let remark = if word_is!(text, verb.wrapping_sub(1), "which" | "who") { 2 } else { 0 };
        let comma =
            usize::from(text.is(verb, "with") && text.mark(verb.wrapping_sub(1)) == Some(','));
        if !(owned || has) || text.is(verb, "with") && comma == 0 {
            return None;
        }
        let end = (verb.checked_sub(remark + comma)?).saturating_sub(usize::from(owned));
        let country = self.named(forces, end)?;
        Some(if forces.theatre == Some(country) { Holder::Main } else { Holder::Country(country) })
    }

    /// The country or its people that are named right before a token.
    fn named(&self, forces: &Forces<'_>, end: usize) -> Option<usize> {
        let from = end.saturating_sub(LONGEST_NAME).max(self.sentence.first);
        (from..end).find_map(|at| forces.named_at(self.text, at, end))
    }
}
