//! What tabs of the page, and its parts, tell each other: that own data was kept anew.

use wasm_bindgen::prelude::*;
use web_sys::BroadcastChannel;

const CHANNEL: &str = "lofted-own-data";

/// A channel to the other tabs and parts, closed when it is dropped.
#[derive(Debug)]
pub struct Channel {
    channel: BroadcastChannel,
    _hear: Closure<dyn Fn()>,
}

impl Channel {
    /// Hears from now on when another has kept something. Nothing where the browser has no channels: then
    /// what another kept is shown when the page is loaded again.
    pub fn open(heard: impl Fn() + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(CHANNEL).ok()?;
        let hear = Closure::<dyn Fn()>::new(heard);
        channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        Some(Self { channel, _hear: hear })
    }

    /// Tells the others that something was kept.
    pub fn tell(&self) {
        let _ = self.channel.post_message(&JsValue::TRUE);
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}
