//! The address that follows what is typed: a moment later, because putting it there takes longer than a key may.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::location::query::{Query, show};
use crate::location::route::{self, Route};

/// How long nothing must have changed before the address says it, ms.
const QUIET_MS: u32 = 120;

/// What the address does not say yet.
struct Owed {
    query: Box<dyn FnOnce() -> Query>,
    /// The page that it belongs to.
    route: Route,
    _timer: Timeout,
}

type Debt = Rc<RefCell<Option<Owed>>>;

/// Has the address say what a value's query says, once the value has been quiet for a moment, or before the
/// reader can look at the address or leave: when the focus moves, at a key with Control or the like, on leaving.
#[hook]
pub fn use_followed<T: Clone + PartialEq + 'static>(value: Option<T>, query: fn(&T) -> Query) {
    let owed: Debt = use_mut_ref(|| None::<Owed>);
    {
        let owed = owed.clone();
        use_effect_with(value, move |value| {
            let Some(value) = value.clone() else {
                *owed.borrow_mut() = None;
                return;
            };
            let timer = {
                let owed = owed.clone();
                Timeout::new(QUIET_MS, move || pay(&owed))
            };
            let (query, route) = (Box::new(move || query(&value)), route::current());
            *owed.borrow_mut() = Some(Owed { query, route, _timer: timer });
        });
    }
    use_effect_with((), move |()| {
        let listeners = payers(&owed);
        move || {
            drop(listeners);
            pay(&owed);
        }
    });
}

/// What has the address say at once what it owes.
fn payers(owed: &Debt) -> [EventListener; 3] {
    let pays = || {
        let owed = owed.clone();
        move |_: &Event| pay(&owed)
    };
    let at_shortcuts = {
        let owed = owed.clone();
        move |event: &Event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let is_function = event.key().len() > 1 && event.key().starts_with('F');
            if event.ctrl_key() || event.meta_key() || event.alt_key() || is_function {
                pay(&owed);
            }
        }
    };
    [
        // Also when the window loses the focus, to the browser's own buttons for one.
        EventListener::new(&document(), "focusout", pays()),
        EventListener::new(&document(), "keydown", at_shortcuts),
        EventListener::new(&window(), "pagehide", pays()),
    ]
}

/// Puts what is owed into the address, unless the page is another by now.
fn pay(owed: &RefCell<Option<Owed>>) {
    let due = owed.borrow_mut().take();
    if let Some(Owed { query, route, .. }) = due
        && route == route::current()
    {
        show(&query());
    }
}
