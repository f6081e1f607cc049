//! Lofted for other languages: questions and answers as plain JSON, lines and pictures.
//!
//! A question is an object of figures, each a number, a text or a list of them; what is told of it is what the
//! command tells, in its JSON and in its lines. The wrappers for JavaScript and Python add types and nothing else.
//!
//! # Examples
//! ```
//! use lofted_embed::request::Request;
//!
//! let request = Request::read(&serde_json::json!({ "apogee": "about 2,800 km", "distance": 933, "time": "39 min" }))?;
//! let told = request.answered(&[])?;
//! assert_eq!(told.json()["consistency"]["verdict"], "consistent");
//! assert!(told.text().starts_with("The figures are consistent"));
//! # Ok::<(), lofted_embed::request::RequestError>(())
//! ```

pub mod chart;
pub mod checked;
pub mod columns;
#[cfg(not(target_arch = "wasm32"))]
pub mod cores;
pub mod footprint;
mod heavier;
pub mod judge;
pub mod open;
pub mod request;
pub mod story;
pub mod telling;
