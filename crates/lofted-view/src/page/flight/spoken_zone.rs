//! Whose exclusive economic zone claims of a flight speak of.

use lofted::claim::Metric;
use lofted::flight::Flight;
use lofted_charts::map::zone::is_known;
use lofted_record::Record;

/// The states whose exclusive economic zone is spoken of where a flight came down, each once, as far as maps have its
/// limit.
#[must_use]
pub fn zones_spoken_of(record: &Record, flight: &Flight) -> Vec<String> {
    let of_impact = [Metric::ImpactArea, Metric::Splashdown];
    let claims = record.claims_of_flight(&flight.id);
    let claims = claims.filter(|claim| of_impact.contains(&claim.figure.metric()));
    let mut states: Vec<String> = Vec::new();
    for state in claims.flat_map(|claim| [&claim.words, &claim.scope]).filter_map(|one| owner(one))
    {
        if is_known(&state) && !states.contains(&state) {
            states.push(state);
        }
    }
    states
}

/// What such a zone is called in print.
const ZONE: [&str; 4] =
    ["exclusive economic zone", "economic exclusive zone", "economic zone", "EEZ"];

/// The state before "'s exclusive economic zone" in a text: the words with a capital letter that end there.
fn owner(text: &str) -> Option<String> {
    let text = text.replace('\u{2019}', "'");
    let (before, _) = ZONE.iter().find_map(|zone| text.split_once(&format!("'s {zone}")))?;
    let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let words: Vec<&str> = before.rsplit(' ').take_while(capital).collect();
    let state = words.into_iter().rev().collect::<Vec<_>>().join(" ");
    (!state.is_empty()).then_some(state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_owner_is_named_before_the_zone() {
        assert_eq!(
            owner("outside Ruritania's exclusive economic zone").as_deref(),
            Some("Ruritania")
        );
        let two = "in the bay, inside New Ruritania\u{2019}s exclusive economic zone";
        assert_eq!(owner(two).as_deref(), Some("New Ruritania"));
        assert_eq!(owner("outside the exclusive economic zone"), None);
        assert_eq!(owner("200 km off the coast"), None);
        assert_eq!(owner("in Ruritania's EEZ").as_deref(), Some("Ruritania"));
    }

    #[test]
    fn every_zone_that_the_bundled_record_speaks_of_is_on_the_maps_and_named_once() {
        let record = &lofted_record::bundled().record;
        let mut seen = 0;
        for flight in record.flights() {
            let claims = record.claims_of_flight(&flight.id);
            let mut spoken: Vec<String> =
                claims.filter_map(|one| owner(&one.words).or(owner(&one.scope))).collect();
            spoken.sort();
            spoken.dedup();
            seen += spoken.len();
            assert_eq!(zones_spoken_of(record, flight), spoken, "{}", flight.id);
        }
        assert!(seen > 9, "{seen}");
    }
}
