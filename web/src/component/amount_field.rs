//! A field for an amount as text: what does not parse is said beside it, with the place.

use lofted::claim::Amount;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A field for an amount.
#[derive(Debug, Clone)]
pub struct AmountField<'a> {
    /// Name of the field, unique on its page.
    pub name: &'static str,
    /// What to enter.
    pub label: &'static str,
    /// The unit after the field.
    pub unit: &'static str,
    /// The text in the field.
    pub text: &'a str,
    /// A fault that only shows with the other fields; empty where there is none.
    pub fault: &'a str,
    /// Called with the text after every keystroke.
    pub oninput: Callback<String>,
}

/// A labelled field with its unit and its fault.
pub fn amount_field(field: &AmountField<'_>) -> Html {
    let fault_id = format!("{}-fault", field.name);
    let oninput = field.oninput.reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
    });
    let parse_error = match field.text.parse::<Amount>() {
        Err(error) if !field.text.trim().is_empty() => Some(error),
        _ => None,
    };
    let invalid = parse_error.is_some() || !field.fault.is_empty();
    html! {
        <div class="field">
            <label for={field.name}>{ field.label }</label>
            <div class="field-row">
                <input
                    id={field.name}
                    value={field.text.to_owned()}
                    {oninput}
                    autocomplete="off"
                    spellcheck="false"
                    aria-invalid={invalid.to_string()}
                    aria-describedby={fault_id.clone()}
                />
                <span>{ field.unit }</span>
            </div>
            <div id={fault_id} class="fault" aria-live="polite">
                if let Some(error) = parse_error {
                    <pre aria-hidden="true">{ error.pointer() }</pre>
                    { error.to_string() }
                } else {
                    { field.fault }
                }
            </div>
        </div>
    }
}
