//! The outlets that claims were read in, in words.

use lofted::claim::Claim;
use lofted_record::{Provenance, Record};

/// The outlets that claims were read in, each once, in the order of the claims; and whether a reader's own are among them.
pub(crate) fn outlets<'a>(record: &Record, claims: impl IntoIterator<Item = &'a Claim>) -> String {
    let (mut outlets, mut own) = (Vec::<&str>::new(), "");
    for claim in claims {
        if record.provenance(&claim.id) == Provenance::Own {
            own = " (with claims of a reader\u{2019}s own, which the record does not hold)";
        }
        let Some(source) = record.source(&claim.source) else { continue };
        if !outlets.contains(&source.outlet.as_str()) {
            outlets.push(&source.outlet);
        }
    }
    format!("{}{own}", outlets.join(", "))
}
