//! The part of the app with the rest of the overview, which is fetched after its first pictures, as a wasm of its own.

lofted_web::part!(lofted_web::app::overview_more_app::OverviewMoreApp);
