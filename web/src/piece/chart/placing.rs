//! Where a mark over a picture stands: written by script to its style, which a policy without style attributes allows.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Gives an element the declarations of a style, in place of those that it had.
pub fn place(element: &Element, declarations: &str) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.style().set_css_text(declarations);
    }
}
