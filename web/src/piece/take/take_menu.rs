//! A menu of what can be taken: of a chart, or files of the page that a worker makes when asked for.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlButtonElement;
use yew::prelude::*;

use crate::location::query::fragment;
use crate::piece::take::take_away::{TAKES, TakenChart, take_at};
use crate::piece::take::take_line::take;

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
                take(format!("{ending} {}", fragment()))
                    .await
                    .map(|()| "The file is in your downloads.")
            }
        }
    }
}

/// The menu under a chart.
pub fn take_away(chart: TakenChart) -> Html {
    take_menu("Take this chart", Takeable::Chart(chart))
}

/// The menu.
///
/// The line under it is written by what is taken and by nobody else: a function, because a component that
/// held it would weigh more than all the rest.
pub fn take_menu(summary: &'static str, of: Takeable) -> Html {
    let names = of.names();
    let onclick = Callback::from(move |event: MouseEvent| {
        let Some(button) = event.target_dyn_into::<HtmlButtonElement>() else { return };
        let menu = button.closest("details").ok().flatten();
        let status = menu.and_then(|menu| menu.query_selector("p").ok().flatten());
        let (Some(status), Ok(at)) = (status, button.value().parse()) else { return };
        let of = of.clone();
        status.set_text_content(Some("It is being made."));
        spawn_local(async move {
            let said = of.take(at).await;
            status.set_text_content(Some(&match said {
                Ok(done) => done.to_owned(),
                Err(reason) => format!("Not done: {reason}."),
            }));
        });
    });
    html! {
        <details class="take-away">
            <summary>{ summary }</summary>
            <ul class="buttons" {onclick}>
                for (at, name) in names.into_iter().enumerate() {
                    <li><button type="button" class="quiet" value={at.to_string()}>{ name }</button></li>
                }
            </ul>
            <p class="minor" role="status"></p>
        </details>
    }
}
