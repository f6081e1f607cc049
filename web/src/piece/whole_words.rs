//! Words of a heading: names with a hyphen, such as those of vehicles, stay on one line.

use yew::prelude::*;

/// The words of a heading.
pub fn whole_words(words: &str) -> Html {
    html! {
        for word in words.split_inclusive(' ') {
            if word.contains('-') {
                <span class="whole">{ word.to_owned() }</span>
            } else {
                { word.to_owned() }
            }
        }
    }
}
