//! Lofted in the browser: pages over the record, with charts drawn by `lofted-charts`.
//!
//! `lofted-view` turns the record into what a page shows, in words and chart data, and knows no HTML;
//! `component` and `page` show it, and compute nothing.

pub mod address;
pub mod app;
pub mod bench_app;
pub mod claims_app;
pub mod coasts;
pub mod component;
pub mod data_app;
pub mod draw_line;
pub mod embedded;
pub mod hand_over;
pub mod live;
pub mod own;
pub mod page;
pub mod part;
pub mod part_root;
pub mod query;
pub mod record_files;
pub mod route;
pub mod take_line;
pub mod taking;
pub mod theme;
pub mod timing;
pub mod worker_host;
pub mod worker_line;
pub mod worker_message;

use std::rc::Rc;

pub use app::App;
pub use lofted_view as view;
use record_files::RecordFiles;

/// Fetches the record and mounts the app on it. Without the record it says so, and shows the rest.
pub async fn start() {
    let carried = embedded::embedded().and_then(|embed| embed.record);
    let files = match &carried {
        Some(record) => RecordFiles::thawed(record).await,
        None => RecordFiles::fetch().await,
    };
    let (files, missing) = match files {
        Ok(files) => (files, None),
        Err(reason) => (RecordFiles::of(&lofted_record::Files::NONE), Some(reason)),
    };
    let root = gloo::utils::document().get_element_by_id("app");
    let root = root.unwrap_or_else(|| gloo::utils::body().into());
    let reading = Rc::new(files.read());
    let props = app::AppProps { reading, files, missing: missing.map(Into::into) };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
