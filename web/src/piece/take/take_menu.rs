//! A menu of what can be taken: of a chart, or of a page.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlButtonElement};
use yew::prelude::*;

use crate::piece::take::taker::{TAKES, TakenChart, Taking, ask_other, taker};

/// The menu under a chart.
pub fn take_away(chart: TakenChart) -> Html {
    let names = TAKES.map(|(_, name)| name);
    take_menu("Take this chart", &names, move |at, status| match (taker(), TAKES.get(at)) {
        (_, None) => {}
        (Some(take), Some((what, _))) => tell(take(*what, chart.clone()), status),
        (None, _) if ask_other(chart.figure.id, at, &status) => {}
        (None, _) => status.set_text_content(Some(
            "Not yet: the rest of the page is still coming. Press it again in a moment.",
        )),
    })
}

/// Says what becomes of something that is taken.
pub fn tell(taking: Taking, status: Element) {
    status.set_text_content(Some("It is being made."));
    spawn_local(async move {
        let said = taking.await;
        status.set_text_content(Some(&match said {
            Ok(done) => done.to_owned(),
            Err(reason) => format!("Not done: {reason}."),
        }));
    });
}

/// The menu; `take` is told which of the names was pressed, and where to say what becomes of it.
///
/// The line under it is written by what is taken and by nobody else: a function, because a component that
/// held it would weigh more than all the rest.
pub fn take_menu(
    summary: &'static str,
    names: &[&'static str],
    take: impl Fn(usize, Element) + 'static,
) -> Html {
    menu(summary, names, Rc::new(take))
}

fn menu(summary: &'static str, names: &[&'static str], take: Rc<dyn Fn(usize, Element)>) -> Html {
    let onclick = Callback::from(move |event: MouseEvent| {
        let Some(button) = event.target_dyn_into::<HtmlButtonElement>() else { return };
        let menu = button.closest("details").ok().flatten();
        let status = menu.and_then(|menu| menu.query_selector("p").ok().flatten());
        if let (Some(status), Ok(at)) = (status, button.value().parse()) {
            take(at, status);
        }
    });
    html! {
        <details class="take-away">
            <summary>{ summary }</summary>
            <ul class="buttons" {onclick}>
                for (at, name) in names.iter().enumerate() {
                    <li><button type="button" class="quiet" value={at.to_string()}>{ *name }</button></li>
                }
            </ul>
            <p class="minor" role="status"></p>
        </details>
    }
}
