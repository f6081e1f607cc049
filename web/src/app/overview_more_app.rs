//! The app of the rest of the overview, which comes after its first pictures: the verdict beside them and what stands
//! below them; and the whole page, where the reader has own data beside the record.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use lofted_record::Reading;
use web_sys::Element;
use yew::prelude::*;

use crate::app::shown;
use crate::app::use_beside::use_beside;
use crate::location::embedded::embedded;
use crate::location::route::{Route, use_route};
use crate::location::stand_in::{Shows, stand_in};
use crate::page::overview::below::below;
use crate::page::overview::newest_verdict::NewestVerdict;
use crate::page::overview::taken::taking;
use crate::page::overview::{PLACES, overview};
use crate::piece::page_frame::PageTitle;
use crate::piece::reading_props::ReadingProps;
use lofted_view::page::overview::words::TITLE;

/// The rest of the overview, while the route is its.
#[component]
pub fn OverviewMoreApp(props: &ReadingProps) -> Html {
    let beside = use_beside(props).props;
    let has_own = !Rc::ptr_eq(&beside.reading, &props.reading);
    let here = use_route() == Route::Overview;
    let reading = Rc::clone(&props.reading);
    use_effect_with((), move |()| {
        let listener = taking(reading);
        move || drop(listener)
    });
    let shows = if has_own && here { Shows::Other } else { Shows::First };
    use_effect_with(shows, |shows| stand_in(*shows));
    let rest = if here && !has_own { Rest::Shown } else { Rest::Away };
    html! {
        <>
            <RestOfOverview reading={Rc::clone(&props.reading)} {rest} />
            if here && has_own {
                { shown(&props.reading, overview(&beside, verdict(&beside), below(&beside.reading))) }
            }
        </>
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

/// Whether the rest of the overview stands in the places of the first view.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rest {
    Shown,
    Away,
}

#[derive(Clone, Properties)]
struct RestProps {
    reading: Rc<Reading>,
    rest: Rest,
}

impl PartialEq for RestProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading) && self.rest == other.rest
    }
}

/// What is put into the places of the first view.
///
/// It stands in two elements of its own, made once and moved to where the places are: a portal to a place that is made
/// anew with each view would keep what it held.
#[component]
fn RestOfOverview(props: &RestProps) -> Html {
    let hosts = use_memo((), |()| Hosts::new());
    let RestProps { reading, rest } = props;
    use_moved((*hosts).clone(), *rest);
    let Some(Hosts { beside, under }) = (*hosts).clone() else { return html! {} };
    let shown = *rest == Rest::Shown;
    let verdict = html! {
        if shown && embedded().is_none() {
            <NewestVerdict reading={Rc::clone(reading)} />
        }
    };
    let below = html! {
        if shown {
            { below(reading) }
        }
    };
    // The pieces stand on the page of the first view, whose frame is another part's.
    html! {
        <ContextProvider<PageTitle> context={PageTitle(TITLE.into())}>
            { create_portal(verdict, beside) }
            { create_portal(below, under) }
        </ContextProvider<PageTitle>>
    }
}

/// How long until the places are looked for again, ms.
const AGAIN_MS: u32 = 16;

/// The elements that hold what is put into the places.
#[derive(Clone, PartialEq)]
struct Hosts {
    /// Beside the first picture.
    beside: Element,
    /// Below the pictures.
    under: Element,
}

impl Hosts {
    /// Two elements that stand nowhere yet; `None` where the browser makes none.
    fn new() -> Option<Self> {
        let host = || document().create_element("div").ok();
        Some(Self { beside: host()?, under: host()? })
    }

    /// Moves them into the places of the first view; whether it has these already.
    fn move_in(&self) -> bool {
        let [beside, under] = PLACES.map(|id| document().get_element_by_id(id));
        let Some(under) = under else { return false };
        // A record without a flight has no place beside the first picture.
        let beside = beside.map_or(Ok(()), |place| place.append_child(&self.beside).map(|_| ()));
        beside.is_ok() && under.append_child(&self.under).is_ok()
    }
}

/// Moves the elements into the places as soon as these are there, each time the first view is shown.
#[hook]
fn use_moved(hosts: Option<Hosts>, rest: Rest) {
    let asked = use_state(|| 0_u32);
    let setter = asked.setter();
    let count = *asked;
    use_effect_with((rest, count), move |(rest, count)| {
        let next = count.wrapping_add(1);
        let missing = *rest == Rest::Shown && hosts.is_some_and(|hosts| !hosts.move_in());
        let waiting = missing.then(|| Timeout::new(AGAIN_MS, move || setter.set(next)));
        move || drop(waiting)
    });
}
