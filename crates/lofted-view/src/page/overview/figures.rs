//! The figure of the overview: what the newest flight's reported times leave.

use lofted::flight::Flight;
use lofted::order::by_key;
use lofted_record::Record;

use crate::figure::chart_data::ChartData;
use crate::figure::{Figure, Words};
use crate::judging::figures::TIMES_FINDING;
use crate::judging::two_body::{AccountView, account_views, time_rows};
use crate::link::route::Route;

/// The title of the page.
pub const TITLE: &str = "Who said it, and can it all be true?";

/// The newest flight of the record whose reported times can be judged, with its accounts; where none can be,
/// the newest of all, without.
#[must_use]
pub fn newest(record: &Record) -> Option<(&Flight, Vec<AccountView>)> {
    let flights = record.flights().iter().collect();
    let flights = by_key(flights, |flight: &&Flight| -f64::from(flight.launched_on.day_number()));
    let judged = flights.iter().find_map(|flight| {
        let accounts = account_views(record, &flight.id);
        (!accounts.is_empty()).then_some((*flight, accounts))
    });
    judged.or_else(|| flights.first().map(|flight| (*flight, Vec::new())))
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
