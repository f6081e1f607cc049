//! Which force a number of people is of, and where it is said to be.

mod chief;
mod named;
mod places;
mod sender;
mod theatre;

use crate::candidate::{About, Where};
use crate::lexicon::{Name, Names, Rows};
use crate::text::phrases::Phrases;
use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::{Words, one_of, word_is, words};
use crate::words::noun::{NOUNS, Noun};
use crate::words::office::Office;
use crate::words::verb::VERBS;

/// A force as a story names it.
#[derive(Debug, Clone)]
pub(crate) enum Force {
    /// The people of a country.
    Of(usize),
    /// A name that is no country's: "Zenda fighters".
    Named(String),
}

impl PartialEq for Force {
    /// A name is that of its first word: "Zenda fighters" are of the "Zenda Group".
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Of(one), Self::Of(other)) => one == other,
            (Self::Named(one), Self::Named(other)) => {
                one.split(' ').next() == other.split(' ').next()
            }
            _ => false,
        }
    }
}

impl Force {
    /// The country whose people it is.
    pub(crate) const fn country(&self) -> Option<usize> {
        match self {
            Self::Of(country) => Some(*country),
            Self::Named(_) => None,
        }
    }
}

/// What a country does that only tells of a force: "Zenda has seen 400 soldiers".
static SEEING: Words = words![
    "seen",
    "said",
    "counted",
    "detected",
    "estimated",
    "confirmed",
    "tracked",
    "recorded",
    "put",
    "reported",
    "told",
    "spoken",
    "observed",
    "identified",
    "verified",
    "assessed",
    "believed",
    "found",
    "noted",
    "claimed",
    "acknowledged",
    "named",
    "captured",
    "killed",
];

/// The forces of a story.
#[derive(Debug)]
pub(crate) struct Forces<'l> {
    lexicon: &'l Rows,
    names: &'l Names,
    nouns: Phrases<Noun>,
    /// The force that the story is about, where it is about one.
    pub(crate) main: Option<Force>,
    /// How many of its words are of forces.
    pub(crate) told: usize,
    /// The country that the story's forces were sent to.
    pub(crate) theatre: Option<usize>,
}

impl<'l> Forces<'l> {
    pub(crate) fn new(lexicon: &'l Rows, names: &'l Names, text: &Text<'_>) -> Self {
        let nouns = Phrases::with(NOUNS);
        let mut forces = Self { lexicon, names, nouns, main: None, told: 0, theatre: None };
        (forces.main, forces.told) = forces.chief(text);
        forces.theatre = forces.theatre_of(text);
        forces
    }

    /// The force that is named from a token on, and its length in tokens.
    pub(crate) fn force_at(&self, text: &Text<'_>, at: usize) -> Option<(usize, Force)> {
        let end = (at + 8).min(text.tokens.len());
        if let Some(named) = self.named_force(text, at, end) {
            return Some(named);
        }
        if !text.is_capital(at) {
            return None;
        }
        let is_troops = |noun: Noun| {
            matches!(
                noun,
                Noun::Troops
                    | Noun::Officers
                    | Noun::Generals
                    | Noun::Prisoners
                    | Noun::Casualties
                    | Noun::Dead
            )
        };
        if let Some((length, name)) = self.names.at(text, at, end) {
            let after = at + length;
            // "Zenda's contingent".
            let owned = matches!(text.mark(after), Some('\'' | '’')) && text.is(after + 1, "s");
            let (country, length) = match name {
                Name::People(country) => (country, length),
                Name::Country(country) if owned => (country, length + 2),
                // "DPRK soldiers", "Bundeswehr soldiers".
                Name::Country(country) | Name::Seat(country, _)
                    if self.nouns.at(text, after, end).is_some_and(|(_, noun)| is_troops(noun)) =>
                {
                    (country, length)
                }
                _ => return None,
            };
            let plural = text.word(at + length - 1).ends_with('s') && length <= 2;
            let people = self.lexicon.countries[country]
                .people
                .iter()
                .all(|one| !one.to_ascii_lowercase().ends_with(text.word(at + length - 1)));
            let near = (at + length..(at + length + 4).min(text.tokens.len()))
                .take_while(|at| {
                    text.kind(*at) == Some(Kind::Word) && !text.word_in(*at, &VERBS.phrases)
                })
                .any(|at| {
                    // "Zenda's general staff" is no general.
                    !text.is(at, "general")
                        && self
                            .nouns
                            .at(text, at, text.tokens.len())
                            .is_some_and(|(_, noun)| is_troops(noun))
                });
            let contingent = word_is!(
                text,
                at + length,
                "contingent"
                    | "brigade"
                    | "force"
                    | "battalion"
                    | "mercenary"
                    | "deployment"
                    | "garrison"
            );
            return (near || contingent || (plural && people && !owned))
                .then_some((length, Force::Of(country)));
        }
        None
    }

    /// The country that is named at a token.
    pub(crate) fn country_at(&self, text: &Text<'_>, at: usize) -> Option<usize> {
        match self.names.at(text, at, text.tokens.len())?.1 {
            Name::Country(country) => Some(country),
            _ => None,
        }
    }

    /// The country that a sentence has do something just before a token: "Zenda has sent".
    pub(crate) fn actor(&self, text: &Text<'_>, at: usize, sentence: Sentence) -> Option<usize> {
        let from = at.saturating_sub(9).max(sentence.first);
        let mut found = None;
        let mut cursor = from;
        while cursor < at {
            match self.names.at(text, cursor, at) {
                Some((length, name)) => {
                    let possessive = matches!(text.mark(cursor + length), Some('\'' | '’'));
                    // "The brigade in Zenda is": the subject is the brigade.
                    let placed = cursor > sentence.first
                        && word_is!(text, cursor - 1, "in" | "of" | "from" | "to" | "near");
                    // "The U.S. keeps 28,500": the letters of a country stand for it as for its people.
                    let letters = text.raw(cursor).chars().all(|c| c.is_uppercase() || c == '.');
                    let country = match name {
                        Name::Country(country)
                        | Name::Capital(country)
                        | Name::Seat(country, Office::Military) => Some(country),
                        Name::People(country) if letters => Some(country),
                        _ => None,
                    };
                    if let (Some(country), false) = (country, possessive || placed) {
                        let adverb = word_is!(
                            text,
                            cursor + length,
                            "now" | "still" | "currently" | "already" | "also" | "today"
                        );
                        let verb = cursor + length + usize::from(adverb);
                        let next = text.word(verb);
                        let sees = text.word_in(verb + 1, &SEEING);
                        let acts = one_of!(
                            next,
                            "has"
                                | "had"
                                | "is"
                                | "will"
                                | "may"
                                | "plans"
                                | "sent"
                                | "lost"
                                | "keeps"
                                | "moved"
                                | "could"
                                | "would"
                                | "bases"
                                | "stations"
                                | "maintains"
                                | "deployed"
                                | "also"
                                | "continues"
                                | "takes"
                                | "suffers"
                                | "suffered"
                        );
                        // "Ruritania needs": any verb but one of saying.
                        let does = (next.ends_with('s') || next.ends_with("ed"))
                            && next.len() > 3
                            && !VERBS.phrases.has(next)
                            && !SEEING.has(next);
                        found = if (acts || does) && !sees { Some(country) } else { found };
                    }
                    cursor += length;
                }
                None => cursor += 1,
            }
        }
        found
    }

    /// What a figure of a force is about.
    pub(crate) fn about(&self, force: &Force) -> About {
        match force {
            Force::Of(country) => {
                let row = self.lexicon.deployments.iter().find(|row| row.origin == Some(*country));
                let people = self.lexicon.countries[*country].people.first();
                let plain = || format!("{} troops", people.map_or("", String::as_str));
                About::Deployment {
                    id: row.map(|row| row.id.clone()),
                    force: row.map_or_else(plain, |row| row.force.clone()),
                }
            }
            Force::Named(name) => About::Deployment { id: None, force: name.clone() },
        }
    }

    /// The country that the force of a deployment was sent to.
    pub(crate) fn host_of(&self, force: &Force) -> Option<usize> {
        let Force::Of(country) = force else { return None };
        self.lexicon.deployments.iter().find(|row| row.origin == Some(*country))?.host
    }

    /// The host of the deployment of a force, where the lexicon has one.
    pub(crate) fn host(&self, force: &Force) -> Option<Where> {
        let Force::Of(country) = force else { return None };
        let row = self.lexicon.deployments.iter().find(|row| row.origin == Some(*country))?;
        self.country(row.host?)
    }
}
