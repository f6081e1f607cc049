//! Things in the order of their file, each found by its name.

use std::collections::BTreeMap;

/// Things in order, each under one name.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shelf<K, T> {
    items: Vec<T>,
    places: BTreeMap<K, usize>,
}

impl<K, T> Default for Shelf<K, T> {
    fn default() -> Self {
        Self { items: Vec::new(), places: BTreeMap::new() }
    }
}

impl<K: Ord, T> Shelf<K, T> {
    /// Puts a thing at the end, unless its name is taken already.
    pub(crate) fn put(&mut self, name: K, item: T) {
        let end = self.items.len();
        if *self.places.entry(name).or_insert(end) == end {
            self.items.push(item);
        }
    }

    pub(crate) fn get(&self, name: &K) -> Option<&T> {
        self.items.get(*self.places.get(name)?)
    }

    pub(crate) fn get_mut(&mut self, name: &K) -> Option<&mut T> {
        self.items.get_mut(*self.places.get(name)?)
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
        shelf.put("b", 1);
        shelf.put("a", 2);
        shelf.put("b", 3);
        assert_eq!(shelf.all(), [1, 2]);
        assert_eq!((shelf.get(&"b"), shelf.get(&"c")), (Some(&1), None));
    }
}
