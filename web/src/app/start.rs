//! The start: fetches the record and mounts the app on it.

use std::rc::Rc;

use crate::app::{App, AppProps};
use crate::location::embedded::embedded;
use crate::record::record_files::RecordFiles;

/// Fetches the record and mounts the app on it. Without the record it says so, and shows the rest.
pub async fn start() {
    let carried = embedded().and_then(|embed| embed.record);
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
    let props = AppProps { reading, files, missing: missing.map(Into::into) };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
