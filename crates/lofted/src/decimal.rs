//! Decimal numbers read as people and spreadsheets write them: without the standard library's table of
//! powers, which weighs 12 kB in every page.

/// Significant digits that count; all that a 64-bit whole number holds.
const DIGITS: u32 = 19;
/// The largest power of five that a 64-bit whole number holds.
const LARGEST_POWER: i32 = 27;

/// The number that a plain decimal text names: digits with at most one point, perhaps a sign before them.
///
/// `None` for any other text: no digit, an exponent, a separator, a word, or a number of 10⁴⁶ or more.
///
/// # Accuracy
/// The nearest `f64`, ties to even, as the standard library reads it, for up to 19 significant digits and
/// 27 decimals; what is written after those breaks ties only. So every `f64` from 10⁻¹⁰ to 10⁴⁶ comes
/// back from the shortest text that names it. Checked against the standard library on random texts.
///
/// # Examples
/// ```
/// use lofted::decimal::number;
///
/// assert_eq!(number("7687.5"), Some(7687.5));
/// assert_eq!(number("-0.1"), Some(-0.1));
/// assert_eq!(number("1e3"), None);
/// assert_eq!(number("."), None);
/// ```
#[must_use]
pub fn number(text: &str) -> Option<f64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let size = Written::read(digits)?.nearest()?;
    Some(if negative { -size } else { size })
}

/// Whether a text is a plain decimal number, however long.
#[must_use]
pub fn is_number(text: &str) -> bool {
    Written::read(text.strip_prefix(['-', '+']).unwrap_or(text)).is_some()
}

/// A number as written: `significand` · 10^`exponent`, and whether more than that was written after it.
struct Written {
    significand: u64,
    exponent: i32,
    more: bool,
}

impl Written {
    fn read(digits: &str) -> Option<Self> {
        let (mut significand, mut exponent, mut more) = (0_u64, 0_i32, false);
        let (mut count, mut any, mut point) = (0, false, false);
        for byte in digits.bytes() {
            match byte {
                b'.' if !point => point = true,
                b'0'..=b'9' => {
                    any = true;
                    if count < DIGITS && exponent > -LARGEST_POWER {
                        significand = significand * 10 + u64::from(byte - b'0');
                        count += u32::from(significand > 0);
                        exponent -= i32::from(point);
                    } else {
                        more |= byte > b'0';
                        exponent += i32::from(!point);
                    }
                }
                _ => return None,
            }
        }
        any.then_some(Self { significand, exponent, more })
    }

    /// The nearest `f64`; 10^n is 5^n · 2^n, and the power of two is exact.
    #[expect(
        clippy::cast_precision_loss,
        reason = "rounds to nearest: that is the conversion wanted"
    )]
    fn nearest(&self) -> Option<f64> {
        if self.significand == 0 {
            return Some(0.0);
        }
        if self.exponent > LARGEST_POWER {
            return None;
        }
        let five = u128::from(5_u64.pow(self.exponent.unsigned_abs()));
        let (whole, shift) = if self.exponent < 0 {
            // 127 bits by at most 63: a quotient of 64 or more, so the sticky bit lies below the rounding.
            let shift = u128::from(self.significand).leading_zeros() - 1;
            let long = u128::from(self.significand) << shift;
            ((long / five) | u128::from(long % five > 0), shift)
        } else {
            (u128::from(self.significand) * five, 0)
        };
        // 2^power, from -154 to 27: no subnormal.
        let biased = 1023 + self.exponent - i32::try_from(shift).ok()?;
        let power = f64::from_bits(u64::try_from(biased).ok()? << 52);
        Some((whole | u128::from(self.more)) as f64 * power)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", ".", "-", "+", "--1", "1.2.3", "1e5", "inf", "NaN", "1 000", "1,5", "١"] {
            assert_eq!(number(text), None, "{text}");
            assert!(!is_number(text), "{text}");
        }
    }

    #[test]
    fn ties_and_long_texts_round_as_the_standard_library_rounds() {
        for text in [
            "0",
            "-0",
            "000.000",
            "9007199254740993",
            "9007199254740992.5",
            "9007199254740993.0000000001",
            "4503599627370496.5",
            "4503599627370497.5",
            "0.30000000000000004",
            "123456789012345678901234",
            "0.1000000000000000055511151231257827",
            "1.",
            ".5",
            "18446744073709551615",
            "0.0000000001",
        ] {
            assert_eq!(number(text), text.parse().ok(), "{text}");
        }
        assert_eq!(number(&format!("1{}", "0".repeat(60))), None);
        assert!(is_number(&format!("1{}", "0".repeat(60))));
    }

    proptest! {
        #[test]
        fn digits_read_as_the_standard_library_reads_them(whole in "[0-9]{1,10}", after in "[0-9]{0,9}") {
            let text = format!("{whole}.{after}");
            prop_assert_eq!(number(&text), text.parse().ok());
        }

        #[test]
        fn a_number_comes_back_from_its_shortest_text(power in -10.0..46.0_f64, sign in prop::bool::ANY) {
            let size = crate::math::pow(10.0, power);
            let value = if sign { -size } else { size };
            prop_assert_eq!(number(&value.to_string()), Some(value));
        }
    }
}
