//! What the lists show: flights, flights side by side, the deployment, the timeline, the sources.

use lofted::flight::Flight;
use lofted_charts::Table;
use lofted_record::Record;
use lofted_view::judging::two_body::account_views;
use lofted_view::judging::verdict::{verdict_views, verdict_words};
use lofted_view::page::compare::comparison::comparison;
use lofted_view::page::compare::state::CompareState;
use lofted_view::page::deployment::filter::{ClaimFilter, deployment_claims};
use lofted_view::page::deployment::known::known_sentence;
use lofted_view::page::deployment::over_time::over_time_sentence;
use lofted_view::page::flights::list::{found, party_sets, quick_ask, whose_words};
use lofted_view::page::flights::state::FlightsState;
use lofted_view::page::sources::state::SourcesState;
use lofted_view::page::sources::{heading, searched};
use lofted_view::page::timeline::entries::{entries, finding};
use lofted_view::page::timeline::filter::TimelineFilter;
use lofted_view::saying::flight_names::title;
use serde_json::{Value, json};

use super::{Shown, answers};
use lofted_jobs::job::answered;

/// Each flight that is found, in its order, with the first verdicts.
pub(super) fn flights(record: &Record, state: &FlightsState) -> Shown {
    let flights = found(record, &state.search, state.sort);
    let count = (flights.len(), record.flights().len());
    let mut lines = vec![format!("{} of {} flights shown.", count.0, count.1)];
    let mut numbers: Vec<Value> = Vec::new();
    for flight in flights {
        let sets = party_sets(record, flight);
        let reply = Some(answered(quick_ask(&sets)));
        let views = verdict_views(&sets, reply.as_ref());
        lines.push(title(record, flight));
        lines.extend(sets.iter().zip(&views).map(|(set, view)| {
            format!(
                "  {}: {}",
                whose_words(set).1,
                view.verdict.map_or("Not judged", verdict_words)
            )
        }));
        let sets = answers::numbers(&sets, &views, reply.as_ref());
        numbers.push(json!({ "flight": flight.id, "sets": sets }));
    }
    Shown { lines, numbers: numbers.into() }
}

/// Who said what of each flight, and two-body times beside reported ones.
pub(super) fn compare(record: &Record, state: &CompareState) -> Shown {
    let flights: Vec<&Flight> = state.flights.iter().filter_map(|id| record.flight(id)).collect();
    let all = comparison(record, &flights);
    let Table { columns, rows } = &all.figures;
    let lines = std::iter::once(columns).chain(rows).map(|row| row.join(" | ")).collect();
    let two_body = |flight: &&Flight| {
        let accounts = answers::two_body(&account_views(record, &flight.id));
        json!({ "flight": flight.id, "two_body": accounts })
    };
    let times: Vec<Value> = flights.iter().map(two_body).collect();
    let numbers = json!({ "columns": columns, "rows": rows, "times": times });
    Shown { lines, numbers }
}

/// What was known on the day, and what is in view.
pub(super) fn deployment(record: &Record, filter: &ClaimFilter) -> Shown {
    let claims = filter.claims(record);
    let all = deployment_claims(record).count();
    let mut lines = vec![format!("{} of {all} claims in view", claims.len())];
    lines.extend(filter.shown_day().map(|day| known_sentence(record, filter, day)));
    lines.push(over_time_sentence(record, filter));
    Shown { lines, numbers: json!({ "claims": claims }) }
}

/// What is in view.
pub(super) fn timeline(record: &Record, filter: &TimelineFilter) -> Shown {
    let entries = entries(record, filter);
    Shown { lines: vec![finding(&entries)], numbers: json!({ "entries": entries.len() }) }
}

/// The sources that are found.
pub(super) fn sources(record: &Record, state: &SourcesState) -> Shown {
    let sources = searched(record, &state.search);
    let mut lines = vec![format!("{} of {} sources", sources.len(), record.sources().len())];
    lines.extend(sources.iter().map(|source| heading(source)));
    Shown { lines, numbers: json!({ "sources": sources }) }
}
