//! Which force a story is about: the one that is named most and does something, and not the one in whose country it is.

use super::{Force, Forces};
use crate::lexicon::Name;
use crate::text::Text;
use crate::words::list::word_is;
use crate::words::noun::Noun;

/// What a mention of a force weighs for its being the one that a story is about.
const MENTION: i64 = 6;
/// What a mention of a country weighs that is no place.
const ACTS: i64 = 2;
/// What a mention as a place weighs against it.
const HOSTS: i64 = 4;
/// What each mention weighs of a deployment that the lexicon has.
const DEPLOYED: i64 = 4;

/// How a country stands in a text.
struct Standing {
    country: usize,
    /// More where it does something, less where something is in it.
    weight: i64,
    /// How often it is named.
    named: i64,
    /// How often one of its places is.
    places: i64,
}

impl Forces<'_> {
    /// The force that is named most; one of a deployment of the lexicon stands before any other.
    pub(super) fn chief(&self, text: &Text<'_>) -> (Option<Force>, usize) {
        let mut counts: Vec<(Force, usize)> = Vec::new();
        let mut last = 0;
        for at in 0..text.tokens.len() {
            if at < last {
                continue;
            }
            let sender = || Some((1, Force::Of(self.sender_at(text, at)?)));
            let Some((length, force)) = self.force_at(text, at).or_else(sender) else { continue };
            last = at + length;
            let known = counts.iter().position(|(one, _)| *one == force);
            match known {
                Some(at) => counts[at].1 += 1,
                None if counts.len() < 64 => counts.push((force, 1)),
                None => {}
            }
        }
        let stands = self.standing(text);
        let of = |country: Option<usize>| stands.iter().find(|one| Some(one.country) == country);
        let rows = &self.lexicon.deployments;
        // A force of the lexicon is told of by its country and by the places that it is in as well.
        let told = |origin: usize| {
            let row = rows.iter().find(|row| row.origin == Some(origin))?;
            let places = of(row.host).map_or(0, |host| host.places);
            let named = of(Some(origin)).map_or(0, |origin| origin.named);
            (places + named > 0).then_some((places + named, named > 0))
        };
        let origins = rows.iter().filter_map(|row| row.origin.filter(|one| told(*one).is_some()));
        for country in origins.chain(stands.iter().map(|one| one.country)) {
            let force = Force::Of(country);
            if counts.iter().all(|(one, _)| *one != force) {
                counts.push((force, 0));
            }
        }
        let weight = |(force, count): &(Force, usize)| {
            let country = force.country();
            let own = MENTION * *count as i64 + of(country).map_or(0, |one| one.weight);
            own + match country.and_then(told) {
                Some((all, true)) => DEPLOYED * (all + 1),
                Some((_, false)) => 1,
                None => 0,
            }
        };
        // Of equals the first named.
        let best = counts.iter().map(weight).max();
        let chief = counts.iter().find(|row| Some(weight(row)) == best);
        let force = chief.map(|(force, _)| force.clone());
        let troops =
            |at: &usize| matches!(self.nouns.at(text, *at, *at + 1), Some((_, Noun::Troops)));
        let named: usize = counts.iter().map(|(_, count)| count).sum();
        let told = named + (0..text.tokens.len()).filter(troops).count();
        (force, told)
    }

    /// How the countries of a text stand in it.
    fn standing(&self, text: &Text<'_>) -> Vec<Standing> {
        let mut all: Vec<Standing> = Vec::new();
        let mut at = 0;
        while at < text.tokens.len() {
            let opens = text.is_capital(at) || text.is(at, "the");
            let name = if opens { self.names.at(text, at, text.tokens.len()) } else { None };
            let Some((length, name)) = name else {
                at += 1;
                continue;
            };
            let before = at.wrapping_sub(1);
            let article = usize::from(text.is(before, "the"));
            let placed = word_is!(
                text,
                before.wrapping_sub(article),
                "in" | "to"
                    | "into"
                    | "inside"
                    | "near"
                    | "across"
                    | "at"
                    | "for"
                    | "against"
                    | "southern"
                    | "eastern"
                    | "northern"
                    | "western"
                    | "central"
            );
            let weight = match name {
                Name::Country(_) | Name::Capital(_) if placed => -HOSTS,
                Name::Country(_) => ACTS,
                Name::Capital(_) | Name::People(_) => 1,
                _ => 0,
            };
            if let Some(country) = name.country(self.lexicon) {
                let known = all.iter().position(|one| one.country == country);
                let known = known.unwrap_or_else(|| {
                    all.push(Standing { country, weight: 0, named: 0, places: 0 });
                    all.len() - 1
                });
                all[known].weight += weight;
                all[known].named += 1;
                all[known].places += i64::from(matches!(name, Name::Place(_)));
            }
            at += length;
        }
        all
    }
}
