//! The claims that the link carried with which the page was opened: to be seen, and to be kept.

use std::rc::Rc;

use lofted_record::Record;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::page::data::own::desk::tables::take_carried;
use crate::page::data::own::desk::{Desk, OwnData};
use crate::piece::claim::claim_table::claim_table;
use crate::record::own::carried::carried;
use crate::record::own::tabs::Channel;
use lofted_view::page::data::words::count_of;

/// The claims that the link carried; `None` where it carried none.
#[hook]
pub fn use_carried() -> Option<Rc<Record>> {
    let data = use_state(OwnData::default);
    {
        let data = data.setter();
        use_effect_with((), move |()| {
            let look_up = move || {
                let data = data.clone();
                spawn_local(async move { data.set(carried().await) });
            };
            look_up();
            let channel = Channel::open(look_up);
            move || drop(channel)
        });
    }
    match &*data {
        OwnData::Singly(record, _) => Some(Rc::clone(record)),
        OwnData::Nothing | OwnData::Counted(_) => None,
    }
}

/// The card of these claims; nothing where there are none.
pub fn carried_claims(carried: Option<&Rc<Record>>, desk: &Desk) -> Html {
    let Some(carried) = carried else { return html! {} };
    let claims = carried.claims();
    let keep = {
        let carried = Rc::clone(carried);
        Callback::from(move |_| take_carried(&carried))
    };
    let counted = matches!(desk.data, OwnData::Counted(_));
    html! {
        <section class="card" aria-labelledby="carried-title">
            <h2 id="carried-title">{ "Claims that the link carried" }</h2>
            <p>
                { format!(
                    "{} came with the link by which this page was opened. They are whoever made the link’s own, and \
                     nobody has held them against their sources here. While they are shown, claims of yours are left \
                     out of the other pages.",
                    count_of(claims.len(), "claim", "claims"),
                ) }
            </p>
            { claim_table(carried, "Claims that the link carried", claims) }
            <p class="actions">
                <button type="button" disabled={counted} onclick={keep}>{ "Keep them with mine" }</button>
            </p>
        </section>
    }
}
