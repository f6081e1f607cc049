//! The hash of a word, by which lists of words are looked through.

/// The hash of a word: FNV-1a, the same everywhere.
pub(crate) const fn hash(word: &str) -> u32 {
    hash_of(word.as_bytes(), 0, word.len())
}

/// The hash of some of a text's bytes.
pub(crate) const fn hash_of(bytes: &[u8], first: usize, end: usize) -> u32 {
    let (mut hash, mut at) = (0x811c_9dc5_u32, first);
    while at < end {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}
