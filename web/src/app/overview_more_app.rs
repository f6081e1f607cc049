//! The app of the rest of the overview, which comes after its first pictures: the verdict beside them and what stands
//! below them; and the whole page, where the reader has own data beside the record.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use web_sys::Element;
use yew::prelude::*;

use crate::app::shown;
use crate::app::use_beside::use_beside;
use crate::location::embedded::embedded;
use crate::location::route::{Route, use_route};
use crate::location::stand_in::{Shows, stand_in};
use crate::page::overview::below::below;
use crate::page::overview::newest_verdict::NewestVerdict;
use crate::page::overview::{PLACES, overview};
use crate::piece::reading_props::ReadingProps;

/// The rest of the overview, while the route is its.
#[component]
pub fn OverviewMoreApp(props: &ReadingProps) -> Html {
    let beside = use_beside(props);
    let has_own = !Rc::ptr_eq(&beside.reading, &props.reading);
    let here = use_route() == Route::Overview;
    let shows = if has_own && here { Shows::Other } else { Shows::First };
    use_effect_with(shows, |shows| stand_in(*shows));
    match (here, has_own) {
        (false, _) => html! {},
        (true, false) => html! { <Rest ..props.clone() /> },
        (true, true) => {
            shown(&props.reading, overview(&beside, verdict(&beside), below(&beside.reading)))
        }
    }
}

fn verdict(props: &ReadingProps) -> Html {
    if embedded().is_some() {
        return html! {};
    }
    html! {
        <div class="front-verdict">
            <NewestVerdict reading={Rc::clone(&props.reading)} />
        </div>
    }
}

/// What is put into the places of the first view.
#[component]
fn Rest(props: &ReadingProps) -> Html {
    let Some(Places { beside, under }) = use_places() else { return html! {} };
    let verdict = || html! { <NewestVerdict reading={Rc::clone(&props.reading)} /> };
    html! {
        <>
            if let Some(beside) = beside && embedded().is_none() {
                { create_portal(verdict(), beside) }
            }
            { create_portal(below(&props.reading), under) }
        </>
    }
}

/// How long until the places are looked for again, ms.
const AGAIN_MS: u32 = 16;

/// The places of the first view.
#[derive(Clone)]
struct Places {
    /// Beside the first picture; `None` of a record without a flight.
    beside: Option<Element>,
    /// Below the pictures.
    under: Element,
}

/// The places of the first view, as soon as it has them.
#[hook]
fn use_places() -> Option<Places> {
    let places = use_state(|| None::<Places>);
    let asked = use_state(|| 0_u32);
    {
        let (places, asked) = (places.clone(), asked.clone());
        use_effect_with(*asked, move |count| {
            let [beside, under] = PLACES.map(|id| document().get_element_by_id(id));
            let next = *count + 1;
            let waiting = match under {
                Some(under) => {
                    places.set(Some(Places { beside, under }));
                    None
                }
                None => Some(Timeout::new(AGAIN_MS, move || asked.set(next))),
            };
            move || drop(waiting)
        });
    }
    (*places).clone()
}
