//! One figure alone, for a frame of another page.

use lofted_view::link::embed::Embed;
use yew::prelude::*;

/// A chart alone: the page, of which style leaves the chart, what is wrong, and where the chart is from.
pub fn frame(embed: &Embed, page: Html) -> Html {
    let from = if embed.record.is_some() {
        "The claims stand in the link of this chart and stay as they are. The page as it is now: "
    } else {
        "From "
    };
    html! {
        <div class="embed">
            { page }
            <p class="embed-missing">
                { "The chart is being made, or its page has no chart of this name." }
            </p>
            <p class="minor embed-from">
                { from }
                <a href={format!("#{}", embed.page)} target="_blank" rel="noopener">{ "Lofted" }</a>
            </p>
        </div>
    }
}
