//! The table of all that were measured.

/// What was measured of one.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) tolerance: String,
    pub(crate) us: f64,
    /// Right-hand sides a flight; none of a Taylor series.
    pub(crate) evaluations: Option<f64>,
    pub(crate) off_m: f64,
}

/// Prints lines, each beside the one of the lanes, the second.
pub(crate) fn print(title: &str, lines: &[Line]) {
    let lanes_us = lines.get(1).map_or(f64::NAN, |line| line.us);
    println!(
        "{title:54} {:>9} {:>11} {:>9} {:>5} {:>7} {:>16}",
        "tolerance", "us a flight", "flights/s", "rhs", "off, m", "times the lanes'"
    );
    for line in lines {
        println!(
            "{:54} {:>9} {:11.2} {:9.0} {:>5} {:7.2} {:16.2}",
            line.name,
            line.tolerance,
            line.us,
            1e6 / line.us,
            line.evaluations.map_or_else(|| "-".to_owned(), |count| format!("{count:.0}")),
            line.off_m,
            line.us / lanes_us
        );
    }
    println!();
}
