//! The workbench: type figures, see what two-body flight says at once and what powered flight says soon.

use yew::prelude::*;

use crate::component::bench_fields::{class_field, launch_map, number_fields, place_fields};
use crate::component::bench_results::{Results, results};
use crate::component::bench_tabs::bench_tabs;
use crate::component::faults::link_faults;
use crate::component::page_frame::PageFrame;
use crate::component::reading_props::ReadingProps;
use crate::component::use_bench::use_bench;
use crate::query::{show, use_query};
use crate::view::bench_answers::Judged;
use crate::view::launch_sites::launch_sites;
use crate::view::scenario::Bench;
use crate::view::workbench_view::{Outcome, Seen, seen, starts};

/// The page of the workbench.
#[component]
pub fn Workbench(props: &ReadingProps) -> Html {
    let record = &props.reading.record;
    let sites = use_memo((), |()| launch_sites(record));
    let starts = use_memo((), |()| starts(record));
    let query = use_query();
    let state = use_state(|| Bench::read(&query));
    {
        let state = state.setter();
        use_effect_with(query, move |query| state.set(Bench::read(query)));
    }
    let (bench, faults) = &*state;
    let change = {
        let state = state.setter();
        Callback::from(move |bench: Bench| {
            show(&bench.query());
            state.set((bench, Vec::new()));
        })
    };
    let all: Vec<Seen> = bench
        .scenarios()
        .iter()
        .enumerate()
        .map(|(at, scenario)| seen(scenario, at, &sites))
        .collect();
    let last_good = use_mut_ref(Vec::<(u32, Outcome)>::new);
    let last_good = {
        let mut kept = last_good.borrow_mut();
        for (id, outcome) in all.iter().filter_map(|one| Some((one.id, one.outcome.as_ref()?))) {
            kept.retain(|(known, _)| *known != id);
            kept.push((id, outcome.clone()));
        }
        kept.retain(|(id, _)| all.iter().any(|one| one.id == *id));
        kept.clone()
    };
    let shown: Vec<(&Seen, &Outcome)> = all
        .iter()
        .filter_map(|one| {
            let good = last_good.iter().find(|(id, _)| *id == one.id)?;
            Some((one, &good.1))
        })
        .collect();
    let open = bench.opened();
    let judged = Judged::of(&shown);
    let ask = judged.ask(open.id);
    let (answer, stop) = use_bench(judged.clone(), ask.clone());
    let reading = &all[bench.open()].reading;
    html! {
        <PageFrame title="Workbench">
            <p>
                { "Write figures as they were stated: 7,000 km, about 4,350 mi, more than 7000, 6,900 to 7,100 km, 87 min, \
                   1 h 27 min, 5156 s. What is computed of them stands below; the address holds all of it." }
            </p>
            { link_faults(faults) }
            { bench_tabs(bench, &starts, &change) }
            <form class="card" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
                <div class="fields">
                    { number_fields(bench, reading, &change) }
                </div>
                <div class="fields">
                    { place_fields(bench, reading, &sites, &change) }
                    { class_field(bench, &change) }
                </div>
                { launch_map(bench, &sites, &change) }
            </form>
            { results(&Results {
                shown: &shown,
                open,
                is_stale: all[bench.open()].outcome.is_none(),
                powered_is_stale: answer.is_stale(ask.as_ref()),
                judged: &judged,
                answer: &answer,
                stop: &stop,
            }) }
        </PageFrame>
    }
}
