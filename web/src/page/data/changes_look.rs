//! What files would change of the data there is, before it is kept; and what two packages differ in.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::page::data::own::desk::work::{compare, leave_changes, take_changes};
use crate::page::data::own::desk::{Desk, Work};
use crate::page::data::own::differing::Differing;

/// The inputs of the two packages.
const EARLIER: &str = "compare-earlier";
/// See [`EARLIER`].
const LATER: &str = "compare-later";

/// What files would change, with the way to take it in; nothing where none do.
pub fn proposed(desk: &Desk) -> Html {
    let Work::Proposed(proposal) = &desk.work else { return html! {} };
    let take = {
        let proposal = Rc::clone(proposal);
        Callback::from(move |_| take_changes(&proposal))
    };
    let name = match proposal.report.name.as_str() {
        "" => "The files",
        name => name,
    };
    html! {
        <section class="card own-report" aria-labelledby="proposed-title">
            <h2 id="proposed-title">{ format!("{name} would change rows of yours") }</h2>
            <p class="lead" role="status">{ format!("{}. Nothing is changed yet.", proposal.changes.counted) }</p>
            { groups(&proposal.changes) }
            <p>{ proposal.report.found().sentence() }</p>
            <p class="actions">
                <button type="button" class="primary" onclick={take}>{ "Take the changes in" }</button>
                <button type="button" onclick={Callback::from(|_| leave_changes())}>{ "Leave everything as it is" }</button>
            </p>
        </section>
    }
}

/// The card that compares two packages.
pub fn compare_packages(desk: &Desk) -> Html {
    let busy = matches!(desk.work, Work::Importing(_));
    let onclick = Callback::from(|_: MouseEvent| {
        if let (Some(earlier), Some(later)) = (picked(EARLIER), picked(LATER)) {
            compare(earlier, later);
        }
    });
    html! {
        <section class="card" aria-labelledby="compare-title">
            <h2 id="compare-title">{ "What differs between two packages" }</h2>
            <p>
                { "Two records, or two versions of one, as zips or files of claims: what was added, changed and withdrawn, \
                   in words. They are compared in this browser, and nothing is kept." }
            </p>
            <div class="field">
                <label for={EARLIER}>{ "The earlier one" }</label>
                <input id={EARLIER} type="file" />
            </div>
            <div class="field">
                <label for={LATER}>{ "The later one" }</label>
                <input id={LATER} type="file" />
            </div>
            <p class="actions">
                <button type="button" disabled={busy} {onclick}>{ "Compare them" }</button>
            </p>
            if let Work::Compared(differing) = &desk.work {
                <p class="lead" role="status">{ format!("{}.", differing.counted) }</p>
                { groups(differing) }
            }
        </section>
    }
}

/// The file that an input has, with its name.
fn picked(id: &str) -> Option<(String, JsValue)> {
    let input = gloo::utils::document().get_element_by_id(id)?;
    let file = input.dyn_into::<HtmlInputElement>().ok()?.files()?.get(0)?;
    Some((file.name(), file.into()))
}

/// Changes shown at most under one heading: whoever wants all has the command.
const MOST_SHOWN: usize = 60;

fn groups(differing: &Differing) -> Html {
    html! {
        for (heading, lines) in &differing.groups {
            <section class="notes">
                <h3>{ heading }</h3>
                <ul>
                    for line in lines.iter().take(MOST_SHOWN) {
                        <li>{ line }</li>
                    }
                </ul>
                if lines.len() > MOST_SHOWN {
                    <p class="minor">{ format!("and {} more", lines.len() - MOST_SHOWN) }</p>
                }
            </section>
        }
    }
}
