//! The outlets that claims were read in, in words.

use lofted::claim::Claim;
use lofted_record::Record;

/// The outlets that claims were read in, each once, in the order of the claims.
pub(crate) fn outlets<'a>(record: &Record, claims: impl IntoIterator<Item = &'a Claim>) -> String {
    let mut outlets: Vec<&str> = Vec::new();
    for source in claims.into_iter().filter_map(|claim| record.source(&claim.source)) {
        if !outlets.contains(&source.outlet.as_str()) {
            outlets.push(&source.outlet);
        }
    }
    outlets.join(", ")
}
