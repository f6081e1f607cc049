//! The part of the app with the page of methods, as a wasm of its own.

lofted_web::part!(lofted_web::app::methods_app::MethodsApp);
