//! A deployment: what was known on a day, claims over time, parts, revisions, distances, the map.

pub mod figures;
pub mod filter;
pub mod known;
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
use crate::page::deployment::figures::{TITLE, all};
use crate::page::deployment::filter::{ClaimFilter, deployment_claims};
use crate::page::deployment::known::known_sentence;
use crate::page::deployment::over_time::over_time_sentence;

impl Page for ClaimFilter {
    fn title(&self, _record: &Record) -> String {
        TITLE.to_owned()
    }

    fn figures(&self, record: &Record, means: &mut Means<'_>) -> Vec<Figure> {
        all(record, self, Some(&means.region))
    }

    fn data(&self, record: &Record) -> Option<PageData> {
        Some(PageData::of_claims(record, &self.claims(record)))
    }

    fn charted(&self, record: &Record) -> Charted {
        Charted::claims(record, |claim| claim.flight.is_none())
    }

    /// What was known on the day, and what is in view.
    fn report(&self, record: &Record, _means: &mut Means<'_>) -> Report {
        let claims = self.claims(record);
        let all = deployment_claims(record).count();
        let mut lines = vec![format!("{} of {all} claims in view", claims.len())];
        lines.extend(self.shown_day().map(|day| known_sentence(record, self, day)));
        lines.push(over_time_sentence(record, self));
        Report { lines, numbers: json!({ "claims": claims }) }
    }
}
