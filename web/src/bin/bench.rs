//! The part of the app with the workbench, as a wasm of its own.

lofted_web::part!(lofted_web::app::bench_app::BenchApp);
