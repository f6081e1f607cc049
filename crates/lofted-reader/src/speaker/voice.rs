//! A speaker: the words for it, what they say of office and country, and whom a pronoun stands for.

use lofted::claim::Attribution;

use crate::lexicon::Name;
use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::{Words, one_of, word_is, words};
use crate::words::office::{Office, RELEASES, UNNAMED, footing};
use crate::words::speech::{COUNTS, PRONOUNS};

use super::Speakers;
use super::who::Voice;

impl Speakers<'_> {
    /// The speaker that tokens name; `None` where they name none.
    pub(super) fn voice(
        &self,
        text: &Text<'_>,
        first: usize,
        end: usize,
        sentence: Sentence,
    ) -> Option<Voice> {
        if first >= end {
            return None;
        }
        if end - first == 1 && text.word_in(first, &PRONOUNS) {
            let (current, _) = self
                .current
                .as_ref()
                .map_or((self.past.last(), 0), |(voice, at)| (Some(voice), *at));
            let personal = word_is!(text, first, "he" | "she" | "him" | "her");
            let own = personal.then(|| self.opening(text, first, sentence)).flatten();
            let person = || {
                let past = self.past.iter().rev();
                personal.then(|| past.take(4).find(|past| past.is_person())).flatten().cloned()
            };
            return own
                .or_else(|| self.named_before(text, personal))
                .or_else(person)
                .or_else(|| self.past.last().or(current).cloned())
                .or_else(|| self.office_before(text, first, sentence))
                .or_else(|| self.first_named(text, first, sentence));
        }
        let (mut office, mut country, mut claimant, mut seat) = (None, None, None, None);
        let (mut capital, mut at) = (false, first);
        let mut footing_of = None;
        while at < end {
            if let Some((length, name)) = self.names.at(text, at, end) {
                country = country.or(name.country(self.lexicon));
                match name {
                    Name::Claimant(row) => claimant = claimant.or(Some(row)),
                    Name::Seat(_, found) => seat = seat.or(Some(found)),
                    _ => {}
                }
                let whole = at + length;
                // A name may hold the words of an office.
                if !matches!(name, Name::Claimant(_)) || self.offices.at(text, at, end).is_none() {
                    at = whole;
                    continue;
                }
            }
            if let Some((length, (found, footing))) = self.offices.at(text, at, end) {
                let better = office.is_none_or(|held| rank(found) < rank(held));
                if better {
                    office = Some(found);
                    footing_of = Some(footing);
                }
                at += length;
                continue;
            }
            capital = capital
                || (text.is_capital(at)
                    && text.kind(at) == Some(Kind::Word)
                    && at > sentence.first)
                || (at == sentence.first
                    && text.is_capital(at)
                    && end - first <= 3
                    && !word_is!(
                        text,
                        at,
                        "the"
                            | "a"
                            | "an"
                            | "this"
                            | "that"
                            | "these"
                            | "some"
                            | "many"
                            | "most"
                            | "of"
                            | "two"
                            | "both"
                    ));
            at += 1;
        }
        let office = office.or(seat);
        let named = office.is_some()
            || country.is_some() && names_end(self, text, first, end)
            || claimant.is_some();
        if !named && !capital {
            return None;
        }
        let name = trimmed(text, first, end);
        if name.is_empty() {
            return None;
        }
        let (unnamed, release) = self.manner(text, sentence);
        let footing = match footing_of.or_else(|| office.map(footing)) {
            _ if unnamed => Attribution::Anonymous,
            Some(Attribution::OnRecord) | None if release => Attribution::PressRelease,
            Some(Attribution::Anonymous) if capital && !lower_head(text, first, end) => {
                Attribution::OnRecord
            }
            Some(footing) => footing,
            None => Attribution::OnRecord,
        };
        let voice = Voice { name: name.into(), office, country, claimant, footing };
        Some(self.known(voice))
    }

    /// "Chang, an expert, was more cautious: 13,000 km, he said": the one with whom the sentence opens.
    fn opening(&self, text: &Text<'_>, pronoun: usize, sentence: Sentence) -> Option<Voice> {
        let to = pronoun.min(sentence.first + LONGEST_OPENING);
        let close = (sentence.first..to)
            .find(|at| word_is!(text, *at, "was" | "is" | "had" | "has" | "did" | "went"))?;
        let voice = self.voice(text, sentence.first, close, sentence)?;
        (voice.is_person() && voice.office.is_some()).then_some(voice)
    }

    /// "The president welcomed it. His country, he said": the one whom the sentence before names, where
    /// nobody spoke in it.
    fn named_before(&self, text: &Text<'_>, personal: bool) -> Option<Voice> {
        // The manner of saying is that of the sentence with the pronoun.
        let before = self.unspoken?;
        let manner = self.manner.take();
        let named = self.named_in(text, before);
        self.manner.set(manner);
        named.filter(|named| named.is_person() == personal)
    }

    /// The holder of an office or the body that a sentence without a speaker names first.
    fn named_in(&self, text: &Text<'_>, sentence: Sentence) -> Option<Voice> {
        let to = sentence.end.min(sentence.first + LONGEST_OPENING);
        let (at, length) = (sentence.first..to).find_map(|at| {
            let (length, (office, _)) = self.offices.at(text, at, to)?;
            let speaks = !matches!(office, Office::Press | Office::Report | Office::Council);
            speaks.then_some((at, length))
        })?;
        let start = self.past_preposition(text, self.start_of(text, at, sentence.first), at);
        // "The president, Barrow, welcomed it", "Colonel Ivo Dragan": the name belongs to it.
        let mut end = at + length;
        let comma = usize::from(text.mark(end) == Some(','));
        let mut name = end + comma;
        while name < to && text.is_capital(name) && text.kind(name) == Some(Kind::Word) {
            name += 1;
        }
        if name > end + comma {
            end = name;
        }
        self.voice(text, start, end, sentence).filter(Voice::is_known)
    }

    /// "Zenda's Guards showed a missile whose range they gave": the office that the sentence names first.
    fn office_before(&self, text: &Text<'_>, pronoun: usize, sentence: Sentence) -> Option<Voice> {
        let from = pronoun.saturating_sub(LONGEST_OPENING).max(sentence.first);
        let (at, length) = (from..pronoun).find_map(|at| {
            let (length, _) = self.offices.at(text, at, pronoun)?;
            Some((at, length))
        })?;
        let start = self.start_of(text, at, sentence.first);
        self.voice(text, start, at + length, sentence).filter(Voice::is_known)
    }

    /// "Zenda showed a missile it said could fly far": the country that the sentence names first.
    fn first_named(&self, text: &Text<'_>, pronoun: usize, sentence: Sentence) -> Option<Voice> {
        let from = pronoun.saturating_sub(LONGEST_OPENING).max(sentence.first);
        let (at, length) = (from..pronoun).find_map(|at| {
            let (length, name) = self.names.at(text, at, pronoun)?;
            matches!(name, Name::Country(_) | Name::Claimant(_)).then_some((at, length))
        })?;
        self.voice(text, at, at + length, sentence)
    }

    /// Whether the sentence says that its speaker would not be named, and that it was given in writing.
    fn manner(&self, text: &Text<'_>, sentence: Sentence) -> (bool, bool) {
        self.manner.get().unwrap_or_else(|| {
            let manner = (has_any(text, sentence, UNNAMED), has_any(text, sentence, RELEASES));
            self.manner.set(Some(manner));
            manner
        })
    }

    /// A speaker of whom the words say no more than that somebody speaks.
    pub(super) fn unknown(&self, text: &Text<'_>, first: usize, end: usize) -> Voice {
        let name = trimmed(text, first, end);
        let country =
            (first..end).find_map(|at| self.names.at(text, at, end)?.1.country(self.lexicon));
        let voice = Voice {
            name: name.into(),
            office: None,
            country,
            claimant: None,
            footing: Attribution::Anonymous,
        };
        let head = self.past.iter().rev().find(|past| shares_head(&past.name, &voice.name));
        head.cloned().unwrap_or(voice)
    }

    /// The same speaker as named more fully before; else with the claimant of the lexicon that fits.
    fn known(&self, mut voice: Voice) -> Voice {
        let definite = voice.name.starts_with("the ") || voice.name.starts_with("The ");
        let surname = voice.office.is_none() && voice.country.is_none();
        let earlier = self.past.iter().rev().find(|past| {
            past.name.len() > voice.name.len()
                && ((voice.country.is_none() && shares_capital(&past.name, &voice.name))
                    || (voice.office.is_some()
                        && past.office == voice.office
                        && voice.country.is_some()
                        && past.country == voice.country)
                    || (voice.country.is_none()
                        && definite
                        && shares_head(&past.name, &voice.name))
                    || (voice.claimant.is_none()
                        && surname
                        && past.name.contains(&format!("({})", voice.name))))
        });
        if let Some(earlier) = earlier {
            return earlier.clone();
        }
        // "The agency", "the ministry": the body that was named last.
        let body = definite
            && voice.country.is_none()
            && voice.claimant.is_none()
            && BODIES.has(&voice.name[4..].to_ascii_lowercase());
        let last = || self.past.iter().rev().find(|past| past.is_known() && past.is_body());
        if let Some(last) = body.then(last).flatten() {
            return last.clone();
        }
        // A lawmaker who tells of a briefing goes on telling of it.
        if let Some(relayed) = &self.relayed {
            let nameless = surname && voice.claimant.is_none() && self.current.is_some();
            if nameless || voice.office == Some(Office::Lawmaker) {
                return relayed.clone();
            }
        }
        if voice.claimant.is_none() {
            voice.claimant = self.claimant_of(&voice);
        }
        voice
    }

    /// The claimant of the lexicon with the same office of the same country, where one alone has it.
    fn claimant_of(&self, voice: &Voice) -> Option<usize> {
        let office = voice.office?;
        let of_many = matches!(
            office,
            Office::Analyst
                | Office::Official
                | Office::Press
                | Office::Lawmaker
                | Office::Soldier
                | Office::Spokesman
                | Office::Report
                | Office::Minister
                | Office::Ministry
                | Office::Guard
                | Office::Council
        );
        if of_many {
            return None;
        }
        let fits = |row: &crate::lexicon::ClaimantRow| {
            row.office == Some(office) && (row.country == voice.country || voice.country.is_none())
        };
        let mut rows = self.lexicon.claimants.iter().enumerate().filter(|(_, row)| fits(row));
        let (at, _) = rows.next()?;
        rows.next().is_none().then_some(at)
    }
}

/// Nouns by which a body is meant that was named before.
static BODIES: Words = words![
    "agency",
    "service",
    "ministry",
    "bureau",
    "office",
    "command",
    "department",
    "staff",
    "institute",
    "organisation",
    "organization",
    "group",
    "body",
    "watchdog",
    "directorate",
    "think tank",
];
/// The longest subject of a sentence that its pronoun may mean, tokens.
const LONGEST_OPENING: usize = 24;

/// Offices that say more of who speaks come first.
const fn rank(office: Office) -> u8 {
    match office {
        Office::Official
        | Office::Soldier
        | Office::Report
        | Office::Ministry
        | Office::Minister => 2,
        Office::Military
        | Office::Government
        | Office::Council
        | Office::Spokesman
        | Office::Leader => 1,
        Office::Press => 3,
        _ => 0,
    }
}

fn lower_head(text: &Text<'_>, first: usize, end: usize) -> bool {
    word_is!(
        text,
        first,
        "a" | "an"
            | "one"
            | "two"
            | "three"
            | "some"
            | "several"
            | "the"
            | "senior"
            | "western"
            | "officials"
    ) || !text.is_capital(end - 1)
}

/// Whether a phrase ends with a name of the lexicon: "Zenda", "the White House (…)".
fn names_end(speakers: &Speakers<'_>, text: &Text<'_>, first: usize, end: usize) -> bool {
    (first..end).any(|at| {
        speakers.names.at(text, at, end).is_some_and(|(length, name)| {
            let short = text.raw(at).chars().all(|c| c.is_uppercase() || c == '.');
            at + length == end && (short || !matches!(name, Name::People(_) | Name::Flight(_)))
        })
    }) || (first..end).any(|at| text.mark(at) == Some(','))
        || text.word_in(end - 1, &COUNTS)
}

fn has_any(text: &Text<'_>, sentence: Sentence, phrases: Words) -> bool {
    let said = text.lower_span(sentence.first, sentence.end);
    phrases.are_in(said)
}

/// The words without marks at their ends.
fn trimmed(text: &Text<'_>, first: usize, end: usize) -> String {
    let said = text.span(first, end);
    let said = said.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | '"' | '“' | '”' | '-' | '–' | '.')
    });
    // "An official, who asked not to be named": the remark is on the footing, and no part of the name.
    let said = [", who ", ", speaking ", ", which "]
        .iter()
        .filter_map(|remark| said.find(remark))
        .filter(|at| *at > 0)
        .min()
        .map_or(said, |at| said.get(..at).unwrap_or(said));
    let said = ["'s", "’s"].iter().find_map(|own| said.strip_suffix(own)).unwrap_or(said);
    let said = ["its ", "Its ", "their ", "Their "]
        .iter()
        .find_map(|owner| said.strip_prefix(owner))
        .unwrap_or(said);
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a name.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric() && c != '-')
}

/// Whether two names share a word that begins large.
fn shares_capital(long: &str, short: &str) -> bool {
    let tells = |word: &str| {
        word.len() > 2
            && word.starts_with(char::is_uppercase)
            && !one_of!(word, "The" | "President" | "Minister" | "General" | "Professor" | "Mr")
    };
    parts(short).any(|word| tells(word) && parts(long).any(|one| one == word))
}

/// Whether the last word of the shorter name is one of the longer.
fn shares_head(long: &str, short: &str) -> bool {
    let head = short.rsplit(' ').next().unwrap_or_default();
    head.len() > 2 && parts(long).any(|word| word.eq_ignore_ascii_case(head))
}
