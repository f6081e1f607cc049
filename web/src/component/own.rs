//! Pieces of the page of own data.

pub mod bring_in;
pub mod claim_form;
pub mod form_field;
pub mod keep;
pub mod own_claims;
pub mod report;
