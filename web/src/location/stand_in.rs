//! Whether another part shows the overview in place of the one that has the first view.

use gloo::events::EventListener;
use gloo::utils::{body, window};
use web_sys::Event;
use yew::prelude::*;

/// Stands on the body while another part shows it, and is the event that says so.
const STAND_IN: &str = "data-stand-in";

/// Who shows the overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// The part with the first view.
    First,
    /// The part that came after it, all of it.
    Other,
}

/// Says who shows the overview from now on.
pub fn stand_in(shows: Shows) {
    let _ = match shows {
        Shows::Other => body().set_attribute(STAND_IN, ""),
        Shows::First => body().remove_attribute(STAND_IN),
    };
    if let Ok(event) = Event::new(STAND_IN) {
        let _ = window().dispatch_event(&event);
    }
}

/// Whether another part shows it, followed as it changes.
#[hook]
pub fn use_stood_in() -> bool {
    let now = || body().has_attribute(STAND_IN);
    let stood_in = use_state_eq(now);
    {
        let stood_in = stood_in.setter();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), STAND_IN, move |_| stood_in.set(now()));
            move || drop(listener)
        });
    }
    *stood_in
}
