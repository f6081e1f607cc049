//! The numbers that words carry, in digits and in a few letters, and whether a figure is among them.

use lofted::claim::Quantity;

use crate::number_words::{DOZEN, number};

/// What the words say of a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Carried {
    /// They hold none in digits: nothing can be said.
    #[default]
    Unknown,
    /// They hold numbers in digits, and it is not among them.
    No,
    /// It is among the numbers in them.
    Yes,
}

/// Whether words carry a number; of a time, its minutes and seconds may stand apart.
///
/// A separator is read both as one of groups and as a decimal point, since languages differ.
pub(super) fn carries(words: &str, number: f64, quantity: Quantity) -> Carried {
    let is_time = quantity == Quantity::Duration;
    let mut seen = Seen { number, is_time, ..Seen::default() };
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        let length = if first.is_ascii_digit() {
            let length = digits(rest);
            if seen.carried == Carried::Unknown {
                seen.carried = Carried::No;
            }
            seen.take(readings(rest.get(..length).unwrap_or_default()));
            length
        } else if first.is_alphabetic() {
            let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            seen.word(rest.get(..length).unwrap_or_default());
            length
        } else {
            seen.is_fraction = first == '/';
            first.len_utf8()
        };
        if seen.carried == Carried::Yes {
            break;
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    seen.carried
}

/// The two readings of a number: separators as those of groups, the last one as a decimal point.
type Readings = [f64; 2];

#[derive(Debug, Default)]
struct Seen {
    number: f64,
    is_time: bool,
    carried: Carried,
    /// The number that goes on: `1` of "1만4000", with whether the last word multiplied it.
    current: Option<(Readings, bool)>,
    /// What of it stands before its last part and is multiplied no more: 10,000 of "1만3천".
    above: Readings,
    /// The numbers before it, the last one last: minutes of "39 min 12 s", 52 of "52 1/2".
    before: [f64; 2],
    is_fraction: bool,
}

impl Seen {
    fn take(&mut self, readings: Readings) {
        self.above = match self.current {
            Some((sum, true)) => sum,
            _ => [0.0; 2],
        };
        let value = [self.above[0] + readings[0], self.above[1] + readings[1]];
        let [whole, last] = self.before;
        if self.is_fraction {
            self.test(whole + last / value[0]);
        }
        if self.is_time {
            value.iter().for_each(|seconds| self.test(last * 60.0 + seconds));
        }
        self.before = [last, value[0]];
        self.hold(value);
    }

    fn word(&mut self, word: &str) {
        let lower = word.to_lowercase();
        if let Some(factor) = factor(&lower) {
            let [above_a, above_b] = self.above;
            let times = |[a, b]: Readings| {
                [above_a + (a - above_a) * factor, above_b + (b - above_b) * factor]
            };
            if let Some((value, _)) = self.current {
                self.hold(times(value));
                // "10k-12k" are two numbers, "one-thousand-920" is one.
                self.current = Some((times(value), lower != "k" && lower != "dozen"));
            } else {
                // "A dozen", "a hundred".
                self.take([factor, factor]);
            }
        } else if let Some(value) = number(&lower).map(f64::from) {
            self.take([value, value]);
        } else {
            self.current = None;
        }
    }

    fn hold(&mut self, value: Readings) {
        value.iter().for_each(|value| self.test(*value));
        self.current = Some((value, false));
    }

    fn test(&mut self, value: f64) {
        if (value - self.number).abs() <= self.number.abs() * 1e-9 {
            self.carried = Carried::Yes;
        }
    }
}

/// How many bytes of a text are one number: digits, and single separators between them; a space only before
/// three digits.
fn digits(text: &str) -> usize {
    let follow = |at: usize| {
        let after = text.get(at..).unwrap_or_default();
        after.bytes().take_while(u8::is_ascii_digit).count()
    };
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let goes_on = match c {
            '0'..='9' => true,
            ',' | '.' => follow(at + 1) > 0,
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2019}' => follow(at + c.len_utf8()) == 3,
            _ => false,
        };
        if !goes_on {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

fn readings(text: &str) -> Readings {
    let bare = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let number = |text: &str| text.parse::<f64>().unwrap_or(f64::NAN);
    let whole = bare(text);
    let pointed = text
        .rfind([',', '.'])
        .and_then(|at| text.split_at_checked(at))
        .map(|(before, after)| format!("{}.{}", bare(before), bare(after)));
    let whole = number(&whole);
    [whole, pointed.map_or(whole, |text| number(&text))]
}

/// What a word multiplies the number before it by.
///
/// A Korean 여, "and some", may stand between the two: 940여만.
fn factor(word: &str) -> Option<f64> {
    let word = word.strip_prefix('여').unwrap_or(word);
    let begins = |with: &[&str]| with.iter().any(|start| word.starts_with(start));
    if word == "k" {
        Some(1e3)
    } else if word == "dozen" {
        Some(f64::from(DOZEN))
    } else if word == "mn" || begins(&["million", "mln", "mio", "мільйон", "миллион"])
    {
        Some(1e6)
    } else if begins(&["thousand", "tausend", "tūkst", "тис", "тыс", "천", "千"]) {
        Some(1e3)
    } else if begins(&["만", "万"]) {
        Some(1e4)
    } else {
        word.starts_with("hundred").then_some(100.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_however_the_press_prints_them() {
        for (words, number) in [
            ("2,111.5 km", 2111.5),
            ("aus ungefähr 4.800 Soldaten", 4800.0),
            ("25 000 workers", 25000.0),
            ("3.5 million artillery shells", 3_500_000.0),
            ("близько 6,5 мільйона", 6_500_000.0),
            ("1만4000 km", 14000.0),
            ("1万4000キロを超える", 14000.0),
            ("고도 3천 km 미만", 3000.0),
            ("총 1만3천개 이상의 컨테이너", 13_000.0),
            ("약 600여만 발", 6_000_000.0),
            ("one-thousand-920 kilometers", 1920.0),
            ("some three-thousand troops", 3000.0),
            ("exactly 52 1/2 minutes", 52.5),
            ("of 850 km, 900 km", 900.0),
            ("2.5k", 2500.0),
            ("10k-12k", 12_000.0),
            ("10k", 10_000.0),
            ("1.2 thousand", 1200.0),
            ("2 million", 2_000_000.0),
            ("2 mn", 2_000_000.0),
            ("two of the 40", 2.0),
            ("none of the 40", 0.0),
            ("zero of 40", 0.0),
            ("a dozen of 40", 12.0),
            ("two dozen of 40", 24.0),
        ] {
            assert_eq!(carries(words, number, Quantity::Persons), Carried::Yes, "{words}");
        }
        assert_eq!(carries("37 minute, 19.7 second", 2239.7, Quantity::Duration), Carried::Yes);
        assert_eq!(carries("37 minute, 19.7 second", 2239.7, Quantity::Length), Carried::No);
        assert_eq!(carries("around 10,900", 11000.0, Quantity::Persons), Carried::No);
        assert_eq!(carries("dozens", 24.0, Quantity::Persons), Carried::Unknown);
    }
}
