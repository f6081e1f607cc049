//! The page of what was shipped with a deployment: containers, rounds, and the depots that they went to.

use yew::prelude::*;

use crate::location::route::{Route, link};
use crate::page::deployment::claims_section::claims_section;
use crate::page::deployment::disagreements_section::judged;
use crate::page::deployment::known_section::over_time_section;
use crate::page::deployment::parts_section::parts_section;
use crate::page::deployment::rounds::rounds;
use crate::page::deployment::shown::{Charted, ShownProps, framed};
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::section_bar::section;
use lofted_view::page::deployment::about::About;
use lofted_view::page::deployment::figures::{containers, distances, over_time, parts};
use lofted_view::page::deployment::sections::{CLAIMS, CONTAINERS, OVER_TIME, ROUNDS, WHERE};
use lofted_view::page::deployment::supply::containers_finding;
use lofted_view::saying::deployment_names::title;

/// What the filters over the page say of themselves.
const GOVERNS: &str = "They govern the claims over time and the list of all claims.";

/// The page.
#[component]
pub fn SupplyPage(props: &ShownProps) -> Html {
    let (record, filter, change) = (&props.reading.record, &props.filter, &props.change);
    let figures = use_memo(props.charted(), |Charted { reading, filter }| {
        let record = &reading.record;
        let on = filter.on(record)?;
        let others = [parts(record, on, About::Supply), distances(record, on, About::Supply)];
        Some((containers(record, on), over_time(record, filter), others))
    });
    let (Some((containers, over_time, [parts, distances])), Some(on)) =
        (&*figures, filter.on(record))
    else {
        return html! {};
    };
    let people = Route::Deployment { id: filter.deployment.clone() };
    let content = html! {
        <>
            { section(&CONTAINERS, html! {
                if let Some(figure) = containers {
                    <ChartFigure figure={figure.clone()} />
                }
            }) }
            { section(&ROUNDS, rounds(record, on)) }
            { section(&OVER_TIME, over_time_section(record, filter, over_time)) }
            { section(&WHERE, html! {
                if let Some(figure) = distances {
                    <ChartFigure figure={figure.clone()} />
                }
            }) }
            { parts_section(record, (on, About::Supply), parts.clone()) }
            { judged(record, on, About::Supply) }
            { section(&CLAIMS, claims_section(record, filter, change)) }
            <p class="card">{ "The people of the deployment: " }{ link(&people, &title(record, on)) }</p>
        </>
    };
    framed(props, on, (containers_finding(record, on), GOVERNS), content)
}
