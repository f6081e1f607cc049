//! Coasts, borders and regions for the maps: read from the compact files of `crates/lofted-charts/geography`.
//!
//! The files are Natural Earth, written by `cargo xtask geography`; `crates/lofted-charts/geography/README.md` describes
//! their format. A map takes its geography beside its own data, because a page fetches it once.

#[cfg(feature = "bundled-geography")]
pub mod bundled;

use lofted::earth::GeoPoint;
use lofted::math::vector::{Vector, add_scaled, dot, norm};
use lofted::math::{acos, cos, sin};

/// The files there are, in the list that `cargo xtask geography` writes beside them.
const NAMES: &[&str] = &include!("../../geography/names.in");

/// Whether there is a file of a name: a host is asked for no other.
///
/// # Examples
/// ```
/// use lofted_charts::map::geography::is_file;
///
/// assert!(is_file("coast.bin") && !is_file("moon.bin"));
/// ```
#[must_use]
pub fn is_file(name: &str) -> bool {
    NAMES.contains(&name)
}

/// What a line of the geography is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// A closed coast with the land on its right.
    Land,
    /// A country border.
    Border,
    /// The closed outline of a region, the region on its right.
    Region,
    /// The name of a country, its points those where it may stand, the best first.
    Country,
    /// The name of a sea, likewise.
    Sea,
    /// The limit of a state's exclusive economic zone, computed, under the state's name.
    Zone,
}

/// A line of the geography.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GeoLine {
    pub(crate) kind: LineKind,
    pub(crate) name: String,
    /// Longitude and latitude, degrees; longitudes run on over the dateline.
    pub(crate) degrees: Vec<(f64, f64)>,
    /// The same points as unit vectors from the Earth's centre.
    pub(crate) units: Vec<Vector>,
    /// A direction and the angle round it, rad, that hold every point.
    pub(crate) middle: Vector,
    pub(crate) reach_rad: f64,
}

impl GeoLine {
    pub(crate) fn of(kind: LineKind, name: String, degrees: Vec<(f64, f64)>) -> Self {
        let units: Vec<Vector> = degrees.iter().map(|(east, north)| unit(*north, *east)).collect();
        let (middle, reach_rad) = bounds(&units);
        Self { kind, name, degrees, units, middle, reach_rad }
    }

    /// Its points, longitudes turned back to -180 to 180 degrees.
    pub(crate) fn points(&self) -> impl Iterator<Item = GeoPoint> {
        self.degrees.iter().filter_map(|(east, north)| {
            GeoPoint::new(*north, east - 360.0 * (east / 360.0).round()).ok()
        })
    }
}

/// Coasts, borders and regions.
///
/// # Examples
/// ```
/// use lofted_charts::map::geography::{Geography, GeographyError};
///
/// let nothing = Geography::read(b"LOGE\x01\x64\x00")?;
/// assert_eq!(nothing, Geography::default());
/// assert_eq!(Geography::read(b"PNG"), Err(GeographyError::Foreign));
/// # Ok::<(), GeographyError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Geography {
    pub(crate) lines: Vec<GeoLine>,
}

/// Why bytes are no geography.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GeographyError {
    /// Another kind of file.
    #[error("these bytes are no map data: they do not start with `LOGE`")]
    Foreign,
    /// A version that this program does not know.
    #[error("the map data is of version {0}, and this program reads version 1: load the page anew")]
    Version(u8),
    /// A scale that is none.
    #[error("the map data counts {0} units to a degree; it must be from 1 to 1,000,000")]
    Scale(u64),
    /// The bytes end inside a line.
    #[error("the map data ends early, at byte {at} of {length}: it was cut short")]
    CutShort {
        /// Where more was expected.
        at: usize,
        /// How many bytes there are.
        length: usize,
    },
    /// A kind of line that does not exist.
    #[error("line {line} of the map data is of kind {kind}; there are 0 to 5")]
    Kind {
        /// The line, from 1.
        line: usize,
        /// The kind found.
        kind: u8,
    },
    /// A name that is no text.
    #[error("the name of line {0} of the map data is no text in UTF-8")]
    Name(usize),
    /// A point that is not on the Earth.
    #[error(
        "line {0} of the map data leaves the Earth: a latitude is past a pole or a longitude turns more than twice round"
    )]
    OffEarth(usize),
    /// Bytes after the last line.
    #[error("{0} bytes follow the last line of the map data")]
    TooLong(usize),
}

/// What is left to read.
struct Bytes<'a> {
    all: &'a [u8],
    at: usize,
}

impl<'a> Bytes<'a> {
    fn cut_short(&self) -> GeographyError {
        GeographyError::CutShort { at: self.at, length: self.all.len() }
    }

    fn take(&mut self, count: usize) -> Result<&'a [u8], GeographyError> {
        let end = self.at.checked_add(count).ok_or_else(|| self.cut_short())?;
        let taken = self.all.get(self.at..end).ok_or_else(|| self.cut_short())?;
        self.at = end;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, GeographyError> {
        self.take(1).map(|bytes| bytes.first().copied().unwrap_or_default())
    }

    /// A number in groups of seven bits; what is too large for 63 bits reads as the largest.
    fn number(&mut self) -> Result<u64, GeographyError> {
        let mut value = 0;
        for group in 0..9 {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << (7 * group);
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Ok(u64::MAX >> 1)
    }

    /// A count of things of at least one byte each, so never more than there are bytes.
    fn count(&mut self) -> Result<usize, GeographyError> {
        let count = usize::try_from(self.number()?).unwrap_or(usize::MAX);
        if count > self.all.len() - self.at { Err(self.cut_short()) } else { Ok(count) }
    }

    fn step(&mut self) -> Result<i64, GeographyError> {
        let coded = self.number()?;
        let half = i64::try_from(coded >> 1).unwrap_or(i64::MAX);
        Ok(if coded & 1 == 1 { -half - 1 } else { half })
    }
}

impl Geography {
    /// Reads a file of `crates/lofted-charts/geography`.
    ///
    /// # Errors
    /// The bytes are another file, another version, cut short or spoilt: the [`GeographyError`] that says so.
    pub fn read(bytes: &[u8]) -> Result<Self, GeographyError> {
        let mut bytes = Bytes { all: bytes, at: 0 };
        if bytes.take(4) != Ok(b"LOGE") {
            return Err(GeographyError::Foreign);
        }
        match bytes.byte()? {
            1 => {}
            version => return Err(GeographyError::Version(version)),
        }
        let units_per_degree = match bytes.number()? {
            scale @ 1..=1_000_000 => scale as f64,
            scale => return Err(GeographyError::Scale(scale)),
        };
        let count = bytes.count()?;
        let mut lines = Vec::with_capacity(count);
        for line in 1..=count {
            lines.push(read_line(&mut bytes, line, units_per_degree)?);
        }
        match bytes.all.len() - bytes.at {
            0 => Ok(Self { lines }),
            left => Err(GeographyError::TooLong(left)),
        }
    }

    /// This geography and another: the world's coast and a region's borders, say.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.lines.extend(other.lines);
        self
    }

    /// Whether a point is on land.
    ///
    /// By the number of coasts between it and the north pole, which is at sea.
    #[must_use]
    pub fn is_land(&self, point: GeoPoint) -> bool {
        let land = self.lines.iter().filter(|line| line.kind == LineKind::Land);
        land.map(|line| crossings_north(&line.degrees, point)).sum::<usize>() % 2 == 1
    }

    pub(crate) fn of_kind(&self, kind: LineKind) -> impl Iterator<Item = &GeoLine> {
        self.lines.iter().filter(move |line| line.kind == kind)
    }
}

fn read_line(
    bytes: &mut Bytes<'_>,
    line: usize,
    units_per_degree: f64,
) -> Result<GeoLine, GeographyError> {
    let kind = match bytes.byte()? {
        0 => LineKind::Land,
        1 => LineKind::Border,
        2 => LineKind::Region,
        3 => LineKind::Country,
        4 => LineKind::Sea,
        5 => LineKind::Zone,
        kind => return Err(GeographyError::Kind { line, kind }),
    };
    let name_bytes = bytes.count()?;
    let name =
        std::str::from_utf8(bytes.take(name_bytes)?).map_err(|_| GeographyError::Name(line))?;
    let count = bytes.count()?;
    let mut degrees = Vec::with_capacity(count);
    let (mut east, mut north) = (0_i64, 0_i64);
    for _ in 0..count {
        east = east.saturating_add(bytes.step()?);
        north = north.saturating_add(bytes.step()?);
        let point = (east as f64 / units_per_degree, north as f64 / units_per_degree);
        if point.0.abs() > 720.0 || point.1.abs() > 90.0 {
            return Err(GeographyError::OffEarth(line));
        }
        degrees.push(point);
    }
    Ok(GeoLine::of(kind, name.to_owned(), degrees))
}

/// The direction of a latitude and a longitude, degrees, on a sphere.
pub(crate) fn unit(latitude_deg: f64, longitude_deg: f64) -> Vector {
    let (latitude, longitude) = (latitude_deg.to_radians(), longitude_deg.to_radians());
    [cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)]
}

/// The same direction at length 1; a vector without one stays.
pub(crate) fn unit_of(vector: &Vector) -> Vector {
    let length = norm(vector);
    if length > 0.0 { vector.map(|part| part / length) } else { *vector }
}

/// The angle between two directions, rad.
pub(crate) fn angle_rad(one: &Vector, other: &Vector) -> f64 {
    acos(dot(one, other).clamp(-1.0, 1.0))
}

fn bounds(units: &[Vector]) -> (Vector, f64) {
    let sum = units.iter().fold([0.0; 3], |sum, unit| add_scaled(&sum, 1.0, unit));
    let middle = unit_of(&sum);
    let reach_rad = units.iter().map(|unit| angle_rad(&middle, unit)).fold(0.0, f64::max);
    (middle, reach_rad)
}

/// How many edges of a ring cross the meridian from a point to the north pole.
fn crossings_north(ring: &[(f64, f64)], point: GeoPoint) -> usize {
    let turned = |degrees: f64| degrees - 360.0 * (degrees / 360.0).round();
    let next = ring.iter().skip(1).chain(ring.first());
    ring.iter()
        .zip(next)
        .filter(|(from, to)| {
            let west = turned(from.0 - point.longitude_deg());
            let east = west + turned(to.0 - from.0);
            (west < 0.0) != (east < 0.0)
                && from.1 - (to.1 - from.1) * west / (east - west) > point.latitude_deg()
        })
        .count()
}
