//! One claim: its words, its parts, where it was read, and what it has to do with others.

use lofted::claim::{Claim, ClaimId};
use lofted_charts::sheet::words;
use lofted_record::Record;
use yew::prelude::*;

use crate::location::route::{Route, link};
use crate::piece::claim::claim_line::{claim_line, claimant_link};
use crate::piece::claim::day_link::deployment_link;
use crate::piece::claim::source_list::citation;
use crate::piece::missing::missing_near;
use crate::piece::page_frame::PageFrame;
use crate::piece::take::take_data::take_data;
use lofted_view::page::claim::relations::{Related, relations};
use lofted_view::page::claim::{facts, finding, title};
use lofted_view::saying::deployment_names::name;
use lofted_view::saying::near_names::near_names;

/// The page of the claim of a name, as the address has it.
pub fn claim(record: &Record, id: &str) -> Html {
    let found = id.parse::<ClaimId>().ok().and_then(|id| record.claim(&id));
    match found {
        Some(claim) => shown(record, claim),
        None => {
            let known: Vec<&str> = record.claims().iter().map(|claim| claim.id.as_str()).collect();
            let near = near_names(id, &known);
            missing_near("claim", id, &near, |id| Route::Claim { id })
        }
    }
}

fn shown(record: &Record, claim: &Claim) -> Html {
    let trail = html! {
        <p class="trail">
            { link(&Route::Sources, "Sources") }
            { " / " }
            { link(&Route::Claimants, "Claimants") }
            { format!(" / {}", claim.id) }
        </p>
    };
    html! {
        <PageFrame title={title(record, claim)} finding={finding(record, claim)} {trail}>
            <section class="card">
                <h2>{ "The claim, part by part" }</h2>
                <dl class="facts">
                    <dt>{ "Words" }</dt>
                    <dd><q>{ &claim.words }</q></dd>
                    <dt>{ "Claimant" }</dt>
                    <dd>{ claimant_link(record, claim) }</dd>
                    for fact in facts(record, claim) {
                        <dt>{ fact.term }</dt>
                        <dd>{ fact.value }</dd>
                    }
                    <dt>{ "About" }</dt>
                    <dd>{ about(record, claim) }</dd>
                    <dt>{ "Read in" }</dt>
                    <dd>{ read_in(record, claim) }</dd>
                    <dt>{ "Name in the record" }</dt>
                    <dd><code>{ claim.id.to_string() }</code></dd>
                </dl>
                { take_data() }
            </section>
            { related(record, claim, &relations(record, claim)) }
        </PageFrame>
    }
}

/// The flight or the day of the deployment that a claim is about.
fn about(record: &Record, claim: &Claim) -> Html {
    if let Some(flight) = claim.flight().and_then(|id| record.flight(id)) {
        return link(
            &Route::Flight { id: flight.id.to_string() },
            &format!("the flight of {}", words::day(flight.launched_on)),
        );
    }
    match claim.deployment().and_then(|id| record.deployment(id)) {
        Some(on) => deployment_link(
            record,
            on,
            &claim.stated_on.to_string(),
            &format!(
                "the deployment, as known on {}: {}",
                words::day(claim.stated_on),
                name(record, on)
            ),
        ),
        None => html! { "neither a flight nor a deployment" },
    }
}

fn read_in(record: &Record, claim: &Claim) -> Html {
    match record.source(&claim.source) {
        Some(source) => html! {
            <>
                { citation(source) }
                <span class="minor">
                    { link(&Route::Source { id: source.id.to_string() }, "every claim of this source") }
                </span>
            </>
        },
        None => html! { { claim.source.to_string() } },
    }
}

fn related(record: &Record, claim: &Claim, all: &[Related<'_>]) -> Html {
    html! {
        <section class="card">
            <h2>{ "What it has to do with other claims" }</h2>
            if all.is_empty() {
                <p class="minor">{ "The record names no relation of this claim to another." }</p>
            }
            for one in all {
                <h3>{ one.heading }</h3>
                <ul class="plain lined">
                    for (other, note) in &one.others {
                        <li>
                            { claim_line(record, other) }
                            if let Some(difference) = difference(claim, other) {
                                <span class="minor">{ difference }</span>
                            }
                            if !note.is_empty() {
                                <span class="minor">{ format!("Editor’s remark: {note}") }</span>
                            }
                        </li>
                    }
                </ul>
            }
        </section>
    }
}

/// The two figures beside each other, where they are not the same in words.
fn difference(claim: &Claim, other: &Claim) -> Option<String> {
    let (one, two) = (words::figure(&claim.figure), words::figure(&other.figure));
    let same_metric = claim.topic() == other.topic();
    let numbered = |claim: &Claim| claim.figure.amount().named_number().is_some();
    (same_metric && numbered(claim) && numbered(other) && one != two)
        .then(|| format!("Here {one}, there {two}."))
}
