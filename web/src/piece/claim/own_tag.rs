//! The mark of a claim that is the reader's own.

use lofted::claim::Claim;
use lofted_record::{Provenance, Record};
use yew::prelude::*;

/// The mark, or nothing on a claim of the record.
pub fn own_tag(record: &Record, claim: &Claim) -> Html {
    match record.provenance(&claim.id) {
        Provenance::Record => html! {},
        Provenance::Own => html! { <>{ " " }<span class="own-tag">{ "yours" }</span></> },
    }
}
