//! The hue of each scenario: that of the party it is named for, else one that no party of the record has.

use lofted::letters::lower_case;
use lofted_charts::Ink;
use lofted_record::Record;

use crate::saying::speaker::party_ink;

/// The hues that a scenario may have, in the order in which they are given away.
const INKS: [Ink; 9] = [
    Ink::Accent,
    Ink::Hue1,
    Ink::Hue2,
    Ink::Hue3,
    Ink::Hue4,
    Ink::Hue5,
    Ink::Hue6,
    Ink::Hue7,
    Ink::Hue8,
];

/// The parties that a scenario may be named for, each with its hue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PartyHues(Vec<(String, Ink)>);

impl PartyHues {
    /// The parties of a record.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let hue = |party: &str| (lower_case(party), party_ink(record, party));
        Self(record.parties().into_iter().map(hue).filter(|(_, ink)| INKS.contains(ink)).collect())
    }

    /// A hue for each name in its place, no two the same while there are enough.
    ///
    /// The first scenario named for a party, such as `Zenda, 31 Oct 2024`, has the party's hue.
    #[must_use]
    pub fn of_names<'a>(&self, names: impl Iterator<Item = &'a str>) -> Vec<Ink> {
        let mut inks: Vec<Option<Ink>> = Vec::new();
        for name in names {
            let ink = self.named_in(name).filter(|ink| !inks.contains(&Some(*ink)));
            inks.push(ink);
        }
        let of_party = |ink: &Ink| self.0.iter().any(|(_, taken)| taken == ink);
        let (taken, free): (Vec<Ink>, Vec<Ink>) = INKS.into_iter().partition(of_party);
        for at in 0..inks.len() {
            if inks[at].is_none() {
                let left = free.iter().chain(&taken).find(|ink| !inks.contains(&Some(**ink)));
                inks[at] = Some(left.copied().unwrap_or(Ink::Other));
            }
        }
        inks.into_iter().flatten().collect()
    }

    /// The hue of the party that a name begins with.
    fn named_in(&self, name: &str) -> Option<Ink> {
        let party = lower_case(name.split(',').next().unwrap_or_default().trim());
        self.0.iter().find(|(known, _)| *known == party).map(|(_, ink)| *ink)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scenario_named_for_a_party_has_its_hue_and_others_have_none_of_theirs() {
        let hues =
            PartyHues(vec![("zenda".to_owned(), Ink::Hue1), ("strelsau".to_owned(), Ink::Hue2)]);
        let names = ["Scenario 1", "Strelsau, 31 Oct 2024", "Scenario 3", "strelsau", "Zendanian"];
        let inks = hues.of_names(names.into_iter());
        assert_eq!(inks, [Ink::Accent, Ink::Hue2, Ink::Hue3, Ink::Hue4, Ink::Hue5]);
    }

    #[test]
    fn six_scenarios_of_the_bundled_record_have_six_hues() {
        let hues = PartyHues::of(&lofted_record::bundled().record);
        let mut inks = hues.of_names(["a", "b", "c", "d", "e", "f"].into_iter());
        inks.dedup();
        assert_eq!(inks.len(), 6);
        assert_eq!(inks[0], Ink::Accent);
    }
}
