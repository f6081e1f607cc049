//! What is asked of one flight: its figures as people print them, and what is known beside them.

mod error;
mod figures;
mod told;

pub use error::{AskError, MOST_DRAWS};
pub use figures::Figures;
pub use told::{Told, unit_of_number};
