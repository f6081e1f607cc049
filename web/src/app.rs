//! The apps of the parts: each shows the page of the address where that is one of its own, and nothing else.
//!
//! A part is mounted once, at the first visit of one of its pages, and stays: what is shown follows the address
//! alone, whenever the part comes. So a page that is left before its part has loaded is never shown, and what a
//! page holds (jobs, listeners, timers) ends when the address is another's. The header, the footer and the
//! loading of parts are the page's own, in `web/shell.js`.

pub mod bench_app;
pub mod claims_app;
pub mod data_app;
pub mod deployment_app;
pub mod flight_app;
pub mod flights_app;
pub mod frame;
pub mod methods_app;
pub mod overview_app;
pub mod overview_more_app;
pub mod part;
pub mod read_app;
pub mod use_beside;

use lofted_record::Reading;
use yew::prelude::*;

use crate::app::frame::frame;
use crate::location::embedded::embedded;
use crate::piece::faults::faults;

/// A page as it stands: under what is wrong with the record, or one chart of it alone in a frame.
pub fn shown(reading: &Reading, page: Html) -> Html {
    match embedded() {
        Some(embed) => frame(&embed, page),
        None => html! {
            <>
                { faults(&reading.faults) }
                { page }
            </>
        },
    }
}
