//! Which flight a figure is of: by date, by the name of what flew, or the one that the story reports.

mod ended;
pub(crate) mod flying;
pub(crate) mod wording;

use lofted::claim::Date;

use crate::candidate::About;
use crate::flights::flying::is_of_a_flight;
use crate::lexicon::{Name, Names, Rows};
use crate::text::phrases::Phrases;
use crate::text::token::Kind;
use crate::text::when::{When, when_at};
use crate::text::{Sentence, Text};
use crate::words::list::{any_is, one_of, word_is};
use crate::words::when::{EARLIER, LATEST, WEEKDAYS};

/// A mention of a flight.
#[derive(Debug, Clone, PartialEq)]
struct Mention {
    at: usize,
    flight: Flight,
    /// Whether it is set beside the flight that is reported: "surpassed".
    compares: bool,
}

/// A flight as mentioned.
#[derive(Debug, Clone, PartialEq)]
enum Flight {
    Latest,
    /// Earlier, and no more is said.
    Earlier,
    Known(usize),
    Told {
        name: Option<String>,
        when: Option<When>,
    },
}

/// Follows a story's flights, sentence by sentence.
#[derive(Debug)]
pub(crate) struct Flights<'l> {
    lexicon: &'l Rows,
    names: &'l Names,
    earlier: Phrases<()>,
    latest: Phrases<()>,
    published: Option<Date>,
    /// The flight of the lexicon that the story reports.
    reported: Option<usize>,
    mentions: Vec<Mention>,
    carried: Option<(Flight, usize)>,
    last: Option<(Flight, usize)>,
}

/// How far into a story the day at its head stands, tokens.
const DATELINE: usize = 12;
/// How far into a story the name of what it reports stands, tokens.
const LEAD: usize = 40;
/// For how long a launch is news that a story tells of beside another's name, days.
const FRESH: i32 = 4;
/// How long after a launch a story may report it as news, days.
const NEWS_DAYS: i32 = 8;

impl<'l> Flights<'l> {
    pub(crate) fn new(
        lexicon: &'l Rows,
        names: &'l Names,
        text: &Text<'_>,
        published: Option<Date>,
    ) -> Self {
        let plain = Phrases::of;
        let news = |day: Date| {
            published.is_some_and(|published| (-1..=NEWS_DAYS).contains(&published.days_since(day)))
        };
        let reported = lexicon.flights.iter().enumerate().filter(|(_, row)| news(row.launched_on));
        let reported: Vec<_> = reported.collect();
        // Of several the one that the story names; none where it leads with another's name alone.
        let named = named(names, text);
        let is_of = |at: usize, row: usize| {
            lexicon.flights[row].names.iter().any(|one| lexicon.flights[at].names.contains(one))
        };
        let told = reported.iter().filter(|(at, _)| named.iter().any(|(_, row)| is_of(*at, *row)));
        let told: Vec<_> = told.copied().collect();
        let earlier = plain(EARLIER);
        let leads = |at: usize| at < LEAD && (0..at).all(|at| earlier.at(text, at, LEAD).is_none());
        let other = told.is_empty() && named.first().is_some_and(|(at, _)| leads(*at));
        let reported = if told.is_empty() { reported } else { told };
        let fresh = |day: Date| published.is_none_or(|published| published.days_since(day) < FRESH);
        let reported = reported.into_iter().filter(|(_, row)| !other || fresh(row.launched_on));
        Self {
            lexicon,
            names,
            earlier,
            latest: plain(LATEST),
            published,
            reported: reported.max_by_key(|(_, row)| row.launched_on).map(|(at, _)| at),
            mentions: Vec::new(),
            carried: None,
            last: None,
        }
    }

    /// Reads the mentions of the next sentence.
    pub(crate) fn enter(&mut self, text: &Text<'_>, sentence: Sentence) {
        let goes_on = word_is!(text, sentence.first, "it" | "that" | "its")
            || (text.is(sentence.first, "the")
                && word_is!(text, sentence.first + 1, "missile" | "rocket" | "weapon"));
        let keeps = goes_on
            && self.carried.as_ref().is_some_and(|(_, paragraph)| *paragraph == sentence.paragraph);
        if !keeps {
            self.carried = None;
        }
        if text.is(sentence.first, "that") {
            let last = self.last.take().filter(|(_, paragraph)| *paragraph == sentence.paragraph);
            self.carried = last.or(self.carried.take());
        }
        self.mentions = self.found(text, sentence);
        self.join();
        // "It" is what the sentence was about, "that missile" what it named last.
        let (first, last) = (self.mentions.first(), self.mentions.last());
        if let (Some(first), Some(last)) = (first, last) {
            let early = first.at < sentence.first + 12;
            let of = |mention: &Mention| (mention.flight.clone(), sentence.paragraph);
            self.carried = (first.flight != Flight::Latest && early).then(|| of(first));
            self.last = (last.flight != Flight::Latest).then(|| of(last));
        } else if !keeps {
            self.last = None;
        }
    }

    fn found(&self, text: &Text<'_>, sentence: Sentence) -> Vec<Mention> {
        let mut all = Vec::new();
        let mut at = sentence.first;
        while at < sentence.end {
            let (length, flight) = self.mention(text, at, sentence).unwrap_or((1, None));
            let compares = flight == Some(Flight::Earlier);
            all.extend(flight.map(|flight| Mention { at, flight, compares }));
            at += length;
        }
        all
    }

    fn mention(
        &self,
        text: &Text<'_>,
        at: usize,
        sentence: Sentence,
    ) -> Option<(usize, Option<Flight>)> {
        if let Some((length, Name::Flight(row))) = self.names.at(text, at, sentence.end) {
            return Some((length, Some(self.known(row, None))));
        }
        if let Some((length, name)) = designation(text, at, sentence.end) {
            // "A version of the DF-31", where a DF-31AG was flown.
            let reported = self.reported.map(|row| &self.lexicon.flights[row].names);
            if reported.is_some_and(|names| names.iter().any(|one| one.starts_with(&name))) {
                return Some((length, Some(Flight::Latest)));
            }
            let flight = Flight::Told { name: Some(name), when: None };
            return Some((length, Some(flight)));
        }
        if let Some((length, ())) = self.earlier.at(text, at, sentence.end) {
            return Some((length, Some(Flight::Earlier)));
        }
        if let Some((length, ())) = self.latest.at(text, at, sentence.end) {
            return Some((length, Some(Flight::Latest)));
        }
        // "Compared with the last, the missile flew lower".
        let compared = || {
            word_is!(
                text,
                sentence.first,
                "compared" | "unlike" | "while" | "whereas" | "though" | "like"
            )
        };
        let again = text.is(at, "the") && at > 0 && text.mark(at - 1) == Some(',');
        if again && is_of_a_flight(text.word(at + 1)) && compared() {
            return Some((2, Some(Flight::Latest)));
        }
        if text.word_in(at, &WEEKDAYS) && text.is(at + 2, "s") {
            return Some((1, Some(Flight::Latest)));
        }
        let (length, when) = when_at(text, at, self.published)?;
        let dateline = matches!(text.mark(at + length), Some('(' | '—' | '–'))
            || (text.mark(at + length) == Some('-') && text.mark(at + length + 1) == Some('-'));
        if dateline && at < DATELINE {
            return Some((length, None));
        }
        let before = at.checked_sub(1).map_or("", |at| text.word(at));
        // "A type shown for the first time in 2023" tells of no flight.
        let shown = when.month.is_none()
            && any_is!(
                text,
                at.saturating_sub(9).max(sentence.first)..at,
                "shown" | "unveiled" | "paraded" | "displayed" | "introduced" | "developed"
            );
        let since = shown
            || one_of!(before, "since" | "until" | "by" | "founded" | "built" | "before" | "from");
        Some((length, (!since).then(|| self.dated(when)).flatten()))
    }

    /// The flight of a date: none where the date is not one of flights.
    fn dated(&self, when: When) -> Option<Flight> {
        if self.reported.is_some_and(|at| when.holds(self.lexicon.flights[at].launched_on)) {
            return Some(Flight::Latest);
        }
        let mut rows =
            self.lexicon.flights.iter().enumerate().filter(|(_, row)| when.holds(row.launched_on));
        if let Some((at, _)) = rows.next().filter(|_| when.month.is_some()) {
            return rows.next().is_none().then_some(Flight::Known(at));
        }
        let recent = self.published.is_some_and(|published| {
            published.year() == when.year
                && when.month.is_none_or(|month| month == published.month())
        });
        (!recent).then_some(Flight::Told { name: None, when: Some(when) })
    }

    /// The flight of a name; of several of one name the one that is reported, or the last.
    fn known(&self, row: usize, when: Option<When>) -> Flight {
        let name = &self.lexicon.flights[row].names;
        let alike = |other: &usize| {
            let other = &self.lexicon.flights[*other];
            let is_past = self.published.is_none_or(|day| day.days_since(other.launched_on) >= -1);
            is_past && other.names.iter().any(|one| name.contains(one))
        };
        let all: Vec<usize> = (0..self.lexicon.flights.len()).filter(alike).collect();
        if let Some(when) = when {
            let dated = all.iter().find(|at| when.holds(self.lexicon.flights[**at].launched_on));
            if let Some(at) = dated {
                return self.or_latest(*at);
            }
        }
        if self.reported.is_some_and(|at| all.contains(&at)) {
            return Flight::Latest;
        }
        let last = all.into_iter().max_by_key(|at| self.lexicon.flights[*at].launched_on);
        let told = || Flight::Told { name: name.first().cloned(), when: None };
        last.map_or_else(told, Flight::Known)
    }

    fn or_latest(&self, at: usize) -> Flight {
        if self.reported == Some(at) { Flight::Latest } else { Flight::Known(at) }
    }

    /// Whether the sentence names what flew.
    pub(crate) fn names_one(&self) -> bool {
        self.mentions.iter().any(|mention| {
            matches!(mention.flight, Flight::Known(_) | Flight::Told { name: Some(_), .. })
        })
    }

    /// Whether a flight is named between a byte and a token.
    pub(crate) fn named_between(&self, text: &Text<'_>, byte: usize, token: usize) -> bool {
        self.mentions
            .iter()
            .any(|mention| mention.at < token && text.tokens[mention.at].start as usize >= byte)
    }

    /// Joins a name and the date beside it into one flight.
    fn join(&mut self) {
        for at in 1..self.mentions.len() {
            if self.mentions[at].at > self.mentions[at - 1].at + 8 {
                continue;
            }
            let joined = match (&self.mentions[at - 1].flight, &self.mentions[at].flight) {
                (Flight::Earlier, other @ (Flight::Known(_) | Flight::Told { .. })) => {
                    Some(other.clone())
                }
                (Flight::Told { name, when: None }, Flight::Told { name: None, when }) => {
                    Some(Flight::Told { name: name.clone(), when: *when })
                }
                // "In 1980 a DF-5".
                (
                    Flight::Told { name: None, when: when @ Some(_) },
                    Flight::Told { name: name @ Some(_), when: None },
                ) => Some(Flight::Told { name: name.clone(), when: *when }),
                (Flight::Told { name: Some(_), when: None }, Flight::Known(row)) => {
                    Some(Flight::Known(*row))
                }
                (Flight::Known(row), Flight::Told { name: None, when: Some(when) }) => {
                    let known = self.known(*row, Some(*when));
                    Some(known)
                }
                (Flight::Known(_), Flight::Known(row))
                    if self.mentions[at].at < self.mentions[at - 1].at + 6 =>
                {
                    Some(Flight::Known(*row))
                }
                _ => None,
            };
            if let Some(flight) = joined {
                self.mentions[at - 1].flight = flight.clone();
                self.mentions[at].flight = flight;
            }
        }
    }

    /// The flight of a figure at a token, and whether it is taken from elsewhere.
    pub(crate) fn of(&self, text: &Text<'_>, at: usize) -> (About, bool) {
        let left = self.mentions.iter().rev().find(|mention| mention.at < at);
        let right = self.mentions.iter().find(|mention| mention.at >= at && mention.at < at + 16);
        let right = right.filter(|mention| {
            !mention.compares
                && (at..mention.at).all(|at| {
                    !word_is!(
                        text,
                        at,
                        "," | ";" | "while" | "than" | "and" | "surpassed" | "surpassing" | "said"
                    )
                })
        });
        let settled = match (left, right) {
            // "the previous record, 71 minutes, was that of March last year".
            (Some(Mention { flight: Flight::Earlier, .. }), _) => {
                let named = self.mentions.iter().find(|mention| {
                    mention.at >= at && !matches!(mention.flight, Flight::Latest | Flight::Earlier)
                });
                named.or(left)
            }
            (Some(Mention { flight: Flight::Latest, .. }) | None, Some(right)) => Some(right),
            (left, _) => left,
        };
        match settled {
            Some(mention) => (self.about(&mention.flight), false),
            None => match &self.carried {
                Some((flight, _)) => (self.about(flight), true),
                None => (self.about(&Flight::Latest), false),
            },
        }
    }

    fn about(&self, flight: &Flight) -> About {
        let of_row = |at: usize, is_latest: bool| {
            let row = &self.lexicon.flights[at];
            About::Flight {
                id: Some(row.id.clone()),
                name: row.names.first().cloned(),
                day: Some(row.launched_on.to_string()),
                is_latest,
            }
        };
        match flight {
            Flight::Known(at) => of_row(*at, false),
            Flight::Latest => self
                .reported
                .map_or(About::Flight { id: None, name: None, day: None, is_latest: true }, |at| {
                    of_row(at, true)
                }),
            Flight::Earlier => About::Flight { id: None, name: None, day: None, is_latest: false },
            Flight::Told { name, when } => About::Flight {
                id: None,
                name: name.clone(),
                day: when.map(When::written),
                is_latest: when.is_none() && self.reported.is_none(),
            },
        }
    }
}

/// The rows of the flights that a text names, each with its token.
fn named(names: &Names, text: &Text<'_>) -> Vec<(usize, usize)> {
    let end = text.tokens.len();
    let large = (0..end).filter(|at| text.is_capital(*at));
    large
        .filter_map(|at| match names.at(text, at, end)?.1 {
            Name::Flight(row) => Some((at, row)),
            _ => None,
        })
        .collect()
}

/// A name such as "Zenda-15": a word that begins large, a hyphen and digits; and its length in tokens.
pub(crate) fn designation(text: &Text<'_>, at: usize, end: usize) -> Option<(usize, String)> {
    let long = text.word(at).len() > 3;
    let letters = text.raw(at).len() > 1 && text.raw(at).chars().all(char::is_uppercase);
    let word = text.kind(at) == Some(Kind::Word) && text.is_capital(at) && (long || letters);
    let numbered =
        word && at + 2 < end && text.is_hyphen(at + 1) && text.kind(at + 2) == Some(Kind::Number);
    let roman = word
        && at + 2 < end
        && text.is_hyphen(at + 1)
        && text.raw(at + 2).chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    // "SS-520-6".
    let again = numbered && text.is_hyphen(at + 3) && text.kind(at + 4) == Some(Kind::Number);
    let length = if again && at + 4 < end { 5 } else { 3 };
    (numbered || roman).then(|| (length, text.span(at, at + length).to_owned()))
}
