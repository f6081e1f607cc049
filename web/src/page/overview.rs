//! The overview: the newest flight and the troops as pictures; below them, from a part of its own, a claim to check,
//! the newest flights, the largest disagreements.

pub mod below;
pub mod check_claim;
pub mod disagreements;
pub mod newest_verdict;
pub mod strip_words;
pub mod taken;
pub mod turn;

use lofted_record::Record;
use yew::prelude::*;

use crate::location::route::{Route, link};
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::page_frame::PageFrame;
use crate::piece::reading_props::ReadingProps;
use lofted_view::page::overview::newest::{drawn, side};
use lofted_view::page::overview::troops::{Latest, latest};
use lofted_view::page::overview::words::{METHOD, TITLE, lead};
use lofted_view::saying::coverage::Coverage;
use lofted_view::saying::unbroken::unbroken;

/// Where what comes later is put into the first view: the ids of two places that it leaves empty.
pub const PLACES: [&str; 2] = ["newest-verdict", "below-the-pictures"];

/// The page at the root, with a verdict beside its first picture and more below its pictures.
pub fn overview(props: &ReadingProps, verdict: Html, below: Html) -> Html {
    let record = &props.reading.record;
    let covered = props.covers.unwrap_or_else(|| Coverage::of(record));
    html! {
        <PageFrame title={TITLE} finding={lead(record, &covered)}>
            if let Some(line) = latest(record).first().and_then(|one| one.in_a_line(record)) {
                <p class="front-line">{ line }</p>
            }
            <div class="pair front">
                { newest_flight(record, verdict) }
                { troops(record) }
            </div>
            { below }
            { about(&covered) }
        </PageFrame>
    }
}

/// The newest flight to scale, with the verdict on its figures.
fn newest_flight(record: &Record, verdict: Html) -> Html {
    let Some(flight) = drawn(record) else { return html! {} };
    match side(record, flight) {
        Some(figure) => html! { <ChartFigure {figure}>{ verdict }</ChartFigure> },
        None => html! { <section class="card">{ verdict }</section> },
    }
}

/// Each party's latest figure of the deployment spoken of last, and in words of the others.
fn troops(record: &Record) -> Html {
    let all = latest(record);
    let sentence = |one: &Latest<'_>| {
        html! {
            <section class="card">
                <h2>{ link(&one.route(record), &one.name(record)) }</h2>
                <p>{ one.sentences(record, 0) }</p>
            </section>
        }
    };
    html! {
        <>
            if let Some(one) = all.first() {
                <div>
                    if let Some(figure) = one.figure(record) {
                        <ChartFigure {figure} />
                    }
                    <p class="minor">{ one.sentences(record, 1) }</p>
                    for one in all.iter().skip(1) {
                        { sentence(one) }
                    }
                </div>
            }
        </>
    }
}

/// How the numbers come about, and what the record covers.
fn about(covered: &Coverage) -> Html {
    html! {
        <section class="card">
            <h2>{ "How it is done" }</h2>
            <p>
                for sentence in METHOD {
                    { format!("{sentence} ") }
                }
                { link(&Route::Methods, "Methods") }
            </p>
            <p class="minor">
                { covered.words() }
                { " " }
                { link(&Route::Sources, "Sources") }
            </p>
        </section>
    }
}

/// What is said of a flight, the first sentence apart: a narrow screen has the others below the picture.
pub fn verdict_words(said: &str) -> Html {
    let said = unbroken(said);
    let (first, rest) = said.split_once(". ").unwrap_or((&said, ""));
    html! {
        <p class="lead">
            <span>{ first.to_owned() }{ if rest.is_empty() { "" } else { ". " } }</span>
            <span class="rest">{ rest.to_owned() }</span>
        </p>
    }
}
