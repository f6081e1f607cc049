//! The record with claims of somebody's own beside it: the reader's, or those that the link carried.

use std::rc::Rc;

use lofted_record::Reading;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::location::embedded::embedded;
use crate::location::navigation::tell_deployments;
use crate::piece::reading_props::ReadingProps;
use crate::record::own::own_data::OwnData;
use crate::record::own::use_kept::use_kept;
use crate::record::whole::whole;

/// What a page is shown of.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// The record, with what is somebody's own beside it.
    pub props: ReadingProps,
    /// Whether all of it is there.
    pub state: State,
}

/// Whether own data that there may be is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is looked up, or the whole record is fetched to put it beside.
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
/// every reader. An excerpt gives way to the whole record, once that is there, where there is own data to put
/// beside it.
#[hook]
pub fn use_beside(props: &ReadingProps) -> Beside {
    let own = use_kept();
    let own = if embedded().is_some() { Some(OwnData::Nothing) } else { own };
    let has_own = own.as_ref().is_some_and(|own| own.singly().is_some());
    let fetched = use_state(|| None::<Rc<Reading>>);
    {
        let fetched = fetched.setter();
        use_effect_with(props.covers.is_some() && has_own, move |wanted| {
            if *wanted {
                spawn_local(async move {
                    let reading = whole().await.map(Rc::new);
                    fetched.set(reading);
                });
            }
        });
    }
    let all = match (&props.covers, &*fetched) {
        (Some(_), None) => None,
        (Some(_), Some(reading)) => Some(Rc::clone(reading)),
        (None, _) => Some(Rc::clone(&props.reading)),
    };
    let all = all.map(|reading| ReadingProps { reading, covers: None });
    let beside = use_memo((own, all, props.clone()), |(own, all, props)| {
        let alone = |state| Beside { props: props.clone(), state };
        let Some(own) = own else { return alone(State::Coming) };
        let Some(own) = own.singly() else { return alone(State::Whole) };
        let Some(all) = all else { return alone(State::Coming) };
        let record = all.reading.record.beside(own);
        let reading = Rc::new(Reading { record, ..(*all.reading).clone() });
        Beside { props: ReadingProps { reading, covers: None }, state: State::Whole }
    });
    // Kept before there was anybody to tell; that there are fewer says the page of own data, where they are deleted.
    use_effect_with(beside.props.reading.record.deployments().len(), |count| {
        if *count > 1 && embedded().is_none() {
            tell_deployments(*count);
        }
    });
    (*beside).clone()
}
