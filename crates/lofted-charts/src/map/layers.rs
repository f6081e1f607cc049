//! What maps show beside the Earth: rings, tracks, impact areas, footprints, places; all plain data.

use lofted::earth::GeoPoint;
use serde::{Deserialize, Serialize};

use crate::sheet::ink::{Dash, Ink};

/// A point with its name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NamedPoint {
    /// Its name, as a label.
    pub label: String,
    /// Where it is.
    pub point: GeoPoint,
}

/// All that lies on a map, about the place where a flight starts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Layers {
    /// The launch point: distances and bearings are from here.
    pub origin: NamedPoint,
    /// Distances that somebody stated, as rings.
    pub rings: Vec<RangeRing>,
    /// Ground tracks.
    pub tracks: Vec<Track>,
    /// Where something is said to have come down.
    pub impacts: Vec<Impact>,
    /// How far a vehicle reaches by bearing.
    pub footprints: Vec<Footprint>,
    /// Places for comparison.
    pub places: Vec<ReferencePlace>,
    /// States whose exclusive economic zone is spoken of.
    pub zones: Vec<String>,
}

impl Layers {
    /// Layers with nothing but the launch point.
    #[must_use]
    pub fn about(origin: NamedPoint) -> Self {
        Self {
            origin,
            rings: Vec::new(),
            tracks: Vec::new(),
            impacts: Vec::new(),
            footprints: Vec::new(),
            places: Vec::new(),
            zones: Vec::new(),
        }
    }
}

/// A ring at a distance from the launch point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RangeRing {
    /// Whose it is and what: "more than 15,000 km, Zenda".
    pub label: String,
    /// Hue of the claimant or method.
    pub ink: Ink,
    /// Distance, km.
    pub distance_km: f64,
}

/// A ground track.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Track {
    /// Whose figures it follows.
    pub label: String,
    /// Hue of the claimant or method.
    pub ink: Ink,
    /// How its line is broken.
    pub dash: Dash,
    /// Its points in order; the line between two of them is drawn as a great circle.
    pub points: Vec<TrackPoint>,
    /// A mark each so many minutes, where the points carry times.
    pub tick_min: Option<f64>,
}

/// A point of a ground track.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TrackPoint {
    /// Where it is.
    pub point: GeoPoint,
    /// Time after lift-off, s.
    pub time_s: Option<f64>,
}

/// A place of impact as somebody stated it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Impact {
    /// Who stated it.
    pub label: String,
    /// Hue of the claimant.
    pub ink: Ink,
    /// What was stated.
    pub area: ImpactArea,
    /// In which words.
    pub words: String,
}

/// What was stated of a place of impact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ImpactArea {
    /// An area round a point.
    Disc {
        /// Its middle.
        centre: GeoPoint,
        /// Its radius, km.
        radius_km: f64,
    },
    /// A distance from a named place, without a bearing: anywhere on the ring.
    Around {
        /// The place.
        from: NamedPoint,
        /// The distance, km.
        distance_km: f64,
    },
    /// A distance and a bearing from a named place.
    Along {
        /// The place.
        from: NamedPoint,
        /// The distance, km.
        distance_km: f64,
        /// The bearing, degrees clockwise from north.
        azimuth_deg: f64,
    },
}

/// How far a vehicle reaches on each bearing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Footprint {
    /// Which vehicle, from whose figures, by which method.
    pub label: String,
    /// Hue of the claimant or method.
    pub ink: Ink,
    /// The reach that 5 % of the members fall short of, if there are members.
    pub p05: Option<Reach>,
    /// The reach in the middle of the members.
    pub p50: Reach,
    /// The reach that 5 % of the members exceed, if there are members.
    pub p95: Option<Reach>,
    /// The reach of the same vehicle over an Earth at rest, km, the same on every bearing.
    pub at_rest_km: Option<f64>,
}

/// One reach of a footprint.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reach {
    /// Up to a closed line, its points in order of bearing from the launch point, the first not repeated.
    Rim(Vec<GeoPoint>),
    /// Every place on Earth.
    WholeEarth,
}

/// A place for comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReferencePlace {
    /// Its name.
    pub label: String,
    /// Where it is.
    pub point: GeoPoint,
    /// The share of simulated vehicles that reach it, if it was computed.
    pub share: Option<ReachShare>,
    /// The same with a heavier payload, if it was computed.
    pub share_heavier: Option<ReachShare>,
}

/// A share of vehicles, counted over some.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ReachShare {
    /// From 0 to 1.
    pub share: f64,
    /// How many were tried.
    pub tried: usize,
}

impl ReachShare {
    /// The share as far as so many trials tell it: `about 65 %`, `over 90 %`, `under 10 %`.
    ///
    /// Where all of n reach, at least 1 - 3/n of them would in nineteen cases of twenty (the rule of three: Hanley and
    /// Lippman-Hand 1983, JAMA 249); shares between are told to 5 per cent.
    ///
    /// # Examples
    /// ```
    /// use lofted_charts::map::layers::ReachShare;
    /// let of_30 = |share| ReachShare { share, tried: 30 }.words();
    /// assert_eq!([1.0, 0.62, 0.0].map(of_30), ["over 90 %", "about 60 %", "under 10 %"]);
    /// ```
    #[must_use]
    pub fn words(self) -> String {
        if !(0.0..=1.0).contains(&self.share) {
            return "not counted".to_owned();
        }
        let edge = (300.0 / self.tried.max(3) as f64).min(50.0).ceil();
        let percent = 100.0 * self.share;
        if percent >= 100.0 - edge {
            format!("over {} %", 100.0 - edge)
        } else if percent <= edge {
            format!("under {edge} %")
        } else {
            format!("about {} %", 5.0 * (percent / 5.0).round())
        }
    }
}

impl ReferencePlace {
    /// Its name with its share, longest first: "an island, over 90 %", "An island".
    pub(crate) fn names(&self) -> Vec<String> {
        let name = &self.label;
        let Some(share) = self.share_words() else { return vec![name.clone()] };
        vec![format!("{name}, {share}"), name.clone()]
    }

    /// The share in words.
    pub(crate) fn share_words(&self) -> Option<String> {
        self.share.map(ReachShare::words)
    }
}
