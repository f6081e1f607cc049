//! Opening another record in place of the one of this site.

use gloo::utils::window;
use lofted_view::link::in_place::OPENED;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::page::data::own::desk::opening::open_in_place;
use crate::page::data::own::desk::{Desk, Work};

/// The input that the button opens.
const PACKAGE: &str = "own-package";

/// The card with the button, and what becomes of the files.
pub fn open_record(desk: &Desk) -> Html {
    let pick = Callback::from(|_: MouseEvent| {
        let input = gloo::utils::document().get_element_by_id(PACKAGE);
        if let Some(Ok(input)) = input.map(JsCast::dyn_into::<HtmlElement>) {
            input.click();
        }
    });
    let busy = matches!(desk.work, Work::Importing(_));
    html! {
        <section class="card" aria-labelledby="open-record-title">
            <h2 id="open-record-title">{ "Open another record" }</h2>
            <p>
                { "A whole record of flights and deployments, as a zip or as the files of its folder, can be shown in \
                   place of the record of this site: every page, chart and file is then of it. It stays in this browser. \
                   Your own data is not touched." }
            </p>
            <p class="actions">
                <button type="button" disabled={busy} onclick={pick}>{ "Open a package in place of the record" }</button>
            </p>
            <input id={PACKAGE} type="file" multiple=true hidden=true aria-label="A package to open" onchange={picked()} />
            if let Work::Opened(_) = desk.work {
                <p role="status">{ "The record was read, and waits in this browser." }</p>
                <p class="actions">
                    <button type="button" class="primary" onclick={Callback::from(|_| show_opened())}>
                        { "Show it in place of the record of this site" }
                    </button>
                </p>
            }
            <p class="minor">
                { "A record that lies beside this page, or anywhere on this site, opens by its address: put " }
                <code>{ "?record=folder/" }</code>
                { " or " }
                <code>{ "?record=package.zip" }</code>
                { " before the " }
                <code>{ "#" }</code>
                { " of the address. Such an address can be sent to others." }
            </p>
        </section>
    }
}

/// Turns to the address under which pages show the opened record, and has it read anew where the page is there already.
fn show_opened() {
    let location = window().location();
    let search = format!("?record={OPENED}");
    let here = location.search().unwrap_or_default() == search;
    let path = location.pathname().unwrap_or_default();
    // A browser that does not follow leaves the page as it is.
    let _ = location.set_href(&format!("{path}{search}#/"));
    if here {
        let _ = location.reload();
    }
}

fn picked() -> Callback<Event> {
    Callback::from(|event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let list = input.files();
        let files: Vec<(String, JsValue)> = list
            .iter()
            .flat_map(|list| (0..list.length()).filter_map(|at| list.get(at)))
            .map(|file| (file.name(), file.into()))
            .collect();
        if !files.is_empty() {
            open_in_place(&files);
        }
        // The same file picked again is another choice.
        input.set_value("");
    })
}
