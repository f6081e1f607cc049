//! The claims of a story as cards.

use std::rc::Rc;

use lofted_view::page::read::draft::Decision;
use lofted_view::page::read::story::Story;
use yew::prelude::*;

use crate::page::read::card::Card;
use crate::page::read::mend::Lists;
use crate::page::read::room::change;
use crate::page::read::work::Work;
use crate::piece::same::Same;

/// How many cards are shown at first.
const SHOWN: usize = 60;

/// What the cards are given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CardsProps {
    /// What knows the record.
    pub work: Same<Work>,
    /// The story.
    pub story: Same<Story>,
    /// For each claim the story that had it before, if one had.
    pub told: Vec<Option<AttrValue>>,
    /// The way to its flights, where some are accepted.
    pub open: Html,
}

/// The cards.
#[component]
pub fn Cards(props: &CardsProps) -> Html {
    let shown = use_state(|| SHOWN);
    let story = &props.story;
    if story.drafts.is_empty() {
        return html! {};
    }
    let id = story.id;
    let all = |decision| {
        Callback::from(move |_: MouseEvent| change(|desk| desk.deciding_all(id, decision)))
    };
    let more = story.drafts.len().saturating_sub(*shown);
    let show_more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + 2 * SHOWN))
    };
    let day = story.published();
    html! {
        <section class="read-cards" aria-labelledby="read-cards-title">
            <h2 id="read-cards-title">{ "Its claims" }</h2>
            <p class="actions">
                <button type="button" class="primary" onclick={all(Decision::Accepted)}>{ "Accept all" }</button>
                <button type="button" onclick={all(Decision::Open)}>{ "Accept none" }</button>
                { props.open.clone() }
            </p>
            <Lists work={props.work.clone()} />
            <ol>
                for (at, draft) in story.drafts.iter().enumerate().take(*shown) {
                    <Card
                        key={at}
                        work={props.work.clone()}
                        story={id}
                        {at}
                        {day}
                        draft={Same::from(Rc::clone(draft))}
                        relayed={props.told.get(at).cloned().flatten()}
                    />
                }
            </ol>
            if more > 0 {
                <p class="actions"><button type="button" onclick={show_more}>{ format!("Show more; {more} are not shown") }</button></p>
            }
        </section>
    }
}
