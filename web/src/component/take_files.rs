//! A menu of files to take, each made when it is asked for.

use std::future::Future;
use std::pin::Pin;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::hand_over::{File, download};

/// A file on its way, or why there is none, in words.
pub type Made = Pin<Box<dyn Future<Output = Result<File, String>>>>;

/// What can be taken.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TakeFilesProps {
    /// The name of the menu.
    pub summary: AttrValue,
    /// The names of the files, each a button.
    pub names: Vec<&'static str>,
    /// Makes the file of a place in the list.
    pub make: Callback<usize, Made>,
}

/// The menu.
#[component]
pub fn TakeFiles(props: &TakeFilesProps) -> Html {
    let said = use_state(|| AttrValue::from(""));
    let take = |at: usize| {
        let (make, said) = (props.make.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let (made, said) = (make.emit(at), said.clone());
            said.set("The file is being made.".into());
            spawn_local(async move {
                said.set(match made.await.and_then(|file| download(&file)) {
                    Ok(()) => "The file is in your downloads.".into(),
                    Err(reason) => format!("Not done: {reason}.").into(),
                });
            });
        })
    };
    html! {
        <details class="take-away">
            <summary>{ props.summary.clone() }</summary>
            <ul class="buttons">
                for (at, name) in props.names.iter().enumerate() {
                    <li><button type="button" class="quiet" onclick={take(at)}>{ *name }</button></li>
                }
            </ul>
            <p class="minor" role="status">{ (*said).clone() }</p>
        </details>
    }
}
