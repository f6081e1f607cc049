//! A scenario of the workbench with what it takes of what all share: as it is computed.

use crate::link::shared_field::SharedField;
use crate::page::workbench::scenario::Scenario;
use crate::page::workbench::shared::Shared;

/// A scenario with the shared texts where it has none of its own.
#[must_use]
pub fn filled(shared: &Shared, scenario: &Scenario) -> Scenario {
    let is_empty = |text: &str| text.trim().is_empty();
    let is_taken = |field: &SharedField| {
        !is_empty(shared.text(*field))
            && field.yields_to().iter().all(|own| is_empty(scenario.text(*own)))
    };
    let taken = SharedField::ALL.into_iter().filter(is_taken);
    taken.fold(scenario.clone(), |one, field| one.with(field.field(), shared.text(field)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::bench_field::Field;

    fn shared() -> Shared {
        Shared::default()
            .with(SharedField::Launch, "39 N, 125.7 E")
            .with(SharedField::Impact, "42.17 N, 137.04 E")
    }

    #[test]
    fn a_scenario_takes_what_it_has_none_of() {
        let plain = Scenario::named("a").with(Field::Apogee, "7000");
        let one = filled(&shared(), &plain);
        assert_eq!(one.text(Field::Launch), "39 N, 125.7 E");
        assert_eq!(one.text(Field::Impact), "42.17 N, 137.04 E");
        let own = plain.clone().with(Field::Launch, "40 N, 127 E").with(Field::Bearing, "66.7");
        let one = filled(&shared(), &own);
        assert_eq!(one.text(Field::Launch), "40 N, 127 E", "its own stays");
        assert_eq!(one.text(Field::Impact), "", "a bearing of its own is a direction of its own");
        assert_eq!(filled(&Shared::default(), &plain), plain);
    }
}
