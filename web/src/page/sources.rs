//! Where everything was read: a list that can be searched, each source with a page of its own.

pub mod source;

use lofted::claim::Source;
use lofted_record::Record;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::location::live::Change;
use crate::location::query::use_shown_query;
use crate::location::route::{Route, link};
use crate::piece::claim::party_class::party_class;
use crate::piece::faults::link_faults;
use crate::piece::page_frame::PageFrame;
use crate::piece::reading_props::ReadingProps;
use crate::piece::take::take_data::{take_data, take_record};
use lofted_view::page::sources::searched;
use lofted_view::page::sources::state::SourcesState;
use lofted_view::saying::count::count_of;
use lofted_view::saying::source_heading::source_heading;
use lofted_view::saying::speaker::{ink, speaker};

/// The page of sources.
#[component]
pub fn SourcesPage(props: &ReadingProps) -> Html {
    let record = &props.reading.record;
    let query = use_shown_query();
    let (SourcesState { search: typed }, faults) = SourcesState::read(&query.get());
    let change = query.changing(|query| SourcesState::read(query).0, SourcesState::query);
    let oninput = change.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let search = input.map(|input| input.value()).unwrap_or_default();
        Box::new(|_| SourcesState { search }) as Change<SourcesState>
    });
    let found = searched(record, &typed);
    let finding = format!(
        "{} by {}, read in {}.",
        count_of(record.claims().len(), "claim"),
        count_of(record.claimants().len(), "claimant"),
        count_of(record.sources().len(), "source"),
    );
    html! {
        <PageFrame title="Sources" {finding}>
            { link_faults(&faults) }
            <p>
                { "A source is where a claim was read. Where only a copy or a quotation was read, outlet and \
                   date stand without an address. No sentence of a source is kept beyond the short words \
                   that carry a figure. Who speaks is listed under " }
                { link(&Route::Claimants, "Claimants") }
                { "." }
            </p>
            <div class="field search">
                <label for="search">{ "Find a source by outlet, day, claimant or words" }</label>
                <input id="search" type="search" value={typed} {oninput} autocomplete="off" />
                <p class="minor" role="status">
                    { format!("{} of {}", found.len(), count_of(record.sources().len(), "source")) }
                </p>
            </div>
            <ul class="plain lined">
                for source in found {
                    <li key={source.id.to_string()}>{ line(record, source) }</li>
                }
            </ul>
            { take_data() }
            { take_record() }
        </PageFrame>
    }
}

fn line(record: &Record, source: &Source) -> Html {
    let mut voices: Vec<(String, String)> = Vec::new();
    for claim in record.claims_from(&source.id) {
        let voice = (speaker(record, claim), party_class(ink(record, claim)));
        if !voices.contains(&voice) {
            voices.push(voice);
        }
    }
    let claims = record.claims_from(&source.id).count();
    html! {
        <>
            { link(&Route::Source { id: source.id.to_string() }, &source_heading(source)) }
            if !source.title.is_empty() {
                { format!(": {}", source.title) }
            }
            <span class="minor voices">
                <span>{ count_of(claims, "claim") }</span>
                for (name, class) in voices {
                    <span {class}>{ name }</span>
                }
            </span>
        </>
    }
}
