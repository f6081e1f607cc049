//! The part of the app with the list of flights and flights side by side, as a wasm of its own.

lofted_web::part!(lofted_web::app::flights_app::FlightsApp);
