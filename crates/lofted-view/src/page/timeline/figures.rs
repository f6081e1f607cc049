//! The figure of the timeline.

use lofted_charts::claim::timeline::timeline as timeline_chart;
use lofted_record::Record;

use crate::figure::Figure;
use crate::figure::chart_data::{ChartData, PartChart};
use crate::page::timeline::entries::{entries, timeline as timeline_data};
use crate::page::timeline::filter::TimelineFilter;

/// The title of the page.
pub const TITLE: &str = "Timeline";

/// Flights, events and claims by their days; `None` where nothing is in view.
#[must_use]
pub fn by_days(record: &Record, filter: &TimelineFilter) -> Option<Figure> {
    let data = timeline_data(record, &entries(record, filter), filter)?;
    Some(Figure {
        id: "flights-events-and-claims-by-their-days",
        title: "Flights, events and claims by their days".into(),
        finding: "A dot is a day, a bar in its lane a stretch of days. Columns count claims by the day they were made, \
                  month by month, on a short axis day by day; all columns have one scale."
            .into(),
        source: vec![
            "Counted from the record: what it holds, not all that was said. An event about a flight stands as the \
             flight. Each entry with its source on the page of the timeline."
                .into(),
        ],
        data: ChartData::Part(PartChart::of(data, timeline_chart)),
    })
}
