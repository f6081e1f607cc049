//! The scenarios of the workbench: which is open, its name, and adding, copying and removing.

use std::rc::Rc;

use lofted_charts::Ink;
use yew::prelude::*;

use crate::page::workbench::text_field::{TextField, selected, text_field, typed};
use crate::piece::claim::party_class::party_class;
use crate::piece::later::Later;
use crate::piece::reading_props::ReadingProps;
use crate::piece::same::Same;
use lofted_view::link::shared_field::SharedField;
use lofted_view::page::workbench::edit::{Edit, LONGEST_NAME};
use lofted_view::page::workbench::launch_sites::Site;
use lofted_view::page::workbench::scenario::MOST_SCENARIOS;
use lofted_view::page::workbench::shared::Shared;
use lofted_view::page::workbench::starts::starts;

/// What the bar is given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct BenchTabsProps {
    /// Number, name and hue of each scenario.
    pub scenarios: Vec<(u32, AttrValue, Ink)>,
    /// Place of the open one.
    pub open: usize,
    /// The record, from whose figures a scenario can start.
    pub given: ReadingProps,
    /// What they share.
    pub shared: Shared,
    /// The launch points that have a name.
    pub sites: Same<Vec<Site>>,
    /// Hears what is done.
    pub change: Callback<Edit>,
}

/// The bar of scenarios.
#[component]
pub fn BenchTabs(props: &BenchTabsProps) -> Html {
    let change = &props.change;
    // One scenario shares nothing, unless a link says so.
    let shared =
        |field: &SharedField| props.scenarios.len() > 1 || !props.shared.text(*field).is_empty();
    let is_full = props.scenarios.len() >= MOST_SCENARIOS;
    let name = props.scenarios.get(props.open).map(|(_, name, _)| name.clone()).unwrap_or_default();
    html! {
        <section class="card bench-tabs" aria-label="Scenarios">
            <div class="tabs" role="group" aria-label="Open a scenario">
                for (at, (id, name, ink)) in props.scenarios.iter().enumerate() {
                    <button
                        type="button"
                        key={*id}
                        aria-pressed={(at == props.open).to_string()}
                        onclick={does(change, Edit::Open(at))}
                    >
                        <span class={party_class(*ink)}>
                            { if name.trim().is_empty() { "unnamed" } else { name } }
                        </span>
                    </button>
                }
            </div>
            <div class="tabs">
                { act("Add", is_full, change, Edit::Add) }
                { act("Copy", is_full, change, Edit::Copy) }
                { act("Remove", props.scenarios.len() == 1, change, Edit::Remove) }
                if is_full {
                    <span class="minor">{ format!("{MOST_SCENARIOS} scenarios at most") }</span>
                }
            </div>
            <div class="fields">
                <div class="field">
                    <label for="name">{ "Name of the scenario" }</label>
                    <input
                        id="name"
                        value={name}
                        maxlength={LONGEST_NAME.to_string()}
                        oninput={typed(&change.reform(Edit::Name))}
                        autocomplete="off"
                        spellcheck="false"
                    />
                </div>
                <StartField given={props.given.clone()} change={change.clone()} />
                { for SharedField::ALL.into_iter().filter(shared).map(|field| shared_field(props, field)) }
            </div>
        </section>
    }
}

/// What the field is given.
#[derive(Debug, Clone, PartialEq, Properties)]
struct StartProps {
    given: ReadingProps,
    change: Callback<Edit>,
}

/// Fills the open scenario from the record. What there is to choose is found once the page stands.
#[component]
fn StartField(props: &StartProps) -> Html {
    let (reading, change) = (Rc::clone(&props.given.reading), props.change.clone());
    let start = Callback::from(move |at: String| {
        let start =
            at.parse::<usize>().ok().and_then(|at| starts(&reading.record).into_iter().nth(at));
        if let Some((_, start)) = start {
            change.emit(Edit::Fill(Box::new(start)));
        }
    });
    let make = use_callback(props.given.clone(), |(), given| {
        html! {
            for (at, (label, _)) in starts(&given.reading.record).into_iter().enumerate() {
                <option value={at.to_string()}>{ label }</option>
            }
        }
    });
    html! {
        <div class="field">
            <label for="start">{ "Start from figures in the record" }</label>
            <select id="start" onchange={selected(&start)}>
                <option value="" selected={true}>{ "Choose a party’s figures" }</option>
                <Later {make} />
            </select>
        </div>
    }
}

/// A field that stands for every scenario.
fn shared_field(props: &BenchTabsProps, field: SharedField) -> Html {
    let (label, list) = match field {
        SharedField::Launch => ("Launch point of all scenarios", "sites"),
        SharedField::Impact => ("Place of impact of all scenarios", ""),
    };
    text_field(&TextField {
        name: field.id(),
        label,
        text: props.shared.text(field),
        note: &props.shared.note(field, &props.sites),
        list,
        oninput: props.change.reform(move |text| Edit::Shared(field, text)),
        behind: Html::default(),
        under: Html::default(),
    })
}

fn does(change: &Callback<Edit>, edit: Edit) -> Callback<MouseEvent> {
    change.reform(move |_| edit.clone())
}

fn act(word: &str, disabled: bool, change: &Callback<Edit>, edit: Edit) -> Html {
    html! { <button type="button" {disabled} onclick={does(change, edit)}>{ word }</button> }
}
