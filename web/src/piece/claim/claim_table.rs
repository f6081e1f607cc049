//! A claim in a table of its own: every part of it, stacked on a narrow page.

use lofted::claim::Claim;
use lofted_charts::sheet::words;
use lofted_record::Record;
use yew::prelude::*;

use crate::location::route::{Route, link};
use crate::piece::claim::claim_line::in_their_words;
use crate::piece::claim::own_tag::own_tag;
use crate::piece::claim::party_class::party_class;
use crate::piece::claim::source_link::dated_source_link;
use lofted_view::saying::series::label;
use lofted_view::saying::speaker::{claimant_name, ink};

/// Claims as a table: figure, words, who, when, where.
///
/// `caption` says what the table holds, for screen readers.
pub fn claim_table(record: &Record, caption: &str, claims: &[Claim]) -> Html {
    let heads = ["What", "Who", "In their words", "Of what", "Said on", "As of", "Source"];
    html! {
        <table class="claims">
            <caption class="unseen">{ caption }</caption>
            <thead>
                <tr>
                    for head in heads {
                        <th scope="col">{ head }</th>
                    }
                </tr>
            </thead>
            <tbody>
                for claim in claims {
                    <tr key={claim.id.as_str().to_owned()}>
                        <td data-head="What">
                            { label(record, claim) }
                            { own_tag(record, claim) }
                            <span class="minor">{ claim.kind.id() }</span>
                        </td>
                        <td data-head="Who">
                            <span class={party_class(ink(record, claim))}>
                                { record.party_of(claim).unwrap_or("").to_owned() }
                            </span>
                            <span class="minor">
                                { link(&Route::Claimant { id: claim.claimant.to_string() }, &claimant_name(record, claim)) }
                                { format!(", {}", claim.attribution.label()) }
                            </span>
                        </td>
                        <td data-head="In their words">{ in_their_words(claim) }</td>
                        <td data-head="Of what">{ &claim.scope }</td>
                        <td data-head="Said on">{ words::short_day(claim.stated_on) }</td>
                        <td data-head="As of">{ claim.as_of.map(words::as_of).unwrap_or_default() }</td>
                        <td data-head="Source">
                            <span>{ dated_source_link(record, claim) }</span>
                            if !claim.note.is_empty() {
                                <span class="minor">{ &claim.note }</span>
                            }
                        </td>
                    </tr>
                }
            </tbody>
        </table>
    }
}
