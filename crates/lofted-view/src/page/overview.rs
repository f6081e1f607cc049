//! The overview: the newest flight, the troops, a claim to check, the newest flights, the largest disagreements.

pub mod check;
pub mod disagreements;
pub mod figures;
pub mod named;
pub mod newest;
pub mod report;
pub mod state;
pub mod strip;
pub mod troops;
pub mod turn;
pub mod words;

use lofted_record::Record;

use crate::asking::report::Report;
use crate::asking::{Charted, Means, Page};
use crate::figure::Figure;
use crate::page::overview::figures::all;
use crate::page::overview::named::named;
use crate::page::overview::state::Overview;
use crate::page::overview::words::TITLE;
use crate::saying::coverage::Coverage;

impl Page for Overview {
    fn title(&self, _record: &Record) -> String {
        TITLE.to_owned()
    }

    fn figures(&self, record: &Record, _means: &mut Means<'_>) -> Vec<Figure> {
        all(record, self)
    }

    fn charted(&self, record: &Record) -> Charted {
        Charted::Claims(named(record).into_iter().cloned().collect())
    }

    fn report(&self, record: &Record, means: &mut Means<'_>) -> Report {
        report::report(record, &Coverage::of(record), means)
    }
}
