//! The part of the app with the pages of claims, as a wasm of its own.

lofted_web::part!(lofted_web::app::claims_app::ClaimsApp);
