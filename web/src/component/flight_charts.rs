//! The charts of one flight under power: profiles and side view with their cursor, claims, ranges.

use lofted::flight::Flight;
use lofted_jobs::message::Reply;
use lofted_record::Record;
use yew::prelude::*;

use super::chart_figure::ChartFigure;
use super::cursor_bar::CursorBar;
use super::flight_link::FlightLink;
use super::reach_maps::{MapsView, ReachMaps};
use crate::view::claim_sets::ClaimSet;
use crate::view::figures::powered::{
    FLIGHT_TITLE, Portrayed, RANGE_METHOD, RANGE_TITLE, Ranges, consistency, ranges,
};
use crate::view::powered_charts::range_finding;
use crate::view::two_body::AccountView;

/// The flight that a set of claims implies: profiles and side view with one cursor.
pub fn flown(
    record: &Record,
    reply: &Reply,
    flight: &Flight,
    sets: &[ClaimSet],
    accounts: &[AccountView],
    link: &FlightLink,
) -> Html {
    let cursor = &link.cursor;
    let Some(portrayed) = Portrayed::of(record, flight, sets, reply) else {
        return html! {
            if reply.progress.done {
                <section class="card">
                    <h2>{ FLIGHT_TITLE }</h2>
                    <p>
                        { "Nothing is drawn: no one flight lies inside all of the intervals of the figures \
                           chosen under “How it was computed”." }
                    </p>
                </section>
            }
        };
    };
    html! {
        <>
            <ChartFigure figure={portrayed.profiles(accounts)} cursor={cursor.clone()}>
                <CursorBar cursor={cursor.clone()} />
            </ChartFigure>
            <ChartFigure figure={portrayed.side()} cursor={cursor.clone()} />
            if let Some(maps) = portrayed.maps() {
                <ReachMaps
                    {maps}
                    view={MapsView { map: link.state.map, globe: link.state.globe }}
                    change={link.show_maps()}
                />
            }
        </>
    }
}

/// Which figures fit each other, and how far the vehicle reaches.
pub fn claims_and_ranges(
    record: &Record,
    flight: &Flight,
    sets: &[ClaimSet],
    reply: Option<&Reply>,
) -> Html {
    html! {
        <>
            if let Some(figure) = consistency(record, &flight.id, sets, reply) {
                <ChartFigure {figure} />
            }
            { reach(ranges(record, &flight.id, sets, reply)) }
        </>
    }
}

/// How far the same vehicle reaches, as a chart, or in words where nothing but its right edge would be drawn.
pub fn reach(ranges: Ranges) -> Html {
    match ranges {
        Ranges::None => html! {},
        Ranges::Chart(figure) => html! { <ChartFigure figure={*figure} /> },
        Ranges::Words(rows) => html! {
            <section class="card">
                <h2>{ RANGE_TITLE }</h2>
                <p class="chart-finding">{ range_finding(&rows) }</p>
                <ul class="plain">
                    for row in &rows {
                        <li>{ format!("{}, {}: {}", row.who, row.how, row.range.words()) }</li>
                    }
                </ul>
                <p class="minor">{ RANGE_METHOD }</p>
            </section>
        },
    }
}
