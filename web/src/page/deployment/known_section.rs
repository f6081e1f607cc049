//! What was known on a day, and the claims over time: what the filters over them govern.

use lofted::claim::{Claim, Date};
use lofted_record::Record;
use yew::prelude::*;

use crate::page::deployment::day_picker::{DayPicker, day_picker};
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::claim::claim_line::claim_line;
use crate::piece::fold::fold;
use lofted_view::figure::Figure;
use lofted_view::page::deployment::figures::{OVER_TIME_TITLE, known_title};
use lofted_view::page::deployment::filter::ClaimFilter;
use lofted_view::page::deployment::known::{DayChoice, known_claims, news_days, presets};
use lofted_view::page::deployment::over_time::over_time_sentence;

/// The chief figures as known on a day, with the day to choose; the others and every source folded under it.
pub fn known_section(
    record: &Record,
    (filter, day): (&ClaimFilter, Date),
    [chief, rest]: &[Option<Figure>; 2],
    choose: Callback<DayChoice>,
) -> Html {
    let news = news_days(record, filter);
    let presets = filter.on(record).map(|on| presets(record, on, filter.about));
    let presets = presets.unwrap_or_default();
    let picker = day_picker(&DayPicker { day, news: &news, presets: &presets, choose });
    let Some(chief) = chief else {
        return html! {
            <section class="card">
                <h2>{ known_title(day) }</h2>
                { picker }
                <p>{ "Nobody in view had said a figure by that day." }</p>
            </section>
        };
    };
    let claims = known_claims(record, filter, day);
    html! {
        <>
            <ChartFigure figure={chief.clone()}>{ picker }</ChartFigure>
            if let Some(rest) = rest {
                { fold(&rest.title, html! { <ChartFigure figure={rest.clone()} /> }) }
            }
            { fold(&format!("Each of these figures with its source ({})", claims.len()), lines(record, &claims)) }
        </>
    }
}

fn lines(record: &Record, claims: &[&Claim]) -> Html {
    html! {
        <ul class="plain lined">
            for claim in claims {
                <li>{ claim_line(record, claim) }</li>
            }
        </ul>
    }
}

/// The claims over time: the first questions, and the others folded under them.
pub fn over_time_section(
    record: &Record,
    filter: &ClaimFilter,
    [first, rest]: &[Option<Figure>; 2],
) -> Html {
    let Some(first) = first else {
        return html! {
            <section class="card" role="status">
                <h2>{ OVER_TIME_TITLE }</h2>
                <p>{ over_time_sentence(record, filter) }</p>
                <p>{ "Choose other filters, or show all." }</p>
            </section>
        };
    };
    html! {
        <>
            <ChartFigure figure={first.clone()} />
            if let Some(rest) = rest {
                { fold(&rest.title, html! { <ChartFigure figure={rest.clone()} /> }) }
            }
        </>
    }
}
