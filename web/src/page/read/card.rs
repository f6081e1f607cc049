//! A claim of a story as a card: accepted, mended or dropped, beside what the record has.

use lofted::claim::Date;
use lofted_view::link::route::Route;
use lofted_view::page::read::beside::{NEW, beside, word};
use lofted_view::page::read::claimed::{Claimed, FieldFault, claimed};
use lofted_view::page::read::draft::{Decision, Draft};
use lofted_view::page::read::field::Field;
use lofted_view::page::read::words::{about, confidence, heading, how_much, rough_heading, said};
use yew::prelude::*;

use crate::page::read::edit::{Edit, edit};
use crate::page::read::marks::{card_id, mark_id};
use crate::page::read::mend::mend;
use crate::page::read::work::{Work, focus};
use crate::piece::claim::party_class::party_class;
use crate::piece::same::Same;
use lofted_view::saying::speaker::party_ink;

/// What a card is given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CardProps {
    /// What knows the record.
    pub work: Same<Work>,
    /// The number of the story.
    pub story: u32,
    /// The place of the claim in it.
    pub at: usize,
    /// The day of the story.
    pub day: Option<Date>,
    /// The claim.
    pub draft: Same<Draft>,
    /// The story that had it before.
    pub relayed: Option<AttrValue>,
}

/// The card.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let mending = use_state(|| false);
    let (draft, at, story) = (&props.draft, props.at, props.story);
    let read = claimed(props.work.record(), draft, props.day);
    let class = match draft.decision {
        Decision::Open => "card",
        Decision::Accepted => "card accepted",
        Decision::Dropped => "card dropped",
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| step(&event, at));
    let toggle = {
        let mending = mending.clone();
        Callback::from(move |_: MouseEvent| mending.set(!*mending))
    };
    let does = move |what: Edit| Callback::from(move |_: MouseEvent| edit(story, at, what.clone()));
    html! {
        <li {class} id={card_id(at)} tabindex="-1" aria-label={label(draft, &read)} {onkeydown}>
            { head(props, &read) }
            if draft.decision != Decision::Dropped {
                if !draft.words.is_empty() {
                    <p class="read-words"><q>{ &draft.words }</q></p>
                }
                { match &read {
                    Ok(claimed) => beside_html(props, claimed),
                    Err(faults) => faults_html(faults),
                } }
                { doubts(draft) }
            }
            <p class="actions">
                { decide("Accept", draft.decision, Decision::Accepted, does) }
                <button type="button" aria-expanded={mending.to_string()} onclick={toggle}>{ "Mend" }</button>
                { decide("Drop", draft.decision, Decision::Dropped, does) }
            </p>
            if *mending {
                { mend(draft, story, at, &read) }
            }
        </li>
    }
}

/// A button that decides, and pressed once more takes it back.
fn decide(
    word: &str,
    now: Decision,
    then: Decision,
    does: impl Fn(Edit) -> Callback<MouseEvent>,
) -> Html {
    let is_so = now == then;
    let next = if is_so { Decision::Open } else { then };
    html! {
        <button type="button" aria-pressed={is_so.to_string()} onclick={does(Edit::Decide(next))}>{ word }</button>
    }
}

fn label(draft: &Draft, read: &Result<Claimed, Vec<FieldFault>>) -> String {
    match read {
        Ok(claimed) => format!("Claim: {}", how_much(claimed)),
        Err(_) => format!("Claim: {}", draft.words),
    }
}

fn head(props: &CardProps, read: &Result<Claimed, Vec<FieldFault>>) -> Html {
    let (record, draft) = (props.work.record(), &props.draft);
    let Ok(claimed) = read else {
        return html! {
            <h3>{ rough_heading(draft) }{ ": " }<strong>{ draft.text(Field::Amount) }</strong></h3>
        };
    };
    let party = if claimed.party.is_empty() { &claimed.who } else { &claimed.party };
    let denied = if claimed.kind.is_none() { "denied: " } else { "" };
    html! {
        <>
            <h3>{ heading(record, claimed) }{ ": " }<strong>{ denied }{ how_much(claimed) }</strong></h3>
            <p class="read-who">
                <span class={party_class(party_ink(record, party))}>{ said(claimed) }</span>
                <span class="minor">{ about(record, claimed, &draft.flown) }</span>
            </p>
        </>
    }
}

fn faults_html(faults: &[FieldFault]) -> Html {
    html! {
        for (field, why) in faults {
            <p class="fault">{ format!("{}: {why}.", field.label()) }</p>
        }
    }
}

/// What the record has beside the claim, and that another story had it.
fn beside_html(props: &CardProps, claimed: &Claimed) -> Html {
    let record = props.work.record();
    let neighbours = beside(record, claimed);
    html! {
        <ul class="plain read-beside">
            if let Some(story) = &props.relayed {
                <li><span class="read-tag">{ "Relayed" }</span>{ format!(" It stands in \u{201c}{story}\u{201d} as well, and is kept once.") }</li>
            }
            if let Some(all) = &neighbours {
                if all.is_empty() {
                    <li><span class="read-tag">{ NEW }</span>{ " The record has nothing that says or excludes it near that day." }</li>
                }
                for (at, one) in all.iter().enumerate() {
                    <li>
                        if at == 0 || all.get(at - 1).is_some_and(|before| before.relation != one.relation) {
                            <span class={classes!("read-tag", one.relation.id())}>{ if at == 0 { word(all) } else { one.relation.word() } }</span>
                            { " " }
                        }
                        <a href={Route::Claim { id: one.claim.id.to_string() }.href()}>{ one.sentence(record) }</a>
                    </li>
                }
            }
        </ul>
    }
}

fn doubts(draft: &Draft) -> Html {
    if draft.marked.is_none() {
        return html! {};
    }
    html! {
        <p class="minor">
            { format!("The reader is {}", confidence(draft.sure)) }
            if draft.doubts.is_empty() {
                { "." }
            } else {
                { ". " }{ draft.doubts.join(" ") }
            }
        </p>
    }
}

/// From card to card, and back to the text.
fn step(event: &KeyboardEvent, at: usize) {
    use wasm_bindgen::JsCast;
    let in_field = event.target().is_some_and(|target| {
        target.dyn_ref::<web_sys::HtmlInputElement>().is_some()
            || target.dyn_ref::<web_sys::HtmlSelectElement>().is_some()
    });
    match event.key().as_str() {
        "Escape" => focus(&mark_id(at)),
        "ArrowDown" if !in_field => {
            event.prevent_default();
            focus(&card_id(at + 1));
        }
        "ArrowUp" if !in_field && at > 0 => {
            event.prevent_default();
            focus(&card_id(at - 1));
        }
        _ => {}
    }
}
