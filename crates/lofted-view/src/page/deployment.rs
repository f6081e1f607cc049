//! A deployment: what was known on a day, claims over time, parts, revisions, distances, the map.

pub mod claims;
pub mod figures;
pub mod filter;
pub mod known;
pub mod list;
pub mod outlines;
pub mod over_time;
pub mod parts;
pub mod region;
pub mod revisions;
pub mod supply;

use lofted_record::Record;
use serde_json::json;

use crate::asking::page_data::PageData;
use crate::asking::report::Report;
use crate::asking::{Charted, Means, Page};
use crate::figure::Figure;
use crate::page::deployment::claims::deployment_claims;
use crate::page::deployment::figures::all;
use crate::page::deployment::filter::ClaimFilter;
use crate::page::deployment::known::known_sentence;
use crate::page::deployment::over_time::over_time_sentence;
use crate::saying::deployment_names::title;

/// The title of a page without a deployment.
pub const NO_DEPLOYMENT: &str = "No deployment";

impl Page for ClaimFilter {
    fn title(&self, record: &Record) -> String {
        self.on(record).map_or_else(|| NO_DEPLOYMENT.to_owned(), |on| title(record, on))
    }

    fn figures(&self, record: &Record, means: &mut Means<'_>) -> Vec<Figure> {
        all(record, self, |file| Some((means.region)(file)))
    }

    fn data(&self, record: &Record) -> Option<PageData> {
        Some(PageData::of_claims(record, &self.claims(record)))
    }

    fn charted(&self, record: &Record) -> Charted {
        let on = self.on(record).map(|on| on.id.clone());
        Charted::claims(record, |claim| on.is_some() && claim.deployment() == on.as_ref())
    }

    /// What was known on the day, and what is in view.
    fn report(&self, record: &Record, _means: &mut Means<'_>) -> Report {
        let claims = self.claims(record);
        let all = self.on(record).map_or(0, |on| deployment_claims(record, on).count());
        let mut lines = vec![format!("{} of {all} claims in view", claims.len())];
        lines.extend(self.shown_day(record).map(|day| known_sentence(record, self, day)));
        lines.push(over_time_sentence(record, self));
        Report { lines, numbers: json!({ "claims": claims }) }
    }
}
