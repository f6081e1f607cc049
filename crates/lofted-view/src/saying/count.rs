//! A number of things in words.

/// A number of things: `1 claim`, `12 claims`, `no claims`.
#[must_use]
pub fn count_of(count: usize, thing: &str) -> String {
    match count {
        0 => format!("no {thing}s"),
        1 => format!("1 {thing}"),
        _ => format!("{count} {thing}s"),
    }
}
