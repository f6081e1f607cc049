//! The reader's own data: brought in, checked, shown beside the record, entered, kept and cleared.

use lofted_record::Record;
use yew::prelude::*;

use crate::component::own::bring_in::{bring_in, dropped};
use crate::component::own::claim_form::claim_form;
use crate::component::own::keep::{keep, notice};
use crate::component::own::own_claims::own_claims_cards;
use crate::component::own::report::report;
use crate::component::page_frame::PageFrame;
use crate::own::desk::Desk;
use crate::own::own_view;

/// The page of own data.
///
/// `record` is the record with the reader's own claims beside it, where they are shown singly.
pub fn data(record: &Record, desk: &Desk) -> Html {
    let (ondragover, ondrop) = dropped();
    html! {
        <div {ondragover} {ondrop}>
            <PageFrame title="Your data" finding={own_view::finding(desk)}>
                { notice(desk) }
                { bring_in(desk) }
                { report(desk) }
                { own_claims_cards(record, desk) }
                { claim_form(record, desk) }
                { keep(desk) }
            </PageFrame>
        </div>
    }
}
