//! The reader's own data: brought in, checked, shown beside the record, entered, kept and cleared.

pub mod bring_in;
pub mod carried_claims;
pub mod changes_look;
pub mod claim_form;
pub mod form_field;
pub mod keep;
pub mod open_record;
pub mod own;
pub mod own_claims;
pub mod report;
pub mod table_look;

use std::rc::Rc;

use lofted_record::Record;
use lofted_view::page::data::words::{Whereabouts, finding};
use yew::prelude::*;

use crate::page::data::bring_in::{bring_in, dropped};
use crate::page::data::carried_claims::carried_claims;
use crate::page::data::changes_look::{compare_packages, proposed};
use crate::page::data::claim_form::claim_form;
use crate::page::data::keep::{keep, notice};
use crate::page::data::open_record::open_record;
use crate::page::data::own::desk::{Desk, Keeping};
use crate::page::data::own_claims::own_claims_cards;
use crate::page::data::report::report;
use crate::page::data::table_look::table_look;
use crate::piece::page_frame::PageFrame;

/// The page of own data.
///
/// `record` is the record with the reader's own claims beside it, where they are shown singly; `carried` are claims that
/// the link carried.
pub fn data(record: &Record, desk: &Desk, carried: Option<&Rc<Record>>) -> Html {
    let (ondragover, ondrop) = dropped();
    html! {
        <div {ondragover} {ondrop}>
            <PageFrame title="Your data" finding={finding(desk.data.claims(), whereabouts(&desk.keeping))}>
                { notice(desk) }
                { carried_claims(carried, desk) }
                { bring_in(desk) }
                { report(desk) }
                { proposed(desk) }
                { table_look(desk) }
                { own_claims_cards(record, desk) }
                { claim_form(record, desk) }
                { open_record(desk) }
                { compare_packages(desk) }
                { keep(desk) }
            </PageFrame>
        </div>
    }
}

fn whereabouts(keeping: &Keeping) -> Whereabouts {
    match keeping {
        Keeping::Opening => Whereabouts::LookedUp,
        Keeping::Keeping => Whereabouts::UnderWay,
        Keeping::NotKept(_) | Keeping::Unanswered => Whereabouts::Page,
        Keeping::Kept => Whereabouts::Browser,
    }
}
