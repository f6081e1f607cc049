//! The newest flight's launch speed turned by hand from straight up to flat: its arc follows finger, pointer and keys.

use yew::prelude::*;

use crate::location::live::use_live;
use crate::location::query::{current, show_soon};
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::chart::turn_bar::turn_bar;
use crate::piece::reading_props::ReadingProps;
use lofted_view::judging::turned::{What, place, place_words};
use lofted_view::page::overview::newest::drawn;
use lofted_view::page::overview::state::Overview;
use lofted_view::page::overview::turn::{figure, turned};

/// The turn; nothing where no flight has an arc.
#[component]
pub fn Turn(props: &ReadingProps) -> Html {
    let live = use_live(|| Overview::read(&current()).0);
    let of = use_memo(props.clone(), |props| {
        let record = &props.reading.record;
        drawn(record).and_then(|flight| turned(record, flight))
    });
    let record = &props.reading.record;
    let (Some(flight), Some(of)) = (drawn(record), of.as_ref()) else { return html! {} };
    let asked = live.get().turned;
    let at = place(&of.turned, asked);
    let words = place_words(&of.turned, What::LaunchSpeed, &of.whose, at);
    let change = Callback::from(move |turned| {
        let state = Overview { turned };
        live.set(state);
        show_soon(state.query());
    });
    html! {
        <ChartFigure figure={figure(record, flight, of, asked)}>
            { turn_bar(&of.turned, at, words, &change) }
        </ChartFigure>
    }
}
