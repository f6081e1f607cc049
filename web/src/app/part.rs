//! What the page's script asks of a part: the record, once for all parts, and to be shown in a place.

use std::rc::Rc;

use futures_channel::oneshot;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::{Array, Map, Uint8Array};
use lofted_record::RecordFile;
use lofted_view::saying::coverage::Coverage;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use yew::html::BaseComponent;

use crate::location::embedded::embedded;
use crate::piece::reading_props::ReadingProps;
use crate::record::record_files::RecordFiles;

/// How many files a record has.
const FILES: u32 = RecordFile::ALL.len() as u32;

/// The record's files: those that the link of a frozen chart carries, or those beside the page, of which the
/// page's script has some under way, by their addresses.
///
/// # Errors
/// They cannot be had, in words for the reader.
pub async fn record(early: &Map) -> Result<Array, JsValue> {
    let carried = embedded().and_then(|embed| embed.record);
    let files = match &carried {
        Some(record) => RecordFiles::thawed(record).await,
        None => RecordFiles::fetch(early).await,
    };
    files.map(|files| files.to_list()).map_err(JsValue::from)
}

/// Shows an app in a place for good, on a record's files: reads them, and draws in the task after that.
pub async fn mount<A: BaseComponent<Properties = ReadingProps>>(place: Element, files: Array) {
    let reading = Rc::new(RecordFiles::of_list(&files).read());
    let props = ReadingProps { reading, covers: covers(&files) };
    say_coverage(&props);
    next_task().await;
    yew::Renderer::<A>::with_root_and_props(place, props).render();
}

/// What comes after it is a task of its own.
async fn next_task() {
    let (sender, receiver) = oneshot::channel();
    let task = Timeout::new(0, || {
        let _ = sender.send(());
    });
    let _ = receiver.await;
    drop(task);
}

/// Says in the foot of every page what the record covers, and when it was last checked.
fn say_coverage(props: &ReadingProps) {
    if let Some(foot) = document().get_element_by_id("covers") {
        let covers = props.covers.unwrap_or_else(|| Coverage::of(&props.reading.record));
        foot.set_text_content(Some(&covers.words()));
    }
}

/// What the whole record covers, which stands after the files of an excerpt.
fn covers(files: &Array) -> Option<Coverage> {
    let text: Uint8Array = files.get(FILES).dyn_into().ok()?;
    Coverage::read(std::str::from_utf8(&text.to_vec()).ok()?)
}

/// Makes a part of an app: what a wasm of its own gives to the page's script.
#[macro_export]
macro_rules! part {
    ($app:ty) => {
        // What is taken of a chart is made by the part that shows it.
        $crate::part!($app, $crate::piece::take::take_away::takes_here());
    };
    ($app:ty, charts taken by another part) => {
        $crate::part!($app, ());
    };
    ($app:ty, $start:expr) => {
        fn main() {
            $start
        }

        /// The record's files, or why they cannot be had, in words.
        #[wasm_bindgen::prelude::wasm_bindgen]
        pub async fn record(early: js_sys::Map) -> Result<js_sys::Array, wasm_bindgen::JsValue> {
            $crate::app::part::record(&early).await
        }

        /// Shows the app in a place for good, on a record's files.
        #[wasm_bindgen::prelude::wasm_bindgen]
        pub async fn mount(place: web_sys::Element, files: js_sys::Array) {
            $crate::app::part::mount::<$app>(place, files).await;
        }
    };
}
