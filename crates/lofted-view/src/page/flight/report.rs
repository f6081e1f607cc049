//! What the page of a flight says: verdicts, whose flight is drawn, the moment of its cursor, ranges.

use lofted::flight::Flight;
use lofted_jobs::message::Reply;
use lofted_record::Record;
use serde_json::{Value, json};

use crate::asking::report::Report;
use crate::judging::answered::{answered_sets, drawn_first};
use crate::judging::claim_sets::ClaimSet;
use crate::judging::fit_and_range::range_rows;
use crate::judging::report::{numbers, percentiles, range_lines, two_body, verdict_lines};
use crate::judging::two_body::{account_views, finding as two_body_finding};
use crate::judging::verdict::{headline, method};
use crate::judging::whose::choice;
use crate::page::flight::portrait::{end_s, finding, moment, side_finding};
use crate::page::flight::state::FlightState;
use crate::saying::flight_names::title;

/// What the page says of a flight whose sets of claims were answered.
pub(super) fn report(
    record: &Record,
    flight: &Flight,
    state: &FlightState,
    sets: &[ClaimSet],
    reply: Option<&Reply>,
) -> Report {
    let accounts = account_views(record, &flight.id);
    let judged = answered_sets(sets, reply);
    let mut lines = vec![title(record, flight)];
    lines.extend(headline(&judged).or_else(|| two_body_finding(&accounts)));
    lines.extend(verdict_lines(&judged));
    lines.extend(reply.map(|reply| method(reply, state.method.class)));
    let drawn = reply.and_then(|reply| drawn(sets, reply, state.time_s));
    let (drawn_lines, drawn_numbers) = drawn.unwrap_or_default();
    lines.extend(drawn_lines);
    lines.extend(range_lines(&range_rows(record, &flight.id, &drawn_first(&judged, reply))));
    let numbers = json!({
        "flight": flight.id,
        "computed_with": {
            "classes": state.method.classes(),
            "seed": state.method.seed,
            "draws": state.method.draws.least(),
        },
        "sets": numbers(&judged),
        "drawn": drawn_numbers,
        "two_body": two_body(&accounts),
    });
    Report { lines, numbers }
}

/// The flight that is drawn, and its moment under the cursor.
fn drawn(sets: &[ClaimSet], reply: &Reply, time_s: u32) -> Option<(Vec<String>, Value)> {
    let portrait = reply.portrait.as_ref()?;
    let set = sets.get(usize::try_from(portrait.set).ok()?)?;
    let time_s = f64::from(time_s).min(end_s(portrait));
    let moment = moment(portrait, time_s);
    let mut lines = vec![
        format!("Drawn: {}", choice(set)),
        finding(portrait, set),
        side_finding(portrait, set),
    ];
    // Nobody asked for the moment of launch.
    if time_s > 0.0 {
        lines.push(moment.clone());
    }
    let numbers = json!({
        "set": set.name,
        "members": portrait.members,
        "time_of_flight_s": percentiles(&portrait.time_of_flight_s),
        "time_s": time_s,
        "moment": moment,
    });
    Some((lines, numbers))
}
