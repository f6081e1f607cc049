//! The country that a story's forces were sent to.

use super::{Force, Forces};
use crate::lexicon::Name;
use crate::text::Text;
use crate::words::list::word_is;

/// How much of a story is looked through for it, tokens.
const HEAD: usize = 600;

impl Forces<'_> {
    /// The host of the chief force's deployment, or else the country that the story names most as a place.
    pub(super) fn theatre_of(&self, text: &Text<'_>) -> Option<usize> {
        let main = self.main.as_ref()?;
        if let Some(host) = self.host_of(main) {
            return Some(host);
        }
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for at in 1..text.tokens.len().min(HEAD) {
            let before =
                |at: usize| word_is!(text, at, "in" | "to" | "into" | "across" | "from" | "the");
            // "In southern Zenda".
            let part = word_is!(text, at - 1, "eastern" | "western" | "northern" | "southern");
            if !text.is_capital(at) || !(before(at - 1) || part) {
                continue;
            }
            let name = self.names.at(text, at, text.tokens.len()).map(|(_, name)| name);
            let country = match name {
                Some(Name::Country(_) | Name::Capital(_) | Name::Place(_)) => {
                    name.and_then(|name| name.country(self.lexicon))
                }
                _ => None,
            };
            let Some(country) = country.filter(|country| main.country() != Some(*country)) else {
                continue;
            };
            match counts.iter_mut().find(|(one, _)| *one == country) {
                Some((_, count)) => *count += 1,
                None => counts.push((country, 1)),
            }
        }
        // Of equals the first named.
        let most = counts.iter().map(|(_, count)| *count).max();
        counts.iter().find(|(_, count)| Some(*count) == most).map(|(country, _)| *country)
    }

    /// Whether a force is one that stands beside the chief one, where that is in no record.
    pub(crate) fn is_beside(&self, force: &Force) -> bool {
        let of_record = self.main.as_ref().and_then(|main| self.host_of(main)).is_some();
        !of_record && force.country().is_some() && force.country() != self.theatre
    }
}
