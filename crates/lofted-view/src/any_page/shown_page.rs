//! The page of an address as anybody sees it: its title and its figures.

use std::rc::Rc;

use lofted::claim::FlightId;
use lofted_charts::Table;
use lofted_charts::map::geography::Geography;
use lofted_jobs::ask::Ask;
use lofted_jobs::job::answered;
use lofted_jobs::message::Reply;
use lofted_record::Record;

use crate::any_page::address::Address;
use crate::figure::Figure;
use crate::judging::claim_sets::{ask, claim_sets};
use crate::link::route::Route;
use crate::page::compare::comparison::comparison;
use crate::page::compare::figures as compare;
use crate::page::deployment::figures as deployment;
use crate::page::flight::figures as flight;
use crate::page::flight::state::FlightState;
use crate::page::flights::figures as flights;
use crate::page::flights::list::found;
use crate::page::overview::figures as overview;
use crate::page::timeline::figures as timeline;
use crate::page::workbench::answers::Judged;
use crate::page::workbench::figures as workbench;
use crate::page::workbench::launch_sites::launch_sites;
use crate::page::workbench::outcome::{Outcome, Seen, seen};
use crate::page::workbench::scenario::Bench;
use crate::saying::flight_names::title;

/// A page's title and figures.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ShownPage {
    /// The title.
    pub title: String,
    /// The figures in their order; none where the page has none.
    pub figures: Vec<Figure>,
}

/// What a page needs that is not in the record.
pub struct Means<'a> {
    /// Answers an ask, to its end.
    pub compute: &'a mut dyn FnMut(Ask) -> Reply,
    /// Coasts and borders of the deployment's map.
    pub region: Rc<Geography>,
}

impl std::fmt::Debug for Means<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Means").finish_non_exhaustive()
    }
}

/// The page of an address.
#[must_use]
pub fn shown_page(record: &Record, address: &Address, means: &mut Means<'_>) -> ShownPage {
    let page = |title: &str, figures| ShownPage { title: title.to_owned(), figures };
    match address {
        Address::Fixed(Route::Overview) => {
            let newest = overview::newest(record);
            let times =
                newest.and_then(|(flight, accounts)| overview::times_left(flight, &accounts));
            page(overview::TITLE, times.into_iter().collect())
        }
        Address::Flights(state) => {
            let flights = found(record, &state.search, state.sort);
            let arcs = (!flights.is_empty()).then(|| flights::arcs(record, &flights));
            page(flights::TITLE, arcs.into_iter().collect())
        }
        Address::Compare(state) => {
            let all: Vec<_> = state.flights.iter().filter_map(|id| record.flight(id)).collect();
            let shared = compare::shared(record, &all, &comparison(record, &all));
            page(compare::TITLE, shared.into_iter().flatten().collect())
        }
        Address::Flight { id, state } => flight_page(record, id, state, means).unwrap_or_default(),
        Address::Deployment(filter) => {
            page(deployment::TITLE, deployment::all(record, filter, Some(&means.region)))
        }
        Address::Workbench(bench) => page(workbench::TITLE, bench_figures(record, bench, means)),
        Address::Timeline(filter) => {
            page(timeline::TITLE, timeline::by_days(record, filter).into_iter().collect())
        }
        Address::Sources(_) | Address::Fixed(_) => ShownPage::default(),
    }
}

fn flight_page(
    record: &Record,
    id: &str,
    state: &FlightState,
    means: &mut Means<'_>,
) -> Option<ShownPage> {
    let flight = record.flight(&id.parse::<FlightId>().ok()?)?;
    let sets = claim_sets(record, flight);
    let reply = ask(&sets, &state.method).map(|ask| (means.compute)(ask));
    let figures = flight::all(record, flight, &sets, reply.as_ref(), state);
    Some(ShownPage { title: title(record, flight), figures })
}

fn bench_figures(record: &Record, bench: &Bench, means: &mut Means<'_>) -> Vec<Figure> {
    with_bench(record, bench, means.compute, |it| {
        workbench::all(it.read, it.open, it.judged, it.reply)
    })
}

/// The values of a workbench side by side, powered flight included.
pub(crate) fn bench_values(record: &Record, bench: &Bench) -> Table {
    with_bench(record, bench, &mut answered, |it| it.judged.values(it.read, it.reply))
}

/// A workbench, read and answered.
#[derive(Debug, Clone, Copy)]
pub struct AnsweredBench<'a> {
    /// Every scenario.
    pub all: &'a [Seen],
    /// Those that read, with what they say.
    pub read: &'a [(&'a Seen, &'a Outcome)],
    /// The number of the open one.
    pub open: u32,
    /// What is asked of those that read.
    pub judged: &'a Judged,
    /// The answer, where there is anything to ask.
    pub reply: Option<&'a Reply>,
}

/// Reads a workbench, has it answered, and shows it.
pub fn with_bench<T>(
    record: &Record,
    bench: &Bench,
    compute: &mut dyn FnMut(Ask) -> Reply,
    show: impl FnOnce(AnsweredBench<'_>) -> T,
) -> T {
    let sites = launch_sites(record);
    let all: Vec<Seen> = bench
        .scenarios()
        .iter()
        .enumerate()
        .map(|(at, scenario)| seen(scenario, at, &sites))
        .collect();
    let shown: Vec<(&Seen, &Outcome)> =
        all.iter().filter_map(|one| Some((one, one.outcome.as_ref()?))).collect();
    let judged = Judged::of(&shown);
    let open = bench.opened().id;
    let reply = judged.ask(open).map(compute);
    show(AnsweredBench { all: &all, read: &shown, open, judged: &judged, reply: reply.as_ref() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(link: &str) -> ShownPage {
        let record = &lofted_record::bundled().record;
        let (address, faults) = Address::read(link, record);
        assert_eq!(faults, [""; 0], "{link}");
        let mut means = Means { compute: &mut answered, region: Rc::default() };
        shown_page(record, &address, &mut means)
    }

    #[test]
    fn every_page_with_charts_has_them_each_under_a_name_of_its_own() {
        for (link, least) in [
            ("#/", 1),
            ("#/flights?q=hwasong-19", 1),
            ("#/compare?flights=2024-10-31,2023-12-18", 3),
            ("#/flights/2024-10-31?draws=60", 8),
            ("#/deployment", 7),
            ("#/workbench", 3),
            ("#/timeline", 1),
        ] {
            let page = page(link);
            assert!(!page.title.is_empty() && page.figures.len() >= least, "{link}: {page:?}");
            let mut ids: Vec<&str> = page.figures.iter().map(|figure| figure.id).collect();
            let all = ids.len();
            ids.dedup();
            assert_eq!(ids.len(), all, "{link}");
            for figure in &page.figures {
                assert!(
                    !figure.finding.is_empty() && !figure.source_text().is_empty(),
                    "{figure:?}"
                );
            }
        }
    }

    #[test]
    fn a_page_without_charts_has_none() {
        assert_eq!(page("#/methods").figures, []);
        assert_eq!(page("#/sources").figures, []);
    }

    #[test]
    fn the_seed_of_a_link_changes_what_is_computed_and_the_same_link_gives_the_same() {
        let figure = |link: &str| {
            let mut figures = page(link).figures;
            figures.retain(|figure| {
                figure.title == crate::page::flight::powered_figures::FLIGHT_TITLE
            });
            figures.pop().unwrap().data
        };
        let [one, same, other] = ["?draws=60", "?draws=60", "?draws=60&seed=9"]
            .map(|query| figure(&format!("#/flights/2024-10-31{query}")));
        assert_eq!(one, same);
        assert_ne!(one, other);
    }
}
