//! Verdicts on many sets of claims for lists: asked one job after the other, and kept for the next visit.

use std::cell::RefCell;
use std::rc::Rc;

use lofted_jobs::ask::Ask;
use lofted_jobs::message::Reply;
use lofted_view::judging::party_sets::{ListAsk, is_settled};
use yew::prelude::*;

use crate::worker::compute::{Computing, Known, judge};
use crate::worker::line::{News, Ticket};

thread_local! {
    /// Every answer so far, by what was asked.
    static KNOWN: RefCell<Vec<(Ask, Rc<Reply>)>> = const { RefCell::new(Vec::new()) };
}

/// What a list goes by of what was asked of a flight, where that is known: the first answer, unless it is too near to
/// another verdict, else the whole.
#[must_use]
pub fn known(ask: &ListAsk) -> Option<Rc<Reply>> {
    answer_to(&ask.first).filter(|first| is_settled(first)).or_else(|| answer_to(&ask.whole))
}

/// What is to be asked next: the first answer to each, then the whole where the first will not do.
fn next(asks: &[ListAsk]) -> Option<&Ask> {
    let first = asks.iter().map(|ask| &ask.first).find(|first| answer_to(first).is_none());
    first.or_else(|| asks.iter().find(|ask| known(ask).is_none()).map(|ask| &ask.whole))
}

fn answer_to(ask: &Ask) -> Option<Rc<Reply>> {
    KNOWN.with_borrow(|known| {
        known.iter().find(|(asked, _)| asked == ask).map(|(_, reply)| Rc::clone(reply))
    })
}

/// Has every ask answered, one after the other, while the page is shown; why not, where it cannot be.
///
/// The page is shown again with each answer, which [`known`] then gives.
#[hook]
pub fn use_verdicts(asks: Rc<Vec<ListAsk>>) -> Option<Rc<str>> {
    let fault = use_state(|| None::<Rc<str>>);
    {
        let fault = fault.setter();
        use_effect_with(asks, move |asks| {
            let ticket = Rc::new(RefCell::new(None));
            ask_next(asks, &ticket, &Callback::from(move |reason| fault.set(reason)));
            move || drop(ticket.take())
        });
    }
    (*fault).clone()
}

type Told = Callback<Option<Rc<str>>>;

fn ask_next(asks: &Rc<Vec<ListAsk>>, ticket: &Rc<RefCell<Option<Ticket<Computing>>>>, told: &Told) {
    let Some(ask) = next(asks) else {
        drop(ticket.take());
        return;
    };
    let tell = {
        let (ask, asks, ticket, told) =
            (ask.clone(), Rc::clone(asks), Rc::clone(ticket), told.clone());
        Callback::from(move |news| match news {
            News::Answer(Known::Judged(reply)) if reply.progress.drawn >= reply.progress.wanted => {
                KNOWN.with_borrow_mut(|known| known.push((ask.clone(), reply)));
                told.emit(None);
                ask_next(&asks, &ticket, &told);
            }
            News::Unavailable(reason) => told.emit(Some(reason)),
            News::Silent => told.emit(Some("it has given no sign of life for 15 s".into())),
            News::Answer(_) | News::Restarted => {}
        })
    };
    let given = judge(ask.clone(), tell);
    // The ticket before is dropped after the new job has taken its place, so it cancels nothing.
    drop(ticket.replace(Some(given)));
}
