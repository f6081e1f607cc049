//! The fields of a claim, to be mended.

use lofted::claim::{Attribution, Kind, Metric};
use lofted_view::page::read::claimed::{Claimed, Clock, DENIED, FieldFault};
use lofted_view::page::read::draft::Draft;
use lofted_view::page::read::field::Field;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::page::read::edit::{Edit, edit};
use crate::page::read::work::Work;
use crate::piece::same::Same;

/// The fields of a claim.
pub fn mend(draft: &Draft, story: u32, at: usize, read: &Result<Claimed, Vec<FieldFault>>) -> Html {
    let faults = read.as_ref().err().map_or(&[][..], Vec::as_slice);
    html! {
        <div class="fields read-mend">
            for field in Field::ALL {
                { one(draft, story, at, field, faults) }
            }
        </div>
    }
}

fn one(draft: &Draft, story: u32, at: usize, field: Field, faults: &[FieldFault]) -> Html {
    let (id, note) =
        (format!("mend-{at}-{}", field.id()), format!("mend-{at}-{}-note", field.id()));
    let fault = faults.iter().find(|(of, _)| *of == field).map(|(_, why)| why.clone());
    let invalid = fault.is_some().to_string();
    let input = match choices(field) {
        Some(choices) => {
            let onchange = Callback::from(move |event: Event| {
                if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                    edit(story, at, Edit::Mend(field, select.value()));
                }
            });
            html! {
                <select id={id.clone()} {onchange}>
                    for (value, words) in choices {
                        <option {value} selected={value == draft.text(field)}>{ words }</option>
                    }
                </select>
            }
        }
        None => {
            let oninput = Callback::from(move |event: InputEvent| {
                if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                    edit(story, at, Edit::Mend(field, input.value()));
                }
            });
            html! {
                <input
                    id={id.clone()}
                    value={draft.text(field).to_owned()}
                    {oninput}
                    placeholder={field.example()}
                    list={list(field)}
                    autocomplete="off"
                    spellcheck="false"
                    aria-invalid={invalid}
                    aria-describedby={note.clone()}
                />
            }
        }
    };
    html! {
        <div class="field">
            <label for={id}>{ field.label() }</label>
            { input }
            <div id={note} class={if fault.is_some() { "fault" } else { "help" }}>{ fault.unwrap_or_default() }</div>
        </div>
    }
}

/// What a field is chosen from; `None` where it is written.
fn choices(field: Field) -> Option<Vec<(&'static str, &'static str)>> {
    Some(match field {
        Field::Metric => {
            let metrics = Metric::ALL.iter().map(|metric| (metric.id(), metric.label()));
            metrics.chain(Clock::ALL.iter().map(|clock| (clock.id(), clock.label()))).collect()
        }
        Field::Kind => Kind::ALL
            .iter()
            .map(|kind| (kind.id(), kind_words(*kind)))
            .chain([(DENIED, "denied")])
            .collect(),
        Field::Footing => Attribution::ALL.iter().map(|one| (one.id(), one.label())).collect(),
        _ => return None,
    })
}

const fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::NotStated => "not stated",
        other => other.id(),
    }
}

/// The list of suggestions of a field.
const fn list(field: Field) -> Option<&'static str> {
    match field {
        Field::Who => Some("read-claimants"),
        Field::Party => Some("read-parties"),
        Field::Of => Some("read-subjects"),
        Field::Place => Some("read-places"),
        _ => None,
    }
}

/// What the lists are given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ListsProps {
    /// What knows the record.
    pub work: Same<Work>,
}

/// The names of the record, once for all cards.
#[component]
pub fn Lists(props: &ListsProps) -> Html {
    let record = props.work.record();
    let places = record.places().iter().filter(|place| place.kind.holds_figures());
    let flights =
        record.flights().iter().map(|flight| (flight.id.to_string(), flight.summary.clone()));
    let deployments =
        record.deployments().iter().map(|one| (one.id.to_string(), one.force.clone()));
    html! {
        <>
            <datalist id="read-claimants">for one in record.claimants() { <option value={one.name.clone()} /> }</datalist>
            <datalist id="read-parties">for one in record.parties() { <option value={one.to_owned()} /> }</datalist>
            <datalist id="read-places">for place in places { <option value={place.name.clone()} /> }</datalist>
            <datalist id="read-subjects">
                for (id, words) in deployments.chain(flights) { <option value={id}>{ words }</option> }
            </datalist>
        </>
    }
}
