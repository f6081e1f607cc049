//! The control of a flight's cursor: play, speed, a slider over time, and the moment in words.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::{Interval, Timeout};
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::location::live::{Live, use_live};
use crate::piece::chart::cursor::{By, Cursor, Listener};

/// Parts of the control.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CursorBarProps {
    /// The cursor.
    pub cursor: Cursor,
}

/// How much faster than the flight it plays.
const SPEEDS: [u32; 4] = [30, 60, 300, 900];

/// Time between two pictures while it plays, ms; and where the reader wants less motion.
const FRAME_MS: u32 = 33;
const STILL_MS: u32 = 1_000;

/// Time after a move until the moment is spoken, ms: so many moves are spoken once.
const SPEAK_AFTER_MS: u32 = 1_500;

/// Play, speed, slider and words of a cursor.
#[component]
pub fn CursorBar(props: &CursorBarProps) -> Html {
    let (slider, words, spoken) = (use_node_ref(), use_node_ref(), use_node_ref());
    let speed = use_state(|| SPEEDS[2]);
    let live = use_live(|| false);
    let playing = live.get();
    {
        let nodes = (slider.clone(), words.clone(), spoken.clone());
        let stop = live.clone();
        use_effect_with(props.cursor.clone(), move |cursor| {
            let listener = listen(cursor, nodes, stop);
            move || drop(listener)
        });
    }
    {
        let deps = (playing, *speed, props.cursor.clone());
        use_effect_with(deps, move |(playing, speed, cursor)| {
            let timer = playing.then(|| play(cursor, f64::from(*speed)));
            move || drop(timer)
        });
    }
    let toggle = {
        let cursor = props.cursor.clone();
        Callback::from(move |_| {
            let playing = live.get();
            if playing {
                // At rest it stands on a whole second.
                cursor.move_to(cursor.time_s(), By::Pointer);
            } else if cursor.time_s() + 1.0 > cursor.end_s() {
                cursor.move_to(0.0, By::Play);
            }
            live.set(!playing);
        })
    };
    let choose = {
        let speed = speed.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>();
            if let Some(factor) = chosen.and_then(|select| select.value().parse().ok()) {
                speed.set(factor);
            }
        })
    };
    let slide = {
        let cursor = props.cursor.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            if let Some(time_s) = input.and_then(|input| input.value().parse().ok()) {
                cursor.move_to(time_s, By::Key);
            }
        })
    };
    html! {
        <div class="cursor-bar">
            <button type="button" class="quiet" onclick={toggle}>
                { if playing { "Pause" } else { "Play the flight" } }
            </button>
            <label>
                { "Speed " }
                <select onchange={choose}>
                    for factor in SPEEDS {
                        <option value={factor.to_string()} selected={factor == *speed}>
                            { format!("× {factor}") }
                        </option>
                    }
                </select>
            </label>
            <input
                ref={slider}
                type="range"
                min="0"
                step="1"
                aria-label="Time since launch"
                oninput={slide}
            />
            <p class="moment" ref={words}></p>
            <p class="unseen" aria-live="polite" ref={spoken}></p>
        </div>
    }
}

/// Moves the cursor as time passes; where the reader wants less motion, by one step a second.
fn play(cursor: &Cursor, speed: f64) -> Interval {
    let still = gloo::utils::window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    let every_ms = if still { STILL_MS } else { FRAME_MS };
    let cursor = cursor.clone();
    let mut before_ms = js_sys::Date::now();
    Interval::new(every_ms, move || {
        let now_ms = js_sys::Date::now();
        // A page that slept goes on from where it was.
        let passed_s = ((now_ms - before_ms) / 1000.0).min(2.0 * f64::from(every_ms) / 1000.0);
        before_ms = now_ms;
        cursor.move_to(cursor.time_s() + speed * passed_s, By::Play);
    })
}

type Nodes = (NodeRef, NodeRef, NodeRef);

/// Shows every move on the slider and in words; speaks it once the cursor rests.
fn listen(cursor: &Cursor, (slider, words, spoken): Nodes, stop: Live<bool>) -> Listener {
    let told = cursor.clone();
    let (waiting, timer) = (Rc::new(Cell::new(false)), RefCell::new(None::<Timeout>));
    cursor.listen(move |time_s, by| {
        let said = told.words();
        if let Some(slider) = slider.cast::<HtmlInputElement>() {
            slider.set_max(&format!("{:.0}", told.end_s().ceil()));
            slider.set_value(&format!("{time_s:.0}"));
            let _ = slider.set_attribute("aria-valuetext", &said);
        }
        if let Some(words) = words.cast::<Element>() {
            words.set_text_content(Some(&said));
        }
        if by == By::Play && time_s >= told.end_s() {
            stop.set(false);
        }
        // A slider that was moved by a key says its value itself; playing speaks now and then.
        if by == By::Key || (by == By::Play && waiting.get()) {
            return;
        }
        waiting.set(true);
        let (spoken, told, waiting) = (spoken.clone(), told.clone(), Rc::clone(&waiting));
        *timer.borrow_mut() = Some(Timeout::new(SPEAK_AFTER_MS, move || {
            waiting.set(false);
            if let Some(spoken) = spoken.cast::<Element>() {
                spoken.set_text_content(Some(&told.words()));
            }
        }));
    })
}
