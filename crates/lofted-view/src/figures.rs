//! The figures of each page, made from the record, the page's state and what was computed.

pub mod compare;
pub mod deployment;
pub mod flight;
pub mod flights;
pub mod overview;
pub mod powered;
pub mod timeline;
pub mod workbench;

use lofted::claim::Claim;
use lofted_record::Record;

/// The outlets that claims were read in, each once, in the order of the claims.
fn outlets<'a>(record: &Record, claims: impl IntoIterator<Item = &'a Claim>) -> String {
    let mut outlets: Vec<&str> = Vec::new();
    for source in claims.into_iter().filter_map(|claim| record.source(&claim.source)) {
        if !outlets.contains(&source.outlet.as_str()) {
            outlets.push(&source.outlet);
        }
    }
    outlets.join(", ")
}
