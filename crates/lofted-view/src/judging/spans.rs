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

/// A share of the simulated flights as a sentence begins with it: `About one in 500 simulated flights`.
#[must_use]
pub fn of_flights(share: f64) -> String {
    let one_in = |count: f64| {
        // To one figure: the tail is no better known.
        let step = if count < 20.0 {
            1.0
        } else if count < 100.0 {
            10.0
        } else {
            100.0
        };
        words::number(step * (count / step).round(), 0)
    };
    if share < 0.001 {
        "Fewer than one in 1,000 simulated flights".to_owned()
    } else if share < 0.15 {
        format!("About one in {} simulated flights", one_in(1.0 / share))
    } else if share < 0.995 {
        format!("About {} of simulated flights", percent(share))
    } else {
        "Nearly all simulated flights".to_owned()
    }
}

/// From p05 to p95, to ten kilometres.
#[must_use]
pub fn km_span(spread: Spread) -> String {
    let tens = |km: f64| words::number(10.0 * (km / 10.0).round(), 0);
    format!("{} km", from_to(tens(spread.p05), &tens(spread.p95)))
}

/// From p05 to p95, in minutes.
pub(crate) fn minutes_span(spread: Spread) -> String {
    let minutes = |time_s: f64| words::number(time_s / 60.0, 1);
    format!("{} min", from_to(minutes(spread.p05), &minutes(spread.p95)))
}

/// Both ends, or the one that they are as they are told.
fn from_to(from: String, to: &str) -> String {
    if from == to { from } else { format!("{from} to {to}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_shares_are_not_said_to_be_none() {
        assert_eq!(percent(0.0), "fewer than 0.1 %");
        assert_eq!(percent(0.0021), "0.2 %");
        assert_eq!(percent(0.4278), "43 %");
        assert_eq!(of_flights(0.0), "Fewer than one in 1,000 simulated flights");
        assert_eq!(of_flights(0.0021), "About one in 500 simulated flights");
        assert_eq!(of_flights(0.07), "About one in 14 simulated flights");
        assert_eq!(of_flights(0.4278), "About 43 % of simulated flights");
        assert_eq!(of_flights(0.997), "Nearly all simulated flights");
    }

    #[test]
    fn ends_that_are_told_alike_are_told_once() {
        let spread = |p05, p95| Spread { p05, p50: p05, p95 };
        assert_eq!(minutes_span(spread(5_154.0, 5_155.0)), "85.9 min");
        assert_eq!(minutes_span(spread(5_040.0, 5_155.0)), "84 to 85.9 min");
        assert_eq!(km_span(spread(7_501.0, 7_499.0)), "7,500 km");
    }
}
