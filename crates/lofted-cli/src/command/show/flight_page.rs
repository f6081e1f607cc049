//! What the page of a flight shows: verdicts, whose flight is drawn, the moment of its cursor, ranges.

use lofted::claim::FlightId;
use lofted_jobs::message::Reply;
use lofted_record::Record;
use lofted_view::judging::claim_sets::{ClaimSet, ask, claim_sets};
use lofted_view::judging::fit_and_range::range_rows;
use lofted_view::judging::two_body;
use lofted_view::judging::verdict::{headline, method, verdict_views};
use lofted_view::judging::whose::choice;
use lofted_view::page::flight::portrait::{end_s, finding, moment};
use lofted_view::page::flight::state::FlightState;
use lofted_view::saying::flight_names::title;
use serde_json::{Value, json};

use super::{Shown, answers};
use crate::ask_error::AskError;
use lofted_jobs::job::answered;

pub(super) fn shown(record: &Record, id: &str, state: &FlightState) -> Result<Shown, AskError> {
    let flight = id.parse::<FlightId>().ok().and_then(|id| record.flight(&id));
    let Some(flight) = flight else {
        let known = record.flights().iter().map(|flight| flight.id.clone()).collect();
        return Err(AskError::UnknownFlight { found: id.to_owned(), known });
    };
    let sets = claim_sets(record, flight);
    let reply = ask(&sets, &state.method).map(answered);
    let reply = reply.as_ref();
    let accounts = two_body::account_views(record, &flight.id);
    let views = verdict_views(&sets, reply);
    let mut lines = vec![title(record, flight)];
    lines.extend(headline(&sets, reply).or_else(|| two_body::finding(&accounts)));
    lines.extend(answers::lines(&views, reply));
    lines.extend(reply.map(|reply| method(reply, state.method.class)));
    let drawn = reply.and_then(|reply| drawn(&sets, reply, state.time_s));
    let (drawn_lines, drawn_numbers) = drawn.unwrap_or_default();
    lines.extend(drawn_lines);
    lines.extend(answers::range_lines(&range_rows(record, &flight.id, &sets, reply)));
    let numbers = json!({
        "flight": flight.id,
        "computed_with": {
            "classes": state.method.classes(),
            "seed": state.method.seed,
            "draws": state.method.draws,
        },
        "sets": answers::numbers(&sets, &views, reply),
        "drawn": drawn_numbers,
        "two_body": answers::two_body(&accounts),
    });
    Ok(Shown { lines, numbers })
}

/// The flight that is drawn, and its moment under the cursor.
fn drawn(sets: &[ClaimSet], reply: &Reply, time_s: u32) -> Option<(Vec<String>, Value)> {
    let portrait = reply.portrait.as_ref()?;
    let set = sets.get(usize::try_from(portrait.set).ok()?)?;
    let time_s = f64::from(time_s).min(end_s(portrait));
    let moment = moment(portrait, time_s);
    let lines = vec![format!("Drawn: {}", choice(set)), finding(portrait, set), moment.clone()];
    let numbers = json!({
        "set": set.name,
        "members": portrait.members,
        "time_of_flight_s": answers::points(&portrait.time_of_flight_s),
        "time_s": time_s,
        "moment": moment,
    });
    Some((lines, numbers))
}
