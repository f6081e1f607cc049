//! Sources, numbered as the marks on the page refer to them.

use lofted::claim::{Source, SourceId};
use lofted_charts::words;
use yew::prelude::*;

use crate::record::use_record;

/// The sources to list.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SourceListProps {
    /// Their names in the record, in the order of their numbers.
    pub sources: Vec<SourceId>,
}

/// A numbered list of sources.
#[component]
pub fn SourceList(props: &SourceListProps) -> Html {
    let context = use_record();
    html! {
        <ol class="sources">
            for id in &props.sources {
                <li>
                    { context.record().source(id).map_or_else(|| html! { id.to_string() }, citation) }
                </li>
            }
        </ol>
    }
}

/// A source in a line: outlet, title, day, and its address where it is the outlet's own.
#[must_use]
pub fn citation(source: &Source) -> Html {
    let day = source.published_on.map(words::day).unwrap_or_default();
    let title = if source.title.is_empty() {
        html! {}
    } else if source.url.starts_with("https://") {
        html! { <><a href={source.url.clone()} rel="noreferrer">{ &source.title }</a>{ ", " }</> }
    } else {
        html! { <><cite>{ &source.title }</cite>{ ", " }</> }
    };
    let bare_link = source.title.is_empty() && source.url.starts_with("https://");
    html! {
        <>
            { format!("{}, ", source.outlet) }
            { title }
            if bare_link {
                <a href={source.url.clone()} rel="noreferrer">{ day }</a>
            } else {
                { day }
            }
            if !source.note.is_empty() {
                <span class="minor">{ &source.note }</span>
            }
        </>
    }
}
