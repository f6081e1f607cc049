//! Which claims on the deployment are in view: read from the address, written back to it.

use lofted::claim::{Attribution, Claim, Date, Topic};
use lofted::deployment::Deployment;
use lofted_charts::claim::claims_over_time::Scale;
use lofted_record::{Record, topic_of_version_1};

use crate::link::parts::{NO_DAY, Parts, backwards, fault};
use crate::link::query::Query;
use crate::page::deployment::claims::{
    attributions, claimants, deployment_claims, outlet, outlets, parties, topics,
};
use crate::page::deployment::revisions::{Revised, revised};

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
    /// The day whose knowledge is shown; the usual one where none is named.
    pub day: Option<Date>,
    /// Whose figure is shown as it moved, by [`Revised::id`](crate::page::deployment::revisions::Revised::id); the most
    /// revised where none is named.
    pub revised: Option<String>,
}

/// The parts of a link that are read here.
const NAMES: [&str; 11] = [
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
];

/// One of a few words, or a sentence on what was found instead.
fn one_of<'a>(name: &str, found: &str, known: &[&'a str]) -> Result<&'a str, String> {
    let known_one = known.iter().copied().find(|one| *one == found);
    known_one
        .ok_or_else(|| fault(name, found, &format!("not known here; write {}", known.join(", "))))
}

impl ClaimFilter {
    /// The filter of a query on a deployment, the record's first where none is named, and a sentence on each
    /// value that is none; that value is left out.
    #[must_use]
    pub fn read(query: &Query, record: &Record, deployment: Option<String>) -> (Self, Vec<String>) {
        let Parts { known, mut faults } = Parts::of(query, &NAMES);
        let mut filter = Self { deployment, ..Self::default() };
        let Some(on) = filter.on(record) else { return (filter, faults) };
        for (name, value) in known {
            if name == "party" {
                faults.extend(filter.name_parties(value, &parties(record, on)));
            } else {
                faults.extend(filter.set(name, value, record, on).err());
            }
        }
        faults.extend(backwards(filter.from, filter.to));
        (filter, faults)
    }

    /// The deployment that is shown; `None` where the record has none, or none of the name.
    #[must_use]
    pub fn on<'a>(&self, record: &'a Record) -> Option<&'a Deployment> {
        match &self.deployment {
            Some(id) => record.deployment(&id.parse().ok()?),
            None => record.deployments().first(),
        }
    }

    /// Takes the parties of a list, `Ganlook,Strelsau`; what is wrong with the others.
    fn name_parties(&mut self, list: &str, known: &[&str]) -> Vec<String> {
        let mut faults = Vec::new();
        for name in list.split(',').filter(|name| !name.is_empty()) {
            match one_of("party", name, known) {
                Ok(party) if self.parties.iter().any(|one| one == party) => {}
                Ok(party) => self.parties.push(party.to_owned()),
                Err(fault) => faults.push(fault),
            }
        }
        faults
    }

    fn set(
        &mut self,
        name: &str,
        value: &str,
        record: &Record,
        on: &Deployment,
    ) -> Result<(), String> {
        let date = || value.parse::<Date>().map(Some).map_err(|_| fault(name, value, NO_DAY));
        match name {
            "day" => self.day = date()?,
            "from" => self.from = date()?,
            "to" => self.to = date()?,
            "claimant" => {
                let ids: Vec<&str> = claimants(record, on).into_iter().map(|(id, _)| id).collect();
                self.claimant = Some(one_of(name, value, &ids)?.to_owned());
            }
            "metric" => {
                let known = topics(record, on);
                let asked = topic_of_version_1(value).cloned().or_else(|| value.parse().ok());
                let found = asked.filter(|topic| known.contains(topic));
                let ids = || known.iter().map(Topic::to_string).collect::<Vec<_>>().join(", ");
                self.topic = Some(found.ok_or_else(|| {
                    fault(name, value, &format!("not known here; write {}", ids()))
                })?);
            }
            "attribution" => {
                let known = attributions(record, on);
                let ids: Vec<&str> = known.iter().map(|one| one.id()).collect();
                let id = one_of(name, value, &ids)?;
                self.attribution = known.into_iter().find(|one| one.id() == id);
            }
            "outlet" => {
                if !outlets(record, on).contains(&value) {
                    return Err(fault(name, value, "no claim was read in it"));
                }
                self.outlet = Some(value.to_owned());
            }
            "time" => {
                one_of(name, value, &["said-on", "as-of"])?;
                self.time = if value == "as-of" { TimeBasis::AsOf } else { TimeBasis::SaidOn };
            }
            "scale" => {
                one_of(name, value, &["linear", "log"])?;
                self.scale = if value == "log" { Scale::Log } else { Scale::Linear };
            }
            "revised" => {
                let known: Vec<String> = revised(record, on).iter().map(Revised::id).collect();
                let value = revised_of_version_1(value);
                let ids: Vec<&str> = known.iter().map(String::as_str).collect();
                self.revised = Some(one_of(name, &value, &ids)?.to_owned());
            }
            _ => {}
        }
        Ok(())
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
        (self.parties.is_empty() || self.parties.iter().any(|one| one == party))
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
        deployment_claims(record, on)
            .filter(|claim| self.lets_voice(record, claim) && self.lets_day(claim))
            .collect()
    }

    /// The day whose knowledge is shown: the one chosen, else the deployment's own, else the last with a claim.
    #[must_use]
    pub fn shown_day(&self, record: &Record) -> Option<Date> {
        let on = self.on(record)?;
        let last = || deployment_claims(record, on).map(|claim| claim.stated_on).max();
        self.day.or(on.first_shown).or_else(last)
    }
}

/// The name of a revised figure, whose metric may be named as version 1 did: `a.in-country`.
fn revised_of_version_1(name: &str) -> String {
    let Some((who, topic)) = name.rsplit_once('.') else { return name.to_owned() };
    topic_of_version_1(topic).map_or_else(|| name.to_owned(), |topic| format!("{who}.{topic}"))
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(filter.claims(record).len(), all);
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
}
