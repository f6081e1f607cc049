//! The mark of what is the reader's own.

use lofted::claim::Claim;
use lofted_record::{Provenance, Record};
use yew::prelude::*;

/// The mark, or nothing on a claim of the record.
pub fn own_tag(record: &Record, claim: &Claim) -> Html {
    own_mark(record.provenance(&claim.id))
}

/// As [`own_tag`], of anything by where it comes from.
pub fn own_mark(provenance: Provenance) -> Html {
    match provenance {
        Provenance::Record => html! {},
        Provenance::Own => html! { <>{ " " }<span class="own-tag">{ "yours" }</span></> },
    }
}
