//! How a ballistic missile flies: closed forms on a sphere.

pub mod kepler;
