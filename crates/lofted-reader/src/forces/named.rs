//! Forces that are no country's own: peacekeepers, a guard, a group of fighters.

use super::{Force, Forces};
use crate::lexicon::Name;
use crate::text::Text;
use crate::text::token::Kind;
use crate::words::list::word_is;

impl Forces<'_> {
    /// Such a force from a token on, and its length in tokens.
    pub(super) fn named_force(
        &self,
        text: &Text<'_>,
        at: usize,
        end: usize,
    ) -> Option<(usize, Force)> {
        let plain = word_is!(text, at, "peacekeeping" | "peacekeepers" | "blue");
        if !plain && !text.is_capital(at) {
            return None;
        }
        let named = |length: usize, name: &str| Some((length, Force::Named(name.to_owned())));
        if text.is(at, "peacekeeping") && word_is!(text, at + 1, "mission" | "force") {
            return named(2, "peacekeepers");
        }
        let helmets = text.is(at, "blue") && text.is(at + 1, "helmets");
        if helmets || text.is(at, "peacekeepers") {
            // "Zendan peacekeepers" are Zenda's.
            let of_country =
                at > 0 && matches!(self.names.at(text, at - 1, end), Some((_, Name::People(_))));
            return if of_country { None } else { named(1 + usize::from(helmets), "peacekeepers") };
        }
        if text.kind(at) != Some(Kind::Word)
            || !text.is_capital(at)
            || self.names.at(text, at, end).is_some()
        {
            return None;
        }
        let national = text.is(at, "national") && text.is(at + 1, "guard");
        let of_guard =
            text.is(at, "guard") && word_is!(text, at + 1, "troops" | "soldiers" | "members");
        if national || of_guard {
            return named(1 + usize::from(national), "National Guard");
        }
        let fighters = word_is!(
            text,
            at + 1,
            "fighters" | "mercenaries" | "militants" | "contractors" | "men"
        );
        let body = word_is!(text, at + 1, "group" | "corps" | "legion") && text.is_capital(at + 1);
        let is_name = at > 0
            && !word_is!(
                text,
                at,
                "the"
                    | "these"
                    | "those"
                    | "army"
                    | "marine"
                    | "guard"
                    | "guards"
                    | "some"
                    | "our"
                    | "their"
                    | "two"
                    | "three"
                    | "working"
                    | "research"
                    | "military"
                    | "crisis"
                    | "media"
            );
        if !((fighters || body) && is_name) {
            return None;
        }
        // One that a record tells of is of the country that sent it.
        let name = text.span(at, at + 2);
        let row = self.lexicon.deployments.iter().find(|row| row.force.starts_with(name));
        let origin = row.and_then(|row| row.origin).map(Force::Of);
        Some((2, origin.unwrap_or_else(|| Force::Named(name.to_owned()))))
    }
}
