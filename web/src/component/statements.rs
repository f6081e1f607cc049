//! Statements without a number: who said what, when.

use lofted::claim::Claim;
use lofted_charts::words;
use yew::prelude::*;

use super::claim_table::hue;
use crate::record::use_record;
use crate::view::speaker::{claimant_name, ink};

/// The statements to list.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct StatementsProps {
    /// The claims.
    pub claims: Vec<Claim>,
}

/// A list of statements, oldest first.
#[component]
pub fn Statements(props: &StatementsProps) -> Html {
    let context = use_record();
    let record = context.record();
    let mut claims = props.claims.clone();
    claims.sort_by_key(|claim| claim.stated_on);
    html! {
        <ul class="statements">
            for claim in &claims {
                <li>
                    <span class="minor">{ words::short_day(claim.stated_on) }</span>
                    <div>
                        <span class="party" style={hue(ink(record, claim).variable())}>
                            { claimant_name(record, claim) }
                        </span>
                        { ": " }<q>{ &claim.words }</q>
                        if !claim.scope.is_empty() {
                            { format!(": {}", claim.scope) }
                        }
                        <span class="minor">
                            { format!(
                                "{}, {}; {}",
                                claim.kind.id(),
                                claim.attribution.label(),
                                record.source(&claim.source).map_or("", |source| source.outlet.as_str()),
                            ) }
                        </span>
                    </div>
                </li>
            }
        </ul>
    }
}
