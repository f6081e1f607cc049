//! Our results beside published ones, computed by the worker while the page is shown.

use std::cell::RefCell;
use std::rc::Rc;

use lofted_jobs::validation_job::Validated;
use yew::prelude::*;

use crate::worker::compute::{Computing, Job, Known};
use crate::worker::line::{News, Ticket, give};
use lofted_view::page::methods::VALIDATION_DRAWS;

thread_local! {
    /// The whole comparison, once it has been computed.
    static DONE: RefCell<Option<Rc<Validated>>> = const { RefCell::new(None) };
}

/// What is known of the comparison, and why there is none where it cannot be computed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparing {
    /// What is known.
    pub known: Option<Rc<Validated>>,
    /// Why there will be no more.
    pub fault: Option<Rc<str>>,
}

/// Has the worker compare, once for all visits; gives a way to stop as well.
#[hook]
pub fn use_validation() -> (Comparing, Callback<MouseEvent>) {
    let comparing = use_state(|| Comparing { known: DONE.take(), fault: None });
    let ticket = use_mut_ref(|| None::<Ticket<Computing>>);
    {
        let (comparing, ticket) = (comparing.clone(), ticket.clone());
        use_effect_with((), move |()| {
            let latest = Rc::new(RefCell::new((*comparing).clone()));
            let is_done = latest.borrow().known.as_ref().is_some_and(|known| known.done);
            if is_done {
                DONE.set(latest.borrow().known.clone());
            } else {
                let tell = Callback::from(move |news| {
                    let mut next = latest.borrow().clone();
                    match news {
                        News::Answer(Known::Validated(known)) => {
                            if known.done {
                                DONE.set(Some(Rc::clone(&known)));
                            }
                            next = Comparing { known: Some(known), fault: None };
                        }
                        News::Unavailable(reason) => next.fault = Some(reason),
                        News::Silent => {
                            next.fault = Some("it has given no sign of life for 15 s".into());
                        }
                        News::Answer(Known::Judged(_)) | News::Restarted => {}
                    }
                    latest.replace(next.clone());
                    comparing.set(next);
                });
                *ticket.borrow_mut() = Some(give(Job::Validate(VALIDATION_DRAWS), tell));
            }
            move || drop(ticket.take())
        });
    }
    let stop = {
        let comparing = comparing.clone();
        Callback::from(move |_| {
            drop(ticket.take());
            let fault = Some("it was stopped; open the page again to go on".into());
            comparing.set(Comparing { fault, ..(*comparing).clone() });
        })
    };
    ((*comparing).clone(), stop)
}
