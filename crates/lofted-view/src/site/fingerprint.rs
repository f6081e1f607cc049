//! A number for what a text or a file holds, the same for every version and machine.

/// The number of some bytes: FNV-1a, 64 bits. It tells what was changed by accident, not by design.
///
/// # Examples
/// ```
/// use lofted_view::site::fingerprint::fingerprint;
///
/// assert_eq!(fingerprint(b""), 0xcbf2_9ce4_8422_2325);
/// assert_eq!(fingerprint(b"a"), 0xaf63_dc4c_8601_ec8c);
/// ```
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
