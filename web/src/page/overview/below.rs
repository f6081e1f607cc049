//! What stands below the pictures of the overview: a claim to check, the newest flight turned, the newest
//! flights, the largest disagreements.

use std::rc::Rc;

use lofted_record::Reading;
use web_sys::Element;
use yew::prelude::*;

use crate::location::embedded::embedded;
use crate::location::route::{Route, link};
use crate::page::overview::check_claim::CheckClaim;
use crate::page::overview::disagreements::disagreements;
use crate::page::overview::strip_words::StripWords;
use crate::page::overview::turn::Turn;
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::later::later;
use crate::piece::reading_props::ReadingProps;
use lofted_view::judging::two_body::account_views;
use lofted_view::page::overview::figures::times_left;
use lofted_view::page::overview::newest::drawn;
use lofted_view::page::overview::strip;

/// All of it, of a record, made piece by piece.
pub fn below(reading: &Rc<Reading>) -> Html {
    let each: [fn(&Rc<Reading>) -> Html; 4] = [
        check_and_turn,
        newest_flights,
        |reading| disagreements(&reading.record),
        |reading| html! { <Times reading={Rc::clone(reading)} /> },
    ];
    let each = each.into_iter().map(|make| {
        let reading = Rc::clone(reading);
        later(move || make(&reading))
    });
    html! { <>{ for each }</> }
}

fn check_and_turn(reading: &Rc<Reading>) -> Html {
    html! {
        <div class="pair">
            if embedded().is_none() {
                <div>
                    <CheckClaim />
                    { your_own() }
                </div>
            }
            <Turn reading={Rc::clone(reading)} />
        </div>
    }
}

fn newest_flights(reading: &Rc<Reading>) -> Html {
    html! {
        if let Some(figure) = strip::figure(&reading.record) {
            <ChartFigure {figure}>
                if embedded().is_none() {
                    <StripWords reading={Rc::clone(reading)} />
                }
            </ChartFigure>
        }
    }
}

/// The way to add one's own.
fn your_own() -> Html {
    html! {
        <section class="card">
            <h2>{ "Add your own" }</h2>
            <p>
                { "Claims of yours stand beside the record’s, marked as yours, and stay in this browser. " }
                { link(&Route::Data, "Your data") }
            </p>
        </section>
    }
}

/// What the newest flight's reported times leave, folded, and drawn once it is not; unfolded where a frame shows it.
#[component]
fn Times(props: &ReadingProps) -> Html {
    let open = use_state_eq(|| embedded().is_some());
    let record = &props.reading.record;
    let figure =
        drawn(record).and_then(|flight| times_left(flight, &account_views(record, &flight.id)));
    let Some(figure) = figure else { return html! {} };
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |event: Event| {
            let details = event.target_dyn_into::<Element>();
            open.set(details.is_some_and(|details| details.has_attribute("open")));
        })
    };
    html! {
        <details class="card" open={*open} {ontoggle}>
            <summary>{ "What the reported times of the flight above leave" }</summary>
            if *open {
                <ChartFigure {figure} />
            }
        </details>
    }
}
