//! What becomes of accepted claims, one press each: own data, a link, a package, the workbench.

use lofted_view::link::route::Route;
use lofted_view::page::read::bench::{bench_link, flights, known_flight};
use lofted_view::page::read::desk::Desk;
use lofted_view::page::read::draft::Decision;
use lofted_view::page::read::rows::rows;
use lofted_view::page::read::state::{MOST_LINKED, ReadState};
use lofted_view::page::read::words::kept;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::location::query;
use crate::page::read::keep::{keep, package};
use crate::page::read::room::{current, tell};
use crate::page::read::work::Work;
use crate::piece::same::Same;
use crate::piece::take::hand_over::copy_text;

/// The card; nothing while no story was read.
pub fn take(work: &Same<Work>, desk: &Desk) -> Html {
    if desk.stories().iter().all(|story| story.drafts.is_empty()) {
        return html! {};
    }
    let accepted: usize =
        desk.stories().iter().map(|story| story.decided(Decision::Accepted).count()).sum();
    let none = accepted == 0;
    let on = |does: fn(&Work)| {
        let work = work.clone();
        Callback::from(move |_: MouseEvent| does(&work))
    };
    html! {
        <section class="card read-take" aria-labelledby="read-take-title">
            <h2 id="read-take-title">{ "What you accepted" }</h2>
            if none {
                <p class="minor">{ "Accept a claim, and it can be kept, sent or opened here." }</p>
            }
            <p class="actions">
                <button type="button" disabled={none} onclick={on(keep_all)}>{ "Keep all accepted in your data" }</button>
                <button type="button" disabled={none} onclick={on(|_| copy_link())}>{ "Copy link" }</button>
                <button type="button" disabled={none} onclick={on(take_package)}>{ "Take a package" }</button>
            </p>
            <p class="minor">
                { format!("A link carries the claims and their words, at most {MOST_LINKED}, and not the story. A package is a zip of tables, which Your data and the command read again.") }
            </p>
        </section>
    }
}

/// The workbench with the flights of the story that is shown.
pub fn open_flights(work: &Same<Work>, desk: &Desk) -> Html {
    let flights = flights(work.record(), desk.opened());
    let Some(link) = bench_link(&flights) else { return html! {} };
    let words = match flights.len() {
        1 => "Open its flight in the workbench".to_owned(),
        count => format!("Open its {count} flights in the workbench"),
    };
    html! {
        <>
            <a class="button read-open" href={link}>{ words }</a>
            for id in flights.iter().filter_map(known_flight) {
                <a class="button" href={Route::Flight { id: id.to_string() }.href()}>{ format!("The record on the flight of {id}") }</a>
            }
        </>
    }
}

fn keep_all(work: &Work) {
    let rows = rows(work.record(), &current().desk);
    tell("The browser is told to keep them.");
    spawn_local(async move {
        let said = match keep(&rows.record).await {
            Ok(_) => kept(rows.record.claims().len(), &rows.left),
            Err(why) => why,
        };
        tell(&said);
    });
}

fn take_package(work: &Work) {
    let rows = rows(work.record(), &current().desk);
    if rows.record.claims().is_empty() {
        return tell(&kept(0, &rows.left));
    }
    tell(&rows.left.join(" "));
    package(&rows.record);
}

fn copy_link() {
    let state = ReadState::of_desk(&current().desk);
    let fragment = format!("{}{}", Route::Read.href(), state.query().address());
    let here = query::address();
    let address = format!("{}{fragment}", here.split('#').next().unwrap_or_default());
    spawn_local(async move {
        tell(&match copy_text(&address).await {
            Ok(()) => "The link is copied.".to_owned(),
            Err(why) => format!("No link was copied: {why}. It is: {address}"),
        });
    });
}
