//! The text of a story, to be pasted, typed or picked.

use std::rc::Rc;

use lofted_view::page::read::story::Story;
use lofted_view::page::read::words::{EXAMPLE, EXAMPLE_DAY};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{DataTransfer, HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::page::read::room::{change, current};
use crate::page::read::work::Work;
use crate::piece::same::Same;

/// The input that a button opens.
const FILES: &str = "read-files";

/// The longest text that is put into the field to be edited, bytes: browsers lay out no more in a moment.
const EDITED_BYTES: usize = 300_000;

/// What the field is given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct WriteProps {
    /// What reads.
    pub work: Same<Work>,
    /// The number of the story.
    pub id: u32,
    /// Its text.
    pub text: Rc<str>,
    /// Why it could not be read; empty where nobody tried.
    pub fault: AttrValue,
}

/// The field, and other ways to a text.
#[component]
pub fn Write(props: &WriteProps) -> Html {
    let (work, id) = (props.work.clone(), props.id);
    let is_long = props.text.len() > EDITED_BYTES;
    html! {
        <section class="card read-write" aria-labelledby="read-text-label">
            <div class="field">
                <label for="read-text" id="read-text-label">{ "The story, as plain text" }</label>
                if is_long {
                    <p>{ format!("{} kB of text, too long to be edited here.", props.text.len() / 1000) }</p>
                } else {
                    { field(&work, id, &props.text) }
                }
                <p id="read-fault" class={if props.fault.is_empty() { "help" } else { "fault" }} role="status">
                    if props.fault.is_empty() {
                        { "A pasted story is read at once. English alone. The text stays in this tab until it is closed." }
                    } else {
                        { &props.fault }
                    }
                </p>
            </div>
            <p class="actions">
                <button type="button" class="primary" onclick={on(&work, move |work| work.read(id))}>{ "Find its claims" }</button>
                <button type="button" onclick={Callback::from(|_: MouseEvent| pick())}>{ "Open files of text" }</button>
                <button type="button" onclick={on(&work, example)}>{ "Try an example" }</button>
            </p>
            <input id={FILES} type="file" multiple=true hidden=true aria-label="Files of text" onchange={picked(&work)} />
        </section>
    }
}

fn on(work: &Same<Work>, does: impl Fn(&Work) + 'static) -> Callback<MouseEvent> {
    let work = work.clone();
    Callback::from(move |_| does(&work))
}

fn field(work: &Same<Work>, id: u32, text: &Rc<str>) -> Html {
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
            change(|desk| desk.writing(id, &area.value()));
        }
    });
    let onkeydown = {
        let work = work.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                work.read(id);
            }
        })
    };
    html! {
        <textarea
            id="read-text"
            rows="12"
            ~defaultValue={JsValue::from_str(text)}
            aria-describedby="read-fault"
            placeholder="Paste the report here, or drop a file anywhere on this page."
            {oninput}
            {onkeydown}
            onpaste={pasted(work, id)}
        />
    }
}

/// A text pasted into an empty field, or a long one, is a story and is read at once.
fn pasted(work: &Same<Work>, id: u32) -> Callback<Event> {
    let work = work.clone();
    Callback::from(move |event: Event| {
        let data = js_sys::Reflect::get(&event, &"clipboardData".into()).ok();
        let data = data.and_then(|data| data.dyn_into::<DataTransfer>().ok());
        let text = data.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        let desk = current().desk;
        let is_empty = desk.opened().id == id && desk.opened().text.trim().is_empty();
        if !text.trim().is_empty() && (is_empty || text.len() > EDITED_BYTES) {
            event.prevent_default();
            change(|desk| desk.writing(id, &text));
            work.read(id);
        }
    })
}

fn example(work: &Work) {
    work.take_text("An example", EXAMPLE);
    change(|desk| {
        let id = desk.opened().id;
        desk.changing(id, |story| Story { day: EXAMPLE_DAY.to_owned(), ..story })
    });
    work.read(current().desk.opened().id);
}

fn pick() {
    let input = gloo::utils::document().get_element_by_id(FILES);
    if let Some(input) = input.and_then(|one| one.dyn_into::<HtmlElement>().ok()) {
        input.click();
    }
}

fn picked(work: &Same<Work>) -> Callback<Event> {
    let work = work.clone();
    Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if let Some(files) = input.files() {
            work.shared().take_files(&files);
        }
        // The same file picked again is another choice.
        input.set_value("");
    })
}
