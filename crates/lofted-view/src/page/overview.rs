//! The overview.

pub mod deployment_sentence;
pub mod figures;

use lofted_record::Record;

use crate::asking::{Charted, Means, Page};
use crate::figure::Figure;
use crate::page::overview::figures::{TITLE, newest, times_left};

/// The overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overview;

impl Page for Overview {
    fn title(&self, _record: &Record) -> String {
        TITLE.to_owned()
    }

    fn figures(&self, record: &Record, _means: &mut Means<'_>) -> Vec<Figure> {
        let times = newest(record).and_then(|(flight, accounts)| times_left(flight, &accounts));
        times.into_iter().collect()
    }

    fn charted(&self, record: &Record) -> Charted {
        let newest = newest(record).map(|(flight, _)| flight.id.clone());
        Charted::claims(record, |claim| newest.is_some() && claim.flight() == newest.as_ref())
    }
}
