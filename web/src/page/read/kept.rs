//! The stories kept over a reload, in this tab alone and until it is closed.
//!
//! The storage of a tab, because a story may be nobody else's to read: it ends with the tab.

use lofted_jobs::message::{from_bytes, to_bytes};
use lofted_view::page::read::desk::Desk;
use web_sys::Storage;

const KEY: &str = "lofted-stories-1";

/// What to say where there is no room.
const NO_ROOM: &str = "The stories are too long for this browser to keep over a reload, or it keeps nothing for this \
                       page. They stay here until the page is closed or loaded again.";

/// The most bytes that are tried: browsers give a page about five million characters.
const MOST_BYTES: usize = 4_500_000;

fn storage() -> Option<Storage> {
    gloo::utils::window().session_storage().ok().flatten()
}

/// The desk that was kept in this tab; `None` where there is none, or none that reads.
#[must_use]
pub fn load() -> Option<Desk> {
    let text = storage()?.get_item(KEY).ok().flatten()?;
    let bytes: Vec<u8> =
        text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or_default()).collect();
    from_bytes(&bytes).ok().map(Desk::of_kept)
}

/// Keeps the desk.
///
/// # Errors
/// The browser has no room for it, in a sentence. What was kept before stays.
pub fn save(desk: &Desk) -> Result<(), String> {
    let no_room = || NO_ROOM.to_owned();
    let storage = storage().ok_or_else(no_room)?;
    if *desk == Desk::default() {
        return storage.remove_item(KEY).map_err(|_| no_room());
    }
    // Not even tried: turning ten megabytes into a refusal takes the page half a second.
    if desk.stories().iter().map(|story| story.text.len()).sum::<usize>() > MOST_BYTES {
        return Err(no_room());
    }
    let bytes = to_bytes(&desk.kept()).map_err(|_| no_room())?;
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    storage.set_item(KEY, &text).map_err(|_| no_room())
}
