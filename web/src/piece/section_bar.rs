//! The bar of a page's sections: it stays at the top, says which section is read, and opens the page at the
//! section that its address names.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{body, document, history, window};
use lofted_view::link::query::Query;
use lofted_view::link::section::{SECTION, Section, anchor};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::prelude::*;

use crate::location::query::{current, fragment};
use crate::piece::later::later;

/// The sections of a page, and its query without which their addresses would show another.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SectionBarProps {
    /// The sections, in the order of the page.
    pub sections: Vec<Section>,
    /// What the page shows, as its link carries it.
    pub query: Query,
}

/// The bar. Its page holds each section in a [`section`].
#[component]
pub fn SectionBar(props: &SectionBarProps) -> Html {
    let bar = use_node_ref();
    let read = use_state_eq(|| None::<usize>);
    let anchors: Vec<String> = props.sections.iter().map(Section::anchor).collect();
    {
        let (bar, read) = (bar.clone(), read.setter());
        use_effect_with(anchors, move |anchors| {
            let anchors = anchors.clone();
            let look = move || read.set(section_read(&anchors, &bar));
            // Sections come one after the other, and move those below.
            let grown = on_growth(look.clone());
            let scrolled = EventListener::new(&document(), "scroll", move |_| look());
            move || {
                drop(scrolled);
                end(grown);
            }
        });
    }
    {
        let bar = bar.clone();
        use_effect_with(*read, move |_| show_in_bar(&bar));
    }
    use_opened();
    let path = fragment().split('?').next().filter(|path| !path.is_empty()).map(str::to_owned);
    let path = path.unwrap_or_else(|| "#/".to_owned());
    html! {
        <nav class="section-bar" aria-label="Sections of this page" ref={bar}>
            <ul>
                for (at, one) in props.sections.iter().enumerate() {
                    <li>
                        <a
                            href={format!("{path}{}", one.query(&props.query).address())}
                            aria-current={(*read == Some(at)).then_some("location")}
                            onclick={go_again(one)}
                        >
                            { &*one.name }
                        </a>
                    </li>
                }
            </ul>
        </nav>
    }
}

/// A section that is made after those before it.
pub fn later_section(of: &Section, make: impl Fn() -> Html + 'static) -> Html {
    section(of, later(make))
}

/// A section of a page, where the bar finds it. A `details` of the class `opens` in it is opened with it.
pub fn section(of: &Section, content: Html) -> Html {
    let label = of.name.to_string();
    html! {
        <section id={of.anchor()} class="page-section" tabindex="-1" aria-label={label}>
            { content }
        </section>
    }
}

/// Goes to a section whose address is the page's already: the browser would do nothing.
fn go_again(one: &Section) -> Callback<MouseEvent> {
    let id = one.id.to_string();
    Callback::from(move |_| {
        if current().get(SECTION) == Some(&*id)
            && let Some(section) = document().get_element_by_id(&anchor(&id))
        {
            go(&section);
        }
    })
}

/// Opens the page at the section of its address, at first and whenever a link is followed.
#[hook]
fn use_opened() {
    use_effect_with((), |()| {
        let held: Rc<RefCell<Option<Held>>> = Rc::default();
        *held.borrow_mut() = asked().map(|id| Held::at(id, Focus::Stays));
        let followed = {
            let held = Rc::clone(&held);
            EventListener::new(&window(), "hashchange", move |_| {
                *held.borrow_mut() = asked().map(|id| Held::at(id, Focus::Moves));
            })
        };
        let leavers = ["wheel", "touchstart", "pointerdown", "keydown"].map(|event| {
            let held = Rc::clone(&held);
            EventListener::new(&window(), event, move |_| *held.borrow_mut() = None)
        });
        move || drop((followed, leavers, held))
    });
}

/// The section of the address; none on the way back to a place that was kept (`web/site/place.js`).
fn asked() -> Option<String> {
    let state = history().state().unwrap_or(JsValue::NULL);
    let kept = js_sys::Reflect::get(&state, &JsValue::from_str("place"));
    if kept.is_ok_and(|place| !place.is_undefined()) {
        return None;
    }
    current().get(SECTION).map(anchor)
}

/// Whether the focus goes to a section with the page.
#[derive(Clone, Copy, PartialEq)]
enum Focus {
    /// A link was followed: whoever reads on by keyboard goes on from there.
    Moves,
    /// The page was opened.
    Stays,
}

/// A section that the page is held at while what stands above it is still being drawn.
struct Held {
    observed: Option<Growth>,
    _first: Timeout,
}

/// What follows the page as it grows.
type Growth = (ResizeObserver, Closure<dyn FnMut()>);

/// Does something now and whenever the page has grown.
fn on_growth(act: impl FnMut() + 'static) -> Option<Growth> {
    let act = Closure::<dyn FnMut()>::new(act);
    let observer = ResizeObserver::new(act.as_ref().unchecked_ref()).ok()?;
    observer.observe(&body());
    Some((observer, act))
}

fn end(growth: Option<Growth>) {
    if let Some((observer, _)) = growth {
        observer.disconnect();
    }
}

impl Held {
    fn at(id: String, focus: Focus) -> Self {
        let observed = {
            let id = id.clone();
            on_growth(move || {
                if let Some(section) = document().get_element_by_id(&id) {
                    open_within(&section);
                    section.scroll_into_view();
                }
            })
        };
        // The page is drawn, and its heading has had the focus, when this comes.
        let first = Timeout::new(0, move || {
            if let Some(section) = document().get_element_by_id(&id) {
                if focus == Focus::Moves {
                    go(&section);
                } else {
                    open_within(&section);
                    section.scroll_into_view();
                }
            }
        });
        Self { observed, _first: first }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        end(self.observed.take());
    }
}

fn go(section: &Element) {
    open_within(section);
    if let Some(section) = section.dyn_ref::<HtmlElement>() {
        let _ = section.focus();
    }
    section.scroll_into_view();
}

fn open_within(section: &Element) {
    if let Ok(Some(folded)) = section.query_selector("details.opens") {
        let _ = folded.set_attribute("open", "");
    }
}

/// How far under the bar a section may begin to be the one that is read, px.
const SLACK_PX: f64 = 24.0;

/// The last section that has reached the bar; the last of all at the end of the page.
fn section_read(anchors: &[String], bar: &NodeRef) -> Option<usize> {
    let top = bar.cast::<Element>()?.get_bounding_client_rect().bottom() + SLACK_PX;
    // One that is yet to be made is as high as nothing, and begins where the next does.
    let made = |id: &String| {
        document().get_element_by_id(id).filter(|section| section.first_element_child().is_some())
    };
    let begins = |id: &String| made(id).map(|one| one.get_bounding_client_rect().top());
    anchors.iter().rposition(|id| begins(id).is_some_and(|begins| begins <= top))
}

/// Moves the bar sideways so that the section that is read shows in it.
fn show_in_bar(bar: &NodeRef) {
    let Some(bar) = bar.cast::<Element>() else { return };
    let Ok(Some(current)) = bar.query_selector("[aria-current]") else { return };
    let (bar_box, at) = (bar.get_bounding_client_rect(), current.get_bounding_client_rect());
    if at.left() < bar_box.left() || at.right() > bar_box.right() {
        let by = at.left() - bar_box.left() - 24.0;
        bar.set_scroll_left(bar.scroll_left() + by as i32);
    }
}
