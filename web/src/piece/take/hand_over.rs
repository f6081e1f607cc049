//! Handing the reader a file or a clipboard's content, made in the page and sent nowhere.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, Url,
};

/// A file for the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name with its ending.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

const NO_FILE: &str = "this browser makes no file here";

/// Gives the reader a file, as a download.
///
/// # Errors
/// The browser refuses, in words.
pub fn download(file: &File) -> Result<(), String> {
    let blob = blob(&file.bytes, file.media_type).map_err(|_| NO_FILE)?;
    download_blob(&blob, &file.name)
}

/// How long a download is there to be fetched, ms.
const DOWNLOAD_MS: u32 = 60_000;

/// Gives the reader a blob as a download.
///
/// # Errors
/// As [`download`].
pub fn download_blob(blob: &Blob, name: &str) -> Result<(), String> {
    let save = || {
        let address = Url::create_object_url_with_blob(blob)?;
        let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
        anchor.set_href(&address);
        anchor.set_download(name);
        anchor.click();
        // A browser fetches it some time after the click: revoked at once it may come to nothing.
        Timeout::new(DOWNLOAD_MS, move || drop(Url::revoke_object_url(&address))).forget();
        Ok::<_, JsValue>(())
    };
    save().map_err(|_| NO_FILE.to_owned())
}

fn blob(bytes: &[u8], media_type: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options)
}

/// An SVG picture as PNG, at a multiple of its size.
///
/// # Errors
/// The browser cannot paint it, in words.
pub async fn png(svg: &str, size_px: (u32, u32), scale: u32) -> Result<Blob, String> {
    painted(svg, size_px, scale).await.map_err(|_| "this browser paints no picture".to_owned())
}

async fn painted(svg: &str, (width, height): (u32, u32), scale: u32) -> Result<Blob, JsValue> {
    let address = Url::create_object_url_with_blob(&blob(svg.as_bytes(), "image/svg+xml")?)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&address);
    let loaded = JsFuture::from(image.decode()).await;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width * scale);
    canvas.set_height(height * scale);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let (width, height) = (f64::from(width * scale), f64::from(height * scale));
    loaded?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    Url::revoke_object_url(&address)?;
    let promise = js_sys::Promise::new(&mut |done, _| {
        let take = Closure::once_into_js(move |blob: JsValue| {
            let _ = done.call1(&JsValue::NULL, &blob);
        });
        let _ = canvas.to_blob(take.unchecked_ref());
    });
    JsFuture::from(promise).await?.dyn_into()
}

/// Puts text on the clipboard.
///
/// # Errors
/// The browser refuses, in words.
pub async fn copy_text(text: &str) -> Result<(), String> {
    let refused = |_: JsValue| "this browser lets the page copy nothing here".to_owned();
    // Where a page is not served securely there is no clipboard, whatever the binding says.
    let clipboard = clipboard().map_err(refused)?;
    let writing = clipboard.write_text(text);
    JsFuture::from(writing).await.map(|_| ()).map_err(refused)
}

/// Puts a picture on the clipboard.
///
/// # Errors
/// As [`copy_text`].
pub async fn copy_picture(png: &Blob) -> Result<(), String> {
    let refused = |_: JsValue| "this browser lets the page copy no picture here".to_owned();
    let copy = || {
        let record = js_sys::Object::new();
        Reflect::set(&record, &"image/png".into(), png)?;
        let item = web_sys::ClipboardItem::new_with_record_from_str_to_blob_promise(&record)?;
        Ok(clipboard()?.write(&Array::of1(&item)))
    };
    let writing = copy().map_err(refused)?;
    JsFuture::from(writing).await.map(|_| ()).map_err(refused)
}

fn clipboard() -> Result<web_sys::Clipboard, JsValue> {
    let clipboard = Reflect::get(&window(), &"navigator".into())
        .and_then(|navigator| Reflect::get(&navigator, &"clipboard".into()))?;
    clipboard.dyn_into()
}
