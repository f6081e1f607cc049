//! Flights side by side: shared charts, and figures by flight and party.

use std::rc::Rc;

use gloo::utils::window;
use lofted::flight::Flight;
use lofted_record::{Reading, Record};
use yew::prelude::*;

use crate::location::query::current;
use crate::location::route::{Route, link};
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::chart::number_table::number_table;
use crate::piece::faults::link_faults;
use crate::piece::page_frame::PageFrame;
use crate::piece::take::take_data::take_data;
use lofted_view::page::compare::comparison::{Comparison, comparison};
use lofted_view::page::compare::figures::{TITLE, shared};
use lofted_view::page::compare::state::CompareState;
use lofted_view::page::flights::list::{Sort, found};
use lofted_view::saying::flight_names::title;

/// The page of the flights that the address names.
///
/// A function of the address: ticking a flight changes it, which shows the page again.
pub fn compare(reading: &Rc<Reading>) -> Html {
    let record = &reading.record;
    let (state, faults) = CompareState::read(&current(), record);
    let flights: Vec<&Flight> = state.flights.iter().filter_map(|id| record.flight(id)).collect();
    let finding = match flights.len() {
        0 => "No flight is chosen yet: tick at least one.".to_owned(),
        1 => "One flight is chosen; tick another to set beside it.".to_owned(),
        many => format!("{many} flights, each with the figures of every party that spoke of it."),
    };
    let trail =
        html! { <p class="trail">{ link(&Route::Flights, "Flights") }{ " / side by side" }</p> };
    html! {
        <PageFrame title={TITLE} {finding} {trail}>
            { link_faults(&faults) }
            { choices(reading, &flights) }
            if !flights.is_empty() {
                { charts(record, &flights, &comparison(record, &flights)) }
            }
        </PageFrame>
    }
}

fn choices(reading: &Rc<Reading>, chosen: &[&Flight]) -> Html {
    let record = &reading.record;
    html! {
        <fieldset class="card choices">
            <legend>{ "Flights" }</legend>
            for flight in found(record, "", Sort::Newest) {
                <label class="tick" key={flight.id.as_str().to_owned()}>
                    <input
                        type="checkbox"
                        checked={chosen.contains(&flight)}
                        onchange={turned(reading, flight)}
                    />
                    { title(record, flight) }
                </label>
            }
        </fieldset>
    }
}

/// Changes the address to the one with the flight added or taken out: the address as it is then, which may be
/// ahead of the page.
fn turned(reading: &Rc<Reading>, flight: &Flight) -> Callback<Event> {
    let (reading, id) = (Rc::clone(reading), flight.id.clone());
    Callback::from(move |_| {
        let (state, _) = CompareState::read(&current(), &reading.record);
        let query = state.with_flight_turned(id.clone()).query();
        let address = format!("{}{}", Route::Compare.href(), query.address());
        let _ = window().location().set_hash(&address);
    })
}

fn charts(record: &Record, flights: &[&Flight], all: &Comparison) -> Html {
    html! {
        <>
            if let Some([altitude, side, times]) = shared(record, flights, all) {
                <div class="pair">
                    <ChartFigure figure={altitude} />
                    <ChartFigure figure={side} />
                </div>
                <ChartFigure figure={times} />
            }
            <section class="card">
                <h2>{ "Who said what" }</h2>
                { number_table("Figures by flight and party", &all.figures) }
                <p class="minor">{ "After the colon: the claimant. The words and the source of each claim stand on the flight’s page." }</p>
                { take_data() }
            </section>
        </>
    }
}
