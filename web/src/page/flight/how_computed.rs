//! How powered flight was computed on a page, with what a reader may change in place.

use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::ensemble::TIME_MODEL_ERROR_S;
use lofted_charts::sheet::words;
use lofted_jobs::ask::Draws;
use lofted_jobs::message::Reply;
use wasm_bindgen::JsValue;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::location::live::Change;
use lofted_view::judging::claim_sets::{ClaimSet, intervals_used};
use lofted_view::judging::heavier::Heavier;
use lofted_view::judging::method::{FEWEST_DRAWS, MOST_DRAWS, Method, class_words, draws, whole};
use lofted_view::judging::verdict::method;
use lofted_view::judging::whose::choice;
use lofted_view::saying::unbroken::unbroken;

/// What the section is made from.
#[derive(Debug)]
pub struct HowComputed<'a> {
    /// The sets of claims.
    pub sets: &'a [ClaimSet],
    /// What is known so far.
    pub reply: Option<&'a Reply>,
    /// The method.
    pub method: &'a Method,
    /// Told of a change.
    pub change: &'a Callback<Change<Method>>,
}

/// Method, assumptions, seed, draws and intervals; class, seed, draws and the set drawn can be changed.
pub fn how_computed(how: &HowComputed<'_>) -> Html {
    html! {
        <section class="card" aria-labelledby="how-computed">
            <h2 id="how-computed">{ "How it was computed" }</h2>
            <p>{ "Changing a field computes this page anew." }</p>
            <div class="fields">
                { drawn_set(how) }
                { class(how) }
                { number(how, &NumberField {
                    name: "seed",
                    label: "Seed of the draws",
                    help: "The same seed gives the same numbers.",
                    value: Some(how.method.seed),
                    least: 0,
                    most: u32::MAX,
                    read: whole,
                    put: |method, seed| method.seed = seed.unwrap_or(Method::default().seed),
                }) }
                { number(how, &NumberField {
                    name: "draws",
                    label: "Draws for each set of claims",
                    help: "From 60 to 2,000. Empty: 400, or more, 1,600 at most, while the range moves with them.",
                    value: match how.method.draws {
                        Draws::Exactly(draws) => Some(draws),
                        Draws::UntilStable { .. } => None,
                    },
                    least: FEWEST_DRAWS,
                    most: MOST_DRAWS,
                    read: draws,
                    put: |method, draws| {
                        method.draws = draws.map_or(Method::default().draws, Draws::Exactly);
                    },
                }) }
                { heavier(how) }
            </div>
            <details>
                <summary>{ "Assumptions, intervals and counts" }</summary>
                <p>
                    { "Each draw takes a vehicle from the priors, an apogee and a distance from the narrowest \
                       intervals stated, and aims: velocity gain and steering are solved for, until the flight \
                       meets both. Where the apogee is told as a bound alone, it is solved for from a stated time. \
                       The simulated flights (members) are weighed by all the other claims." }
                </p>
                <ul>
                    for class in how.method.classes() {
                        <li>{ class_words(class) }</li>
                    }
                    <li>
                        { "Steering: straight up for 4 % of the burn time, then a steady turn that ends after 35 \
                           to 85 % of it, then a held pitch." }
                    </li>
                    <li>
                        { format!(
                            "Model error of a time of flight: {TIME_MODEL_ERROR_S} s, one standard deviation, for \
                             what a generic vehicle cannot know; less of burns under 100 s."
                        ) }
                    </li>
                    for set in how.sets {
                        <li>{ format!("{}. Intervals: {}.", choice(set), intervals_used(&set.question.evidence)) }</li>
                    }
                </ul>
                if let Some(reply) = how.reply {
                    <p class="minor">{ unbroken(&method(reply, how.method.class)) }</p>
                }
                <p class="minor">{ members(how) }</p>
            </details>
        </section>
    }
}

/// The set that is drawn unless another is chosen.
const BEST: &str = "of those that hold together, the ones with the most support";

fn members(how: &HowComputed<'_>) -> String {
    let answers = how.reply.iter().flat_map(|reply| &reply.answers).flatten();
    let each: Vec<String> = answers
        .map(|answer| {
            format!(
                "{} draws, {} members (as good as {:.0} of equal weight)",
                words::number(f64::from(answer.drawn), 0),
                words::number(f64::from(answer.members), 0),
                answer.effective_members
            )
        })
        .collect();
    if each.is_empty() { String::new() } else { format!("By set: {}.", each.join("; ")) }
}

fn drawn_set(how: &HowComputed<'_>) -> Html {
    let drawn = how.reply.and_then(|reply| reply.portrait.as_ref()).map(|portrait| portrait.set);
    let drawn = drawn.and_then(|at| how.sets.get(usize::try_from(at).ok()?));
    let best = drawn.filter(|_| how.method.drawn.is_none());
    let best =
        best.map_or_else(|| BEST.to_owned(), |set| format!("{BEST} ({})", set.whose.figures()));
    let onchange = select(how, |method, value| Method {
        drawn: (!value.is_empty()).then(|| value.to_owned()),
        ..method
    });
    html! {
        <div class="field">
            <label for="drawn-set">{ "Figures whose flight is drawn" }</label>
            <select id="drawn-set" {onchange}>
                <option value="" selected={how.method.drawn.is_none()}>{ best }</option>
                for set in how.sets {
                    <option value={set.name.clone()} selected={how.method.drawn.as_ref() == Some(&set.name)}>
                        { choice(set) }
                    </option>
                }
            </select>
        </div>
    }
}

fn class(how: &HowComputed<'_>) -> Html {
    let onchange = select(how, |method, value| {
        let class = VehicleClass::ALL.iter().copied().find(|class| class.id() == value);
        Method { class, ..method }
    });
    html! {
        <div class="field">
            <label for="class">{ "Class of vehicle assumed" }</label>
            <select id="class" {onchange}>
                <option value="" selected={how.method.class.is_none()}>
                    { "every class, each as likely" }
                </option>
                for class in VehicleClass::ALL {
                    <option value={class.id()} selected={how.method.class == Some(*class)}>
                        { class.label() }
                    </option>
                }
            </select>
        </div>
    }
}

fn heavier(how: &HowComputed<'_>) -> Html {
    let change = how.change.clone();
    let shown = how.method.heavier.map(|heavier| heavier.to_string()).unwrap_or_default();
    let before = shown.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let text = input.value();
        let heavier = Heavier::of_text(&text);
        if heavier.is_some() || text.trim().is_empty() {
            change.emit(Box::new(move |method| Method { heavier, ..method }));
        } else {
            // What cannot be used is put back, and the line under the field says what can.
            input.set_value(&before);
        }
    });
    html! {
        <div class="field">
            <label for="payload">{ "A heavier payload costs" }</label>
            <input
                id="payload"
                type="text"
                ~defaultValue={JsValue::from(shown)}
                aria-describedby="payload-help"
                {onchange}
            />
            <div id="payload-help" class="minor">
                { "Of the final speed or of the range: 300 m/s, 10 %. Its ranges stand beside those of the payload flown." }
            </div>
        </div>
    }
}

fn select(how: &HowComputed<'_>, next: fn(Method, &str) -> Method) -> Callback<Event> {
    let change = how.change.clone();
    Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            change.emit(Box::new(move |method| next(method, &select.value())));
        }
    })
}

fn text_of(value: Option<u32>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// A field for a whole number.
struct NumberField {
    name: &'static str,
    label: &'static str,
    help: &'static str,
    /// `None` for what goes without saying.
    value: Option<u32>,
    least: u32,
    most: u32,
    read: fn(&str) -> Option<u32>,
    put: fn(&mut Method, Option<u32>),
}

fn number(how: &HowComputed<'_>, field: &NumberField) -> Html {
    let change = how.change.clone();
    let NumberField { value, read, put, .. } = *field;
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let text = input.value();
        let number = read(&text);
        // A number field with what is no number in it says that it is empty.
        let emptied = text.trim().is_empty() && input.validity().valid();
        if number.is_some() || emptied {
            change.emit(Box::new(move |mut method| {
                put(&mut method, number);
                method
            }));
        } else {
            // What cannot be used is put back, and the line under the field says what can.
            input.set_value(&text_of(value));
        }
    });
    let help = format!("{}-help", field.name);
    html! {
        <div class="field">
            <label for={field.name}>{ field.label }</label>
            <input
                id={field.name}
                type="number"
                inputmode="numeric"
                min={field.least.to_string()}
                max={field.most.to_string()}
                // What it shows until it is typed in. Its value is the reader's: the framework would put it back
                // at every drawing, over what is being typed while answers come.
                ~defaultValue={JsValue::from(text_of(field.value))}
                aria-describedby={help.clone()}
                {onchange}
            />
            <div id={help} class="minor">{ field.help }</div>
        </div>
    }
}
