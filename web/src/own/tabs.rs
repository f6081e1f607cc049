//! What tabs of the page tell each other: that own data was kept anew.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::BroadcastChannel;

const CHANNEL: &str = "lofted-own-data";

thread_local! {
    static OPEN: RefCell<Option<BroadcastChannel>> = const { RefCell::new(None) };
}

/// Hears from now on when another tab has kept something.
pub fn listen(heard: impl Fn() + 'static) {
    // A browser without channels shows what the other tab kept when the page is loaded again.
    let Ok(channel) = BroadcastChannel::new(CHANNEL) else { return };
    let hear = Closure::<dyn Fn()>::new(heard).into_js_value();
    channel.set_onmessage(Some(hear.unchecked_ref()));
    OPEN.set(Some(channel));
}

/// Tells the other tabs that something was kept.
pub fn tell() {
    OPEN.with_borrow(|open| {
        if let Some(channel) = open {
            let _ = channel.post_message(&JsValue::TRUE);
        }
    });
}
