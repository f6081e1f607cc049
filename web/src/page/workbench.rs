//! The workbench: type figures, see what two-body flight says of them.

use yew::prelude::*;

use crate::component::amount_field::{AmountField, amount_field};
use crate::component::chart_data::ChartData;
use crate::component::chart_figure::ChartFigure;
use crate::component::page_frame::PageFrame;
use crate::view::workbench_view::{Entry, Field, Outcome, outcome};

/// The page of the workbench.
#[component]
pub fn Workbench() -> Html {
    let entry = use_state(|| Entry {
        apogee: "7000".to_owned(),
        distance: "1000".to_owned(),
        time: "87".to_owned(),
    });
    let last_good = use_mut_ref(|| None::<Outcome>);
    let computed = outcome(&entry);
    if let Ok(outcome) = &computed {
        *last_good.borrow_mut() = Some(outcome.clone());
    }
    let faults = computed.err().unwrap_or_default();
    let edit = |field: Field| {
        let entry = entry.clone();
        Callback::from(move |text: String| {
            let mut next = (*entry).clone();
            match field {
                Field::Apogee => next.apogee = text,
                Field::Distance => next.distance = text,
                Field::Time => next.time = text,
            }
            entry.set(next);
        })
    };
    let fault_of = |field: Field| {
        faults.iter().find(|fault| fault.field == field).map_or("", |fault| fault.fault.as_str())
    };
    let shown = last_good.borrow().clone();
    html! {
        <PageFrame title="Workbench">
            <p>
                { "Type figures as they were stated: 7687.5, ~7000 for about, >7000 for more than, >=11000 for \
                   at least, <=10000 for up to, 1000..3000 for a range." }
            </p>
            <form class="card fields" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
                { amount_field(&AmountField {
                    name: "apogee",
                    label: "Apogee",
                    unit: "km",
                    text: &entry.apogee,
                    fault: fault_of(Field::Apogee),
                    oninput: edit(Field::Apogee),
                }) }
                { amount_field(&AmountField {
                    name: "distance",
                    label: "Ground distance",
                    unit: "km",
                    text: &entry.distance,
                    fault: fault_of(Field::Distance),
                    oninput: edit(Field::Distance),
                }) }
                { amount_field(&AmountField {
                    name: "time",
                    label: "Reported time of flight (optional)",
                    unit: "min",
                    text: &entry.time,
                    fault: fault_of(Field::Time),
                    oninput: edit(Field::Time),
                }) }
            </form>
            if !faults.is_empty() && shown.is_some() {
                <p class="stale">{ "Shown below: the last figures that could be read." }</p>
            }
            if let Some(shown) = shown {
                { result(&shown) }
            }
        </PageFrame>
    }
}

fn result(shown: &Outcome) -> Html {
    let method = "Method: two-body flight over a sphere at rest; no powered flight, no air.";
    html! {
        <>
            <p class="lead" aria-live="polite">{ &shown.finding }</p>
            <dl class="card values">
                for (name, value) in &shown.rows {
                    <div>
                        <dt>{ name }</dt>
                        <dd>{ value }</dd>
                    </div>
                }
            </dl>
            <div class="pair">
                <ChartFigure
                    title="Altitude against time"
                    finding="Curve: two-body flight to the apogee and distance above."
                    data={ChartData::Altitude(shown.profile.clone())}
                    source={html! { method }}
                />
                <ChartFigure
                    title="Side view to scale"
                    finding="The arc, and the same launch speed flown for range."
                    data={ChartData::Side(shown.side.clone())}
                    source={html! { method }}
                />
            </div>
        </>
    }
}
