//! A table that was read, before anything is kept: what its columns were taken for, its claims, what could not be read.

use lofted_view::page::data::words::count_of;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::location::route::{Route, link};
use crate::page::data::own::desk::tables::{keep, leave, look};
use crate::page::data::own::desk::{Desk, Keeping, Preview, Work};
use crate::page::data::own::pasted::{LEFT_OUT, PastedColumn};
use crate::piece::claim::claim_table::claim_table;
use lofted_record::Record;
use lofted_view::saying::flight_names::title;

/// Claims of a table that are shown singly.
const SHOWN: usize = 60;

/// Faults and remarks that are told singly.
const TOLD: usize = 12;

/// The card of the table that is looked at, or of what was kept; nothing where there is neither.
pub fn table_look(desk: &Desk) -> Html {
    match &desk.work {
        Work::Previewed(preview) => looked_at(preview),
        Work::TakenIn(record) => taken_in(record, &desk.keeping),
        _ => html! {},
    }
}

fn looked_at(preview: &Preview) -> Html {
    let (table, record) = (&preview.table, &preview.record);
    let claims = record.claims();
    let shown = claims.get(..SHOWN).unwrap_or(claims);
    let more = claims.len() - shown.len();
    html! {
        <section class="card table-look" aria-labelledby="look-title">
            <h2 id="look-title">{ format!("What {} says", preview.name) }</h2>
            <p class="lead" role="status">{ sum(preview) }</p>
            { list("Cannot be read", "All else is read. Mend these in the table and read it again.", &table.faults) }
            <p class="actions">
                <button type="button" class="primary" disabled={claims.is_empty()} onclick={Callback::from(|_| keep())}>
                    { format!("Keep {}", these(claims.len())) }
                </button>
                <button type="button" onclick={Callback::from(|_| leave())}>{ "Back to the table" }</button>
            </p>
            { columns(preview) }
            { list("Taken for granted", "Say otherwise in the table where it is wrong.", &table.remarks) }
            if !shown.is_empty() {
                <h3>{ "The claims" }</h3>
                { claim_table(record, "Claims of the table", shown) }
            }
            if more > 0 {
                <p class="minor">{ format!("{} are not shown here.", count_of(more, "more", "more")) }</p>
            }
        </section>
    }
}

fn these(count: usize) -> String {
    if count == 1 {
        "this claim".to_owned()
    } else {
        format!("these {}", count_of(count, "claim", "claims"))
    }
}

/// What the table holds, counted.
fn sum(preview: &Preview) -> String {
    let record = &preview.record;
    let mut parts = vec![
        count_of(record.claims().len(), "claim", "claims"),
        count_of(record.parties().len(), "party", "parties"),
    ];
    let flights = record.flights().len();
    if flights > 0 {
        parts.push(count_of(flights, "flight", "flights"));
    }
    let deployments = record.deployments().len();
    if deployments > 0 {
        parts.push(count_of(deployments, "deployment", "deployments"));
    }
    let turned = if preview.table.turned { " Its rows were taken for columns." } else { "" };
    format!("{}; nothing of it is kept yet.{turned}", parts.join(", "))
}

fn list(title: &str, lead: &str, lines: &[String]) -> Html {
    if lines.is_empty() {
        return html! {};
    }
    let shown = lines.get(..TOLD).unwrap_or(lines);
    let more = lines.len() - shown.len();
    html! {
        <section class="notes">
            <h3>{ format!("{title}: {}", lines.len()) }</h3>
            <p class="minor">{ lead }</p>
            <ul>
                for line in shown {
                    <li>{ line }</li>
                }
            </ul>
            if more > 0 {
                <p class="minor">{ format!("and {}", count_of(more, "more", "more")) }</p>
            }
        </section>
    }
}

/// What each column was taken for, to be chosen otherwise.
fn columns(preview: &Preview) -> Html {
    html! {
        <details open=true>
            <summary>{ "What its columns were taken for" }</summary>
            <div class="scroll">
            <table class="numbers column-roles">
                <thead>
                    <tr>
                        <th scope="col">{ "Column" }</th>
                        <th scope="col">{ "It holds" }</th>
                        <th scope="col">{ "Taken for" }</th>
                        <th scope="col">{ "Why" }</th>
                    </tr>
                </thead>
                <tbody>
                    for (at, column) in preview.table.columns.iter().enumerate() {
                        <tr>
                            <th scope="row">{ &column.title }</th>
                            <td>{ &column.samples }</td>
                            <td>{ choice(preview, at, column) }</td>
                            <td>{ &column.why }</td>
                        </tr>
                    }
                </tbody>
            </table>
            </div>
        </details>
    }
}

fn choice(preview: &Preview, at: usize, column: &PastedColumn) -> Html {
    let onchange = {
        let (name, text) = (preview.name.clone(), preview.text.clone());
        let (mut choices, columns) = (preview.choices.clone(), preview.table.columns.len());
        choices.resize(columns.max(choices.len()), String::new());
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let mut choices = choices.clone();
            if let Some(one) = choices.get_mut(at) {
                *one = select.value();
            }
            look(&name, &text, choices);
        })
    };
    html! {
        <select aria-label={format!("What {} is taken for", column.title)} {onchange}>
            <option value={LEFT_OUT} selected={column.role.is_empty()}>{ "left out" }</option>
            for (word, label) in &preview.table.roles {
                <option value={word.clone()} selected={*word == column.role}>{ label }</option>
            }
        </select>
    }
}

/// What was taken in, with the pages that have it once it is kept.
fn taken_in(record: &Record, keeping: &Keeping) -> Html {
    let title_of_it =
        if *keeping == Keeping::Kept { "Kept with yours" } else { "Put with yours, not kept yet" };
    html! {
        <section class="card" aria-labelledby="kept-title">
            <h2 id="kept-title">{ title_of_it }</h2>
            <ul class="plain">
                for flight in record.flights() {
                    <li>{ link(&Route::Flight { id: flight.id.to_string() }, &title(record, flight)) }</li>
                }
                for deployment in record.deployments() {
                    <li>{ link(&Route::Deployment { id: Some(deployment.id.to_string()) }, &deployment.force) }</li>
                }
            </ul>
        </section>
    }
}
