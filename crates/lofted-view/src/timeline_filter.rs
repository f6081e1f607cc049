//! What of the timeline is shown: kinds of entries and a span of days, as its link carries them.

use lofted::claim::Date;

use crate::query::Query;

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
}

impl TimelineFilter {
    /// The filter of a link; days and kinds that are none are passed over.
    #[must_use]
    pub fn of_query(query: &Query) -> Self {
        let day = |name| query.get(name).and_then(|text| text.parse().ok());
        let without = query.get("without").unwrap_or("");
        let left_out = |kind: &EntryKind| without.split(',').any(|id| id == kind.id());
        Self {
            from: day("from"),
            to: day("to"),
            left_out: EntryKind::ALL.into_iter().filter(left_out).collect(),
        }
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
    }

    /// Whether a kind is shown.
    #[must_use]
    pub fn lets(&self, kind: EntryKind) -> bool {
        !self.left_out.contains(&kind)
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
        Self { left_out, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_comes_back_from_its_link_and_nonsense_filters_nothing() {
        let filter = TimelineFilter {
            from: Some("2024-10-01".parse().unwrap()),
            to: None,
            left_out: vec![EntryKind::FlightClaims],
        };
        let address = filter.query().address();
        assert_eq!(address, "?from=2024-10-01&without=flight-claims");
        assert_eq!(TimelineFilter::of_query(&filter.query()), filter);
        let nonsense = Query::of_fragment("#/timeline?from=soon&without=all");
        assert_eq!(TimelineFilter::of_query(&nonsense), TimelineFilter::default());
        assert_eq!(filter.turned(EntryKind::FlightClaims).left_out, []);
    }
}
