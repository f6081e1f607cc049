//! How strongly a cue speaks for a quantity: less by each word between, and by each other quantity.

use std::ops::Range;

use lofted::claim::Metric;

use super::hit::Hit;
use super::parts::{is_joined, is_no_cue, is_of_fraction, is_whole};
use crate::quantity::Found;
use crate::text::{Sentence, Text};
use crate::words::cue::{Means, Side};
use crate::words::list::{any_is, word_is};
use crate::words::motion::ROSE;
use crate::words::speech::SPEAKING;

/// A quantity of a sentence, for which cues are weighed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weighed<'a, 't> {
    pub(super) text: &'a Text<'t>,
    pub(super) sentence: Sentence,
    pub(super) quantities: &'a [Found],
    pub(super) index: usize,
    /// Tokens that only say who says it.
    pub(super) gaps: &'a [Range<usize>],
}

/// How far before its cue the noun of a count may stand, tokens: "the number of those near the front".
const LONGEST_COUNT: usize = 7;
/// How far behind "said of" a cue may stand, tokens.
const LONGEST_TOPIC: usize = 8;
/// The reach of a cue that stands beside its figure or nowhere.
const NEAR: u8 = 2;
/// What a cue loses behind "said of": tuned on `dev.txt`.
const SAID_OF: i32 = 8;

impl Weighed<'_, '_> {
    /// What a cue's word weighs here; `None` where it says nothing of the quantity.
    pub(super) fn weight(&self, hit: &Hit) -> Option<i32> {
        let Self { text, sentence, quantities, index, .. } = *self;
        let found = &quantities[index];
        if let Some(weight) = self.said_of(hit) {
            return Some(weight);
        }
        let side = if self.is_counted_before(hit) { Side::Before } else { hit.cue.side };
        let passive =
            hit.at > 0 && word_is!(text, hit.at - 1, "been" | "were" | "was" | "are" | "is");
        if passive && side == Side::Before && hit.cue.means == Means::Is(Metric::SentTotal) {
            return None;
        }
        if is_no_cue(text, text.lower_span(hit.at, hit.end), hit.at, sentence.first) {
            return None;
        }
        // "Casualties at a third of the 11,000 sent": of the whole only what stands beside it is said.
        if side == Side::Before && hit.end + 3 < found.first && is_of_fraction(text, found) {
            return None;
        }
        let between = match side {
            Side::Before if hit.end <= found.number => hit.end..found.first.max(hit.end),
            // A noun may hold the cue: "400 dead".
            Side::After if hit.at >= found.end => found.after.min(hit.at).max(found.end)..hit.at,
            _ => return None,
        };
        // "Flew 1,000 km at up to 60 km": words of another's bound.
        let of_bound = |one: &Found| one.first <= hit.at && hit.at < one.number;
        if side == Side::After && quantities.iter().any(of_bound) {
            return None;
        }
        // "Burnout came, and the missile rose on to 600 km".
        let burnt = hit.cue.means == Means::Is(Metric::BurnoutAltitude);
        if burnt && between.clone().any(|at| is_of_the_top(text, at)) {
            return None;
        }
        // "Left Zenda": from where they came.
        if text.is(hit.at, "left") && hit.end == hit.at + 1 && text.is_capital(hit.end) {
            return None;
        }
        let crossed = self.crossed(hit, side, &between);
        let (words, marks) = self.apart(hit, between);
        // In a list each of its figures may stand far from the one cue.
        let far = if crossed > 0 && hit.cue.reach > 1 { 6 } else { 0 };
        let reach = usize::from(hit.cue.reach) + far;
        let remark = if self.is_remark(hit, side) { 12 } else { 0 };
        (words <= reach)
            .then_some(i32::from(hit.cue.weight) - words as i32 - crossed - remark - marks)
    }

    /// "The number of those near the front was put at 400": the cue stands inside what is counted.
    fn is_counted_before(&self, hit: &Hit) -> bool {
        let Self { text, sentence, quantities, index, .. } = *self;
        let found = &quantities[index];
        if hit.cue.side == Side::Before || hit.end > found.first || hit.end + 4 < found.first {
            return false;
        }
        let told = found.first.checked_sub(1).is_some_and(|at| {
            word_is!(
                text,
                at,
                "at" | "to"
                    | "is"
                    | "was"
                    | "as"
                    | "reached"
                    | "exceeded"
                    | "exceeds"
                    | "topped"
                    | ":"
            )
        });
        let from = hit.at.saturating_sub(LONGEST_COUNT).max(sentence.first);
        told && any_is!(
            text,
            from..hit.at,
            "number" | "those" | "total" | "toll" | "tally" | "count" | "many"
        )
    }

    /// "Six hundred is what we know of, he said of deaths in the camp": the cue behind "said of".
    fn said_of(&self, hit: &Hit) -> Option<i32> {
        let Self { text, quantities, index, .. } = *self;
        let found = &quantities[index];
        let alone = quantities.iter().filter(|one| one.measure.is_like(found.measure)).count() == 1;
        let from = hit.at.saturating_sub(LONGEST_TOPIC).max(found.after);
        let of = (from..hit.at).rev().find(|at| {
            word_is!(text, *at, "of" | "about")
                && at.checked_sub(1).is_some_and(|verb| text.word_in(verb, &SPEAKING))
        })?;
        let whole = (of..hit.at).all(|at| text.mark(at).is_none());
        (alone && whole).then_some(i32::from(hit.cue.weight) - SAID_OF)
    }

    /// What other quantities between a cue and its own cost.
    fn crossed(&self, hit: &Hit, side: Side, between: &Range<usize>) -> i32 {
        let Self { text, quantities, index, .. } = *self;
        let found = &quantities[index];
        let mut crossed = 0;
        for (other, one) in quantities.iter().enumerate() {
            if other != index && between.contains(&one.number) {
                // "350 km and 360 km": of a list each is the cue's.
                let listed = other + 1 == index && found.first <= one.after + 1;
                let like = match side {
                    // "100 of the 150 men had died": the first ones have.
                    Side::After if other == index + 1 && is_whole(text, found, one) => 2,
                    // "84 fighters and 47 soldiers were killed".
                    Side::After if other == index + 1 && is_joined(text, found, one) => 4,
                    Side::After => 34,
                    Side::Before if listed => 4,
                    Side::Before => 11,
                };
                crossed += if one.measure.is_like(found.measure) { like } else { 2 };
            }
        }
        // A cue right before another figure is that one's, as is one right behind another.
        let taken = quantities.iter().enumerate().any(|(other, one)| {
            let like = other != index && one.measure.is_like(found.measure);
            like && match side {
                // "put the dead at 300 and the injured at 2,700".
                Side::After => {
                    hit.end == one.first
                        || (hit.end + 1 == one.first
                            && hit.at > found.after
                            && text.mark(hit.end) == Some(','))
                        || (hit.end + 1 == one.first
                            && word_is!(text, hit.end, "at" | "to" | "is" | "was" | "as"))
                }
                Side::Before => hit.at == one.after,
            }
        });
        let whole = index > 0 && is_whole(text, &quantities[index - 1], found);
        // "Has withdrawn 2,000 of its 10,000": of the part alone it is said.
        let of_part = whole
            && match side {
                Side::After => hit.at > found.after,
                Side::Before => hit.end <= quantities[index - 1].first,
            };
        crossed + if taken { 14 } else { 0 } + if of_part { 24 } else { 0 }
    }

    /// How many words stand between a cue and its quantity, and what the marks among them cost.
    fn apart(&self, hit: &Hit, between: Range<usize>) -> (usize, i32) {
        let Self { text, sentence, quantities, gaps, .. } = *self;
        let (mut words, mut marks) = (0, 0);
        let mut at = between.start;
        while at < between.end {
            if let Some(other) = quantities.iter().find(|one| one.first <= at && at < one.after) {
                at = other.after;
                words += 1;
                continue;
            }
            // Who says it parts nothing: "the toll, said the minister, was 400".
            let near = hit.cue.reach <= NEAR;
            let gap = gaps.iter().find(|gap| gap.start == at && gap.end <= between.end);
            if let Some(gap) = gap.filter(|_| !near) {
                at = gap.end.max(at + 1);
                continue;
            }
            // "Range on a normal path: 600 km": the label of a list.
            let label = hit.at <= sentence.first + 2 && at + 1 == between.end;
            // "How many there were, he replied: two thousand": the marks beside a gap are its own.
            let of_gap = gaps.iter().any(|gap| gap.end == at || gap.start == at + 1);
            match text.word(at) {
                "“" | "\"" | "”" => {}
                ":" | "," if label || of_gap => {}
                "," | "(" | ")" => marks += 2,
                ";" => marks += 16,
                ":" | "—" | "–" | "but" | "while" => marks += 8,
                "than" => marks += 4,
                _ => words += 1,
            }
            at += 1;
        }
        (words, marks)
    }

    /// "soldiers sent to help", with no "were": a remark on the soldiers, and not what is said of them.
    fn is_remark(&self, hit: &Hit, side: Side) -> bool {
        let Self { text, quantities, index, .. } = *self;
        let found = &quantities[index];
        side == Side::After
            && found.after > found.end
            && hit.at > 0
            && word_is!(
                text,
                hit.at,
                "sent" | "deployed" | "dispatched" | "stationed" | "based" | "moved"
            )
            && !word_is!(
                text,
                hit.at - 1,
                "been" | "were" | "was" | "are" | "is" | "already" | "now" | "had" | "have" | "has"
            )
    }
}

/// Whether a word is of the top of a flight and not of where its engine stopped.
fn is_of_the_top(text: &Text<'_>, at: usize) -> bool {
    text.word_in(at, &ROSE)
        || word_is!(text, at, "apogee" | "maximum" | "peak" | "highest" | "top" | "greatest")
}
