//! The figures of powered flight: profiles, side view, maps, consistency, ranges.

use std::rc::Rc;

use lofted::claim::FlightId;
use lofted::earth::GeoPoint;
use lofted::flight::Flight;
use lofted_charts::consistency::ConsistencyChart;
use lofted_charts::globe::Globe;
use lofted_charts::map::FlightMap;
use lofted_charts::map::layers::Layers;
use lofted_charts::range_bars::RangeRow;
use lofted_charts::worker_chart::WorkerChart;
use lofted_jobs::message::Reply;
use lofted_jobs::portrait::Portrait;
use lofted_record::Record;

use super::flight::read_in;
use crate::chart_data::ChartData;
use crate::claim_sets::ClaimSet;
use crate::figure::Figure;
use crate::flight_state::MapShown;
use crate::map_view::{WHOLE_EARTH_KM, flight_map, impact_finding, reach_finding, reach_layers};
use crate::portrait_view::{finding, profiles, side, side_finding};
use crate::powered_charts::{all_reach_the_antipode, consistency_chart, range_finding, range_rows};
use crate::two_body::AccountView;

/// The name of the profiles.
pub const FLIGHT_TITLE: &str = "The flight, minute by minute";

/// The name of the chart of ranges.
pub const RANGE_TITLE: &str = "How far the same vehicle reaches";

/// How the ranges were computed.
pub const RANGE_METHOD: &str = "Method: each member\u{2019}s vehicle steered anew for the greatest range over an Earth at rest, with air; energy alone knows no gravity loss and no air. All with the payload flown: a heavier one flies less far, a lighter one farther.";

const CONSISTENCY_METHOD: &str = "Method: powered flight of generic vehicles of every class, 60 draws at each of five apogees, model error included; two-body flight for the line. An arrow points where nobody stated an end.";

const METHOD: &str =
    "Method: members of the reconstruction, flown again as powered flight with air";

const TRACK_METHOD: &str = "Method: ground track of the median member over the turning Earth; the disc holds the impacts of 95 % of the members. Coasts: Natural Earth, public domain.";

const REACH_METHOD: &str = "Method: the median member\u{2019}s vehicle steered anew for the greatest range on each of 36 bearings over the turning Earth, with air; shares of the twelve heaviest members that reach a place. All with the payload flown. Coasts: Natural Earth, public domain.";

fn drawn_apart(chart: WorkerChart) -> ChartData {
    ChartData::Worker(Rc::new(chart))
}

/// A flight's portrait with the set of claims that it is of.
#[derive(Debug, Clone, Copy)]
pub struct Portrayed<'a> {
    /// The record.
    pub record: &'a Record,
    /// The flight.
    pub flight: &'a Flight,
    /// What was computed.
    pub portrait: &'a Portrait,
    /// The claims it was computed from.
    pub set: &'a ClaimSet,
}

impl<'a> Portrayed<'a> {
    /// The portrait of a reply, where there is one.
    #[must_use]
    pub fn of(
        record: &'a Record,
        flight: &'a Flight,
        sets: &'a [ClaimSet],
        reply: &'a Reply,
    ) -> Option<Self> {
        let portrait = reply.portrait.as_ref()?;
        let set = sets.get(usize::try_from(portrait.set).ok()?)?;
        Some(Self { record, flight, portrait, set })
    }

    fn figures(&self) -> String {
        read_in(self.record, &self.flight.id)
    }

    /// The profiles against time.
    #[must_use]
    pub fn profiles(&self, accounts: &[AccountView]) -> Figure {
        Figure {
            id: "the-flight-minute-by-minute",
            title: FLIGHT_TITLE.into(),
            finding: finding(self.portrait, self.set).into(),
            source: vec![
                format!(
                    "{METHOD}; at each moment the spread over the members, one that has landed counted on the \
                     ground. Speed and angle are relative to the turning Earth, over members in flight. Dotted: \
                     times reported. {}",
                    self.figures()
                )
                .into(),
            ],
            data: drawn_apart(WorkerChart::Profiles(profiles(self.portrait, self.set, accounts))),
        }
    }

    /// The flight from the side, to scale.
    #[must_use]
    pub fn side(&self) -> Figure {
        Figure {
            id: "powered-flight-from-the-side-to-scale",
            title: "Powered flight from the side, to scale".into(),
            finding: side_finding(self.portrait).into(),
            source: vec![
                format!(
                    "{METHOD}. The normal arc is the median member\u{2019}s vehicle with the payload flown. {}",
                    self.figures()
                )
                .into(),
            ],
            data: drawn_apart(WorkerChart::Side(side(self.portrait, self.set))),
        }
    }

    /// Map and globe; `None` where the launch point or the bearing is not known.
    #[must_use]
    pub fn maps(&self) -> Option<Maps> {
        let flight = flight_map(self.record, self.flight, self.portrait, self.set)?;
        let reach = reach_layers(self.flight, self.portrait, self.set)?;
        Some(Maps {
            flight,
            flight_finding: impact_finding(self.portrait, self.set),
            reach,
            reach_finding: reach_finding(self.portrait),
        })
    }
}

/// The data of map and globe.
#[derive(Debug, Clone, PartialEq)]
pub struct Maps {
    /// The flight's own map.
    pub flight: FlightMap,
    /// What it shows, in a sentence.
    pub flight_finding: String,
    /// What lies within reach.
    pub reach: Layers,
    /// What that says, in a sentence.
    pub reach_finding: String,
}

impl Maps {
    /// The map about the launch point.
    #[must_use]
    pub fn map(&self, of: MapShown) -> Figure {
        let (data, finding, method) = match of {
            MapShown::Flight => (self.flight.clone(), &self.flight_finding, TRACK_METHOD),
            MapShown::Reach => {
                let map = FlightMap { layers: self.reach.clone(), radius_km: WHOLE_EARTH_KM };
                (map, &self.reach_finding, REACH_METHOD)
            }
        };
        Figure {
            id: "map-about-the-launch-point",
            title: "Map about the launch point".into(),
            finding: finding.clone().into(),
            source: vec![method.into()],
            data: drawn_apart(WorkerChart::Map(data)),
        }
    }

    /// The globe, seen from above a point.
    #[must_use]
    pub fn globe(&self, centre: GeoPoint) -> Figure {
        Figure {
            id: "globe",
            title: "Globe".into(),
            finding: self.reach_finding.clone().into(),
            source: vec![REACH_METHOD.into()],
            data: drawn_apart(WorkerChart::Globe(Globe { layers: self.reach.clone(), centre })),
        }
    }
}

/// Which of a flight's figures fit each other; `None` until the band is there.
#[must_use]
pub fn consistency(
    record: &Record,
    flight: &FlightId,
    sets: &[ClaimSet],
    reply: Option<&Reply>,
) -> Option<Figure> {
    let chart = consistency_chart(sets, reply)?;
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
pub(super) fn consistency_of(chart: ConsistencyChart, finding: String) -> Figure {
    consistency_figure(chart, finding, CONSISTENCY_METHOD.to_owned())
}

fn consistency_figure(chart: ConsistencyChart, finding: String, source: String) -> Figure {
    Figure {
        id: "which-figures-fit-each-other",
        title: "Which figures fit each other".into(),
        finding: finding.into(),
        source: vec![source.into()],
        data: ChartData::Consistency(chart),
    }
}

/// How far a flight's vehicle reaches, with the ranges as published.
#[must_use]
pub fn ranges(
    record: &Record,
    flight: &FlightId,
    sets: &[ClaimSet],
    reply: Option<&Reply>,
) -> Ranges {
    let rows = range_rows(record, flight, sets, reply);
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
            data: ChartData::Ranges(rows),
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
