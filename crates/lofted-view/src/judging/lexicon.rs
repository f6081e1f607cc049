//! The names that a record brings to the reader of stories.

use lofted::claim::Metric;
use lofted::party::Party;
use lofted_reader::Lexicon;
use lofted_record::Record;

/// The lexicon of a record: its places, parties, claimants and deployments, and its flights with the names
/// that parties gave to what flew.
///
/// # Examples
/// ```
/// let lexicon = lofted_view::judging::lexicon::lexicon(&lofted_record::bundled().record);
/// let claims = lofted_reader::read("The missile flew for 40 minutes.", None, &lexicon);
/// assert_eq!(claims.len(), 1);
/// ```
#[must_use]
pub fn lexicon(record: &Record) -> Lexicon {
    let parties: Vec<Party> =
        record.parties().into_iter().filter_map(|name| record.party(name).cloned()).collect();
    let lexicon = Lexicon::world()
        .with_places(record.places())
        .with_parties(&parties)
        .with_claimants(record.claimants())
        .with_deployments(record.deployments());
    record.flights().iter().fold(lexicon, |lexicon, flight| {
        let named = record.claims_of_flight(&flight.id);
        let named = named.filter(|claim| claim.figure.metric() == Metric::Designation);
        let names: Vec<&str> = named.map(|claim| claim.words.as_str()).collect();
        lexicon.with_flight(flight, &names)
    })
}
