//! The workbench: type figures, see what two-body flight says at once and what powered flight says soon.
//!
//! With the key itself only its field and the finding are made anew, so that they stand within a frame; the values
//! follow in the next, and verdicts, charts, the ask to the worker and the address a moment later.

pub mod bench_fields;
pub mod bench_finding;
pub mod bench_results;
pub mod bench_tabs;
pub mod launch_map;
pub mod text_field;
pub mod use_after_paint;
pub mod use_bench;
pub mod use_later;

use std::rc::Rc;

use gloo::utils::window;
use yew::prelude::*;

use crate::location::follow::use_followed;
use crate::location::query::{Query, use_query};
use crate::location::today::today;
use crate::page::workbench::bench_fields::{BenchField, ClassField};
use crate::page::workbench::bench_finding::{BenchValues, bench_finding};
use crate::page::workbench::bench_results::BenchResults;
use crate::page::workbench::bench_tabs::BenchTabs;
use crate::page::workbench::launch_map::LaunchMap;
use crate::page::workbench::use_after_paint::use_after_paint;
use crate::page::workbench::use_bench::{Asked, use_bench};
use crate::page::workbench::use_later::use_later;
use crate::piece::faults::link_faults;
use crate::piece::later::later;
use crate::piece::page_frame::PageFrame;
use crate::piece::reading_props::ReadingProps;
use crate::piece::same::Same;
use crate::record::own::draft;
use lofted_view::link::bench_field::Field;
use lofted_view::page::workbench::as_table::as_table;
use lofted_view::page::workbench::board::{Board, Row};
use lofted_view::page::workbench::edit::Edit;
use lofted_view::page::workbench::figures::TITLE;
use lofted_view::page::workbench::hues::PartyHues;
use lofted_view::page::workbench::launch_sites::launch_sites;
use lofted_view::page::workbench::scenario::Bench;
use lofted_view::page::workbench::words::LEAD;

/// The page of the workbench.
#[component]
pub fn Workbench(props: &ReadingProps) -> Html {
    html! {
        <PageFrame title={TITLE}>
            <p>{ LEAD }</p>
            <Scenarios ..props.clone() />
        </PageFrame>
    }
}

/// What the page holds: the scenarios, and what of the address could not be read.
#[derive(Debug, Clone, PartialEq)]
struct Held {
    bench: Bench,
    faults: Vec<String>,
    /// Whether the reader has changed anything since it was read from the address.
    edited: Edited,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edited {
    No,
    Yes,
}

/// What happens to it.
enum Happens {
    Edit(Edit),
    Address(Query),
}

impl Held {
    fn of(query: &Query) -> Self {
        let (bench, faults) = Bench::read(query);
        Self { bench, faults, edited: Edited::No }
    }
}

impl Reducible for Held {
    type Action = Happens;

    fn reduce(self: Rc<Self>, action: Happens) -> Rc<Self> {
        Rc::new(match action {
            Happens::Address(query) => Self::of(&query),
            Happens::Edit(edit) => Self {
                bench: Rc::unwrap_or_clone(self).bench.edited(edit),
                faults: Vec::new(),
                edited: Edited::Yes,
            },
        })
    }
}

/// Everything under the page's introduction.
#[component]
fn Scenarios(props: &ReadingProps) -> Html {
    let sites = Same::from(use_memo(props.clone(), |props| launch_sites(&props.reading.record)));
    let hues = use_memo(props.clone(), |props| PartyHues::of(&props.reading.record));
    let query = use_query();
    let held = use_reducer_eq(|| Held::of(&query));
    {
        let dispatch = held.dispatcher();
        use_effect_with(query, move |query| dispatch.dispatch(Happens::Address(query.clone())));
    }
    let dispatch = held.dispatcher();
    let change = use_callback((), move |edit: Edit, ()| dispatch.dispatch(Happens::Edit(edit)));
    let Held { bench, faults, edited } = &*held;
    use_followed((*edited == Edited::Yes).then(|| bench.clone()), Bench::query);

    let last = use_mut_ref(Board::default);
    let board =
        Same::from(use_memo((bench.clone(), sites.clone(), props.clone()), |(bench, sites, _)| {
            let board = last.borrow().next(bench, sites, &hues);
            last.borrow_mut().clone_from(&board);
            board
        }));
    let painted = use_after_paint(board.clone());
    let quiet = use_later(board.clone());
    let asked = Same::from(use_memo(quiet, Asked::about));
    let (answer, stop) = use_bench(&asked);
    let Some(row) = board.opened() else { return html! {} };
    let names = board.seen().map(|one| (one.id, AttrValue::from(one.name.clone()), one.ink));
    let field = |field: Field| text_field(row, field, &change);
    html! {
        <>
            { link_faults(faults) }
            <BenchTabs
                scenarios={names.collect::<Vec<_>>()}
                open={bench.open()}
                shared={bench.shared().clone()}
                sites={sites.clone()}
                given={props.clone()}
                change={change.clone()}
            />
            <form class="card" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
                <div class="fields">
                    { for Field::USUAL.map(field) }
                </div>
                <details open={has_more(row)}>
                    <summary>{ "More figures: times of day, time to the apogee, burn, speeds, payload" }</summary>
                    <div class="fields">
                        { for Field::MORE.map(field) }
                        { for Field::BESIDE.map(field) }
                    </div>
                </details>
                <div class="fields">
                    { for [Field::Launch, Field::Bearing, Field::Impact].map(field) }
                    <ClassField class={row.scenario().class} change={change.clone()} />
                </div>
                { keep_as_flight(row) }
                <LaunchMap
                    text={row.filled().text(Field::Launch).to_owned()}
                    {sites}
                    change={change.clone()}
                />
            </form>
            { bench_finding(&board, &answer) }
            <BenchValues board={painted} answer={answer.clone()} />
            { later(move || html! {
                <BenchResults asked={asked.clone()} answer={answer.clone()} stop={stop.clone()} />
            }) }
        </>
    }
}

/// Takes the open scenario to the page of own data, as a table to look over.
fn keep_as_flight(row: &Row) -> Html {
    let scenario = row.filled().clone();
    let keep = Callback::from(move |_: MouseEvent| {
        if let Ok(today) = today() {
            draft::leave(&as_table(&scenario, today));
            let _ = window().location().set_hash("#/data");
        }
    });
    html! {
        <p class="actions">
            <button type="button" class="quiet" onclick={keep}>{ "Keep as a flight of mine" }</button>
        </p>
    }
}

/// Whether any of the figures that few reports have is given.
fn has_more(row: &Row) -> bool {
    Field::MORE.iter().chain(&Field::BESIDE).any(|field| !row.scenario().text(*field).is_empty())
}

fn text_field(row: &Row, field: Field, change: &Callback<Edit>) -> Html {
    let (reading, at) = (&row.seen.reading, field as usize);
    html! {
        <BenchField
            {field}
            text={row.scenario().text(field).to_owned()}
            note={reading.notes[at].clone()}
            stated={reading.amount(field)}
            change={change.clone()}
        />
    }
}
