//! A speaker: the words for it, what they say of office and country, and whom a pronoun stands for.

use lofted::claim::Attribution;

use crate::lexicon::Name;
use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::{Words, one_of, word_is, words};
use crate::words::office::{Office, RELEASES, UNNAMED, footing};
use crate::words::speech::{COUNTS, PRONOUNS};
use crate::words::when::{MONTHS, WEEKDAYS};

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
            return self.meant(text, first, sentence);
        }
        if let Some(voice) =
            self.one_of_them(text, first).or_else(|| self.company(text, first, end))
        {
            return Some(voice);
        }
        let (mut office, mut country, mut claimant, mut seat) = (None, None, None, None);
        let (mut capital, mut at) = (false, first);
        let (mut footing_of, mut of_one) = (None, names_one(self, text, first, end));
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
                of_one |= text.word_in(at + length - 1, &ONES);
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
                    && !is_time(text, at)
                    && at > sentence.first)
                || (at == sentence.first
                    && text.is_capital(at)
                    && (end - first <= 3 || (at + 1..at + 4).any(|at| text.mark(at) == Some(',')))
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
        // "Our military", in a paper of its own.
        let ours = text.is(first, "our") && country.is_none();
        if let Some(house) = self.house.as_ref().filter(|_| ours) {
            return Some(house.clone());
        }
        let voice = Voice { name: name.into(), office, country, claimant, footing, of_one };
        Some(self.known(voice))
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
            of_one: false,
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
        // "The paper": the outlet that was named last.
        let press = |past: &&Voice| past.office == Some(Office::Press);
        let paper = definite && PAPERS.has(&voice.name[4..].to_ascii_lowercase());
        if let Some(last) = self.past.iter().rev().find(press).filter(|_| paper) {
            return last.clone();
        }
        // "The agency", "the officials": the body that was named last.
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

/// Nouns by which an outlet is meant that was named before.
static PAPERS: Words = words!["paper", "newspaper", "daily", "broadcaster", "outlet", "network"];
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
    "officials",
    "mission",
];
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

/// Whether a word is a month or a day of the week: no one who speaks.
fn is_time(text: &Text<'_>, at: usize) -> bool {
    text.word_in(at, &WEEKDAYS) || MONTHS.iter().any(|(month, _)| *month == text.word(at))
}

/// Words for one who holds an office, and is no body.
static ONES: Words = words![
    "minister",
    "secretary",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "ambassador",
    "chief",
    "general",
    "colonel",
    "admiral",
    "major",
    "captain",
    "commander",
    "deputy",
    "director",
];

/// Whether a phrase begins with somebody's own name: "Ivo Dragan of the intelligence service".
fn names_one(speakers: &Speakers<'_>, text: &Text<'_>, first: usize, end: usize) -> bool {
    let is_name = |at: &usize| {
        text.is_hyphen(*at)
            || text.is_hyphen(at.saturating_sub(1))
            || (text.is_capital(*at)
                && text.kind(*at) == Some(Kind::Word)
                && speakers.names.at(text, *at, end).is_none()
                && speakers.offices.at(text, *at, end).is_none())
    };
    let close = first + (first..end).take_while(is_name).count();
    close > first + 1 && matches!(text.word(close), "of" | "from" | ",")
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
            // "The Zendans": they all.
            let all = short || text.is(first, "the");
            at + length == end && (all || !matches!(name, Name::People(_) | Name::Flight(_)))
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
    let said = [", who ", ", speaking ", ", which ", ", in "]
        .iter()
        .filter_map(|remark| said.find(remark))
        .filter(|at| *at > 0)
        .min()
        .map_or(said, |at| said.get(..at).unwrap_or(said));
    let said = said.strip_suffix(", who").unwrap_or(said);
    let said = if said.contains('(') { said } else { said.trim_end_matches(')') };
    let said = ["'s", "’s"].iter().find_map(|own| said.strip_suffix(own)).unwrap_or(said);
    let said = ["its ", "Its ", "their ", "Their ", "according to ", "According to "]
        .iter()
        .find_map(|owner| said.strip_prefix(owner))
        .unwrap_or(said);
    let mut name = said.split_whitespace().collect::<Vec<_>>().join(" ");
    // "The U.N." keeps its last point.
    if name.rsplit(' ').next().is_some_and(|last| last.contains('.'))
        && text.span(first, end).ends_with('.')
    {
        name.push('.');
    }
    name
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
