//! The deployment: what was known on a day, the claims over time, filters, the table under them.

pub mod day_picker;
pub mod deployment_sections;
pub mod filter_bar;
pub mod parts_section;
pub mod region_figure;
pub mod revisions_section;
pub mod supply_section;
pub mod versus;

use std::rc::Rc;

use lofted::claim::{Claim, Date, Subject};
use lofted::deployment::Deployment as Movement;
use lofted_record::{Reading, Record};
use yew::prelude::*;

use crate::location::live::Change;
use crate::location::query::use_shown_query;
use crate::location::route::{Route, link};
use crate::page::deployment::day_picker::{DayPicker, day_picker};
use crate::page::deployment::deployment_sections::DeploymentSections;
use crate::page::deployment::filter_bar::{FilterBar, Open, filter_bar};
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::claim::claim_table::claim_table;
use crate::piece::claim::own_tag::own_mark;
use crate::piece::claim::statements::statements;
use crate::piece::faults::link_faults;
use crate::piece::page_frame::PageFrame;
use crate::piece::take::take_data::take_data;
use lofted_view::figure::Figure;
use lofted_view::page::deployment::NO_DEPLOYMENT;
use lofted_view::page::deployment::claims::deployment_claims;
use lofted_view::page::deployment::figures::{OVER_TIME_TITLE, known, known_title, over_time};
use lofted_view::page::deployment::filter::ClaimFilter;
use lofted_view::page::deployment::known::{DayChoice, choosing, known_sentence, news_days};
use lofted_view::page::deployment::list::{TITLE, entries, list_finding};
use lofted_view::page::deployment::over_time::over_time_sentence;
use lofted_view::saying::deployment_names::title;

/// What the page is given.
#[derive(Debug, Clone, Properties)]
pub struct DeploymentProps {
    /// The record it shows.
    pub reading: Rc<Reading>,
    /// The deployment, as the address names it; the record's first where it names none.
    pub id: Option<String>,
}

impl PartialEq for DeploymentProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading) && self.id == other.id
    }
}

/// From this width on the filters are open at first, px.
const ROOM_PX: f64 = 640.0;

/// The page of the deployment.
#[component]
pub fn Deployment(props: &DeploymentProps) -> Html {
    let query = use_shown_query();
    let open = use_memo((), |()| {
        let width = gloo::utils::window().inner_width().ok().and_then(|width| width.as_f64());
        if width.is_some_and(|width| width >= ROOM_PX) { Open::Yes } else { Open::No }
    });
    let record = &props.reading.record;
    let (filter, faults) = ClaimFilter::read(&query.get(), record, props.id.clone());
    let day = filter.shown_day(record);
    let known_figure = use_memo((filter.clone(), props.clone()), |(filter, props)| {
        let record = &props.reading.record;
        filter.shown_day(record).and_then(|day| known(record, filter, day))
    });
    let time_figure = use_memo((filter.clone(), props.clone()), |(filter, props)| {
        over_time(&props.reading.record, filter)
    });
    let change = {
        let (reading, id) = (Rc::clone(&props.reading), props.id.clone());
        let read = move |query: &_| ClaimFilter::read(query, &reading.record, id.clone()).0;
        query.changing(read, ClaimFilter::query)
    };
    let choose_day = {
        let reading = Rc::clone(&props.reading);
        change.reform(move |choice: DayChoice| {
            let reading = Rc::clone(&reading);
            Box::new(move |filter| choosing(&reading.record, filter, choice)) as Change<ClaimFilter>
        })
    };
    let choose_revised = change.reform(|id: String| {
        Box::new(|filter| ClaimFilter { revised: Some(id), ..filter }) as Change<ClaimFilter>
    });
    let Some(on) = filter.on(record) else {
        return missing(record, props.id.as_deref());
    };
    let claims: Vec<Claim> = filter.claims(record).into_iter().cloned().collect();
    let all = deployment_claims(record, on).count();
    let count = format!("{} of {all} claims in view", claims.len());
    let bar = FilterBar { record, on, filter: &filter, open: *open, count, change };
    let finding = day.map(|day| known_sentence(record, &filter, day)).unwrap_or_default();
    html! {
        <PageFrame title={title(record, on)} {finding}>
            { link_faults(&faults) }
            if let Some(day) = day {
                { known_section(record, &filter, day, known_figure.as_ref().clone(), choose_day) }
            }
            { filter_bar(&bar) }
            { over_time_section(record, &filter, time_figure.as_ref().clone()) }
            <details class="card claims-in-view">
                <summary>
                    <h2>{ format!("Every claim in view with its words ({})", claims.len()) }</h2>
                </summary>
                { claim_table(record, "Claims on the deployment", &claims) }
            </details>
            { take_data() }
            { more_sections(record, on) }
            <DeploymentSections
                reading={Rc::clone(&props.reading)}
                deployment={on.id.clone()}
                chosen={filter.revised.clone()}
                choose={choose_revised}
            />
        </PageFrame>
    }
}

/// What is shown where the record has no deployment, or none of the name.
fn missing(record: &Record, id: Option<&str>) -> Html {
    let finding = match id {
        Some(id) => format!("The record has no deployment \u{201c}{id}\u{201d}."),
        None => list_finding(record),
    };
    html! {
        <PageFrame title={NO_DEPLOYMENT} {finding}>
            { deployment_list(record) }
        </PageFrame>
    }
}

/// The list of deployments.
pub fn deployments(record: &Record) -> Html {
    html! {
        <PageFrame title={TITLE} finding={list_finding(record)}>
            { deployment_list(record) }
            { take_data() }
        </PageFrame>
    }
}

fn deployment_list(record: &Record) -> Html {
    html! {
        for one in entries(record) {
            <section class="card">
                <h2>
                    { link(&Route::Deployment { id: Some(one.deployment.id.to_string()) }, &one.name) }
                    { own_mark(one.provenance) }
                </h2>
                <p>{ one.finding }</p>
                if !one.deployment.summary.is_empty() {
                    <p class="minor">{ format!("{}.", one.deployment.summary) }</p>
                }
            </section>
        }
    }
}

/// The sections that follow the claims and do not depend on the filters. New ones go here.
fn more_sections(record: &Record, on: &Movement) -> Html {
    let wordings: Vec<Claim> = record
        .claims_of_deployment(&on.id)
        .filter(|claim| claim.figure.metric().subject() == Subject::Statement)
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

fn known_section(
    record: &Record,
    filter: &ClaimFilter,
    day: Date,
    figure: Option<Figure>,
    choose: Callback<DayChoice>,
) -> Html {
    let news = news_days(record, filter);
    let picker = day_picker(&DayPicker { day, news: &news, choose });
    match figure {
        Some(figure) => html! { <ChartFigure {figure}>{ picker }</ChartFigure> },
        None => html! {
            <section class="card">
                <h2>{ known_title(day) }</h2>
                { picker }
                <p>{ "Nobody in view had said a figure by that day." }</p>
            </section>
        },
    }
}

fn over_time_section(record: &Record, filter: &ClaimFilter, figure: Option<Figure>) -> Html {
    match figure {
        Some(figure) => html! { <ChartFigure {figure} /> },
        None => html! {
            <section class="card" role="status">
                <h2>{ OVER_TIME_TITLE }</h2>
                <p>{ over_time_sentence(record, filter) }</p>
                <p>{ "Choose other filters, or show all." }</p>
            </section>
        },
    }
}
