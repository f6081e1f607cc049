//! The text of a story with its claims marked in place, from one to the next by keyboard.

use std::rc::Rc;

use gloo::utils::document;
use lofted_view::page::read::draft::{Decision, Draft};
use lofted_view::page::read::story::Story;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::page::read::work::focus;
use crate::piece::same::Same;

/// The longest text that is shown whole, bytes; of a longer one the sentences with claims.
const WHOLE_BYTES: usize = 120_000;

/// What the text is given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct MarksProps {
    /// The number of the story.
    pub id: u32,
    /// The text.
    pub text: Rc<str>,
    /// The story with its claims.
    pub drafts: Same<Story>,
}

/// The text.
#[component]
pub fn Marks(props: &MarksProps) -> Html {
    let current = use_state(|| 0_usize);
    let onkeydown = {
        let current = current.setter();
        Callback::from(move |event: KeyboardEvent| step(&event, &current))
    };
    let drafts = &props.drafts.drafts;
    let first = drafts.iter().position(|draft| draft.marked.is_some()).unwrap_or(0);
    let at = if drafts.get(*current).is_some_and(|draft| draft.marked.is_some()) {
        *current
    } else {
        first
    };
    html! {
        <section class="card read-text" aria-labelledby="read-story-title" {onkeydown}>
            <h2 id="read-story-title">{ "The story" }</h2>
            <p class="minor">{ "Arrow keys go from mark to mark, Enter to its card, Escape back." }</p>
            if props.text.len() > WHOLE_BYTES {
                <p class="minor">{ "The text is long: the sentences with claims are shown." }</p>
                { sentences(&props.text, drafts, at) }
            } else {
                { for pieces(&props.text, drafts, at) }
            }
        </section>
    }
}

/// The name of a mark on the page.
#[must_use]
pub fn mark_id(at: usize) -> String {
    format!("mark-{at}")
}

/// The name of a card on the page.
#[must_use]
pub fn card_id(at: usize) -> String {
    format!("card-{at}")
}

/// A mark with its place in the list of claims.
type Placed<'a> = (usize, &'a Draft, std::ops::Range<usize>);

fn placed(drafts: &[Rc<Draft>]) -> Vec<Placed<'_>> {
    let all = drafts.iter().enumerate();
    all.filter_map(|(at, draft)| Some((at, &**draft, draft.marked.as_ref()?.phrase.clone())))
        .collect()
}

/// The whole text by paragraphs.
fn pieces(text: &str, drafts: &[Rc<Draft>], current: usize) -> Vec<Html> {
    let marks = placed(drafts);
    let (mut html, mut from, mut next) = (Vec::new(), 0, 0);
    for line in text.split_inclusive('\n') {
        let to = from + line.len();
        let here = marks.iter().skip(next).take_while(|(.., phrase)| phrase.start < to).count();
        if !line.trim().is_empty() {
            html.push(marked(text, from..to, marks.iter().skip(next).take(here), current));
        }
        next += here;
        from = to;
    }
    html
}

/// The sentences that have claims, each once.
fn sentences(text: &str, drafts: &[Rc<Draft>], current: usize) -> Html {
    let marks = placed(drafts);
    let mut html = Vec::new();
    let mut next = 0;
    while let Some((_, draft, _)) = marks.get(next) {
        let Some(place) = draft.marked.as_ref() else { break };
        let sentence = place.sentence.clone();
        let here = marks
            .iter()
            .skip(next)
            .take_while(|(.., phrase)| phrase.start < sentence.end)
            .count()
            .max(1);
        html.push(marked(text, sentence, marks.iter().skip(next).take(here), current));
        next += here;
    }
    html! { <>{ for html }</> }
}

/// A paragraph with its marks.
fn marked<'a>(
    text: &str,
    range: std::ops::Range<usize>,
    marks: impl Iterator<Item = &'a Placed<'a>>,
    current: usize,
) -> Html {
    let mut parts = Vec::new();
    let mut from = range.start;
    let plain = |from: usize, to: usize| text.get(from..to).unwrap_or_default().to_owned();
    for (at, draft, phrase) in marks {
        // Two claims of one phrase have one mark, that of the first.
        if phrase.start < from {
            continue;
        }
        let to = phrase.end.min(range.end);
        parts.push(html! { { plain(from, phrase.start) } });
        parts.push(mark(*at, draft, plain(phrase.start, to), current));
        from = to;
    }
    parts.push(html! { { plain(from, range.end) } });
    html! { <p>{ for parts }</p> }
}

fn mark(at: usize, draft: &Draft, words: String, current: usize) -> Html {
    let class = match draft.decision {
        Decision::Open if draft.sure < 80 => "doubtful",
        Decision::Open => "open",
        Decision::Accepted => "accepted",
        Decision::Dropped => "dropped",
    };
    html! {
        <mark
            {class}
            id={mark_id(at)}
            role="button"
            tabindex={if at == current { "0" } else { "-1" }}
            onclick={Callback::from(move |_: MouseEvent| focus(&card_id(at)))}
        >{ words }</mark>
    }
}

/// Goes from the mark that has the focus.
fn step(event: &KeyboardEvent, current: &UseStateSetter<usize>) {
    let Some(at) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        .and_then(|one| one.id().strip_prefix("mark-").and_then(|at| at.parse::<usize>().ok()))
    else {
        return;
    };
    let to = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => neighbour(at, Way::Next),
        "ArrowLeft" | "ArrowUp" => neighbour(at, Way::Previous),
        "Home" => neighbour(usize::MAX, Way::Next),
        "End" => neighbour(usize::MAX, Way::Previous),
        "Enter" | " " => {
            event.prevent_default();
            current.set(at);
            return focus(&card_id(at));
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(to) = to {
        current.set(to);
        focus(&mark_id(to));
    }
}

/// Which way to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Next,
    Previous,
}

/// The mark next to one in the order of the text; from no mark, the first or the last.
fn neighbour(at: usize, way: Way) -> Option<usize> {
    let list = document().query_selector_all(".read-text mark").ok()?;
    let ids: Vec<usize> = (0..list.length())
        .filter_map(|at| {
            list.get(at)?.dyn_into::<HtmlElement>().ok()?.id().strip_prefix("mark-")?.parse().ok()
        })
        .collect();
    let here = ids.iter().position(|one| *one == at);
    match (here, way) {
        (None, Way::Next) => ids.first(),
        (None, Way::Previous) => ids.last(),
        (Some(here), Way::Next) => ids.get(here + 1),
        (Some(here), Way::Previous) => here.checked_sub(1).and_then(|at| ids.get(at)),
    }
    .copied()
}
