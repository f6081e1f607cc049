//! What the reader does with own data: import, enter, delete, take back, export, wipe.

use lofted::letters::upper_first;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use lofted::claim::ClaimId;
use lofted_charts::sheet::words;
use lofted_record::{Record, RecordFile};
use lofted_view::page::data::import::Stage;
use wasm_bindgen::{JsCast, JsValue};
use yew::Callback;

use crate::page::data::own::desk::keeping::{files_of, forget_all, look_up, put};
use crate::page::data::own::desk::state::{
    Deleted, Desk, Keeping, Proposal, Wiping, Work, change, current,
};
use crate::page::data::own::download;
use crate::page::data::own::entry::Entry;
use crate::page::data::own::line::{self, Answer};
use crate::page::data::own::message::{Imported, RecordAsk, RecordReply};
use crate::record::own::own_data::OwnData;
use crate::record::own::own_outlines::OwnOutlines;
use crate::record::own::store::Kept;
use crate::record::record_files::RecordFiles;

/// Claims of the list that are shown at first.
pub const SHOWN_AT_FIRST: usize = 50;

/// Looks up what is kept, and follows what other tabs keep.
pub(super) fn open() {
    change(|desk| desk.shown = SHOWN_AT_FIRST);
    look_up();
}

/// The nine files and the file of outlines, as the worker takes them.
fn list_of(data: &OwnData) -> Array {
    files_of(data).to_list().concat(&Array::of1(&data.outlines().file))
}

/// Reads files, each a file of the disk or bytes, and puts what they hold to the data there is. Of no
/// files, the data there is is checked.
pub fn import(files: &[(String, wasm_bindgen::JsValue)]) {
    let list = Array::new();
    for (_, file) in files {
        list.push(file);
    }
    let list = list.concat(&list_of(&current().data));
    let names = files.iter().map(|(name, _)| name.clone()).collect();
    change(|desk| {
        desk.work = Work::Importing(Stage::Opening);
        desk.notice = String::new();
    });
    line::start(&RecordAsk::Import { names }, &list, &Callback::from(heard));
}

/// Stops the import under way; nothing is changed by it.
pub fn stop() {
    line::stop();
    change(|desk| {
        desk.work = Work::Ended("Stopped. Nothing was taken in.".to_owned());
    });
}

fn heard(answer: Answer) {
    match answer.reply {
        RecordReply::Ready => {}
        RecordReply::Began(stage) => change(|desk| desk.work = Work::Importing(stage)),
        RecordReply::Refused(why) => {
            change(|desk| desk.work = Work::Ended(format!("{}.", upper_first(&why))))
        }
        RecordReply::Packed => {
            change(|desk| desk.work = Work::None);
            if let Ok(zip) = answer.files.get(0).dyn_into::<Uint8Array>() {
                offer(&zip, "lofted-claims.zip", "application/zip");
            }
        }
        RecordReply::Imported(imported) => take_in(*imported, &answer.files),
        RecordReply::Patched => {
            change(|desk| desk.work = Work::None);
            if let Ok(zip) = answer.files.get(0).dyn_into::<Uint8Array>() {
                offer(&zip, "lofted-patch.zip", "application/zip");
            }
        }
        RecordReply::Compared(differing) => {
            change(|desk| desk.work = Work::Compared(Rc::new(differing)));
        }
        // Tables are asked for, and heard, elsewhere.
        RecordReply::Sheet(_) => {}
    }
}

fn take_in(imported: Imported, files: &Array) {
    let Imported { report, claims, counts, new_outlines, changes } = imported;
    let adds = report.claims > report.there_already || new_outlines > 0;
    let outlines = OwnOutlines::of_list(files, RecordFile::ALL.len() as u32);
    let files = RecordFiles::of_list(files);
    let data = || OwnData::from(Kept { files, claims, counts, outlines, details: Vec::new() });
    if let Some(changes) = changes {
        let proposal = Proposal { report, changes, data: data() };
        return change(|desk| desk.work = Work::Proposed(Rc::new(proposal)));
    }
    change(|desk| {
        desk.work = Work::Reported(Rc::new(report));
        desk.deleted = None;
    });
    if adds {
        put(data());
    }
}

/// Keeps what files change, after it was shown.
pub fn take_changes(proposal: &Proposal) {
    change(|desk| {
        desk.work = Work::Reported(Rc::new(proposal.report.clone()));
        desk.deleted = None;
        desk.notice = "The changes are taken in.".to_owned();
    });
    put(proposal.data.clone());
}

/// Leaves everything as it was.
pub fn leave_changes() {
    change(|desk| {
        desk.work = Work::Ended("Nothing was taken in; your data is as it was.".to_owned())
    });
}

/// Makes own data a patch of the record in place, and offers it for download.
pub fn export_patch() {
    change(|desk| desk.work = Work::Packing);
    line::start(&RecordAsk::Patch, &list_of(&current().data), &Callback::from(heard));
}

/// Compares two packages, and shows what they differ in.
pub fn compare(earlier: (String, JsValue), later: (String, JsValue)) {
    change(|desk| {
        desk.work = Work::Importing(Stage::Opening);
        desk.notice = String::new();
    });
    let ask = RecordAsk::Compare { names: [earlier.0, later.0] };
    line::start(&ask, &Array::of2(&earlier.1, &later.1), &Callback::from(heard));
}

/// Puts one claim to the data, in place of the one that was edited.
pub fn enter(one: &Record, editing: Option<&ClaimId>) {
    let (own, outlines) = match current().data {
        OwnData::Singly(own, outlines) => (own, outlines),
        OwnData::Nothing => Default::default(),
        OwnData::Counted(_) => return,
    };
    let own = editing.map_or_else(|| own.joined(one), |id| own.revised(id, one));
    let words = one.claims().first().map(said).unwrap_or_default();
    change(|desk| {
        desk.entry = Entry::after(&desk.entry);
        desk.deleted = None;
        desk.notice = format!("{}: {words}.", if editing.is_some() { "Changed" } else { "Added" });
    });
    put(OwnData::Singly(Rc::new(own), outlines));
}

/// A claim in a few words: `Killed, about 100`.
fn said(claim: &lofted::claim::Claim) -> String {
    format!("{}, {}", claim.figure.metric().label(), words::figure(&claim.figure))
}

/// Deletes one claim.
pub fn delete(id: &ClaimId) {
    let before = current().data;
    let Some(own) = before.singly() else { return };
    let words = own.claim(id).map(said).unwrap_or_default();
    let left = own.without_claim(id);
    let data = if left.claims().is_empty() {
        OwnData::Nothing
    } else {
        OwnData::Singly(Rc::new(left), before.outlines())
    };
    change(|desk| {
        desk.deleted = Some(Deleted { words, before: before.clone() });
        desk.notice = String::new();
        if desk.entry.editing() == Some(id) {
            desk.entry = Entry::after(&desk.entry);
        }
    });
    put(data);
}

/// Takes the last deletion back.
pub fn undo() {
    if let Some(deleted) = current().deleted {
        change(|desk| {
            desk.deleted = None;
            desk.notice = format!("Put back: {}.", deleted.words);
        });
        put(deleted.before);
    }
}

/// Keeps what is shown, after it could not be kept.
pub fn keep_again() {
    put(current().data);
}

/// Packs the data as a zip and offers it for download.
pub fn export_zip() {
    change(|desk| desk.work = Work::Packing);
    line::start(&RecordAsk::Pack, &list_of(&current().data), &Callback::from(heard));
}

fn offer(bytes: &Uint8Array, name: &str, media_type: &str) {
    if let Err(why) = download::offer(bytes, name, media_type) {
        change(|desk| desk.notice = format!("Nothing was exported: {why}."));
    }
}

/// Offers the file of claims for download.
pub fn export_claims() {
    if let Ok(claims) = files_of(&current().data).to_list().get(0).dyn_into::<Uint8Array>() {
        offer(&claims, "claims.csv", "text/csv");
    }
}

/// Deletes everything of the reader's own, here and in the browser.
pub fn wipe() {
    line::stop();
    change(|desk| {
        let (entry, shown) = (std::mem::take(&mut desk.entry), SHOWN_AT_FIRST);
        *desk = Desk { entry, shown, wiping: Wiping::NotAsked, ..Desk::default() };
        desk.keeping = Keeping::Keeping;
    });
    forget_all();
}
