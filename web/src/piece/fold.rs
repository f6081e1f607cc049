//! What is folded up on a page until a reader opens it.

use yew::prelude::*;

use crate::location::embedded::embedded;

/// A part of a page under a heading that opens it. In a frame of one chart it is open: the chart may be in it.
pub fn fold(heading: &str, content: Html) -> Html {
    folded("card fold", heading, content)
}

/// As [`fold`], opened by a link to the section that it stands in.
pub fn fold_of_section(heading: &str, content: Html) -> Html {
    folded("card fold opens", heading, content)
}

fn folded(class: &'static str, heading: &str, content: Html) -> Html {
    html! {
        <details {class} open={embedded().is_some()}>
            <summary><h2>{ heading.to_owned() }</h2></summary>
            { content }
        </details>
    }
}
