//! Who takes a chart away: the part that shows it, or, of the first view, the part that comes after it.
//!
//! Posters, citations and files are some 13 kB of what the first view would fetch, and nobody wants them at once.

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use js_sys::Array;
use lofted_charts::sheet::track::Tracked;
use lofted_view::figure::Figure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element};
use yew::AttrValue;

use crate::piece::chart::artist::Artist;

/// A chart to take away.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenChart {
    /// The heading of its page.
    pub page_title: AttrValue,
    /// The chart with its words.
    pub figure: Figure,
    /// The picture on the page, for its numbers.
    pub tracked: Rc<Tracked>,
    /// What draws it again.
    pub artist: &'static Artist,
}

/// What becomes of taking something: what was done, or why it was not, in words.
pub type Taking = Pin<Box<dyn Future<Output = Result<&'static str, String>>>>;

/// Takes what stands at a place of [`NAMES`] of a chart.
pub type Taker = fn(usize, TakenChart) -> Taking;

/// What there is to take of a chart, in the order in which it is offered.
pub const NAMES: [&str; 12] = [
    "Picture, SVG",
    "Picture, PNG",
    "Square, PNG",
    "Copy picture",
    "Numbers, CSV",
    "Numbers, JSON",
    "Copy link",
    "Copy citation",
    "BibTeX",
    "CSL-JSON",
    "Copy frame, live",
    "Copy frame, frozen",
];

/// The event by which a part asks another to take a chart: its name, the place, and where to say what was done.
const ASKED: &str = "lofted-take";

thread_local! {
    static TAKER: Cell<Option<Taker>> = const { Cell::new(None) };
}

/// Has this part take its charts itself.
pub fn take_with(taker: Taker) {
    TAKER.set(Some(taker));
}

/// What takes the charts of this part; `None` where another part does.
#[must_use]
pub fn taker() -> Option<Taker> {
    TAKER.get()
}

/// Asks the part that comes later to take a chart, and to say so in an element; whether it listens already.
pub fn ask_other(chart: &str, at: usize, status: &Element) -> bool {
    let detail = Array::of3(&chart.into(), &(at as f64).into(), status);
    let options = CustomEventInit::new();
    options.set_detail(&detail);
    options.set_cancelable(true);
    let event = CustomEvent::new_with_event_init_dict(ASKED, &options);
    // Whoever hears it takes it from the others.
    event.and_then(|event| window().dispatch_event(&event)).is_ok_and(|unheard| !unheard)
}

/// Hears what other parts ask for, for as long as it is held.
pub fn hear_others(take: impl Fn(String, usize, Element) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), ASKED, options, move |event| {
        let detail = event.dyn_ref::<CustomEvent>().map_or(JsValue::NULL, CustomEvent::detail);
        let Ok(detail) = detail.dyn_into::<Array>() else { return };
        let (chart, at) = (detail.get(0).as_string(), detail.get(1).as_f64());
        if let (Some(chart), Some(at), Ok(status)) = (chart, at, detail.get(2).dyn_into()) {
            event.prevent_default();
            take(chart, at as usize, status);
        }
    })
}
