//! The part of the app with the timeline, claims, claimants and sources, as a wasm of its own.

lofted_web::part!(lofted_web::app::claims_app::ClaimsApp);
