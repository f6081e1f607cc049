//! Own data for pages that only show it: what the browser keeps, followed as it changes.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::record::own::own_data::OwnData;
use crate::record::own::store;
use crate::record::own::tabs::Channel;

/// The own data that is kept; nothing while it is looked up, and where it cannot be had.
#[hook]
pub fn use_kept() -> OwnData {
    let data = use_state(OwnData::default);
    {
        let data = data.setter();
        use_effect_with((), move |()| {
            let look_up = move || {
                let data = data.clone();
                spawn_local(async move {
                    // The page of own data says why where it cannot be had.
                    if let Ok(kept) = store::load().await {
                        data.set(kept.map(OwnData::from).unwrap_or_default());
                    }
                });
            };
            look_up();
            let channel = Channel::open(look_up);
            move || drop(channel)
        });
    }
    (*data).clone()
}
