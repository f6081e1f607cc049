//! A record opened in place of the host's: read and checked as an import is, and kept on a shelf of its own.

use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use lofted::letters::upper_first;
use lofted_record::{Files, RecordFile};
use lofted_view::page::data::import::Stage;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::page::data::own::desk::state::{Work, change};
use crate::page::data::own::line::{self, Answer};
use crate::page::data::own::message::{Imported, RecordAsk, RecordReply};
use crate::record::own::own_outlines::OwnOutlines;
use crate::record::own::store::{self, Kept, Shelf};
use crate::record::record_files::RecordFiles;

/// Reads files to be opened in place of the record; of the reader's own data nothing is touched.
pub fn open_in_place(files: &[(String, JsValue)]) {
    let list: Array = files.iter().map(|(_, file)| file).collect();
    let none = RecordFiles::of(&Files::NONE).to_list();
    let list = list.concat(&none).concat(&Array::of1(&Uint8Array::new_with_length(0)));
    let names = files.iter().map(|(name, _)| name.clone()).collect();
    change(|desk| {
        desk.work = Work::Importing(Stage::Opening);
        desk.notice = String::new();
    });
    line::start(&RecordAsk::Import { names }, &list, &Callback::from(heard));
}

fn heard(answer: Answer) {
    match answer.reply {
        RecordReply::Began(stage) => change(|desk| desk.work = Work::Importing(stage)),
        RecordReply::Refused(why) => {
            change(|desk| desk.work = Work::Ended(format!("{}.", upper_first(&why))))
        }
        RecordReply::Imported(imported) => keep(*imported, &answer.files),
        _ => {}
    }
}

/// Keeps the record on its shelf, and offers to show it.
fn keep(imported: Imported, files: &Array) {
    let Imported { report, claims, counts, .. } = imported;
    if claims == 0 {
        return change(|desk| desk.work = Work::Reported(Rc::new(report)));
    }
    let outlines = OwnOutlines::of_list(files, RecordFile::ALL.len() as u32);
    let details = files.get(RecordFile::ALL.len() as u32 + OwnOutlines::FILES);
    let details = details.dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default();
    let kept = Kept { files: RecordFiles::of_list(files), claims, counts, outlines, details };
    spawn_local(async move {
        let saved = store::save(Shelf::Opened, &kept).await;
        change(|desk| {
            desk.work = match saved {
                Ok(()) => Work::Opened(Rc::new(report)),
                Err(fault) => Work::Ended(format!(
                    "The record was read and cannot be opened here: {}.",
                    upper_first(&fault.to_string())
                )),
            };
        });
    });
}
