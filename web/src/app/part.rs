//! Parts of the app that are wasm of their own, loaded when a page of theirs is opened.
//!
//! Every part is built of this library; what its pages use is what it holds. The shell has the header,
//! the overview and the flights; a part shows its pages in a place that the shell leaves to it.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;
use yew::prelude::*;

use crate::record::record_files::RecordFiles;

/// Parts beside the shell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The pages of claims: deployment, timeline, claimants, sources.
    Claims,
    /// The list of flights, flights side by side, workbench, methods.
    Bench,
    /// The page of own data.
    Data,
}

impl Part {
    /// The file that starts it, beside the page.
    const fn file(self) -> &'static str {
        match self {
            Self::Claims => "lofted-claims.js",
            Self::Bench => "lofted-bench.js",
            Self::Data => "lofted-data.js",
        }
    }
}

/// What a part is shown with.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PartPlaceProps {
    /// Which part.
    pub part: Part,
    /// The record's files.
    pub files: RecordFiles,
}

/// The place of a part on the page: loads it, gives it the record, and takes it down when left.
#[component]
pub fn PartPlace(props: &PartPlaceProps) -> Html {
    let place = use_node_ref();
    let fault = use_state(|| None::<String>);
    {
        let (place, fault) = (place.clone(), fault.setter());
        use_effect_with((props.part, props.files.clone()), move |(part, files)| {
            let (part, files) = (*part, files.clone());
            let root = place.cast::<Element>();
            if let Some(root) = root.clone() {
                spawn_local(async move {
                    if let Err(reason) = mount(part, &root, &files).await {
                        fault.set(Some(reason));
                    }
                });
            }
            move || {
                if let Some(root) = root {
                    spawn_local(async move {
                        let _ = call(part, "unmount", &Array::of1(&root)).await;
                    });
                }
            }
        });
    }
    match &*fault {
        None => html! {
            <div ref={place}>
                <article class="page"><p role="status">{ "The page is loading." }</p></article>
            </div>
        },
        Some(reason) => html! {
            <article class="page">
                <h1>{ "This page could not be loaded" }</h1>
                <p class="finding">{ format!("{reason} Reload it; the other pages are still there.") }</p>
            </article>
        },
    }
}

async fn mount(part: Part, root: &Element, files: &RecordFiles) -> Result<(), String> {
    call(part, "mount", &Array::of2(root, &files.to_list())).await
}

/// Calls a function that a part gives to the shell, once the part is there.
async fn call(part: Part, name: &str, arguments: &Array) -> Result<(), String> {
    let fault = |_: JsValue| format!("Its file {} could not be had or run.", part.file());
    // The page's own script imports, because no binding does.
    let load: Function = Reflect::get(&js_sys::global(), &"loftedPart".into())
        .and_then(JsCast::dyn_into)
        .map_err(fault)?;
    let loading: Promise = load
        .call1(&JsValue::NULL, &part.file().into())
        .and_then(JsCast::dyn_into)
        .map_err(fault)?;
    let module = JsFuture::from(loading).await.map_err(fault)?;
    let function: Function =
        Reflect::get(&module, &name.into()).and_then(JsCast::dyn_into).map_err(fault)?;
    function.apply(&JsValue::NULL, arguments).map_err(fault)?;
    Ok(())
}
