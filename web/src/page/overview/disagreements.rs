//! The largest disagreements of the record, in lines that lead to the claims.

use lofted::claim::Claim;
use lofted_record::Record;
use yew::prelude::*;

use crate::location::route::{Route, link};
use lofted_view::page::overview::disagreements::widest;
use lofted_view::saying::gap::{Gap, WITHIN_DAYS};

/// The widest gaps; nothing where no two parties disagree.
pub fn disagreements(record: &Record) -> Html {
    let gaps = widest(record);
    if gaps.is_empty() {
        return html! {};
    }
    html! {
        <section class="card">
            <h2>{ "Where parties are farthest apart" }</h2>
            <p class="chart-finding">
                { format!(
                    "Two parties on one figure, said at most {WITHIN_DAYS} days apart, the widest gap of each question. Their \
                     words and sources stand on the pages of the claims."
                ) }
            </p>
            <ul class="gaps">
                for gap in &gaps {
                    <li>
                        <strong>{ gap.times() }</strong>
                        <span>
                            <span class="gap-about">{ gap.about(record) }</span>
                            { claim_link(record, gap.more) }
                            { " against " }
                            { claim_link(record, gap.less) }
                        </span>
                    </li>
                }
            </ul>
        </section>
    }
}

fn claim_link(record: &Record, claim: &Claim) -> Html {
    link(&Route::Claim { id: claim.id.to_string() }, &Gap::said(record, claim))
}
