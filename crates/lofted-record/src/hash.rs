//! A fast hash for names and small numbers, seeded anew for each map.
//!
//! Reading looks up three names a claim; the standard library's hash was a sixth of its time.

use std::hash::{BuildHasher, Hasher, RandomState};

/// A map from names or small numbers.
pub(crate) type NameMap<K, V> = std::collections::HashMap<K, V, Seed>;

/// An odd number whose bits are spread evenly: the golden ratio's fraction.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Where a hash begins: of each map another, so that no file is written to make names collide.
#[derive(Debug, Clone)]
pub(crate) struct Seed(u64);

impl Default for Seed {
    fn default() -> Self {
        Self(RandomState::new().hash_one(SPREAD))
    }
}

impl BuildHasher for Seed {
    type Hasher = NameHasher;

    fn build_hasher(&self) -> NameHasher {
        NameHasher(self.0)
    }
}

/// Hashes eight bytes at a time by one multiplication, whose two halves are folded together.
#[derive(Debug)]
pub(crate) struct NameHasher(u64);

impl NameHasher {
    fn mix(&mut self, word: u64) {
        let wide = u128::from(self.0 ^ word) * u128::from(SPREAD);
        // The two halves of the product: what of a word moves a high bit moves a low one too.
        self.0 = (wide as u64) ^ ((wide >> 64) as u64);
    }
}

impl Hasher for NameHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = self.0.wrapping_add(bytes.len() as u64);
        let mut rest = bytes;
        while let Some((word, after)) = rest.split_first_chunk() {
            self.mix(u64::from_le_bytes(*word));
            rest = after;
        }
        if !rest.is_empty() {
            // Bytes hashed already do no harm beside those that are not; the length is in already.
            let last = bytes.last_chunk().map(|word| u64::from_le_bytes(*word));
            self.mix(last.unwrap_or_else(|| {
                rest.iter().fold(0, |word, byte| (word << 8) | u64::from(*byte))
            }));
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.mix(u64::from(number));
    }

    fn write_u32(&mut self, number: u32) {
        self.mix(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        self.mix(number);
    }

    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_that_differ_by_little_hash_apart() {
        let seed = Seed::default();
        let mut names: BTreeSet<String> = (0..20_000).map(|at| format!("claim-{at}")).collect();
        // One letter over and over: the last eight bytes alone tell none of these apart.
        names.extend((0..64).map(|length| "a".repeat(length)));
        let hashes: BTreeSet<u64> = names.iter().map(|name| seed.hash_one(name)).collect();
        assert_eq!(hashes.len(), names.len());
        // The low bits place a name in its map, the highest tell it from its neighbours there.
        for shift in [0, 57] {
            let seen: BTreeSet<u64> = hashes.iter().map(|hash| (hash >> shift) & 127).collect();
            assert_eq!(seen.len(), 128, "bits from {shift}");
        }
    }

    #[test]
    fn each_map_has_a_seed_of_its_own() {
        let seeds: BTreeSet<u64> = (0..8).map(|_| Seed::default().hash_one("a")).collect();
        assert!(seeds.len() > 1);
    }
}
