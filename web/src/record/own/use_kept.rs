//! Own data for pages that only show it: what the link carried, else what the browser keeps, followed as it changes.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::record::own::carried;
use crate::record::own::own_data::OwnData;
use crate::record::own::store;
use crate::record::own::tabs::Channel;

/// The own data that is shown beside the record; `None` while it is looked up, nothing where it cannot be had.
///
/// A link that carries claims shows these and no others, so that whoever opens it sees the same.
#[hook]
pub fn use_kept() -> Option<OwnData> {
    let data = use_state(|| None);
    {
        let data = data.setter();
        use_effect_with((), move |()| {
            let look_up = move || {
                let data = data.clone();
                spawn_local(async move { data.set(Some(looked_up().await)) });
            };
            look_up();
            let channel = Channel::open(look_up);
            move || drop(channel)
        });
    }
    (*data).clone()
}

async fn looked_up() -> OwnData {
    if carried::text().is_some() {
        return carried::carried().await;
    }
    // The page of own data says why where it cannot be had.
    let kept = store::load().await.ok().flatten();
    kept.map(OwnData::from).unwrap_or_default()
}
