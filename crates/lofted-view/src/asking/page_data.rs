//! The data of a page of claims: the table that it shows, and the claims behind it.

use lofted::claim::{Claim, ClaimId};
use lofted_charts::Table;
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::saying::series::label;
use crate::saying::source_heading::source_heading;
use crate::saying::speaker::claimant_name;

/// The data of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct PageData {
    /// What it shows, as a table.
    pub table: Table,
    /// The claims that it shows, in the order of the record.
    pub claims: Vec<ClaimId>,
}

/// The columns of claims one by one.
const COLUMNS: [&str; 9] =
    ["What", "Party", "Who", "Footing", "In their words", "Of what", "Said on", "As of", "Source"];

impl PageData {
    /// A table with the claims of the record that stand behind it.
    pub fn new(record: &Record, table: Table, shown: impl Fn(&Claim) -> bool) -> Self {
        let claims = record.claims().iter().filter(|claim| shown(claim));
        Self { table, claims: claims.map(|claim| claim.id.clone()).collect() }
    }

    /// Claims one by one, with the columns of the table of claims.
    #[must_use]
    pub fn of_claims(record: &Record, claims: &[&Claim]) -> Self {
        let row = |claim: &&Claim| {
            vec![
                label(record, claim),
                record.party_of(claim).unwrap_or("").to_owned(),
                claimant_name(record, claim),
                claim.attribution.label().to_owned(),
                claim.words.clone(),
                claim.scope.clone(),
                words::short_day(claim.stated_on),
                claim.as_of.map(words::as_of).unwrap_or_default(),
                record.source(&claim.source).map(source_heading).unwrap_or_default(),
            ]
        };
        let table = Table::new(&COLUMNS, claims.iter().map(row).collect());
        Self::new(record, table, |claim| claims.iter().any(|one| one.id == claim.id))
    }
}
