//! A name made of a text.

/// A name made of a text: its letters and digits, with `-` for whatever is between them. Empty where
/// the text has neither.
///
/// # Examples
/// ```
/// assert_eq!(lofted_record::slug("US NSC (John Kirby)"), "us-nsc-john-kirby");
/// ```
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = hyphenated(text, &['.']);
    slug.truncate(64);
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// A text in lower case with one hyphen for all between its letters, digits and the characters that are kept.
#[must_use]
pub fn hyphenated(text: &str, kept: &[char]) -> String {
    let mut name = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || kept.contains(&c) {
            name.push(c.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    name.truncate(name.trim_end_matches('-').len());
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_a_name() {
        assert_eq!(slug("US NSC (John Kirby)"), "us-nsc-john-kirby");
        assert_eq!(slug("kcna-2024-11-01"), "kcna-2024-11-01");
        assert_eq!(slug("  국정원 "), "");
        assert_eq!(slug(&"x".repeat(100)).len(), 64);
    }
}
