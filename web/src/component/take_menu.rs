//! A menu of what can be taken: of a chart, or files of the page that a worker makes when asked for.

use gloo::utils::window;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::take_away::{TAKES, TakenChart, take_at};
use crate::take_line::take;

/// What can be taken.
#[derive(Debug, Clone, PartialEq)]
pub enum Takeable {
    /// A chart.
    Chart(TakenChart),
    /// Files of the page of the link in the address: how they are asked for, and their names.
    Files(&'static [(&'static str, &'static str)]),
}

impl Takeable {
    fn names(&self) -> Vec<&'static str> {
        match self {
            Self::Chart(_) => TAKES.iter().map(|(_, name)| *name).collect(),
            Self::Files(files) => files.iter().map(|(_, name)| *name).collect(),
        }
    }

    async fn take(&self, at: usize) -> Result<&'static str, String> {
        match self {
            Self::Chart(chart) => take_at(at, chart).await,
            Self::Files(files) => {
                let Some((ending, _)) = files.get(at) else { return Ok("") };
                let link = window().location().hash().unwrap_or_default();
                take(format!("{ending} {link}")).await.map(|()| "The file is in your downloads.")
            }
        }
    }
}

/// A menu.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TakeMenuProps {
    /// Its name.
    pub summary: &'static str,
    /// What it offers.
    pub of: Takeable,
}

/// The menu.
#[component]
pub fn TakeMenu(props: &TakeMenuProps) -> Html {
    let said = use_state(|| AttrValue::from(""));
    let taking = |at: usize| {
        let (of, said) = (props.of.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let (of, said) = (of.clone(), said.clone());
            said.set("It is being made.".into());
            spawn_local(async move {
                said.set(match of.take(at).await {
                    Ok(done) => done.into(),
                    Err(reason) => format!("Not done: {reason}.").into(),
                });
            });
        })
    };
    html! {
        <details class="take-away">
            <summary>{ props.summary }</summary>
            <ul class="buttons">
                for (at, name) in props.of.names().into_iter().enumerate() {
                    <li><button type="button" class="quiet" onclick={taking(at)}>{ name }</button></li>
                }
            </ul>
            <p class="minor" role="status">{ (*said).clone() }</p>
        </details>
    }
}
