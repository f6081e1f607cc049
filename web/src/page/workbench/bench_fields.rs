//! The fields of a scenario, each a component, so that a key touches its own field alone.

use lofted::claim::{Stated, Unit};
use lofted::reconstruct::class::VehicleClass;
use yew::prelude::*;

use crate::page::workbench::text_field::{TextField, select, text_field, typed};
use lofted_view::judging::method::class_of;
use lofted_view::link::bench_field::Field;
use lofted_view::page::workbench::edit::Edit;
use lofted_view::page::workbench::note::Note;

/// What a field for an amount has beside its text.
struct AmountField {
    unit_label: &'static str,
    slider_label: &'static str,
    units: [Unit; 2],
    /// Least, greatest and step of the slider, in the first unit.
    slider: [f64; 3],
}

/// The unit and slider of a field; `None` for one that is no amount.
const fn amount_field(field: Field) -> Option<AmountField> {
    match field {
        Field::Apogee => Some(AmountField {
            unit_label: "Unit of the apogee",
            slider_label: "Slide the apogee",
            units: [Unit::Kilometres, Unit::Miles],
            slider: [100.0, 10_000.0, 50.0],
        }),
        Field::Distance => Some(AmountField {
            unit_label: "Unit of the ground distance",
            slider_label: "Slide the ground distance",
            units: [Unit::Kilometres, Unit::Miles],
            slider: [0.0, 12_000.0, 50.0],
        }),
        Field::Time => Some(AmountField {
            unit_label: "Unit of the time",
            slider_label: "Slide the time",
            units: [Unit::Minutes, Unit::Seconds],
            slider: [5.0, 120.0, 0.5],
        }),
        Field::TimeToApogee => Some(AmountField {
            unit_label: "Unit of the time to the apogee",
            slider_label: "Slide the time to the apogee",
            units: [Unit::Minutes, Unit::Seconds],
            slider: [2.0, 60.0, 0.5],
        }),
        Field::BurnTime => Some(AmountField {
            unit_label: "Unit of the burn time",
            slider_label: "Slide the burn time",
            units: [Unit::Seconds, Unit::Minutes],
            slider: [10.0, 400.0, 1.0],
        }),
        Field::BurnoutAltitude => Some(AmountField {
            unit_label: "Unit of the burnout altitude",
            slider_label: "Slide the burnout altitude",
            units: [Unit::Kilometres, Unit::Miles],
            slider: [10.0, 800.0, 5.0],
        }),
        Field::BurnoutSpeed => Some(AmountField {
            unit_label: "Unit of the speed at burnout",
            slider_label: "Slide the speed at burnout",
            units: [Unit::KilometresPerSecond, Unit::KilometresPerHour],
            slider: [0.5, 8.0, 0.05],
        }),
        Field::GreatestSpeed => Some(AmountField {
            unit_label: "Unit of the greatest speed",
            slider_label: "Slide the greatest speed",
            units: [Unit::KilometresPerSecond, Unit::Mach],
            slider: [0.5, 8.0, 0.05],
        }),
        Field::Launch
        | Field::Bearing
        | Field::Impact
        | Field::LaunchedAt
        | Field::LandedAt
        | Field::Payload => None,
    }
}

const fn label(field: Field) -> &'static str {
    match field {
        Field::Apogee => "Apogee",
        Field::Distance => "Ground distance",
        Field::Time => "Time of flight",
        Field::TimeToApogee => "Time to the apogee",
        Field::BurnTime => "Burn time",
        Field::BurnoutAltitude => "Burnout altitude",
        Field::BurnoutSpeed => "Speed at burnout",
        Field::GreatestSpeed => "Greatest speed",
        Field::Launch => "Launch point",
        Field::Bearing => "Bearing of the impact",
        Field::Impact => "Or place of impact",
        Field::LaunchedAt => "Launched at",
        Field::LandedAt => "Came down at",
        Field::Payload => "A heavier payload costs",
    }
}

/// What a field is given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct BenchFieldProps {
    /// Which field.
    pub field: Field,
    /// The text in it.
    pub text: AttrValue,
    /// What stands beside it.
    pub note: Note,
    /// Its amount, as far as it reads.
    pub stated: Option<Stated>,
    /// Hears what is done.
    pub change: Callback<Edit>,
}

/// A field of a scenario that is text.
#[component]
pub fn BenchField(props: &BenchFieldProps) -> Html {
    let field = props.field;
    let edit = props.change.reform(move |text: String| Edit::Text(field, text));
    let amount = amount_field(field);
    let behind = amount.as_ref().map(|amount| units(amount, props, &edit));
    text_field(&TextField {
        name: field.id(),
        label: label(field),
        text: &props.text,
        note: &props.note,
        list: if field == Field::Launch { "sites" } else { "" },
        behind: behind.unwrap_or_default(),
        under: amount.map(|amount| slider(&amount, props, &edit)).unwrap_or_default(),
        oninput: edit,
    })
}

/// The unit of an amount; another says the same amount's number in it.
fn units(amount: &AmountField, props: &BenchFieldProps, edit: &Callback<String>) -> Html {
    let [first, second] = amount.units;
    let stated = props.stated;
    let unit = stated.map_or(first, |stated| stated.unit);
    let text = props.text.trim().to_owned();
    let choose = edit.reform(move |id: String| {
        let unit = if id == second.id() { second } else { first };
        stated.map_or_else(|| text.clone(), |stated| Stated { unit, ..stated }.to_string())
    });
    let units = [first, second].map(|unit| (unit.id(), unit.id()));
    select(("", amount.unit_label), &units, unit.id(), &choose)
}

fn slider(amount: &AmountField, props: &BenchFieldProps, edit: &Callback<String>) -> Html {
    let first = amount.units[0];
    let slide = edit.reform(move |value: String| format!("{value} {}", first.id()));
    let [least, most, step] = amount.slider;
    let at = props
        .stated
        .and_then(|stated| stated.si().named_number())
        .map_or(0.5 * (least + most), |si| si / first.in_si());
    html! {
        <input
            type="range"
            aria-label={amount.slider_label}
            aria-valuetext={format!("{} {}", lofted_charts::sheet::words::number(at, 1), first.id())}
            min={least.to_string()}
            max={most.to_string()}
            step={step.to_string()}
            value={at.clamp(least, most).to_string()}
            oninput={typed(&slide)}
        />
    }
}

/// What the field of the class is given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ClassFieldProps {
    /// The class chosen; every class where none is.
    pub class: Option<VehicleClass>,
    /// Hears what is done.
    pub change: Callback<Edit>,
}

/// The class of vehicle.
#[component]
pub fn ClassField(props: &ClassFieldProps) -> Html {
    let mut options = vec![("", "any of them, each as likely")];
    options.extend(VehicleClass::ALL.iter().map(|class| (class.id(), class.label())));
    let chosen = props.class.map_or("", VehicleClass::id);
    let choose = props.change.reform(|id: String| Edit::Class(class_of(&id)));
    html! {
        <div class="field">
            <label for="class">{ "Class of vehicle" }</label>
            { select(("class", ""), &options, chosen, &choose) }
        </div>
    }
}
