//! What a column of a table can hold.

use std::fmt;
use std::str::FromStr;

use lofted::claim::{Metric, UnknownWord};

/// What a column of a table holds.
///
/// # Examples
/// ```
/// use lofted::claim::Metric;
/// use lofted_record::sheet::Role;
///
/// assert_eq!(Role::Figure(Metric::Apogee).to_string(), "apogee");
/// assert_eq!("apogee".parse(), Ok(Role::Figure(Metric::Apogee)));
/// for role in Role::all() {
///     assert_eq!(role.to_string().parse(), Ok(role));
/// }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Who says it.
    Claimant,
    /// The side that they speak for.
    Party,
    /// What is measured or counted, row by row.
    Metric,
    /// How much of it.
    Amount,
    /// The unit of that.
    Unit,
    /// How the numbers bound it: about, more than.
    Qualifier,
    /// The lower number.
    Low,
    /// The best figure.
    Best,
    /// The upper number.
    High,
    /// Figures of one metric: a column each.
    Figure(Metric),
    /// The claimant's words.
    Words,
    /// The flight: its day, its name in the record or any name.
    Flight,
    /// The day of launch.
    LaunchedOn,
    /// Where the flight started: a name or coordinates.
    LaunchSite,
    /// The latitude of that.
    Latitude,
    /// The longitude of that.
    Longitude,
    /// Which way it flew.
    Bearing,
    /// The deployment: its force, or its name in the record.
    Deployment,
    /// Where the force is from.
    Origin,
    /// The country that it was sent to.
    Host,
    /// The place that the figure is about.
    Place,
    /// The day on which it was said.
    StatedOn,
    /// Where it was read: outlet, address or name in the record.
    Source,
    /// The address of that.
    Link,
    /// Its title.
    Title,
    /// The day on which it was published.
    PublishedOn,
    /// What the figure covers.
    Scope,
    /// How a derived figure was come by.
    Method,
    /// Observed, assessed, planned, forecast or derived.
    Kind,
    /// The time that the figure is about.
    AsOf,
    /// On what footing it was said.
    Attribution,
    /// A remark.
    Note,
}

/// The roles that are no figures of a metric, in the order that a list of them has, each with its word,
/// its name for readers, what it holds, and examples.
const PLAIN: [(Role, &str, &str, &str, &[&str]); 31] = [
    (
        Role::Claimant,
        "claimant",
        "Who",
        "who says it: an office, an official, an agency",
        &["KCNA", "Strelsau's general staff"],
    ),
    (
        Role::Party,
        "party",
        "Party",
        "the side that they speak for; a country or a capital",
        &["Strelsau", "Zenda"],
    ),
    (
        Role::Metric,
        "metric",
        "Metric",
        "what is measured or counted, where each row has one figure",
        &["apogee", "flight time", "killed"],
    ),
    (
        Role::Amount,
        "amount",
        "Amount",
        "how much of it, with or without its unit",
        &["about 7,000 km", "87 min", "6,000-7,000"],
    ),
    (
        Role::Unit,
        "unit",
        "Unit",
        "the unit of the amount, where it stands in a column of its own",
        &["km", "min", "persons"],
    ),
    (
        Role::Qualifier,
        "qualifier",
        "Bound",
        "how the number bounds it",
        &["about", "more than", "up to"],
    ),
    (Role::Low, "low", "Low", "the lower number", &["6000"]),
    (Role::Best, "best", "Best", "the best figure", &["6500"]),
    (Role::High, "high", "High", "the upper number", &["7000"]),
    (
        Role::Words,
        "words",
        "Words",
        "the claimant's words that carry the figure",
        &["more than 7,000 km"],
    ),
    (
        Role::Flight,
        "flight",
        "Test",
        "the flight: its day, its name in the record, or any name with a day in \"Launch date\"",
        &["2026-11-26", "2026-11-26 (2)"],
    ),
    (
        Role::LaunchedOn,
        "launched-on",
        "Launch date",
        "the day of launch at the launch site",
        &["2026-11-26", "26 Nov 2026"],
    ),
    (
        Role::LaunchSite,
        "launch-site",
        "Launched from",
        "a launch site of the record by name, or coordinates",
        &["Vandenberg", "39.0 N, 125.7 E"],
    ),
    (
        Role::Latitude,
        "latitude",
        "Latitude",
        "the launch site's latitude, north positive",
        &["39.13"],
    ),
    (
        Role::Longitude,
        "longitude",
        "Longitude",
        "the launch site's longitude, east positive",
        &["125.96"],
    ),
    (
        Role::Bearing,
        "bearing",
        "Bearing",
        "which way it flew: degrees clockwise from north, or a word",
        &["66.7", "northeast"],
    ),
    (
        Role::Deployment,
        "deployment",
        "Force",
        "the deployment: the force in words, or its name in the record",
        &["soldiers of the brigade"],
    ),
    (Role::Origin, "origin", "From", "where the force is from", &["Edelweiss"]),
    (Role::Host, "host", "Sent to", "the country that it was sent to", &["Hentzau"]),
    (Role::Place, "place", "Where", "the place that the figure is about", &["the camp"]),
    (Role::StatedOn, "stated-on", "Said on", "the day on which it was said", &["2026-11-27"]),
    (
        Role::Source,
        "source",
        "Source",
        "where it was read: the outlet or the address",
        &["Reuters", "https://..."],
    ),
    (Role::Link, "link", "Link", "the address where it was read", &["https://..."]),
    (Role::Title, "title", "Title", "the title of what was read", &["Test flies for 86 minutes"]),
    (Role::PublishedOn, "published-on", "Published", "the day of publication", &["2026-11-27"]),
    (
        Role::Scope,
        "scope",
        "Scope",
        "what the figure covers: place and subset",
        &["killed in the first week"],
    ),
    (Role::Method, "method", "Method", "how a derived figure was come by", &["without payload"]),
    (Role::Kind, "kind", "Kind", "observed, assessed, planned, forecast or derived", &["observed"]),
    (
        Role::AsOf,
        "as-of",
        "As of",
        "the time that the figure is about",
        &["2026-11", "2026-11-01/2026-11-07"],
    ),
    (
        Role::Attribution,
        "attribution",
        "Attribution",
        "on what footing it was said",
        &["on-record", "press-release"],
    ),
    (Role::Note, "note", "Note", "a remark of your own", &["read in translation"]),
];

impl Role {
    /// Every role, those of metrics last.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let plain = PLAIN.iter().map(|(role, ..)| *role);
        plain.chain(Metric::ALL.iter().map(|metric| Self::Figure(*metric))).collect()
    }

    fn facts(self) -> Option<(&'static str, &'static str, &'static str, &'static [&'static str])> {
        let (_, word, label, holds, examples) = PLAIN.iter().find(|(role, ..)| *role == self)?;
        Some((word, label, holds, examples))
    }

    /// The role's name for readers, fit for a column's header.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(lofted_record::sheet::Role::StatedOn.label(), "Said on");
    /// ```
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Figure(metric) => metric.label(),
            _ => self.facts().map_or("", |(_, label, ..)| label),
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Figure(metric) => f.write_str(metric.id()),
            _ => f.write_str(self.facts().map_or("", |(word, ..)| word)),
        }
    }
}

impl FromStr for Role {
    type Err = UnknownWord;

    /// Reads the word that the role prints as: `claimant`, `apogee`.
    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        match PLAIN.iter().find(|(_, word, ..)| *word == text) {
            Some((role, ..)) => Ok(*role),
            None => text.parse().map(Self::Figure),
        }
    }
}

/// What there is to know of a role, for help beside a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnHelp {
    /// The role.
    pub role: Role,
    /// A name that a column of it may have.
    pub name: &'static str,
    /// What its cells hold.
    pub holds: String,
    /// Cells of it.
    pub examples: Vec<&'static str>,
}

/// Help for every role: a name for its column, what it holds, examples.
///
/// # Examples
/// ```
/// use lofted_record::sheet::{Role, column_help};
///
/// let help = column_help();
/// assert_eq!(help.len(), Role::all().len());
/// let said = help.iter().find(|one| one.role == Role::StatedOn).unwrap();
/// assert_eq!((said.name, &*said.holds), ("Said on", "the day on which it was said"));
/// ```
#[must_use]
pub fn column_help() -> Vec<ColumnHelp> {
    let of = |role: Role| match (role, role.facts()) {
        (Role::Figure(metric), _) => ColumnHelp {
            role,
            name: metric.label(),
            holds: metric.definition(&lofted::claim::Terms::PLAIN),
            examples: figure_examples(metric).to_vec(),
        },
        (_, facts) => {
            let (_, name, holds, examples) = facts.unwrap_or_default();
            ColumnHelp { role, name, holds: holds.to_owned(), examples: examples.to_vec() }
        }
    };
    Role::all().into_iter().map(of).collect()
}

const fn figure_examples(metric: Metric) -> &'static [&'static str] {
    use lofted::claim::Quantity;
    match metric.quantity() {
        Quantity::Length => &["about 7,000 km", "1,000 miles", "6,000-7,000 km"],
        Quantity::Duration => &["87 min", "1 h 27 min", "5156 s"],
        Quantity::Speed => &["7.2 km/s", "Mach 20"],
        Quantity::Words => &["in words"],
        _ => &["about 1,000", "up to 12,000", "several hundred"],
    }
}
