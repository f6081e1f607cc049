//! Numbers of people that are of no one force sent abroad, whatever words stand near: a whole army, soldiers of
//! many countries, those who apply for something.

use lofted::claim::Metric;

use super::Figure;
use crate::forces::Forces;
use crate::text::token::Kind;
use crate::words::list::{Words, any_is, word_is, words};
use crate::words::noun::Noun;
use crate::words::number::SMALL;

/// Words of losses, without which a number a day is none of them.
static LOSSES: Words = words![
    "lose",
    "loses",
    "losing",
    "lost",
    "loss",
    "losses",
    "killed",
    "killing",
    "dead",
    "die",
    "dying",
    "died",
    "casualties",
    "wounded",
    "injured",
    "deaths",
    "casualty",
    "death",
];

/// Bodies that have people.
static BODIES: Words = words![
    "force",
    "mission",
    "brigade",
    "battalion",
    "division",
    "company",
    "platoon",
    "regiment",
    "operation",
    "unit",
    "battlegroup",
];

/// Words for a body that is of several countries.
static JOINT: Words = words![
    "un",
    "u.n.",
    "nations",
    "nato",
    "international",
    "multinational",
    "african",
    "eu",
    "european",
    "joint",
    "regional",
];

/// How far behind its noun the countries may stand that soldiers are of, tokens.
const LONGEST_FROM: usize = 8;
/// How far before its figure an army may stand that has it, tokens.
const LONGEST_ARMY: usize = 4;

impl Figure<'_, '_> {
    /// The country behind the figure that its people are of: "400 men of Ruritania's brigade".
    pub(super) fn owner_behind(&self, forces: &Forces<'_>) -> Option<usize> {
        let (text, of) = (self.text, self.found.after);
        let from = text.is(of, "from");
        (self.counted.noun.is_some() && (from || text.is(of, "of"))).then_some(())?;
        let country = forces.country_at(text, of + 1)?;
        // "250 instructors from Ruritania".
        let home = self.reading.meaning().is_some_and(|meaning| meaning.metric == Metric::Returned);
        if from && !home && self.counted.noun == Some(Noun::Troops) {
            return Some(country);
        }
        let to = self.sentence.end.min(of + 6);
        (of + 2..to).any(|at| text.is(at, "s") && text.glued(at)).then_some(country)
    }

    /// Whether it is of no one force, by what stands beside it.
    pub(super) fn is_of_no_force(&self, metric: Metric) -> bool {
        metric == Metric::CasualtyRate && !self.tells_of_losses()
    }

    /// Whether it is of several countries or a whole army, by its words alone.
    pub(crate) fn is_of_several(&self, forces: &Forces<'_>) -> bool {
        self.is_of_many_countries() || self.is_a_body() || self.is_an_army(forces)
    }

    /// "10,000 soldiers from 14 nations".
    fn is_of_many_countries(&self) -> bool {
        let text = self.text;
        let to = self.sentence.end.min(self.found.after + LONGEST_FROM);
        (self.found.after..to).take_while(|at| text.mark(*at) != Some(';')).any(|at| {
            word_is!(text, at, "nations" | "countries" | "nationalities")
                && (text.kind(at - 1) == Some(Kind::Number)
                    || SMALL.iter().any(|(small, _)| *small == text.word(at - 1))
                    || word_is!(text, at - 1, "several" | "many" | "dozen"))
        })
    }

    /// "Zenda's army has 30,000 soldiers", "Zenda has 30,000 soldiers.": all that it has, at home or anywhere.
    fn is_an_army(&self, forces: &Forces<'_>) -> bool {
        let text = self.text;
        let Some(verb) = self.found.first.checked_sub(1).filter(|at| *at > self.sentence.first)
        else {
            return false;
        };
        if !word_is!(text, verb, "has" | "have" | "counts" | "numbers" | "number" | "had") {
            return false;
        }
        let from = verb.saturating_sub(LONGEST_ARMY).max(self.sentence.first);
        let army = any_is!(text, from..verb, "army" | "military" | "forces");
        let plain = text.mark(self.found.after).is_some_and(|mark| mark != '(');
        let country = forces.actor(text, self.found.first, self.sentence).is_some();
        plain && (army || country && word_is!(text, verb, "has" | "have"))
    }

    /// "Each brigade has 3,000 men", "the U.N. force of 5,500", "the mission of 11,800".
    fn is_a_body(&self) -> bool {
        let text = self.text;
        let Some(link) = self.found.first.checked_sub(1).filter(|at| *at > self.sentence.first)
        else {
            return false;
        };
        let body = |at: usize| text.word_in(at, &BODIES);
        // "Under the mission, which is 5,000 strong".
        let mission =
            text.is(link - 1, "which") && any_is!(text, link.saturating_sub(4)..link, "mission");
        let each = word_is!(text, link, "has" | "have" | "numbers" | "counts")
            && link > self.sentence.first + 1
            && body(link - 1)
            && word_is!(text, link - 2, "each" | "every" | "a" | "typical");
        let from = link.saturating_sub(LONGEST_ARMY).max(self.sentence.first);
        let joint = text.is(link, "of")
            && body(link - 1)
            && (text.is(link - 1, "mission") || text.any_in(from..link - 1, &JOINT));
        each || joint || mission
    }

    fn tells_of_losses(&self) -> bool {
        self.text.any_in(self.sentence.first..self.sentence.end, &LOSSES)
    }
}
