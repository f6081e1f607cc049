//! The part of the app with the page of own data, as a wasm of its own.

lofted_web::part!(lofted_web::app::data_app::DataApp);
