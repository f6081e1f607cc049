//! The charts of one flight under power: the vehicle turned, map and profiles on one cursor, globe, what fits.

use std::rc::Rc;

use lofted::flight::Flight;
use lofted::reconstruct::evidence::Heading;
use lofted_jobs::message::Reply;
use lofted_record::Record;
use yew::prelude::*;

use crate::page::flight::cursor_bar::CursorBar;
use crate::page::flight::flight_link::FlightLink;
use crate::page::flight::flight_map::FlightMapFigure;
use crate::page::flight::reach_globe::ReachGlobe;
use crate::page::flight::take_flight::take_flight;
use crate::page::flight::turn_control::TurnControl;
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::chart::cursor::Cursor;
use crate::piece::chart::worker_artist::WORKER;
use crate::piece::fold::fold;
use lofted_view::judging::answered::AnsweredSet;
use lofted_view::judging::claim_sets::ClaimSet;
use lofted_view::judging::figures::consistency;
use lofted_view::judging::two_body::AccountView;
use lofted_view::page::flight::powered_figures::{FLIGHT_TITLE, Portrayed, SIDE_FOLD};
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

    /// The flight from the side, to scale, and its vehicle turned, with `controls` above them; why there is no such
    /// picture, once that is known.
    pub fn side(&self, reply: Option<&Rc<Reply>>, link: &FlightLink, controls: Html) -> Html {
        match (self.portrayed(), reply) {
            (Some(portrayed), Some(reply)) if portrayed.portrait.turned.is_some() => html! {
                <TurnControl
                    reply={Rc::clone(reply)}
                    set={portrayed.set.clone()}
                    figures={read_in(self.record, &self.flight.id)}
                    at={link.state.turned}
                    cursor={link.cursor.clone()}
                    change={link.turn()}
                >
                    { controls }
                </TurnControl>
            },
            (Some(portrayed), _) => side_view(&portrayed, &link.cursor, controls),
            (None, _) => html! {
                if self.reply.is_some_and(|reply| reply.progress.done) {
                    <section class="card">
                        <h2>{ FLIGHT_TITLE }</h2>
                        <p>{ NOTHING_DRAWN }</p>
                    </section>
                }
            },
        }
    }

    /// The globe with what the vehicle reaches.
    pub fn globe(&self, link: &FlightLink) -> Html {
        html! {
            if let Some(maps) = self.portrayed().and_then(|portrayed| portrayed.maps()) {
                <ReachGlobe {maps} at={link.state.globe} change={link.show_globe()} />
            }
        }
    }

    /// The map beside the profiles, on one cursor, with the menu of files; under them, folded, the flight alone from
    /// the side where the page's picture has the vehicle turned.
    pub fn map_and_profiles(&self, accounts: &[AccountView], link: &FlightLink) -> Html {
        let Some(portrayed) = self.portrayed() else { return html! {} };
        let cursor = &link.cursor;
        html! {
            <>
                <div class="pair maps">
                    if let Some(maps) = portrayed.maps() {
                        <FlightMapFigure {maps} shown={link.state.map} change={link.show_map()} />
                    }
                    <ChartFigure
                        figure={portrayed.profiles(accounts)}
                        cursor={cursor.clone()}
                        artist={&WORKER}
                    >
                        <CursorBar cursor={cursor.clone()} />
                    </ChartFigure>
                </div>
                if Heading::of_flight(self.flight).is_some() {
                    { take_flight() }
                }
                if portrayed.portrait.turned.is_some() {
                    { fold(SIDE_FOLD, side_view(&portrayed, cursor, html! {})) }
                }
            </>
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

/// The flight alone from the side, among others that explain the figures as well.
fn side_view(portrayed: &Portrayed<'_>, cursor: &Cursor, controls: Html) -> Html {
    html! {
        <ChartFigure figure={portrayed.side()} cursor={cursor.clone()} artist={&WORKER}>
            { controls }
        </ChartFigure>
    }
}
