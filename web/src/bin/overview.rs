//! The part of the app with the overview, which is the first view, as a wasm of its own.

lofted_web::part!(lofted_web::app::overview_app::OverviewApp, charts taken by another part);
