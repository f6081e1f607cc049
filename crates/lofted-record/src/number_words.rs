//! Numbers in English words, as the press and tables write small ones: "two", "none", "half a dozen".

/// The numbers of single words, without those that multiply.
const WORDS: &[(&str, u8)] = &[
    ("zero", 0),
    ("none", 0),
    ("nobody", 0),
    ("nil", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// How many a dozen are.
pub(crate) const DOZEN: u8 = 12;

/// The number that a word in small letters is.
pub(crate) fn number(word: &str) -> Option<u8> {
    WORDS.iter().find(|(known, _)| *known == word).map(|(_, number)| *number)
}

/// Whether a word multiplies the number before it, which may be "a".
fn multiplies(word: &str) -> bool {
    matches!(word, "hundred" | "thousand" | "million")
}

/// A text in small letters with its number words as digits: "more than twenty-five" as "more than 25", "half a dozen"
/// as "6", "a hundred" as "1 hundred".
pub(crate) fn in_digits(text: &str) -> String {
    let spaced = text.replace("half a dozen", "six").replace('-', " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut written: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let next = words.get(at + 1).copied().unwrap_or_default();
        let after = words.get(at + 2).copied().unwrap_or_default();
        let (digits, taken) = match (*word, number(word)) {
            ("a", _) if next == "dozen" => (Some(DOZEN.into()), 2),
            ("a", _) if multiplies(next) => (Some(1_u16), 1),
            ("dozen", _) => (Some(DOZEN.into()), 1),
            (_, Some(tens)) if tens >= 20 && number(next).is_some_and(|n| (1..10).contains(&n)) => {
                (Some(u16::from(tens) + number(next).map_or(0, u16::from)), 2)
            }
            (_, Some(number)) if next == "dozen" && !after.starts_with(char::is_numeric) => {
                (Some(u16::from(number) * u16::from(DOZEN)), 2)
            }
            (_, found) => (found.map(u16::from), 1),
        };
        written.push(digits.map_or_else(|| (*word).to_owned(), |digits| digits.to_string()));
        at += taken;
    }
    written.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_words_become_digits_and_other_words_stay() {
        for (text, digits) in [
            ("two", "2"),
            ("zero", "0"),
            ("none", "0"),
            ("a dozen", "12"),
            ("two dozen", "24"),
            ("half a dozen", "6"),
            ("at least ten", "at least 10"),
            ("more than twenty-five soldiers", "more than 25 soldiers"),
            ("a hundred", "1 hundred"),
            ("five or six", "5 or 6"),
            ("a few", "a few"),
        ] {
            assert_eq!(in_digits(text), digits, "{text}");
        }
    }
}
