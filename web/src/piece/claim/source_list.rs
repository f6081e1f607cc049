//! Sources, numbered as the marks on the page refer to them.

use lofted::claim::{Source, SourceId};
use lofted_charts::sheet::words;
use lofted_record::Record;
use yew::prelude::*;

/// A numbered list of sources, in the order of their numbers.
pub fn source_list(record: &Record, sources: &[SourceId]) -> Html {
    html! {
        <ol class="sources">
            for id in sources {
                <li>
                    { record.source(id).map_or_else(|| html! { id.to_string() }, citation) }
                </li>
            }
        </ol>
    }
}

/// A source in a line: outlet, title, day, and its address where it is the outlet's own.
pub fn citation(source: &Source) -> Html {
    let day = source.published_on.map_or_else(|| "no date recorded".to_owned(), words::day);
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
