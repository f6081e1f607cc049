//! The word of a list that a mistyped one is nearest to.

/// The word that takes the fewest changes of a letter to reach, where these are at most a third of
/// its letters.
///
/// # Examples
/// ```
/// let words = ["in-place", "near-front", "killed"];
/// assert_eq!(lofted_record::nearest("in-plce", words.into_iter()), Some("in-place"));
/// ```
pub fn nearest<'a>(value: &str, allowed: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // A value much longer than any word is near to none.
    let value: Vec<char> = value.chars().take(40).collect();
    let measured = allowed.map(|word| (changes(&value, word), word));
    let (changes, word) = measured.min_by_key(|(changes, _)| *changes)?;
    (changes * 3 <= word.len()).then_some(word)
}

/// How many letters are to be put in, taken out or written anew to make one text of another.
fn changes(from: &[char], to: &str) -> usize {
    let mut row: Vec<usize> = (0..=from.len()).collect();
    for (line, letter) in to.chars().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, own) in row.iter_mut().skip(1).zip(from) {
            let above = *cell;
            left = (diagonal + usize::from(*own != letter)).min(above + 1).min(left + 1);
            diagonal = above;
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_counted() {
        let count = |from: &str, to: &str| changes(&from.chars().collect::<Vec<char>>(), to);
        assert_eq!(count("apogee", "apogee"), 0);
        assert_eq!(count("apoge", "apogee"), 1);
        assert_eq!(count("", "abc"), 3);
        assert_eq!(count("kitten", "sitting"), 3);
    }

    #[test]
    fn a_slip_finds_its_word_and_nonsense_none() {
        let words = ["in-place", "near-front", "killed"];
        assert_eq!(nearest("in-plce", words.into_iter()), Some("in-place"));
        assert_eq!(nearest("tons", words.into_iter()), None);
    }
}
