//! How numbers are written: short, and to the same bytes everywhere.

/// Degrees to 1e-6, a tenth of a metre.
pub(crate) fn degrees(value: f64) -> f64 {
    rounded(value, 1e6)
}

/// Metres to a decimetre.
pub(crate) fn metres(value: f64) -> f64 {
    rounded(value, 10.0)
}

/// Seconds to a millisecond.
pub(crate) fn seconds(value: f64) -> f64 {
    rounded(value, 1000.0)
}

fn rounded(value: f64, parts: f64) -> f64 {
    let rounded = (value * parts).round() / parts;
    // No minus before a zero.
    if rounded == 0.0 { 0.0 } else { rounded }
}
