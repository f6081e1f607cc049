//! The part of the app with the page of a flight, as a wasm of its own.

lofted_web::part!(lofted_web::app::flight_app::FlightApp);
