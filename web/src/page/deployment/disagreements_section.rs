//! Who disagrees most: two parties to pick, the gaps between them, and apart from these what editors hold to contradict.

use lofted::deployment::Deployment;
use lofted_record::Record;
use wasm_bindgen::JsValue;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::location::live::Change;
use crate::page::deployment::versus::{remark, versus};
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::fold::fold;
use lofted_view::figure::Figure;
use lofted_view::page::deployment::about::About;
use lofted_view::page::deployment::disagreements::{disagreeing, disagreements, finding};
use lofted_view::page::deployment::figures::DISAGREEMENTS_TITLE;
use lofted_view::page::deployment::filter::ClaimFilter;
use lofted_view::page::deployment::parts::contradictions;
use lofted_view::page::deployment::sections::DISAGREEMENTS;

/// The gaps between parties, of all or of those picked, and the pairs that editors judge.
pub fn disagreements_section(
    record: &Record,
    (on, filter): (&Deployment, &ClaimFilter),
    figure: Option<Figure>,
    change: &Callback<Change<ClaimFilter>>,
) -> Html {
    let gaps = disagreements(record, on, &filter.between);
    let picker = picker(record, on, filter, change);
    let shown = match figure {
        Some(figure) => html! { <ChartFigure {figure}>{ picker }</ChartFigure> },
        None => html! {
            <section class="card">
                <h2>{ DISAGREEMENTS_TITLE }</h2>
                <p class="chart-finding" role="status">{ finding(record, &gaps) }</p>
                { picker }
            </section>
        },
    };
    let every = html! {
        <ul class="plain">
            for gap in &gaps {
                { versus(record, gap.more, gap.less, &format!("{}.", gap.times())) }
            }
        </ul>
    };
    html! {
        <>
            { shown }
            if !gaps.is_empty() {
                { fold(&format!("Every pair with its words and sources ({})", gaps.len()), every) }
            }
            { judged(record, on, filter.about) }
        </>
    }
}

/// What the editors of the record hold to contradict each other: a judgement, computed by nobody.
pub fn judged(record: &Record, on: &Deployment, about: About) -> Html {
    let pairs = contradictions(record, on, about);
    if pairs.is_empty() {
        return html! {};
    }
    let heading =
        format!("What contradicts what, by the record\u{2019}s editors ({})", pairs.len());
    let list = html! {
        <>
            <p class="minor">
                { "Pairs that the record’s editors set against each other. Which of the two is right is not said here; where one is a bound, both may hold." }
            </p>
            <ul class="plain">
                for (one, other, note) in pairs {
                    { versus(record, one, other, &remark(note)) }
                }
            </ul>
        </>
    };
    fold(&heading, list)
}

fn picker(
    record: &Record,
    on: &Deployment,
    filter: &ClaimFilter,
    change: &Callback<Change<ClaimFilter>>,
) -> Html {
    let parties = disagreeing(record, on);
    let field = |at: usize, label: &'static str| {
        let chosen = filter.between.get(at).map_or("", String::as_str);
        let onchange = change.reform(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            let party = select.map(|select| select.value()).unwrap_or_default();
            Box::new(move |filter| picked(filter, at, party)) as Change<ClaimFilter>
        });
        let id = format!("between-{at}");
        html! {
            <div class="filter">
                <label for={id.clone()}>{ label }</label>
                <select {id} ~value={JsValue::from_str(chosen)} {onchange}>
                    <option value="" selected={chosen.is_empty()}>{ "any party" }</option>
                    for party in &parties {
                        <option value={(*party).to_owned()} selected={chosen == *party}>{ *party }</option>
                    }
                </select>
            </div>
        }
    };
    html! {
        <div class="filter-fields" role="group" aria-label="Two parties">
            { field(0, "Who") }
            { field(1, "against whom") }
        </div>
    }
}

/// The filter with a party in one of the two places; the same party twice is one.
fn picked(filter: ClaimFilter, at: usize, party: String) -> ClaimFilter {
    let other = filter.between.get(1 - at.min(1)).cloned().unwrap_or_default();
    let mut between = if at == 0 { vec![party, other] } else { vec![other, party] };
    between.retain(|one| !one.is_empty());
    between.dedup();
    ClaimFilter { between, section: Some(DISAGREEMENTS.id.to_string()), ..filter }
}
