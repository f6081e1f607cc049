//! Statements without a number: who said what, when.

use lofted::claim::Claim;
use lofted::order::by_key;
use lofted_charts::sheet::words;
use lofted_record::Record;
use yew::prelude::*;

use crate::piece::claim::claim_line::quoted;
use crate::piece::claim::own_tag::own_tag;
use crate::piece::claim::party_class::party_class;
use crate::piece::claim::source_link::source_link;
use lofted_view::saying::speaker::{claimant_name, ink};
use lofted_view::saying::wording::scope_beside;

/// A list of statements, oldest first.
pub fn statements(record: &Record, claims: &[Claim]) -> Html {
    let claims =
        by_key(claims.iter().collect(), |claim: &&Claim| f64::from(claim.stated_on.day_number()));
    html! {
        <ul class="statements">
            for claim in claims {
                <li>
                    <span class="minor">{ words::short_day(claim.stated_on) }</span>
                    <div>
                        <span class={party_class(ink(record, claim))}>
                            { claimant_name(record, claim) }
                        </span>
                        { own_tag(record, claim) }
                        { ": " }{ quoted(claim) }
                        if let Some(scope) = scope_beside(claim) {
                            { format!(": {scope}") }
                        }
                        <span class="minor">
                            { format!("{}, {}; ", claim.kind.id(), claim.attribution.label()) }
                            { source_link(record, claim) }
                        </span>
                    </div>
                </li>
            }
        </ul>
    }
}
