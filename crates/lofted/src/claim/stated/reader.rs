//! Reads a length, a duration or a speed character by character.

mod units;

use super::fault::StatedFault;
use crate::claim::amount::{Amount, LARGEST_AMOUNT};
use crate::claim::qualifier::Qualifier;
use crate::claim::qualifier_words::BEFORE;
use crate::claim::unit::{Quantity, Unit};
use crate::decimal;

/// A fault and the character it is at.
pub(super) type Fault = (usize, StatedFault);

/// Where the reading is.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    chars: &'a [char],
    at: usize,
    unit: Unit,
}

/// A number with the unit behind it, where there is one.
#[derive(Debug, Clone, Copy)]
struct Part {
    at: usize,
    number: f64,
    unit: Option<Unit>,
}

/// Signs before a number, the longer of two that begin alike first; words stand in [`qualifier_words`].
const SIGNS: [(&str, Qualifier); 9] = [
    ("~<", Qualifier::Nearly),
    (">=", Qualifier::AtLeast),
    ("<=", Qualifier::UpTo),
    (">", Qualifier::MoreThan),
    ("<", Qualifier::LessThan),
    ("~", Qualifier::About),
    ("≈", Qualifier::About),
    ("≥", Qualifier::AtLeast),
    ("≤", Qualifier::UpTo),
];

const HOURS: [&str; 5] = ["h", "hr", "hrs", "hour", "hours"];

impl<'a> Reader<'a> {
    pub(super) fn new(chars: &'a [char], unit: Unit) -> Self {
        Self { chars, at: 0, unit }
    }

    fn quantity(&self) -> Quantity {
        self.unit.quantity()
    }

    pub(super) fn stated(mut self) -> Result<(Amount, Unit), Fault> {
        self.spaces();
        if self.at == self.chars.len() {
            return Err((self.at, StatedFault::Empty(self.quantity())));
        }
        let sign_at = self.at;
        let sign = self.sign();
        if sign.is_none() && !self.eat_word("between") {
            self.eat_word("from");
        }
        let parts = self.parts()?;
        let unit = self.one_unit(&parts)?;
        let amount = match (parts.as_slice(), sign) {
            ([one], Some(qualifier)) => qualifier.amount(one.number).unwrap_or(Amount::Vague),
            (_, Some(_)) => return Err((sign_at, StatedFault::SignBeforeRange)),
            ([one], None) => Amount::Exact(one.number),
            ([low, high], None) => Amount::Range { low: low.number, best: None, high: high.number },
            ([low, best, high, ..], None) => {
                Amount::Range { low: low.number, best: Some(best.number), high: high.number }
            }
            ([], None) => return Err((self.at, StatedFault::NumberMissing(self.quantity()))),
        };
        Ok((amount, unit))
    }

    /// Takes the sign or the words of a qualifier here.
    fn sign(&mut self) -> Option<Qualifier> {
        if let Some((_, qualifier)) = SIGNS.iter().find(|(sign, _)| self.eat_word(sign)) {
            return Some(*qualifier);
        }
        let here = |words: &&(&str, Qualifier)| self.begins_with(words.0);
        let (words, qualifier) = BEFORE.iter().filter(here).max_by_key(|(words, _)| words.len())?;
        self.eat_word(words).then_some(*qualifier)
    }

    /// One number with its unit, or two or three of a range.
    fn parts(&mut self) -> Result<Vec<Part>, Fault> {
        let mut parts: Vec<Part> = Vec::new();
        loop {
            self.spaces();
            let part = self.part()?;
            if parts.last().is_some_and(|last| part.number < last.number) {
                return Err((part.at, StatedFault::NotAscending));
            }
            parts.push(part);
            self.spaces();
            let joined =
                ["..", "–", "—", "-", "to", "and"].iter().any(|joint| self.eat_word(joint));
            if !joined {
                break;
            }
            if parts.len() == 3 {
                return Err((self.at, StatedFault::TooManyNumbers));
            }
        }
        match self.peek() {
            None => Ok(parts),
            Some('.') => Err((self.at, StatedFault::SecondPoint)),
            Some(c) if c.is_ascii_digit() => Err((self.at, StatedFault::Separator(' '))),
            Some(c) => Err((self.at, StatedFault::Trailing(c))),
        }
    }

    /// The unit of all parts: the one that is written, or the one that goes without saying.
    fn one_unit(&self, parts: &[Part]) -> Result<Unit, Fault> {
        let mut found: Option<Unit> = None;
        for part in parts {
            match (found, part.unit) {
                (Some(one), Some(other)) if one != other => {
                    return Err((part.at, StatedFault::UnitsDiffer(one, other)));
                }
                _ => found = found.or(part.unit),
            }
        }
        Ok(found.unwrap_or(self.unit))
    }

    fn part(&mut self) -> Result<Part, Fault> {
        let at = self.at;
        if self.quantity() == Quantity::Speed && self.eat_word("mach") {
            return Ok(Part { at, number: self.number()?, unit: Some(Unit::Mach) });
        }
        let number = self.number()? + self.fraction();
        if self.peek() == Some(':') {
            return self.clock(at);
        }
        let unit_at = self.at;
        self.spaces();
        let word_at = self.at;
        let Some(word) = self.unit_word() else {
            self.at = unit_at;
            return Ok(Part { at, number, unit: None });
        };
        if self.quantity() == Quantity::Duration && HOURS.contains(&word.as_str()) {
            return self.after_hours(at, number);
        }
        let Some(unit) = Unit::of_word(&word, self.quantity()) else {
            return Err((word_at, self.no_unit(word, unit_at == word_at)));
        };
        if unit == Unit::Minutes {
            return self.after_minutes(at, number);
        }
        Ok(Part { at, number, unit: Some(unit) })
    }

    fn no_unit(&self, word: String, attached: bool) -> StatedFault {
        let digits_follow = self.peek().is_some_and(|c| c.is_ascii_digit());
        match word.chars().next() {
            Some(c) if attached && digits_follow => StatedFault::NotADigit(c),
            _ if word == "m" && self.quantity() == Quantity::Length => StatedFault::Metres,
            _ => StatedFault::Unit { word, quantity: self.quantity() },
        }
    }

    /// Minutes, and perhaps seconds, after a number of hours.
    fn after_hours(&mut self, at: usize, hours: f64) -> Result<Part, Fault> {
        self.joined_to_smaller();
        let minutes_at = self.at;
        if !self.peek().is_some_and(|c| c.is_ascii_digit()) {
            return Err((at, StatedFault::HoursAlone));
        }
        let minutes = self.number()?;
        if hours.fract() != 0.0 || minutes >= 60.0 {
            return Err((minutes_at, StatedFault::Sixties));
        }
        self.spaces();
        match self.unit_word().map(|word| Unit::of_word(&word, Quantity::Duration)) {
            None | Some(Some(Unit::Minutes)) => self.after_minutes(at, 60.0 * hours + minutes),
            Some(_) => Err((minutes_at, StatedFault::Sixties)),
        }
    }

    /// Seconds after a number of minutes, where they follow.
    fn after_minutes(&mut self, at: usize, minutes: f64) -> Result<Part, Fault> {
        let back = self.at;
        let joined = self.joined_to_smaller();
        let seconds_at = self.at;
        if !self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at = back;
            return Ok(Part { at, number: minutes, unit: Some(Unit::Minutes) });
        }
        let seconds = self.number()?;
        self.spaces();
        let unit = self.unit_word().and_then(|word| Unit::of_word(&word, Quantity::Duration));
        if joined && unit != Some(Unit::Seconds) {
            // "10 minutes and 20 minutes" are the ends of a range.
            self.at = back;
            return Ok(Part { at, number: minutes, unit: Some(Unit::Minutes) });
        }
        if unit != Some(Unit::Seconds) || minutes.fract() != 0.0 || seconds >= 60.0 {
            return Err((seconds_at, StatedFault::Sixties));
        }
        Ok(Part { at, number: 60.0 * minutes + seconds, unit: Some(Unit::Seconds) })
    }

    /// `1:27:00`; two numbers alone are refused.
    fn clock(&mut self, at: usize) -> Result<Part, Fault> {
        let mut numbers = vec![self.chars[at..self.at].iter().collect::<String>()];
        while self.eat_word(":") {
            let start = self.at;
            self.digits();
            numbers.push(self.chars[start..self.at].iter().collect());
        }
        let whole = |text: &String| text.parse::<u32>().ok();
        let values: Option<Vec<u32>> = numbers.iter().map(whole).collect();
        match (numbers.as_slice(), values.as_deref()) {
            _ if self.quantity() != Quantity::Duration => {
                Err((at + numbers[0].len(), StatedFault::NotADigit(':')))
            }
            ([first, second], Some(_)) => {
                Err((at, StatedFault::Clock(first.clone(), second.clone())))
            }
            (_, Some([hours, minutes, seconds])) if *minutes < 60 && *seconds < 60 => {
                let number = f64::from(*hours) * 3600.0 + f64::from(60 * minutes + seconds);
                Ok(Part { at, number, unit: Some(Unit::Seconds) })
            }
            _ => Err((at, StatedFault::Sixties)),
        }
    }

    /// A number: digits, perhaps in groups of three, perhaps with decimals.
    fn number(&mut self) -> Result<f64, Fault> {
        let start = self.at;
        self.digits();
        let first = self.at - start;
        let grouped = self.groups(start)?;
        let point_at = self.at;
        let mut decimals = 0;
        if self.peek() == Some('.') && self.chars.get(self.at + 1) != Some(&'.') {
            self.at += 1;
            let from = self.at;
            self.digits();
            decimals = self.at - from;
        }
        let written = &self.chars[start..self.at];
        let text: String = written.iter().filter(|c| c.is_ascii_digit() || **c == '.').collect();
        if first == 0 && decimals == 0 {
            return Err((start, self.no_number(start)));
        }
        if let Some(separator @ (',' | '\'' | '’' | '_')) = self.peek() {
            return Err((self.at, StatedFault::Separator(separator)));
        }
        let as_thousands = !grouped && decimals == 3 && (1..=3).contains(&first);
        if as_thousands && self.chars.get(start) != Some(&'0') {
            return Err((point_at, StatedFault::PointOrThousands(text)));
        }
        match decimal::number(&text) {
            Some(number) if number <= LARGEST_AMOUNT => Ok(number),
            _ => Err((start, StatedFault::TooLarge)),
        }
    }

    /// Takes groups of three digits after the first; whether there were any.
    fn groups(&mut self, start: usize) -> Result<bool, Fault> {
        let first = self.at - start;
        let mut separator = None;
        while let Some(c) = self.peek() {
            if !matches!(c, ',' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' | '_') {
                break;
            }
            let digits =
                self.chars[self.at + 1..].iter().take_while(|c| c.is_ascii_digit()).count();
            if c.is_whitespace() && (digits == 0 || self.fraction_at(self.at + 1).is_some()) {
                break;
            }
            let leads = (1..=3).contains(&first) && self.chars.get(start) != Some(&'0');
            if digits != 3 || !leads || separator.is_some_and(|one| one != c) {
                return Err((self.at, StatedFault::Separator(c)));
            }
            separator = Some(c);
            self.at += 4;
        }
        Ok(separator.is_some())
    }

    /// Takes a fraction after a whole number: `52 1/2`, `52½`; 0 where there is none.
    fn fraction(&mut self) -> f64 {
        let spaces = self.chars[self.at..].iter().take_while(|c| c.is_whitespace()).count();
        let Some((fraction, length)) = self.fraction_at(self.at + spaces) else { return 0.0 };
        self.at += spaces + length;
        fraction
    }

    /// A fraction of one digit over one digit, or as one character, and its length in characters.
    fn fraction_at(&self, at: usize) -> Option<(f64, usize)> {
        let digit = |at: usize| self.chars.get(at)?.to_digit(10).map(f64::from);
        match self.chars.get(at)? {
            '½' => Some((0.5, 1)),
            '¼' => Some((0.25, 1)),
            '¾' => Some((0.75, 1)),
            _ => {
                let (over, under) = (digit(at)?, digit(at + 2)?);
                let proper = self.chars.get(at + 1) == Some(&'/') && 0.0 < over && over < under;
                proper.then_some((over / under, 3))
            }
        }
    }

    fn no_number(&self, start: usize) -> StatedFault {
        match self.chars.get(start) {
            Some('-' | '−') => StatedFault::Negative,
            None | Some('?') => StatedFault::NumberMissing(self.quantity()),
            Some('.') => StatedFault::SecondPoint,
            Some(c) => StatedFault::NotADigit(*c),
        }
    }

    /// Takes a sign or a word here, in whatever case; a word only where it ends.
    fn eat_word(&mut self, word: &str) -> bool {
        let begins = self.begins_with(word);
        if begins {
            self.at += word.chars().count();
            self.spaces();
        }
        begins
    }

    fn begins_with(&self, word: &str) -> bool {
        let length = word.chars().count();
        let Some(found) = self.chars.get(self.at..self.at + length) else { return false };
        let same = word.chars().zip(found).all(|(one, other)| one == other.to_ascii_lowercase());
        let is_word = word.ends_with(|c: char| c.is_alphabetic());
        let goes_on = self.chars.get(self.at + length).is_some_and(|c| c.is_alphabetic());
        same && !(is_word && goes_on)
    }

    fn digits(&mut self) {
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
    }

    fn spaces(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }
}
