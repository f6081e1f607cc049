//! "Check a claim": three fields, the verdict on what stands in them, and the way to the workbench with it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::location::live::use_live;
use crate::piece::judged::use_answers::{Phase, use_answers};
use lofted_view::page::overview::check::{Check, FIELDS, Said, ask, said};
use lofted_view::page::workbench::note::Note;
use lofted_view::saying::unbroken::unbroken;

/// The section.
#[component]
pub fn CheckClaim() -> Html {
    let live = use_live(Check::default);
    let check = live.get();
    let seen = check.seen();
    let asked = ask(&seen);
    let (answers, _) = use_answers(asked.clone());
    let powered = answers.current(asked.as_ref());
    let said = said(&seen, powered.reply.as_deref());
    let link = check.link();
    let onsubmit = {
        let link = link.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let _ = gloo::utils::window().location().set_hash(&link);
        })
    };
    let fields = FIELDS.iter().enumerate().map(|(at, (field, label, example))| {
        let change = {
            let live = live.clone();
            Callback::from(move |text: String| {
                live.change(|check: Check| check.with(at, text));
            })
        };
        let note = &seen.reading.notes[*field as usize];
        text_field((field.id(), label, example), &check.texts[at], note, &change)
    });
    html! {
        <section class="card check" aria-labelledby="check-a-claim">
            <h2 id="check-a-claim">{ "Check a claim" }</h2>
            <p class="chart-finding">
                { "Write what a report says, as it says it. Any of the figures will do; three can be held against each other." }
            </p>
            <form {onsubmit}>
                <div class="fields">{ for fields }</div>
                <div class="check-said" aria-live="polite">{ said_html(said.as_ref(), &powered.phase, &check) }</div>
                <p><a class="button" href={link}>{ "Open in the workbench" }</a></p>
                // Of several fields, Enter presses the button that a form has.
                <button hidden=true></button>
            </form>
        </section>
    }
}

fn said_html(said: Option<&Said>, phase: &Phase, check: &Check) -> Html {
    match (said, check.is_empty()) {
        (None, true) => html! {
            <p class="minor">{ "The verdict stands here as you type." }</p>
        },
        (None, false) => html! {
            <p class="minor">
                { "Nothing can be said yet: it takes an apogee, a distance or a time, and no field that cannot be read." }
            </p>
        },
        (Some(said), _) => html! {
            <p class="lead">
                if let Some(word) = said.word {
                    <strong class="check-word">{ format!("{word}. ") }</strong>
                }
                { unbroken(&said.sentences) }
                if let Phase::Unavailable(reason) = phase {
                    <span class="minor">{ format!(" Powered flight is not computed: {reason}.") }</span>
                }
            </p>
        },
    }
}

fn text_field(
    (id, label, example): (&'static str, &'static str, &'static str),
    text: &str,
    note: &Note,
    change: &Callback<String>,
) -> Html {
    let (id, note_id) = (format!("check-{id}"), format!("check-{id}-note"));
    let oninput = change.reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
    });
    let (class, words) = match note {
        Note::Help(help) => ("help", help),
        Note::Fault { message, .. } => ("fault", message),
    };
    html! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            <input
                {id}
                value={text.to_owned()}
                {oninput}
                placeholder={example}
                autocomplete="off"
                spellcheck="false"
                aria-invalid={note.is_fault().to_string()}
                aria-describedby={note_id.clone()}
            />
            <div id={note_id} {class}>{ words }</div>
        </div>
    }
}
