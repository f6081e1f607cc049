//! A menu of files to take of the page of the link in the address, each made by a worker when asked for.

use gloo::utils::window;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::take_line::take;

/// What can be taken.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TakeFilesProps {
    /// The name of the menu.
    pub summary: &'static str,
    /// The files: how they are asked for, and their names.
    pub files: &'static [(&'static str, &'static str)],
}

/// The menu.
#[component]
pub fn TakeFiles(props: &TakeFilesProps) -> Html {
    let said = use_state(|| AttrValue::from(""));
    let taking = |ending: &'static str| {
        let said = said.setter();
        Callback::from(move |_: MouseEvent| {
            let link = window().location().hash().unwrap_or_default();
            let said = said.clone();
            said.set("The file is being made.".into());
            spawn_local(async move {
                said.set(match take(format!("{ending} {link}")).await {
                    Ok(()) => "The file is in your downloads.".into(),
                    Err(reason) => format!("Not done: {reason}.").into(),
                });
            });
        })
    };
    html! {
        <details class="take-away">
            <summary>{ props.summary }</summary>
            <ul class="buttons">
                for (ending, name) in props.files {
                    <li><button type="button" class="quiet" onclick={taking(ending)}>{ *name }</button></li>
                }
            </ul>
            <p class="minor" role="status">{ (*said).clone() }</p>
        </details>
    }
}
