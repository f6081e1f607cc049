//! The words that the page held before its part had come (`crates/lofted-view/src/site/first_words.rs`).

use gloo::utils::document;

/// The finding that stands on the page while it waits for its part: what the part will find, computed when the site was
/// made. Nothing where the page stood otherwise, or is there already.
#[must_use]
pub fn first_finding() -> Option<String> {
    let finding = document().query_selector("#waiting.first-words > .finding").ok().flatten()?;
    finding.text_content()
}
