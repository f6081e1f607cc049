//! The newest flights in a strip: their arcs on one scale, and a word of verdict on each.

use lofted::claim::Metric;
use lofted::flight::Flight;
use lofted::reconstruct::observable::Observable;
use lofted_charts::flight::small_arcs::small_arcs;
use lofted_record::Record;

use crate::figure::chart_data::{ChartData, PartChart};
use crate::figure::{Figure, Words};
use crate::judging::answered::AnsweredSet;
use crate::judging::claim_sets::ClaimSet;
use crate::judging::flight_arcs::{flight_arcs, small_multiples};
use crate::judging::party_sets::{ListAsk, party_sets};
use crate::judging::verdict::{Look, look, word};
use crate::link::route::Route;
use crate::page::overview::newest::told_flights;

/// How many flights stand in the strip.
pub const STRIP: usize = 6;

/// The flights of the strip: the newest that somebody's figures make an arc of.
#[must_use]
pub fn strip(record: &Record) -> Vec<&Flight> {
    let drawn = |flight: &&Flight| !flight_arcs(record, flight).is_empty();
    told_flights(record).into_iter().filter(drawn).take(STRIP).collect()
}

/// Whether a claim's metric tells of the arc of a flight, or what the flight is called.
pub(super) fn is_of_strip(metric: Metric) -> bool {
    metric == Metric::Designation || Observable::of_metric(metric).is_some()
}

/// The arcs of the strip; `None` where no flight has one.
#[must_use]
pub fn figure(record: &Record) -> Option<Figure> {
    let flights = strip(record);
    (!flights.is_empty()).then(|| Figure {
        id: "newest-flights-on-one-scale",
        title: "The newest flights on one scale".into(),
        finding: "Altitude over ground distance, up and out alike. Each party\u{2019}s figures are an arc of their own.".into(),
        source: vec![
            "Method: two-body flight over a sphere at rest. Who said what: each flight\u{2019}s page; ".into(),
            Words::Page(Route::Flights, "all flights"),
        ],
        data: ChartData::Part(PartChart::of(small_multiples(record, &flights), |arcs, sheet| small_arcs(arcs, sheet))),
    })
}

/// The sets of each party on a flight, and what the worker is asked of them, as for the list of flights;
/// `None` where there is nothing to ask.
#[must_use]
pub fn strip_ask(record: &Record, flight: &Flight) -> (Vec<ClaimSet>, Option<ListAsk>) {
    let sets = party_sets(record, flight);
    let ask = (!sets.is_empty()).then(|| ListAsk::of(&sets));
    (sets, ask)
}

/// The verdict on a flight in a word or two: that of every party's figures, or that they differ.
#[must_use]
pub fn flight_word(judged: &[AnsweredSet<'_>]) -> &'static str {
    if judged.is_empty() {
        return "Nothing to judge";
    }
    if judged.iter().any(|one| one.answer.is_none()) {
        return "Being computed";
    }
    let mut words = judged.iter().filter_map(|one| one.known()).map(word);
    match words.next() {
        None => "Not judged",
        Some(first) if words.all(|other| other == first) => first,
        Some(_) => "Not all hold together",
    }
}

/// How the word for a flight looks: as one of a misfit where any of its verdicts is one.
#[must_use]
pub fn flight_look(judged: &[AnsweredSet<'_>]) -> Look {
    let mut looks = judged.iter().filter_map(|one| one.known()).map(look);
    if looks.any(|one| one == Look::Misfit) { Look::Misfit } else { Look::Plain }
}
