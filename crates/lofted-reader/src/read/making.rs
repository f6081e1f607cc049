//! A candidate from a figure: with its speaker, its footing and its place in the text.

use std::ops::Range;

use lofted::claim::{Amount, Attribution, Metric, Unit};

use super::Story;
use crate::candidate::{About, Candidate, Doubt, Grounds, Measurand, Speaker};
use crate::flights::wording::Worded;
use crate::grounds::grounds;
use crate::quantity::{Found, Measure};
use crate::speaker::Attributed;
use crate::text::Sentence;
use crate::text::token::Kind;
use crate::words::clause::FUTURE;
use crate::words::flight::End;
use crate::words::list::{any_is, word_is};

impl Story<'_, '_, '_> {
    /// A time of the day at which something was launched or fell.
    pub(super) fn clock(&self, sentence: Sentence, figure: &Found) -> Option<Candidate> {
        if !self.flies {
            return None;
        }
        if self.is_other_time(figure) {
            return None;
        }
        let from = figure.number.saturating_sub(26).max(sentence.first);
        // "At 08:17 local time on 10 November the rocket took off": a time that opens its sentence.
        let opens = figure.first == sentence.first + 1 && self.text.is(sentence.first, "at");
        let to = (figure.after + if opens { 24 } else { 5 }).min(sentence.end);
        // "Would be launched between 10 a.m. and 2 p.m.": what has not been yet.
        let to_come = |at: usize| {
            at > from + 1
                && self.text.is(at - 1, "be")
                && (self.text.word_in(at - 2, &FUTURE)
                    || word_is!(self.text, at - 2, "would" | "to"))
        };
        if (from..figure.number).any(to_come) {
            return None;
        }
        let measurand = (from..figure.number)
            .rev()
            .find_map(|at| self.times.at(self.text, at, sentence.end))
            .or_else(|| (figure.after..to).find_map(|at| self.times.at(self.text, at, to)))
            .map(|(_, end)| match end {
                End::Launch => Measurand::LaunchTime,
                End::Impact => Measurand::ImpactTime,
            })
            .or_else(|| self.is_of_launch(sentence, figure).then_some(Measurand::LaunchTime))?;
        let minutes = figure.amount.named_number()?;
        let (about, carried) = self.flights.of(self.text, figure.first);
        let doubts = if carried { vec![Doubt::SubjectCarried] } else { Vec::new() };
        let mut made =
            self.made(sentence, figure, Amount::Unspecified, Unit::None, measurand, about, doubts);
        made.clock_min = Some(minutes as u16);
        Some(made)
    }

    /// "The first, at 5:02 a.m., went far": a time of the day that no word tells of is the launch's, once.
    fn is_of_launch(&self, sentence: Sentence, figure: &Found) -> bool {
        let from = figure.first.saturating_sub(4).max(sentence.first);
        self.text.is(figure.first.wrapping_sub(1), "at")
            && !any_is!(self.text, from..figure.first, "sounded" | "filmed" | "gave" | "clear")
            && !any_is!(self.text, from..figure.first, "opens" | "minutes")
            && self.candidates.iter().all(|one| one.measurand != Measurand::LaunchTime)
    }

    /// "Here, where it is 9:47 p.m.", "from 7:31 to 7:32": a time at which nothing began or ended.
    fn is_other_time(&self, figure: &Found) -> bool {
        let is = |at: usize, word: &str| at < figure.first && self.text.is(at, word);
        let before = figure.first.wrapping_sub(1);
        // "Setting off sirens at 6:32": when it was heard.
        let heard = word_is!(self.text, before.wrapping_sub(1), "sirens" | "alarms" | "alerts");
        let now =
            heard || is(before.wrapping_sub(1), "it") && (is(before, "is") || is(before, "was"));
        let next = self.text.is(figure.after, "to")
            && self.text.kind(figure.after + 1) == Some(Kind::Number);
        let last = is(before, "to")
            && (self.text.kind(before.wrapping_sub(1)) == Some(Kind::Number)
                || word_is!(self.text, before.wrapping_sub(1), "a.m." | "p.m." | "am" | "pm"));
        // "No earlier than 8:45 p.m.", "with a window until 11".
        let to_come = word_is!(self.text, figure.first.wrapping_sub(1), "until" | "till" | "than");
        now || next || last || to_come
    }

    pub(super) fn in_words(&mut self, sentence: Sentence, worded: Worded) -> Option<Candidate> {
        let words = self.text.span(worded.first, worded.end);
        let attributed = self.speakers.of(self.text, worded.first, sentence);
        let name = attributed.as_ref().map_or("", |said| said.voice.name.as_ref());
        let key = (
            worded.metric,
            format!("{name}|{}", if worded.metric == Metric::Designation { words } else { "" }),
        );
        if self.worded.contains(&key) || self.worded.len() > 200 {
            return None;
        }
        self.worded.push(key);
        let (about, _) = self.flights.of(self.text, worded.end);
        // The name of a flight that the record has is no news.
        let is_latest = matches!(about, About::Flight { is_latest: true, .. });
        if worded.metric == Metric::Designation && !is_latest {
            return None;
        }
        let figure = Found {
            first: worded.first,
            number: worded.first,
            end: worded.end,
            after: worded.end,
            amount: Amount::Unspecified,
            words: (worded.first, worded.first),
            measure: Measure::Clock,
            ambiguous: false,
        };
        let measurand = Measurand::Metric(worded.metric);
        Some(self.made(
            sentence,
            &figure,
            Amount::Unspecified,
            Unit::None,
            measurand,
            about,
            Vec::new(),
        ))
    }

    #[expect(clippy::too_many_arguments, reason = "what a candidate is made of, in one place")]
    pub(super) fn made(
        &self,
        sentence: Sentence,
        figure: &Found,
        amount: Amount,
        unit: Unit,
        measurand: Measurand,
        about: About,
        mut doubts: Vec<Doubt>,
    ) -> Candidate {
        let attributed = self.speakers.of(self.text, figure.number, sentence);
        match &attributed {
            None => doubts.push(Doubt::NoSpeaker),
            Some(Attributed { is_carried: true, .. }) => doubts.push(Doubt::SpeakerCarried),
            Some(_) => {}
        }
        if figure.ambiguous {
            doubts.push(Doubt::AmbiguousNumber);
        }
        let denies = attributed.as_ref().is_some_and(|said| said.denies);
        let metric = match measurand {
            Measurand::Metric(metric) => metric,
            Measurand::LaunchTime | Measurand::ImpactTime => Metric::FlightTime,
        };
        let speaker: Option<Speaker> =
            attributed.as_ref().map(|said| said.voice.speaker(self.lexicon));
        let attribution =
            attributed.as_ref().map_or(Attribution::PressReport, |said| said.voice.footing);
        let grounds: Grounds = grounds(self.text, sentence, metric, figure.number, denies);
        let counted = matches!(figure.measure, Measure::Count(_));
        let end = if counted { figure.after } else { figure.end };
        Candidate {
            measurand,
            other: None,
            amount,
            unit,
            clock_min: None,
            qualifier_words: self.text.span(figure.words.0, figure.words.1).to_owned(),
            is_part: false,
            place: None,
            about,
            speaker,
            attribution,
            grounds,
            stated_on: self.published,
            span: self.bytes(figure.first, end),
            evidence: self.bytes(sentence.first, sentence.end),
            doubts,
        }
    }

    pub(super) fn bytes(&self, first: usize, end: usize) -> Range<usize> {
        let tokens = &self.text.tokens;
        let end = end.min(tokens.len()).max(first + 1);
        tokens[first].start as usize..tokens[end - 1].end as usize
    }
}
