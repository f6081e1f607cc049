//! Own data and the browser’s database: what is kept is looked up, and what is shown is called kept once its one
//! transaction is complete, and not before.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use lofted::letters::upper_first;
use lofted_record::Files;
use wasm_bindgen_futures::spawn_local;

use crate::page::data::own::desk::state::{Keeping, change, current};
use crate::record::own::kept::StoreFault;
use crate::record::own::own_data::OwnData;
use crate::record::own::store::{self, Kept, Shelf};
use crate::record::own::tabs::Channel;
use crate::record::own::there;
use crate::record::record_files::RecordFiles;

/// How long the browser may be silent before that is said, ms. Its answer counts all the same when it comes.
const SILENT_MS: u32 = 8_000;

thread_local! {
    static CHANNEL: RefCell<Option<Channel>> = const { RefCell::new(None) };
    /// Whether another tab has kept something while the browser owed an answer here.
    static PASSED_OVER: Cell<bool> = const { Cell::new(false) };
}

fn tell_others() {
    CHANNEL.with_borrow(|channel| {
        if let Some(channel) = channel {
            channel.tell();
        }
    });
}

/// Looks up what is kept, and follows what other tabs keep.
pub(super) fn look_up() {
    say_silence();
    spawn_local(async { show_kept(store::load(Shelf::Own).await) });
    let channel = Channel::open(|| spawn_local(async { follow(store::load(Shelf::Own).await) }));
    CHANNEL.set(channel);
}

fn show_kept(loaded: Result<Option<Kept>, StoreFault>) {
    let desk = current();
    // Everything was deleted while it was looked up.
    if !desk.keeping.is_unread() {
        return;
    }
    let kept = match loaded {
        Ok(kept) => kept.map(OwnData::from).unwrap_or_default(),
        Err(fault) => return change(|desk| desk.keeping = Keeping::NotKept(sentence(&fault))),
    };
    if desk.data == OwnData::Nothing {
        change(|desk| {
            desk.data = kept;
            desk.keeping = Keeping::Kept;
        });
        return look_again();
    }
    // What was entered meanwhile is put to what is kept, and written over none of it.
    match together(&kept, &desk.data) {
        Some(both) => {
            change(|desk| desk.keeping = Keeping::Keeping);
            put(both);
        }
        None => change(|desk| {
            let many = "This browser keeps so many claims of yours that these were not put to them: export these, reload \
                        the page and bring them in";
            desk.keeping = Keeping::NotKept(many.to_owned());
        }),
    }
}

/// What is kept with what was entered; `None` where either is too much for the page to put together.
fn together(kept: &OwnData, entered: &OwnData) -> Option<OwnData> {
    match (kept, entered) {
        (OwnData::Nothing, entered) => Some(entered.clone()),
        (OwnData::Singly(own, outlines), OwnData::Singly(more, _)) => {
            Some(OwnData::Singly(Rc::new(own.joined(more)), outlines.clone()))
        }
        _ => None,
    }
}

/// Another tab has kept something: it is shown here, unless what is here is kept nowhere.
fn follow(loaded: Result<Option<Kept>, StoreFault>) {
    let Ok(kept) = loaded else { return };
    change(|desk| {
        if matches!(desk.keeping, Keeping::NotKept(_)) {
            desk.notice = "Another tab has kept other data. What is shown here is kept nowhere: export it, or reload the page to see the other.".to_owned();
            return;
        }
        // The answer to what is being kept or looked up here is still to come; it is looked again after it.
        if desk.keeping != Keeping::Kept {
            PASSED_OVER.set(true);
            return;
        }
        desk.data = kept.map(OwnData::from).unwrap_or_default();
        desk.deleted = None;
        desk.notice =
            "Your data was changed in another tab, and is shown as that tab kept it. The last change is the one that stays."
                .to_owned();
    });
}

/// Looks again at what is kept, where another tab has kept something while an answer was owed here.
fn look_again() {
    if PASSED_OVER.take() {
        spawn_local(async { follow(store::load(Shelf::Own).await) });
    }
}

fn sentence(fault: &StoreFault) -> String {
    upper_first(&fault.to_string())
}

/// The nine files of data.
pub(super) fn files_of(data: &OwnData) -> RecordFiles {
    match data {
        OwnData::Nothing => RecordFiles::of(&Files::NONE),
        OwnData::Counted(counted) => counted.files.clone(),
        OwnData::Singly(record, _) => RecordFiles::written(record),
    }
}

/// Shows data and keeps it. What is shown stays, whatever becomes of keeping it.
pub(super) fn put(data: OwnData) {
    put_then(data, || ());
}

/// As [`put`], and does something once the data is kept, before others are told of it.
///
/// Before it is known what is kept, nothing is written: the data waits on the page, and is not called kept.
pub(super) fn put_then(data: OwnData, kept_now: impl FnOnce() + 'static) {
    let is_unread = current().keeping.is_unread();
    change(|desk| {
        desk.data = data.clone();
        if !is_unread {
            desk.keeping = Keeping::Keeping;
        }
    });
    if is_unread {
        return;
    }
    say_silence();
    spawn_local(async move {
        let saved = store::save(Shelf::Own, &kept_form(&data)).await;
        if saved.is_ok() {
            there::note_kept(data.claims());
            kept_now();
            tell_others();
        }
        change(|desk| {
            // A later change has its own answer.
            if desk.data == data {
                desk.keeping = match &saved {
                    Ok(()) => Keeping::Kept,
                    Err(fault) => Keeping::NotKept(sentence(fault)),
                };
            }
        });
        look_again();
    });
}

fn kept_form(data: &OwnData) -> Kept {
    let counts = match data {
        OwnData::Counted(counted) => Some(counted.counts.clone()),
        _ => None,
    };
    let claims = u32::try_from(data.claims()).unwrap_or(u32::MAX);
    Kept { files: files_of(data), claims, counts, outlines: data.outlines(), details: Vec::new() }
}

/// Deletes all that the browser keeps, which is shown no more.
pub(super) fn forget_all() {
    say_silence();
    spawn_local(async {
        let wiped = store::wipe(Shelf::Own).await;
        if wiped.is_ok() {
            there::note_kept(0);
        }
        tell_others();
        change(|desk| match wiped {
            // What was entered since has its own answer.
            Ok(()) if desk.data != OwnData::Nothing => {}
            Ok(()) => {
                desk.keeping = Keeping::Kept;
                desk.notice = "Everything of yours is deleted from this browser.".to_owned();
            }
            Err(fault) => desk.keeping = Keeping::NotKept(sentence(&fault)),
        });
    });
}

/// Says in a while that the browser does not answer, where it has not answered by then what is asked of it now.
fn say_silence() {
    let asked = current().data;
    let say = move || {
        change(|desk| match desk.keeping {
            Keeping::Opening => desk.keeping = Keeping::Unanswered,
            Keeping::Keeping if desk.data == asked => {
                desk.keeping = Keeping::NotKept(sentence(&StoreFault::Silent));
            }
            _ => {}
        });
    };
    Timeout::new(SILENT_MS, say).forget();
}
