//! Who speaks: the list of claimants, and one claimant with all its claims.

use lofted::claim::{Claim, Claimant, ClaimantId};
use lofted_charts::sheet::words;
use lofted_record::Record;
use yew::prelude::*;

use crate::location::route::{Route, link};
use crate::piece::claim::claim_line::{claim_link, quoted};
use crate::piece::claim::party_class::party_class;
use crate::piece::missing::missing_near;
use crate::piece::page_frame::PageFrame;
use crate::piece::take::take_data::take_data;
use lofted_view::page::claimants::{TITLE, by_metric, finding};
use lofted_view::saying::count::count_of;
use lofted_view::saying::near_names::near_names;
use lofted_view::saying::speaker::party_ink;
use lofted_view::saying::wording::{scope_beside, wording};

/// The page of all claimants, party by party.
pub fn claimants(record: &Record) -> Html {
    let parties = record.parties();
    let said = format!(
        "{} of {} parties. Claimants of one party share a colour; their figures are never merged.",
        count_of(record.claimants().len(), "claimant"),
        parties.len(),
    );
    let trail =
        html! { <p class="trail">{ link(&Route::Sources, "Sources") }{ " / Claimants" }</p> };
    html! {
        <PageFrame title={TITLE} finding={said} {trail}>
            <ul class="cards">
                for party in parties {
                    <li class="card">
                        <h2 class={party_class(party_ink(record, party))}>{ party }</h2>
                        <ul class="plain">
                            for claimant in record.claimants().iter().filter(|c| c.party == party) {
                                <li>
                                    { link(&Route::Claimant { id: claimant.id.to_string() }, &claimant.name) }
                                    <span class="minor">
                                        { count_of(record.claims_by(&claimant.id).count(), "claim") }
                                    </span>
                                </li>
                            }
                        </ul>
                    </li>
                }
            </ul>
            { take_data() }
        </PageFrame>
    }
}

/// The page of the claimant of a name, as the address has it.
pub fn claimant(record: &Record, id: &str) -> Html {
    match id.parse::<ClaimantId>().ok().and_then(|id| record.claimant(&id)) {
        Some(claimant) => shown(record, claimant),
        None => {
            let known: Vec<&str> = record.claimants().iter().map(|c| c.id.as_str()).collect();
            let near = near_names(id, &known);
            missing_near("claimant", id, &near, |id| Route::Claimant { id })
        }
    }
}

fn shown(record: &Record, claimant: &Claimant) -> Html {
    let trail = html! {
        <p class="trail">{ link(&Route::Claimants, "Claimants") }{ format!(" / {}", claimant.id) }</p>
    };
    html! {
        <PageFrame title={claimant.name.clone()} finding={finding(record, claimant)} {trail}>
            for (series, claims) in by_metric(record, claimant) {
                <section class="card">
                    <h2>{ series.label(record) }</h2>
                    { said(record, &claims) }
                </section>
            }
            { take_data() }
        </PageFrame>
    }
}

fn said(record: &Record, claims: &[&Claim]) -> Html {
    html! {
        <ul class="statements">
            for claim in claims {
                <li>
                    <span class="minor">{ words::short_day(claim.stated_on) }</span>
                    <div>
                        { quoted(claim) }
                        if let Some(scope) = scope_beside(claim) {
                            { format!(", {scope}") }
                        }
                        if let Some(flight) = claim.flight() {
                            { ", " }
                            { link(&Route::Flight { id: flight.to_string() }, &format!("flight of {flight}")) }
                        }
                        for replaced in claim.linked(lofted::claim::LinkKind::Supersedes) {
                            if let Some(earlier) = record.claim(replaced) {
                                <span class="minor">
                                    { "in place of " }
                                    { claim_link(earlier, &wording(earlier).plain) }
                                    { format!(" of {}", words::short_day(earlier.stated_on)) }
                                </span>
                            }
                        }
                    </div>
                </li>
            }
        </ul>
    }
}
