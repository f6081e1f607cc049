//! The part of the app with the list of flights, flights side by side, workbench and methods, as a wasm of its own.

lofted_web::part!(lofted_web::app::bench_app::BenchApp);
