//! A field for an amount as text: what does not parse is said beside it, with the place.

use lofted::claim::Amount;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A field for an amount.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AmountFieldProps {
    /// Name of the field, unique on its page.
    pub name: AttrValue,
    /// What to enter.
    pub label: AttrValue,
    /// The unit after the field.
    pub unit: AttrValue,
    /// The text in the field.
    pub text: AttrValue,
    /// A fault that only shows with the other fields; empty where there is none.
    #[prop_or_default]
    pub fault: AttrValue,
    /// Called with the text after every keystroke.
    pub oninput: Callback<String>,
}

/// A labelled field with its unit and its fault.
#[component]
pub fn AmountField(props: &AmountFieldProps) -> Html {
    let fault_id = format!("{}-fault", props.name);
    let oninput = props.oninput.reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
    });
    let parse_error = match props.text.parse::<Amount>() {
        Err(error) if !props.text.trim().is_empty() => Some(error),
        _ => None,
    };
    let invalid = parse_error.is_some() || !props.fault.is_empty();
    html! {
        <div class="field">
            <label for={props.name.clone()}>{ &props.label }</label>
            <div class="field-row">
                <input
                    id={props.name.clone()}
                    value={props.text.clone()}
                    {oninput}
                    autocomplete="off"
                    spellcheck="false"
                    aria-invalid={invalid.to_string()}
                    aria-describedby={fault_id.clone()}
                />
                <span>{ &props.unit }</span>
            </div>
            <div id={fault_id} class="fault" aria-live="polite">
                if let Some(error) = parse_error {
                    <pre aria-hidden="true">{ error.pointer() }</pre>
                    { error.to_string() }
                } else {
                    { &props.fault }
                }
            </div>
        </div>
    }
}
