//! What is folded up on a page until a reader opens it.

use yew::prelude::*;

use crate::location::embedded::embedded;

/// Whether a part of a page is folded up at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folded {
    /// Until a reader opens it.
    Yes,
    /// Not: what it holds is wanted now.
    No,
}

/// A part of a page under a heading that opens it. In a frame of one chart it is open: the chart may be in it.
pub fn fold(heading: &str, content: Html) -> Html {
    details("card fold", Folded::Yes, heading, content)
}

/// As [`fold`], opened by a link to the section that it stands in, and open at first where it is wanted.
pub fn section_fold(folded: Folded, heading: &str, content: Html) -> Html {
    details("card fold opens", folded, heading, content)
}

fn details(class: &'static str, folded: Folded, heading: &str, content: Html) -> Html {
    html! {
        <details {class} open={folded == Folded::No || embedded().is_some()}>
            <summary><h2>{ heading.to_owned() }</h2></summary>
            { content }
        </details>
    }
}
