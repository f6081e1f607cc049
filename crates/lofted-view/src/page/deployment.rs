//! A deployment: what was known on a day, claims over time, parts, revisions, distances, the map.

pub mod figures;
pub mod filter;
pub mod known;
pub mod over_time;
pub mod parts;
pub mod region;
pub mod revisions;
pub mod supply;
