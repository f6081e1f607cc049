//! How one claimant's figure moved, by choice, and how outlets rendered one statement.

use std::rc::Rc;

use lofted::claim::{DeploymentId, LinkKind};
use lofted::deployment::Deployment;
use lofted_charts::sheet::words;
use lofted_record::{Reading, Record};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::page::deployment::versus::{remark, versus};
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::claim::claim_line::quoted;
use crate::piece::claim::source_link::source_link;
use crate::piece::fold::fold;
use lofted_view::page::deployment::about::About;
use lofted_view::page::deployment::figures::revisions;
use lofted_view::page::deployment::revisions::{
    Revised, chosen, renderings, renderings_finding, revised_of_people,
};
use lofted_view::saying::wording::quoted_or_figure;

/// What the section is given.
#[derive(Debug, Clone, Properties)]
pub struct RevisionsProps {
    /// The record.
    pub reading: Rc<Reading>,
    /// The deployment.
    pub deployment: DeploymentId,
    /// Whose figure is shown, by the id that links have; the most revised where none is named.
    pub chosen: Option<String>,
    /// Called with the id of another.
    pub choose: Callback<String>,
}

impl PartialEq for RevisionsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
            && self.deployment == other.deployment
            && self.chosen == other.chosen
    }
}

/// Revisions of one claimant's figure, chosen from those that have any.
#[component]
pub fn RevisionsSection(props: &RevisionsProps) -> Html {
    let record = &props.reading.record;
    let figure =
        use_memo(props.clone(), |RevisionsProps { reading, deployment, chosen: id, .. }| {
            let record = &reading.record;
            let on = record.deployment(deployment)?;
            Some(revisions(record, &chosen(&revised_of_people(record, on), id.as_deref())?))
        });
    let on = record.deployment(&props.deployment);
    let all = on.map(|on| revised_of_people(record, on)).unwrap_or_default();
    let Some(figure) = figure.as_ref().clone() else { return html! {} };
    let Some(shown) = chosen(&all, props.chosen.as_deref()) else { return html! {} };
    let onchange = {
        let choose = props.choose.clone();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                choose.emit(select.value());
            }
        })
    };
    html! {
        <>
        <ChartFigure {figure}>
            <div class="field search">
                <label for="revised">{ "Claimant and metric (number of figures)" }</label>
                <select id="revised" {onchange}>
                    for one in &all {
                        <option value={one.id()} selected={one.id() == shown.id()}>{ one.name(record) }</option>
                    }
                </select>
            </div>
        </ChartFigure>
        { fold("In its own words, each with its source", steps(record, &shown)) }
        </>
    }
}

fn steps(record: &Record, shown: &Revised<'_>) -> Html {
    html! {
        <ol class="plain">
            for claim in &shown.claims {
                <li>
                    { format!("{}: ", words::short_day(claim.stated_on)) }
                    { quoted(claim) }
                    { "; " }{ source_link(record, claim) }
                    for earlier in claim.linked(LinkKind::Supersedes).filter_map(|id| record.claim(id)) {
                        { format!(", in place of {} of {}", quoted_or_figure(earlier), words::short_day(earlier.stated_on)) }
                    }
                </li>
            }
        </ol>
    }
}

/// How two outlets carried the same statement, side by side.
pub fn renderings_section(record: &Record, on: &Deployment, about: About) -> Html {
    let all = renderings(record, on, about);
    if all.is_empty() {
        return html! {};
    }
    let list = html! {
        <>
            <p class="chart-finding">{ renderings_finding(&all) }</p>
            <ul class="plain">
                for one in &all {
                    { versus(record, one.of, one.claim, &note(one.kind, one.note)) }
                }
            </ul>
        </>
    };
    fold(&format!("Two outlets, one statement ({})", all.len()), list)
}

fn note(kind: LinkKind, note: &str) -> String {
    let kind = match kind {
        LinkKind::Relays => "The second passes on the first.",
        _ => "The same statement.",
    };
    format!("{kind} {}", remark(note)).trim_end().to_owned()
}
