//! Where the people of a figure are said to be, and where a flight is said to have ended.

use super::Forces;
use crate::candidate::Where;
use crate::lexicon::Name;
use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::{first_is, word_is};
use crate::words::when::{MONTHS, WEEKDAYS};

impl Forces<'_> {
    pub(super) fn country(&self, country: usize) -> Option<Where> {
        let name = self.lexicon.countries.get(country)?.name.clone();
        let id = self
            .lexicon
            .places
            .iter()
            .find(|place| place.is_country && place.country == Some(country));
        Some(Where { id: id.map(|place| place.id.clone()), name })
    }

    /// The place that is named near a figure, behind it before the next one or else before it, and its country.
    pub(crate) fn place(
        &self,
        text: &Text<'_>,
        from: usize,
        to: usize,
        sentence: Sentence,
    ) -> Option<(Where, Option<usize>)> {
        let behind = (from..to.min(from + 18)).find_map(|at| self.place_at(text, at, sentence));
        behind.or_else(|| {
            let first = from.saturating_sub(20).max(sentence.first);
            (first..from).rev().find_map(|at| self.place_at(text, at, sentence))
        })
    }

    /// "in Zenda", "to the Zenda region": the place after a preposition.
    fn place_at(
        &self,
        text: &Text<'_>,
        at: usize,
        sentence: Sentence,
    ) -> Option<(Where, Option<usize>)> {
        let preposition = word_is!(
            text,
            at,
            "in" | "to"
                | "into"
                | "inside"
                | "at"
                | "across"
                | "near"
                | "around"
                | "within"
                | "far"
        );
        let according = at > 0 && text.is(at - 1, "according");
        if !preposition || according {
            return None;
        }
        let mut next = at + 1;
        while word_is!(
            text,
            next,
            "the"
                | "eastern"
                | "western"
                | "northern"
                | "southern"
                | "south"
                | "north"
                | "east"
                | "west"
                | "far"
                | "neighbouring"
                | "neighboring"
                | "\'"
                | "s"
                | "central"
        ) && self.names.at(text, next, sentence.end).is_none()
        {
            next += 1;
        }
        if let Some((length, name)) = self.names.at(text, next, sentence.end) {
            // "Ruritania's Hentzau province" is Hentzau.
            let inner = next + length;
            let possessive =
                matches!(text.mark(inner), Some('\'' | '’')) && text.is(inner + 1, "s");
            let after = if possessive { inner + 2 } else { inner };
            if possessive || matches!(name, Name::People(_)) {
                let west = usize::from(word_is!(
                    text,
                    after,
                    "western" | "eastern" | "southern" | "northern"
                ));
                if let Some((_, Name::Place(row))) = self.names.at(text, after + west, sentence.end)
                {
                    return self.row(row);
                }
            }
            return match name {
                Name::Place(row) => self.row(row),
                Name::Country(country) => Some((self.country(country)?, Some(country))),
                Name::Capital(country) => {
                    let name = text.span(next, next + length).to_owned();
                    Some((Where { id: None, name }, Some(country)))
                }
                _ => None,
            };
        }
        let is_name = text.is_capital(next)
            && text.kind(next) == Some(Kind::Word)
            && !MONTHS.iter().any(|(month, _)| *month == text.word(next))
            && !text.word_in(next, &WEEKDAYS);
        is_name.then(|| {
            let mut end = next + 1;
            while end < sentence.end && text.is_capital(end) && text.kind(end) == Some(Kind::Word) {
                end += 1;
            }
            (Where { id: None, name: text.span(next, end).to_owned() }, None)
        })
    }

    /// The place that a distance is from: "west of Zenda island", "off the coast of Zenda".
    pub(crate) fn landmark(
        &self,
        text: &Text<'_>,
        from: usize,
        sentence: Sentence,
    ) -> Option<Where> {
        let to = sentence.end.min(from + 6);
        let of = first_is!(text, from..to, "of" | "off" | "from")?;
        let mut first = of + 1;
        while word_is!(text, first, "the" | "island" | "of" | "cape" | "coast")
            && !text.is_capital(first)
        {
            first += 1;
        }
        let is_part = |at: usize| {
            let inner = matches!(text.mark(at), Some('\'' | '’' | '-'));
            let stops = word_is!(
                text,
                at,
                "in" | "at"
                    | "on"
                    | "off"
                    | "and"
                    | "after"
                    | "where"
                    | "outside"
                    | "inside"
                    | "belonging"
                    | "according"
            );
            at < sentence.end && !stops && (inner || text.kind(at) == Some(Kind::Word))
        };
        let end = (first..first + 6).take_while(|at| is_part(*at)).last()? + 1;
        if let Some((_, Name::Place(row))) = self.names.at(text, first, end) {
            return self.row(row).map(|(place, _)| place);
        }
        text.is_capital(first).then(|| Where { id: None, name: text.span(first, end).to_owned() })
    }

    fn row(&self, row: usize) -> Option<(Where, Option<usize>)> {
        let place = self.lexicon.places.get(row)?;
        Some((Where { id: Some(place.id.clone()), name: place.name.clone() }, place.country))
    }
}
