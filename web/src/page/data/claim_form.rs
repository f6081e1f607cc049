//! The form of a claim: fields with what the reader of records says of each, and how the claim reads.

use lofted::claim::{Attribution, Kind, Metric, Unit};
use lofted::place::PlaceKind;
use lofted_charts::sheet::words;
use lofted_record::Record;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::page::data::form_field::{FormField, choice_field, text_field};
use crate::page::data::own::desk::work::enter;
use crate::page::data::own::desk::{Desk, OwnData, Work, change};
use crate::page::data::own::entry::{Entry, Field, Judged, NEW, Sent, preview};
use lofted_view::saying::deployment_names::name;

const TITLE: &str = "claim-form-title";

/// Takes the reader to the form.
pub fn go_to_form() {
    let title = gloo::utils::document().get_element_by_id(TITLE);
    if let Some(title) = title.and_then(|title| title.dyn_into::<HtmlElement>().ok()) {
        title.scroll_into_view();
        let _ = title.focus();
    }
}

/// The card of the form; closed where the claims are too many to be edited.
pub fn claim_form(record: &Record, desk: &Desk) -> Html {
    let entry = &desk.entry;
    let title = if entry.editing().is_some() { "Edit a claim" } else { "Add a claim" };
    html! {
        <section class="card" aria-labelledby={TITLE}>
            <h2 id={TITLE} tabindex="-1">{ title }</h2>
            if matches!(desk.data, OwnData::Counted(_)) {
                <p>{ "Your claims are too many to be added to here one by one. Put the new ones into a file and bring it in." }</p>
            } else {
                { form(record, entry, desk) }
            }
        </section>
    }
}

fn form(record: &Record, entry: &Entry, desk: &Desk) -> Html {
    let judged = entry.judged(record);
    let busy = matches!(desk.work, Work::Importing(_));
    let onsubmit = {
        let judged = judged.clone();
        let editing = entry.editing().cloned();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match &judged {
                Judged::Claim(one) => enter(one, editing.as_ref()),
                Judged::Faults(_) => {
                    change(|desk| desk.entry = std::mem::take(&mut desk.entry).tried());
                    focus_first_fault(&judged);
                }
            }
        })
    };
    let clear = Callback::from(|_| change(|desk| desk.entry = Entry::default()));
    let field = |field, label, hint| FormField {
        field,
        label,
        hint,
        text: entry.text(field),
        fault: fault_of(&judged, entry, field),
    };
    let hint = metric_hint(record, entry);
    html! {
        <form {onsubmit} novalidate=true aria-labelledby={TITLE}>
            <fieldset class="fields">
                <legend>{ "What was said" }</legend>
                { choice_field(&field(Field::Metric, "What", &hint), &metrics()) }
                { text_field(&field(Field::Amount, "How much", "about 7,000 km; more than 11,000; 6,000 to 7,000; ? for none")) }
                { choice_field(&field(Field::Unit, "Unit", ""), &units(entry)) }
                { text_field(&field(Field::Words, "In their words", "short and verbatim")) }
                { text_field(&field(Field::Scope, "Of what", "place or part, if narrower than the metric")) }
                { choice_field(&field(Field::Kind, "Kind", ""), &kinds()) }
                { text_field(&field(Field::AsOf, "As of", "2024-10-31, 2024-10, 2024 or 2024-10-08/2024-10-13")) }
                { choice_field(&field(Field::Flight, "Flight", "for figures of a flight"), &flights(record)) }
                if entry.text(Field::Flight) == NEW {
                    { text_field(&field(Field::LaunchedOn, "Day of launch", "2024-10-31, at the launch site")) }
                }
                { choice_field(&field(Field::Deployment, "Deployment", "for figures of one"), &deployments(record)) }
                if entry.text(Field::Deployment) == NEW {
                    { text_field(&field(Field::Force, "Whose troops", "such as Kenyan police")) }
                    { text_field(&field(Field::Host, "In which country", "such as Haiti")) }
                }
                { choice_field(&field(Field::Place, "Place", "in the deployment, where the figure is about one"), &places(record)) }
                if entry.text(Field::Place) == NEW {
                    { text_field(&field(Field::PlaceName, "New place’s name", "")) }
                    { choice_field(&field(Field::PlaceKind, "What it is", ""), &place_kinds()) }
                }
                if entry.text(Field::Kind) == Kind::Derived.id() {
                    { text_field(&field(Field::Method, "Method", "how it was computed, and what was assumed")) }
                }
            </fieldset>
            <fieldset class="fields">
                <legend>{ "Who said it, and when" }</legend>
                { choice_field(&field(Field::Claimant, "Claimant", ""), &claimants(record)) }
                if entry.text(Field::Claimant) == NEW {
                    { text_field(&field(Field::ClaimantName, "New claimant’s name", "in full")) }
                    { text_field(&field(Field::Party, "Party", "the side it speaks for, as the press names capitals; or Press, Analysts")) }
                }
                { text_field(&field(Field::StatedOn, "Stated on", "2024-10-31")) }
                { choice_field(&field(Field::Attribution, "Footing", ""), &attributions()) }
            </fieldset>
            <fieldset class="fields">
                <legend>{ "Where it was read" }</legend>
                { choice_field(&field(Field::Source, "Source", ""), &sources(record)) }
                if entry.text(Field::Source) == NEW {
                    { text_field(&field(Field::Outlet, "New source’s outlet", "such as Reuters")) }
                    { text_field(&field(Field::Title, "Title", "")) }
                    { text_field(&field(Field::PublishedOn, "Published on", "2024-10-31")) }
                    { text_field(&field(Field::Url, "Address", "https://")) }
                }
                { text_field(&field(Field::Note, "Note", "")) }
            </fieldset>
            <p class="own-preview" aria-live="polite">
                if let Judged::Claim(one) = &judged {
                    { format!("Reads: {}", preview(one)) }
                } else if entry.sent() == Sent::Tried {
                    { "Not a claim yet: see the fields marked above." }
                } else {
                    { "How it reads is shown here once the fields are filled." }
                }
            </p>
            <p class="actions">
                <button type="submit" class="primary" disabled={busy}>
                    { if entry.editing().is_some() { "Save the change" } else { "Add the claim" } }
                </button>
                <button type="button" onclick={clear}>
                    { if entry.editing().is_some() { "Leave it as it was" } else { "Empty the form" } }
                </button>
                if busy {
                    <span class="minor">{ "An import is under way." }</span>
                }
            </p>
        </form>
    }
}

/// What is wrong with a field: told once something stands in it, or the reader has tried to add the claim.
fn fault_of<'a>(judged: &'a Judged, entry: &Entry, field: Field) -> &'a str {
    let Judged::Faults(faults) = judged else { return "" };
    if entry.sent() == Sent::NotYet && entry.text(field).is_empty() {
        return "";
    }
    faults.iter().find(|(at, _)| *at == field).map_or("", |(_, fault)| fault.as_str())
}

fn focus_first_fault(judged: &Judged) {
    let Judged::Faults(faults) = judged else { return };
    let first = faults.iter().map(|(field, _)| *field).min();
    let input = first.and_then(|field| gloo::utils::document().get_element_by_id(field.name()));
    if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
        let _ = input.focus();
    }
}

type Options = Vec<(String, String)>;

fn option(value: &str, words: &str) -> (String, String) {
    (value.to_owned(), words.to_owned())
}

fn metrics() -> Options {
    let all = Metric::ALL.iter().map(|metric| option(metric.id(), metric.label()));
    std::iter::once(option("", "Choose")).chain(all).collect()
}

fn metric_hint(record: &Record, entry: &Entry) -> String {
    let deployment = entry.text(Field::Deployment).parse().ok();
    let place = entry.text(Field::Place).parse().ok();
    let terms = record.terms(deployment.as_ref(), place.as_ref());
    let metric = entry.text(Field::Metric).parse::<Metric>();
    metric.map(|metric| metric.definition(&terms)).unwrap_or_default()
}

/// The units that fit the metric; every one while none is chosen.
fn units(entry: &Entry) -> Options {
    let metric = entry.text(Field::Metric).parse::<Metric>().ok();
    let chosen = entry.text(Field::Unit);
    let fits = |unit: &&Unit| {
        metric.is_none_or(|metric| metric.quantity() == unit.quantity()) || unit.id() == chosen
    };
    let fitting = Unit::ALL.iter().filter(fits).map(|unit| option(unit.id(), unit.id()));
    std::iter::once(option("", "Choose")).chain(fitting).collect()
}

fn kinds() -> Options {
    let all = Kind::ALL.iter().filter(|kind| **kind != Kind::NotStated);
    let all = all.map(|kind| option(kind.id(), kind.id()));
    std::iter::once(option("", "not stated")).chain(all).collect()
}

fn attributions() -> Options {
    let all = Attribution::ALL.iter().filter(|one| **one != Attribution::NotStated);
    let all = all.map(|one| option(one.id(), one.label()));
    std::iter::once(option("", Attribution::NotStated.label())).chain(all).collect()
}

fn flights(record: &Record) -> Options {
    let all = record.flights().iter().rev().map(|flight| {
        let id = flight.id.as_str();
        option(id, &format!("{id}  {}", flight.summary.chars().take(60).collect::<String>()))
    });
    [option("", "none"), option(NEW, "A new flight")].into_iter().chain(all).collect()
}

fn deployments(record: &Record) -> Options {
    let all = record.deployments().iter();
    let all = all.map(|one| option(one.id.as_str(), &name(record, one)));
    [option("", "none"), option(NEW, "A new deployment")].into_iter().chain(all).collect()
}

/// The places that a figure can be about.
fn places(record: &Record) -> Options {
    let all = record.places().iter().filter(|place| place.kind.holds_figures());
    let all = all.map(|place| option(place.id.as_str(), &place.name));
    [option("", "none"), option(NEW, "A new place")].into_iter().chain(all).collect()
}

/// What a place can be that a figure is about.
fn place_kinds() -> Options {
    let all = PlaceKind::ALL.iter().filter(|kind| kind.holds_figures());
    std::iter::once(option("", "Choose"))
        .chain(all.map(|kind| option(kind.id(), kind.id())))
        .collect()
}

fn claimants(record: &Record) -> Options {
    let all = record
        .claimants()
        .iter()
        .map(|one| option(one.id.as_str(), &format!("{} ({})", one.name, one.party)));
    [option("", "Choose"), option(NEW, "Somebody new")].into_iter().chain(all).collect()
}

fn sources(record: &Record) -> Options {
    let all = record.sources().iter().map(|one| {
        let day = one.published_on.map(|day| format!(", {}", words::short_day(day)));
        let title: String = one.title.chars().take(50).collect();
        let title = if title.is_empty() { title } else { format!(": {title}") };
        option(one.id.as_str(), &format!("{}{}{title}", one.outlet, day.unwrap_or_default()))
    });
    [option("", "Choose"), option(NEW, "A new source")].into_iter().chain(all).collect()
}
