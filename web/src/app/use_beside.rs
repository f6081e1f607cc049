//! The record with claims of somebody's own beside it: the reader's, or those that the link carried.

use std::rc::Rc;

use lofted_record::Reading;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::location::embedded::embedded;
use crate::location::navigation::tell_deployments;
use crate::piece::reading_props::ReadingProps;
use crate::record::own::tabs::Channel;
use crate::record::own::there::may_be;
use crate::worker::beside::beside;

/// What a page is shown of.
#[derive(Debug, Clone)]
pub struct Beside {
    /// The record, with what is somebody's own beside it.
    pub props: ReadingProps,
    /// Whether all of it is there.
    pub state: State,
}

/// Whether own data that there may be is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is put beside the record.
    Coming,
    /// It is there, or there is none.
    Whole,
}

impl Beside {
    /// The record.
    #[must_use]
    pub fn reading(&self) -> Rc<Reading> {
        Rc::clone(&self.props.reading)
    }
}

/// What was read, with what is somebody's own beside it; in a frame without, where a chart is the same for
/// every reader. An excerpt gives way to the whole record where there is own data to put beside it.
///
/// A link that carries claims shows these and no others, so that whoever opens it sees the same.
#[hook]
pub fn use_beside(props: &ReadingProps) -> Beside {
    let alone = embedded().is_some() || !may_be();
    let state = use_state(|| if alone { State::Whole } else { State::Coming });
    let with_own = use_state(|| None::<Rc<Reading>>);
    {
        let (state, with_own) = (state.setter(), with_own.setter());
        use_effect_with((), move |()| {
            let look_up = move || {
                let (state, with_own) = (state.clone(), with_own.clone());
                spawn_local(async move {
                    with_own.set(beside().await.map(Rc::new));
                    state.set(State::Whole);
                });
            };
            let channel = embedded().is_none().then(|| {
                // Most readers have nothing to look up, and need no second drawing.
                if may_be() {
                    look_up();
                }
                Channel::open(look_up)
            });
            move || drop(channel)
        });
    }
    let beside = match &*with_own {
        Some(reading) => ReadingProps { reading: Rc::clone(reading), covers: None },
        None => props.clone(),
    };
    // Kept before there was anybody to tell; that there are fewer says the page of own data, where they are deleted.
    use_effect_with(beside.reading.record.deployments().len(), |count| {
        if *count > 1 && embedded().is_none() {
            tell_deployments(*count);
        }
    });
    Beside { props: beside, state: *state }
}
