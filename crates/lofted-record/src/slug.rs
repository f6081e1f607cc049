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
    let mut slug = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || c == '.' {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() == 64 {
            break;
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
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
