//! Makes files of a page, in the worker of records: reads the record as the page has it, and asks the view.

use js_sys::{Array, Uint8Array};
use lofted_record::frozen::thaw;
use lofted_record::package::Details;
use lofted_record::{Files, Record, RecordFile, read, write_file};
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag};

use crate::record::coasts::bytes;
use crate::record::own::own_data::OwnData;
use crate::record::own::store;
use lofted_view::any_page::address::Address;
use lofted_view::any_page::taking::{Take, take};
use lofted_view::link::carried::split;

/// Where the record's files lie, beside the worker.
const FOLDER: &str = "record";

/// The file that is asked for as `ending link`, such as `claims.zip #/deployment`: its name and its bytes.
///
/// # Errors
/// It cannot be made, in words for the reader.
pub async fn taken(ask: &str) -> Result<Array, String> {
    let (ending, link) = ask.split_once(' ').unwrap_or((ask, ""));
    let (link, carried) = split(link);
    let wanted = Take::of_ending(ending)
        .ok_or("page and worker are of different versions: reload the page")?;
    let record = record(carried).await?;
    // A host may put a record there without its descriptor.
    let details = bytes(&format!("{FOLDER}/datapackage.json")).await.ok();
    let details = details.and_then(|bytes| Details::read(&bytes).ok()).unwrap_or_default();
    let file = take(&record, &details, &Address::read(&link, &record).0, wanted)?;
    let options = BlobPropertyBag::new();
    options.set_type(file.media_type);
    let parts = Array::of1(&Uint8Array::from(file.bytes.as_slice()));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)
        .map_err(|_| "this browser makes no file here")?;
    Ok(Array::of2(&file.name.into(), &JsValue::from(blob)))
}

/// The record that pages show: with the claims beside it that the link carries, else with the reader's own.
///
/// # Errors
/// Its files cannot be had, or what the link carries cannot be read, in words.
pub async fn record(carried: Option<&str>) -> Result<Record, String> {
    let record = bundled().await?;
    let own = own(carried).await?;
    Ok(own.map_or_else(|| record.clone(), |own| record.beside(&own)))
}

/// The files of the record with own data beside it, and which rows are somebody's own; nothing where there is none that
/// is shown singly.
///
/// # Errors
/// As [`record`].
pub async fn beside(carried: Option<&str>) -> Result<Array, String> {
    let Some(own) = own(carried).await? else { return Ok(Array::new()) };
    let both = bundled().await?.beside(&own);
    let list = Array::new();
    for file in RecordFile::ALL {
        list.push(&Uint8Array::from(write_file(&both, file).as_slice()));
    }
    list.push(&Uint8Array::from(both.marks().as_bytes()));
    Ok(list)
}

/// The record beside the page.
async fn bundled() -> Result<Record, String> {
    let mut all = Vec::new();
    for file in RecordFile::ALL {
        all.push(bytes(&format!("{FOLDER}/{}", file.name())).await?);
    }
    let files = RecordFile::ALL.into_iter().zip(&all);
    Ok(read(&files.fold(Files::NONE, |files, (file, bytes)| files.with(file, bytes))).record)
}

/// The claims that the link carries, else those that the browser keeps and shows singly.
async fn own(carried: Option<&str>) -> Result<Option<Record>, String> {
    if let Some(text) = carried {
        return thaw(text).map(|reading| Some(reading.record)).map_err(|error| error.to_string());
    }
    let kept = store::load().await.ok().flatten().map(OwnData::from).unwrap_or_default();
    Ok(kept.singly().cloned())
}
