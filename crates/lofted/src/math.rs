//! Every transcendental function the core calls, from one library.
//!
//! `std` leaves the precision of `sin`, `exp` and the like to the platform, so a native build and a
//! wasm build may differ in the last bit. These all come from `libm`, which is plain Rust on both:
//! same inputs, same bits. `clippy.toml` forbids the methods of `f64` that go round this module.
//! `sqrt` is exact by IEEE 754 either way; it is here so that formulas read alike.

pub use libm::{
    acos, asin, atan, atan2, cbrt, cos, exp, expm1 as exp_m1, hypot, log as ln, log1p as ln_1p,
    log10, pow, sin, sincos as sin_cos, sqrt, tan,
};

pub mod normal;
pub(crate) mod real;
pub mod root;
pub mod vector;
