//! The sentences that a story has had: a caption that stands twice is read once.

use crate::text::hash::hash;

/// Texts, by their hash.
#[derive(Debug)]
pub(super) struct Seen<'t> {
    /// For each chain the text that was added last, and for each text the one before it in its chain.
    heads: Vec<u32>,
    texts: Vec<(&'t str, u32)>,
}

/// The end of a chain.
const NONE: u32 = u32::MAX;

impl<'t> Seen<'t> {
    /// None yet, and room for so many.
    pub(super) fn with_room(count: usize) -> Self {
        let chains = count.next_power_of_two();
        Self { heads: vec![NONE; chains], texts: Vec::new() }
    }

    /// Takes a text; whether it is new.
    pub(super) fn insert(&mut self, text: &'t str) -> bool {
        let chain = hash(text) as usize & (self.heads.len() - 1);
        let mut at = self.heads[chain];
        while let Some((one, next)) = self.texts.get(at as usize) {
            if *one == text {
                return false;
            }
            at = *next;
        }
        let new = self.texts.len() as u32;
        self.texts.push((text, self.heads[chain]));
        self.heads[chain] = new;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_new_once() {
        let mut seen = Seen::with_room(2);
        let new: Vec<bool> = ["a", "b", "c", "a", "c"].map(|text| seen.insert(text)).into();
        assert_eq!(new, [true, true, true, false, false]);
    }
}
