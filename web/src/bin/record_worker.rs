//! The worker of records: reads, checks and packs files, and makes files of pages, away from the page.

use js_sys::{Array, Uint8Array};
use lofted::claim::Date;
use lofted_jobs::message::{from_bytes, to_bytes};
use lofted_record::package::{LARGEST_PACKAGE_BYTES, PackageFile};
use lofted_record::{Files, RecordFile, read};
use lofted_view::link::carried::split;
use lofted_web::page::data::own::differing::{between, patch};
use lofted_web::page::data::own::importer::{There, import, pack};
use lofted_web::page::data::own::message::{RecordAsk, RecordReply};
use lofted_web::page::data::own::pasted::read_pasted;
use lofted_web::worker::beside::BESIDE;
use lofted_web::worker::in_place::{InPlace, RECORD};
use lofted_web::worker::taking::{beside, record, taken};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, DedicatedWorkerGlobalScope, FileReaderSync, MessageEvent};

/// How many files the data there is has.
const FILES: u32 = RecordFile::ALL.len() as u32;

fn main() {
    let hear = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| hear(&event));
    scope().set_onmessage(Some(hear.into_js_value().unchecked_ref()));
    tell(&RecordReply::Ready, &[]);
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Tells the page something, with files that are handed over.
fn tell(reply: &RecordReply, files: &[Vec<u8>]) {
    let Ok(bytes) = to_bytes(reply) else { return };
    let message = Array::of1(&Uint8Array::from(bytes.as_slice()));
    let handed_over = Array::new();
    for file in files {
        let file = Uint8Array::from(file.as_slice());
        handed_over.push(&file.buffer());
        message.push(&file);
    }
    // A page that has gone hears nothing, and needs nothing.
    let _ = scope().post_message_with_transfer(&message, &handed_over);
}

fn hear(event: &MessageEvent) {
    if let Some(ask) = event.data().as_string() {
        return spawn_local(async move {
            let (word, carried) = split(&ask);
            let told = match word.as_str() {
                BESIDE => beside(carried).await,
                RECORD => InPlace::had().await.map(|record| record.to_list()),
                _ => taken(&ask).await,
            };
            let told = told.map_or_else(|why| why.into(), JsValue::from);
            let _ = scope().post_message(&told);
        });
    }
    let list: Array = event.data().unchecked_into();
    let ask = from_bytes(&Uint8Array::new(&list.get(0)).to_vec());
    if let Ok(RecordAsk::Sheet { choices, today }) = ask {
        return spawn_local(async move {
            if let Err(why) = sheet(&list.get(1), &choices, &today).await {
                tell(&RecordReply::Refused(why), &[]);
            }
        });
    }
    if let Ok(RecordAsk::Patch) = ask {
        return spawn_local(async move {
            let own = with_own(&list, 1, |own| read(&own.files).record);
            let made = match InPlace::had().await {
                Ok(record) => patch(&record.reading.record, &own),
                Err(why) => Err(why),
            };
            match made {
                Ok(zip) => tell(&RecordReply::Patched, &[zip]),
                Err(why) => tell(&RecordReply::Refused(why), &[]),
            }
        });
    }
    let done = match ask {
        Ok(RecordAsk::Import { names }) => read_in(&names, &list),
        Ok(RecordAsk::Pack) => {
            with_own(&list, 1, pack).map(|zip| tell(&RecordReply::Packed, &[zip]))
        }
        Ok(RecordAsk::Compare { names }) => compared(&names, &list),
        Ok(RecordAsk::Patch | RecordAsk::Sheet { .. }) => Ok(()),
        Err(error) => Err(error.to_string()),
    };
    if let Err(why) = done {
        tell(&RecordReply::Refused(why), &[]);
    }
}

/// Reads a table beside the record with the reader's own.
async fn sheet(given: &JsValue, choices: &[String], today: &str) -> Result<(), String> {
    let text = bytes_of("the table", given)?;
    let beside = record(None).await?;
    let today = today.parse::<Date>().map_err(|error| error.to_string())?;
    let (table, files) = read_pasted(&text, &beside, today, choices)?;
    tell(&RecordReply::Sheet(Box::new(table)), &files);
    Ok(())
}

/// Tells what two packages differ in.
fn compared(names: &[String; 2], list: &Array) -> Result<(), String> {
    let file = |at: usize| {
        let bytes = bytes_of(&names[at], &list.get(at as u32 + 1))?;
        Ok::<PackageFile, String>(PackageFile { name: names[at].clone(), bytes })
    };
    tell(&RecordReply::Compared(between(&file(0)?, &file(1)?)?), &[]);
    Ok(())
}

fn read_in(names: &[String], list: &Array) -> Result<(), String> {
    let mut files = Vec::new();
    for (at, name) in (1..).zip(names) {
        files.push(PackageFile { name: name.clone(), bytes: bytes_of(name, &list.get(at))? });
    }
    let mut began = |stage| tell(&RecordReply::Began(stage), &[]);
    let own_at = list.length().saturating_sub(FILES + 1);
    let outcome = with_own(list, own_at, |own| import(files, own, &mut began))?;
    let mut files = outcome.files.to_vec();
    files.extend([outcome.outlines, outcome.drawn, outcome.details]);
    tell(&RecordReply::Imported(Box::new(outcome.imported)), &files);
    Ok(())
}

/// Does something with the nine files that stand in the list from a place on, and the file of outlines after them.
fn with_own<T>(list: &Array, from: u32, work: impl FnOnce(&There<'_>) -> T) -> T {
    let bytes: Vec<Vec<u8>> =
        (from..from + FILES).map(|at| Uint8Array::new(&list.get(at)).to_vec()).collect();
    let files = RecordFile::ALL.into_iter().zip(&bytes);
    let files = files.fold(Files::NONE, |files, (file, bytes)| files.with(file, bytes));
    let outlines = Uint8Array::new(&list.get(from + FILES)).to_vec();
    work(&There { files, outlines: &outlines })
}

/// The bytes of a file as the page gave it: a file of the reader's disk, or bytes.
fn bytes_of(name: &str, given: &JsValue) -> Result<Vec<u8>, String> {
    let Some(blob) = given.dyn_ref::<Blob>() else { return Ok(Uint8Array::new(given).to_vec()) };
    if blob.size() > LARGEST_PACKAGE_BYTES as f64 {
        let largest = LARGEST_PACKAGE_BYTES / (1024 * 1024);
        return Err(format!("“{name}” is larger than {largest} MiB; split it"));
    }
    let unreadable = |_: JsValue| {
        format!("“{name}” could not be read by the browser; of a folder, give the files in it")
    };
    let buffer = FileReaderSync::new()
        .and_then(|reader| reader.read_as_array_buffer(blob))
        .map_err(unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
