//! The list of deployments: each with its force, its parties and its days.

use lofted::claim::Claim;
use lofted::deployment::Deployment;
use lofted_charts::Table;
use lofted_charts::sheet::words;
use lofted_record::{Provenance, Record};
use serde_json::json;

use crate::asking::page_data::PageData;
use crate::asking::report::Report;
use crate::asking::{Means, Page};
use crate::page::deployment::claims::deployment_claims;
use crate::saying::count::count_of;
use crate::saying::deployment_names::name;

/// The title of the page.
pub const TITLE: &str = "Deployments";

/// The list of deployments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deployments;

/// A deployment as the list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'a> {
    /// The deployment.
    pub deployment: &'a Deployment,
    /// Its name in a few words.
    pub name: String,
    /// How many claims of how many parties on which days.
    pub finding: String,
    /// Whether it came with the record or is the reader's own.
    pub provenance: Provenance,
}

/// Every deployment of a record, in its order.
#[must_use]
pub fn entries(record: &Record) -> Vec<Entry<'_>> {
    let entry = |deployment| Entry {
        deployment,
        name: name(record, deployment),
        finding: finding(record, deployment),
        provenance: record.provenance_of_deployment(&deployment.id),
    };
    record.deployments().iter().map(entry).collect()
}

fn finding(record: &Record, on: &Deployment) -> String {
    covered(record, &deployment_claims(record, on).collect::<Vec<_>>())
}

/// How many claims of how many parties on which days, in a sentence.
#[must_use]
pub fn covered(record: &Record, claims: &[&Claim]) -> String {
    let days = || claims.iter().map(|claim| claim.stated_on);
    let (Some(first), Some(last)) = (days().min(), days().max()) else {
        return "No figure was stated.".to_owned();
    };
    let counted = count_of(claims.len(), "claim");
    let mut parties: Vec<&str> = claims.iter().filter_map(|one| record.party_of(one)).collect();
    parties.sort_unstable();
    parties.dedup();
    let parties = match parties.len() {
        1 => "1 party".to_owned(),
        many => format!("{many} parties"),
    };
    if first == last {
        return format!("{counted} by {parties}, said on {}.", words::day(first));
    }
    format!("{counted} by {parties}, said from {} to {}.", words::day(first), words::day(last))
}

/// How many deployments the record holds, and how many the reader put beside it, in a sentence.
#[must_use]
pub fn list_finding(record: &Record) -> String {
    let all = record.deployments();
    let is_own = |one: &&Deployment| record.provenance_of_deployment(&one.id) == Provenance::Own;
    let own = all.iter().filter(is_own).count();
    let held = match all.len() - own {
        0 => "The record holds no deployment".to_owned(),
        1 => "The record holds one deployment".to_owned(),
        many => format!("The record holds {many} deployments"),
    };
    let yours = match own {
        0 => String::new(),
        1 => "; one of yours stands beside it".to_owned(),
        many => format!("; {many} of yours stand beside it"),
    };
    let apart = match all.len() {
        0 | 1 => ".",
        _ => "; figures of one never stand beside those of another.",
    };
    format!("{held}{yours}{apart}")
}

impl Page for Deployments {
    fn title(&self, _record: &Record) -> String {
        TITLE.to_owned()
    }

    fn data(&self, record: &Record) -> Option<PageData> {
        let row = |one: Entry<'_>| {
            let id = one.deployment.id.to_string();
            vec![id, one.name, one.finding, one.deployment.summary.clone()]
        };
        let rows = entries(record).into_iter().map(row).collect();
        let table = Table::new(&["Name in links", "Deployment", "Claims", "What it is"], rows);
        Some(PageData::new(record, table, |claim| claim.deployment().is_some()))
    }

    fn report(&self, record: &Record, _means: &mut Means<'_>) -> Report {
        let entries = entries(record);
        let mut lines = vec![list_finding(record)];
        lines.extend(entries.iter().map(|one| format!("{}: {}", one.name, one.finding)));
        let ids: Vec<&str> = entries.iter().map(|one| one.deployment.id.as_str()).collect();
        Report { lines, numbers: json!({ "deployments": ids }) }
    }
}
