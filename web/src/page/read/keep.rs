//! Accepted claims into own data, and as a package.

use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use lofted_jobs::message::{from_bytes, to_bytes};
use lofted_record::Record;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag};
use yew::Callback;

use crate::page::data::own::message::{RecordAsk, RecordReply};
use crate::page::read::room::tell;
use crate::piece::take::hand_over::download_blob;
use crate::record::own::own_data::OwnData;
use crate::record::own::store::{self, Kept, Shelf};
use crate::record::own::tabs::Channel;
use crate::record::own::there;
use crate::record::record_files::RecordFiles;
use crate::worker::errand::{Errand, Said};

/// Puts a record's claims to own data: how many of them are new there.
///
/// # Errors
/// The browser keeps nothing, or what it keeps must not be written over, in a sentence.
pub async fn keep(record: &Record) -> Result<usize, String> {
    let own =
        store::load(Shelf::Own).await.map_err(|fault| format!("Nothing was kept: {fault}."))?;
    let own = own.map(OwnData::from).unwrap_or_default();
    let (before, outlines) = match &own {
        OwnData::Nothing => Default::default(),
        OwnData::Singly(record, outlines) => ((**record).clone(), outlines.clone()),
        OwnData::Counted(_) => {
            return Err("Your data holds so many claims that it is brought in by files alone: take the package, and \
                        bring it in on Your data."
                .to_owned());
        }
    };
    let both = before.joined(record);
    let new = both.claims().len() - before.claims().len();
    let claims = u32::try_from(both.claims().len()).unwrap_or(u32::MAX);
    let kept = Kept {
        files: RecordFiles::written(&both),
        claims,
        counts: None,
        outlines,
        details: Vec::new(),
    };
    store::save(Shelf::Own, &kept).await.map_err(|fault| format!("Nothing was kept: {fault}."))?;
    there::note_kept(both.claims().len());
    if let Some(channel) = Channel::open(|| {}) {
        channel.tell();
    }
    Ok(new)
}

/// Packs a record as a zip and offers it, by the worker that packs own data.
pub fn package(record: &Record) {
    let list =
        RecordFiles::written(record).to_list().concat(&Array::of1(&Uint8Array::new_with_length(0)));
    let ask = to_bytes(&RecordAsk::Pack).unwrap_or_default();
    let message = Array::of1(&Uint8Array::from(ask.as_slice())).concat(&list);
    // The errand ends when its answer has come.
    let under_way = Rc::new(std::cell::RefCell::new(None::<Errand>));
    let heard = {
        let under_way = Rc::clone(&under_way);
        Callback::from(move |said: Said| {
            match said.and_then(|list| packed(&list)) {
                Ok(zip) => tell(
                    &offer(&zip)
                        .err()
                        .unwrap_or_else(|| "The package was handed over as a file.".to_owned()),
                ),
                Err(why) => tell(&format!("No package was made: {why}.")),
            }
            let under_way = Rc::clone(&under_way);
            wasm_bindgen_futures::spawn_local(async move { drop(under_way.borrow_mut().take()) });
        })
    };
    match Errand::start(message.into(), heard) {
        Ok(errand) => *under_way.borrow_mut() = Some(errand),
        Err(why) => tell(&format!("No package was made: {why}.")),
    }
}

fn packed(list: &Array) -> Result<Uint8Array, String> {
    let wrong = || "page and worker are of different versions; reload the page".to_owned();
    let reply = list.get(0).dyn_into::<Uint8Array>().ok();
    match reply
        .and_then(|bytes| from_bytes::<RecordReply>(&bytes.to_vec()).ok())
        .ok_or_else(wrong)?
    {
        RecordReply::Packed => list.get(1).dyn_into().map_err(|_: JsValue| wrong()),
        RecordReply::Refused(why) => Err(why),
        _ => Err(wrong()),
    }
}

fn offer(zip: &Uint8Array) -> Result<(), String> {
    let options = BlobPropertyBag::new();
    options.set_type("application/zip");
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(zip), &options);
    download_blob(
        &blob.map_err(|_| "This browser makes no file here.".to_owned())?,
        "lofted-story.zip",
    )
}
