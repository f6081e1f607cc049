//! The width of an element, followed as it changes.

use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// The width that an element has for its content, px; `None` until it is on the page.
#[hook]
pub fn use_width(node: NodeRef) -> Option<u32> {
    let width = use_state(|| None);
    {
        let width = width.setter();
        use_effect_with(node, move |node| {
            let observed = node.cast::<Element>().and_then(|element| observe(&element, width));
            move || {
                if let Some((observer, callback)) = observed {
                    observer.disconnect();
                    drop(callback);
                }
            }
        });
    }
    *width
}

type Observed = (ResizeObserver, Closure<dyn FnMut()>);

fn observe(element: &Element, width: UseStateSetter<Option<u32>>) -> Option<Observed> {
    let measured = element.clone();
    let mut last = None;
    let callback = Closure::<dyn FnMut()>::new(move || {
        let now = u32::try_from(measured.client_width()).ok();
        // An element that is not laid out has no width: the last one stands.
        if now != last && now != Some(0) {
            last = now;
            width.set(now);
        }
    });
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some((observer, callback))
}
