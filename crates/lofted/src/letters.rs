//! Small letters made large and back: without the tables for every script, which weigh 12 kB in a page.

/// A text with its first letter large.
///
/// For Latin (Basic, Latin-1 and Extended-A), Greek and Cyrillic letters; any other is left as it stands.
///
/// # Examples
/// ```
/// use lofted::letters::upper_first;
///
/// assert_eq!(upper_first("soldiers of the brigade"), "Soldiers of the brigade");
/// assert_eq!(upper_first("łódź"), "Łódź");
/// ```
#[must_use]
pub fn upper_first(text: &str) -> String {
    with_first(text, upper)
}

/// A text with its first letter small; for the letters of [`upper_first`].
#[must_use]
pub fn lower_first(text: &str) -> String {
    with_first(text, lower)
}

/// A text in large letters; for the letters of [`upper_first`].
///
/// # Examples
/// ```
/// assert_eq!(lofted::letters::upper_case("Zenda"), "ZENDA");
/// ```
#[must_use]
pub fn upper_case(text: &str) -> String {
    text.chars().map(upper).collect()
}

/// A text in small letters, to find one in another; for the letters of [`upper_first`].
#[must_use]
pub fn lower_case(text: &str) -> String {
    text.chars().map(lower).collect()
}

fn with_first(text: &str, change: impl Fn(char) -> char) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| std::iter::once(change(first)).chain(letters).collect())
}

/// The large letter of a small one.
fn upper(letter: char) -> char {
    match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' | 'α'..='ρ' | 'σ'..='ϋ' | 'а'..='я' => {
            moved(letter, -32)
        }
        'ѐ'..='џ' => moved(letter, -80),
        _ if stands_in_pairs(letter) && !is_first_of_pair(letter) => moved(letter, -1),
        _ => letter,
    }
}

/// The small letter of a large one.
fn lower(letter: char) -> char {
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => {
            moved(letter, 32)
        }
        'Ѐ'..='Џ' => moved(letter, 80),
        _ if stands_in_pairs(letter) && is_first_of_pair(letter) => moved(letter, 1),
        _ => letter,
    }
}

/// Whether a letter is one of Latin Extended-A whose large and small forms follow each other.
const fn stands_in_pairs(letter: char) -> bool {
    matches!(letter, 'Ā'..='į' | 'Ĳ'..='ķ' | 'Ĺ'..='ň' | 'Ŋ'..='ŷ' | 'Ź'..='ž')
}

/// Whether a letter of a pair is the first, the large one.
fn is_first_of_pair(letter: char) -> bool {
    let begins_odd = matches!(letter, 'Ĺ'..='ň' | 'Ź'..='ž');
    (u32::from(letter) % 2 == 1) == begins_odd
}

fn moved(letter: char, by: i32) -> char {
    u32::from(letter).checked_add_signed(by).and_then(char::from_u32).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Latin up to Extended-A, Greek without accents, Cyrillic.
    fn letters() -> impl Iterator<Item = char> {
        let all = ('\0'..='\u{17f}').chain('Α'..='Ϋ').chain('α'..='ϋ').chain('Ѐ'..='џ');
        // No one letter is their other form, or it is of another block.
        all.filter(|letter| !"µßŉİıĸſÿŸς".contains(*letter))
    }

    #[test]
    fn letters_change_as_the_full_tables_say() {
        for letter in letters() {
            assert_eq!(upper(letter).to_string(), letter.to_uppercase().to_string(), "{letter}");
            assert_eq!(lower(letter).to_string(), letter.to_lowercase().to_string(), "{letter}");
        }
    }

    #[test]
    fn other_letters_stay() {
        assert_eq!(upper_case("북한 7,000 km ß"), "북한 7,000 KM ß");
        assert_eq!((upper_first(""), lower_first("")), (String::new(), String::new()));
    }
}
