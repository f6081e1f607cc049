//! Makes files of a page, in the worker of records: reads the record as the page has it, and asks the view.

use js_sys::{Array, Uint8Array};
use lofted_record::frozen::thaw;
use lofted_record::{Record, RecordFile, write_file};
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag};

use crate::record::own::own_data::OwnData;
use crate::record::own::store::{self, Shelf};
use crate::worker::in_place::InPlace;
use lofted_view::any_page::address::Address;
use lofted_view::any_page::taking::{Take, take};
use lofted_view::link::carried::split;

/// The file that is asked for as `ending link`, such as `claims.zip #/deployment`: its name and its bytes.
///
/// # Errors
/// It cannot be made, in words for the reader.
pub async fn taken(ask: &str) -> Result<Array, String> {
    let (ending, link) = ask.split_once(' ').unwrap_or((ask, ""));
    let (link, carried) = split(link);
    let wanted = Take::of_ending(ending)
        .ok_or("page and worker are of different versions: reload the page")?;
    let in_place = InPlace::had().await?;
    let record = with_own(in_place.reading.record, own(carried).await?);
    let file = take(&record, &in_place.details, &Address::read(&link, &record).0, wanted)?;
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
    Ok(with_own(InPlace::had().await?.reading.record, own(carried).await?))
}

fn with_own(record: Record, own: Option<Record>) -> Record {
    match own {
        Some(own) => record.beside(&own),
        None => record,
    }
}

/// The files of the record with own data beside it, and which rows are somebody's own; nothing where there is none that
/// is shown singly.
///
/// # Errors
/// As [`record`].
pub async fn beside(carried: Option<&str>) -> Result<Array, String> {
    let Some(own) = own(carried).await? else { return Ok(Array::new()) };
    let both = InPlace::had().await?.reading.record.beside(&own);
    let list = Array::new();
    for file in RecordFile::ALL {
        list.push(&Uint8Array::from(write_file(&both, file).as_slice()));
    }
    list.push(&Uint8Array::from(both.marks().as_bytes()));
    Ok(list)
}

/// The claims that the link carries, else those that the browser keeps and shows singly.
async fn own(carried: Option<&str>) -> Result<Option<Record>, String> {
    if let Some(text) = carried {
        return thaw(text).map(|reading| Some(reading.record)).map_err(|error| error.to_string());
    }
    let kept = store::load(Shelf::Own).await.ok().flatten().map(OwnData::from).unwrap_or_default();
    Ok(kept.singly().cloned())
}
