//! One chart in a frame of another page: which, what stands under it, and the record that its link may carry.

use gloo::utils::window;
use js_sys::{Function, Promise, Reflect, Uint8Array};
use lofted_view::embed::Embed;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::prelude::*;

/// The chart that the address frames; `None` where it is that of a page.
#[must_use]
pub fn embedded() -> Option<Embed> {
    Embed::of_fragment(&window().location().hash().unwrap_or_default())
}

/// A chart alone: the page, of which style leaves the chart, what is wrong, and where the chart is from.
pub fn frame(embed: &Embed, missing: Option<&AttrValue>, page: Html) -> Html {
    let from = if embed.record.is_some() {
        "The claims stand in the link of this chart and stay as they are. The page as it is now: "
    } else {
        "From "
    };
    html! {
        <main class="embed">
            if let Some(missing) = missing {
                <p class="faults" role="alert">{ missing }</p>
            }
            { page }
            <p class="embed-missing">
                { "The chart is being made, or its page has no chart of this name." }
            </p>
            <p class="minor embed-from">
                { from }
                <a href={format!("#{}", embed.page)} target="_blank" rel="noopener">{ "Lofted" }</a>
            </p>
        </main>
    }
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
