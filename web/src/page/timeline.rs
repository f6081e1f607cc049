//! The timeline: flights, events, claims and statements on one axis of days, and all of them year by year.

use std::rc::Rc;

use lofted::claim::{Date, DeploymentId};
use lofted_charts::sheet::words;
use lofted_record::Record;
use wasm_bindgen::JsValue;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::location::live::Change;
use crate::location::query::use_shown_query;
use crate::location::route::{Route, link};
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::claim::claim_line::{claim_line, claim_link};
use crate::piece::claim::day_link::deployment_link;
use crate::piece::faults::link_faults;
use crate::piece::fold::{Folded, section_fold};
use crate::piece::page_frame::PageFrame;
use crate::piece::reading_props::ReadingProps;
use crate::piece::section_bar::{SectionBar, section};
use crate::piece::take::take_data::take_data;
use lofted::deployment::Deployment;
use lofted_view::page::timeline::entries::{What, entries, finding, sources};
use lofted_view::page::timeline::figures::{TITLE, by_days};
use lofted_view::page::timeline::filter::{EntryKind, PICTURE, TimelineFilter};
use lofted_view::page::timeline::years::{Year, busiest_month, by_year, sections};
use lofted_view::saying::deployment_names::name;
use lofted_view::saying::flight_names::title;
use lofted_view::saying::wording::wording;

/// The page of the timeline.
#[component]
pub fn TimelinePage(props: &ReadingProps) -> Html {
    let record = &props.reading.record;
    let query = use_shown_query();
    let (filter, faults) = TimelineFilter::read(&query.get(), record);
    let change = {
        let reading = Rc::clone(&props.reading);
        let read = move |query: &_| TimelineFilter::read(query, &reading.record).0;
        query.changing(read, TimelineFilter::query)
    };
    let entries = entries(record, &filter);
    let figure = use_memo((filter.clone(), props.clone()), |(filter, props)| {
        by_days(&props.reading.record, filter)
    });
    html! {
        <PageFrame title={TITLE} finding={finding(record, &filter, &entries)}>
            { link_faults(&faults) }
            <SectionBar sections={sections(&entries)} query={filter.query()} />
            { controls(record, &filter, &change) }
            { section(&PICTURE, html! {
                if let Some(figure) = figure.as_ref().clone() {
                    <ChartFigure {figure} />
                }
            }) }
            for (at, year) in by_year(&entries).iter().enumerate() {
                { year_section(record, year, if at == 0 { Folded::No } else { Folded::Yes }) }
            }
            { take_data() }
        </PageFrame>
    }
}

/// The entries of a year, under a heading that opens them.
fn year_section(record: &Record, year: &Year<'_>, folded: Folded) -> Html {
    let list = section_fold(
        folded,
        &year.heading(),
        html! {
            <ul class="statements">
                for what in &year.entries {
                    <li>
                        <span class="minor">{ day_of(what) }</span>
                        <div>{ line(record, what) }</div>
                    </li>
                }
            </ul>
        },
    );
    html! { <div key={year.year.to_string()}>{ section(&year.section(), list) }</div> }
}

fn day_of(what: &What<'_>) -> String {
    let (first, last) = what.days();
    if first == last {
        words::short_day(first)
    } else {
        format!("{} to {}", words::short_day(first), words::short_day(last))
    }
}

fn line(record: &Record, what: &What<'_>) -> Html {
    match what {
        What::Flight(flight) => html! {
            <>
                <strong>
                    { "Flight: " }
                    { link(&Route::Flight { id: flight.id.to_string() }, &title(record, flight)) }
                </strong>
                <span class="minor">{ &flight.summary }</span>
            </>
        },
        What::Event(event) => html! {
            <>
                <strong>{ format!("Event: {}", event.title) }</strong>
                <span class="minor">
                    { sources(record, event) }
                    if let Some(on) = deployment_of(record, event) {
                        { "; " }
                        { deployment_link(record, on, &event.date.last_day().to_string(), "the deployment as known then") }
                    }
                    for claim in event.claims.iter().filter_map(|id| record.claim(id)) {
                        { "; " }
                        { claim_link(claim, &wording(claim).plain) }
                    }
                </span>
            </>
        },
        What::Claim(claim) | What::Statement(claim) => claim_line(record, claim),
    }
}

/// The deployment that an event's claims are about, where they are about one.
fn deployment_of<'a>(record: &'a Record, event: &lofted::event::Event) -> Option<&'a Deployment> {
    let mut claims = event.claims.iter().filter_map(|id| record.claim(id));
    claims.find_map(|claim| record.deployment(claim.deployment()?))
}

type ChangeFilter = Change<TimelineFilter>;

fn controls(record: &Record, filter: &TimelineFilter, change: &Callback<ChangeFilter>) -> Html {
    let kind = |kind: EntryKind| {
        let onchange = change.reform(move |_: Event| {
            Box::new(move |filter: TimelineFilter| filter.turned(kind)) as ChangeFilter
        });
        html! {
            <label>
                <input type="checkbox" checked={filter.lets(kind)} {onchange} />
                { kind.label() }
            </label>
        }
    };
    html! {
        <div class="filter">
            <fieldset class="kinds">
                <legend>{ "Show" }</legend>
                for each in filter.kinds() {
                    { kind(each) }
                }
            </fieldset>
            if record.deployments().len() > 1 || filter.deployment.is_some() {
                { deployment_field(record, filter, change) }
            }
            <div class="span">
                { day_field("from", "From", filter.from, &change.reform(|from| {
                    Box::new(move |filter| TimelineFilter { from, ..filter }) as ChangeFilter
                })) }
                { day_field("to", "To", filter.to, &change.reform(|to| {
                    Box::new(move |filter| TimelineFilter { to, ..filter }) as ChangeFilter
                })) }
            </div>
            <p class="minor years">
                { "Spans: " }
                { span_link(filter, None, "all days") }
                for year in years(record) {
                    { " · " }
                    { span_link(filter, Some((year, 1, year, 12)), &year.to_string()) }
                }
                if let Some(month) = busiest_month(record) {
                    { " · " }
                    { span_to(filter, (Some(month.first), Some(month.last)), &month.name) }
                }
            </p>
        </div>
    }
}

fn deployment_field(
    record: &Record,
    filter: &TimelineFilter,
    change: &Callback<ChangeFilter>,
) -> Html {
    let onchange = change.reform(|event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        let deployment = select.and_then(|select| select.value().parse().ok());
        Box::new(move |filter| TimelineFilter { deployment, ..filter }) as ChangeFilter
    });
    let chosen = filter.deployment.as_ref().map_or("", DeploymentId::as_str);
    html! {
        <div class="field">
            <label for="deployment">{ "Deployment" }</label>
            <select id="deployment" ~value={JsValue::from_str(chosen)} {onchange}>
                <option value="" selected={chosen.is_empty()}>{ "all, and flights" }</option>
                for on in record.deployments() {
                    <option value={on.id.to_string()} selected={chosen == on.id.as_str()}>
                        { name(record, on) }
                    </option>
                }
            </select>
        </div>
    }
}

fn day_field(
    name: &'static str,
    label: &'static str,
    day: Option<Date>,
    chosen: &Callback<Option<Date>>,
) -> Html {
    let onchange = chosen.reform(|event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        input.and_then(|input| input.value().parse().ok())
    });
    html! {
        <div class="field">
            <label for={name}>{ label }</label>
            <input id={name} type="date" value={day.map(|day| day.to_string()).unwrap_or_default()} {onchange} />
        </div>
    }
}

/// A link to whole months, from one to another, or to all days.
fn span_link(filter: &TimelineFilter, months: Option<(i16, i8, i16, i8)>, text: &str) -> Html {
    let (from, to) = months.map_or((None, None), |(year, month, to_year, to_month)| {
        (Date::new(year, month, 1).ok(), Date::new(to_year, to_month, 31).ok())
    });
    span_to(filter, (from, to), text)
}

fn span_to(filter: &TimelineFilter, (from, to): (Option<Date>, Option<Date>), text: &str) -> Html {
    let filter = TimelineFilter { from, to, section: None, ..filter.clone() };
    let href = format!("{}{}", Route::Timeline.href(), filter.query().address());
    html! { <a {href}>{ text }</a> }
}

/// The years in which the record has a claim.
fn years(record: &Record) -> Vec<i16> {
    let mut years: Vec<i16> = Vec::new();
    for claim in record.claims() {
        let year = claim.stated_on.year();
        let at = years.partition_point(|known| *known < year);
        if years.get(at) != Some(&year) {
            years.insert(at, year);
        }
    }
    years
}
