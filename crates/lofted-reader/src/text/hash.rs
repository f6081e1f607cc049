//! The hash of a word, by which lists of words are looked through.

/// The hash of a word: FNV-1a, the same everywhere.
pub(crate) fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
