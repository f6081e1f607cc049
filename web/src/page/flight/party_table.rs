//! What each party said of a flight: metric by party, words and source on each cell.

use lofted_record::Record;
use yew::prelude::*;

use crate::location::route::{Route, link};
use crate::piece::claim::claim_line::original;
use crate::piece::claim::party_class::party_class;
use crate::piece::claim::source_link::source_link;
use lofted_view::page::flight::party_table::{PartyTableView, Saying};

/// A row per metric, a column per party; on a narrow page a block per metric.
pub fn party_table(record: &Record, view: &PartyTableView) -> Html {
    let PartyTableView { parties, rows, .. } = view;
    html! {
        <table class="parties">
            <caption class="unseen">{ "What each party said, by metric" }</caption>
            <thead>
                <tr>
                    <th scope="col">{ "What" }</th>
                    for (party, ink) in parties {
                        <th scope="col">
                            <span class={party_class(*ink)}>{ party }</span>
                        </th>
                    }
                </tr>
            </thead>
            <tbody>
                for row in rows {
                    <tr>
                        <th scope="row">{ row.metric.label() }</th>
                        for ((party, ink), sayings) in parties.iter().zip(&row.cells) {
                            <td class={classes!(sayings.is_empty().then_some("silent"))}>
                                <span class={format!("{} narrow-only", party_class(*ink))}>
                                    { party }
                                </span>
                                if sayings.is_empty() {
                                    <span class="minor">{ "not stated" }</span>
                                }
                                for saying in sayings {
                                    { said(record, saying) }
                                }
                            </td>
                        }
                    </tr>
                }
            </tbody>
        </table>
    }
}

fn said(record: &Record, saying: &Saying) -> Html {
    html! {
        <div class="saying">
            <span class="words">
                { link(&Route::Claim { id: saying.id.to_string() }, &saying.words) }
            </span>
            { saying.original.as_ref().map(original) }
            <span class="minor">{ &saying.claimant }{ " · " }{ record.claim(&saying.id).map(|claim| source_link(record, claim)) }</span>
            for other in &saying.contradicts {
                <span class="conflict">{ format!("does not agree with {other}") }</span>
            }
        </div>
    }
}
