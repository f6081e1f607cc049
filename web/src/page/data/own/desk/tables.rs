//! What the reader does with tables and with claims of a link: a look at them, then to keep them.

use std::rc::Rc;

use gloo::utils::document;
use js_sys::{Array, Uint8Array};
use lofted::letters::upper_first;
use lofted_charts::sheet::words;
use lofted_record::Record;
use wasm_bindgen::{JsCast, JsValue};
use yew::Callback;

use crate::location::today::today;
use crate::page::data::own::desk::keeping::put_then;
use crate::page::data::own::desk::state::{Preview, Work, change, current};
use crate::page::data::own::line::{self, Answer};
use crate::page::data::own::message::{RecordAsk, RecordReply};
use crate::record::own::draft;
use crate::record::own::own_data::OwnData;
use crate::record::own::there::leave_carried;
use crate::record::record_files::RecordFiles;
use lofted_view::page::data::import::Stage;

/// Reads a table, text or bytes, beside the record; `choices` are what the reader chose for its columns.
pub fn look(name: &str, text: &JsValue, choices: Vec<String>) {
    let day = match today() {
        Ok(day) => day.to_string(),
        Err(why) => return change(|desk| desk.work = Work::Ended(why)),
    };
    change(|desk| {
        // A table that is looked at stays while it is read anew.
        if !matches!(desk.work, Work::Previewed(_)) {
            desk.work = Work::Importing(Stage::Opening);
        }
        desk.notice = String::new();
    });
    let (name, given) = (name.to_owned(), text.clone());
    let heard = {
        let choices = choices.clone();
        Callback::from(move |answer: Answer| match answer.reply {
            RecordReply::Sheet(table) => {
                let record = RecordFiles::of_list(&answer.files).read().record;
                let (name, text, choices) = (name.clone(), given.clone(), choices.clone());
                let preview = Preview { name, text, choices, table: *table, record };
                change(|desk| desk.work = Work::Previewed(Rc::new(preview)));
            }
            RecordReply::Refused(why) => {
                change(|desk| {
                    desk.work = Work::Ended(format!("{}. Nothing was taken in.", upper_first(&why)))
                });
            }
            _ => {}
        })
    };
    line::start(&RecordAsk::Sheet { choices, today: day }, &Array::of1(text), &heard);
}

/// Leaves the table that is looked at; its text stays in the field.
pub fn leave() {
    line::stop();
    change(|desk| desk.work = Work::None);
}

/// Keeps the claims of the table that is looked at.
pub fn keep() {
    let Work::Previewed(preview) = current().work else { return };
    let text = preview.text.clone();
    // A table of a file leaves the text in the field as it is.
    take_in(&preview.record, move || {
        let read = text.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
        if read.is_some_and(|read| read == draft::left().as_bytes()) {
            draft::leave("");
        }
    });
}

/// Puts claims that a link carried to the data, and shows pages without the link's from then on.
pub fn take_carried(carried: &Record) {
    take_in(carried, || {
        leave_carried();
        // The notice is the page's script's.
        if let Some(notice) = document().get_element_by_id("carried") {
            notice.remove();
        }
    });
}

/// Puts claims to the data, says so, and does something once they are kept.
fn take_in(record: &Record, kept_now: impl FnOnce() + 'static) {
    let (own, outlines) = match current().data {
        OwnData::Singly(own, outlines) => (own, outlines),
        OwnData::Nothing => Default::default(),
        OwnData::Counted(_) => {
            change(|desk| {
                desk.work = Work::Ended(
                    "Nothing was taken in: your data holds so many claims that it is brought in by files alone. \
                     Export and delete it first, or use another browser."
                        .to_owned(),
                );
            });
            return;
        }
    };
    let both = own.joined(record);
    let new = words::number((both.claims().len() - own.claims().len()) as f64, 0);
    change(|desk| {
        desk.deleted = None;
        desk.notice = format!("{new} new with yours.");
        desk.work = Work::TakenIn(Rc::new(record.clone()));
    });
    put_then(OwnData::Singly(Rc::new(both), outlines), kept_now);
}
