//! Every claim in view, searchable, and what was said without a number.

use lofted::claim::{Claim, Subject};
use lofted::deployment::Deployment;
use lofted_record::Record;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::location::live::Change;
use crate::piece::claim::claim_table::claim_table;
use crate::piece::claim::statements::statements;
use crate::piece::fold::fold;
use crate::piece::take::take_data::take_data;
use lofted_view::page::deployment::filter::ClaimFilter;
use lofted_view::page::deployment::sections::CLAIMS;
use lofted_view::saying::count::count_of;

/// The search, the table of what it finds, and the statements.
pub fn claims_section(
    record: &Record,
    filter: &ClaimFilter,
    change: &Callback<Change<ClaimFilter>>,
) -> Html {
    let in_view = filter.claims(record).len();
    let found: Vec<Claim> = filter.found(record).into_iter().cloned().collect();
    let oninput = change.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let find = input.map(|input| input.value()).unwrap_or_default();
        let section = Some(CLAIMS.id.to_string());
        Box::new(move |filter| ClaimFilter { find, section, ..filter }) as Change<ClaimFilter>
    });
    html! {
        <section class="card">
            <h2>{ "All claims" }</h2>
            <div class="field search">
                <label for="find">{ "Find a claim by its words, who says it, its day or its outlet" }</label>
                <input id="find" type="search" value={filter.find.clone()} {oninput} autocomplete="off" />
                <p class="minor" role="status">
                    { format!("{} of {} in view", found.len(), count_of(in_view, "claim")) }
                </p>
            </div>
            <details class="claims-in-view opens" open={!filter.find.is_empty()}>
                <summary>
                    <h3>{ format!("Every claim with its words and its source ({})", found.len()) }</h3>
                </summary>
                { claim_table(record, "Claims on the deployment", &found) }
            </details>
            { take_data() }
        </section>
    }
}

/// What was said of a deployment without a number.
pub fn statements_section(record: &Record, on: &Deployment) -> Html {
    let wordings: Vec<Claim> = record
        .claims_of_deployment(&on.id)
        .filter(|claim| claim.figure.metric().subject() == Subject::Statement)
        .cloned()
        .collect();
    if wordings.is_empty() {
        return html! {};
    }
    fold(&format!("Said without a number ({})", wordings.len()), statements(record, &wordings))
}
