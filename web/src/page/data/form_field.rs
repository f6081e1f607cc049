//! A field of the form of a claim: its label, its input or list, and what is wrong with it.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::page::data::own::desk::change;
use crate::page::data::own::entry::Field;

/// A field, with what stands in it.
#[derive(Debug, Clone)]
pub struct FormField<'a> {
    /// Which.
    pub field: Field,
    /// What to enter.
    pub label: &'static str,
    /// How to write it; empty where that needs no words.
    pub hint: &'a str,
    /// What is entered.
    pub text: &'a str,
    /// What is wrong with it; empty where nothing is.
    pub fault: &'a str,
}

fn enter(field: Field, text: &str) {
    change(|desk| desk.entry = std::mem::take(&mut desk.entry).with(field, text));
}

/// A field for a text.
pub fn text_field(field: &FormField<'_>) -> Html {
    let which = field.field;
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            enter(which, &input.value());
        }
    });
    framed(
        field,
        html! {
            <input
                id={which.name()}
                value={field.text.to_owned()}
                {oninput}
                autocomplete="off"
                spellcheck="false"
                aria-invalid={(!field.fault.is_empty()).to_string()}
                aria-describedby={described(which)}
            />
        },
    )
}

/// A field for a choice; each option has what it stands for and what it says.
pub fn choice_field(field: &FormField<'_>, options: &[(String, String)]) -> Html {
    let which = field.field;
    let onchange = Callback::from(move |event: Event| {
        if let Some(list) = event.target_dyn_into::<HtmlSelectElement>() {
            enter(which, &list.value());
        }
    });
    framed(
        field,
        html! {
            <select
                id={which.name()}
                {onchange}
                aria-invalid={(!field.fault.is_empty()).to_string()}
                aria-describedby={described(which)}
            >
                for (value, words) in options {
                    <option key={value.clone()} value={value.clone()} selected={value == field.text}>{ words }</option>
                }
            </select>
        },
    )
}

fn described(field: Field) -> String {
    format!("{0}-hint {0}-fault", field.name())
}

fn framed(field: &FormField<'_>, input: Html) -> Html {
    let name = field.field.name();
    html! {
        <div class="field" key={name}>
            <label for={name}>{ field.label }</label>
            { input }
            <div class="minor" id={format!("{name}-hint")}>{ field.hint }</div>
            <div class="fault" id={format!("{name}-fault")} aria-live="polite">{ field.fault }</div>
        </div>
    }
}
