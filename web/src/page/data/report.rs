//! The report on files that were read, as an editor's note: first what was found, then what is left out,
//! then what is doubtful.

use lofted::letters::upper_first;
use lofted_charts::sheet::words;
use yew::prelude::*;

use crate::page::data::own::desk::{Desk, Work};
use crate::page::data::own::report::{Group, Note, Report};

/// The report of the last import, or nothing where there is none.
pub fn report(desk: &Desk) -> Html {
    let (Work::Reported(report) | Work::Opened(report)) = &desk.work else { return html! {} };
    let title = match report.name.as_str() {
        "" => "What a check of your data finds".to_owned(),
        name => format!("What was read of {name}"),
    };
    html! {
        <section class="card own-report" aria-labelledby="report-title">
            <h2 id="report-title">{ title }</h2>
            <p class="lead" role="status">{ report.found().sentence() }</p>
            { groups("Left out", "These rows cannot be read, and are not among your claims. Mend them in the file and read it again.", &report.errors) }
            { groups("Doubtful", "These read, and are among your claims. A doubt is no verdict: look at each, and keep it if it is right.", &report.warnings) }
            { passed_over(report) }
        </section>
    }
}

fn groups(title: &str, lead: &str, groups: &[Group]) -> Html {
    if groups.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h3>{ title }</h3>
            <p class="minor">{ lead }</p>
            for group in groups {
                { group_of(group) }
            }
        </>
    }
}

fn group_of(group: &Group) -> Html {
    let more = (group.count as usize).saturating_sub(group.notes.len());
    html! {
        <section class="notes">
            <h4>
                { format!("{} ", group.title) }
                <span class="minor">{ words::number(f64::from(group.count), 0) }</span>
            </h4>
            <ul class="plain">
                for note in &group.notes {
                    <li>{ note_of(note) }</li>
                }
            </ul>
            if more > 0 {
                <p class="minor">{ format!("and {} more of this kind", words::number(more as f64, 0)) }</p>
            }
        </section>
    }
}

fn note_of(note: &Note) -> Html {
    html! {
        <>
            <strong>{ note.place() }</strong>
            { format!(": {}. ", note.why) }
            <span class="to-do">{ format!("{}.", upper_first(&note.fix)) }</span>
            if !note.cells.is_empty() {
                <details>
                    <summary>
                        { format!("Show row {}", note.row.unwrap_or_default()) }
                    </summary>
                    <dl class="cells">
                        for (column, cell) in &note.cells {
                            <div class={classes!((note.column.as_ref() == Some(column)).then_some("at-fault"))}>
                                <dt>{ column }</dt>
                                <dd>{ cell }</dd>
                            </div>
                        }
                    </dl>
                </details>
            }
        </>
    }
}

fn passed_over(report: &Report) -> Html {
    if report.passed_over.is_empty() {
        return html! {};
    }
    html! {
        <p class="minor">{ format!("Not read, because no record has such files: {}.", report.passed_over.join(", ")) }</p>
    }
}
