//! The reader's own claims: beside the record's, in a list to edit and delete, or counted.

use lofted::claim::{Claim, ClaimId};
use lofted_charts::claim::claim_density::claim_density;
use lofted_charts::claim::claim_lanes::{Lane, claim_lanes};
use lofted_charts::sheet::words;
use lofted_record::Record;
use yew::prelude::*;

use crate::page::data::own::desk::work::{SHOWN_AT_FIRST, delete, undo};
use crate::page::data::own::desk::{Counted, Desk, OwnData, change};
use crate::page::data::own::entry::Entry;
use crate::page::data::own::own_view::{beside, count_of, density_lanes, own_claims, singly};
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::claim::hue::hue;
use crate::piece::claim::own_tag::own_tag;
use crate::record::own::counts::MOST_SINGLY;
use lofted_view::figure::Figure;
use lofted_view::figure::chart_data::{ChartData, PartChart};
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
                OwnData::Singly(_) => singly_cards(record, desk),
            } }
        </>
    }
}

fn counted_card(counted: &Counted) -> Html {
    let claims = count_of(counted.claims as usize, "claim", "claims");
    let most = words::number(MOST_SINGLY as f64, 0);
    let figure = Figure {
        id: "your-claims-counted",
        title: "Your claims, counted".into(),
        finding: format!("{claims}, too many to be drawn or edited singly here: above {most} they are counted by metric and month of statement. A bar counts statements of all claimants; a span runs from the least to the greatest number stated, and nothing is averaged.").into(),
        source: vec!["Source: your data in this browser. They are not shown on the other pages.".into()],
        data: ChartData::Part(PartChart::of(density_lanes(&counted.counts), |lanes, sheet| {
            claim_density(lanes, sheet)
        })),
    };
    html! { <ChartFigure {figure} /> }
}

fn beside_figure(lanes: Vec<Lane>) -> Figure {
    Figure {
        id: "yours-beside-the-record",
        title: "Yours beside the record".into(),
        finding: "Your claims and those of the record on the same metric, and of a flight on the same flight. Nothing is joined, stacked or summed.".into(),
        source: vec![
            "Sources: your data in this browser where it says “yours”; for the others, each on its claim.".into(),
        ],
        data: ChartData::Part(PartChart::of(lanes, |lanes, sheet| claim_lanes(lanes, sheet))),
    }
}

fn singly_cards(record: &Record, desk: &Desk) -> Html {
    let lanes = beside(record);
    let own = singly(&desk.data);
    let mine = own_claims(record);
    html! {
        <>
            if !lanes.is_empty() {
                <ChartFigure figure={beside_figure(lanes)} />
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
                    { "They stand on the pages of claims too, marked as yours, once they are kept. The pages of \
                       flights show the record alone." }
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
                <span class="party" style={hue(ink(record, claim).variable())}>{ claimant_name(record, claim) }</span>
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
