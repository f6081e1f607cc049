//! The charts of one flight under power: side view, the vehicle turned, maps and profiles on one cursor, what fits.

use std::rc::Rc;

use lofted::flight::Flight;
use lofted::reconstruct::evidence::Heading;
use lofted_jobs::message::Reply;
use lofted_record::Record;
use yew::prelude::*;

use crate::page::flight::cursor_bar::CursorBar;
use crate::page::flight::flight_link::FlightLink;
use crate::page::flight::reach_maps::{MapsView, ReachMaps};
use crate::page::flight::take_flight::take_flight;
use crate::page::flight::turn_control::TurnControl;
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::chart::cursor::Cursor;
use crate::piece::chart::worker_artist::WORKER;
use lofted_view::judging::answered::AnsweredSet;
use lofted_view::judging::claim_sets::ClaimSet;
use lofted_view::judging::figures::consistency;
use lofted_view::judging::two_body::AccountView;
use lofted_view::page::flight::powered_figures::{FLIGHT_TITLE, Portrayed};
use lofted_view::page::flight::words::NOTHING_DRAWN;
use lofted_view::saying::read_in::read_in;

/// What of a flight's page is made from: the flight, its sets, and what was answered.
#[derive(Debug, Clone, Copy)]
pub struct Answered<'a> {
    /// The record.
    pub record: &'a Record,
    /// The flight.
    pub flight: &'a Flight,
    /// Its sets of claims.
    pub sets: &'a [ClaimSet],
    /// What is known of them.
    pub reply: Option<&'a Reply>,
}

impl<'a> Answered<'a> {
    fn portrayed(&self) -> Option<Portrayed<'a>> {
        Portrayed::of(self.record, self.flight, self.sets, self.reply?)
    }

    /// The flight from the side, to scale, with `controls` above it; why there is none, once that is known.
    pub fn side(&self, cursor: &Cursor, controls: Html) -> Html {
        match self.portrayed() {
            Some(portrayed) => html! {
                <ChartFigure figure={portrayed.side()} cursor={cursor.clone()} artist={&WORKER}>
                    { controls }
                </ChartFigure>
            },
            None => html! {
                if self.reply.is_some_and(|reply| reply.progress.done) {
                    <section class="card">
                        <h2>{ FLIGHT_TITLE }</h2>
                        <p>{ NOTHING_DRAWN }</p>
                    </section>
                }
            },
        }
    }

    /// Map and globe, with the menu of files; then the profiles, all on one cursor.
    pub fn maps_and_profiles(&self, accounts: &[AccountView], link: &FlightLink) -> Html {
        let Some(portrayed) = self.portrayed() else { return html! {} };
        let cursor = &link.cursor;
        html! {
            <>
                if let Some(maps) = portrayed.maps() {
                    <ReachMaps
                        {maps}
                        view={MapsView { map: link.state.map, globe: link.state.globe }}
                        change={link.show_maps()}
                    />
                }
                <ChartFigure
                    figure={portrayed.profiles(accounts)}
                    cursor={cursor.clone()}
                    artist={&WORKER}
                >
                    <CursorBar cursor={cursor.clone()} />
                </ChartFigure>
                if Heading::of_flight(self.flight).is_some() {
                    { take_flight() }
                }
            </>
        }
    }

    /// The vehicle turned from straight up to flat.
    pub fn turned(&self, reply: Option<&Rc<Reply>>, link: &FlightLink) -> Html {
        let (Some(portrayed), Some(reply)) = (self.portrayed(), reply) else { return html! {} };
        html! {
            <TurnControl
                reply={Rc::clone(reply)}
                set={portrayed.set.clone()}
                figures={read_in(self.record, &self.flight.id)}
                at={link.state.turned}
                change={link.turn()}
            />
        }
    }

    /// Which figures fit each other.
    pub fn fit(&self, judged: &[AnsweredSet<'_>]) -> Html {
        let band = self.reply.map(|reply| reply.band.as_slice()).unwrap_or_default();
        html! {
            if let Some(figure) = consistency(self.record, &self.flight.id, judged, band) {
                <ChartFigure {figure} artist={&WORKER} />
            }
        }
    }
}
