//! What the scenarios of the workbench say, kept from edit to edit: only what changed is read again, and
//! fields that do not read leave the last figures that did.

use std::rc::Rc;

use lofted_charts::Ink;

use crate::page::workbench::hues::PartyHues;
use crate::page::workbench::launch_sites::Site;
use crate::page::workbench::outcome::{Outcome, Seen, seen};
use crate::page::workbench::scenario::{Bench, Scenario};

/// A scenario with what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    scenario: Scenario,
    /// Its fields, read.
    pub seen: Seen,
    /// What it said last, where its fields do not read now.
    earlier: Option<Outcome>,
}

impl Row {
    /// What it says, or said last.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        self.seen.outcome.as_ref().or(self.earlier.as_ref())
    }

    /// Whether its fields do not read, so that what it said last stands.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.seen.outcome.is_none()
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }
}

/// Every scenario with what it says, in their order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Board {
    rows: Vec<Rc<Row>>,
    open: usize,
}

impl Board {
    /// The board of a bench after this one.
    ///
    /// A scenario that stayed as it was in its hue keeps its row.
    #[must_use]
    pub fn next(&self, bench: &Bench, sites: &[Site], hues: &PartyHues) -> Self {
        let inks = hues.of_names(bench.scenarios().iter().map(|one| one.name.as_str()));
        let row = |(scenario, ink): (&Scenario, Ink)| {
            let kept = self.rows.iter().find(|row| row.scenario.id == scenario.id);
            if let Some(kept) = kept.filter(|row| row.seen.ink == ink && row.scenario == *scenario)
            {
                return Rc::clone(kept);
            }
            let seen = seen(scenario, ink, sites);
            let earlier =
                if seen.outcome.is_none() { kept.and_then(|row| row.outcome()) } else { None };
            Rc::new(Row { scenario: scenario.clone(), earlier: earlier.cloned(), seen })
        };
        let rows = bench.scenarios().iter().zip(inks).map(row).collect();
        Self { rows, open: bench.open() }
    }

    /// Every scenario with its fields read.
    pub fn seen(&self) -> impl Iterator<Item = &Seen> {
        self.rows.iter().map(|row| &row.seen)
    }

    /// The row of the open scenario; `None` before there is a bench.
    #[must_use]
    pub fn opened(&self) -> Option<&Row> {
        self.rows.get(self.open).map(Rc::as_ref)
    }

    /// The scenarios that have a result, with it.
    #[must_use]
    pub fn shown(&self) -> Vec<(&Seen, &Outcome)> {
        self.rows.iter().filter_map(|row| Some((&row.seen, row.outcome()?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::bench_field::Field;
    use crate::page::workbench::edit::Edit;

    #[test]
    fn only_the_changed_scenario_is_read_again() {
        let bench = Bench::default().edited(Edit::Copy);
        let board = Board::default().next(&bench, &[], &PartyHues::default());
        let after = board.next(
            &bench.edited(Edit::Text(Field::Apogee, "800".into())),
            &[],
            &PartyHues::default(),
        );
        assert!(Rc::ptr_eq(&board.rows[0], &after.rows[0]));
        assert_ne!(board.rows[1].outcome(), after.rows[1].outcome());
    }

    #[test]
    fn fields_that_do_not_read_leave_the_last_figures() {
        let bench = Bench::default();
        let board = Board::default().next(&bench, &[], &PartyHues::default());
        let typed = |bench: &Bench, text: &str| {
            bench.clone().edited(Edit::Text(Field::Apogee, text.to_owned()))
        };
        let broken = ["7,0", "7,00", "x"].into_iter().fold(board.clone(), |board, text| {
            let next = board.next(&typed(&bench, text), &[], &PartyHues::default());
            assert!(next.opened().unwrap().is_stale());
            next
        });
        assert_eq!(broken.shown()[0].1, board.shown()[0].1, "through any number of faults");
        let mended = broken.next(&typed(&bench, "800"), &[], &PartyHues::default());
        assert!(!mended.opened().unwrap().is_stale());
        assert_ne!(mended.shown()[0].1, board.shown()[0].1);
        let empty = bench.edited(Edit::Add);
        assert_eq!(
            mended.next(&empty, &[], &PartyHues::default()).shown().len(),
            1,
            "a new one has none"
        );
    }

    #[test]
    fn a_scenario_that_moves_up_takes_the_hue_of_its_place() {
        let bench = Bench::default().edited(Edit::Copy);
        let board = Board::default().next(&bench, &[], &PartyHues::default());
        let one = board.next(
            &bench.edited(Edit::Open(0)).edited(Edit::Remove),
            &[],
            &PartyHues::default(),
        );
        assert_eq!(one.opened().unwrap().seen.ink, board.rows[0].seen.ink);
        assert_eq!(one.opened().unwrap().scenario().name, "Scenario 2");
    }
}
