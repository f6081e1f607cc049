//! Bringing figures in: files dropped or picked, a text pasted, and what becomes of them.

use js_sys::Uint8Array;
use lofted_record::sheet::{TEMPLATE, column_help};
use lofted_view::page::data::import::Stage;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DragEvent, FileList, HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::page::data::own::desk::tables::look;
use crate::page::data::own::desk::work::{import, stop};
use crate::page::data::own::desk::{Desk, Work};
use crate::record::own::draft;

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
                { "A table of a spreadsheet, a CSV file of claims, the files of a data package, or a zip of one. They are \
                   read and checked in this browser; nothing leaves the page." }
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
            { paste() }
        </>
    }
}

/// The field for tables, whose text is kept until it is taken in.
fn paste() -> Html {
    let oninput = Callback::from(|event: InputEvent| {
        if let Some(text) = event.target_dyn_into::<HtmlTextAreaElement>() {
            draft::leave(&text.value());
        }
    });
    let template = Callback::from(|_: MouseEvent| {
        if let Some(text) = element::<HtmlTextAreaElement>(PASTED) {
            if text.value().trim().is_empty() {
                text.set_value(TEMPLATE);
                draft::leave(TEMPLATE);
            }
            let _ = text.focus();
        }
    });
    html! {
        <details open=true>
            <summary>{ "Or paste a table, as it stands in a spreadsheet" }</summary>
            <div class="field">
                <label for={PASTED}>
                    { "A row for each claim, or a row for each party with a column for each figure. Columns are known by \
                       their names or by what they hold; you see what was understood before anything is kept." }
                </label>
                <textarea id={PASTED} rows="8" spellcheck="false" wrap="off" ~defaultValue={draft::left()} {oninput} />
            </div>
            <p class="actions">
                <button type="button" class="primary" onclick={Callback::from(|_| read_pasted())}>
                    { "Read the pasted table" }
                </button>
                <button type="button" class="quiet" onclick={template}>{ "Put an example there" }</button>
            </p>
            <details>
                <summary>{ "What columns there are" }</summary>
                <div class="scroll">
                <table class="numbers">
                    <thead>
                        <tr>
                            <th scope="col">{ "Column" }</th>
                            <th scope="col">{ "It holds" }</th>
                            <th scope="col">{ "For example" }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for help in column_help() {
                            <tr>
                                <th scope="row">{ help.name }</th>
                                <td>{ help.holds }</td>
                                <td>{ help.examples.join("; ") }</td>
                            </tr>
                        }
                    </tbody>
                </table>
                </div>
            </details>
        </details>
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
    match files.as_slice() {
        [] => {}
        [(name, file)] if is_table(name) => {
            let (name, file) = (name.clone(), file.clone());
            spawn_local(async move { read_one(name, file).await });
        }
        files => import(files),
    }
}

/// Whether a file can be a table as people have it, by its name.
fn is_table(name: &str) -> bool {
    let name = name.to_lowercase();
    [".csv", ".tsv", ".tab", ".txt"].iter().any(|end| name.ends_with(end))
}

/// Characters of a file that are looked at to tell what it is.
const LOOKED_AT: i32 = 4_000;

/// Reads one file: a table of a record as such, any other as people have it.
async fn read_one(name: String, file: JsValue) {
    let begins = match file.dyn_ref::<Blob>().map(|blob| blob.slice_with_i32_and_i32(0, LOOKED_AT))
    {
        Some(Ok(begins)) => {
            JsFuture::from(begins.text()).await.ok().and_then(|text| text.as_string())
        }
        _ => None,
    };
    if begins.is_none_or(|text| is_of_a_record(&text)) {
        import(&[(name, file)]);
    } else {
        look(&name, &file, Vec::new());
    }
}

/// Whether a text begins as the table of claims of a record does: with its columns, as they are written there.
fn is_of_a_record(text: &str) -> bool {
    let header = text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
    let columns: Vec<&str> = header.split(',').map(|name| name.trim().trim_matches('"')).collect();
    ["id", "metric", "qualifier", "low", "best", "high"].iter().all(|name| columns.contains(name))
}

fn read_pasted() {
    let Some(text) = element::<HtmlTextAreaElement>(PASTED) else { return };
    let (text, name) = (text.value(), "the pasted table");
    let bytes = JsValue::from(Uint8Array::from(text.as_bytes()));
    if is_of_a_record(&text) {
        import(&[(name.to_owned(), bytes)]);
    } else {
        look(name, &bytes, Vec::new());
    }
}
