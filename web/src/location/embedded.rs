//! One chart in a frame of another page: which, what stands under it, and the record that its link may carry.

use gloo::utils::window;
use js_sys::{Function, Promise, Reflect, Uint8Array};
use lofted_view::link::embed::Embed;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The chart that the address frames; `None` where it is that of a page.
#[must_use]
pub fn embedded() -> Option<Embed> {
    Embed::of_fragment(&window().location().hash().unwrap_or_default())
}

/// The texts of a record that a link carries, unpacked by the browser.
///
/// # Errors
/// It is cut short or spoilt, or the browser unpacks nothing, in words.
pub async fn thawed(record: &str) -> Result<Vec<u8>, String> {
    let fault = |_: JsValue| {
        "The claims in this link cannot be read: it was cut short or changed. Copy it anew."
            .to_owned()
    };
    let thaw = Reflect::get(&js_sys::global(), &"loftedThaw".into())
        .and_then(JsCast::dyn_into::<Function>)
        .map_err(fault)?;
    let promise: Promise =
        thaw.call1(&JsValue::NULL, &record.into()).and_then(JsCast::dyn_into).map_err(fault)?;
    let bytes = JsFuture::from(promise).await.map_err(fault)?;
    Ok(Uint8Array::new(&bytes).to_vec())
}
