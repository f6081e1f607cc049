//! Claims counted month by month, or day by day on a short axis.

use lofted::claim::Date;
use lofted_charts::timeline::Count;
use lofted_charts::words;
use lofted_record::Record;

use super::speaker::speaker;
use super::timeline_view::What;

/// The longest axis on which days are counted instead of months, days.
const DAILY: i32 = 100;

/// How many entries, which are in the order of days, each month has; each day where the axis is short.
#[must_use]
pub fn counts(record: &Record, entries: &[What<'_>], from: Date, to: Date) -> Vec<Count> {
    let daily = to.days_since(from) <= DAILY;
    let mut counts: Vec<(Count, Vec<(String, u32)>)> = Vec::new();
    for what in entries {
        let What::Claim(claim) = what else { continue };
        let day = claim.stated_on;
        let (first, last) = if daily { (day, day) } else { month_of(day) };
        if counts.last().is_none_or(|(count, _)| count.first != first) {
            let label = if daily { words::short_day(day) } else { words::month_and_year(day) };
            let count = Count { first, last, label, count: 0, words: String::new() };
            counts.push((count, Vec::new()));
        }
        let Some((count, voices)) = counts.last_mut() else { continue };
        count.count += 1;
        let who = speaker(record, claim);
        match voices.iter_mut().find(|(name, _)| *name == who) {
            Some((_, said)) => *said += 1,
            None => voices.push((who, 1)),
        }
    }
    let worded = |(count, voices): (Count, Vec<(String, u32)>)| {
        let voices: Vec<String> =
            voices.iter().map(|(who, said)| format!("{who} {said}")).collect();
        Count { words: voices.join(", "), ..count }
    };
    counts.into_iter().map(worded).collect()
}

/// The first and the last day of a day's month.
fn month_of(day: Date) -> (Date, Date) {
    let in_month = |of_month| Date::new(day.year(), day.month(), of_month).ok();
    let last = [31, 30, 29, 28].into_iter().find_map(in_month).unwrap_or(day);
    (in_month(1).unwrap_or(day), last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_has_its_own_last_day() {
        let month = |text: &str| month_of(text.parse().unwrap()).1.to_string();
        assert_eq!(month("2024-02-10"), "2024-02-29");
        assert_eq!(month("2025-02-28"), "2025-02-28");
        assert_eq!(month("2024-12-01"), "2024-12-31");
    }
}
