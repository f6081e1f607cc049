//! Numbers, amounts and dates in plain English, for labels, read-outs and pages.

use lofted::claim::{Amount, AsOf, Date, Figure, Precision, Qualifier, Unit};

/// A number with thousands separators and at most `decimals` digits after the point, without
/// trailing zeros: `7,687.5`.
///
/// # Examples
/// ```
/// assert_eq!(lofted_charts::sheet::words::number(7687.5, 1), "7,687.5");
/// assert_eq!(lofted_charts::sheet::words::number(10_000.0, 1), "10,000");
/// ```
#[must_use]
pub fn number(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return "no number".to_owned();
    }
    let fixed = format!("{value:.decimals$}");
    let fixed = if fixed.contains('.') {
        fixed.trim_end_matches('0').trim_end_matches('.')
    } else {
        &fixed
    };
    let (sign, digits) = match fixed.strip_prefix('-') {
        Some("0") => ("", "0"),
        Some(digits) => ("\u{2212}", digits),
        None => ("", fixed),
    };
    let (whole, part) = digits.split_once('.').map_or((digits, None), |(w, p)| (w, Some(p)));
    let mut out = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(part) = part {
        out.push('.');
        out.push_str(part);
    }
    out
}

/// A computed length as it is told, no finer than it is known: to 50 km from 1,000 km on, to 10 km from 100 km on.
///
/// # Examples
/// ```
/// assert_eq!(lofted_charts::sheet::words::near_km(7_687.5), "7,700 km");
/// assert_eq!(lofted_charts::sheet::words::near_km(936.8), "940 km");
/// ```
#[must_use]
pub fn near_km(km: f64) -> String {
    let step = if km < 100.0 {
        1.0
    } else if km < 1_000.0 {
        10.0
    } else {
        50.0
    };
    format!("{} km", number(step * (km / step).round(), 0))
}

/// A number that somebody stated, with every digit they gave.
#[must_use]
pub fn stated_number(value: f64) -> String {
    number(value, 6)
}

/// An amount without its unit: `more than 7,000`, `1,000 to 3,000`.
#[must_use]
pub fn amount(amount: &Amount) -> String {
    let n = stated_number;
    match *amount {
        Amount::Exact(value) => n(value),
        Amount::About(value) => format!("about {}", n(value)),
        Amount::AtLeast(value) => format!("at least {}", n(value)),
        Amount::MoreThan(value) => format!("more than {}", n(value)),
        Amount::Nearly(value) => format!("nearly {}", n(value)),
        Amount::LessThan(value) => format!("less than {}", n(value)),
        Amount::UpTo(value) => format!("up to {}", n(value)),
        Amount::Range { low, best: None, high } => format!("{} to {}", n(low), n(high)),
        Amount::Range { low, best: Some(best), high } => {
            format!("{} to {}, best {}", n(low), n(high), n(best))
        }
        Amount::Vague => "a number in words".to_owned(),
        Amount::Unspecified => "no number".to_owned(),
    }
}

/// A figure with its unit: `more than 7,000 km`, `about 10,000`.
///
/// # Examples
/// ```
/// use lofted::claim::{Amount, Figure, Metric, Unit};
///
/// let zenda = Figure::new(Metric::Apogee, Amount::MoreThan(7000.0), Unit::Kilometres)?;
/// assert_eq!(lofted_charts::sheet::words::figure(&zenda), "more than 7,000 km");
/// # Ok::<(), lofted::claim::FigureError>(())
/// ```
#[must_use]
pub fn figure(figure: &Figure) -> String {
    let words = amount(&figure.amount());
    match (figure.amount().qualifier(), figure.unit()) {
        (Qualifier::Vague | Qualifier::Unspecified, _) | (_, Unit::Persons | Unit::None) => words,
        (_, Unit::Mach) => mach(&figure.amount()),
        (_, unit) => format!("{words} {}", unit_symbol(unit)),
    }
}

/// A Mach number, whose name stands before it: `Mach 11`, `more than Mach 11`.
#[must_use]
pub fn mach(amount_of: &Amount) -> String {
    let words = amount(amount_of);
    let at = words.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    format!("{}Mach {}", &words[..at], &words[at..])
}

/// The unit as written after a number; empty for people and words.
#[must_use]
pub fn unit_symbol(unit: Unit) -> &'static str {
    match unit {
        Unit::Kilometres => "km",
        Unit::Miles => "mi",
        Unit::NauticalMiles
        | Unit::Metres
        | Unit::Feet
        | Unit::MetresPerSecond
        | Unit::KilometresPerSecond
        | Unit::KilometresPerHour
        | Unit::MilesPerHour
        | Unit::Mach => unit.id(),
        Unit::Minutes => "min",
        Unit::Seconds => "s",
        Unit::Containers => "containers",
        Unit::PersonsPerDay => "a day",
        Unit::Aircraft => "aircraft",
        Unit::Rounds => "rounds",
        Unit::Persons | Unit::None => "",
    }
}

/// What a qualifier means, in a few words.
#[must_use]
pub fn qualifier(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exact => "a bare number",
        Qualifier::About => "about",
        Qualifier::AtLeast => "at least",
        Qualifier::MoreThan => "more than",
        Qualifier::Nearly => "nearly",
        Qualifier::LessThan => "less than",
        Qualifier::UpTo => "up to",
        Qualifier::Range => "from, to",
        Qualifier::Vague => "a number in words",
        Qualifier::Unspecified => "no number",
    }
}

/// A duration in minutes: `75.6 min`.
#[must_use]
pub fn minutes(time_s: f64) -> String {
    format!("{} min", number(time_s / 60.0, 1))
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(month: i8) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or("")
}

/// A day in full: `31 October 2024`.
#[must_use]
pub fn day(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date.month()), date.year())
}

/// A day in short: `31 Oct 2024`.
#[must_use]
pub fn short_day(date: Date) -> String {
    let short: String = month(date.month()).chars().take(3).collect();
    format!("{} {short} {}", date.day(), date.year())
}

/// A month counted from year 0: `October 2024` for 12 times 2024 and 9.
#[must_use]
pub fn month_of_year(number: i32) -> String {
    let name = i8::try_from(number.rem_euclid(12) + 1).map(month).unwrap_or("");
    format!("{name} {}", number.div_euclid(12))
}

/// The month of a day: `October 2024`.
#[must_use]
pub fn month_and_year(date: Date) -> String {
    format!("{} {}", month(date.month()), date.year())
}

/// The time that a figure is about.
#[must_use]
pub fn as_of(as_of: AsOf) -> String {
    let first = as_of.first_day();
    match as_of.precision() {
        Precision::Day => short_day(first),
        Precision::Month => month_and_year(first),
        Precision::Year => first.year().to_string(),
        Precision::Span => format!("{} to {}", short_day(first), short_day(as_of.last_day())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_trimmed() {
        for (value, decimals, text) in [
            (0.0, 1, "0"),
            (999.0, 0, "999"),
            (1000.0, 0, "1,000"),
            (1_234_567.891, 2, "1,234,567.89"),
            (75.64, 1, "75.6"),
            (-0.04, 1, "0"),
            (-1234.5, 1, "\u{2212}1,234.5"),
            (f64::NAN, 1, "no number"),
        ] {
            assert_eq!(number(value, decimals), text);
        }
    }

    #[test]
    fn a_day_reads_as_people_write_it() {
        let date = Date::new(2024, 10, 31).unwrap();
        assert_eq!((day(date), short_day(date)), ("31 October 2024".into(), "31 Oct 2024".into()));
    }
}
