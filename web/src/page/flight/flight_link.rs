//! The state of a flight's page in its link: read when the page begins, written when it is used.

use std::cell::RefCell;
use std::rc::Rc;

use lofted_record::Record;
use yew::prelude::*;

use crate::location::live::Change;
use crate::location::query::{current, show_soon};
use crate::piece::chart::cursor::{Cursor, Listener};
use lofted_view::judging::claim_sets::ClaimSet;
use lofted_view::judging::method::Method;
use lofted_view::page::flight::state::{Centre, FlightState, MapShown};

/// The state of the page, and what changes it.
#[derive(Debug, Clone)]
pub struct FlightLink {
    /// What the link said at first, with what was changed of the method since.
    pub state: FlightState,
    /// What of the link could not be read.
    pub faults: Vec<String>,
    /// The cursor over the flight.
    pub cursor: Cursor,
    /// What the link says now: maps and cursor move without the page being shown anew.
    live: Rc<RefCell<FlightState>>,
}

impl FlightLink {
    /// The state of the address, on the page of a flight with these sets of claims.
    #[must_use]
    pub fn of_address(record: &Record, sets: &[ClaimSet]) -> Self {
        let (state, faults) = FlightState::read(&current(), record, sets);
        let cursor = Cursor::default();
        cursor.put(f64::from(state.time_s));
        Self { live: Rc::new(RefCell::new(state.clone())), state, faults, cursor }
    }

    /// The link that computes by another method, made from what it says now.
    #[must_use]
    pub fn computing_by(&self, change: Change<Method>) -> Self {
        write(&self.live, |live| live.method = change(std::mem::take(&mut live.method)));
        Self { state: self.live.borrow().clone(), faults: Vec::new(), ..self.clone() }
    }

    /// Told what the map shows; it shows it by itself.
    #[must_use]
    pub fn show_map(&self) -> Callback<MapShown> {
        let live = Rc::clone(&self.live);
        Callback::from(move |map| write(&live, |live| live.map = map))
    }

    /// Told where the globe is seen from; it shows it by itself.
    #[must_use]
    pub fn show_globe(&self) -> Callback<Option<Centre>> {
        let live = Rc::clone(&self.live);
        Callback::from(move |globe| write(&live, |live| live.globe = globe))
    }

    /// Told how far the vehicle is turned; the control shows it by itself.
    #[must_use]
    pub fn turn(&self) -> Callback<Option<u32>> {
        let live = Rc::clone(&self.live);
        Callback::from(move |turned| write(&live, |live| live.turned = turned))
    }

    /// Writes every moment that the cursor is put at, until this is dropped.
    #[must_use = "it is written only until this is dropped"]
    pub fn write_moments(&self) -> Listener {
        let (live, cursor) = (Rc::clone(&self.live), self.cursor.clone());
        self.cursor.listen(move |_, _| {
            let time_s = cursor.put_s().round() as u32;
            if live.borrow().time_s != time_s {
                write(&live, |live| live.time_s = time_s);
            }
        })
    }
}

fn write(live: &RefCell<FlightState>, change: impl FnOnce(&mut FlightState)) {
    let mut live = live.borrow_mut();
    change(&mut live);
    show_soon(live.query());
}
