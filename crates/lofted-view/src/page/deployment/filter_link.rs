//! A link to a deployment, read: the claims in view, and a sentence on each part that does not read.

use lofted::claim::{Date, Topic};
use lofted::deployment::Deployment;
use lofted_charts::claim::claims_over_time::Scale;
use lofted_record::{Record, topic_of_version_1};

use crate::link::parts::{NO_DAY, Parts, backwards, fault};
use crate::link::query::Query;
use crate::link::section::{SECTION, named};
use crate::page::deployment::about::About;
use crate::page::deployment::claims::{
    attributions, claimants, outlets, parties, topics, topics_about,
};
use crate::page::deployment::disagreements::disagreeing;
use crate::page::deployment::filter::{ClaimFilter, NAMES, TimeBasis};
use crate::page::deployment::revisions::{Revised, revised};
use crate::page::deployment::sections;

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
                let known = parties(record, on);
                faults.extend(named_parties(name, value, &known, &mut filter.parties));
            } else if name == "between" {
                let known = disagreeing(record, on);
                faults.extend(named_parties(name, value, &known, &mut filter.between));
            } else {
                faults.extend(filter.set(name, value, record, on).err());
            }
        }
        faults.extend(backwards(filter.from, filter.to));
        faults.extend(filter.two_parties());
        filter.about = filter.implied_about(record, on);
        faults.extend(filter.known_section());
        (filter, faults)
    }

    /// Leaves two of the parties whose disagreements are asked for, and says so of a third.
    fn two_parties(&mut self) -> Option<String> {
        let third = self.between.get(2)?;
        let fault = fault("between", third, "two parties are held against each other");
        self.between.truncate(2);
        Some(fault)
    }

    /// What the page is about: what the link says, or what it asks for that people have nothing of.
    fn implied_about(&self, record: &Record, on: &Deployment) -> About {
        if self.topic.is_none() && self.revised.is_none() {
            return self.about;
        }
        let of_people = topics_about(record, on, About::People);
        let shipped = |topic: &Topic| !of_people.contains(topic);
        let revised = self.revised.as_deref().and_then(|id| id.rsplit_once('.')?.1.parse().ok());
        if self.topic.as_ref().is_some_and(shipped) || revised.as_ref().is_some_and(shipped) {
            return About::Supply;
        }
        self.about
    }

    /// Leaves out a section that the page does not have, and says so.
    fn known_section(&mut self) -> Option<String> {
        let fault = named(self.section.as_deref()?, &sections::all(self.about)).err()?;
        self.section = None;
        Some(fault)
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
            "about" => {
                let id = one_of(name, value, &About::ALL.map(About::id))?;
                self.about = About::ALL.into_iter().find(|one| one.id() == id).unwrap_or_default();
            }
            "find" => self.find = value.to_owned(),
            SECTION => self.section = Some(value.to_owned()),
            _ => {}
        }
        Ok(())
    }
}

/// Takes the parties of a list, `Ganlook,Strelsau`, each once; what is wrong with the others.
fn named_parties(name: &str, list: &str, known: &[&str], taken: &mut Vec<String>) -> Vec<String> {
    let mut faults = Vec::new();
    for one in list.split(',').filter(|one| !one.is_empty()) {
        match one_of(name, one, known) {
            Ok(party) if taken.iter().any(|one| one == party) => {}
            Ok(party) => taken.push(party.to_owned()),
            Err(fault) => faults.push(fault),
        }
    }
    faults
}

/// The name of a revised figure, whose metric may be named as version 1 did: `a.in-country`.
fn revised_of_version_1(name: &str) -> String {
    let Some((who, topic)) = name.rsplit_once('.') else { return name.to_owned() };
    topic_of_version_1(topic).map_or_else(|| name.to_owned(), |topic| format!("{who}.{topic}"))
}
