//! The fields of a scenario.

use lofted::claim::{Stated, Unit};
use lofted::reconstruct::class::VehicleClass;
use yew::prelude::*;

use super::launch_map::LaunchMap;
use super::text_field::{TextField, select, text_field, typed};
use crate::view::launch_sites::{Site, launch_point};
use crate::view::scenario::{Bench, Field, Scenario, class_of};
use crate::view::scenario_reading::ScenarioReading;

/// A field for an amount.
struct AmountField {
    field: Field,
    label: &'static str,
    unit_label: &'static str,
    slider_label: &'static str,
    units: [Unit; 2],
    /// Least, greatest and step of the slider, in the first unit.
    slider: [f64; 3],
}

const AMOUNTS: [AmountField; 3] = [
    AmountField {
        field: Field::Apogee,
        label: "Apogee",
        unit_label: "Unit of the apogee",
        slider_label: "Slide the apogee",
        units: [Unit::Kilometres, Unit::Miles],
        slider: [100.0, 10_000.0, 50.0],
    },
    AmountField {
        field: Field::Distance,
        label: "Ground distance",
        unit_label: "Unit of the ground distance",
        slider_label: "Slide the ground distance",
        units: [Unit::Kilometres, Unit::Miles],
        slider: [0.0, 12_000.0, 50.0],
    },
    AmountField {
        field: Field::Time,
        label: "Reported time of flight (optional)",
        unit_label: "Unit of the time",
        slider_label: "Slide the time",
        units: [Unit::Minutes, Unit::Seconds],
        slider: [5.0, 120.0, 0.5],
    },
];

/// Apogee, ground distance and time.
pub fn number_fields(bench: &Bench, reading: &ScenarioReading, change: &Callback<Bench>) -> Html {
    html! {
        for (amount, stated) in AMOUNTS.iter().zip(reading.amounts) {
            { amount_field(amount, stated, bench, reading, change) }
        }
    }
}

fn amount_field(
    amount: &AmountField,
    stated: Option<Stated>,
    bench: &Bench,
    reading: &ScenarioReading,
    change: &Callback<Bench>,
) -> Html {
    let edit = edit(bench, amount.field, change);
    let [first, second] = amount.units;
    let unit = stated.map_or(first, |stated| stated.unit);
    let units = [first, second].map(|unit| (unit.id(), unit.id()));
    let choose = {
        let text = bench.opened().text(amount.field).trim().to_owned();
        edit.reform(move |id: String| {
            let unit = if id == second.id() { second } else { first };
            stated.map_or_else(|| text.clone(), |stated| Stated { unit, ..stated }.to_string())
        })
    };
    let slide = edit.reform(move |value: String| format!("{value} {}", first.id()));
    let [least, most, step] = amount.slider;
    let at = stated
        .and_then(|stated| stated.si().named_number())
        .map_or(0.5 * (least + most), |si| si / first.in_si());
    text_field(&TextField {
        name: amount.field.id(),
        label: amount.label,
        text: bench.opened().text(amount.field),
        note: &reading.notes[amount.field as usize],
        list: "",
        oninput: edit,
        behind: select(("", amount.unit_label), &units, unit.id(), &choose),
        under: html! {
            <input
                type="range"
                aria-label={amount.slider_label}
                aria-valuetext={format!("{} {}", lofted_charts::words::number(at, 1), first.id())}
                min={least.to_string()}
                max={most.to_string()}
                step={step.to_string()}
                value={at.clamp(least, most).to_string()}
                oninput={typed(&slide)}
            />
        },
    })
}

/// Launch point, bearing and place of impact.
pub fn place_fields(
    bench: &Bench,
    reading: &ScenarioReading,
    sites: &[Site],
    change: &Callback<Bench>,
) -> Html {
    let field = |field: Field, label, list| {
        text_field(&TextField {
            name: field.id(),
            label,
            text: bench.opened().text(field),
            note: &reading.notes[field as usize],
            list,
            oninput: edit(bench, field, change),
            behind: html! {},
            under: html! {},
        })
    };
    html! {
        <>
            { field(Field::Launch, "Launch point (optional)", "sites") }
            { field(Field::Bearing, "Bearing of the impact (optional)", "") }
            { field(Field::Impact, "Or place of impact (optional)", "") }
            <datalist id="sites">
                for site in sites {
                    <option value={site.name.clone()} />
                }
            </datalist>
        </>
    }
}

/// The map on which the launch point can be chosen.
pub fn launch_map(bench: &Bench, sites: &[Site], change: &Callback<Bench>) -> Html {
    let at = launch_point(bench.opened().text(Field::Launch), sites).ok().map(|(point, _)| point);
    html! { <LaunchMap {at} onchoose={edit(bench, Field::Launch, change)} /> }
}

/// The class of vehicle.
pub fn class_field(bench: &Bench, change: &Callback<Bench>) -> Html {
    let mut options = vec![("", "any of them, each as likely")];
    options.extend(VehicleClass::ALL.iter().map(|class| (class.id(), class.label())));
    let chosen = bench.opened().class.map_or("", VehicleClass::id);
    let choose = {
        let bench = bench.clone();
        change.reform(move |id: String| {
            bench.clone().changing(|one| Scenario { class: class_of(&id), ..one })
        })
    };
    html! {
        <div class="field">
            <label for="class">{ "Class of vehicle" }</label>
            { select(("class", ""), &options, chosen, &choose) }
        </div>
    }
}

fn edit(bench: &Bench, field: Field, change: &Callback<Bench>) -> Callback<String> {
    let bench = bench.clone();
    change.reform(move |text: String| bench.clone().changing(|one| one.with(field, &text)))
}
