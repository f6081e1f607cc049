//! One source: what it is, and every claim that was read in it.

use lofted::claim::{Source, SourceId};
use lofted_record::Record;
use yew::prelude::*;

use crate::location::route::{Route, link};
use crate::piece::claim::claim_line::claim_line;
use crate::piece::claim::source_list::citation;
use crate::piece::missing::missing_near;
use crate::piece::page_frame::PageFrame;
use crate::piece::take::take_data::take_data;
use lofted_view::saying::count::count_of;
use lofted_view::saying::near_names::near_names;
use lofted_view::saying::source_heading::{reading, source_heading};

/// The page of the source of a name, as the address has it.
pub fn source(record: &Record, id: &str) -> Html {
    match id.parse::<SourceId>().ok().and_then(|id| record.source(&id)) {
        Some(source) => shown(record, source),
        None => {
            let known: Vec<&str> =
                record.sources().iter().map(|source| source.id.as_str()).collect();
            let near = near_names(id, &known);
            missing_near("source", id, &near, |id| Route::Source { id })
        }
    }
}

fn shown(record: &Record, source: &Source) -> Html {
    let finding =
        format!("{} read in it.", count_of(record.claims_from(&source.id).count(), "claim"));
    let reading = reading(source);
    let trail = html! {
        <p class="trail">{ link(&Route::Sources, "Sources") }{ format!(" / {}", source.id) }</p>
    };
    html! {
        <PageFrame title={source_heading(source)} {finding} {trail}>
            <section class="card source">
                <h2>{ citation(source) }</h2>
                if !source.url.is_empty() {
                    <p class="minor address">{ &source.url }</p>
                }
                if !reading.is_empty() {
                    <p class="minor">{ reading }</p>
                }
                <ul class="plain lined">
                    for claim in record.claims_from(&source.id) {
                        <li>{ claim_line(record, claim) }</li>
                    }
                </ul>
                { take_data() }
            </section>
        </PageFrame>
    }
}
