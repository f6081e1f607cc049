//! A claim in a line of a list, and the link to its page.

use lofted::claim::Claim;
use lofted_charts::sheet::words;
use lofted_record::Record;
use yew::prelude::*;

use crate::location::route::{Route, link};
use crate::piece::claim::party_class::party_class;
use crate::piece::claim::source_link::source_link;
use lofted_view::saying::series::label;
use lofted_view::saying::speaker::{claimant_name, ink};
use lofted_view::saying::wording::{Original, scope_beside, wording};

/// A link to a claim's page, with a text of its own.
pub fn claim_link(claim: &Claim, text: &str) -> Html {
    link(&Route::Claim { id: claim.id.to_string() }, text)
}

/// A link to the page of whoever says a claim.
pub fn claimant_link(record: &Record, claim: &Claim) -> Html {
    html! {
        <span class={party_class(ink(record, claim))}>
            { link(&Route::Claimant { id: claim.claimant.to_string() }, &claimant_name(record, claim)) }
        </span>
    }
}

/// A claim in a line: who, what in their words, when and in which outlet.
pub fn claim_line(record: &Record, claim: &Claim) -> Html {
    html! {
        <>
            { claimant_link(record, claim) }
            { format!(" · {}: ", label(record, claim)) }
            { quoted(claim) }
            if let Some(scope) = scope_beside(claim) {
                { format!(" ({scope})") }
            }
            <span class="minor">
                { format!("{}; {}; ", words::short_day(claim.stated_on), claim.attribution.label()) }
                { source_link(record, claim) }
            </span>
        </>
    }
}

/// The words of a claim as a link to its page; words of another script behind what they say in English.
pub fn quoted(claim: &Claim) -> Html {
    let said = wording(claim);
    let told = claim_link(claim, &said.plain);
    match &said.original {
        None => html! { <q>{ told }</q> },
        Some(words) => html! { <>{ told }{ " " }{ original(words) }</> },
    }
}

/// The words of a claim in their own language, as a link to its page: where the figure stands beside them already.
pub fn in_their_words(claim: &Claim) -> Html {
    let language = wording(claim).original.and_then(|original| original.language);
    html! { <q lang={language}>{ claim_link(claim, &claim.words) }</q> }
}

/// Words as they were said, in their own language.
pub fn original(said: &Original) -> Html {
    html! { <q class="minor" lang={said.language}>{ &said.words }</q> }
}
