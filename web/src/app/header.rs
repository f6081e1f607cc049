//! The header: name, navigation, theme.

use yew::prelude::*;

use crate::app::theme::ThemeChoice;
use crate::location::route::{Route, link};

/// The header of every page, on the page of a route.
pub fn header(current: &Route) -> Html {
    html! {
        <header class="header">
            { skip_button() }
            <a class="brand" href={Route::Overview.href()}>
                <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                    <path d="M4 20C8 20 9 4 12 4s4 16 8 16" class="brand-arc" />
                    <path d="M2 20h20" class="brand-ground" />
                </svg>
                { "Lofted" }
            </a>
            <nav aria-label="Pages">
                <ul>
                    for (route, name) in Route::navigation() {
                        <li
                            class={classes!(current.is_under(&route).then_some("current"))}
                            aria-current={current.is_under(&route).then_some("page")}
                        >
                            { link(&route, name) }
                        </li>
                    }
                </ul>
            </nav>
            <ThemeSwitch />
        </header>
    }
}

fn skip_button() -> Html {
    // A button, because a link to a fragment would be taken for a route.
    let onclick = Callback::from(|_| focus_main());
    html! { <button class="skip" {onclick}>{ "Skip to the content" }</button> }
}

fn focus_main() {
    use wasm_bindgen::JsCast;
    let main = gloo::utils::document().get_element_by_id("main");
    if let Some(main) = main.and_then(|main| main.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = main.focus();
    }
}

#[component]
fn ThemeSwitch() -> Html {
    let theme = use_state(ThemeChoice::in_effect);
    let other = theme.other();
    let onclick = {
        let theme = theme.clone();
        Callback::from(move |_| {
            other.choose();
            theme.set(other);
        })
    };
    let label = format!("Switch to the {} theme", other.id());
    html! {
        <button class="theme" aria-label={label.clone()} title={label} {onclick}>
            <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
                <circle cx="12" cy="12" r="8" class="theme-ring" />
                <path d="M12 4a8 8 0 0 1 0 16z" class="theme-half" />
            </svg>
        </button>
    }
}
