//! A word of verdict on each flight of the strip, as the worker comes to it.

use std::rc::Rc;

use lofted::flight::Flight;
use lofted_record::Record;
use yew::prelude::*;

use crate::location::route::{Route, link};
use crate::piece::judged::use_verdicts::{known, use_verdicts};
use crate::piece::judged::verdict_list::verdict_class;
use crate::piece::reading_props::ReadingProps;
use lofted_view::judging::answered::answered_sets;
use lofted_view::judging::party_sets::ListAsk;
use lofted_view::page::overview::strip::{flight_look, flight_word, strip, strip_ask};
use lofted_view::saying::flight_names::title;

/// The flights of the strip, each with its word.
#[component]
pub fn StripWords(props: &ReadingProps) -> Html {
    let record = &props.reading.record;
    let flights = strip(record);
    let asks = use_memo(props.clone(), |props| {
        let record = &props.reading.record;
        let asks = strip(record).into_iter().filter_map(|flight| strip_ask(record, flight).1);
        asks.collect::<Vec<ListAsk>>()
    });
    let fault = use_verdicts(Rc::clone(&asks));
    html! {
        <>
            <ul class="strip">
                for flight in flights {
                    { line(record, flight) }
                }
            </ul>
            if let Some(reason) = fault {
                <p class="minor">{ format!("Verdicts are not available: {reason}.") }</p>
            }
        </>
    }
}

fn line(record: &Record, flight: &Flight) -> Html {
    let (sets, ask) = strip_ask(record, flight);
    let reply = ask.as_ref().and_then(known);
    let judged = answered_sets(&sets, reply.as_deref());
    let class = verdict_class(flight_look(&judged));
    html! {
        <li>
            { link(&Route::Flight { id: flight.id.to_string() }, &title(record, flight)) }
            <strong {class}>{ flight_word(&judged) }</strong>
        </li>
    }
}
