//! How one claimant's figure moved, by choice, and how outlets rendered one statement.

use lofted::claim::LinkKind;
use lofted_charts::words;
use lofted_record::Record;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::chart_figure::ChartFigure;
use super::claim_line::claim_link;
use super::reading_props::ReadingProps;
use super::versus::{remark, versus};
use crate::view::figures::deployment::revisions;
use crate::view::revisions_view::{Revised, renderings, renderings_finding, revised};

/// Revisions of one claimant's figure, chosen from those that have any.
#[component]
pub fn RevisionsSection(props: &ReadingProps) -> Html {
    let record = &props.reading.record;
    let chosen = use_state(|| 0usize);
    let all = revised(record);
    let figure = use_memo((*chosen, props.clone()), |(chosen, props)| {
        let record = &props.reading.record;
        let shown = revised(record).into_iter().nth(*chosen)?;
        Some(revisions(record, &shown))
    });
    let Some(figure) = figure.as_ref().clone() else { return html! {} };
    let Some(shown) = all.get(*chosen).or_else(|| all.first()) else { return html! {} };
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            chosen.set(select.and_then(|select| select.value().parse().ok()).unwrap_or(0));
        })
    };
    html! {
        <ChartFigure {figure}>
            <div class="field search">
                <label for="revised">{ "Claimant and metric (number of figures)" }</label>
                <select id="revised" {onchange}>
                    for (at, one) in all.iter().enumerate() {
                        <option value={at.to_string()} selected={at == *chosen}>{ one.name(record) }</option>
                    }
                </select>
            </div>
            { steps(record, shown) }
        </ChartFigure>
    }
}

fn steps(record: &Record, shown: &Revised<'_>) -> Html {
    html! {
        <ol class="plain">
            for claim in &shown.claims {
                <li>
                    { format!("{}: ", words::short_day(claim.stated_on)) }
                    { claim_link(claim, &claim.words) }
                    for earlier in claim.linked(LinkKind::Supersedes).filter_map(|id| record.claim(id)) {
                        { format!(", in place of “{}” of {}", earlier.words, words::short_day(earlier.stated_on)) }
                    }
                </li>
            }
        </ol>
    }
}

/// How outlets rendered the same statement, side by side.
pub fn renderings_section(record: &Record) -> Html {
    let all = renderings(record);
    html! {
        if !all.is_empty() {
            <section class="card">
                <h2>{ "One statement, two renderings" }</h2>
                <p class="chart-finding">{ renderings_finding(&all) }</p>
                <ul class="plain">
                    for one in &all {
                        { versus(record, one.of, one.claim, &note(one.kind, one.note)) }
                    }
                </ul>
            </section>
        }
    }
}

fn note(kind: LinkKind, note: &str) -> String {
    let kind = match kind {
        LinkKind::Relays => "The second passes on the first.",
        _ => "The same statement.",
    };
    format!("{kind} {}", remark(note)).trim_end().to_owned()
}
