//! The state of a flight's page in its link: read when a link is followed, written when the page is used.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::cursor::Cursor;
use super::reach_maps::MapsView;
use crate::query::{current, followed, show_soon};
use crate::route::{Route, current as current_route};
use crate::view::claim_sets::ClaimSet;
use crate::view::flight_state::FlightState;
use crate::view::method::Method;

/// The state of the page, and what changes it.
#[derive(Debug)]
pub struct FlightLink {
    /// How many links were followed: another number is another link.
    pub number: u32,
    /// What the link says, with what was changed of the method since.
    pub state: FlightState,
    /// What of the link could not be read.
    pub faults: Vec<String>,
    /// The cursor over the flight.
    pub cursor: Cursor,
    /// Computes by another method.
    pub compute: Callback<Method>,
    /// Told how the maps are shown; they show it by themselves.
    pub show_maps: Callback<MapsView>,
}

/// The state of the page of the flight of a name, with these sets of claims.
///
/// Maps and cursor move without the page being shown anew, so the address has what the page was not told.
#[hook]
pub fn use_flight_link(id: String, sets: Rc<Vec<ClaimSet>>) -> FlightLink {
    let shown = use_state(|| (0, FlightState::read(&current(), &sets)));
    let (_, (first, _)) = &*shown;
    let live = use_mut_ref(|| first.clone());
    let cursor = use_memo((), |()| {
        let cursor = Cursor::default();
        cursor.put(f64::from(first.time_s));
        cursor
    });
    let cursor = (*cursor).clone();
    {
        let (live, set, cursor) = (live.clone(), shown.setter(), cursor.clone());
        use_effect_with((), move |()| {
            let heard = {
                let (live, cursor) = (live.clone(), cursor.clone());
                cursor.clone().listen(move |_, _| {
                    let time_s = cursor.put_s().round() as u32;
                    let mut live = live.borrow_mut();
                    if live.time_s != time_s {
                        live.time_s = time_s;
                        show_soon(live.query());
                    }
                })
            };
            let number = Cell::new(0);
            let listener = followed(move || {
                if current_route() != (Route::Flight { id: id.clone() }) {
                    return;
                }
                let (state, faults) = FlightState::read(&current(), &sets);
                live.replace(state.clone());
                cursor.put(f64::from(state.time_s));
                number.set(number.get() + 1);
                set.set((number.get(), (state, faults)));
            });
            move || drop((heard, listener))
        });
    }
    let compute = {
        let (live, shown) = (live.clone(), shown.clone());
        Callback::from(move |method| {
            live.borrow_mut().method = method;
            let state = live.borrow().clone();
            show_soon(state.query());
            shown.set((shown.0, (state, Vec::new())));
        })
    };
    let show_maps = Callback::from(move |MapsView { map, globe }| {
        let mut live = live.borrow_mut();
        (live.map, live.globe) = (map, globe);
        show_soon(live.query());
    });
    let (number, (state, faults)) = (*shown).clone();
    FlightLink { number, state, faults, cursor, compute, show_maps }
}
