//! A fault in `places.geojson`: of which place, why its outline cannot be read, and the likely fix.

/// The file's name in a package.
pub const OUTLINES: &str = "places.geojson";

/// The most points that the outline of one place may have: a coast drawn to a hundred metres has fewer.
pub const MOST_POINTS: usize = 20_000;

/// The most bytes that the file may have.
pub(super) const LARGEST_BYTES: u64 = 16 * 1024 * 1024;

/// A fault in `places.geojson`. Prints as one line: file, place, why, likely fix.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{}: {}; {}", OUTLINES, self.of_place(), self.why(), self.fix())]
pub struct OutlineFault {
    /// The place whose outline it is, at most 60 characters of its name; empty where the whole file is meant, or no
    /// place is named.
    pub place: String,
    /// Why it cannot be read.
    pub cause: OutlineCause,
}

/// Why an outline cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutlineCause {
    /// The file is no GeoJSON, and what its reader says.
    NotGeoJson(String),
    /// It is GeoJSON, and no collection of features.
    NoCollection,
    /// It has more bytes than are read.
    TooLarge,
    /// The feature of this number names no place.
    NoName(usize),
    /// The record has no such place.
    NoSuchPlace,
    /// The place has an outline already.
    Twice,
    /// A region or a country, and the geometry found is no polygon.
    NoPolygon(&'static str),
    /// A border, and the geometry found is no line.
    NoLine(&'static str),
    /// A position without two numbers.
    NoPoint,
    /// A position that is not on the Earth.
    Outside(String),
    /// A ring that is not closed, or none.
    OpenRing,
    /// A line of fewer than two points, or none.
    ShortLine,
    /// More points than are drawn.
    TooManyPoints(usize),
}

impl OutlineFault {
    fn of_place(&self) -> String {
        if self.place.is_empty() { String::new() } else { format!(", place \"{}\"", self.place) }
    }

    /// Why it cannot be read.
    #[must_use]
    pub fn why(&self) -> String {
        match &self.cause {
            OutlineCause::NotGeoJson(why) => format!("it is no GeoJSON ({why})"),
            OutlineCause::NoCollection => "it is no FeatureCollection".to_owned(),
            OutlineCause::TooLarge => "it has more than 16 MiB".to_owned(),
            OutlineCause::NoName(number) => format!("feature {number} names no place"),
            OutlineCause::NoSuchPlace => "places.csv has no such place".to_owned(),
            OutlineCause::Twice => "it has an outline already".to_owned(),
            OutlineCause::NoPolygon(found) => format!("its geometry is {found}, not a polygon"),
            OutlineCause::NoLine(found) => {
                format!("it is a border, and its geometry is {found}, not a line")
            }
            OutlineCause::NoPoint => "a position has fewer than two numbers".to_owned(),
            OutlineCause::Outside(position) => format!("position {position} is not on the Earth"),
            OutlineCause::OpenRing => {
                "a ring is not closed or has fewer than four points".to_owned()
            }
            OutlineCause::ShortLine => "a line has fewer than two points".to_owned(),
            OutlineCause::TooManyPoints(count) => format!("it has {count} points"),
        }
    }

    /// What would likely be right.
    #[must_use]
    pub fn fix(&self) -> String {
        match &self.cause {
            OutlineCause::NotGeoJson(_) | OutlineCause::NoCollection => {
                "write a FeatureCollection in UTF-8 with a feature for each place".to_owned()
            }
            OutlineCause::TooLarge => "leave points out".to_owned(),
            OutlineCause::NoName(_) => "give it the id of a place of places.csv".to_owned(),
            OutlineCause::NoSuchPlace => "add the place, or mend the feature's id".to_owned(),
            OutlineCause::Twice => "make the two one, of several lines or polygons".to_owned(),
            OutlineCause::NoPolygon(_) => "write a Polygon or a MultiPolygon".to_owned(),
            OutlineCause::NoLine(_) => "write a LineString or a MultiLineString".to_owned(),
            OutlineCause::NoPoint => "write longitude and latitude".to_owned(),
            OutlineCause::Outside(_) => {
                "write longitude from -180 to 180, then latitude from -90 to 90".to_owned()
            }
            OutlineCause::OpenRing => "end each ring with its first point".to_owned(),
            OutlineCause::ShortLine => "write two points or more".to_owned(),
            OutlineCause::TooManyPoints(_) => {
                format!("leave points out until there are at most {MOST_POINTS}")
            }
        }
    }
}
