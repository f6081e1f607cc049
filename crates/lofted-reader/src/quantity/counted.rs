//! What a number counts: the noun behind it, past its adjectives.

use crate::lexicon::Name;
use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::{any_is, word_is};
use crate::words::noun::{ENDS, Noun};

use super::Quantities;
use super::found::Counted;

/// How long the label of a figure in a list may be, tokens.
const LONGEST_LABEL: usize = 8;
/// How many words a noun may stand behind its number.
const REACH: usize = 8;

impl Quantities<'_> {
    /// What is counted from a token on, and the token after it; `None` for what no metric counts.
    pub(super) fn counted(
        &self,
        text: &Text<'_>,
        from: usize,
        end: usize,
    ) -> Option<(Counted, usize)> {
        let (mut at, is_part) = part(text, from);
        let first = at;
        // "3,000 of them close to the front": no noun follows.
        if is_part
            && word_is!(
                text,
                from + 1,
                "them" | "those" | "these" | "whom" | "which" | "ours" | "us" | "theirs"
            )
        {
            let noun = self.nouns.at(text, at, end).filter(|_| !text.word_in(at, &ENDS));
            let after = at + noun.map_or(0, |(length, _)| length);
            let noun = noun.map(|(_, noun)| noun);
            return Some((Counted { noun, people: None, is_part }, after));
        }
        // "Of the 12,000, 500 are officers".
        if word_is!(text, from, "are" | "were") && !is_part {
            // "Of whom 750 are Zendans".
            if let Some((length, Name::People(country))) = self.names.at(text, from + 1, end)
                && text.word(from + length).ends_with('s')
            {
                let noun = Some(Noun::Troops);
                let counted = Counted { noun, people: Some(country), is_part: true };
                return Some((counted, from + 1 + length));
            }
            let noun = self.nouns.at(text, from + 1, end).map(|(length, noun)| (noun, length));
            if let Some((noun @ (Noun::Officers | Noun::Generals | Noun::Workers), length)) = noun {
                return Some((
                    Counted { noun: Some(noun), people: None, is_part: true },
                    from + 1 + length,
                ));
            }
        }
        // "2,600 of the 11,000 soldiers": the noun of the whole.
        let whole = is_part && text.kind(at) == Some(Kind::Number);
        at += usize::from(whole);
        let (mut noun, mut people, mut after) = (None, None, from);
        let (mut unknown, mut of_body) = (false, false);
        while at < end.min(first + REACH) {
            // "500,000 122-mm rounds": the calibre.
            if let Some(after) = calibre(text, at) {
                at = after;
                continue;
            }
            let word = text.word(at);
            if let Some((length, found)) = self.nouns.at(text, at, end) {
                // "400 killed": a participle that stands for a noun only where it comes first.
                let participle = ENDS.has(word) && length == 1;
                if participle && (noun.is_some() || at > first) {
                    break;
                }
                // "1,350 fallen soldiers" are fallen.
                let fate = matches!(
                    noun,
                    Some(Noun::Dead | Noun::Wounded | Noun::Prisoners | Noun::Casualties)
                );
                // "1,900 Armed Forces members" are of the forces.
                let members = noun == Some(Noun::Troops) && found == Noun::People;
                noun = noun.filter(|_| fate || members).or(Some(found));
                unknown = false;
                at += length;
                after = at;
                if participle {
                    break;
                }
                continue;
            }
            if let Some((length, name)) = self.names.at(text, at, end) {
                if let Name::People(country) = name {
                    people = Some(country);
                    let plural = text.word(at + length - 1).ends_with('s')
                        && !text.word(at + length - 1).ends_with("ss");
                    // "Against 350 French, as they count them".
                    let next = at + length;
                    let bare = next >= end
                        || text.word_in(next, &ENDS)
                        || (text.mark(next).is_some() && !text.is_hyphen(next));
                    let alone = (plural || bare) && !self.is_adjective(text, next, end);
                    if alone && noun.is_none() {
                        noun = Some(Noun::Troops);
                        after = at + length;
                    }
                    at += length;
                    continue;
                }
                // "3,000 DPRK soldiers", "4,000 Rwanda government forces".
                if let (Name::Country(country) | Name::Seat(country, _), None, false) =
                    (name, noun, text.is_hyphen(at + length))
                {
                    people = people.or(Some(country));
                }
                at += length;
                unknown = true;
                continue;
            }
            let joins =
                text.is_hyphen(at) || (matches!(text.mark(at), Some('\'' | '’')) && text.glued(at));
            let is_end = ENDS.has(word) || (text.kind(at) != Some(Kind::Word) && !joins);
            if is_end {
                break;
            }
            // "10,000 Front prisoners" are of no country.
            of_body = of_body || text.is_capital(at) && !joins;
            unknown = unknown || (noun.is_none() && !joins && word != "s" && !word.ends_with("ly"));
            at += 1;
        }
        let strong = text.is_hyphen(from)
            && word_is!(text, from + 1, "strong" | "member" | "man" | "person" | "soldier");
        if of_body && noun == Some(Noun::Prisoners) {
            return None;
        }
        let acts = noun.is_none() && is_verb(text, first);
        people = people.filter(|_| !acts);
        if noun.is_none() && unknown && !strong && !acts && !is_ok_bare(text, first) {
            return None;
        }
        // The whole is a figure of its own.
        let after = if whole { from } else { after };
        Some((Counted { noun, people, is_part }, after))
    }

    /// "the number of labourers at 6,000": the noun that stands before a number without one behind it.
    pub(super) fn with_noun_before(
        &self,
        text: &Text<'_>,
        counted: Counted,
        number: usize,
        sentence: Sentence,
    ) -> Counted {
        let label = number > sentence.first && number - sentence.first <= LONGEST_LABEL;
        if counted.noun.is_none() && label && text.is(number - 1, ":") {
            // "Containers from Zenda: 33,000".
            let noun = (sentence.first..number).find_map(|at| self.nouns.at(text, at, number));
            return Counted { noun: noun.map(|(_, noun)| noun), ..counted };
        }
        let from = number.saturating_sub(14).max(sentence.first);
        let told = any_is!(
            text,
            number.saturating_sub(4).max(from)..number,
            "at" | "to" | "from" | "is" | "was" | "reached" | "stood" | "stands"
        );
        if counted.noun.is_some() || counted.is_part || !told {
            return counted;
        }
        let of = (from..number)
            .rev()
            .find(|at| text.is(*at, "of") && text.kind(at + 1) == Some(Kind::Word));
        let noun = of.and_then(|of| {
            (of + 1..number.min(of + 5))
                .find_map(|at| self.nouns.at(text, at, number).map(|(_, noun)| noun))
        });
        let noun = noun.filter(|noun| {
            matches!(
                noun,
                Noun::Workers
                    | Noun::Troops
                    | Noun::Civilians
                    | Noun::Officers
                    | Noun::Generals
                    | Noun::Containers
                    | Noun::Rounds
                    | Noun::Prisoners
                    | Noun::Graves
            )
        });
        Counted { noun, ..counted }
    }

    fn is_adjective(&self, text: &Text<'_>, at: usize, end: usize) -> bool {
        self.nouns.at(text, at, end).is_some()
    }
}

/// "800 guard the camp": a verb behind a number, and no noun.
fn is_verb(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    text.kind(at) == Some(Kind::Word)
        && !text.is_capital(at)
        && !word.ends_with('s')
        && !word_is!(text, at, "aircraft" | "ammunition" | "people" | "sea" | "ballistic")
        && text.word_in(at + 1, &ENDS)
}

/// Whether a word that is no noun of ours may follow a number that still counts people: an adverb or "more".
fn is_ok_bare(text: &Text<'_>, at: usize) -> bool {
    // "500 more interceptors" are no people.
    let more = word_is!(text, at, "more" | "additional" | "extra" | "planned" | "promised");
    if more && text.kind(at + 1) == Some(Kind::Word) && !text.word_in(at + 1, &ENDS) {
        return false;
    }
    word_is!(
        text,
        at,
        "more"
            | "right"
            | "so"
            | "soon"
            | "today"
            | "altogether"
            | "then"
            | "additional"
            | "extra"
            | "directly"
            | "currently"
            | "strong"
            | "it"
            | "they"
            | "nearer"
            | "planned"
            | "promised"
            | "today’s"
    )
}

/// The token after a calibre that begins at a token.
fn calibre(text: &Text<'_>, at: usize) -> Option<usize> {
    (text.kind(at) == Some(Kind::Number)).then_some(())?;
    let unit = at + 1 + usize::from(text.is_hyphen(at + 1));
    let millimetres =
        word_is!(text, unit, "mm" | "millimeter" | "millimeters" | "millimetre" | "millimetres");
    millimetres.then_some(unit + 1)
}

/// Past "of them", "of the", "of its": the token from which the noun is looked for.
fn part(text: &Text<'_>, at: usize) -> (usize, bool) {
    if !text.is(at, "of") {
        return (at, false);
    }
    match text.word(at + 1) {
        "them" | "those" | "these" | "whom" | "which" | "ours" | "us" | "theirs" => (at + 2, true),
        "the" | "its" | "his" | "her" | "their" | "our" => (at + 2, true),
        _ => (at + 1, true),
    }
}
