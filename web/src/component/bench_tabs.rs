//! The scenarios of the workbench: which is open, its name, and adding, copying and removing.

use yew::prelude::*;

use super::text_field::{selected, typed};
use crate::component::claim_table::hue;
use crate::view::scenario::{Bench, MOST_SCENARIOS, Scenario};
use crate::view::workbench_view::INKS;

/// The bar of scenarios.
pub fn bench_tabs(bench: &Bench, starts: &[(String, Scenario)], change: &Callback<Bench>) -> Html {
    let rename = {
        let bench = bench.clone();
        change.reform(move |name: String| {
            bench.clone().changing(|one| Scenario { name: name.chars().take(60).collect(), ..one })
        })
    };
    html! {
        <section class="card bench-tabs" aria-label="Scenarios">
            <div class="tabs" role="group" aria-label="Open a scenario">
                for (at, scenario) in bench.scenarios().iter().enumerate() {
                    <button
                        type="button"
                        key={scenario.id}
                        aria-pressed={(at == bench.open()).to_string()}
                        onclick={to(change, bench.clone().opening(at))}
                    >
                        <span class="party" style={hue(INKS[at.min(INKS.len() - 1)].variable())}>
                            { if scenario.name.trim().is_empty() { "unnamed" } else { &scenario.name } }
                        </span>
                    </button>
                }
            </div>
            <div class="tabs">
                { act("Add", !bench.has_room(), change, || bench.clone().adding(Scenario::named(&bench.free_name()))) }
                { act("Copy", !bench.has_room(), change, || {
                    let copy = Scenario { name: bench.free_name(), ..bench.opened().clone() };
                    bench.clone().adding(copy)
                }) }
                { act("Remove", bench.scenarios().len() == 1, change, || bench.clone().removing()) }
                if !bench.has_room() {
                    <span class="minor">{ format!("{MOST_SCENARIOS} scenarios at most") }</span>
                }
            </div>
            <div class="fields">
                <div class="field">
                    <label for="name">{ "Name of the scenario" }</label>
                    <input id="name" value={bench.opened().name.clone()} maxlength="60" oninput={typed(&rename)} autocomplete="off" spellcheck="false" />
                </div>
                <div class="field">
                    <label for="start">{ "Start from figures in the record" }</label>
                    <select id="start" onchange={selected(&started(bench, starts, change))}>
                        <option value="" selected={true}>{ "Choose a party’s figures" }</option>
                        for (at, (label, _)) in starts.iter().enumerate() {
                            <option value={at.to_string()}>{ label }</option>
                        }
                    </select>
                </div>
            </div>
        </section>
    }
}

fn to(change: &Callback<Bench>, bench: Bench) -> Callback<MouseEvent> {
    change.reform(move |_| bench.clone())
}

fn act(word: &str, disabled: bool, change: &Callback<Bench>, next: impl FnOnce() -> Bench) -> Html {
    html! { <button type="button" {disabled} onclick={to(change, next())}>{ word }</button> }
}

/// Fills the open scenario from the record.
fn started(
    bench: &Bench,
    starts: &[(String, Scenario)],
    change: &Callback<Bench>,
) -> Callback<String> {
    let (bench, starts, change) = (bench.clone(), starts.to_vec(), change.clone());
    Callback::from(move |at: String| {
        let start = at.parse::<usize>().ok().and_then(|at| starts.get(at));
        if let Some((_, start)) = start {
            change.emit(bench.clone().changing(|_| start.clone()));
        }
    })
}
