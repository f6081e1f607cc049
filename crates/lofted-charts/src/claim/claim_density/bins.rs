//! Months put together to steps that are wide enough to be seen.

use crate::claim::claim_density::months::{DensityLane, DensityMonth};
use crate::sheet::words;

/// The narrowest bar, px.
const LEAST_BAR_PX: f64 = 3.0;

/// How long a bar is in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// The claims of one step.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Bin {
    /// Its first month, from year 0.
    pub(super) start: i32,
    pub(super) claims: u32,
    pub(super) least: Option<f64>,
    pub(super) greatest: Option<f64>,
    pub(super) qualifiers: [u32; 10],
}

impl Step {
    const ALL: [Self; 5] = [Self::Month, Self::Quarter, Self::Year, Self::Decade, Self::Century];

    /// The shortest step whose bars are wide enough.
    pub(super) fn fitting(first: i32, last: i32, room_px: f64) -> Self {
        let wide = |step: &Self| {
            let steps = (last - first) / step.months() + 1;
            room_px / f64::from(steps) >= LEAST_BAR_PX
        };
        Self::ALL.into_iter().find(wide).unwrap_or(Self::Century)
    }

    pub(super) const fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
            Self::Decade => 120,
            Self::Century => 1200,
        }
    }

    /// The first month of the step that a month is in.
    pub(super) const fn start(self, month: i32) -> i32 {
        month - month.rem_euclid(self.months())
    }

    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
        }
    }

    /// The step that begins with a month, in words.
    pub(super) fn name(self, start: i32) -> String {
        let year = start.div_euclid(12);
        match self {
            Self::Month => words::month_of_year(start),
            Self::Quarter => {
                format!("{} to {}", words::month_of_year(start), words::month_of_year(start + 2))
            }
            Self::Year => year.to_string(),
            Self::Decade => format!("{year} to {}", year + 9),
            Self::Century => format!("{year} to {}", year + 99),
        }
    }
}

/// The claims of a lane by steps, in their order.
pub(super) fn bins(lane: &DensityLane, step: Step) -> Vec<Bin> {
    let mut bins: Vec<Bin> = Vec::new();
    for month in &lane.months {
        let start = step.start(month.number());
        match bins.last_mut() {
            Some(bin) if bin.start == start => bin.take(month),
            _ => bins.push(Bin {
                start,
                claims: month.claims,
                least: month.least,
                greatest: month.greatest,
                qualifiers: month.qualifiers,
            }),
        }
    }
    bins
}

impl Bin {
    fn take(&mut self, month: &DensityMonth) {
        self.claims += month.claims;
        self.least = either(self.least, month.least, f64::min);
        self.greatest = either(self.greatest, month.greatest, f64::max);
        for (count, more) in self.qualifiers.iter_mut().zip(month.qualifiers) {
            *count += more;
        }
    }
}

fn either(one: Option<f64>, other: Option<f64>, choose: fn(f64, f64) -> f64) -> Option<f64> {
    match (one, other) {
        (Some(one), Some(other)) => Some(choose(one, other)),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use lofted::claim::Unit;

    use super::*;

    fn month(year: i16, month: i8, claims: u32, numbers: Option<(f64, f64)>) -> DensityMonth {
        let (least, greatest) = (numbers.map(|n| n.0), numbers.map(|n| n.1));
        DensityMonth {
            year,
            month,
            claims,
            least,
            greatest,
            qualifiers: [claims, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        }
    }

    #[test]
    fn steps_lose_no_claim_and_no_number() {
        let months = vec![
            month(2024, 3, 4, Some((5.0, 9.0))),
            month(2024, 4, 1, None),
            month(2024, 6, 2, Some((1.0, 2.0))),
        ];
        let lane = DensityLane { label: String::new(), unit: Unit::Persons, months };
        let told = |step| -> Vec<_> {
            bins(&lane, step)
                .iter()
                .map(|b| (step.name(b.start), b.claims, b.least, b.greatest))
                .collect()
        };
        assert_eq!(
            told(Step::Quarter),
            [
                ("January 2024 to March 2024".into(), 4, Some(5.0), Some(9.0)),
                ("April 2024 to June 2024".into(), 3, Some(1.0), Some(2.0)),
            ]
        );
        assert_eq!(told(Step::Year), [("2024".into(), 7, Some(1.0), Some(9.0))]);
    }

    #[test]
    fn a_step_is_as_long_as_the_room_asks() {
        assert_eq!(Step::fitting(0, 11, 300.0), Step::Month);
        assert_eq!(Step::fitting(0, 240, 300.0), Step::Quarter);
        assert_eq!(Step::fitting(0, 12 * 9999, 200.0), Step::Century);
    }
}
