//! Words of a heading: names with a hyphen, such as those of vehicles, stay on one line.

use lofted_view::saying::unbroken::heading_words;
use yew::prelude::*;

/// The words of a heading.
pub fn whole_words(words: &str) -> Html {
    html! {
        for (word, is_whole) in heading_words(words) {
            if is_whole {
                <span class="whole">{ word.to_owned() }</span>
            } else {
                { word.to_owned() }
            }
        }
    }
}
