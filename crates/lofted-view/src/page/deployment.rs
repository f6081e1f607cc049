//! A deployment: what was known on a day, claims over time, parts, revisions, distances, the map.

pub mod about;
pub mod age;
pub mod claims;
pub mod disagreements;
pub mod figures;
pub mod filter;
mod filter_link;
pub mod known;
pub mod list;
pub mod outlines;
pub mod over_time;
mod panels;
pub mod parts;
pub mod region;
pub mod revisions;
pub mod sections;
pub mod supply;

use lofted::deployment::Deployment;
use lofted_record::Record;
use serde_json::json;

use crate::asking::page_data::PageData;
use crate::asking::report::Report;
use crate::asking::{Charted, Means, Page};
use crate::figure::Figure;
use crate::page::deployment::about::About;
use crate::page::deployment::claims::claims_about;
use crate::page::deployment::disagreements::{disagreements, finding as disagreements_finding};
use crate::page::deployment::figures::all;
use crate::page::deployment::filter::ClaimFilter;
use crate::page::deployment::known::known_sentence;
use crate::page::deployment::over_time::over_time_sentence;
use crate::saying::deployment_names::{name, title};

/// The title of a page without a deployment.
pub const NO_DEPLOYMENT: &str = "No deployment";

/// The title of the page of what was shipped.
#[must_use]
pub fn supply_title(record: &Record, on: &Deployment) -> String {
    format!("{}: containers and rounds", name(record, on))
}

impl Page for ClaimFilter {
    fn title(&self, record: &Record) -> String {
        match (self.on(record), self.about) {
            (Some(on), About::People) => title(record, on),
            (Some(on), About::Supply) => supply_title(record, on),
            (None, _) => NO_DEPLOYMENT.to_owned(),
        }
    }

    fn figures(&self, record: &Record, means: &mut Means<'_>) -> Vec<Figure> {
        all(record, self, |file| Some((means.region)(file)))
    }

    fn data(&self, record: &Record) -> Option<PageData> {
        Some(PageData::of_claims(record, &self.found(record)))
    }

    fn charted(&self, record: &Record) -> Charted {
        let on = self.on(record).map(|on| on.id.clone());
        Charted::claims(record, |claim| on.is_some() && claim.deployment() == on.as_ref())
    }

    /// What was known on the day, and what is in view.
    fn report(&self, record: &Record, _means: &mut Means<'_>) -> Report {
        let claims = self.claims(record);
        let all = self.on(record).map_or(0, |on| claims_about(record, on, self.about).count());
        let mut lines = vec![format!("{} of {all} claims in view", claims.len())];
        if self.about == About::People {
            lines.extend(self.shown_day(record).map(|day| known_sentence(record, self, day)));
        }
        lines.push(over_time_sentence(record, self));
        lines.extend(self.on(record).filter(|_| self.about == About::People).map(|on| {
            let gaps = disagreements(record, on, &self.between);
            disagreements_finding(record, &gaps)
        }));
        Report { lines, numbers: json!({ "claims": claims }) }
    }
}
