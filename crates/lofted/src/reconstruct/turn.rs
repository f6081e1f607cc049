//! Which draws of an ensemble are those of one class: classes take turns.

use super::class::VehicleClass;

/// One of the turns that classes take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn {
    place: usize,
    of: usize,
}

impl Turn {
    /// A turn for each class; one for all where there is none, or where a class has two.
    pub(super) fn each(classes: &[VehicleClass]) -> Vec<Self> {
        let is_twice = |at: usize| classes.iter().take(at).any(|one| *one == classes[at]);
        let of = if (0..classes.len()).any(is_twice) { 1 } else { classes.len().max(1) };
        (0..of).map(|place| Self { place, of }).collect()
    }

    /// Whether the draw of an index is at this turn.
    pub(super) fn is_at(self, index: u32) -> bool {
        index as usize % self.of == self.place
    }

    /// The classes that have this turn.
    pub(super) fn classes(self, all: &[VehicleClass]) -> &[VehicleClass] {
        if self.of == 1 { all } else { all.get(self.place..=self.place).unwrap_or_default() }
    }
}
