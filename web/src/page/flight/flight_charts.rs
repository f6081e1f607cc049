//! The charts of one flight under power: profiles and side view with their cursor, claims, ranges.

use lofted::flight::Flight;
use lofted_jobs::message::Reply;
use lofted_record::Record;
use yew::prelude::*;

use crate::page::flight::cursor_bar::CursorBar;
use crate::page::flight::flight_link::FlightLink;
use crate::page::flight::reach_maps::{MapsView, ReachMaps};
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::chart::worker_artist::WORKER;
use crate::piece::judged::reach::reach;
use lofted_view::judging::answered::AnsweredSet;
use lofted_view::judging::claim_sets::ClaimSet;
use lofted_view::judging::figures::{consistency, ranges};
use lofted_view::judging::two_body::AccountView;
use lofted_view::page::flight::powered_figures::{FLIGHT_TITLE, Portrayed};
use lofted_view::page::flight::words::NOTHING_DRAWN;

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
                        { NOTHING_DRAWN }
                    </p>
                </section>
            }
        };
    };
    html! {
        <>
            <ChartFigure figure={portrayed.profiles(accounts)} cursor={cursor.clone()} artist={&WORKER}>
                <CursorBar cursor={cursor.clone()} />
            </ChartFigure>
            <ChartFigure figure={portrayed.side()} cursor={cursor.clone()} artist={&WORKER} />
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
    judged: &[AnsweredSet<'_>],
    reply: Option<&Reply>,
) -> Html {
    let band = reply.map(|reply| reply.band.as_slice()).unwrap_or_default();
    html! {
        <>
            if let Some(figure) = consistency(record, &flight.id, judged, band) {
                <ChartFigure {figure} artist={&WORKER} />
            }
            { reach(ranges(record, &flight.id, judged)) }
        </>
    }
}
