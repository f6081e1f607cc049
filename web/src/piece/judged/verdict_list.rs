//! The verdicts on a flight's claims, and how far their computing is.

use lofted_charts::sheet::words;
use yew::prelude::*;

use crate::piece::claim::party_class::party_class;
use crate::piece::judged::use_answers::{Phase, Powered};
use crate::piece::take::take_data::take_verdicts;
use crate::worker::compute::Computing;
use crate::worker::line::start_again;
use lofted_view::judging::verdict::{Look, VerdictView};
use lofted_view::saying::unbroken::unbroken;

/// The verdicts of every set of claims, with `foot` under them once there are any.
pub fn verdict_list(
    views: &[VerdictView],
    powered: &Powered,
    stop: &Callback<MouseEvent>,
    foot: Html,
) -> Html {
    html! {
        <section class="card">
            <h2>{ "Can one vehicle have done what was said?" }</h2>
            { progress(powered, stop) }
            if !matches!(powered.phase, Phase::Unavailable(_)) {
                <ul class="plain verdicts">
                    for view in views {
                        { verdict(view) }
                    }
                </ul>
            }
            if powered.reply.is_some() {
                { intervals(views) }
                { foot }
                { take_verdicts() }
            }
        </section>
    }
}

/// The intervals that the figures stand for, folded.
fn intervals(views: &[VerdictView]) -> Html {
    html! {
        <details>
            <summary>{ "Intervals used" }</summary>
            <ul>
                for view in views {
                    <li>
                        { format!("{}, {}: {}.", view.who, unbroken(&view.figures), unbroken(&view.intervals)) }
                    </li>
                }
            </ul>
        </details>
    }
}

fn verdict(view: &VerdictView) -> Html {
    let class = verdict_class(view.look);
    html! {
        <li>
            <p class="verdict-head">
                <span class={party_class(view.ink)}>{ &view.who }</span>
                <strong {class}>{ view.word }</strong>
                <span>{ unbroken(&view.figures) }</span>
            </p>
            <p>
                for sentence in &view.sentences {
                    { format!("{} ", unbroken(sentence)) }
                }
                if let Some(opens) = &view.opens {
                    <a href={opens.clone()} aria-label={format!("Open in the workbench: {}", view.who)}>
                        { "Open in the workbench" }
                    </a>
                }
            </p>
        </li>
    }
}

/// The classes of a verdict of a look.
#[must_use]
pub const fn verdict_class(look: Look) -> &'static str {
    match look {
        Look::Misfit => "verdict misfit",
        Look::Plain => "verdict",
    }
}

/// How far the computing is, with a way to stop it.
fn progress(powered: &Powered, stop: &Callback<MouseEvent>) -> Html {
    let (drawn, wanted) = powered
        .reply
        .as_ref()
        .map_or((0, 0), |reply| (reply.progress.drawn, reply.progress.wanted));
    let count = |draws: u32| words::number(f64::from(draws), 0);
    let so_far = format!("{} of {} simulated flights", count(drawn), count(wanted));
    match &powered.phase {
        Phase::Unavailable(reason) => html! {
            <p role="status">
                { format!(
                    "Powered-flight answers are not available: the worker that computes them could not \
                     start ({reason}). What two-body flight says stands below."
                ) }
            </p>
        },
        Phase::Silent => html! {
            <p class="progress" role="status">
                <span>
                    { "The worker that computes has given no sign of life for 15 s. What it had found, and what \
                       two-body flight says, stands below." }
                </span>
                <button type="button" onclick={|_| start_again::<Computing>()}>{ "Start again" }</button>
            </p>
        },
        Phase::Running => html! {
            <p class="progress">
                <progress
                    aria-label="Draws computed"
                    max={wanted.max(1).to_string()}
                    value={drawn.to_string()}
                />
                <span>{ so_far }</span>
                <button type="button" onclick={stop.clone()}>{ "Stop" }</button>
            </p>
        },
        Phase::Stopped => html! {
            <p class="progress" role="status">{ format!("Stopped after {so_far}.") }</p>
        },
        Phase::Done => html! {
            <p class="progress" role="status">{ format!("Computed from {} simulated flights.", count(drawn)) }</p>
        },
    }
}
