//! The bar of filters over the claims: native controls, closed until somebody opens it or a link sets one.

use lofted::claim::{Date, Topic};
use lofted::deployment::Deployment;
use lofted_charts::claim::claims_over_time::Scale;
use lofted_record::Record;
use wasm_bindgen::JsValue;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::location::live::Change;
use lofted_view::page::deployment::claims::{
    attributions, claimants, outlets, parties, topics_about,
};
use lofted_view::page::deployment::filter::{ClaimFilter, TimeBasis};

/// What the bar shows and calls.
#[derive(Debug, Clone)]
pub struct FilterBar<'a> {
    /// The record whose claims are filtered.
    pub record: &'a Record,
    /// The deployment that they are of.
    pub on: &'a Deployment,
    /// The filter in force.
    pub filter: &'a ClaimFilter,
    /// Whether the bar is open at first.
    pub open: Open,
    /// How many claims are in view, in words.
    pub count: String,
    /// What the filters govern, in a sentence.
    pub governs: &'static str,
    /// Called with what changes the filter.
    pub change: Callback<Change<ClaimFilter>>,
}

/// Whether the bar is open until somebody opens or closes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// A link set a filter.
    Yes,
    /// Nothing is filtered.
    No,
}

/// The bar.
pub fn filter_bar(bar: &FilterBar<'_>) -> Html {
    let FilterBar { record, on, filter, .. } = *bar;
    let all = bar.change.reform(|_: MouseEvent| {
        Box::new(|ClaimFilter { deployment, day, revised, about, between, find, .. }| {
            let all = ClaimFilter::default();
            ClaimFilter { deployment, day, revised, about, between, find, ..all }
        }) as Change<ClaimFilter>
    });
    let topic = filter.topic.as_ref().map(Topic::to_string).unwrap_or_default();
    let named = |topic: Topic| (topic.to_string(), record.topic_label(&topic));
    let all_topics: Vec<(String, String)> =
        topics_about(record, on, filter.about).into_iter().map(named).collect();
    let topics = all_topics.iter().map(|(id, label)| (id.as_str(), label.as_str()));
    let attribution = filter.attribution.map_or("", |one| one.id());
    let outlet = filter.outlet.as_deref().unwrap_or("");
    let time = if filter.time == TimeBasis::AsOf { "as-of" } else { "" };
    let scale = if filter.scale == Scale::Log { "log" } else { "" };
    let attributions = attributions(record, on).into_iter().map(|one| (one.id(), one.label()));
    let claimant = filter.claimant.as_deref().unwrap_or("");
    let claimants = claimants(record, on).into_iter();
    let outlets = outlets(record, on).into_iter().map(|one| (one, one));
    html! {
        <details class="card filters" open={bar.open == Open::Yes}>
            <summary>
                <h2>{ "Filters" }</h2>
                { " " }
                <output class="count">{ &bar.count }</output>
            </summary>
            <p class="minor">{ &bar.governs }</p>
            <div class="filter-fields" role="group" aria-label="Filters">
                <fieldset>
                    <legend>{ "Party" }</legend>
                    for party in parties(record, on) {
                        { party_box(bar, party) }
                    }
                </fieldset>
                { choice(bar, "Claimant", claimant, ("any", claimants), set_claimant) }
                { choice(bar, "Metric", &topic, ("any", topics), set_topic) }
                { choice(bar, "Attribution", attribution, ("any", attributions), set_attribution) }
                { choice(bar, "Outlet", outlet, ("any", outlets), set_outlet) }
                { date(bar, "From", filter.from, |filter, from| ClaimFilter { from, ..filter }) }
                { date(bar, "To", filter.to, |filter, to| ClaimFilter { to, ..filter }) }
                { choice(bar, "Time", time, ("day said", [("as-of", "day it is about")].into_iter()), set_time) }
                { choice(bar, "Scale", scale, ("from zero", [("log", "logarithmic")].into_iter()), set_scale) }
                <button type="button" class="quiet" onclick={all}>{ "Show all" }</button>
            </div>
        </details>
    }
}

/// The filter with one value set, as a control's text names it; empty for any.
type Set = fn(ClaimFilter, &str) -> ClaimFilter;

fn set_claimant(filter: ClaimFilter, value: &str) -> ClaimFilter {
    ClaimFilter { claimant: (!value.is_empty()).then(|| value.to_owned()), ..filter }
}

fn set_topic(filter: ClaimFilter, value: &str) -> ClaimFilter {
    ClaimFilter { topic: value.parse().ok(), ..filter }
}

fn set_attribution(filter: ClaimFilter, value: &str) -> ClaimFilter {
    ClaimFilter { attribution: value.parse().ok(), ..filter }
}

fn set_outlet(filter: ClaimFilter, value: &str) -> ClaimFilter {
    ClaimFilter { outlet: (!value.is_empty()).then(|| value.to_owned()), ..filter }
}

fn set_time(filter: ClaimFilter, value: &str) -> ClaimFilter {
    let time = if value == "as-of" { TimeBasis::AsOf } else { TimeBasis::SaidOn };
    ClaimFilter { time, ..filter }
}

fn set_scale(filter: ClaimFilter, value: &str) -> ClaimFilter {
    let scale = if value == "log" { Scale::Log } else { Scale::Linear };
    ClaimFilter { scale, ..filter }
}

fn party_box(bar: &FilterBar<'_>, party: &str) -> Html {
    let checked = bar.filter.parties.iter().any(|one| one == party);
    let onchange = {
        let (change, party) = (bar.change.clone(), party.to_owned());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let party = party.clone();
            change.emit(Box::new(move |mut filter: ClaimFilter| {
                filter.parties.retain(|one| *one != party);
                if input.checked() {
                    filter.parties.push(party);
                }
                filter
            }));
        })
    };
    html! {
        <label><input type="checkbox" {checked} {onchange} />{ party }</label>
    }
}

fn choice<'a>(
    bar: &FilterBar<'_>,
    label: &'static str,
    chosen: &str,
    (none, options): (&'static str, impl Iterator<Item = (&'a str, &'a str)>),
    next: Set,
) -> Html {
    let onchange = {
        let change = bar.change.clone();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                change.emit(Box::new(move |filter| next(filter, &select.value())));
            }
        })
    };
    let id = format!("filter-{label}");
    // The attribute chooses at first; once a control was used, only its property moves it.
    html! {
        <div class="filter">
            <label for={id.clone()}>{ label }</label>
            <select {id} ~value={JsValue::from_str(chosen)} {onchange}>
                <option value="" selected={chosen.is_empty()}>{ none }</option>
                for (key, name) in options {
                    <option value={key.to_owned()} selected={chosen == key}>{ name.to_owned() }</option>
                }
            </select>
        </div>
    }
}

fn date(
    bar: &FilterBar<'_>,
    label: &'static str,
    chosen: Option<Date>,
    next: fn(ClaimFilter, Option<Date>) -> ClaimFilter,
) -> Html {
    let onchange = {
        let change = bar.change.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            // A date that is half typed is no date yet, and changes nothing.
            if !input.validity().bad_input() {
                change.emit(Box::new(move |filter| next(filter, input.value().parse().ok())));
            }
        })
    };
    let id = format!("filter-{label}");
    let value = chosen.map(|date| date.to_string()).unwrap_or_default();
    html! {
        <div class="filter">
            <label for={id.clone()}>{ label }</label>
            <input class="quiet" type="date" {id} {value} {onchange} />
        </div>
    }
}
