//! What the navigation, which the page's script has, is told by the parts: how many deployments there are.

use web_sys::Event;

/// Where the browser holds it while there are several, and the event that says it has changed; as `web/site/shell.js`
/// names it.
const DEPLOYMENTS: &str = "lofted-deployments";

/// There are so many deployments, those of the reader's own among them.
pub fn tell_deployments(count: usize) {
    let window = gloo::utils::window();
    // Without a store there is no own data either.
    let Ok(Some(store)) = window.local_storage() else { return };
    let _ = match count {
        0 | 1 => store.remove_item(DEPLOYMENTS),
        _ => store.set_item(DEPLOYMENTS, &count.to_string()),
    };
    if let Ok(event) = Event::new(DEPLOYMENTS) {
        let _ = window.dispatch_event(&event);
    }
}
