//! What of the timeline is shown: kinds of entries, a span of days and a deployment, as its link carries them.

use lofted::claim::{Date, DeploymentId};
use lofted_record::Record;

use crate::link::parts::{NO_DAY, Parts, backwards, fault};
use crate::link::query::Query;
use crate::link::section::{SECTION, Section};

/// Kinds of entries of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// Test flights.
    Flights,
    /// Events that are no flights.
    Events,
    /// Claims on flights.
    FlightClaims,
    /// Claims on the deployment.
    DeploymentClaims,
    /// Statements without a number.
    Statements,
}

impl EntryKind {
    /// Every kind, in the order of the lanes.
    pub const ALL: [Self; 5] =
        [Self::Flights, Self::Events, Self::FlightClaims, Self::DeploymentClaims, Self::Statements];

    /// The kind's name over its lane.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Flights => "Flights",
            Self::Events => "Events",
            Self::FlightClaims => "Claims on flights",
            Self::DeploymentClaims => "Claims on the deployment",
            Self::Statements => "Statements without a number",
        }
    }

    /// One of the kind, in a sentence; an s makes it several.
    #[must_use]
    pub const fn one(self) -> &'static str {
        match self {
            Self::Flights => "flight",
            Self::Events => "event",
            Self::FlightClaims => "flight claim",
            Self::DeploymentClaims => "deployment claim",
            Self::Statements => "statement",
        }
    }

    /// Whether it is of flights, which are about no deployment.
    #[must_use]
    pub const fn is_of_flights(self) -> bool {
        matches!(self, Self::Flights | Self::FlightClaims)
    }

    /// The word for it in a link.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Flights => "flights",
            Self::Events => "events",
            Self::FlightClaims => "flight-claims",
            Self::DeploymentClaims => "deployment-claims",
            Self::Statements => "statements",
        }
    }
}

/// What of the timeline is shown; by default all of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimelineFilter {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// The kinds that are not shown.
    pub left_out: Vec<EntryKind>,
    /// The one deployment that entries are about; flights, which are about none, are then left out.
    pub deployment: Option<DeploymentId>,
    /// The section that the page is opened at: a year, or the chart.
    pub section: Option<String>,
}

impl TimelineFilter {
    /// The filter of a link, and a sentence on each part that does not read; that part is left out.
    #[must_use]
    pub fn read(query: &Query, record: &Record) -> (Self, Vec<String>) {
        let names = ["from", "to", "without", "deployment", SECTION];
        let Parts { known, mut faults } = Parts::of(query, &names);
        let mut filter = Self::default();
        for (name, value) in known {
            match name {
                "without" => faults.extend(filter.leave_out(value)),
                "deployment" => match known_deployment(value, record) {
                    Ok(id) => filter.deployment = Some(id),
                    Err(fault) => faults.push(fault),
                },
                SECTION if value == PICTURE.id || is_year_of(value, record) => {
                    filter.section = Some(value.to_owned());
                }
                SECTION => faults.push(fault(name, value, NO_YEAR)),
                _ => match value.parse() {
                    Ok(day) if name == "from" => filter.from = Some(day),
                    Ok(day) => filter.to = Some(day),
                    Err(_) => faults.push(fault(name, value, NO_DAY)),
                },
            }
        }
        faults.extend(backwards(filter.from, filter.to));
        (filter, faults)
    }

    /// Leaves kinds out that are named, `events,statements`; what is wrong with the other names.
    fn leave_out(&mut self, names: &str) -> Vec<String> {
        let named: Vec<&str> = names.split(',').filter(|name| !name.is_empty()).collect();
        let kinds = EntryKind::ALL.into_iter();
        self.left_out = kinds.filter(|kind| named.contains(&kind.id())).collect();
        let known = EntryKind::ALL.map(EntryKind::id);
        let unknown = named.into_iter().filter(|name| !known.contains(name));
        let right = format!("no such kind; known are {}", known.join(", "));
        unknown.map(|name| fault("without", name, &right)).collect()
    }

    /// The link's query.
    #[must_use]
    pub fn query(&self) -> Query {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let without: Vec<&str> = self.left_out.iter().map(|kind| kind.id()).collect();
        Query::default()
            .with("from", &day(self.from))
            .with("to", &day(self.to))
            .with("without", &without.join(","))
            .with("deployment", self.deployment.as_ref().map_or("", DeploymentId::as_str))
            .with(SECTION, self.section.as_deref().unwrap_or_default())
    }

    /// The kinds that can be shown: of one deployment, none of flights.
    pub fn kinds(&self) -> impl Iterator<Item = EntryKind> {
        let all = self.deployment.is_none();
        EntryKind::ALL.into_iter().filter(move |kind| all || !kind.is_of_flights())
    }

    /// Whether a kind is shown.
    #[must_use]
    pub fn lets(&self, kind: EntryKind) -> bool {
        !self.left_out.contains(&kind)
    }

    /// Whether something of a deployment, or of none, is shown.
    #[must_use]
    pub fn lets_about(&self, on: Option<&DeploymentId>) -> bool {
        self.deployment.is_none() || on == self.deployment.as_ref()
    }

    /// Whether a stretch of days reaches into the span.
    #[must_use]
    pub fn holds(&self, first: Date, last: Date) -> bool {
        self.from.is_none_or(|from| from <= last) && self.to.is_none_or(|to| first <= to)
    }

    /// The filter with a kind shown that was not, or the other way round.
    #[must_use]
    pub fn turned(&self, kind: EntryKind) -> Self {
        let mut left_out = self.left_out.clone();
        if self.lets(kind) {
            left_out.push(kind);
        } else {
            left_out.retain(|other| *other != kind);
        }
        // In one order, so that one view has one link.
        let kinds = EntryKind::ALL.into_iter().filter(|kind| left_out.contains(kind));
        Self { left_out: kinds.collect(), ..self.clone() }
    }
}

/// The section of the chart; the others are years.
pub const PICTURE: Section = Section::of("days", "Picture");

/// What would be right where a section is named that is none.
const NO_YEAR: &str = "no section of this page; write days, or a year of the record";

fn is_year_of(name: &str, record: &Record) -> bool {
    let Ok(year) = name.parse::<i16>() else { return false };
    // As it is written here, and no other way.
    year.to_string() == name
        && (record.claims().iter().any(|claim| claim.stated_on.year() == year)
            || record.flights().iter().any(|flight| flight.launched_on.year() == year)
            || record.events().iter().any(|event| event.date.first_day().year() == year))
}

fn known_deployment(name: &str, record: &Record) -> Result<DeploymentId, String> {
    let all = record.deployments().iter().map(|one| &one.id);
    all.clone().find(|id| id.as_str() == name).cloned().ok_or_else(|| {
        let known: Vec<&str> = all.map(DeploymentId::as_str).collect();
        fault("deployment", name, &format!("not in this record; write {}", known.join(", ")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &Query) -> (TimelineFilter, Vec<String>) {
        TimelineFilter::read(query, &lofted_record::bundled().record)
    }

    #[test]
    fn a_filter_comes_back_from_its_link_and_nonsense_is_named() {
        let filter = TimelineFilter {
            from: Some("2024-10-01".parse().unwrap()),
            to: None,
            left_out: vec![EntryKind::FlightClaims],
            deployment: None,
            section: Some("2024".to_owned()),
        };
        let address = filter.query().address();
        assert_eq!(address, "?from=2024-10-01&without=flight-claims&section=2024");
        assert_eq!(read(&filter.query()), (filter.clone(), vec![]));
        let nonsense = Query::of_fragment(
            "#/timeline?from=soon&without=all,events&to=2024-02-31&day=1&section=1066",
        );
        let (odd, faults) = read(&nonsense);
        assert_eq!((odd.from, odd.to, odd.left_out), (None, None, vec![EntryKind::Events]));
        assert_eq!(faults.len(), 5, "{faults:?}");
        let (_, faults) = read(&Query::of_fragment("?from=2025-01-01&to=2024-01-01"));
        assert!(faults[0].contains("after"), "{faults:?}");
        assert_eq!(filter.turned(EntryKind::FlightClaims).left_out, []);
    }
}
