//! Whether there may be own data to put beside the record: most readers have none, and need no worker to be told so.

use gloo::utils::window;
use web_sys::Storage;

/// Where the page's script puts the text of `own=`, for this tab.
const CARRIED: &str = "lofted-carried";

/// Stands while the browser keeps own data; `web/site/shell.js` puts it for what an earlier version kept.
const KEPT: &str = "lofted-own";

fn text_of(store: Option<Storage>, key: &str) -> Option<String> {
    store?.get_item(key).ok().flatten().filter(|text| !text.is_empty())
}

/// The claims that the link carried, as it carried them.
#[must_use]
pub fn carried() -> Option<String> {
    text_of(window().session_storage().ok().flatten(), CARRIED)
}

/// Whether claims came with the link, or the browser keeps some.
#[must_use]
pub fn may_be() -> bool {
    carried().is_some() || text_of(window().local_storage().ok().flatten(), KEPT).is_some()
}

/// Forgets what the link carried.
pub fn leave_carried() {
    if let Ok(Some(store)) = window().session_storage() {
        let _ = store.remove_item(CARRIED);
    }
}

/// Notes that so many claims are kept.
pub fn note_kept(claims: usize) {
    let Ok(Some(store)) = window().local_storage() else { return };
    // A store that is full had no room for the claims either.
    let _ = if claims > 0 { store.set_item(KEPT, "yes") } else { store.remove_item(KEPT) };
}
