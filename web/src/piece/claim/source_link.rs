//! Where a claim was read, as a link to the place itself; where no address is recorded, that is said.

use lofted::claim::Claim;
use lofted_charts::sheet::words;
use lofted_record::Record;
use yew::prelude::*;

use crate::location::route::{Route, link};

/// The outlet that a claim was read in: a link to its address, or to its page here where the record has none.
pub fn source_link(record: &Record, claim: &Claim) -> Html {
    linked(record, claim, String::new())
}

/// As [`source_link`], with the day of publication where the record has one.
pub fn dated_source_link(record: &Record, claim: &Claim) -> Html {
    let published = record.source(&claim.source).and_then(|source| source.published_on);
    let published = published.map(|day| format!(", {}", words::short_day(day)));
    linked(record, claim, published.unwrap_or_default())
}

fn linked(record: &Record, claim: &Claim, published: String) -> Html {
    let Some(source) = record.source(&claim.source) else {
        return html! { claim.source.to_string() };
    };
    let has_address = source.url.starts_with("https://") || source.url.starts_with("http://");
    if has_address {
        return html! {
            <><a href={source.url.clone()} rel="noreferrer">{ &source.outlet }</a>{ published }</>
        };
    }
    html! {
        <>
            { link(&Route::Source { id: source.id.to_string() }, &source.outlet) }
            { format!("{published}, address not recorded") }
        </>
    }
}
