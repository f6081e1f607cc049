//! The charts of one flight under power: profiles and side view with their cursor, claims, ranges.

use std::rc::Rc;

use lofted::flight::Flight;
use lofted_charts::range_bars::RangeRow;
use lofted_charts::worker_chart::WorkerChart;
use lofted_jobs::message::Reply;
use lofted_jobs::portrait::Portrait;
use lofted_record::Record;
use yew::prelude::*;

use super::chart_figure::ChartFigure;
use super::cursor::Cursor;
use super::cursor_bar::CursorBar;
use super::reach_maps::ReachMaps;
use crate::view::chart_data::ChartData;
use crate::view::claim_sets::ClaimSet;
use crate::view::map_view::{flight_map, impact_finding, reach_finding, reach_layers};
use crate::view::portrait_view::{finding, profiles, side, side_finding};
use crate::view::powered_charts::{
    all_reach_the_antipode, consistency_chart, range_finding, range_rows,
};
use crate::view::two_body::AccountView;

const FLIGHT_TITLE: &str = "The flight, minute by minute";

/// The flight that a set of claims implies: profiles and side view with one cursor.
pub fn flown(
    record: &Record,
    reply: &Reply,
    flight: &Flight,
    sets: &[ClaimSet],
    accounts: &[AccountView],
    cursor: &Cursor,
) -> Html {
    let Some(portrait) = &reply.portrait else {
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
    let set = usize::try_from(portrait.set).ok().and_then(|at| sets.get(at));
    let Some(set) = set else { return html! {} };
    let chart = |chart| ChartData::Worker(Rc::new(chart));
    let method = "Method: members of the reconstruction, flown again as powered flight with air";
    html! {
        <>
            <ChartFigure
                title={FLIGHT_TITLE}
                finding={finding(portrait, set)}
                data={chart(WorkerChart::Profiles(profiles(portrait, set, accounts)))}
                source={html! { format!("{method}; at each moment the spread over the members, one that has landed counted on the ground. Speed and angle are relative to the turning Earth, over members in flight. Dotted: times reported, in the table above with their sources.") }}
                cursor={cursor.clone()}
            >
                <CursorBar cursor={cursor.clone()} />
            </ChartFigure>
            <ChartFigure
                title="Powered flight from the side, to scale"
                finding={side_finding(portrait)}
                data={chart(WorkerChart::Side(side(portrait, set)))}
                source={html! { format!("{method}. The normal arc is the median member’s vehicle with the payload flown. Dots: the moment of the cursor above.") }}
                cursor={cursor.clone()}
            />
            { maps(record, flight, portrait, set) }
        </>
    }
}

/// Map and globe, where the launch point is known.
fn maps(record: &Record, flight: &Flight, portrait: &Portrait, set: &ClaimSet) -> Html {
    let maps = flight_map(record, flight, portrait, set).zip(reach_layers(flight, portrait, set));
    let Some((map, reach)) = maps else { return html! {} };
    html! {
        <ReachMaps
            flight={map}
            flight_finding={impact_finding(portrait, set)}
            {reach}
            reach_finding={reach_finding(portrait)}
        />
    }
}

/// Which figures fit each other, and how far the vehicle reaches.
pub fn claims_and_ranges(
    record: &Record,
    flight: &Flight,
    sets: &[ClaimSet],
    reply: Option<&Reply>,
) -> Html {
    let ranges = range_rows(record, &flight.id, sets, reply);
    html! {
        <>
            if let Some(chart) = consistency_chart(sets, reply) {
                <ChartFigure
                    title="Which figures fit each other"
                    finding={format!("Boxes: what was stated, as wide as its rounding. A box off the band does not hold together. Ground distance {}.", chart.distance)}
                    data={ChartData::Consistency(chart)}
                    source={html! { "Method: powered flight of generic vehicles of every class, 60 draws at each of five apogees, model error included; two-body flight for the line. An arrow points where nobody stated an end. Figures: the table above, with their sources." }}
                />
            }
            if !ranges.is_empty() {
                { reach(ranges) }
            }
        </>
    }
}

const RANGE_TITLE: &str = "How far the same vehicle reaches";

/// How far the same vehicle reaches, as a chart, or in words where nothing but its right edge would be drawn.
pub fn reach(ranges: Vec<RangeRow>) -> Html {
    let method = "Method: each member’s vehicle steered anew for the greatest range over an Earth at rest, with air; energy alone knows no gravity loss and no air. All with the payload flown: a heavier one flies less far, a lighter one farther.";
    if all_reach_the_antipode(&ranges) {
        return html! {
            <section class="card">
                <h2>{ RANGE_TITLE }</h2>
                <p class="chart-finding">{ range_finding(&ranges) }</p>
                <ul class="plain">
                    for row in &ranges {
                        <li>{ format!("{}, {}: {}", row.who, row.how, row.range.words()) }</li>
                    }
                </ul>
                <p class="minor">{ method }</p>
            </section>
        };
    }
    html! {
        <ChartFigure
            title={RANGE_TITLE}
            finding={range_finding(&ranges)}
            data={ChartData::Ranges(ranges)}
            source={html! { format!("{method} Published ranges: the table above, with their sources.") }}
        />
    }
}
