//! The frame of a page: its heading, its finding, the document's title, and where focus goes.

use gloo::utils::{body, document};
use lofted_view::saying::unbroken::unbroken;
use yew::prelude::*;

use crate::piece::whole_words::whole_words;

/// Stands on the body once a page has been shown, by whichever part: the first leaves the focus where it is.
const SHOWN: &str = "data-page-shown";

/// Parts of a page's frame.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PageFrameProps {
    /// The page's heading.
    pub title: AttrValue,
    /// What the page finds, in a sentence or two; empty where it finds nothing.
    #[prop_or_default]
    pub finding: AttrValue,
    /// Where the page stands, above the heading.
    #[prop_or_default]
    pub trail: Html,
    /// The page.
    pub children: Html,
}

/// The heading of the page that a piece stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageTitle(pub AttrValue);

/// A page with its heading, which its pieces can ask for.
///
/// On a change of page the heading takes the focus, so that a screen reader starts at its top.
#[component]
pub fn PageFrame(props: &PageFrameProps) -> Html {
    let heading = use_node_ref();
    use_effect_with((props.title.clone(), heading.clone()), |(title, heading)| {
        document().set_title(&format!("{title} · Lofted"));
        let was_shown = body().has_attribute(SHOWN);
        let _ = body().set_attribute(SHOWN, "");
        if was_shown {
            gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
            if let Some(heading) = heading.cast::<web_sys::HtmlElement>() {
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = heading.focus_with_options(&options);
            }
        }
    });
    html! {
        <article class="page" key={props.title.to_string()}>
            { props.trail.clone() }
            <h1 ref={heading} tabindex="-1">{ whole_words(&props.title) }</h1>
            if !props.finding.is_empty() {
                <p class="finding">{ unbroken(&props.finding) }</p>
            }
            <ContextProvider<PageTitle> context={PageTitle(props.title.clone())}>
                { props.children.clone() }
            </ContextProvider<PageTitle>>
        </article>
    }
}
