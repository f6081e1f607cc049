//! Which claims on the deployment are in view, and the link that says so; reading it is in `filter_link.rs`.

use lofted::claim::{Attribution, Claim, Date, Topic};
use lofted::deployment::Deployment;
use lofted::letters::lower_case;
use lofted_charts::claim::claims_over_time::Scale;
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::link::query::Query;
use crate::link::section::SECTION;
use crate::page::deployment::about::About;
use crate::page::deployment::claims::{claims_about, outlet};
use crate::saying::series::label;
use crate::saying::speaker::claimant_name;

/// Which day a claim stands at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TimeBasis {
    /// The day it was said.
    #[default]
    SaidOn,
    /// The last day that the figure is about; claims that name none are left out.
    AsOf,
}

/// The claims in view, and how they are shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ClaimFilter {
    /// The deployment; the record's first where none is named.
    pub deployment: Option<String>,
    /// Parties; all where none is named.
    pub parties: Vec<String>,
    /// The one claimant, by its name in the record.
    pub claimant: Option<String>,
    /// The one topic: a metric, and the place where its figures are about one.
    pub topic: Option<Topic>,
    /// The one footing.
    pub attribution: Option<Attribution>,
    /// The one outlet.
    pub outlet: Option<String>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// Which day a claim stands at.
    pub time: TimeBasis,
    /// How amounts are laid out.
    pub scale: Scale,
    /// The day whose knowledge is shown; the latest with a claim where none is named.
    pub day: Option<Date>,
    /// People, or what was shipped with them.
    pub about: About,
    /// One party or two whose disagreements are shown; all where none is named.
    pub between: Vec<String>,
    /// What the list of all claims is searched for.
    pub find: String,
    /// The section that the page is opened at.
    pub section: Option<String>,
    /// Whose figure is shown as it moved, by [`Revised::id`](crate::page::deployment::revisions::Revised::id); the most
    /// revised where none is named.
    pub revised: Option<String>,
}

/// The parts of a link that are read here, in the order that they are written in.
pub(super) const NAMES: [&str; 15] = [
    "day",
    "party",
    "claimant",
    "metric",
    "attribution",
    "outlet",
    "from",
    "to",
    "time",
    "scale",
    "revised",
    "about",
    "between",
    "find",
    SECTION,
];

/// The name of the chart of containers in links.
pub const CONTAINERS: &str = "containers-shipped";

impl ClaimFilter {
    /// The deployment that is shown; `None` where the record has none, or none of the name.
    #[must_use]
    pub fn on<'a>(&self, record: &'a Record) -> Option<&'a Deployment> {
        match &self.deployment {
            Some(id) => record.deployment(&id.parse().ok()?),
            None => record.deployments().first(),
        }
    }

    /// The query that reads back as this filter; what goes without saying is left out.
    #[must_use]
    pub fn query(&self) -> Query {
        let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        let time = if self.time == TimeBasis::AsOf { "as-of" } else { "" };
        let scale = if self.scale == Scale::Log { "log" } else { "" };
        let values = [
            date(self.day),
            self.parties.join(","),
            self.claimant.clone().unwrap_or_default(),
            self.topic.as_ref().map(Topic::to_string).unwrap_or_default(),
            self.attribution.map(|one| one.id().to_owned()).unwrap_or_default(),
            self.outlet.clone().unwrap_or_default(),
            date(self.from),
            date(self.to),
            time.to_owned(),
            scale.to_owned(),
            self.revised.clone().unwrap_or_default(),
            if self.about == About::default() { "" } else { self.about.id() }.to_owned(),
            self.between.join(","),
            self.find.clone(),
            self.section.clone().unwrap_or_default(),
        ];
        let parts = NAMES.into_iter().zip(&values);
        parts.fold(Query::default(), |query, (name, value)| query.with(name, value))
    }

    /// Whether claims are left out by who said them, of what, how or where; days do not count.
    #[must_use]
    pub fn narrows_voices(&self) -> bool {
        !self.parties.is_empty()
            || self.claimant.is_some()
            || self.topic.is_some()
            || self.attribution.is_some()
            || self.outlet.is_some()
    }

    /// Whether a claim is let through by who said it, of what, how and where.
    #[must_use]
    pub fn lets_voice(&self, record: &Record, claim: &Claim) -> bool {
        let party = record.party_of(claim).unwrap_or("");
        About::of(record, claim) == self.about
            && (self.parties.is_empty() || self.parties.iter().any(|one| one == party))
            && self.claimant.as_ref().is_none_or(|one| claim.claimant.as_str() == one)
            && self.topic.as_ref().is_none_or(|topic| claim.topic() == *topic)
            && self.attribution.is_none_or(|one| claim.attribution == one)
            && self.outlet.as_ref().is_none_or(|one| outlet(record, claim) == one)
    }

    /// The day that a claim stands at; `None` where it names none.
    #[must_use]
    pub fn day_of(&self, claim: &Claim) -> Option<Date> {
        match self.time {
            TimeBasis::SaidOn => Some(claim.stated_on),
            TimeBasis::AsOf => claim.as_of.map(lofted::claim::AsOf::last_day),
        }
    }

    fn lets_day(&self, claim: &Claim) -> bool {
        self.day_of(claim).is_some_and(|day| {
            self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
        })
    }

    /// The claims in view, in the record's order.
    #[must_use]
    pub fn claims<'a>(&self, record: &'a Record) -> Vec<&'a Claim> {
        let Some(on) = self.on(record) else { return Vec::new() };
        claims_about(record, on, self.about)
            .filter(|claim| self.lets_voice(record, claim) && self.lets_day(claim))
            .collect()
    }

    /// The claims in view that the search finds: every word stands in the claim's own words, in who says it, what it
    /// is about or where it was read.
    #[must_use]
    pub fn found<'a>(&self, record: &'a Record) -> Vec<&'a Claim> {
        let wanted: Vec<String> = self.find.split_whitespace().map(lower_case).collect();
        let mut claims = self.claims(record);
        claims.retain(|claim| {
            let text = searched_text(record, claim);
            wanted.iter().all(|word| text.contains(word.as_str()))
        });
        claims
    }

    /// The day whose knowledge is shown: the one chosen, else the latest with a claim.
    #[must_use]
    pub fn shown_day(&self, record: &Record) -> Option<Date> {
        let on = self.on(record)?;
        self.day.or_else(|| latest(record, on, self.about))
    }

    /// The same filter for the page that has a chart: links made when all were on one page name it without `about`.
    #[must_use]
    pub fn for_chart(self, chart: &str) -> Self {
        let about = if chart == CONTAINERS { About::Supply } else { self.about };
        Self { about, ..self }
    }
}

/// The latest day on which a claim was made.
#[must_use]
pub fn latest(record: &Record, on: &Deployment, about: About) -> Option<Date> {
    claims_about(record, on, about).map(|claim| claim.stated_on).max()
}

fn searched_text(record: &Record, claim: &Claim) -> String {
    let (who, party) = (claimant_name(record, claim), record.party_of(claim).unwrap_or_default());
    let (what, outlet) = (label(record, claim), outlet(record, claim));
    let parts = [&claim.words, &claim.scope, who.as_str(), party, what.as_str(), outlet];
    let day = claim.stated_on;
    lower_case(&format!("{} {day} {}", parts.join(" "), words::day(day)))
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::page::deployment::claims::deployment_claims;

    fn read(query: &str) -> (ClaimFilter, Vec<String>) {
        ClaimFilter::read(&Query::of_fragment(query), &lofted_record::bundled().record, None)
    }

    #[test]
    fn a_filter_comes_back_from_its_address() {
        let address = "#/deployment?day=2024-10-31&party=Seoul,Several+governments&metric=in-place:russia\
                       &attribution=anonymous&outlet=AP&from=2024-10-01&to=2024-12-31&time=as-of\
                       &scale=log";
        let (filter, faults) = read(address);
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(filter.parties, ["Seoul", "Several governments"]);
        let written = filter.query();
        assert_eq!(format!("#/deployment{}", written.address()), address);
    }

    #[test]
    fn a_broken_value_is_named_and_the_rest_holds() {
        let (filter, faults) = read(
            "#/deployment?party=Mars,Kyiv&from=2024-02-31&scale=cubic&metric=in-kursk&outlet=X&other=1",
        );
        assert_eq!((filter.parties.as_slice(), filter.from), (&["Kyiv".to_owned()][..], None));
        assert_eq!(filter.topic, "in-place:kursk".parse().ok());
        assert_eq!(faults.len(), 5, "{faults:?}");
        for (fault, value) in faults.iter().zip(["other=1", "Mars", "2024-02-31", "cubic", "X"]) {
            assert!(fault.contains(value), "{fault}");
        }
        let (_, faults) = read("#/deployment?from=2025-01-01&to=2024-01-01");
        assert!(faults[0].contains("after"), "{faults:?}");
    }

    #[test]
    fn only_what_the_filter_names_is_in_view() {
        let record = &lofted_record::bundled().record;
        let all = deployment_claims(record, &record.deployments()[0]).count();
        let (filter, _) = read("#/deployment");
        let (supply, _) = read("#/deployment?about=supply");
        assert_eq!(filter.claims(record).len() + supply.claims(record).len(), all);
        assert!(!filter.narrows_voices());
        let (filter, _) = read("#/deployment?party=Kyiv&metric=in-country&to=2024-10-20");
        let claims = filter.claims(record);
        assert_eq!(claims.len(), 2, "one statement, in two renderings");
        assert!(claims.iter().all(|claim| claim.claimant.as_str() == "ukraine-hur"));
        let (filter, _) = read("#/deployment?time=as-of");
        assert!(filter.claims(record).iter().all(|claim| claim.as_of.is_some()));
    }

    #[test]
    fn one_claimant_is_in_view_and_a_stranger_is_named() {
        let (filter, faults) = read("#/deployment?claimant=rok-nis");
        assert_eq!(faults, Vec::<String>::new());
        let claims = filter.claims(&lofted_record::bundled().record);
        assert!(
            !claims.is_empty() && claims.iter().all(|claim| claim.claimant.as_str() == "rok-nis")
        );
        assert_eq!(filter.query().address(), "?claimant=rok-nis");
        let (filter, faults) = read("#/deployment?claimant=nobody");
        assert!(filter.claimant.is_none() && faults[0].contains("nobody"), "{faults:?}");
    }

    #[test]
    fn a_search_narrows_the_list_and_nothing_else() {
        let record = &lofted_record::bundled().record;
        let (filter, faults) = read("#/deployment?find=kyiv+12.000");
        assert!(faults.is_empty(), "{faults:?}");
        let found = filter.found(record);
        assert!(!found.is_empty() && found.len() < 10, "{found:?}");
        assert!(filter.claims(record).len() > found.len());
        assert_eq!(read("#/deployment").0.found(record).len(), filter.claims(record).len());
    }

    #[test]
    fn links_to_what_was_shipped_open_its_own_page() {
        for link in ["?metric=containers", "?revised=rok-mnd.containers", "?about=supply"] {
            let (filter, faults) = read(&format!("#/deployment{link}"));
            assert_eq!((filter.about, faults.len()), (About::Supply, 0), "{link}");
        }
        let moved = ClaimFilter::default().for_chart(CONTAINERS);
        assert_eq!(moved.about, About::Supply);
        assert_eq!(ClaimFilter::default().for_chart("claims-over-time").about, About::People);
    }

    #[test]
    fn a_link_names_a_section_and_two_parties() {
        let (filter, faults) = read("#/deployment?between=Kyiv,Seoul&section=disagreements");
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(filter.between, ["Kyiv", "Seoul"]);
        assert_eq!(filter.query().address(), "?between=Kyiv,Seoul&section=disagreements");
        let (_, faults) = read("#/deployment?section=rounds&between=Kyiv,Seoul,Washington");
        assert_eq!(faults.len(), 2, "{faults:?}");
    }
}
