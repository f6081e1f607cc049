//! The figures of powered flight: profiles, side view, maps, consistency, ranges.

use lofted::earth::GeoPoint;
use lofted::flight::Flight;
use lofted_charts::map::FlightMap;
use lofted_charts::map::globe::Globe;
use lofted_charts::map::layers::Layers;
use lofted_charts::worker_chart::WorkerChart;
use lofted_jobs::message::Reply;
use lofted_jobs::portrait::Portrait;
use lofted_record::Record;

use crate::figure::Figure;
use crate::figure::chart_data::ChartData;
use crate::judging::claim_sets::ClaimSet;
use crate::judging::two_body::AccountView;
use crate::page::flight::maps::{
    WHOLE_EARTH_KM, beyond_published, flight_map, globe_centre, impact_finding, reach_finding,
    reach_layers,
};
use crate::page::flight::portrait::{finding, profiles, side, side_finding};
use crate::page::flight::state::MapShown;
use crate::saying::read_in::read_in;

/// The name of the profiles.
pub const FLIGHT_TITLE: &str = "The flight, minute by minute";

/// The heading that the side view is folded under where the page's picture shows its vehicle turned.
pub const SIDE_FOLD: &str =
    "The flight alone: other simulated flights beside it, and its states minute by minute";

const METHOD: &str =
    "Method: simulated flights that fit the figures, flown as powered flight with air";

const TRACK_METHOD: &str = "Method: ground track of the middle one of the simulated flights over the turning Earth; the disc holds 95 % of their impacts. Coasts and countries: Natural Earth, public domain.";

const REACH_METHOD: &str = "Method: the vehicle of the middle one of the simulated flights steered anew for the greatest range on each of 36 bearings over the turning Earth, with air; rings: ranges that were published; shares are those of the thirty likeliest simulated vehicles that reach a place. All with the payload flown. Coasts and countries: Natural Earth, public domain.";

fn drawn_apart(chart: WorkerChart) -> ChartData {
    ChartData::worker(chart)
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
                    "{METHOD}; at each moment the spread over these flights, one that has landed counted on the \
                     ground. Speed and angle are relative to the turning Earth, over those in flight. Dotted: \
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
            finding: side_finding(self.portrait, self.set).into(),
            source: vec![
                format!(
                    "{METHOD}. Thick: the middle one of them; thin: others. Dashed: its vehicle with the payload flown on \
                     the arc of least energy along the same azimuth, over the turning Earth where launch point and \
                     bearing are known. {}",
                    self.figures()
                )
                .into(),
            ],
            data: drawn_apart(WorkerChart::Side(side(self.portrait, self.set))),
        }
    }

    /// How far the vehicle reaches, and which places beyond a published range.
    fn reach_finding(&self) -> String {
        let reach = reach_finding(self.portrait);
        match beyond_published(self.record, self.flight, self.portrait) {
            Some(beyond) => format!("{reach} {beyond}"),
            None => reach,
        }
    }

    /// Map and globe; `None` where the launch point or the bearing is not known.
    #[must_use]
    pub fn maps(&self) -> Option<Maps> {
        let flight = flight_map(self.record, self.flight, self.portrait, self.set)?;
        let reach = reach_layers(self.record, self.flight, self.portrait, self.set)?;
        Some(Maps {
            flight,
            flight_finding: impact_finding(self.portrait, self.set),
            reach_finding: self.reach_finding(),
            centre: globe_centre(self.portrait, reach.origin.point),
            reach,
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
    /// The middle of the globe unless it is turned.
    pub centre: GeoPoint,
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
