//! The words of a unit after a number: one, two of a nautical mile, and what stands between a larger unit and a smaller.

use super::Reader;
use crate::claim::unit::Quantity;

impl Reader<'_> {
    /// The word of letters here, in lower case; none where it joins a range.
    pub(super) fn unit_word(&mut self) -> Option<String> {
        let word = self.letters();
        if word.is_empty() || word == "to" || word == "and" {
            return None;
        }
        self.at += word.chars().count();
        if self.quantity() == Quantity::Speed
            && let Some(per) = self.per()
        {
            return Some(format!("{}/{per}", short(&word)));
        }
        if self.quantity() == Quantity::Length && matches!(word.as_str(), "nautical" | "naut") {
            self.point();
            self.spaces();
            let mile = self.letters();
            if matches!(mile.as_str(), "mile" | "miles" | "mi") {
                self.at += mile.chars().count();
                self.point();
                return Some("nmi".to_owned());
            }
        }
        self.point();
        Some(word)
    }

    /// What a speed is counted in each of, behind "/" or "per": s or h, as it is written where it is another.
    fn per(&mut self) -> Option<String> {
        let back = self.at;
        if self.peek() == Some('/') {
            self.at += 1;
        } else {
            self.spaces();
            if !self.eat_word("per") {
                self.at = back;
                return None;
            }
        }
        self.spaces();
        let word = self.letters();
        self.at += word.chars().count();
        self.point();
        Some(match word.as_str() {
            "s" | "sec" | "secs" | "second" => "s".to_owned(),
            "h" | "hr" | "hour" => "h".to_owned(),
            _ => word,
        })
    }

    /// Takes what may stand between a number of a larger unit and that of a smaller: "1 hour and 27 minutes",
    /// "10 min, 10 sec"; whether a word or a comma stood there.
    pub(super) fn joined_to_smaller(&mut self) -> bool {
        let back = self.at;
        self.spaces();
        let comma = self.eat_word(",");
        let and = self.eat_word("and") || self.eat_word("&");
        if (comma || and) && !self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at = back;
            return false;
        }
        comma || and
    }

    /// The letters here, in lower case.
    fn letters(&self) -> String {
        let letters = self.chars[self.at..].iter().take_while(|c| c.is_alphabetic());
        letters.flat_map(|c| c.to_lowercase()).collect()
    }

    /// Takes the point of an abbreviation.
    fn point(&mut self) {
        if self.peek() == Some('.') && self.chars.get(self.at + 1).is_none_or(|c| *c != '.') {
            self.at += 1;
        }
    }
}

/// A unit of length as it stands in one of speed.
fn short(word: &str) -> &str {
    match word {
        "kilometre" | "kilometres" | "kilometer" | "kilometers" => "km",
        "metre" | "metres" | "meter" | "meters" => "m",
        "mile" | "miles" => "mi",
        other => other,
    }
}
