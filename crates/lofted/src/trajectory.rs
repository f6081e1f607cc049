//! Flights: vehicles, powered and free flight, and the integrator that flies them.

pub mod dop853;
