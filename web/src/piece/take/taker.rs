//! Who takes a chart away: the part that shows it, or, of the first view, the part that comes after it.
//!
//! Posters, citations and files are some 13 kB of what the first view would fetch, and nobody wants them at once.

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use js_sys::Array;
use lofted_charts::sheet::poster::Shape;
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

/// Takes something of a chart.
pub type Taker = fn(Take, TakenChart) -> Taking;

/// What there is to take of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// The picture as SVG.
    Svg,
    /// The picture as PNG, of a shape.
    Png(Shape),
    /// The picture, onto the clipboard.
    CopyPicture,
    /// Its numbers as CSV.
    Csv,
    /// Its numbers as JSON.
    Json,
    /// A link to it.
    CopyLink,
    /// A citation in words.
    CopyCitation,
    /// The citation as BibTeX.
    Bibtex,
    /// The citation as CSL-JSON.
    Csl,
    /// What puts it into another page, as the record will be.
    CopyFrame,
    /// The same, with its claims inside.
    CopyFrozen,
}

/// All there is to take, in the order in which it is offered, each under its name.
pub const TAKES: [(Take, &str); 14] = [
    (Take::Svg, "Picture, SVG"),
    (Take::Png(Shape::Wide), "Picture, PNG"),
    (Take::Png(Shape::Landscape), "16:9, PNG"),
    (Take::Png(Shape::Square), "Square, PNG"),
    (Take::Png(Shape::Tall), "Tall, PNG"),
    (Take::CopyPicture, "Copy picture"),
    (Take::Csv, "Numbers, CSV"),
    (Take::Json, "Numbers, JSON"),
    (Take::CopyLink, "Copy link"),
    (Take::CopyCitation, "Copy citation"),
    (Take::Bibtex, "BibTeX"),
    (Take::Csl, "CSL-JSON"),
    (Take::CopyFrame, "Copy frame, live"),
    (Take::CopyFrozen, "Copy frame, frozen"),
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

/// Asks the part that comes later to take what stands at a place of [`TAKES`] of a chart, and to say so in an element;
/// whether it listens already.
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
pub fn hear_others(take: impl Fn(String, Take, Element) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), ASKED, options, move |event| {
        let detail = event.dyn_ref::<CustomEvent>().map_or(JsValue::NULL, CustomEvent::detail);
        let Ok(detail) = detail.dyn_into::<Array>() else { return };
        let (chart, at) = (detail.get(0).as_string(), detail.get(1).as_f64());
        let what = at.and_then(|at| TAKES.get(at as usize));
        if let (Some(chart), Some((what, _)), Ok(status)) = (chart, what, detail.get(2).dyn_into())
        {
            event.prevent_default();
            take(chart, *what, status);
        }
    })
}
