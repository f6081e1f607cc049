//! How things are said: speakers, names, counts, outlets.

pub mod changed;
pub mod count;
pub mod coverage;
pub mod credit;
pub mod deployment_names;
pub mod flight_names;
pub mod gap;
pub mod near_names;
pub mod opens;
pub mod outlets;
pub mod possessive;
pub mod read_in;
pub mod series;
pub mod source_heading;
pub mod speaker;
pub mod standing;
pub mod unbroken;
pub mod wording;
