//! Where the files of the app lie: beside the page, or in a folder that the page's script names.

use js_sys::Reflect;

/// The address of a file of the app, such as a worker's script; as `web/site/shell.js` says where these are.
#[must_use]
pub fn address_of(file: &str) -> String {
    let folder = Reflect::get(&js_sys::global(), &"loftedFiles".into());
    format!("{}{file}", folder.ok().and_then(|it| it.as_string()).unwrap_or_default())
}
