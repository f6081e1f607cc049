//! Lengths of a flight of which no word says what they are of: they are how far it went, unless something says
//! that they are no claim.

use lofted::claim::{Metric, Quantity, Unit};

use super::Story;
use crate::candidate::{Candidate, Doubt};
use crate::classify::{Meaning, WEAK_WEIGHT};
use crate::quantity::Found;
use crate::text::Sentence;
use crate::words::clause::MODALS;
use crate::words::list::{Words, words};
use crate::words::motion::{ABLE, MOVED, MOVES};

/// Words by which a length is that of a closed sea, of a way that nothing flew or of another missile.
static REFUSED: Words = words![
    "notice", "notices", "corridor", "strip", "closed", "replace", "shorter", "longer", "meant",
];
/// How far from its figure such a word and a verb of moving may stand, tokens.
const REACH: usize = 12;
/// Shorter ones are those of things, kilometres or miles.
const LEAST: f64 = 200.0;

impl Story<'_, '_, '_> {
    /// What a length is in a story of a flight where nothing says more.
    pub(super) fn flown(
        &self,
        sentence: Sentence,
        figure: &Found,
        unit: Unit,
    ) -> Option<Candidate> {
        let text = self.text;
        let from = figure.first.saturating_sub(REACH).max(sentence.first);
        let near = || from..sentence.end.min(figure.after + REACH / 2);
        let long = unit.quantity() == Quantity::Length
            && figure.amount.named_number().is_none_or(|length| length >= LEAST);
        if !long || text.any_in(near(), &REFUSED) {
            return None;
        }
        let able = [&MODALS, &ABLE, &MOVES].iter().any(|words| text.any_in(near(), words));
        let metric = if able && !text.any_in(near(), &MOVED) {
            Metric::PublishedRange
        } else {
            Metric::GroundDistance
        };
        let meaning = Meaning { metric, weight: WEAK_WEIGHT, other: None };
        let mut made = self.of_flight(sentence, figure, unit, meaning)?;
        made.doubts.push(Doubt::WeakWords);
        Some(made)
    }
}
