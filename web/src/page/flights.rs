//! Every flight: searched, sorted, judged as the worker comes to it, and drawn on one scale.

use std::rc::Rc;

use lofted::claim::FlightId;
use lofted::flight::Flight;
use lofted_charts::flight::card_arcs::{ArcScale, card_arcs};
use lofted_charts::{Ink, Sheet};
use lofted_record::Record;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::location::live::Change;
use crate::location::query::use_shown_query;
use crate::location::route::{Route, link};
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::claim::party_class::party_class;
use crate::piece::faults::link_faults;
use crate::piece::fold::fold;
use crate::piece::judged::use_verdicts::{known, use_verdicts};
use crate::piece::judged::verdict_list::verdict_class;
use crate::piece::page_frame::PageFrame;
use crate::piece::reading_props::ReadingProps;
use crate::piece::take::take_data::{take_data, take_verdicts};
use lofted_view::judging::answered::{AnsweredSet, answered_sets};
use lofted_view::judging::flight_arcs::{small, small_multiples};
use lofted_view::judging::party_sets::{ListAsk, party_sets};
use lofted_view::judging::verdict::{look, word};
use lofted_view::page::compare::state::CompareState;
use lofted_view::page::flights::figures::{TITLE, arcs};
use lofted_view::page::flights::list::{Sort, found, nothing_found};
use lofted_view::page::flights::state::FlightsState;
use lofted_view::page::flights::words as flights_words;
use lofted_view::saying::flight_names::title;

/// The page of all flights.
#[component]
pub fn Flights(props: &ReadingProps) -> Html {
    let record = &props.reading.record;
    let query = use_shown_query();
    let (state, faults) = FlightsState::read(&query.get(), record);
    let change = {
        let reading = Rc::clone(&props.reading);
        query.changing(
            move |query| FlightsState::read(query, &reading.record).0,
            FlightsState::query,
        )
    };
    let flights = found(record, &state.search, state.sort);
    let asks = use_memo(props.clone(), |props| {
        let record = &props.reading.record;
        let newest = found(record, "", Sort::Newest);
        let asks = newest.into_iter().map(|flight| ListAsk::of(&party_sets(record, flight)));
        asks.filter(|ask| !ask.first.sets.is_empty()).collect::<Vec<ListAsk>>()
    });
    // Of every flight, so that an arc stays as it is when the list is searched.
    let scale = use_memo(props.clone(), |props| {
        let record = &props.reading.record;
        let every: Vec<&Flight> = record.flights().iter().collect();
        ArcScale::of(&small_multiples(record, &every))
    });
    let fault = use_verdicts(Rc::clone(&asks));
    let answered = asks.iter().filter(|ask| known(ask).is_some()).count();
    html! {
        <PageFrame title={TITLE} finding={flights_words::finding(record)}>
            { link_faults(&faults) }
            { search_form(&state, &change) }
            <p role="status">
                { format!("{} of {} flights shown. ", flights.len(), record.flights().len()) }
                { flights_words::judging(answered, asks.len(), fault.as_deref()) }
            </p>
            if flights.is_empty() {
                <p class="card">{ nothing_found(record, &state.search) }</p>
            } else {
                <p class="actions">{ compare_link(&state.ticked) }</p>
                <ul class="cards flights">
                    for flight in &flights {
                        <li class="card" key={flight.id.as_str().to_owned()}>
                            { drawn(record, flight, *scale) }
                            { card(record, flight, state.ticked.contains(&flight.id), &change) }
                        </li>
                    }
                </ul>
                { fold("The same arcs side by side, with their numbers", html! {
                    <ChartFigure figure={arcs(record, &flights)} />
                }) }
                { take_data() }
                { take_verdicts() }
            }
        </PageFrame>
    }
}

/// The arcs of a flight, to the scale of all; nothing where nobody gave both an apogee and a distance.
fn drawn(record: &Record, flight: &Flight, scale: ArcScale) -> Html {
    match card_arcs(&small(record, flight), scale, Sheet::page(CARD_PX)) {
        Ok(picture) => html! {
            <div class="card-arcs" role="img" aria-label={picture.readout.summary}>
                { Html::from_html_unchecked(AttrValue::from(picture.svg)) }
            </div>
        },
        Err(_) => html! {},
    }
}

/// The width that the arcs of a card are drawn for, px.
const CARD_PX: u32 = 260;

fn search_form(state: &FlightsState, change: &Callback<Change<FlightsState>>) -> Html {
    let oninput = change.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let search = input.map(|input| input.value()).unwrap_or_default();
        Box::new(|state| FlightsState { search, ..state }) as Change<FlightsState>
    });
    let onchange = change.reform(|event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        let sort = Sort::of_id(&select.map(|select| select.value()).unwrap_or_default());
        Box::new(move |state| FlightsState { sort, ..state }) as Change<FlightsState>
    });
    html! {
        <form role="search" class="card fields" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
            <div class="field">
                <label for="q">{ "Search: a name by any party, a year, a word" }</label>
                <input id="q" type="search" value={state.search.clone()} {oninput} autocomplete="off" spellcheck="false" />
            </div>
            <div class="field">
                <label for="sort">{ "Sorted by" }</label>
                <select id="sort" {onchange}>
                    for (one, id, words) in Sort::ALL {
                        <option value={id} selected={one == state.sort}>{ words }</option>
                    }
                </select>
            </div>
        </form>
    }
}

fn compare_link(ticked: &[FlightId]) -> Html {
    if ticked.is_empty() {
        return html! { "Tick flights to set them side by side." };
    }
    let query = CompareState { flights: ticked.to_vec() }.query();
    html! {
        <a class="button" href={format!("{}{}", Route::Compare.href(), query.address())}>
            { flights_words::compare(ticked.len()) }
        </a>
    }
}

fn card(
    record: &Record,
    flight: &Flight,
    is_picked: bool,
    change: &Callback<Change<FlightsState>>,
) -> Html {
    let title = title(record, flight);
    let onchange = {
        let id = flight.id.clone();
        change.reform(move |_: Event| {
            let id = id.clone();
            Box::new(|state: FlightsState| state.with_tick_turned(id)) as Change<FlightsState>
        })
    };
    html! {
        <>
            <h2>{ link(&Route::Flight { id: flight.id.to_string() }, &title) }</h2>
            <p>{ &flight.summary }</p>
            { verdicts(record, flight) }
            <p class="minor">{ flights_words::about(record, flight) }</p>
            <label class="tick">
                <input type="checkbox" checked={is_picked} {onchange} />
                { "Compare " }<span class="unseen">{ title }</span>
            </label>
        </>
    }
}

/// The verdict on each party's figures: can one vehicle have done all of them?
fn verdicts(record: &Record, flight: &Flight) -> Html {
    let sets = party_sets(record, flight);
    if sets.is_empty() {
        return html! { <p>{ flights_words::NOTHING_TO_JUDGE }</p> };
    }
    let reply = known(&ListAsk::of(&sets));
    html! {
        <ul class="plain verdict-lines">
            for one in answered_sets(&sets, reply.as_deref()) {
                { verdict_line(one) }
            }
        </ul>
    }
}

fn verdict_line(AnsweredSet { set, answer }: AnsweredSet<'_>) -> Html {
    let (ink, whose) = (set.whose.ink(Ink::Other), set.whose.time_and_figures());
    let (class, word) = match answer {
        None => ("verdict", "Being computed".to_owned()),
        Some(Ok(answer)) => (verdict_class(look(answer)), word(answer).to_owned()),
        Some(Err(reason)) => ("verdict", format!("Not judged: {reason}")),
    };
    html! {
        <li class="verdict-head">
            <span class={party_class(ink)}>{ whose }</span>
            <strong {class}>{ word }</strong>
        </li>
    }
}
