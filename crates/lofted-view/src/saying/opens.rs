//! What a mark of a chart opens: the page of its claim, event or flight.

use lofted::claim::Claim;

use crate::link::route::Route;

/// The address of a claim's page, for its mark.
#[must_use]
pub fn claim_page(claim: &Claim) -> String {
    Route::Claim { id: claim.id.to_string() }.href()
}
