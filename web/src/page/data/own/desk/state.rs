//! What stands on the desk, and who looks at it.

use std::cell::RefCell;
use std::rc::Rc;

use lofted::letters::upper_first;
use lofted_record::Record;
use lofted_view::page::data::import::Stage;
use wasm_bindgen::JsValue;
use yew::Callback;

use crate::page::data::own::differing::Differing;
use crate::page::data::own::entry::Entry;
use crate::page::data::own::pasted::PastedTable;
use crate::page::data::own::report::Report;
use crate::record::own::kept::StoreFault;
use crate::record::own::own_data::OwnData;

/// Whether what is on the page is kept in the browser.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Keeping {
    /// What is kept is being looked up; what is entered meanwhile is put to it once it is known.
    #[default]
    Opening,
    /// It is being looked up, and the browser has not answered for long.
    Unanswered,
    /// It is, or there is nothing to keep.
    Kept,
    /// It is being kept.
    Keeping,
    /// It is not, and why.
    NotKept(String),
}

impl Keeping {
    /// Whether it is not known yet what is kept, so that nothing may be written over it.
    #[must_use]
    pub const fn is_unread(&self) -> bool {
        matches!(self, Self::Opening | Self::Unanswered)
    }

    /// Why what is on the page is not known to be kept, in a sentence; `None` where it is kept, or may soon be.
    #[must_use]
    pub fn why_not(&self) -> Option<String> {
        match self {
            Self::Opening | Self::Kept | Self::Keeping => None,
            Self::Unanswered => Some(upper_first(&StoreFault::Silent.to_string())),
            Self::NotKept(why) => Some(why.clone()),
        }
    }
}

/// What is done with files.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Work {
    /// Nothing.
    #[default]
    None,
    /// They are read.
    Importing(Stage),
    /// A zip is packed.
    Packing,
    /// They were read.
    Reported(Rc<Report>),
    /// They change rows that are there, which is shown before it is kept.
    Proposed(Rc<Proposal>),
    /// Two packages were compared.
    Compared(Rc<Differing>),
    /// They were read, and wait as a record in place of the host's.
    Opened(Rc<Report>),
    /// A table was read, and nothing of it is kept yet.
    Previewed(Rc<Preview>),
    /// Claims were kept: these.
    TakenIn(Rc<Record>),
    /// Nothing could be opened, or the reader stopped it.
    Ended(String),
}

/// What files would change, and the data as it would be.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// What was read.
    pub report: Report,
    /// What of the data there is would be changed.
    pub changes: Differing,
    /// The data after it.
    pub data: OwnData,
}

/// A table that was read, for a look.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// What it is called.
    pub name: String,
    /// Its text.
    pub text: JsValue,
    /// What the reader chose for its columns.
    pub choices: Vec<String>,
    /// What it was taken for.
    pub table: PastedTable,
    /// Its claims with what they name.
    pub record: Record,
}

/// A claim that was deleted last, and what there was before.
#[derive(Debug, Clone)]
pub struct Deleted {
    /// What the claim said.
    pub words: String,
    pub(super) before: OwnData,
}

/// Whether the reader is asked if everything is to be deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wiping {
    /// No.
    #[default]
    NotAsked,
    /// Yes, and there is no answer yet.
    Asked,
}

/// Everything that the page of own data shows.
#[derive(Debug, Clone, Default)]
pub struct Desk {
    /// The data.
    pub data: OwnData,
    /// Whether it is kept.
    pub keeping: Keeping,
    /// What is done with files.
    pub work: Work,
    /// The last deletion, while it can be undone.
    pub deleted: Option<Deleted>,
    /// What happened, in words; empty where nothing is to be said.
    pub notice: String,
    /// The form.
    pub entry: Entry,
    /// How many claims of the list are shown.
    pub shown: usize,
    /// Whether deleting everything was asked for.
    pub wiping: Wiping,
}

/// The desk and whoever looks at it.
#[derive(Default)]
struct Room {
    desk: Desk,
    opened: bool,
    onlookers: Vec<(usize, Callback<Desk>)>,
    last: usize,
}

thread_local! {
    static ROOM: RefCell<Room> = RefCell::default();
}

/// The desk as it is now.
#[must_use]
pub fn current() -> Desk {
    ROOM.with_borrow(|room| room.desk.clone())
}

/// Changes the desk and shows it to whoever looks at it.
pub fn change(change: impl FnOnce(&mut Desk)) {
    let (desk, onlookers) = ROOM.with_borrow_mut(|room| {
        change(&mut room.desk);
        (room.desk.clone(), room.onlookers.clone())
    });
    for (_, onlooker) in onlookers {
        onlooker.emit(desk.clone());
    }
}

/// Has the desk shown to an onlooker as it changes: the onlooker's number, and whether it is the first ever.
pub(super) fn show_to(onlooker: Callback<Desk>) -> (usize, Onlooker) {
    ROOM.with_borrow_mut(|room| {
        room.last += 1;
        room.onlookers.push((room.last, onlooker));
        let before = std::mem::replace(&mut room.opened, true);
        (room.last, if before { Onlooker::Later } else { Onlooker::First })
    })
}

/// Whether anybody has looked at the desk before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Onlooker {
    /// Nobody has.
    First,
    /// Somebody has.
    Later,
}

/// Shows the desk no more to the onlooker of a number.
pub(super) fn show_no_more(number: usize) {
    ROOM.with_borrow_mut(|room| room.onlookers.retain(|(one, _)| *one != number));
}
