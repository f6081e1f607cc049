//! The day whose knowledge is shown: a few days by name, the days with news one after the other, any date.

use lofted::claim::Date;
use lofted_charts::sheet::words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use lofted_view::page::deployment::known::{DayChoice, Preset};

/// What the controls of the day show and call.
#[derive(Debug, Clone)]
pub struct DayPicker<'a> {
    /// The day shown.
    pub day: Date,
    /// The days on which anybody said a figure, first to last.
    pub news: &'a [Date],
    /// The days that have a button of their own.
    pub presets: &'a [Preset],
    /// Called with what was chosen.
    pub choose: Callback<DayChoice>,
}

/// Buttons, a date and a slider over the days with news.
pub fn day_picker(picker: &DayPicker<'_>) -> Html {
    let DayPicker { day, news, presets, .. } = *picker;
    let go = |to: DayChoice| picker.choose.reform(move |_: MouseEvent| to);
    let is_first = news.first().is_none_or(|first| *first >= day);
    let is_last = news.last().is_none_or(|last| *last <= day);
    // A day without news stands at the last one before it.
    let at = news.iter().rposition(|other| *other <= day).unwrap_or_default();
    let value = |event: &Event| {
        event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
    };
    let date = {
        let choose = picker.choose.clone();
        Callback::from(move |event: Event| {
            // A date that is half typed is no date yet, and changes nothing.
            if let Ok(day) = value(&event).parse() {
                choose.emit(DayChoice::On(day));
            }
        })
    };
    let slide = {
        let (choose, news) = (picker.choose.clone(), news.to_vec());
        Callback::from(move |event: InputEvent| {
            let slider = event.target_dyn_into::<HtmlInputElement>();
            let at = slider.and_then(|slider| slider.value().parse::<usize>().ok());
            at.and_then(|at| news.get(at)).iter().for_each(|day| choose.emit(DayChoice::On(**day)));
        })
    };
    html! {
        <div class="day-bar" role="group" aria-label="Day">
            <div class="day-buttons">
                for preset in presets {
                    <button
                        type="button"
                        class="quiet"
                        aria-pressed={(preset.day == day).to_string()}
                        onclick={go(DayChoice::On(preset.day))}
                    >
                        { &preset.name }
                    </button>
                }
                <label>
                    <span class="unseen">{ "Any day" }</span>
                    <input class="quiet" type="date" value={day.to_string()} onchange={date} />
                </label>
            </div>
            <div class="day-steps">
                <button type="button" class="quiet" disabled={is_first} onclick={go(DayChoice::Earlier)}>
                    { "Earlier" }
                </button>
                <input
                    type="range"
                    min="0"
                    max={news.len().saturating_sub(1).to_string()}
                    value={at.to_string()}
                    aria-label="Days on which something was said"
                    aria-valuetext={words::day(day)}
                    oninput={slide}
                />
                <button type="button" class="quiet" disabled={is_last} onclick={go(DayChoice::Later)}>
                    { "Later" }
                </button>
            </div>
        </div>
    }
}
