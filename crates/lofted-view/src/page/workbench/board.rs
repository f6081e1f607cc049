//! What the scenarios of the workbench say, kept from edit to edit: only what changed is read again, and
//! fields that do not read leave the last figures that did.

use std::rc::Rc;

use lofted_charts::Ink;

use crate::link::shared_field::SharedField;
use crate::page::workbench::filling::filled;
use crate::page::workbench::hues::PartyHues;
use crate::page::workbench::launch_sites::Site;
use crate::page::workbench::note::Note;
use crate::page::workbench::outcome::{Outcome, Seen, seen};
use crate::page::workbench::scenario::{Bench, Scenario};

/// A scenario with what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    scenario: Scenario,
    /// The scenario with what it takes of what all share: what is computed.
    filled: Scenario,
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

    /// The scenario with what it takes of what all share.
    #[must_use]
    pub fn filled(&self) -> &Scenario {
        &self.filled
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
            let filled = filled(bench.shared(), scenario);
            let kept = self.rows.iter().find(|row| row.scenario.id == scenario.id);
            let is_same = |row: &&Rc<Row>| {
                row.seen.ink == ink && row.scenario == *scenario && row.filled == filled
            };
            if let Some(kept) = kept.filter(is_same) {
                return Rc::clone(kept);
            }
            let mut seen = seen(&filled, ink, sites);
            say_shared(&mut seen, scenario, &filled);
            let earlier =
                if seen.outcome.is_none() { kept.and_then(|row| row.outcome()) } else { None };
            Rc::new(Row { scenario: scenario.clone(), filled, earlier: earlier.cloned(), seen })
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

/// Says beside the empty field of a scenario what it takes of what all share; what is wrong with that stands there too.
fn say_shared(seen: &mut Seen, own: &Scenario, filled: &Scenario) {
    for field in SharedField::ALL.map(SharedField::field) {
        if own.text(field) == filled.text(field) {
            continue;
        }
        if let Note::Help(words) = &mut seen.reading.notes[field as usize] {
            *words = format!("As for every scenario: {words}");
        }
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
    fn one_launch_and_impact_for_all_but_those_that_have_their_own() {
        let next = |board: &Board, bench: &Bench| board.next(bench, &[], &PartyHues::default());
        let bench = Bench::default()
            .edited(Edit::Copy)
            .edited(Edit::Text(Field::Launch, "40 N, 127 E".into()))
            .edited(Edit::Shared(SharedField::Launch, "39 N, 125.7 E".into()))
            .edited(Edit::Shared(SharedField::Impact, "42.17 N, 137.04 E".into()));
        let board = next(&Board::default(), &bench);
        let headings: Vec<_> = board
            .rows
            .iter()
            .map(|row| row.seen.reading.figures.as_ref().unwrap().heading.unwrap())
            .collect();
        assert_eq!(headings[0].launch.latitude_deg(), 39.0);
        assert_eq!(headings[1].launch.latitude_deg(), 40.0, "its own");
        assert!(board.rows.iter().all(|row| row.scenario.text(Field::Impact).is_empty()));
        let Note::Help(words) = &board.rows[0].seen.reading.notes[Field::Launch as usize] else {
            panic!()
        };
        assert!(words.starts_with("As for every scenario: 39"), "{words}");
        let moved = next(
            &board,
            &bench.clone().edited(Edit::Shared(SharedField::Launch, "38 N, 125 E".into())),
        );
        assert!(!Rc::ptr_eq(&moved.rows[0], &board.rows[0]));
        assert!(
            Rc::ptr_eq(&moved.rows[1], &board.rows[1]),
            "what has its own is not computed again"
        );
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
