//! Bringing figures in: files dropped or picked, a text pasted, and what becomes of them.

use js_sys::Uint8Array;
use lofted_view::page::data::import::Stage;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DragEvent, FileList, HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::page::data::own::desk::work::{import, stop};
use crate::page::data::own::desk::{Desk, Work};

/// The input that a button opens.
const FILES: &str = "own-files";
/// The same for the files of a folder.
const FOLDER: &str = "own-folder";
/// Where a text is pasted.
const PASTED: &str = "own-pasted";

/// The card with the drop zone, and the progress of an import.
pub fn bring_in(desk: &Desk) -> Html {
    html! {
        <section class="card" aria-labelledby="bring-in-title">
            <h2 id="bring-in-title">{ "Bring figures in" }</h2>
            <p>
                { "A CSV file of claims, the files of a data package, or a zip of one. They are read and \
                   checked in this browser; nothing leaves the page." }
            </p>
            if let Work::Importing(stage) = &desk.work {
                { progress(*stage) }
            } else {
                { zone() }
            }
            if let Work::Ended(why) = &desk.work {
                <p class="own-ended" role="status">{ why }</p>
            }
        </section>
    }
}

fn zone() -> Html {
    let open = |id: &'static str| Callback::from(move |_: MouseEvent| click(id));
    html! {
        <>
            <button type="button" class="drop" onclick={open(FILES)}>
                <strong>{ "Drop files here, or pick them" }</strong>
                <span class="minor">{ ".csv, .zip, datapackage.json or tables, places.geojson with them; up to 128 MiB" }</span>
            </button>
            <input id={FILES} type="file" multiple=true hidden=true aria-label="Files of claims" onchange={picked()} />
            <input id={FOLDER} type="file" multiple=true hidden=true aria-label="A folder" webkitdirectory=true onchange={picked()} />
            <p class="actions">
                <button type="button" onclick={open(FOLDER)}>{ "Pick a folder" }</button>
            </p>
            <details>
                <summary>{ "Paste a table instead" }</summary>
                <div class="field">
                    <label for={PASTED}>{ "Claims as CSV, with their header" }</label>
                    <textarea
                        id={PASTED}
                        rows="6"
                        spellcheck="false"
                        placeholder="id,metric,low,best,high,qualifier,words,unit,claimant,source,stated_on"
                    />
                </div>
                <p class="actions">
                    <button type="button" onclick={Callback::from(|_| read_pasted())}>{ "Read the pasted table" }</button>
                </p>
            </details>
        </>
    }
}

fn progress(stage: Stage) -> Html {
    html! {
        <div class="progress">
            <progress
                max={Stage::STEPS.to_string()}
                value={stage.done().to_string()}
                aria-label="Steps of the import"
            />
            <span role="status">{ stage.words() }</span>
            <button type="button" onclick={Callback::from(|_| stop())}>{ "Stop" }</button>
        </div>
    }
}

fn element<T: JsCast>(id: &str) -> Option<T> {
    gloo::utils::document().get_element_by_id(id)?.dyn_into().ok()
}

fn click(id: &str) {
    if let Some(input) = element::<HtmlElement>(id) {
        input.click();
    }
}

fn picked() -> Callback<Event> {
    Callback::from(|event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if let Some(files) = input.files() {
            read_files(&files);
        }
        // The same file picked again is another choice.
        input.set_value("");
    })
}

/// What a place does with files that are held over it or dropped on it.
#[must_use]
pub fn dropped() -> (Callback<DragEvent>, Callback<DragEvent>) {
    let over = Callback::from(|event: DragEvent| event.prevent_default());
    let drop = Callback::from(|event: DragEvent| {
        event.prevent_default();
        if let Some(files) = event.data_transfer().and_then(|data| data.files()) {
            read_files(&files);
        }
    });
    (over, drop)
}

fn read_files(list: &FileList) {
    let files: Vec<(String, JsValue)> = (0..list.length())
        .filter_map(|at| list.get(at))
        .map(|file| {
            // Files of a picked folder carry their paths.
            let path = js_sys::Reflect::get(&file, &"webkitRelativePath".into()).ok();
            let path = path.and_then(|path| path.as_string()).filter(|path| !path.is_empty());
            (path.unwrap_or_else(|| file.name()), file.into())
        })
        .collect();
    if !files.is_empty() {
        import(&files);
    }
}

fn read_pasted() {
    let Some(text) = element::<HtmlTextAreaElement>(PASTED) else { return };
    let bytes = Uint8Array::from(text.value().as_bytes());
    import(&[("the pasted table".to_owned(), bytes.into())]);
}
