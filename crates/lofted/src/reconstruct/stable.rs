//! What other draws would leave of a percentile: rounding to it, and drawing on until it is fine enough.

use super::ensemble::Ensemble;
use super::member::{Member, Reach};
use super::proposal::Pins;
use super::spread::{Spread, sorted_points};
use super::withheld::Withheld;
use crate::math::sqrt;

/// Finest step to which a range is rounded, km, and a burn time, s.
const FINEST_KM: f64 = 10.0;
const FINEST_S: f64 = 1.0;

/// A step of rounding up to this share of the value is fine enough: two digits are then told.
const FINE_ENOUGH: f64 = 0.05;

/// Times the draws asked for that are made at most.
const MOST_TIMES: u32 = 4;

impl Ensemble {
    /// Burn time, s, each percentile rounded to what other draws leave of it: see [`Spread::of_rounded`].
    ///
    /// # Errors
    /// As [`burn_time_s`](Self::burn_time_s).
    pub fn rounded_burn_time_s(&self) -> Result<Spread, Withheld> {
        self.burn_time_s()?;
        self.rounded(Member::burn_time_s, FINEST_S).ok_or(Withheld::NoFlight)
    }

    /// Greatest range with the payload flown, km, each percentile rounded to what other draws leave of it: see
    /// [`Spread::of_rounded`].
    ///
    /// # Errors
    /// As [`max_range_km`](Self::max_range_km).
    pub fn rounded_max_range_km(&self) -> Result<Spread, Withheld> {
        self.max_range_km()?;
        self.rounded(range_km, FINEST_KM).ok_or(Withheld::NoFlight)
    }

    fn rounded(&self, value: impl Fn(&Member) -> f64, finest: f64) -> Option<Spread> {
        Spread::of_rounded(self.members().iter().map(|m| (value(m), m.weight)), finest)
    }

    /// How many draws to go on to, where `asked` were asked for: as many; and once they are made, more of them,
    /// four times as many at most, while the percentiles of the range, or of the burn time where no range is looked
    /// for, move with the draws by more than a reader should be told. `None` when that is enough.
    #[must_use]
    pub fn draws_to_go_on_to(&self, asked: u32) -> Option<u32> {
        if self.drawn() < asked {
            return Some(asked);
        }
        // Asked in the middle of a round it is the same round, so that slices come to the same end as no slices.
        let begun = self.drawn().checked_rem(asked).unwrap_or(0);
        if begun > 0 {
            return Some(self.drawn() + (asked - begun));
        }
        let more = self.drawn() < MOST_TIMES.saturating_mul(asked) && self.is_rough();
        more.then(|| self.drawn().saturating_add(asked))
    }

    fn is_rough(&self) -> bool {
        let why = self.withheld();
        if why == Some(Withheld::FewMembers) {
            // Where one draw alone carries the weight, more of them tell little.
            return self.effective_members() > 1.0;
        }
        if why.is_some() || self.pins() == Pins::Family {
            return false;
        }
        let ranged = self.members().iter().any(|member| member.max_range.is_some());
        let value = if ranged { range_km } else { Member::burn_time_s };
        let pairs = self.members().iter().map(|member| (value(member), member.weight));
        Spread::steps(pairs).is_some_and(|steps| {
            steps.iter().any(|(at, step)| at.is_finite() && *step > FINE_ENOUGH * at)
        })
    }
}

fn range_km(member: &Member) -> f64 {
    member.max_range.map_or(f64::NAN, Reach::ordered_km)
}

impl Spread {
    /// The spread of weighted values with each percentile rounded to what other draws would leave of it.
    ///
    /// The standard error of a percentile p is half of what lies between the percentiles p − δ and p + δ, with
    /// δ = √(p (1 − p) / n) and n the effective number of members; the step is the least of 1, 2 and 5 times a power
    /// of ten that is no less than two of it, and no less than `finest`. Draws that cover the prior evenly, as ours,
    /// move less (measured in `tests/stable.rs`).
    ///
    /// # Source
    /// David and Nagaraja 2003, Order Statistics, section 7.1; Kish 1965, Survey Sampling, for n.
    ///
    /// # Examples
    /// ```
    /// use lofted::reconstruct::spread::Spread;
    ///
    /// // 400 values from 10,000 to 12,000: p05 has a standard error of 22 and is told to the next 50.
    /// let values = (0..400).map(|k| (10_003.0 + 5.0 * f64::from(k), 1.0));
    /// let rounded = Spread::of_rounded(values, 1.0).unwrap();
    /// assert_eq!((rounded.p05, rounded.p50, rounded.p95), (10_100.0, 11_000.0, 11_900.0));
    /// ```
    #[must_use]
    pub fn of_rounded(weighted: impl IntoIterator<Item = (f64, f64)>, finest: f64) -> Option<Self> {
        let [p05, p50, p95] = Self::steps(weighted)?.map(|(at, step)| {
            let step = step.max(finest);
            if at.is_finite() { step * (at / step).round() } else { at }
        });
        Some(Self { p05, p50, p95 })
    }

    /// The spread with each percentile rounded to the least of 1, 2 and 5 times a power of ten that is no less than a
    /// hundredth of it: for a spread over a few members.
    #[must_use]
    pub fn rounded_to_percent(self) -> Self {
        let one = |at: f64| match round_step(0.01 * at) {
            step if step > 0.0 => step * (at / step).round(),
            _ => at,
        };
        Self { p05: one(self.p05), p50: one(self.p50), p95: one(self.p95) }
    }

    /// Each percentile with the step that it is rounded to.
    fn steps(weighted: impl IntoIterator<Item = (f64, f64)>) -> Option<[(f64, f64); 3]> {
        let points = sorted_points(weighted)?;
        let members = points.effective_members();
        Some([0.05, 0.5, 0.95].map(|share: f64| {
            let off = sqrt(share * (1.0 - share) / members);
            let at = points.at(share);
            let (below, above) = (points.at(share - off), points.at(share + off));
            // Beside the antipode the finite side alone is known.
            let between = if above.is_finite() { above - below } else { 2.0 * (at - below) };
            (at, round_step(between))
        }))
    }
}

/// The least of 1, 2 and 5 times a power of ten that is no less than a width.
fn round_step(width: f64) -> f64 {
    if !(width > 0.0 && width.is_finite()) {
        return 0.0;
    }
    let mut power = 1e-3;
    while 10.0 * power < width {
        power *= 10.0;
    }
    [1.0, 2.0, 5.0, 10.0]
        .map(|digit| digit * power)
        .into_iter()
        .find(|step| *step >= width)
        .unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_one_two_or_five_times_a_power_of_ten() {
        let near = |width: f64, step: f64| (round_step(width) / step - 1.0).abs() < 1e-12;
        assert!(near(0.9, 1.0) && near(1.1, 2.0) && near(43.0, 50.0) && near(510.0, 1000.0));
        assert_eq!((round_step(0.0), round_step(f64::INFINITY)), (0.0, 0.0));
    }

    #[test]
    fn an_infinite_percentile_stays_so_and_its_neighbour_is_rounded_by_its_finite_side() {
        let values = (0..100).map(|k| {
            let far = if k < 60 { 10_000.0 + 13.0 * f64::from(k) } else { f64::INFINITY };
            (far, 1.0)
        });
        let rounded = Spread::of_rounded(values, 10.0).unwrap();
        assert!(rounded.p95.is_infinite() && rounded.p50.is_finite());
        assert!(rounded.p50 % 10.0 == 0.0, "{rounded:?}");
    }

    #[test]
    fn few_members_leave_round_numbers() {
        let few = Spread::of_rounded((0..8).map(|k| (4_000.0 + 137.0 * f64::from(k), 1.0)), 10.0);
        assert!(few.unwrap().p50 % 100.0 == 0.0, "{few:?}");
        assert_eq!(Spread::of_rounded([(1.0, 0.0)], 1.0), None);
    }
}
