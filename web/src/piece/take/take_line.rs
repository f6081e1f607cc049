//! Files of a page, each made by a worker of records of its own.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use crate::piece::take::hand_over::download_blob;
use crate::record::own::there;
use crate::worker::errand::answer;
use lofted_view::link::carried::carrying;

/// Makes a file, asked for as `ending link`, and gives it to the reader.
///
/// # Errors
/// The worker does not start, or cannot make it, in words.
pub async fn take(ask: String) -> Result<(), String> {
    let (name, blob) = file(ask).await?;
    download_blob(&blob, &name)
}

/// Makes a file of text, asked for in the same way, and gives its text.
///
/// # Errors
/// As [`take`].
pub async fn made(ask: String) -> Result<String, String> {
    let (_, blob) = file(ask).await?;
    let text = JsFuture::from(blob.text()).await.map_err(|_| "this browser reads no file here")?;
    Ok(text.as_string().unwrap_or_default())
}

async fn file(ask: String) -> Result<(String, Blob), String> {
    // The worker puts beside the record what the page has beside it.
    let ask = carrying(&ask, &there::carried().unwrap_or_default());
    let file = answer(ask.into()).await?;
    Ok((file.get(0).as_string().unwrap_or_default(), file.get(1).unchecked_into()))
}
