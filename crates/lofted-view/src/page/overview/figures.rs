//! The figure of the overview: what the newest flight's reported times leave.

use lofted::flight::Flight;
use lofted_record::Record;

use crate::figure::chart_data::ChartData;
use crate::figure::{Figure, Words};
use crate::judging::figures::TIMES_FINDING;
use crate::judging::two_body::{AccountView, account_views, time_rows};
use crate::link::route::Route;

/// The title of the page.
pub const TITLE: &str = "Who said it, and can it all be true?";

/// The newest flight of the record, with its accounts.
#[must_use]
pub fn newest(record: &Record) -> Option<(&Flight, Vec<AccountView>)> {
    let flight = record.flights().iter().max_by_key(|flight| flight.launched_on)?;
    Some((flight, account_views(record, &flight.id)))
}

/// What the reported times of a flight leave; `None` where no time can be judged.
#[must_use]
pub fn times_left(flight: &Flight, accounts: &[AccountView]) -> Option<Figure> {
    (!accounts.is_empty()).then(|| Figure {
        id: "what-the-reported-times-leave",
        title: "What the reported times leave".into(),
        finding: TIMES_FINDING.into(),
        source: vec![
            "Method: two-body flight over a sphere at rest. Who said what: ".into(),
            Words::Page(Route::Flight { id: flight.id.to_string() }, "the flight\u{2019}s page"),
        ],
        data: ChartData::times(time_rows(accounts)),
    })
}
