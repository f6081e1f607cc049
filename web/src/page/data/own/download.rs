//! Own data handed to the reader as a file, uncopied.

use js_sys::{Array, Uint8Array};
use web_sys::{Blob, BlobPropertyBag};

use crate::piece::take::hand_over::download_blob;

/// Offers bytes for download under a name. They leave the page by the reader's hand only.
///
/// # Errors
/// The browser refuses, in words.
pub fn offer(bytes: &Uint8Array, name: &str, media_type: &str) -> Result<(), String> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &options);
    download_blob(&blob.map_err(|_| "this browser makes no file here")?, name)
}
