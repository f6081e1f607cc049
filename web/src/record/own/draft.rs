//! The text in the field for tables, kept by the browser until it is taken in: nothing pasted is lost by a reload.

use gloo::utils::window;

/// Where the browser holds it.
const KEY: &str = "lofted-pasted";

/// A text longer than this stays on the page alone, characters: the browser has some 5 MB for all.
const MOST: usize = 1_000_000;

/// The text that was left in the field.
#[must_use]
pub fn left() -> String {
    let store = window().local_storage().ok().flatten();
    store.and_then(|store| store.get_item(KEY).ok().flatten()).unwrap_or_default()
}

/// Keeps the text of the field; an empty one is forgotten.
pub fn leave(text: &str) {
    let Ok(Some(store)) = window().local_storage() else { return };
    // A full store keeps the page as it is: the text stands in the field.
    let _ = if text.is_empty() || text.len() > MOST {
        store.remove_item(KEY)
    } else {
        store.set_item(KEY, text)
    };
}
