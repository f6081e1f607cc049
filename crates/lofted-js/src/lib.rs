//! What the npm package asks of Lofted: text in, text out, so that the border between the two languages is JSON.
//!
//! Each function gives `{"ok": ...}`, `{"type_error": "..."}` for what is a slip of the program, or `{"error": "..."}`
//! for what is wrong with the figures; `package/calls.js` throws the latter two.

pub mod figures;
pub mod outcome;
pub mod pictures;
pub mod records;
