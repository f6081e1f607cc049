//! The rounds that were computed from containers, each with its factor and its method.

use lofted::deployment::Deployment;
use lofted_charts::sheet::words;
use lofted_record::Record;
use yew::prelude::*;

use crate::piece::claim::claim_line::{claimant_link, quoted};
use crate::piece::claim::source_link::source_link;
use lofted_view::page::deployment::supply::{Derived, derived};

/// Every number of rounds that was computed; nothing where there is none.
pub fn rounds(record: &Record, on: &Deployment) -> Html {
    let derived = derived(record, on);
    html! {
        if !derived.is_empty() {
            <section class="card">
                <h2>{ "Rounds computed from containers" }</h2>
                <p class="minor">
                    { "Derived, not counted: what the containers would hold if they held rounds of one calibre and nothing else." }
                </p>
                <ul class="plain lined">
                    for one in &derived {
                        <li>{ computed(record, one) }</li>
                    }
                </ul>
            </section>
        }
    }
}

fn computed(record: &Record, derived: &Derived<'_>) -> Html {
    html! {
        <>
            { claimant_link(record, derived.rounds) }
            { " · derived: " }
            { quoted(derived.rounds) }
            if let Some(containers) = derived.containers {
                { " from " }
                { quoted(containers) }
                { if containers.words.contains("container") { "" } else { " containers" } }
            }
            <span class="minor">
                { format!("{}: {}; ", words::short_day(derived.rounds.stated_on), derived.factor_in_words()) }
                { source_link(record, derived.rounds) }
                { "." }
                if !derived.rounds.method.is_empty() {
                    { format!(" Method stated: {}.", derived.rounds.method) }
                }
            </span>
        </>
    }
}
