//! A menu of files to take of the page of the link in the address, each made by a worker when asked for.

use gloo::utils::window;
use web_sys::Element;
use yew::prelude::*;

use crate::take_line::take;

/// The menu: how each file is asked for, and its name.
///
/// The line under it is written by the worker's answers and by nobody else: a function, because a component
/// that held it would weigh more than all the rest.
pub fn take_files(summary: &'static str, files: &'static [(&'static str, &'static str)]) -> Html {
    let taking = |ending: &'static str| {
        Callback::from(move |event: MouseEvent| {
            let menu = event.target_dyn_into::<Element>();
            let menu = menu.and_then(|button| button.closest("details").ok().flatten());
            let status = menu.and_then(|menu| menu.query_selector("p").ok().flatten());
            if let Some(status) = status {
                let link = window().location().hash().unwrap_or_default();
                take(format!("{ending} {link}"), status);
            }
        })
    };
    html! {
        <details class="take-away">
            <summary>{ summary }</summary>
            <ul class="buttons">
                for (ending, name) in files {
                    <li><button type="button" class="quiet" onclick={taking(ending)}>{ *name }</button></li>
                }
            </ul>
            <p class="minor" role="status"></p>
        </details>
    }
}
