//! The desk of stories and who looks at it: it outlives the page that shows it, and a reload.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use lofted_view::page::read::desk::Desk;
use yew::prelude::*;

use crate::page::read::kept;

/// How long nothing must have changed before the desk is kept, ms.
const QUIET_MS: u32 = 200;

/// Everything that the page shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shown {
    /// The stories.
    pub desk: Desk,
    /// What happened, in words; empty where nothing is to be said.
    pub notice: String,
}

#[derive(Default)]
struct Room {
    shown: Option<Shown>,
    onlooker: Option<Callback<Shown>>,
    owed: Option<Timeout>,
}

thread_local! {
    static ROOM: RefCell<Room> = RefCell::default();
}

/// What is shown now.
#[must_use]
pub fn current() -> Shown {
    let known = ROOM.with_borrow(|room| room.shown.clone());
    known.unwrap_or_else(|| {
        let shown = Shown { desk: kept::load().unwrap_or_default(), notice: String::new() };
        ROOM.with_borrow_mut(|room| room.shown = Some(shown.clone()));
        shown
    })
}

/// Changes the desk, shows it, and has it kept in a moment.
pub fn change(change: impl FnOnce(Desk) -> Desk) {
    let before = current();
    let desk = change(before.desk.clone());
    if desk == before.desk {
        return;
    }
    show(Shown { desk, ..before });
    let timer = Timeout::new(QUIET_MS, keep_now);
    ROOM.with_borrow_mut(|room| room.owed = Some(timer));
}

/// Says what happened.
pub fn tell(notice: &str) {
    show(Shown { notice: notice.to_owned(), ..current() });
}

fn show(shown: Shown) {
    let onlooker = ROOM.with_borrow_mut(|room| {
        room.shown = Some(shown.clone());
        room.onlooker.clone()
    });
    if let Some(onlooker) = onlooker {
        onlooker.emit(shown);
    }
}

/// Keeps what is owed at once.
fn keep_now() {
    let desk = ROOM.with_borrow_mut(|room| {
        let owed = room.owed.take();
        owed.and_then(|_| room.shown.as_ref().map(|shown| shown.desk.clone()))
    });
    let Some(desk) = desk else { return };
    if let Err(why) = kept::save(&desk)
        && current().notice != why
    {
        tell(&why);
    }
}

/// The desk, followed as it changes.
#[hook]
pub fn use_desk() -> Shown {
    let shown = use_state(current);
    {
        let setter = shown.setter();
        use_effect_with((), move |()| {
            let onlooker = Callback::from(move |now| setter.set(now));
            ROOM.with_borrow_mut(|room| room.onlooker = Some(onlooker));
            let leaving =
                gloo::events::EventListener::new(&gloo::utils::window(), "pagehide", |_| {
                    keep_now()
                });
            move || {
                drop(leaving);
                keep_now();
                ROOM.with_borrow_mut(|room| room.onlooker = None);
            }
        });
    }
    (*shown).clone()
}
