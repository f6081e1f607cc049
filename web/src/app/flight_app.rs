//! The app of the page of a flight, with the reader's own claims beside the record's.

use lofted::claim::{Claim, FlightId};
use lofted_record::{Provenance, Record};
use yew::prelude::*;

use crate::app::shown;
use crate::app::use_beside::{State, use_beside};
use crate::location::route::{Route, use_links};
use crate::page::flight::FlightPage;
use crate::piece::reading_props::ReadingProps;

/// The page of the route, where it is a flight's.
#[component]
pub fn FlightApp(props: &ReadingProps) -> Html {
    let (route, followed) = use_links();
    match route {
        Route::Flight { id } => html! { <WithOwn {id} {followed} given={props.clone()} /> },
        _ => html! {},
    }
}

#[derive(Clone, PartialEq, Properties)]
struct WithOwnProps {
    id: String,
    followed: u32,
    given: ReadingProps,
}

/// The page, with what is the reader's own for as long as it is shown.
///
/// A link that is followed is a page anew, which reads its state; so is one whose flight gets claims of the reader's own,
/// which its link may name.
#[component]
fn WithOwn(props: &WithOwnProps) -> Html {
    let WithOwnProps { id, followed, given } = props;
    let beside = use_beside(given);
    let own = own_claims(&beside.props.reading.record, id);
    if beside.state == State::Coming && own.is_none() {
        return html! { <article class="page"><p role="status">{ "The page is loading." }</p></article> };
    }
    let key = format!("{followed} {}", own.unwrap_or_default());
    shown(&given.reading, html! { <FlightPage {key} reading={beside.reading()} id={id.clone()} /> })
}

/// How many claims on a flight are the reader's own; `None` where there is no such flight.
fn own_claims(record: &Record, id: &str) -> Option<usize> {
    let id: FlightId = id.parse().ok()?;
    record.flight(&id)?;
    let own = |claim: &&Claim| record.provenance(&claim.id) == Provenance::Own;
    Some(record.claims_of_flight(&id).filter(own).count())
}
