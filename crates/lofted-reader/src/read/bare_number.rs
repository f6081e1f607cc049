//! A number without its unit or its noun, beside a figure like it: the same once more.

use lofted::claim::Quantity;

use super::Story;
use crate::candidate::{Candidate, Doubt, Measurand};
use crate::quantity::{Counted, Found};
use crate::text::Sentence;

impl Story<'_, '_, '_> {
    /// "one side said 880 km, the other 905": a number without a unit beside a figure like it.
    pub(super) fn like_the_last(
        &self,
        sentence: Sentence,
        figure: &Found,
        counted: Counted,
        before: usize,
    ) -> Option<Candidate> {
        let last = self.candidates.last()?;
        let Measurand::Metric(metric) = last.measurand else { return None };
        let near = self.candidates.len() > before;
        let listed = near && self.is_in_a_list_of_places(sentence, figure);
        let told = listed || self.is_told_as_a_figure(sentence, figure);
        let beside = near && figure.words.1 > figure.words.0;
        let people = metric.quantity() == Quantity::Persons && (told || beside);
        let is_measure = people
            || near
                && matches!(
                    metric.quantity(),
                    Quantity::Length | Quantity::Duration | Quantity::Speed
                );
        let bare = counted.noun.is_none() && counted.people.is_none() && !counted.is_part;
        let ends = matches!(
            self.text.word(figure.end),
            "." | ","
                | ";"
                | "and"
                | "while"
                | "but"
                | ")"
                | ""
                | "at"
                | "in"
                | "on"
                | "by"
                | "that"
                | "”"
        );
        let (one, other) = (last.amount.named_number()?, figure.amount.named_number()?);
        // "A month ago it was 1,500": what was counted then may be far from what is now.
        let then = near && self.text.word(figure.first.saturating_sub(1)) == "was";
        let span = match (people, then || listed) {
            (true, true) => 30.0,
            (true, false) if told => 6.0,
            _ => 3.0,
        };
        let alike = other > one / span && other < span * one;
        if !(is_measure && bare && ends && alike) {
            return None;
        }
        let mut doubts = last.doubts.clone();
        doubts.push(Doubt::UnitCarried);
        let mut made = self.made(
            sentence,
            figure,
            figure.amount,
            last.unit,
            last.measurand,
            last.about.clone(),
            doubts,
        );
        if listed {
            let place = self.forces.place(self.text, figure.after, sentence.end, sentence);
            made.place = place.map(|(place, _)| place);
        }
        Some(made)
    }

    /// "350 soldiers in Zenda and 80 in Hentzau": a bare number with a place, after one of people.
    fn is_in_a_list_of_places(&self, sentence: Sentence, figure: &Found) -> bool {
        let Some(before) = figure.first.checked_sub(1).filter(|at| *at > sentence.first) else {
            return false;
        };
        matches!(self.text.word(before), "and" | ",")
            && matches!(self.text.word(figure.end), "in" | "at" | "near")
            && self.text.is_capital(figure.end + 1)
    }

    /// Whether the words before a bare number tell it as a figure: "put it at", "a lower figure,", "count is higher:".
    fn is_told_as_a_figure(&self, sentence: Sentence, figure: &Found) -> bool {
        let Some(before) = figure.first.checked_sub(1).filter(|at| *at >= sentence.first) else {
            return false;
        };
        let from = before.saturating_sub(4).max(sentence.first);
        let of_figures = || {
            (from..before).any(|at| {
                matches!(
                    self.text.word(at),
                    "figure" | "number" | "count" | "tally" | "estimate" | "higher" | "lower"
                )
            })
        };
        match self.text.word(before) {
            "of" | "at" | "to" | "was" | "is" | "figure" | "number" | "said" | "says" | "say"
            | "gave" | "only" | "see" | "acknowledged" | "admitted" | "confirmed" | "counted" => {
                true
            }
            "," | ":" => of_figures(),
            "the" => before > from && self.text.word(before - 1) == "from",
            "from" => before > from && matches!(self.text.word(before - 1), "up" | "down"),
            _ => false,
        }
    }
}
