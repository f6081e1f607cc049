//! How old a statement was on a day, in words.

use lofted::claim::{Claim, Date};
use lofted_charts::sheet::words;

/// A statement older than this is told with its day: nobody takes it for news of the day that is shown.
pub(super) const FRESH_DAYS: i32 = 14;
/// From here on an age is told in months.
const MANY_DAYS: i32 = 100;
const DAYS_OF_A_MONTH: f64 = 30.44;

/// How old a statement was on a day.
#[must_use]
pub fn age(claim: &Claim, day: Date) -> String {
    match day.days_since(claim.stated_on) {
        0 => "said the same day".to_owned(),
        1 => "said the day before".to_owned(),
        days if days <= FRESH_DAYS => format!("said {days} days before"),
        days => {
            let days = match days {
                days if days <= MANY_DAYS => format!("{days} days"),
                days => format!("{:.0} months", f64::from(days) / DAYS_OF_A_MONTH),
            };
            format!("said {}, {days} before", words::short_day(claim.stated_on))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_told_in_days_and_after_some_in_months() {
        let claim = &lofted_record::bundled().record.claims()[0];
        let day = |days| Date::of_day_number(claim.stated_on.day_number() + days).unwrap();
        let told = |days: i32| age(claim, day(days));
        assert_eq!(told(0), "said the same day");
        assert_eq!(told(3), "said 3 days before");
        assert!(told(100).ends_with(", 100 days before"), "{}", told(100));
        assert!(told(464).ends_with(", 15 months before"), "{}", told(464));
    }
}
