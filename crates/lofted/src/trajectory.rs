//! How a missile flies: closed forms on a sphere, powered and free flight, and the integrator under them.

pub mod accuracy;
mod climb;
mod coast;
pub mod dop853;
mod encke;
pub mod error;
pub mod flown;
pub mod forces;
pub mod free_flight;
pub mod input;
pub mod kepler;
pub mod lanes;
pub mod launch;
pub mod path;
pub mod powered_flight;
mod propagator;
pub mod state;
pub mod steering;
pub mod vehicle;
