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
    } else {
        format!("About {} of simulated flights", percent(share))
    }
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
        assert_eq!(of_flights(0.0), "Fewer than one in 1,000 simulated flights");
        assert_eq!(of_flights(0.0021), "About one in 500 simulated flights");
        assert_eq!(of_flights(0.07), "About one in 14 simulated flights");
        assert_eq!(of_flights(0.4278), "About 43 % of simulated flights");
    }
}
