//! Days along an axis whose long stretches without a claim are cut short.

use lofted::claim::Date;
use lofted::order::by_key;

/// A stretch of more days than this without a claim is drawn this long, with a mark on the cut.
pub const CUT_DAYS: i32 = 4;

/// The days on which something was said, and where each lies from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CutTime {
    stops: Vec<(Date, f64)>,
    /// Middles of the cuts.
    pub(crate) cuts: Vec<f64>,
}

impl CutTime {
    /// The axis of some days, in any order.
    pub(crate) fn of(days: impl Iterator<Item = Date>) -> Self {
        let mut days = by_key(days.collect(), |day: &Date| f64::from(day.day_number()));
        days.dedup();
        let (mut stops, mut cuts, mut at) = (Vec::new(), Vec::new(), 1.0);
        let mut before: Option<Date> = None;
        for day in days {
            if let Some(before) = before {
                let step = f64::from(day.days_since(before).min(CUT_DAYS));
                if day.days_since(before) > CUT_DAYS {
                    cuts.push(at + 0.5 * step);
                }
                at += step;
            }
            stops.push((day, at));
            before = Some(day);
        }
        let whole = at + 1.0;
        let share = |at: f64| at / whole;
        Self {
            stops: stops.into_iter().map(|(day, at)| (day, share(at))).collect(),
            cuts: cuts.into_iter().map(share).collect(),
        }
    }

    /// The days with their places.
    pub(crate) fn stops(&self) -> &[(Date, f64)] {
        &self.stops
    }

    /// Where a day of the axis lies.
    pub(crate) fn place(&self, day: Date) -> f64 {
        self.stops.iter().find(|(stop, _)| *stop == day).map_or(0.0, |(_, at)| *at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_days_keep_their_distance_and_far_ones_are_cut() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let days = ["2024-10-30", "2024-10-28", "2025-04-30", "2024-10-31", "2024-10-30"];
        let time = CutTime::of(days.into_iter().map(day));
        assert_eq!(time.stops().len(), 4);
        let gap = |one: &str, other: &str| time.place(day(other)) - time.place(day(one));
        let one_day = gap("2024-10-30", "2024-10-31");
        assert!((gap("2024-10-28", "2024-10-30") - 2.0 * one_day).abs() < 1e-12);
        assert!((gap("2024-10-31", "2025-04-30") - 4.0 * one_day).abs() < 1e-12);
        assert_eq!(time.cuts.len(), 1);
    }
}
