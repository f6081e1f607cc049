//! Spreads and shares in words.

use lofted::reconstruct::spread::Spread;
use lofted_charts::sheet::words;

/// A share as a reader takes it in: `0.2 %`, `43 %`.
#[must_use]
pub fn percent(share: f64) -> String {
    if share < 0.001 {
        return "fewer than 0.1 %".to_owned();
    }
    let decimals = usize::from(share < 0.1);
    format!("{} %", words::number(100.0 * share, decimals))
}

/// From p05 to p95, to ten kilometres.
#[must_use]
pub fn km_span(spread: Spread) -> String {
    let tens = |km: f64| words::number(10.0 * (km / 10.0).round(), 0);
    format!("{} to {} km", tens(spread.p05), tens(spread.p95))
}

/// From p05 to p95, in minutes.
pub(crate) fn minutes_span(spread: Spread) -> String {
    let minutes = |time_s: f64| words::number(time_s / 60.0, 1);
    format!("{} to {} min", minutes(spread.p05), minutes(spread.p95))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_shares_are_not_said_to_be_none() {
        assert_eq!(percent(0.0), "fewer than 0.1 %");
        assert_eq!(percent(0.0021), "0.2 %");
        assert_eq!(percent(0.4278), "43 %");
    }
}
