//! The reader's own claims, and those of the record that they stand beside.

use lofted::claim::{Claim, Qualifier};
use lofted::order::by_key;
use lofted_charts::claim::claim_lanes::Lane;
use lofted_record::{Provenance, Record};

use crate::page::data::lanes::lanes;

/// The reader's own claims of a record, the latest first.
#[must_use]
pub fn own_claims(record: &Record) -> Vec<&Claim> {
    let own = record.claims().iter().filter(|one| record.provenance(&one.id) == Provenance::Own);
    by_key(own.collect(), |claim| -f64::from(claim.stated_on.day_number()))
}

/// The most claims that a chart of the page shows beside each other.
const MOST_BESIDE: usize = 120;

/// The own claims with a number beside those of the record on the same metric, on the same flight or deployment. Nothing where
/// they are too many for one chart.
#[must_use]
pub fn beside(record: &Record) -> Vec<Lane> {
    let own = own_claims(record);
    let alike = |claim: &&Claim| {
        own.iter().any(|mine| is_alike(mine, claim))
            && claim.figure.amount().qualifier() != Qualifier::Unspecified
    };
    let claims: Vec<&Claim> = record.claims().iter().filter(alike).collect();
    if claims.len() > MOST_BESIDE {
        return Vec::new();
    }
    lanes(record, claims)
}

fn is_alike(one: &Claim, other: &Claim) -> bool {
    one.topic() == other.topic() && one.about == other.about
}

#[cfg(test)]
mod tests {
    use lofted_record::read_bare;

    use super::*;

    #[test]
    fn own_claims_stand_beside_those_of_the_record_on_the_same_thing() {
        let own = "id,flight,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n\
            mine,2024-10-31,apogee,,7000,,about,km,Me,Notes,2024-11-01\n";
        let own = read_bare(own.as_bytes()).record;
        let record = lofted_record::bundled().record.beside(&own);
        let lanes = beside(&record);
        assert_eq!(lanes.len(), 1);
        let who: Vec<&str> = lanes[0].marks.iter().map(|mark| mark.who.as_str()).collect();
        assert!(who.iter().any(|who| who.contains("yours")), "{who:?}");
        assert!(who.len() > 2 && who.len() < 10, "those of one flight: {who:?}");
        assert_eq!(own_claims(&record).len(), 1);
    }
}
