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
    /// "Builders", "sappers", "engineers".
    pub(super) const BUILDERS: Self = Self(1 << 5);

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
        // A byte above ASCII belongs to a letter; cuts at other bytes are cuts between characters.
        let between = |b: &u8| !(b.is_ascii_alphanumeric() || *b >= 0x80);
        for word in room.as_bytes().split(between).filter(|word| !word.is_empty()) {
            let word = std::str::from_utf8(word).unwrap_or_default();
            turns.take(before, last, word);
            (before, last) = (last, word);
        }
        turns
    }

    fn take(&mut self, before: &str, last: &str, word: &str) {
        let turn = match word {
            "than" => match (before, last) {
                ("no" | "not", "more") | (_, "less" | "fewer") => Self::UPPER,
                (_, "more") => Self::LOWER,
                _ => return,
            },
            "least" if last == "at" => Self::LOWER,
            "more" if last == "or" => Self::LOWER,
            "of" if last == "upwards" => Self::LOWER,
            "over" | "exceeded" | "exceeds" | "exceeding" | "above" => Self::LOWER,
            "as" if before == "as" && last == "many" => Self::UPPER,
            "to" if last == "up" || last == "grow" => Self::UPPER,
            "most" if last == "at" => Self::UPPER,
            "nearly" | "almost" | "approaching" => Self::UPPER,
            "wounded" | "injured" | "casualties" | "casualty" => Self::WOUNDED,
            "week" | "day" if ["past", "last", "per", "one", "this", "a"].contains(&last) => {
                Self::WINDOW
            }
            "will" | "soon" | "expected" | "expects" | "prepares" | "planned" => Self::FUTURE,
            "builders" | "sappers" | "engineers" => Self::BUILDERS,
            _ => return,
        };
        self.put(turn);
        // "No less than" bounds from below, whatever "less than" does.
        if word == "than" && ["no", "not"].contains(&before) && ["less", "fewer"].contains(&last) {
            self.0 = (self.0 & !Self::UPPER.0) | Self::LOWER.0;
        }
    }
}

/// Whether a text counts another people in: "including Ruritanians", "Ruritanian and ...".
///
/// `people` is their adjective; it takes an s as a noun.
pub(super) fn counts_in(text: &str, people: &str) -> bool {
    let (text, people) = (text.to_lowercase(), people.to_lowercase());
    if people.is_empty() || !text.contains(&people) {
        return false;
    }
    let between = |c: char| !(c.is_alphanumeric() || c == '\u{2019}');
    let words: Vec<&str> = text.split(between).filter(|word| !word.is_empty()).collect();
    let wanted: Vec<&str> = people.split(between).filter(|word| !word.is_empty()).collect();
    let is_one =
        |word: &str, wanted: &str| word == wanted || word.strip_suffix('s') == Some(wanted);
    words.windows(wanted.len().max(1)).enumerate().any(|(at, found)| {
        let named = found.iter().zip(&wanted).all(|(word, wanted)| is_one(word, wanted));
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let after = words.get(at + wanted.len());
        named
            && (before.is_some_and(|word| ["including", "and", "plus"].contains(word))
                || after == Some(&"and"))
    })
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
        assert!(turns("no fewer than 8,000").has(Turns::LOWER));
        assert!(!turns("no fewer than 8,000").has(Turns::UPPER));
        assert!(turns("some 3,000 or more").has(Turns::LOWER));
        assert!(turns("more than 1,000 in the past week").has(Turns::WINDOW));
        assert!(counts_in("50,000, including Ruritanians", "Ruritanian"));
        assert!(counts_in("Ruritanian and other troops", "Ruritanian"));
        assert!(counts_in("9,000 and South Ruritanians", "South Ruritanian"));
        assert!(!counts_in("in Ruritanian uniforms", "Ruritanian"));
        assert!(!counts_in("including everybody", ""));
        assert_eq!(turns("10 000 солдат"), Turns::default());
    }
}
