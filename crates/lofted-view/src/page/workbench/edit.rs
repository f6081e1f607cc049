//! What a reader does to the workbench: one edit at a time, each giving the next bench.

use lofted::reconstruct::class::VehicleClass;

use crate::link::bench_field::Field;
use crate::link::shared_field::SharedField;
use crate::page::workbench::scenario::{Bench, Scenario};

/// The most letters of a scenario's name.
pub const LONGEST_NAME: usize = 60;

/// What a reader does to the scenarios; all but [`Open`](Self::Open), [`Add`](Self::Add) and [`Shared`](Self::Shared) to
/// the open one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Another text stands in a field.
    Text(Field, String),
    /// Another text stands for every scenario that has none of its own.
    Shared(SharedField, String),
    /// It has another name.
    Name(String),
    /// Another class of vehicle is assumed; every class where none is.
    Class(Option<VehicleClass>),
    /// The scenario at a place is opened.
    Open(usize),
    /// An empty one is added and opened.
    Add,
    /// A copy of it is added and opened.
    Copy,
    /// It is removed.
    Remove,
    /// It is filled from the record.
    Fill(Box<Scenario>),
}

impl Bench {
    /// The bench after an edit.
    #[must_use]
    pub fn edited(self, edit: Edit) -> Self {
        match edit {
            Edit::Text(field, text) => self.changing(|one| one.with(field, &text)),
            Edit::Shared(field, text) => self.sharing(field, &text),
            Edit::Name(name) => {
                let name = name.chars().take(LONGEST_NAME).collect();
                self.changing(|one| Scenario { name, ..one })
            }
            Edit::Class(class) => self.changing(|one| Scenario { class, ..one }),
            Edit::Open(at) => self.opening(at),
            Edit::Add => {
                let empty = Scenario::named(&self.free_name());
                self.adding(empty)
            }
            Edit::Copy => {
                let copy = Scenario { name: self.free_name(), ..self.opened().clone() };
                self.adding(copy)
            }
            Edit::Remove => self.removing(),
            Edit::Fill(scenario) => self.changing(|_| *scenario),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_touch_the_open_scenario_alone() {
        let bench = Bench::default();
        let two = bench.clone().edited(Edit::Copy).edited(Edit::Text(Field::Apogee, "800".into()));
        let two = two.edited(Edit::Name("x".repeat(99)));
        assert_eq!(two.scenarios()[0], bench.scenarios()[0]);
        assert_eq!(two.opened().name.len(), LONGEST_NAME);
        assert_eq!((two.opened().text(Field::Apogee), two.open()), ("800", 1));
        let filled = two.clone().edited(Edit::Fill(Box::new(Scenario::named("Seoul"))));
        assert_eq!((filled.opened().id, filled.opened().name.as_str()), (two.opened().id, "Seoul"));
        let three = two.edited(Edit::Open(0)).edited(Edit::Add);
        assert_eq!((three.open(), three.opened().name.as_str()), (2, "Scenario 2"));
        assert_eq!(three.edited(Edit::Remove).scenarios().len(), 2);
    }
}
