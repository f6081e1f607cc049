//! What a claimant's words say of a number, by the turns of phrase that the press uses.

/// Turns of phrase found in a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Turns(u16);

impl Turns {
    /// "More than", "at least", "over": bounds from below.
    pub(super) const LOWER: Self = Self(1);
    /// "As many as", "up to", "nearly": bounds from above.
    pub(super) const UPPER: Self = Self(1 << 1);
    /// "Wounded", "injured", "casualties".
    pub(super) const WOUNDED: Self = Self(1 << 2);
    /// "In the past week", "per day".
    pub(super) const WINDOW: Self = Self(1 << 3);
    /// "Will", "soon", "expected".
    pub(super) const FUTURE: Self = Self(1 << 4);
    /// "Including Russians", "Russian and North Korean".
    pub(super) const MIXED: Self = Self(1 << 5);
    /// "Builders", "sappers", "engineers".
    pub(super) const BUILDERS: Self = Self(1 << 6);

    pub(super) const fn has(self, turn: Self) -> bool {
        self.0 & turn.0 != 0
    }

    fn put(&mut self, turn: Self) {
        self.0 |= turn.0;
    }

    /// The turns of phrase in a text; `room` is reused from one text to the next.
    pub(super) fn of(text: &str, room: &mut String) -> Self {
        room.clear();
        room.push_str(text);
        room.make_ascii_lowercase();
        let mut turns = Self::default();
        let (mut before, mut last) = ("", "");
        for word in room.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            turns.take(before, last, word);
            (before, last) = (last, word);
        }
        turns
    }

    fn take(&mut self, before: &str, last: &str, word: &str) {
        match (before, last, word) {
            ("no" | "not", "more" | "less" | "fewer", "than") => {
                self.put(if last == "more" { Self::UPPER } else { Self::LOWER });
            }
            (_, "more", "than") | (_, "at", "least") | (_, "or", "more") | (_, "upwards", "of") => {
                self.put(Self::LOWER);
            }
            (_, _, "over" | "exceeded" | "exceeds" | "exceeding" | "above") => {
                self.put(Self::LOWER);
            }
            ("as", "many", "as") | (_, "up", "to") | (_, "at", "most") | (_, "grow", "to") => {
                self.put(Self::UPPER);
            }
            (_, "less" | "fewer", "than") => self.put(Self::UPPER),
            (_, _, "nearly" | "almost" | "approaching") => self.put(Self::UPPER),
            (_, _, "wounded" | "injured" | "casualties" | "casualty") => self.put(Self::WOUNDED),
            (_, "past" | "last" | "per" | "one" | "this" | "a", "week" | "day") => {
                self.put(Self::WINDOW);
            }
            (_, _, "will" | "soon" | "expected" | "expects" | "prepares" | "planned") => {
                self.put(Self::FUTURE);
            }
            (_, "including" | "and" | "plus", "russian" | "russians") => self.put(Self::MIXED),
            (_, "russian" | "russians", "and") => self.put(Self::MIXED),
            (_, _, "builders" | "sappers" | "engineers") => self.put(Self::BUILDERS),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_are_heard_in_any_case_and_no_more_than_is_not_more_than() {
        let turns = |text: &str| Turns::of(text, &mut String::new());
        assert!(turns("As many as 10,000").has(Turns::UPPER));
        assert!(turns("no more than 8,000").has(Turns::UPPER));
        assert!(!turns("no more than 8,000").has(Turns::LOWER));
        assert!(turns("some 3,000 or more").has(Turns::LOWER));
        assert!(turns("more than 1,000 in the past week").has(Turns::WINDOW));
        assert!(turns("50,000, including Russians").has(Turns::MIXED));
        assert_eq!(turns("10 000 солдат"), Turns::default());
    }
}
