//! What is folded up on a page until a reader opens it.

use yew::prelude::*;

use crate::location::embedded::embedded;

/// A part of a page under a heading that opens it. In a frame of one chart it is open: the chart may be in it.
pub fn fold(heading: &str, content: Html) -> Html {
    html! {
        <details class="card fold" open={embedded().is_some()}>
            <summary><h2>{ heading.to_owned() }</h2></summary>
            { content }
        </details>
    }
}
