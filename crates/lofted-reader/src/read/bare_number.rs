//! A number without its unit or its noun, beside a figure like it: the same once more.

use lofted::claim::{Amount, Metric, Quantity, Unit};

use super::Story;
use crate::candidate::{About, Candidate, Doubt, Measurand};
use crate::forces::Force;
use crate::people::plans::is_before;
use crate::people::window::unwindowed;
use crate::quantity::{Counted, Found};
use crate::text::Sentence;
use crate::text::token::Kind;
use crate::words::list::{any_is, word_is};
use crate::words::motion::{ROSE, WENT};

/// How far before its comma or its verb the noun of a figure may stand, tokens.
const LONGEST_COUNT: usize = 7;
/// The longest name of a country, tokens.
const LONGEST_NAME: usize = 4;
/// How many candidates back a bare number may mean.
const REMEMBERED: usize = 6;

impl Story<'_, '_, '_> {
    /// "one side said 880 km, the other 905": a number without a unit beside a figure like it.
    pub(super) fn like_the_last(
        &self,
        sentence: Sentence,
        figure: &Found,
        counted: Counted,
        before: usize,
    ) -> Option<Candidate> {
        let bare = counted.noun.is_none() && counted.people.is_none() && !counted.is_part;
        if !(bare && self.ends(figure.end)) {
            return None;
        }
        let from = self.candidates.len().saturating_sub(REMEMBERED);
        let held = (from..self.candidates.len())
            .rev()
            .find(|at| self.is_like(sentence, figure, *at, before))?;
        if held < before && self.is_beside_no_claim(sentence, figure) {
            return None;
        }
        let last = &self.candidates[held];
        let measurand = match last.measurand {
            Measurand::Metric(metric) => {
                let total =
                    any_is!(self.text, figure.first.saturating_sub(4)..figure.first, "total");
                let metric = match metric {
                    Metric::Reinforcement if total => Metric::SentTotal,
                    _ => metric,
                };
                let metric = self.plans.windows.windowed(
                    self.text,
                    sentence,
                    figure.number,
                    unwindowed(metric),
                );
                let metric = self.way_of(figure, metric);
                // What stands beside a plan is what there is: "up from the 26,000 today".
                let beside = is_before(self.text, figure);
                let metric = match metric {
                    Metric::Planned if beside => Metric::InPlace,
                    _ => metric,
                };
                Measurand::Metric(self.plans.planned(self.text, sentence, figure, metric))
            }
            clock => clock,
        };
        let mut doubts = last.doubts.clone();
        doubts.push(Doubt::UnitCarried);
        // "The first remained for 71 minutes; this one, for 79".
        let is_flight = matches!(last.about, About::Flight { .. });
        let about =
            if is_flight && self.flights.named_between(self.text, last.span.end, figure.first) {
                self.flights.of(self.text, figure.first).0
            } else {
                let other = self.gapped(sentence, figure).filter(|_| !is_flight);
                other.map_or_else(|| last.about.clone(), |one| self.forces.about(&Force::Of(one)))
            };
        let mut made =
            self.made(sentence, figure, figure.amount, last.unit, measurand, about, doubts);
        if held >= before && self.is_in_a_list_of_places(sentence, figure) {
            let place = self.forces.place(self.text, figure.after, sentence.end, sentence);
            made.place = place.map(|(place, _)| place);
        }
        Some(made)
    }

    /// "Holds 400 sq km, down from 1,250", "a second peak of 41": set beside a number that is no claim, or a
    /// lesser one.
    fn is_beside_no_claim(&self, sentence: Sentence, figure: &Found) -> bool {
        let earlier =
            (sentence.first..figure.first).any(|at| self.text.kind(at) == Some(Kind::Number));
        earlier && is_before(self.text, figure)
    }

    /// "Reached 650 km and flew 500": the verb right before a bare number says which way it went.
    fn way_of(&self, figure: &Found, metric: Metric) -> Metric {
        let verb = figure.first.saturating_sub(1);
        match metric.quantity() {
            Quantity::Length if self.text.word_in(verb, &WENT) => Metric::GroundDistance,
            Quantity::Length if self.text.word_in(verb, &ROSE) => Metric::Apogee,
            _ => metric,
        }
    }

    /// "Some 1,000 in Zenda and another 400 in Hentzau": the other ones are as the first.
    pub(super) fn listed(
        &self,
        figure: &Found,
        counted: Counted,
        before: usize,
        metric: Metric,
    ) -> Metric {
        let joined = figure.first >= 2
            && (figure.first - 2..=figure.first).any(|at| self.text.is(at, "and"));
        let last = self.candidates.last().filter(|_| self.candidates.len() > before);
        match last.map(|last| last.measurand) {
            Some(Measurand::Metric(one @ (Metric::InPlace | Metric::NearFront)))
                if metric == Metric::Reinforcement && joined && counted.noun.is_none() =>
            {
                one
            }
            _ => metric,
        }
    }

    /// Whether a number ends where a figure without its noun may end.
    pub(super) fn ends(&self, at: usize) -> bool {
        at >= self.text.tokens.len()
            || word_is!(
                self.text,
                at,
                "." | ","
                    | ";"
                    | "and"
                    | "while"
                    | "but"
                    | ")"
                    | "at"
                    | "to"
                    | "in"
                    | "on"
                    | "by"
                    | "that"
                    | "then"
                    | "now"
                    | "a"
                    | "”"
                    | "\""
                    | "it"
                    | "they"
                    | "today"
                    | "last"
                    | "from"
                    | "for"
                    | "earlier"
                    | "before"
                    | "when"
                    | "this"
                    | "according"
                    | "nearer"
                    | "closer"
                    | "soldiers"
                    | "each"
            )
    }

    /// Whether a bare number may be of what an earlier candidate is of.
    fn is_like(&self, sentence: Sentence, figure: &Found, held: usize, before: usize) -> bool {
        let last = &self.candidates[held];
        let Measurand::Metric(metric) = last.measurand else { return false };
        let (latest, near) = (held + 1 == self.candidates.len(), held >= before);
        let listed = latest && near && self.is_in_a_list_of_places(sentence, figure);
        let told = listed || self.is_told_as_a_figure(sentence, figure);
        let beside = latest && near && figure.words.1 > figure.words.0;
        let counts = matches!(
            metric.quantity(),
            Quantity::Persons | Quantity::Containers | Quantity::Rounds | Quantity::Aircraft
        );
        let verb = figure.first.saturating_sub(1);
        let goes = self.text.word_in(verb, &WENT) || self.text.word_in(verb, &ROSE);
        let measures =
            matches!(metric.quantity(), Quantity::Length | Quantity::Duration | Quantity::Speed);
        let people = counts && (told || beside);
        // "The South says 450 km. The North says 600."
        let it_is =
            word_is!(self.text, verb, "is" | "was") && self.text.is(verb.wrapping_sub(1), "it");
        let said = (it_is || self.speakers.ends_at(figure.first))
            && self.text.mark(figure.after).is_some();
        if !(people || (latest && (near || goes || said) && measures)) {
            return false;
        }
        let (Some(one), Some(other)) = (size(last.amount), size(figure.amount)) else {
            return false;
        };
        // "A month ago it was 1,500": what was counted then may be far from what is now.
        let then = near && self.text.is(figure.first.saturating_sub(1), "was");
        let span = match (people, then || listed) {
            (true, true) => 30.0,
            (true, false) if self.text.is(figure.first.saturating_sub(1), "at") => 12.0,
            // "Put at 300 by one and at 3,000 by another".
            (true, false) if told && near && self.text.is(figure.end, "by") => 12.0,
            (true, false) if told => 6.0,
            _ => 3.0,
        };
        other > one / span && other < span * one
    }

    /// "More cautious: 13,000 km", "the apogee was lower, at 500 km": a measure of which its words say
    /// nothing is of what the last like it was of.
    pub(super) fn measured_again(
        &self,
        sentence: Sentence,
        figure: &Found,
        unit: Unit,
    ) -> Option<Candidate> {
        let told = self.is_told_as_a_figure(sentence, figure)
            && !matches!(self.text.word(figure.first.saturating_sub(1)), "of" | "to");
        if !(self.flies && told && self.ends(figure.after)) {
            return None;
        }
        let from = self.candidates.len().saturating_sub(REMEMBERED);
        // Of several that are like it the one that is nearest to it.
        let apart = |last: &Candidate| {
            let (one, other) = (size(last.amount)?, size(figure.amount)?);
            let times = if one > other { one / other } else { other / one };
            (times < 3.0).then_some(times)
        };
        let like = self.candidates[from..]
            .iter()
            .filter(|last| last.unit == unit && matches!(last.measurand, Measurand::Metric(_)));
        let near = like.filter_map(|last| Some((apart(last)?, last)));
        let (_, last) = near.min_by(|(one, _), (other, _)| one.total_cmp(other))?;
        let mut doubts = last.doubts.clone();
        doubts.extend([Doubt::WeakWords, Doubt::SubjectCarried]);
        Some(self.made(
            sentence,
            figure,
            figure.amount,
            unit,
            last.measurand,
            last.about.clone(),
            doubts,
        ))
    }

    /// "350 soldiers in Zenda and 80 in Hentzau": a bare number with a place, after one of people.
    fn is_in_a_list_of_places(&self, sentence: Sentence, figure: &Found) -> bool {
        let Some(before) = figure.first.checked_sub(1).filter(|at| *at > sentence.first) else {
            return false;
        };
        let placed = (before.saturating_sub(2)..before).any(|at| {
            word_is!(self.text, at, "in" | "at")
                && self.forces.named_at(self.text, at + 1, figure.first).is_some()
        });
        // "In Somalia there are 450, in Djibouti 4,000".
        if placed {
            return true;
        }
        matches!(self.text.word(before), "and" | ",")
            && word_is!(self.text, figure.end, "in" | "at" | "near")
            && (self.text.is_capital(figure.end + 1) || self.text.is(figure.end + 1, "the"))
    }

    /// Whether a clause after a semicolon begins shortly before a token.
    fn is_second(&self, first: usize, at: usize) -> bool {
        let from = at.saturating_sub(LONGEST_COUNT);
        (from.min(first)..at).any(|at| self.text.mark(at) == Some(';'))
    }

    /// "Zenda has sent 160 men, and Ruritania 70": the country whose verb is left out.
    fn gapped(&self, sentence: Sentence, figure: &Found) -> Option<usize> {
        let from = figure.first.saturating_sub(LONGEST_NAME).max(sentence.first + 2);
        (from..figure.first).find_map(|at| {
            let joined = matches!(self.text.word(at - 1), "and" | "," | ";" | "while");
            let owned = self.text.is(figure.first - 1, "s");
            let end = figure.first - if owned { 2 } else { 0 };
            let at = at + usize::from(self.text.is(at, "the"));
            joined.then(|| self.forces.named_at(self.text, at, end)).flatten()
        })
    }

    /// Whether the words before a bare number tell it as a figure: "put it at", "a lower figure,", "count is higher:".
    pub(super) fn is_told_as_a_figure(&self, sentence: Sentence, figure: &Found) -> bool {
        let Some(before) = figure.first.checked_sub(1).filter(|at| *at >= sentence.first) else {
            // "How many are there? About 3,000, according to Zenda."
            return self.text.mark(figure.after).is_some();
        };
        // "He knew of 'seven thousand'".
        let quoted = matches!(self.text.mark(before), Some('"' | '“')) && before > sentence.first;
        let before = before - usize::from(quoted);
        if self.gapped(sentence, figure).is_some() {
            return true;
        }
        // "Zenda said 1,200; Hentzau more than 4,000": right behind who says it.
        if self.speakers.ends_at(figure.first) {
            return true;
        }
        let from = before.saturating_sub(4).max(sentence.first);
        let of_figures = || {
            any_is!(
                self.text,
                before.saturating_sub(LONGEST_COUNT).max(sentence.first)..before,
                "figure" | "number" | "count" | "tally" | "estimate" | "higher" | "lower"
            )
        };
        // "The first flew 410 km and the second 385 km" as well.
        if word_is!(
            self.text,
            before,
            "of" | "at"
                | "to"
                | "was"
                | "is"
                | "figure"
                | "number"
                | "said"
                | "says"
                | "say"
                | "gave"
                | "gives"
                | "counts"
                | "reports"
                | "lists"
                | "only"
                | "see"
                | "acknowledged"
                | "admitted"
                | "confirmed"
                | "confirm"
                | "counted"
                | "claims"
                | "claimed"
                | ":"
                | "did"
                | "second"
                | "third"
                | "other"
                | "latter"
                | "last"
                | "former"
                | "another"
                | "against"
                | "versus"
        ) {
            return true;
        }
        match self.text.word(before) {
            // "Its losses yesterday were 46; since the beginning, 1,610."
            "," if self.text.mark(figure.after) == Some('.') && self.is_second(from, before) => {
                true
            }
            "," | "been" => of_figures(),
            "it" => {
                before > from
                    && word_is!(self.text, before - 1, "gives" | "gave" | "has" | "had" | "puts")
            }
            "the" => {
                before > from
                    && word_is!(self.text, before - 1, "from" | "with" | "against" | "than")
            }
            // "Up from 26,000", and "to 650 km from 600".
            "from" => {
                before > from
                    && (self.text.mark(before - 1) == Some(',')
                        || self.text.kind(before - 1) == Some(Kind::Number)
                        || word_is!(
                            self.text,
                            before - 1,
                            "up" | "down"
                                | "km"
                                | "kilometers"
                                | "kilometres"
                                | "miles"
                                | "minutes"
                        ))
            }
            // "It was airborne for at least 15".
            "for" => word_is!(self.text, before.wrapping_sub(1), "airborne" | "aloft" | "flew"),
            "be" => word_is!(self.text, before.wrapping_sub(1), "would" | "could" | "will" | "may"),
            "like" => self.text.is(before.wrapping_sub(1), "more"),
            "with" => word_is!(self.text, before.wrapping_sub(1), "compared" | "compares"),
            _ => false,
        }
    }
}

/// How large an amount is, about: of a range its upper end.
fn size(amount: Amount) -> Option<f64> {
    amount.named_number().or(amount.high())
}
