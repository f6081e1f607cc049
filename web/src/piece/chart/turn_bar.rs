//! What turns a vehicle from straight up to flat: buttons for its places, and a slider over its arcs.

use lofted::decimal;
use lofted_jobs::portrait::Turned;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use lofted_view::judging::turned::{place, places};

/// The bar at a place of a turn, which is told in `words`; `change` is told the place that a link would name.
pub fn turn_bar(turned: &Turned, at: usize, words: String, change: &Callback<Option<u32>>) -> Html {
    let turn = {
        let as_flown = u32::try_from(place(turned, None)).unwrap_or_default();
        change.reform(move |at: u32| (at != as_flown).then_some(at))
    };
    let oninput = turn.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        input.and_then(|input| decimal::number(&input.value())).unwrap_or_default() as u32
    });
    let button = |(words, to): (&'static str, usize)| {
        let onclick = turn.reform(move |_: MouseEvent| u32::try_from(to).unwrap_or_default());
        html! {
            <button type="button" class="quiet" aria-pressed={(at == to).to_string()} {onclick}>{ words }</button>
        }
    };
    html! {
        <>
            <div class="controls" role="group" aria-label="Places of the turn">
                { for places(turned).map(button) }
            </div>
            <input
                class="turn"
                type="range"
                min="0"
                max={turned.arcs.len().saturating_sub(1).to_string()}
                step="1"
                value={at.to_string()}
                aria-label="From straight up to flat"
                aria-valuetext={words}
                {oninput}
            />
        </>
    }
}
