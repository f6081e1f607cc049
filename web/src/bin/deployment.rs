//! The part of the app with the deployments, as a wasm of its own.

lofted_web::part!(lofted_web::app::deployment_app::DeploymentApp);
