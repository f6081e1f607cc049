//! Lofted in the browser: pages over the record, with charts drawn by `lofted-charts`.
//!
//! `view` turns the record into what a page shows, in words and chart data, and knows no HTML;
//! `component` and `page` show it, and compute nothing.

pub mod app;
pub mod component;
pub mod draw_line;
pub mod page;
pub mod route;
pub mod theme;
pub mod timing;
pub mod view;
pub mod worker_host;
pub mod worker_line;
pub mod worker_message;

use std::rc::Rc;

pub use app::App;

/// Mounts the app on the bundled record.
pub fn start() {
    let reading = Rc::new(lofted_record::bundled().clone());
    let root = gloo::utils::document().get_element_by_id("app");
    let root = root.unwrap_or_else(|| gloo::utils::body().into());
    yew::Renderer::<App>::with_root_and_props(root, app::AppProps { reading }).render();
}
