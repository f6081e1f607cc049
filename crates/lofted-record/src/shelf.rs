//! Things in the order of their file, each found by its name, with the row each stands in.

use std::borrow::Borrow;
use std::hash::{BuildHasher, Hash};

use crate::hash::{NameMap, Seed};

/// Things in order, each under one name, with the columns of their file that are not known.
#[derive(Debug, Clone)]
pub(crate) struct Shelf<K, T> {
    items: Vec<T>,
    rows: Vec<u64>,
    /// The name of each thing.
    names: Vec<K>,
    /// Where things stand by the hash of their names: one map for all kinds of names, so that pages carry one.
    places: NameMap<u64, usize>,
    seed: Seed,
    extras: Extras,
}

/// Where a name stands in the map.
enum Slot {
    /// The place of its thing.
    Taken(usize),
    /// The key that it would have.
    Free(u64),
}

/// Columns that the record does not know, kept for writing them again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Extras {
    /// Their names in the header.
    pub(crate) names: Vec<String>,
    /// Their cells, for each thing in order; nothing at all where there are no such columns.
    pub(crate) cells: Vec<Vec<String>>,
}

impl<K, T> Default for Shelf<K, T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            rows: Vec::new(),
            names: Vec::new(),
            places: NameMap::default(),
            seed: Seed::default(),
            extras: Extras::default(),
        }
    }
}

/// Two shelves are equal when they hold the same things, in whatever rows these stood.
impl<K, T: PartialEq> PartialEq for Shelf<K, T> {
    fn eq(&self, other: &Self) -> bool {
        self.items == other.items && self.extras == other.extras
    }
}

impl<K: Hash + Eq, T> Shelf<K, T> {
    /// Makes room for so many things, so that large shelves are not moved as they fill.
    pub(crate) fn reserve(&mut self, things: usize) {
        self.items.reserve(things);
        self.rows.reserve(things);
        self.names.reserve(things);
        self.places.reserve(things);
    }

    /// Puts a thing of a row at the end, unless its name is taken already: then gives the row of the
    /// thing that has it.
    pub(crate) fn put(&mut self, name: K, item: T, row: u64, extras: Vec<String>) -> Option<u64> {
        let free = match self.slot(&name) {
            Slot::Taken(place) => return self.rows.get(place).copied(),
            Slot::Free(free) => free,
        };
        self.places.insert(free, self.items.len());
        self.names.push(name);
        self.items.push(item);
        self.rows.push(row);
        if !extras.is_empty() {
            self.extras.cells.push(extras);
        }
        None
    }

    /// Says what the columns are called whose cells are put with each thing.
    pub(crate) fn name_extras(&mut self, names: Vec<String>) {
        self.extras.names = names;
    }

    pub(crate) fn extras(&self) -> &Extras {
        &self.extras
    }

    pub(crate) fn get(&self, name: &K) -> Option<&T> {
        self.items.get(self.place_of(name)?)
    }

    pub(crate) fn get_mut(&mut self, name: &K) -> Option<&mut T> {
        let place = self.place_of(name)?;
        self.items.get_mut(place)
    }

    /// Gives the shelf the unknown columns of another as well, empty for what it holds already.
    pub(crate) fn widen(&mut self, other: &Extras) {
        for name in &other.names {
            if !self.extras.names.contains(name) {
                self.extras.names.push(name.clone());
            }
        }
        if self.extras.names.is_empty() {
            return;
        }
        self.extras.cells.resize(self.items.len(), Vec::new());
        for cells in &mut self.extras.cells {
            cells.resize(self.extras.names.len(), String::new());
        }
    }

    /// The unknown cells of a thing of another shelf, under this one's names.
    pub(crate) fn fitted(&self, other: &Extras, at: usize) -> Vec<String> {
        let cells = other.cells.get(at);
        let cell = |name: &String| {
            let place = other.names.iter().position(|known| known == name)?;
            cells.and_then(|cells| cells.get(place)).cloned()
        };
        self.extras.names.iter().map(|name| cell(name).unwrap_or_default()).collect()
    }

    /// The name of each thing, in order.
    #[cfg(feature = "package")]
    pub(crate) fn names(&self) -> &[K] {
        &self.names
    }

    /// Where the thing of a name stands among all, from 0.
    pub(crate) fn place_of(&self, name: &K) -> Option<usize> {
        match self.slot(name) {
            Slot::Taken(place) => Some(place),
            Slot::Free(_) => None,
        }
    }

    /// Where a name has its place: at its hash, or at the next number that is no other name's.
    fn slot<Q: Hash + Eq + ?Sized>(&self, name: &Q) -> Slot
    where
        K: Borrow<Q>,
    {
        let mut hash = self.seed.hash_one(name);
        while let Some(&place) = self.places.get(&hash) {
            if self.names.get(place).is_some_and(|known| known.borrow() == name) {
                return Slot::Taken(place);
            }
            hash = hash.wrapping_add(1);
        }
        Slot::Free(hash)
    }

    /// The name that a text is, where a thing has it.
    pub(crate) fn name_of(&self, text: &str) -> Option<&K>
    where
        K: Borrow<str>,
    {
        match self.slot(text) {
            Slot::Taken(place) => self.names.get(place),
            Slot::Free(_) => None,
        }
    }

    /// The row that the thing of a name stands in.
    pub(crate) fn row_of(&self, name: &K) -> Option<u64> {
        self.rows.get(self.place_of(name)?).copied()
    }

    /// The row that each thing stands in, in order.
    #[cfg(any(test, feature = "lint"))]
    pub(crate) fn rows(&self) -> &[u64] {
        &self.rows
    }

    pub(crate) fn all(&self) -> &[T] {
        &self.items
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_under_a_name_stays_and_order_holds() {
        let mut shelf = Shelf::default();
        shelf.put("b", 1, 2, Vec::new());
        shelf.put("a", 2, 3, Vec::new());
        assert_eq!(shelf.put("b", 3, 4, Vec::new()), Some(2));
        assert_eq!(shelf.all(), [1, 2]);
        assert_eq!((shelf.get(&"b"), shelf.get(&"c")), (Some(&1), None));
        assert_eq!((shelf.row_of(&"b"), shelf.rows()), (Some(2), &[2, 3][..]));
    }
}
