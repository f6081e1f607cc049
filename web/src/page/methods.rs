//! How everything is computed, from which constants and assumptions, and how well it agrees with others.

pub mod use_validation;

use lofted::reconstruct::class::{
    CLIMB_BALLISTIC_COEFFICIENT_KG_M2, REENTRY_BALLISTIC_COEFFICIENT_KG_M2,
};
use lofted::reconstruct::consistency::{INCONSISTENT_BELOW, STRAINED_BELOW};
use lofted::reconstruct::ensemble::TIME_MODEL_ERROR_S;
use lofted::reconstruct::interval::{NEARLY_SHARE, OPEN_UP_TO};
use lofted_charts::sheet::words;
use yew::prelude::*;

use crate::page::methods::use_validation::{Comparing, use_validation};
use crate::piece::chart::number_table::number_table;
use crate::piece::page_frame::PageFrame;
use crate::piece::take::take_data::take_tables;
use lofted_view::page::methods::glossary::GLOSSARY;
use lofted_view::page::methods::{
    TITLE, VALIDATION_DRAWS, constants, independent_words, measured, priors, validation,
    verdict_on_validation,
};

/// The page of methods.
#[component]
pub fn Methods() -> Html {
    let (comparing, stop) = use_validation();
    html! {
        <PageFrame
            title={TITLE}
            finding="Three computations stand beside each other: two-body flight, powered flight of generic vehicles, and a verdict on what was said. Each number on these pages names the one it comes from."
        >
            { glossary() }
            { two_body() }
            { powered() }
            { verdict() }
            { rounding() }
            { limits() }
            <section class="card">
                <h2>{ "Constants" }</h2>
                { number_table("Constants with their sources", &constants()) }
                <p class="minor">{ "Air: US Standard Atmosphere 1976 (NOAA, NASA and USAF 1976), smoothed where its layers meet." }</p>
            </section>
            { validated(&comparing, &stop) }
        </PageFrame>
    }
}

fn glossary() -> Html {
    html! {
        <section class="card prose">
            <h2>{ "Words used on these pages" }</h2>
            <dl class="glossary">
                for one in GLOSSARY {
                    <dt>{ one.term }</dt>
                    <dd>{ one.means }</dd>
                }
            </dl>
        </section>
    }
}

fn two_body() -> Html {
    html! {
        <section class="card prose">
            <h2>{ "Two-body flight" }</h2>
            <p>
                { "A body that is thrown, over a sphere without air: its path is an ellipse about the Earth’s centre. It is the \
                   least time that any missile needs to an apogee and a distance, because a missile has to be lifted first." }
            </p>
            <p>{ "Through an apogee at radius " }<i>{ "r" }</i><sub>{ "a" }</sub>{ " and a ground distance " }<i>{ "d" }</i>{ " on a sphere of radius " }<i>{ "R" }</i>{ " passes the ellipse of eccentricity" }</p>
            <p class="formula">
                <i>{ "e" }</i>{ " = (" }<i>{ "r" }</i><sub>{ "a" }</sub>{ " − " }<i>{ "R" }</i>{ ") / (" }<i>{ "r" }</i><sub>{ "a" }</sub>{ " − " }<i>{ "R" }</i>{ " cos θ), θ = " }<i>{ "d" }</i>{ " / 2" }<i>{ "R" }</i>{ ", " }<i>{ "a" }</i>{ " = " }<i>{ "r" }</i><sub>{ "a" }</sub>{ " / (1 + " }<i>{ "e" }</i>{ ")" }
            </p>
            <p>{ "Its launch speed " }<i>{ "v" }</i>{ ", and its time of flight " }<i>{ "T" }</i>{ " with the eccentric anomaly " }<i>{ "E" }</i>{ " at launch, are" }</p>
            <p class="formula">
                <i>{ "v" }</i><sup>{ "2" }</sup>{ " = μ (2/" }<i>{ "R" }</i>{ " − 1/" }<i>{ "a" }</i>{ "), " }
                { "cos " }<i>{ "E" }</i>{ " = (1 − " }<i>{ "R" }</i>{ "/" }<i>{ "a" }</i>{ ") / " }<i>{ "e" }</i>{ ", " }
                <i>{ "T" }</i>{ " = 2 √(" }<i>{ "a" }</i><sup>{ "3" }</sup>{ "/μ) (π − " }<i>{ "E" }</i>{ " + " }<i>{ "e" }</i>{ " sin " }<i>{ "E" }</i>{ ")" }
            </p>
            <p>
                { "Flown for range at the same speed, at the angle of least energy, with " }<i>{ "q" }</i>{ " = " }<i>{ "v" }</i><sup>{ "2" }</sup><i>{ "R" }</i>{ "/μ:" }
            </p>
            <p class="formula">
                { "sin(" }<i>{ "d" }</i>{ " / 2" }<i>{ "R" }</i>{ ") = " }<i>{ "q" }</i>{ " / (2 − " }<i>{ "q" }</i>{ ")" }
            </p>
            <p>
                { "From the speed of a circular orbit on (" }<i>{ "q" }</i>{ " = 1) every point on Earth is within reach by energy alone, and the range is \
                   said in words. Where launch point and bearing are known, the speed that the turning Earth gives is taken out \
                   first. Source: Bate, Mueller, White 1971, “Fundamentals of Astrodynamics”, chapter 6." }
            </p>
        </section>
    }
}

fn powered() -> Html {
    let between =
        |[low, high]: [f64; 2]| format!("{} to {}", words::number(low, 0), words::number(high, 0));
    html! {
        <section class="card prose">
            <h2>{ "Powered flight" }</h2>
            <p>
                { "A generic vehicle of equal stages rises straight up, turns at a steady rate to a pitch that it holds, burns \
                   out, and falls free. While a stage burns, it is pushed with the acceleration" }
            </p>
            <p class="formula"><i>{ "c" }</i>{ " / (τ − " }<i>{ "t" }</i>{ ")" }</p>
            <p>
                { "where " }<i>{ "c" }</i>{ " is the speed of the exhaust, " }<i>{ "t" }</i>{ " the time since the stage was lit, and τ follows from the speed that it gains. \
                   Gravity with J2 to J4, the rotation of the Earth and drag in standard air act on it where launch point and \
                   bearing are known; else the Earth is a sphere at rest, with air. It is flown by an integrator of order 8 \
                   (Dormand and Prince), whose step is chosen by its error." }
            </p>
            <p>
                { format!("Before its flight is looked at, a vehicle’s class says what is assumed of it. The priors are wide and the same for \
                   every flight; nothing is tuned. Ballistic coefficients: {} kg/m² until burnout, {} kg/m² after.",
                   between(CLIMB_BALLISTIC_COEFFICIENT_KG_M2), between(REENTRY_BALLISTIC_COEFFICIENT_KG_M2)) }
            </p>
            { number_table("Priors by class", &priors()) }
            <p>
                { "For each draw, the speed gained and the pitch are solved for, so that the vehicle reaches an apogee and a place \
                   of impact inside what was stated. Its time of flight then tells its burn time: a long burn makes a flight \
                   longer than two-body flight. The simulated flights are weighed by how well their time agrees with the stated one. The draws \
                   follow a scrambled Sobol sequence with a seed, so the same figures give the same answer." }
            </p>
            <p>
                { "A range by powered flight is that of the vehicle of each simulated flight, steered anew for the greatest distance over an \
                   Earth at rest with air, with the payload flown. It is given as the values under which 5, 50 and 95 % of \
                   them lie, each told as finely as other draws would leave it: more draws are made, four times as many at \
                   most, while a bound moves by more than 5 %. The 5 % value is no lower bound. Beside it stands the range on a \
                   plain gravity turn, in which the vehicle is tipped over once and its thrust then follows its velocity, and, \
                   where one is asked for, that with a heavier payload, given by the final speed or the range that it costs." }
            </p>
        </section>
    }
}

fn verdict() -> Html {
    let percent = |share: f64| words::number(100.0 * share, 1);
    html! {
        <section class="card prose">
            <h2>{ "How a verdict is reached" }</h2>
            <p>
                { format!("The priors predict which times go with the stated apogee and distance, each class as likely as the others. To each \
                   predicted time a normal error of {} s is added, for what a generic vehicle cannot know: coasts between stages, \
                   unequal stages, real steering and drag; of a burn under 100 s it is a fifth of the burn, 5 s at least. The share of that prediction beyond the stated time, on its side, \
                   decides:", words::number(TIME_MODEL_ERROR_S, 0)) }
            </p>
            <ul>
                <li>{ format!("under {} %: the figures do not hold together;", percent(INCONSISTENT_BELOW)) }</li>
                <li>{ format!("{} to {} %: strained;", percent(INCONSISTENT_BELOW), percent(STRAINED_BELOW)) }</li>
                <li>{ format!("{} % or more: they hold together, which does not make them true.", percent(STRAINED_BELOW)) }</li>
            </ul>
            <p>
                { "What lies beyond a bound, such as “more than 1,000 km”, is never counted against it. Where the apogee is told as a bound \
                   alone, the time and the distance imply an apogee, and the bound is held against that. A statement that was \
                   printed twice counts once, and a figure whose claimant took it back is not judged." }
            </p>
            <p>
                { "A time shorter than two-body flight does not hold together, whatever the vehicle. Without a stated time there is \
                   nothing to test. For figures that do not hold together each likely slip is tried (apogee and distance \
                   swapped, miles or nautical miles for kilometres, a digit too many or two transposed, an hour off, rounding) and named only where it mends them." }
            </p>
        </section>
    }
}

fn rounding() -> Html {
    let nearly = words::number(100.0 * NEARLY_SHARE, 0);
    let times = words::number(OPEN_UP_TO, 1);
    html! {
        <section class="card prose">
            <h2>{ "What a stated number leaves open" }</h2>
            <ul>
                <li>{ "A bare number: half a unit of its last digit that is not zero, either way, at most 10 % of it. 7,000 km is 6,500 to 7,500 km; 7,687.5 km is 7,687.45 to 7,687.55 km." }</li>
                <li>{ "Whole minutes: half a minute either way. Seconds: half a second." }</li>
                <li>{ "About: twice that, at most 15 %, with most belief at the number." }</li>
                <li>{ format!("At least, more than: from the number to {times} times it, with most belief at the number and half of it within 5 %. In thirteen statements of this form beside the other side’s exact figure the excess was up to 12 % and, once, 41 %. Less than, up to: the same below the number.") }</li>
                <li>{ format!("Nearly: from {nearly} % below the number to it, with most belief at the number.") }</li>
                <li>{ "From, to: between the two numbers, evenly, or most at a best figure." }</li>
            </ul>
            <p>{ "Every verdict shows the intervals it used. A bound that nobody stated is drawn open." }</p>
        </section>
    }
}

fn limits() -> Html {
    html! {
        <section class="card prose">
            <h2>{ "What is not modelled, and what follows from that" }</h2>
            <ul>
                <li>{ "The payload is the one flown, whatever it was: a test may carry a light one. A heavier payload flies less far, a lighter one farther, so a range here is no statement on a range with another payload." }</li>
                <li>{ "Coasts between stages, unequal stages, manoeuvres after burnout, lift, wind, and steering out of the plane of the launch are not flown; the error of the time stands for them." }</li>
                <li>{ "A class of vehicle is an assumption. A vehicle of another kind than these may fly otherwise." }</li>
                <li>{ "Two-body ranges know no gravity loss and are low for long burns; they know no air and no direction, so they are no strict bound." }</li>
                <li>{ "Figures that hold together may still be wrong together, and a party may have stated one from the others." }</li>
                <li>{ "A spread of 60 draws gives a tail to about 2 or 3 percentage points; the pages of flights take more." }</li>
            </ul>
        </section>
    }
}

/// The results of others, as far as they have been compared.
fn validated(comparing: &Comparing, stop: &Callback<MouseEvent>) -> Html {
    html! {
        <section class="card" aria-label="Results of others">
            <h2>{ "Results of others beside ours" }</h2>
            <p>
                { format!("Computed now, on this page, with {VALIDATION_DRAWS} draws for each flight. Each result is set against ours by its own method; the difference \
                   of powered flight is that of the median. Agreement means: inside our 5 to 95 % widened by 3 % at each end; a \
                   “more than” not above our 95 %; two-body ranges within 1 %. Those are checked against the same figures by a separate program, \
                   which nobody published.") }
            </p>
            { progress(comparing, stop) }
            if let Some(known) = comparing.known.as_ref().filter(|known| !known.rows.is_empty()) {
                <p class="lead">{ verdict_on_validation(known) }</p>
                { number_table("Results of others beside ours", &validation(known)) }
                if !known.measured.is_empty() {
                    <h3>{ "Flights whose figures were measured" }</h3>
                    <p>{ "Those who flew them say what they measured, so a verdict on such figures shows what a verdict is worth." }</p>
                    { number_table("Flights whose figures were measured", &measured(known)) }
                }
                if let Some(words) = independent_words(known) {
                    <h3>{ "Flights of a separate program" }</h3>
                    <p>{ words }</p>
                }
            }
            { take_tables() }
        </section>
    }
}

fn progress(comparing: &Comparing, stop: &Callback<MouseEvent>) -> Html {
    let (drawn, wanted, done) = comparing
        .known
        .as_ref()
        .map_or((0, 1, false), |known| (known.drawn, known.wanted, known.done));
    let count = |draws: u32| words::number(f64::from(draws), 0);
    if let Some(reason) = &comparing.fault {
        return html! {
            <p class="progress" role="status">{ format!("The comparison is not complete: {reason}.") }</p>
        };
    }
    if done {
        return html! { <p class="progress" role="status">{ format!("Computed from {} draws.", count(drawn)) }</p> };
    }
    html! {
        <p class="progress">
            <progress aria-label="Draws computed" max={wanted.to_string()} value={drawn.to_string()} />
            <span>{ format!("{} of {} draws", count(drawn), count(wanted)) }</span>
            <button type="button" onclick={stop.clone()}>{ "Stop" }</button>
        </p>
    }
}
