//! Two claims side by side, each with its words and its source.

use lofted::claim::Claim;
use lofted_charts::sheet::words;
use lofted_record::Record;
use yew::prelude::*;

use crate::piece::claim::claim_line::{claimant_link, quoted};
use crate::piece::claim::source_link::source_link;
use lofted_view::saying::series::label;

/// Two claims beside each other, with what there is to say of the two.
pub fn versus(record: &Record, one: &Claim, other: &Claim, note: &str) -> Html {
    html! {
        <li class="versus">
            { side(record, one) }
            { side(record, other) }
            if !note.is_empty() {
                <p class="minor">{ note }</p>
            }
        </li>
    }
}

fn side(record: &Record, claim: &Claim) -> Html {
    html! {
        <div>
            { claimant_link(record, claim) }
            <p>{ format!("{}: ", label(record, claim)) }{ quoted(claim) }</p>
            <span class="minor">
                if !claim.scope.is_empty() {
                    { format!("{}; ", claim.scope) }
                }
                { format!("{}; {}; ", words::short_day(claim.stated_on), claim.attribution.label()) }
                { source_link(record, claim) }
            </span>
        </div>
    }
}

/// An editor's remark, marked as one; empty where there is none.
#[must_use]
pub fn remark(note: &str) -> String {
    if note.is_empty() { String::new() } else { format!("Editor’s remark: {note}") }
}
