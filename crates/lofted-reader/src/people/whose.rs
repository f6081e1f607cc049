//! Whose the people of a figure are: the chief force's, another's beside it, or those of nobody who was sent.

use lofted::claim::Metric;

use super::Figure;
use super::standing::Holder;
use crate::candidate::{Doubt, Where};
use crate::forces::{Force, Forces};
use crate::lexicon::Rows;
use crate::words::list::word_is;
use crate::words::noun::Noun;

impl Figure<'_, '_> {
    /// The force of the figure, and whether it is the one that the story is about.
    pub(super) fn force(
        &self,
        forces: &Forces<'_>,
        doubts: &mut Vec<Doubt>,
    ) -> Option<(Force, bool)> {
        let main = forces.main.as_ref();
        let is_main = |force: &Force| main == Some(force);
        if let Some(country) = self.counted.people {
            let force = Force::Of(country);
            let own = is_main(&force);
            return Some((force, own));
        }
        let goods = matches!(
            self.counted.noun,
            Some(
                Noun::Containers | Noun::Rounds | Noun::Workers | Noun::Aircraft | Noun::Civilians
            )
        );
        if let Some((_, force @ Force::Named(_))) =
            (self.found.number..self.found.after).find_map(|at| forces.force_at(self.text, at))
        {
            let own = is_main(&force);
            return Some((force, own));
        }
        match self.holder(forces) {
            Some(Holder::Country(country)) => {
                let force = Force::Of(country);
                let own = is_main(&force);
                return Some((force, own));
            }
            Some(Holder::Main) => return main.cloned().map(|force| (force, true)),
            None => {}
        }
        // "Eight members of the Zendan contingent".
        let after = self.found.after;
        if self.counted.noun == Some(Noun::People) && self.text.is(after, "of") {
            let of = (after + 1..after + 4).find_map(|at| forces.force_at(self.text, at));
            if let Some((_, force)) = of {
                let own = is_main(&force);
                return Some((force, own));
            }
        }
        // "400 men of Ruritania's brigade".
        if let Some(country) = self.owner_behind(forces) {
            let force = Force::Of(country);
            let own = is_main(&force);
            return Some((force, own));
        }
        let actor = forces.actor(self.text, self.found.first, self.sentence).map(Force::Of);
        if let (Some(actor), false) = (actor, goods) {
            let sent = matches!(
                self.counted.noun,
                Some(Noun::Troops | Noun::People | Noun::Casualties | Noun::Dead) | None
            );
            // "Zenda lost four" is told of Zenda.
            let lost = self.text.is(self.found.first - 1, "lost");
            let bare = self.counted.noun.is_none() && !self.changes() && !lost;
            let part = self.counted.is_part || bare && !self.open;
            if sent && !is_main(&actor) && !part {
                return Some((actor, false));
            }
        }
        // The force named last before it in the sentence.
        let from = self.sentence.first;
        let named = (from..self.found.first).rev().find_map(|at| forces.force_at(self.text, at));
        if let Some((_, force)) = named {
            let own = is_main(&force);
            return Some((force, own));
        }
        // "Nine people were hurt" are people of any kind.
        let anybody =
            matches!(self.counted.noun, Some(Noun::People)) && self.found.amount.low().is_some();
        let killed = self.reading.meaning().is_some_and(|meaning| {
            matches!(
                meaning.metric,
                Metric::Killed
                    | Metric::Wounded
                    | Metric::KilledAndWounded
                    | Metric::Captured
                    | Metric::Reinforcement
            )
        });
        // "Their losses amounted to 46 persons killed".
        let theirs = (self.sentence.first..self.found.first).any(|at| {
            word_is!(self.text, at, "its" | "their")
                && word_is!(self.text, at + 1, "losses" | "casualties" | "dead")
        });
        let others = theirs || self.text.is(self.found.after.saturating_sub(1), "others");
        if anybody && killed && !others {
            return None;
        }
        doubts.push(Doubt::SubjectCarried);
        main.cloned().map(|force| (force, true))
    }

    /// Whether a force that the story is not about is told of as deployed: away from home.
    pub(super) fn is_abroad(
        &self,
        lexicon: &Rows,
        metric: Metric,
        force: &Force,
        forces: &Forces<'_>,
        place: Option<&(Where, Option<usize>)>,
    ) -> bool {
        let deployed = matches!(
            metric,
            Metric::InPlace | Metric::Planned | Metric::Reinforcement | Metric::SentTotal
        );
        let Force::Of(country) = force else { return deployed };
        // Beside a force that is in no record, others that were sent have their losses told as well.
        let beside = forces.is_beside(force);
        let foreign = place.map_or(beside, |(_, of)| of.is_none_or(|of| of != *country));
        let of_deployment = lexicon.deployments.iter().any(|row| row.host == Some(*country));
        (deployed && foreign || beside) && !of_deployment
    }
}
