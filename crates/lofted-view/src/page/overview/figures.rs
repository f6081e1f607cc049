//! The figures of the overview: the newest flight to scale, each party's latest figure, the newest flight turned, the
//! newest flights, and what the newest flight's reported times leave.

use lofted::flight::Flight;
use lofted_record::Record;

use crate::figure::chart_data::ChartData;
use crate::figure::{Figure, Words};
use crate::judging::figures::TIMES_FINDING;
use crate::judging::two_body::{AccountView, account_views, time_rows};
use crate::link::route::Route;
use crate::page::overview::newest::{drawn, side};
use crate::page::overview::state::Overview;
use crate::page::overview::strip;
use crate::page::overview::troops::latest;
use crate::page::overview::turn;

/// Every figure of the overview that is there, in the page's order.
#[must_use]
pub fn all(record: &Record, state: &Overview) -> Vec<Figure> {
    let newest = drawn(record);
    let mut figures: Vec<Figure> =
        newest.and_then(|flight| side(record, flight)).into_iter().collect();
    figures.extend(latest(record).first().and_then(|one| one.figure(record)));
    figures.extend(newest.and_then(|flight| {
        Some(turn::figure(record, flight, &turn::turned(record, flight)?, state.turned))
    }));
    figures.extend(strip::figure(record));
    figures
        .extend(newest.and_then(|flight| times_left(flight, &account_views(record, &flight.id))));
    figures
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
