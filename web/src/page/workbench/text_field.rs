//! A field of the workbench: its text, how it was read or what is wrong, and quick ways to change it.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use lofted_view::page::workbench::note::Note;

/// A field for text.
#[derive(Debug, Clone)]
pub struct TextField<'a> {
    /// Name of the field, unique on its page.
    pub name: &'static str,
    /// What to enter.
    pub label: &'static str,
    /// The text in the field.
    pub text: &'a str,
    /// What stands beside it.
    pub note: &'a Note,
    /// Id of the list of suggestions; empty where there is none.
    pub list: &'static str,
    /// Called with the text after every keystroke.
    pub oninput: Callback<String>,
    /// What stands behind the input, in its row.
    pub behind: Html,
    /// What stands under it.
    pub under: Html,
}

/// A labelled field with its note.
pub fn text_field(field: &TextField<'_>) -> Html {
    let note_id = format!("{}-fault", field.name);
    let list = (!field.list.is_empty()).then_some(field.list);
    html! {
        <div class="field">
            <label for={field.name}>{ field.label }</label>
            <div class="field-row">
                <input
                    id={field.name}
                    value={field.text.to_owned()}
                    oninput={typed(&field.oninput)}
                    {list}
                    autocomplete="off"
                    spellcheck="false"
                    aria-invalid={field.note.is_fault().to_string()}
                    aria-describedby={note_id.clone()}
                />
                { field.behind.clone() }
            </div>
            { field.under.clone() }
            <div id={note_id} aria-live="polite" class={if field.note.is_fault() { "fault" } else { "help" }}>
                { match field.note {
                    Note::Help(help) => html! { help },
                    Note::Fault { message, pointer } => html! {
                        <>
                            if !pointer.is_empty() {
                                <pre aria-hidden="true">{ pointer }</pre>
                            }
                            { message }
                        </>
                    },
                } }
            </div>
        </div>
    }
}

/// The text of an input that was typed in.
pub fn typed(tell: &Callback<String>) -> Callback<InputEvent> {
    tell.reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
    })
}

/// The value of a select that was changed.
pub fn selected(tell: &Callback<String>) -> Callback<Event> {
    tell.reform(|event: Event| {
        event
            .target_dyn_into::<HtmlSelectElement>()
            .map(|select| select.value())
            .unwrap_or_default()
    })
}

/// A select of values with their words, one of them chosen.
pub fn select(
    (id, name): (&'static str, &'static str),
    options: &[(&str, &str)],
    chosen: &str,
    tell: &Callback<String>,
) -> Html {
    html! {
        <select {id} aria-label={(!name.is_empty()).then_some(name)} onchange={selected(tell)}>
            for (value, words) in options {
                <option value={(*value).to_owned()} selected={*value == chosen}>{ *words }</option>
            }
        </select>
    }
}
