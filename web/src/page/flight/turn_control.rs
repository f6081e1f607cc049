//! The vehicle of a flight turned by hand, from straight up to flat: its arc follows finger, pointer and keys.

use std::rc::Rc;

use lofted_jobs::message::Reply;
use yew::prelude::*;

use crate::location::live::use_live;
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::chart::cursor::Cursor;
use crate::piece::chart::turn_bar::turn_bar;
use lofted_view::judging::claim_sets::ClaimSet;
use lofted_view::judging::turned::{What, place, place_words};
use lofted_view::page::flight::turned::turned_figure;

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
    let change = {
        let (live, change) = (live.clone(), props.change.clone());
        Callback::from(move |asked| {
            live.set(asked);
            change.emit(asked);
        })
    };
    let words = place_words(turned, What::Vehicle, &props.set.whose.figures(), at);
    html! {
        <ChartFigure
            figure={turned_figure(portrait, turned, &props.set, at, &props.figures)}
            cursor={props.cursor.clone()}
        >
            { props.children.clone() }
            { turn_bar(turned, at, words, &change) }
        </ChartFigure>
    }
}
