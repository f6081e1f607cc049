//! The parts of a figure that a sentence lists behind it: "6,000 more would go: 5,000 builders and 1,000 sappers".

use lofted::claim::Metric;

use super::Story;
use crate::candidate::{Candidate, Measurand};
use crate::text::Sentence;

impl Story<'_, '_, '_> {
    /// Parts behind a colon that add up to the figure before it are of what that is of.
    pub(super) fn break_down(&mut self, sentence: Sentence, before: usize) {
        let colon = (sentence.first..sentence.end).find(|at| self.text.mark(*at) == Some(':'));
        let Some(colon) = colon else { return };
        let byte = self.text.tokens[colon].start as usize;
        let own = &mut self.candidates[before..];
        let behind = own.iter().position(|one| one.span.start > byte).unwrap_or(own.len());
        let (whole, parts) = own.split_at_mut(behind);
        let number = |one: &Candidate| one.amount.named_number();
        let Some(whole) = whole.last().filter(|_| parts.len() > 1) else { return };
        let sum: Option<f64> = parts.iter().map(number).sum();
        let of_troops = matches!(
            whole.measurand,
            Measurand::Metric(
                Metric::Planned | Metric::SentTotal | Metric::InPlace | Metric::Reinforcement
            )
        );
        if of_troops && sum.is_some() && sum == number(whole) {
            for part in parts {
                part.measurand = whole.measurand;
                part.unit = whole.unit;
                part.grounds = whole.grounds;
                part.is_part = true;
            }
        }
    }
}
