//! Whether a number of people is of what is to come, by the verb that it stands with.

use lofted::claim::Metric;

use crate::people::window::Windows;
use crate::quantity::Found;
use crate::text::phrases::Phrases;
use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::clause::{CLAUSE_ENDS, FUTURE, MODALS};
use crate::words::list::{any_is, one_of, word_is};
use crate::words::plan::{
    BEFALLS, DUE, EXPECTS, GETS, GOALS, INTENDS, JOINED, PLAN_ENDS, SENDING, SENDS_MORE,
};

/// How far a verb may stand before its figure, tokens.
const REACH: usize = 16;
/// How far before its infinitive the verb of who intends it may stand, tokens.
const INTENDS_REACH: usize = 6;
/// How far before its figure a word for a goal may stand, tokens.
const GOAL_REACH: usize = 4;
/// How far a verb may stand behind its figure, tokens.
const REACH_BEHIND: usize = 10;

/// Finds plans.
#[derive(Debug)]
pub(crate) struct Plans {
    /// Casualties of a few days.
    pub(crate) windows: Windows,
    sending: Phrases<()>,
    due: Phrases<()>,
}

impl Plans {
    pub(crate) fn new() -> Self {
        let plain = Phrases::of;
        Self { windows: Windows::new(), sending: plain(SENDING), due: plain(DUE) }
    }

    /// Whether a figure is one to come: "is to grow to 4,800", "another 800 will follow".
    pub(crate) fn holds(&self, text: &Text<'_>, sentence: Sentence, figure: &Found) -> bool {
        // "Will join the 2,500 that it already has".
        let behind = |reach: usize| {
            // What stands behind the next number is said of that.
            let own = figure.after..sentence.end.min(figure.after + reach);
            own.take_while(|at| text.kind(*at) != Some(Kind::Number))
        };
        let there = behind(4).any(|at| text.is(at, "already"))
            || behind(REACH_BEHIND).any(|at| text.is(at, "now") && text.mark(at + 1).is_some());
        if there || is_there(text, figure) {
            return false;
        }
        let from = figure.first.saturating_sub(REACH).max(sentence.first);
        let begins = (from..figure.first)
            .rev()
            .find(|at| {
                let aside = text.mark(*at) == Some(',')
                    && (text.word(at + 1).ends_with("ing")
                        || word_is!(text, at + 1, "with" | "and" | "including"));
                aside || ends(text, *at)
            })
            .map_or(from, |at| at + 1);
        // A bound may hold the verb: "could reach 300".
        let goal =
            text.any_in(figure.first.saturating_sub(GOAL_REACH).max(begins)..figure.first, &GOALS);
        let before = goal || (begins..figure.number).any(|at| self.at(text, at, figure.number));
        // "12,000 soldiers, including 500 officers, will be sent".
        let including = text.mark(figure.after) == Some(',')
            && word_is!(text, figure.after + 1, "including" | "among" | "most");
        let close = (figure.after + 1..sentence.end.min(figure.after + 2 * REACH_BEHIND))
            .find(|at| text.mark(*at) == Some(','));
        if let (true, Some(close)) = (including, close) {
            return self.at(text, close + 1, sentence.end);
        }
        let to = sentence.end.min(figure.after + REACH_BEHIND);
        let close = (figure.after..to)
            .find(|at| {
                ends(text, *at)
                    || (text.mark(*at) == Some(',') && *at > figure.after)
                    || (text.is(*at, "and") && text.kind(at + 1) != Some(Kind::Number))
            })
            .unwrap_or(to);
        // "The 900 in Zenda will get vehicles": what they will have, and not whether they come.
        let gets = |at: usize| text.word_in(at + 1, &GETS);
        let behind = (figure.after..close).any(|at| {
            self.at(text, at, close) && !gets(at) || self.due.at(text, at, close).is_some()
        });
        let behind = behind || self.due.at(text, close, sentence.end).is_some();
        // "650 men from Zenda, 140 miles away, would join them": past a remark.
        let remark = (close + 1..sentence.end.min(close + REACH_BEHIND))
            .find(|at| text.mark(*at) == Some(','));
        let past =
            |comma: usize| text.mark(close) == Some(',') && self.at(text, comma + 1, sentence.end);
        let behind = behind || remark.is_some_and(past);
        // "The 900 in Zenda will be joined by others": they are there.
        let joined =
            (figure.after..close).any(|at| text.is(at, "be") && text.word_in(at + 1, &JOINED));
        before || (behind && !joined)
    }

    /// Troops that are somewhere or were sent, where the verb says that they will be.
    pub(crate) fn planned(
        &self,
        text: &Text<'_>,
        sentence: Sentence,
        figure: &Found,
        metric: Metric,
    ) -> Metric {
        // "Was preparing to reinforce its 11,000 troops": they are there.
        if metric == Metric::Planned && is_there(text, figure) {
            return Metric::InPlace;
        }
        let of_troops = match metric {
            Metric::InPlace | Metric::SentTotal | Metric::NearFront => true,
            // "Another 200 would follow" is told as what comes after; "would send another 200" is a plan.
            Metric::Reinforcement => {
                let from = figure.first.saturating_sub(REACH).max(sentence.first);
                let to = sentence.end.min(figure.after + REACH_BEHIND);
                // "Is sending 400 more", "wants 400 more": they are asked for or under way.
                let asked = (from..figure.first).any(|at| {
                    let under_way = word_is!(text, at, "sending" | "deploying" | "dispatching")
                        && word_is!(text, at - 1, "is" | "are" | "be");
                    under_way
                        || word_is!(text, at, "wants" | "want" | "seeks" | "requested")
                        || text.is(at, "asked") && text.is(at + 1, "for")
                });
                asked
                    || (from..to).any(|at| {
                        let sent =
                            word_is!(text, at, "sent" | "deployed" | "dispatched" | "shipped");
                        text.word_in(at, &SENDS_MORE) || (sent && text.is(at - 1, "be"))
                    })
            }
            _ => false,
        };
        let is_plan = of_troops && self.holds(text, sentence, figure);
        if is_plan { Metric::Planned } else { metric }
    }

    /// Whether a verb of what is to come begins at a token.
    fn at(&self, text: &Text<'_>, at: usize, end: usize) -> bool {
        let word = text.word(at);
        // "May have arrived" is of what was.
        let perfect = |at: usize| text.is(at, "have") && is_participle(text.word(at + 1));
        let sends = |at: usize| {
            // "Be sent", "be posted": whatever is done with them, but for what befalls them.
            let passive = text.is(at, "be") && !text.word_in(at + 1, &BEFALLS);
            !perfect(at)
                && (passive || self.sending.at(text, at, (at + 2).min(end.max(at + 1))).is_some())
        };
        if FUTURE.has(word) || MODALS.has(word) {
            // "Will very likely be sent".
            let adverbs = (at + 1..end).take_while(|at| text.word(*at).ends_with("ly")).count();
            return sends(at + 1) || (adverbs > 0 && sends(at + 1 + adverbs));
        }
        if word != "to" {
            return false;
        }
        // "Expects Zenda to have": whom it is expected of may stand between.
        let from = at.saturating_sub(INTENDS_REACH);
        let intends =
            (from..at).rev().take_while(|at| text.kind(*at) == Some(Kind::Word)).any(|one| {
                text.word_in(one, &INTENDS) && (one + 1 == at || text.word_in(one, &EXPECTS))
            });
        intends && sends(at + 1)
    }
}

/// Whether a word after "have" makes a perfect tense of it.
fn is_participle(word: &str) -> bool {
    word.ends_with("ed")
        || word.ends_with("en")
        || one_of!(
            word,
            "sent"
                | "gone"
                | "lost"
                | "left"
                | "come"
                | "been"
                | "already"
                | "had"
                | "done"
                | "made"
        )
}

/// Whether a figure is what another is set beside: "up from the 26,000 that it counts there".
pub(crate) fn is_before(text: &Text<'_>, figure: &Found) -> bool {
    let grown = (figure.first.saturating_sub(3).max(1)..figure.first).any(|at| {
        text.is(at, "from") && word_is!(text, at - 1, "up" | "down" | "increase" | "rise")
    });
    // "Will raise it from 120 soldiers to 730".
    let from = figure.first > 0 && text.is(figure.first - 1, "from");
    let to = any_is!(text, figure.after..figure.after + 3, "to");
    grown || (from && to)
}

/// Whether a figure is of those whom others will join: "to reinforce its 11,000 soldiers".
fn is_there(text: &Text<'_>, figure: &Found) -> bool {
    let joined = figure.first >= 2
        && word_is!(text, figure.first - 1, "the" | "its" | "their" | "his")
        && word_is!(
            text,
            figure.first - 2,
            "double"
                | "triple"
                | "reinforce"
                | "replace"
                | "relieve"
                | "support"
                | "supply"
                | "rotate"
        );
    // "Its contribution, currently 150 soldiers".
    let now =
        figure.first > 0 && word_is!(text, figure.first - 1, "currently" | "presently" | "now");
    joined || now || is_before(text, figure)
}

/// Whether what a verb says ends at a token.
fn ends(text: &Text<'_>, at: usize) -> bool {
    text.word_in(at, &CLAUSE_ENDS) || text.word_in(at, &PLAN_ENDS)
}
