//! The reader's own claims: beside the record's, in a list to edit and delete, or counted.

use lofted::claim::{Claim, ClaimId};
use lofted_charts::sheet::words;
use lofted_record::Record;
use yew::prelude::*;

use crate::page::data::own::desk::work::{SHOWN_AT_FIRST, delete, undo};
use crate::page::data::own::desk::{Counted, Desk, OwnData, change};
use crate::page::data::own::entry::Entry;
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::claim::own_tag::own_tag;
use crate::piece::claim::party_class::party_class;
use lofted_view::page::data::beside::own_claims;
use lofted_view::page::data::figures::{beside_figure, counted_figure};
use lofted_view::page::data::words::count_of;
use lofted_view::saying::series::label;
use lofted_view::saying::speaker::{claimant_name, ink};

/// The cards of the claims; nothing where there are none.
pub fn own_claims_cards(record: &Record, desk: &Desk) -> Html {
    html! {
        <>
            if let Some(deleted) = &desk.deleted {
                <p class="own-undo" role="status">
                    { format!("Deleted: {}. ", deleted.words) }
                    <button type="button" onclick={Callback::from(|_| undo())}>{ "Undo the deletion" }</button>
                </p>
            }
            { match &desk.data {
                OwnData::Nothing => html! {},
                OwnData::Counted(counted) => counted_card(counted),
                OwnData::Singly(..) => singly_cards(record, desk),
            } }
        </>
    }
}

fn counted_card(counted: &Counted) -> Html {
    html! { <ChartFigure figure={counted_figure(counted.claims, &counted.counts)} /> }
}

fn singly_cards(record: &Record, desk: &Desk) -> Html {
    let own = desk.data.singly().map_or(&[][..], Record::claims);
    let mine = own_claims(record);
    html! {
        <>
            if let Some(figure) = beside_figure(record) {
                <ChartFigure {figure} />
            }
            <section class="card" aria-labelledby="own-claims-title">
                <h2 id="own-claims-title">{ "Your claims" }</h2>
                if mine.len() < own.len() {
                    <p class="minor">
                        { format!("{} the record has too, word for word; they stand there once and are not marked.",
                            count_of(own.len() - mine.len(), "claim that", "claims that")) }
                    </p>
                }
                <p class="minor">
                    { "They stand on every page, marked as yours, once they are kept: a flight or a deployment of \
                       yours has a page of its own. A link copied there carries them." }
                </p>
                { list(record, own, desk.shown) }
            </section>
        </>
    }
}

fn list(record: &Record, own: &[Claim], shown: usize) -> Html {
    let latest_first = lofted::order::by_key(own.iter().collect(), |claim: &&Claim| {
        -f64::from(claim.stated_on.day_number())
    });
    let more = own.len().saturating_sub(shown);
    let show_more = Callback::from(|_| change(|desk| desk.shown += 4 * SHOWN_AT_FIRST));
    html! {
        <>
            <table class="claims">
                <caption class="unseen">{ "Your claims" }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "What" }</th>
                        <th scope="col">{ "How much" }</th>
                        <th scope="col">{ "Who" }</th>
                        <th scope="col">{ "Said on" }</th>
                        <th scope="col">{ "Change" }</th>
                    </tr>
                </thead>
                <tbody>
                    for claim in latest_first.into_iter().take(shown) {
                        { record.own_claim(&claim.id).map(|beside| row(record, beside, &claim.id)) }
                    }
                </tbody>
            </table>
            if more > 0 {
                <p class="actions">
                    <button type="button" onclick={show_more}>
                        { format!("Show more; {} are not shown", words::number(more as f64, 0)) }
                    </button>
                </p>
            }
        </>
    }
}

/// A claim as it stands beside the record, with its name among the reader's own.
fn row(record: &Record, claim: &Claim, own: &ClaimId) -> Html {
    let what = label(record, claim);
    let named = format!("{what}, {}", words::figure(&claim.figure));
    let edit = {
        let (claim, own) = (claim.clone(), own.clone());
        Callback::from(move |_| {
            change(|desk| desk.entry = Entry::of_claim(&claim, &own));
            super::claim_form::go_to_form();
        })
    };
    let remove = {
        let id = own.clone();
        Callback::from(move |_| delete(&id))
    };
    html! {
        <tr key={claim.id.to_string()}>
            <td data-head="What">
                <span>{ &what }{ own_tag(record, claim) }</span>
                if let Some(flight) = claim.flight() {
                    <span class="minor">{ format!("flight {flight}") }</span>
                }
            </td>
            <td data-head="How much">
                <span>{ words::figure(&claim.figure) }</span>
                if !claim.words.is_empty() {
                    <q class="minor">{ &claim.words }</q>
                }
            </td>
            <td data-head="Who">
                <span class={party_class(ink(record, claim))}>{ claimant_name(record, claim) }</span>
            </td>
            <td data-head="Said on"><span>{ words::short_day(claim.stated_on) }</span></td>
            <td data-head="Change">
                <span class="actions">
                    <button type="button" aria-label={format!("Edit {named}")} onclick={edit}>{ "Edit" }</button>
                    <button type="button" aria-label={format!("Delete {named}")} onclick={remove}>{ "Delete" }</button>
                </span>
            </td>
        </tr>
    }
}
