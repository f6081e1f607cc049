//! What a record covers, counted: for a line on a page, also where only an excerpt of the record is there.

use std::collections::BTreeSet;

use lofted::claim::{Claim, Date, DeploymentId, FlightId, SourceId};
use lofted_charts::sheet::words;
use lofted_record::{Provenance, Record};

use crate::saying::count::count_of;

/// How much a record holds, and of which days; without what a reader put beside it, which is counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Claims.
    pub claims: usize,
    /// Flights that something was said of.
    pub flights: usize,
    /// Deployments that something was said of.
    pub deployments: usize,
    /// Sources.
    pub sources: usize,
    /// The first day and the last on which a claim was made; `None` without a claim.
    pub days: Option<(Date, Date)>,
    /// The last day on which a source was held against its page; `None` where none was.
    pub checked_on: Option<Date>,
    /// Claims of a reader's own beside the record.
    pub own_claims: usize,
}

impl Coverage {
    /// What a record covers.
    ///
    /// # Examples
    /// ```
    /// use lofted_view::saying::coverage::Coverage;
    ///
    /// let record = &lofted_record::bundled().record;
    /// let covered = Coverage::of(record);
    /// assert_eq!(covered.claims, record.claims().len());
    /// assert_eq!(Coverage::read(&covered.text()), Some(covered));
    /// ```
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let of_record = |claim: &&Claim| record.provenance(&claim.id) == Provenance::Record;
        let claims = || record.claims().iter().filter(of_record);
        let days = || claims().map(|claim| claim.stated_on);
        let own = || record.claims().iter().filter(|claim| !of_record(claim));
        let flights: BTreeSet<&FlightId> = claims().filter_map(Claim::flight).collect();
        let deployments: BTreeSet<&DeploymentId> = claims().filter_map(Claim::deployment).collect();
        let read: BTreeSet<&SourceId> = claims().map(|claim| &claim.source).collect();
        // A source that only a reader's own claims were read in is the reader's own.
        let own_read: BTreeSet<&SourceId> =
            own().map(|claim| &claim.source).filter(|id| !read.contains(id)).collect();
        let sources = || record.sources().iter().filter(|one| !own_read.contains(&one.id));
        Self {
            claims: claims().count(),
            flights: record.flights().iter().filter(|one| flights.contains(&one.id)).count(),
            deployments: record
                .deployments()
                .iter()
                .filter(|one| deployments.contains(&one.id))
                .count(),
            sources: sources().count(),
            days: days().min().zip(days().max()),
            checked_on: sources().filter_map(|source| source.checked_on).max(),
            own_claims: own().count(),
        }
    }

    /// In a line that [`read`](Self::read) reads: `236 11 1 130 2017-07-04 2025-09-02 2026-11-27`.
    #[must_use]
    pub fn text(&self) -> String {
        let Self { claims, flights, deployments, sources, days, checked_on, .. } = self;
        let day = |day: Option<Date>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
        let (first, last) = days.unzip();
        let [first, last, checked] = [first, last, *checked_on].map(day);
        format!("{claims} {flights} {deployments} {sources} {first} {last} {checked}")
    }

    /// What such a line says; `None` for any other.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split_ascii_whitespace();
        let mut count = || parts.next()?.parse().ok();
        let (claims, flights, deployments, sources) = (count()?, count()?, count()?, count()?);
        let mut day = || match parts.next()? {
            "-" => Some(None),
            day => day.parse::<Date>().ok().map(Some),
        };
        let (first, last, checked_on) = (day()?, day()?, day()?);
        let days = first.zip(last);
        Some(Self { claims, flights, deployments, sources, days, checked_on, own_claims: 0 })
    }

    /// In a sentence: how much, and of which days.
    #[must_use]
    pub fn words(&self) -> String {
        let of = |count: usize, thing: &str| (count > 0).then(|| count_of(count, thing));
        let about: Vec<String> = of(self.flights, "flight")
            .into_iter()
            .chain(of(self.deployments, "deployment"))
            .collect();
        let about =
            if about.is_empty() { String::new() } else { format!(" on {}", about.join(" and ")) };
        let claims = count_of(self.claims, "claim");
        let held = format!(
            "The record holds {claims}{about}, read in {}",
            count_of(self.sources, "source")
        );
        let own = match self.own_claims {
            0 => String::new(),
            1 => " 1 claim of yours stands beside it.".to_owned(),
            own => format!(" {} of yours stand beside it.", count_of(own, "claim")),
        };
        let held = match self.days {
            Some((first, last)) if first == last => {
                format!("{held}, said on {}.", words::day(first))
            }
            Some((first, last)) => {
                format!(
                    "{held}. The first was said on {}, the last on {}.",
                    words::day(first),
                    words::day(last)
                )
            }
            None => format!("{held}."),
        };
        let checked = match self.checked_on {
            Some(day) => {
                format!(" Sources were last held against their pages on {}.", words::day(day))
            }
            None => String::new(),
        };
        held + &checked + &own
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_comes_back_and_a_broken_one_is_none() {
        let day = |text: &str| text.parse().unwrap();
        let some = Coverage {
            claims: 5,
            flights: 2,
            deployments: 1,
            sources: 3,
            days: Some((day("2020-01-01"), day("2021-02-03"))),
            checked_on: Some(day("2022-03-04")),
            own_claims: 0,
        };
        for covered in [some, Coverage::default()] {
            assert_eq!(Coverage::read(&covered.text()), Some(covered));
        }
        for broken in ["", "1 2 3", "1 2 3 x", "1 2 3 4 2020-01-01", "1 2 3 4 2020-01-01 later -"] {
            assert_eq!(Coverage::read(broken), None, "{broken}");
        }
    }

    #[test]
    fn nothing_is_said_of_what_a_record_has_none_of() {
        assert_eq!(Coverage::default().words(), "The record holds no claims, read in no sources.");
        let one = Coverage { claims: 1, flights: 1, sources: 1, ..Coverage::default() };
        assert_eq!(one.words(), "The record holds 1 claim on 1 flight, read in 1 source.");
    }
}
