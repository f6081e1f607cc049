//! A heavier payload than the one flown, as a reader writes it: `300 m/s` of the final speed, or `10 %` of the range.

use std::fmt;

use lofted::claim::{Figure, Metric, Stated, Unit};
use lofted::decimal;
use lofted::reconstruct::conditions::HeavierPayload;
use lofted_charts::sheet::words;

/// What a heavier payload costs, in whole units, so that a link has it to the last digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heavier {
    /// Of the final speed, m/s.
    SpeedMS(u16),
    /// Of the greatest range of the median vehicle, per cent.
    RangePercent(u8),
}

/// What a text must look like.
pub const NO_HEAVIER: &str =
    "write what it costs of the final speed or of the range, such as 300 m/s or 10 %";

impl Heavier {
    /// The cost of a text: a speed of 1 to 9,999 m/s as any amount is written, in m/s without a unit, or 1 to 99 per
    /// cent of the range.
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        let text = text.trim();
        let share = ["%", "per cent", "percent"].iter().find_map(|sign| text.strip_suffix(sign));
        if let Some(number) = share {
            let percent = decimal::number(number.trim())?.round();
            return (1.0..=99.0).contains(&percent).then_some(Self::RangePercent(percent as u8));
        }
        let stated = Stated::read(text, Unit::MetresPerSecond).ok()?;
        let speed = Figure::new(Metric::BurnoutSpeed, stated.amount, stated.unit).ok()?;
        let speed_m_s = speed.si().named_number()?.round();
        (1.0..=9_999.0).contains(&speed_m_s).then_some(Self::SpeedMS(speed_m_s as u16))
    }

    /// For the core.
    #[must_use]
    pub fn payload(self) -> HeavierPayload {
        match self {
            Self::SpeedMS(speed) => HeavierPayload::LosesSpeedMS(f64::from(speed)),
            Self::RangePercent(percent) => HeavierPayload::CostsRange(f64::from(percent) / 100.0),
        }
    }
}

/// As a link and a field have it: `300 m/s`, `10 %`.
impl fmt::Display for Heavier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SpeedMS(speed) => write!(f, "{speed} m/s"),
            Self::RangePercent(percent) => write!(f, "{percent} %"),
        }
    }
}

/// The condition in words: `payload heavier by 300 m/s of final speed`.
#[must_use]
pub fn heavier_words(lost_speed_m_s: f64) -> String {
    format!("payload heavier by {} m/s of final speed", words::number(lost_speed_m_s, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cost_reads_as_people_write_it_and_back() {
        for (text, read) in [
            ("300", Heavier::SpeedMS(300)),
            ("300 m/s", Heavier::SpeedMS(300)),
            ("0.3 km/s", Heavier::SpeedMS(300)),
            ("1,080 km/h", Heavier::SpeedMS(300)),
            ("1,000 m/s", Heavier::SpeedMS(1000)),
            ("about 671 mph", Heavier::SpeedMS(300)),
            ("10%", Heavier::RangePercent(10)),
            ("12 per cent", Heavier::RangePercent(12)),
        ] {
            assert_eq!(Heavier::of_text(text), Some(read), "{text}");
            assert_eq!(Heavier::of_text(&read.to_string()), Some(read));
        }
        for text in
            ["", "0", "-5 m/s", "0 %", "100 %", "heavy", "20 km/s", "5 kg", "NaN", "inf m/s"]
        {
            assert_eq!(Heavier::of_text(text), None, "{text}");
        }
    }
}
