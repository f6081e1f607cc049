//! The deployment: what was known on a day, the claims over time, filters, the table under them.

use std::rc::Rc;

use lofted::claim::{Claim, Date, Subject};
use lofted_charts::claims_over_time::claims_over_time;
use lofted_charts::known_on_day::known_on_day;
use lofted_charts::words;
use lofted_record::{Reading, Record};
use yew::prelude::*;

use crate::component::chart_figure::ChartFigure;
use crate::component::claim_table::claim_table;
use crate::component::day_picker::{DayPicker, day_picker};
use crate::component::deployment_sections::DeploymentSections;
use crate::component::filter_bar::{FilterBar, Open, filter_bar};
use crate::component::page_frame::PageFrame;
use crate::component::statements::statements;
use crate::query::use_shown_query;
use crate::route::{Route, link};
use crate::view::chart_data::{ChartData, PartChart};
use crate::view::claim_filter::{ClaimFilter, deployment_claims};
use crate::view::known_view::{known, known_claims, known_sentence, news_days};
use crate::view::over_time_view::{over_time, over_time_sentence};

/// What the page is given.
#[derive(Debug, Clone, Properties)]
pub struct DeploymentProps {
    /// The record it shows.
    pub reading: Rc<Reading>,
}

impl PartialEq for DeploymentProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
    }
}

/// From this width on the filters are open at first, px.
const ROOM_PX: f64 = 640.0;

/// The page of the deployment.
#[component]
pub fn Deployment(props: &DeploymentProps) -> Html {
    let (query, show) = use_shown_query();
    let open = use_memo((), |()| {
        let width = gloo::utils::window().inner_width().ok().and_then(|width| width.as_f64());
        if width.is_some_and(|width| width >= ROOM_PX) { Open::Yes } else { Open::No }
    });
    let record = &props.reading.record;
    let (filter, faults) = ClaimFilter::read(&query, record);
    let day = filter.shown_day();
    let known_chart = use_memo((filter.clone(), props.clone()), |(filter, props)| {
        day.map(|day| known(&props.reading.record, filter, day))
            .filter(|data| !data.lanes.is_empty())
            .map(|data| PartChart::new(move |sheet| known_on_day(&data, sheet)))
    });
    let time_chart = use_memo((filter.clone(), props.clone()), |(filter, props)| {
        let data = over_time(&props.reading.record, filter);
        (!data.lanes.is_empty())
            .then(|| PartChart::new(move |sheet| claims_over_time(&data, sheet)))
    });
    let set = Callback::from(move |filter: ClaimFilter| show.emit(filter.query(&query)));
    let claims: Vec<Claim> = filter.claims(record).into_iter().cloned().collect();
    let all = deployment_claims(record).count();
    let count = format!("{} of {all} claims in view", claims.len());
    let bar = FilterBar { record, filter: &filter, open: *open, count, set: set.clone() };
    let finding = day.map(|day| known_sentence(record, &filter, day)).unwrap_or_default();
    html! {
        <PageFrame title="North Korean troops in Russia: who said how many" {finding}>
            { link_faults(&faults) }
            if let Some(day) = day {
                { known_section(record, &filter, day, known_chart.as_ref().clone(), &set) }
            }
            { filter_bar(&bar) }
            { over_time_section(record, &filter, time_chart.as_ref().clone(), &claims) }
            <details class="card claims-in-view">
                <summary>
                    <h2>{ format!("Every claim in view with its words ({})", claims.len()) }</h2>
                </summary>
                { claim_table(record, "Claims on the deployment", &claims) }
            </details>
            { more_sections(record) }
            <DeploymentSections reading={Rc::clone(&props.reading)} />
        </PageFrame>
    }
}

/// The sections that follow the claims and do not depend on the filters. New ones go here.
fn more_sections(record: &Record) -> Html {
    let wordings: Vec<Claim> = record
        .claims_of_subject(Subject::Statement)
        .filter(|claim| claim.flight.is_none())
        .cloned()
        .collect();
    html! {
        if !wordings.is_empty() {
            <section class="card">
                <h2>{ "Said without a number" }</h2>
                { statements(record, &wordings) }
            </section>
        }
    }
}

/// What the link asks for that there is not.
fn link_faults(faults: &[String]) -> Html {
    if faults.is_empty() {
        return html! {};
    }
    html! {
        <section class="faults" role="alert">
            <h2>{ "Part of this link cannot be followed; the rest is shown" }</h2>
            <ul>
                for fault in faults {
                    <li>{ fault }</li>
                }
            </ul>
        </section>
    }
}

fn known_section(
    record: &Record,
    filter: &ClaimFilter,
    day: Date,
    chart: Option<PartChart>,
    set: &Callback<ClaimFilter>,
) -> Html {
    let choose = {
        let (set, filter) = (set.clone(), filter.clone());
        Callback::from(move |day| set.emit(ClaimFilter { day: Some(day), ..filter.clone() }))
    };
    let news = news_days(record, filter);
    let picker = day_picker(&DayPicker { day, news: &news, choose });
    let title = format!("What was known on {}", words::day(day));
    let claims = known_claims(record, filter, day);
    let narrowed = if filter.narrows_voices() {
        " Only the parties, metrics, attributions and outlets chosen in the filters are shown."
    } else {
        ""
    };
    let finding = format!(
        "Each party\u{2019}s last figure by that day; nothing said later is shown. An arrow points where the number may lie, \
         and its length says nothing.{narrowed}"
    );
    match chart {
        Some(chart) => html! {
            <ChartFigure
                {title}
                {finding}
                data={ChartData::Part(chart)}
                source={html! { format!("Sources: {}.", outlets(record, &claims)) }}
            >
                { picker }
            </ChartFigure>
        },
        None => html! {
            <section class="card">
                <h2>{ title }</h2>
                { picker }
                <p>{ "Nobody in view had said a figure by that day." }</p>
            </section>
        },
    }
}

fn over_time_section(
    record: &Record,
    filter: &ClaimFilter,
    chart: Option<PartChart>,
    claims: &[Claim],
) -> Html {
    let finding = over_time_sentence(record, filter);
    let claims: Vec<&Claim> = claims.iter().collect();
    match chart {
        Some(chart) => html! {
            <ChartFigure
                title="Claims over time"
                {finding}
                data={ChartData::Part(chart)}
                source={html! {
                    <>
                        { "A mark for each claim. Nothing is joined across claimants; a thin line leads to the figure that \
                           the same claimant put in place of an earlier one. More than four days without a claim are cut short \
                           (two strokes). " }
                        { format!("Sources: {}; all on ", outlets(record, &claims)) }
                        { link(&Route::Sources, "Sources") }
                    </>
                }}
            />
        },
        None => html! {
            <section class="card" role="status">
                <h2>{ "Claims over time" }</h2>
                <p>{ finding }</p>
                <p>{ "Choose other filters, or show all." }</p>
            </section>
        },
    }
}

/// The outlets that claims were read in, each once.
fn outlets(record: &Record, claims: &[&Claim]) -> String {
    let mut outlets: Vec<&str> = Vec::new();
    for source in claims.iter().filter_map(|claim| record.source(&claim.source)) {
        if !outlets.contains(&source.outlet.as_str()) {
            outlets.push(&source.outlet);
        }
    }
    outlets.join(", ")
}
