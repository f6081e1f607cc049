//! The vehicle of a flight turned by hand, from straight up to flat: its arc follows finger, pointer and keys.

use std::rc::Rc;

use lofted::decimal;
use lofted_jobs::message::Reply;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::location::live::use_live;
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::chart::cursor::Cursor;
use lofted_view::judging::claim_sets::ClaimSet;
use lofted_view::page::flight::turned::{farthest, place, place_words, turned_figure};

/// What the control is made from.
#[derive(Debug, Clone, Properties)]
pub struct TurnControlProps {
    /// What was answered.
    pub reply: Rc<Reply>,
    /// The set whose flight is portrayed.
    pub set: ClaimSet,
    /// Where its figures were read.
    pub figures: AttrValue,
    /// The place of the turn at first; `None` for the flight itself.
    pub at: Option<u32>,
    /// The cursor of the flight, which follows the arc shown.
    pub cursor: Cursor,
    /// What else can be chosen, above the turn.
    pub children: Html,
    /// Told of every turn.
    pub change: Callback<Option<u32>>,
}

impl PartialEq for TurnControlProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reply, &other.reply)
            && self.set == other.set
            && self.at == other.at
            && self.children == other.children
    }
}

/// A slider over the arcs, and the figure at its place.
#[component]
pub fn TurnControl(props: &TurnControlProps) -> Html {
    let live = use_live(|| props.at);
    let portrait = props.reply.portrait.as_ref();
    let Some((portrait, turned)) = portrait.and_then(|one| Some((one, one.turned.as_ref()?)))
    else {
        return html! {};
    };
    let at = place(turned, live.get());
    let turn = {
        let (live, change, as_flown) = (live.clone(), props.change.clone(), turned.as_flown);
        Callback::from(move |at: u32| {
            let asked = (at != as_flown).then_some(at);
            live.set(asked);
            change.emit(asked);
        })
    };
    let oninput = {
        let turn = turn.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            if let Some(at) = input.and_then(|input| decimal::number(&input.value())) {
                turn.emit(at as u32);
            }
        })
    };
    let button = |words: &'static str, to: usize| {
        let onclick = turn.reform(move |_: MouseEvent| u32::try_from(to).unwrap_or_default());
        html! {
            <button type="button" class="quiet" aria-pressed={(at == to).to_string()} {onclick}>{ words }</button>
        }
    };
    let last = turned.arcs.len().saturating_sub(1);
    let far = farthest(turned);
    html! {
        <ChartFigure
            figure={turned_figure(portrait, turned, &props.set, at, &props.figures)}
            cursor={props.cursor.clone()}
        >
            { props.children.clone() }
            <div class="controls" role="group" aria-label="Places of the turn">
                { button("Straight up", 0) }
                { button("As flown", place(turned, None)) }
                { button(if far < last { "Greatest range" } else { "Farthest shown" }, far) }
            </div>
            <input
                class="turn"
                type="range"
                min="0"
                max={last.to_string()}
                step="1"
                value={at.to_string()}
                aria-label="From straight up to flat"
                aria-valuetext={place_words(turned, &props.set.whose.figures(), at)}
                {oninput}
            />
        </ChartFigure>
    }
}
