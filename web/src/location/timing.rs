//! Times that the page leaves in the browser's performance timeline, to be measured from outside.

use std::cell::Cell;

/// From asking for powered flight to the first answer: an entry of this name is a measure, ms.
pub const FIRST_ANSWER: &str = "first powered answer";
const ASKED: &str = "powered flight asked";

thread_local! {
    static WAITING: Cell<bool> = const { Cell::new(false) };
}

/// Powered flight is asked for.
pub fn asked() {
    WAITING.set(true);
    if let Some(performance) = gloo::utils::window().performance() {
        let _ = performance.mark(ASKED);
    }
}

/// An answer of so many members has come; the first after [`asked`] is measured.
pub fn answered(members: u32) {
    if WAITING.replace(false)
        && let Some(performance) = gloo::utils::window().performance()
    {
        let _ = performance.measure_with_start_mark(FIRST_ANSWER, ASKED);
        let _ = performance.mark(&format!("{FIRST_ANSWER}: {members} members"));
    }
}
