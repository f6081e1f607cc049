//! The reader's own data on the page: what there is, whether it is kept, what is under way.
//!
//! It outlives the page that shows it: whoever turns to another page and back finds the same data and the
//! same form, kept or not.

mod keeping;
pub mod opening;
mod state;
pub mod tables;
pub mod work;

use yew::prelude::*;

use state::{Onlooker, show_no_more, show_to};

pub use crate::record::own::own_data::{Counted, OwnData};
pub use state::{Deleted, Desk, Keeping, Preview, Proposal, Wiping, Work, change, current};

/// The desk, followed as it changes. The first that asks for it has it looked up in the browser.
#[hook]
pub fn use_desk() -> Desk {
    let desk = use_state(current);
    {
        let desk = desk.setter();
        use_effect_with((), move |()| {
            let (number, onlooker) = show_to(Callback::from(move |now| desk.set(now)));
            if onlooker == Onlooker::First {
                work::open();
            }
            move || show_no_more(number)
        });
    }
    (*desk).clone()
}
