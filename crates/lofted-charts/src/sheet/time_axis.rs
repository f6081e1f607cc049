//! An axis of days: where a day lies, and round dates under it.

use lofted::claim::Date;

use crate::sheet::canvas::text_width::{Weight, room_px};
use crate::sheet::canvas::{Align, Canvas};
use crate::sheet::ink::Ink;
use crate::sheet::picture::ChartError;
use crate::sheet::plot::{TEXT_PX, label};
use crate::sheet::words;

/// An axis from one day to another, both included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct TimeAxis {
    from: Date,
    to: Date,
    left: f64,
    right: f64,
}

impl TimeAxis {
    /// An axis between two edges, px.
    pub(crate) fn new(from: Date, to: Date, left: f64, right: f64) -> Self {
        Self { from, to: to.max(from), left, right }
    }

    /// Where a day lies, px; days outside lie at the ends.
    pub(crate) fn x(&self, day: Date) -> f64 {
        self.at(f64::from(day.days_since(self.from)))
    }

    /// Where the day after a day begins, px.
    pub(crate) fn x_after(&self, day: Date) -> f64 {
        self.at(f64::from(day.days_since(self.from)) + 1.0)
    }

    fn at(&self, days: f64) -> f64 {
        let all = f64::from(self.to.days_since(self.from)).max(1.0);
        self.left + (self.right - self.left) * (days / all).clamp(0.0, 1.0)
    }

    /// Draws lines at round dates from a height to another, and the dates under them.
    pub(crate) fn draw(&self, canvas: &Canvas, top: f64, bottom: f64) -> Result<(), ChartError> {
        for (day, text) in self.ticks() {
            let x = self.x(day);
            canvas.line([(x, top), (x, bottom)], Ink::Rule, 1.0)?;
            canvas.line([(x, bottom), (x, bottom + 4.0)], Ink::Muted, 1.0)?;
            let half = 0.5 * room_px(&text, TEXT_PX, Weight::Regular);
            let x = x.clamp(self.left + half - 12.0, self.right - half + 12.0);
            canvas.text(&text, (x, bottom + 14.0), label(Ink::Muted, Align::Middle))?;
        }
        canvas.line([(self.left, bottom), (self.right, bottom)], Ink::Muted, 1.0)
    }

    /// Round dates that fit beside each other: years, else months, else the two ends.
    fn ticks(&self) -> Vec<(Date, String)> {
        let per_day = (self.right - self.left) / f64::from(self.to.days_since(self.from)).max(1.0);
        for (months, room_px) in [(1, 76.0), (3, 76.0), (6, 76.0), (12, 44.0), (24, 44.0)] {
            if per_day * 29.0 * f64::from(months) < room_px {
                continue;
            }
            let ticks = self.each(months);
            if ticks.len() > 1 {
                return ticks;
            }
            break;
        }
        if self.from == self.to {
            return vec![(self.from, words::short_day(self.from))];
        }
        let ends = [self.from, self.to].map(|day| (day, words::short_day(day)));
        let room = ends.iter().map(|(_, text)| room_px(text, TEXT_PX, Weight::Regular));
        let fit = room.sum::<f64>() - 16.0 <= self.right - self.left;
        ends.into_iter().take(if fit { 2 } else { 1 }).collect()
    }

    /// The first day of every so many months.
    fn each(&self, months: i32) -> Vec<(Date, String)> {
        let first = 12 * i32::from(self.from.year());
        let last = 12 * i32::from(self.to.year()) + 11;
        (first..=last)
            .filter(|month| month.rem_euclid(months) == 0)
            .filter_map(|month| {
                let year = i16::try_from(month.div_euclid(12)).ok()?;
                let day = Date::new(year, i8::try_from(month.rem_euclid(12) + 1).ok()?, 1).ok()?;
                let text = if months >= 12 {
                    year.to_string()
                } else {
                    words::short_day(day).trim_start_matches("1 ").to_owned()
                };
                (self.from <= day && day <= self.to).then_some((day, text))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(from: &str, to: &str, width: f64) -> Vec<String> {
        let axis = TimeAxis::new(from.parse().unwrap(), to.parse().unwrap(), 0.0, width);
        axis.ticks().into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn dates_are_years_months_or_the_two_ends() {
        assert_eq!(ticks("2017-05-14", "2020-09-02", 300.0), ["2018", "2019", "2020"]);
        assert_eq!(ticks("2024-09-20", "2024-12-31", 400.0), ["Oct 2024", "Nov 2024", "Dec 2024"]);
        assert_eq!(ticks("2024-10-30", "2024-10-31", 400.0), ["30 Oct 2024", "31 Oct 2024"]);
        assert_eq!(ticks("2024-10-30", "2024-10-30", 400.0), ["30 Oct 2024"]);
    }

    #[test]
    fn a_day_lies_where_its_number_says_and_never_off_the_axis() {
        let axis =
            TimeAxis::new("2024-01-01".parse().unwrap(), "2024-01-11".parse().unwrap(), 0.0, 100.0);
        assert_eq!(axis.x("2024-01-06".parse().unwrap()), 50.0);
        assert_eq!(axis.x("2025-01-06".parse().unwrap()), 100.0);
    }
}
