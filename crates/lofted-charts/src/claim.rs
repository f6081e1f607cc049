//! Charts of claims.

pub mod claim_density;
pub mod claim_lanes;
pub mod claims_over_time;
pub mod distance_strip;
pub mod dumbbells;
pub mod known_on_day;
pub mod parts;
pub mod revisions;
pub mod stage;
pub mod timeline;
