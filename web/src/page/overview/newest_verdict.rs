//! The verdict on the newest flight: of two-body flight at once, of powered flight when the worker has answered.

use yew::prelude::*;

use crate::page::overview::verdict_words;
use crate::piece::judged::use_answers::{Phase, use_answers};
use crate::piece::reading_props::ReadingProps;
use lofted_view::judging::claim_sets::claim_sets;
use lofted_view::page::overview::newest::{drawn, verdict_ask};
use lofted_view::page::overview::words::verdict;

/// The verdict in sentences, and the way to the flight's page.
#[component]
pub fn NewestVerdict(props: &ReadingProps) -> Html {
    let record = &props.reading.record;
    let flight = drawn(record);
    let sets = flight.map(|flight| claim_sets(record, flight)).unwrap_or_default();
    let asked = verdict_ask(record, &sets);
    let (answers, _) = use_answers(asked.clone());
    let powered = answers.current(asked.as_ref());
    let Some(flight) = flight else { return html! {} };
    // Verdicts on the way are longer or shorter than the last, and the picture below would move with each.
    let reply = powered.reply.as_deref().filter(|_| !powered.is_coming());
    let said = verdict(record, flight, (&sets, reply));
    let state = match &powered.phase {
        Phase::Unavailable(reason) => Some(format!("No more can be said: {reason}.")),
        Phase::Silent => Some("The worker that computes has said nothing for 15 s.".to_owned()),
        Phase::Running if asked.is_some() => Some("Powered flight is being computed.".to_owned()),
        Phase::Running | Phase::Done | Phase::Stopped => None,
    };
    html! {
        <div aria-live="polite">
            { said.map(|said| verdict_words(&said)) }
            if let Some(state) = state {
                <p class="minor">{ state }</p>
            }
        </div>
    }
}
