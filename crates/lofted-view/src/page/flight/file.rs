//! What the files of a flight are made from: path, places and words, from its job and the record.

use lofted::flight::Flight;
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::evidence::Heading;
use lofted::trajectory::path::PathPoint;
use lofted_charts::map::layers::Layers;
use lofted_jobs::message::Reply;
use lofted_jobs::portrait::Weights;
use lofted_record::Record;

use crate::figure::file_stem;
use crate::judging::claim_sets::{ClaimSet, intervals_used};
use crate::judging::method::Method;
use crate::judging::whose::choice;
use crate::page::flight::maps::file_layers;
use crate::saying::flight_names::title;

/// A flight on its way into a file: its path and places, and the words that go with them.
#[derive(Debug, Clone, PartialEq)]
pub struct FlightFile {
    /// The flight: its day, and its name where a party gave one.
    pub title: String,
    /// Whose figures it was computed from: `Zenda’s figures`.
    pub whose: String,
    /// These figures, as they were stated.
    pub figures: String,
    /// The intervals that they stand for.
    pub intervals: String,
    /// A time with its offset from UTC, or the day alone.
    pub launched_at: String,
    /// How well the launch point is known.
    pub launch_basis: String,
    /// The class assumed; `None` for every class.
    pub class: Option<VehicleClass>,
    /// Seed of the draws.
    pub seed: u32,
    /// Draws made of the set.
    pub drawn: u32,
    /// Draws asked of it.
    pub draws: u32,
    /// Members flown.
    pub members: u32,
    /// By which weights they are counted.
    pub weights: Weights,
    /// The path of the median member.
    pub path: Vec<PathPoint>,
    /// Launch point, impacts computed and stated, footprint.
    pub layers: Layers,
}

/// A format that a flight is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlightFormat {
    /// GeoJSON, RFC 7946.
    GeoJson,
    /// KML 2.2.
    Kml,
    /// CZML.
    Czml,
}

impl FlightFormat {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::GeoJson, Self::Kml, Self::Czml];

    /// Its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::GeoJson => "GeoJSON",
            Self::Kml => "KML",
            Self::Czml => "CZML",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::GeoJson => "application/geo+json",
            Self::Kml => "application/vnd.google-earth.kml+xml",
            Self::Czml => "application/json",
        }
    }

    /// How a file of it ends.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::GeoJson => "geojson",
            Self::Kml => "kml",
            Self::Czml => "czml",
        }
    }
}

impl FlightFile {
    /// The name of the file: letters, digits and hyphens.
    #[must_use]
    pub fn file_name(&self, format: FlightFormat) -> String {
        format!("{}.{}", file_stem(&format!("lofted {} path", self.title)), format.ending())
    }
}

/// What the files of a flight are made from, as far as it is computed.
///
/// `None` where there is no portrait yet, and where the record does not know from where and which way it
/// was launched.
#[must_use]
pub fn flight_file(
    record: &Record,
    flight: &Flight,
    sets: &[ClaimSet],
    reply: &Reply,
    method: &Method,
) -> Option<FlightFile> {
    let portrait = reply.portrait.as_ref()?;
    let place = usize::try_from(portrait.set).ok()?;
    let set = sets.get(place)?;
    let answer = reply.answers.get(place)?.as_ref().ok()?;
    Heading::of_flight(flight)?;
    let time = flight.launched_at.map(|time| time.to_string());
    Some(FlightFile {
        title: title(record, flight),
        whose: set.whose.figures(),
        figures: choice(set),
        intervals: intervals_used(&set.question.evidence),
        launched_at: time.unwrap_or_else(|| flight.launched_on.to_string()),
        launch_basis: flight.launch_site.as_ref()?.basis.clone(),
        class: method.class,
        seed: answer.seed,
        drawn: answer.drawn,
        draws: method.draws.least(),
        members: portrait.members,
        weights: portrait.weights,
        path: portrait.median.clone(),
        layers: file_layers(record, flight, portrait, set)?,
    })
}
