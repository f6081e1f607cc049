//! The figures that every judged set of claims shows: which figures fit each other, and the ranges.

use lofted::claim::FlightId;
use lofted_charts::flight::consistency::ConsistencyChart;
use lofted_charts::flight::range_bars::RangeRow;
use lofted_jobs::band::BandPoint;
use lofted_record::Record;

use crate::figure::Figure;
use lofted_charts::worker_chart::WorkerChart;

use crate::figure::chart_data::ChartData;
use crate::judging::answered::AnsweredSet;
use crate::judging::fit_and_range::{
    all_reach_the_antipode, consistency_chart, range_finding, range_rows,
};
use crate::saying::read_in::read_in;

/// What a chart of two-body and reported times shows.
pub(crate) const TIMES_FINDING: &str = "Bar: time of two-body flight. Coloured end: what of the reported time is left to \
                                        explain, since powered flight is longer than free flight.";

/// The name of the chart of ranges.
pub const RANGE_TITLE: &str = "How far the same vehicle reaches";

/// How the ranges were computed.
pub const RANGE_METHOD: &str = "Method: the vehicle of each simulated flight steered anew for the greatest range over an Earth at rest, with air; energy alone knows no gravity loss and no air. On a plain gravity turn it is tipped over once, and its thrust then follows its velocity. With the payload flown but where a heavier one is named: that flies less far, a lighter one farther.";

const CONSISTENCY_METHOD: &str = "Method: powered flight of generic vehicles of every class, 60 draws at each of five apogees, model error included; two-body flight for the line. An arrow points where nobody stated an end.";

/// Which of a flight's figures fit each other; `None` until the band is there, and where nobody gave both a time and an
/// apogee to hold against it.
#[must_use]
pub fn consistency(
    record: &Record,
    flight: &FlightId,
    judged: &[AnsweredSet<'_>],
    band: &[BandPoint],
) -> Option<Figure> {
    let chart = consistency_chart(judged, band).filter(|chart| !chart.claims.is_empty())?;
    let finding = format!(
        "Boxes: what was stated, as wide as its rounding. A box off the band does not hold together. Ground distance {}.",
        chart.distance
    );
    Some(consistency_figure(
        chart,
        finding,
        format!("{CONSISTENCY_METHOD} {}", read_in(record, flight)),
    ))
}

/// The consistency chart of given figures, which name no source.
#[must_use]
pub(crate) fn consistency_of(chart: ConsistencyChart, finding: String) -> Figure {
    consistency_figure(chart, finding, CONSISTENCY_METHOD.to_owned())
}

fn consistency_figure(chart: ConsistencyChart, finding: String, source: String) -> Figure {
    Figure {
        id: "which-figures-fit-each-other",
        title: "Which figures fit each other".into(),
        finding: finding.into(),
        source: vec![source.into()],
        data: ChartData::worker(WorkerChart::Consistency(chart)),
    }
}

/// How far a flight's vehicle reaches, with the ranges as published.
#[must_use]
pub fn ranges(record: &Record, flight: &FlightId, judged: &[AnsweredSet<'_>]) -> Ranges {
    let rows = range_rows(record, flight, judged);
    Ranges::of(rows, Some(read_in(record, flight)))
}

/// Ranges, as far as there are any to draw.
#[derive(Debug, Clone, PartialEq)]
pub enum Ranges {
    /// There are none.
    None,
    /// A chart would hold nothing but its right edge: they are said in words.
    Words(Vec<RangeRow>),
    /// A chart.
    Chart(Box<Figure>),
}

impl Ranges {
    /// Ranges by method, with where the figures were read.
    #[must_use]
    pub fn of(rows: Vec<RangeRow>, read_in: Option<String>) -> Self {
        if rows.is_empty() {
            return Self::None;
        }
        if all_reach_the_antipode(&rows) {
            return Self::Words(rows);
        }
        let source = match read_in {
            Some(read_in) => format!("{RANGE_METHOD} {read_in}").into(),
            None => RANGE_METHOD.into(),
        };
        Self::Chart(Box::new(Figure {
            id: "how-far-the-same-vehicle-reaches",
            title: RANGE_TITLE.into(),
            finding: range_finding(&rows).into(),
            source: vec![source],
            data: ChartData::worker(WorkerChart::Ranges(rows)),
        }))
    }

    /// The chart, where there is one.
    #[must_use]
    pub fn chart(self) -> Option<Figure> {
        match self {
            Self::Chart(figure) => Some(*figure),
            Self::None | Self::Words(_) => None,
        }
    }
}
