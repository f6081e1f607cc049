//! The list of flights: which of them a search finds, and in what order.

use lofted::claim::{Claim, Metric};
use lofted::flight::Flight;
use lofted::letters::lower_case;
use lofted::order::by_key;
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::saying::flight_names::names;

/// What flights are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Day of launch, newest first.
    #[default]
    Newest,
    /// Day of launch, oldest first.
    Oldest,
    /// The highest apogee that anybody stated.
    Apogee,
    /// The longest time that anybody stated.
    Time,
    /// How many parties spoke of it.
    Parties,
}

impl Sort {
    /// Every order, with its name in an address and its words.
    pub const ALL: [(Self, &'static str, &'static str); 5] = [
        (Self::Newest, "newest", "Newest first"),
        (Self::Oldest, "oldest", "Oldest first"),
        (Self::Apogee, "apogee", "Highest apogee stated"),
        (Self::Time, "time", "Longest time stated"),
        (Self::Parties, "parties", "Most parties"),
    ];

    /// The order of a name in an address; newest first for any other.
    #[must_use]
    pub fn of_id(id: &str) -> Self {
        Self::ALL
            .iter()
            .find(|(_, known, _)| *known == id)
            .map(|(sort, ..)| *sort)
            .unwrap_or_default()
    }

    /// Its name in an address; empty for the order that goes without saying.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(sort, ..)| *sort == self && self != Self::Newest)
            .map_or("", |one| one.1)
    }
}

/// The flights that hold every word of a search, sorted; all of them where nothing is searched.
///
/// A word is looked for in the day, the names by any party, the launch site, the summary, the parties
/// and the words of every claim.
#[must_use]
pub fn found<'a>(record: &'a Record, search: &str, sort: Sort) -> Vec<&'a Flight> {
    let wanted: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    let holds = |flight: &&Flight| {
        let text = searched(record, flight);
        wanted.iter().all(|word| text.contains(word))
    };
    // Of the flights of one day the last is the newest.
    let in_order = record.flights().iter().filter(holds);
    let flights = match sort {
        Sort::Newest => in_order.rev().collect(),
        _ => in_order.collect(),
    };
    by_key(flights, |flight| {
        let day = f64::from(flight.launched_on.day_number());
        // Days break ties: they are small beside one kilometre, second or party times a million.
        let most = |number: f64| -1e6 * number - day;
        match sort {
            Sort::Newest => -day,
            Sort::Oldest => day,
            Sort::Apogee => most(greatest(record, flight, Metric::Apogee)),
            Sort::Time => most(greatest(record, flight, Metric::FlightTime)),
            Sort::Parties => most(record.tellers_of_flight(&flight.id).len() as f64),
        }
    })
}

fn searched(record: &Record, flight: &Flight) -> String {
    let mut text = format!(
        "{} {} {} {} {} {}",
        flight.id,
        words::day(flight.launched_on),
        flight.summary,
        flight.known_by,
        flight.country,
        flight.launch_site.as_ref().map_or("", |site| site.name.as_str()),
    );
    for part in names(record, &flight.id)
        .iter()
        .map(String::as_str)
        .chain(record.tellers_of_flight(&flight.id))
    {
        text.push(' ');
        text.push_str(part);
    }
    for claim in record.claims_of_flight(&flight.id) {
        text.push(' ');
        text.push_str(&claim.words);
    }
    lower_case(&text)
}

/// The greatest number that anybody stated on a metric of a flight, SI; 0 where nobody did.
fn greatest(record: &Record, flight: &Flight, metric: Metric) -> f64 {
    let number = |claim: &Claim| claim.figure.si().named_number();
    let claims = record.claims_of_flight(&flight.id);
    claims.filter(|claim| claim.figure.metric() == metric).filter_map(number).fold(0.0, f64::max)
}

/// What to say of a search that finds nothing, with what would find something.
#[must_use]
pub fn nothing_found(record: &Record, search: &str) -> String {
    let days = || record.flights().iter().map(|flight| flight.launched_on);
    let years = match (days().min(), days().max()) {
        (Some(first), Some(last)) => format!("a year from {} to {}", first.year(), last.year()),
        _ => "a year".to_owned(),
    };
    format!(
        "No flight has all of \u{201c}{search}\u{201d}. Write a name that a party gave (Hwasong-17), {years}, a party \
         (its capital) or a word of what was said (lofted); fewer words find more."
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judging::flight_arcs::small_multiples;
    use crate::judging::party_sets::{ListAsk, party_sets};
    use crate::judging::two_body::account_views;

    fn ids(search: &str, sort: Sort) -> Vec<String> {
        let record = &lofted_record::bundled().record;
        found(record, search, sort).iter().map(|flight| flight.id.to_string()).collect()
    }

    #[test]
    fn a_search_finds_names_by_any_party_years_and_words() {
        assert_eq!(ids("hwasong-19", Sort::Newest), ["2024-10-31"]);
        let of_2022 = ids("2022", Sort::Newest);
        assert!(of_2022.iter().all(|id| id.starts_with("2022-")), "{of_2022:?}");
        assert!(of_2022.starts_with(&["2022-12-18-1".to_owned(), "2022-11-18".to_owned()]));
        assert!(ids("HOKKAIDO", Sort::Newest).contains(&"2017-08-29".to_owned()));
        assert_eq!(ids("2022 november", Sort::Newest), ["2022-11-18", "2022-11-03"]);
        assert!(ids("no such thing", Sort::Newest).is_empty());
        let named_by_seoul = ids("hwasong-15 to seoul", Sort::Newest);
        assert!(named_by_seoul.contains(&"2022-03-24".to_owned()), "{named_by_seoul:?}");
    }

    #[test]
    fn each_order_starts_with_its_most() {
        let all = ids("", Sort::Newest);
        let oldest = ids("", Sort::Oldest);
        assert_eq!(all.iter().rev().collect::<Vec<_>>(), oldest.iter().collect::<Vec<_>>());
        assert_eq!(ids("", Sort::Apogee)[0], "2024-10-31");
        assert_eq!(ids("", Sort::Time)[0], "2024-10-31");
        assert_eq!(ids("", Sort::Apogee).last().unwrap(), "2019-05-01", "nobody gave its height");
        for (sort, id, _) in Sort::ALL {
            assert_eq!(Sort::of_id(sort.id()), sort);
            assert_eq!(Sort::of_id(id), sort);
        }
    }

    #[test]
    fn every_account_has_a_set_to_judge_and_flights_with_height_and_distance_an_arc() {
        let record = &lofted_record::bundled().record;
        for flight in record.flights() {
            let sets = party_sets(record, flight);
            // A party without a reported time has a set of what it said of the arc.
            let accounts = account_views(record, &flight.id).len();
            assert!(sets.len() >= accounts, "{}", flight.id);
            assert_eq!(ListAsk::of(&sets).first.sets.len(), sets.len());
        }
        let flights: Vec<&Flight> = record.flights().iter().collect();
        let arcs = small_multiples(record, &flights);
        assert!(arcs.iter().all(|one| !one.arcs.is_empty()));
        assert!(
            arcs.len() > 20 && arcs.len() < flights.len(),
            "some have no height or no distance"
        );
    }
}
