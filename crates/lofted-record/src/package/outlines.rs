//! `places.geojson`: the borders and regions of a package's own places, read and written.

use std::collections::BTreeMap;

use geojson::{
    Feature, FeatureCollection, GeoJson, Geometry, GeometryValue, Position, feature::Id,
};
use lofted::claim::PlaceId;
use lofted::place::PlaceKind;

use super::outline_fault::{LARGEST_BYTES, MOST_POINTS, OutlineCause, OutlineFault};
use crate::fault::shown;
use crate::record::Record;

/// The decimals of a degree that are kept: a tenth of a metre, and what is written reads back as it was.
const PER_DEGREE: f64 = 1e6;

/// Longitude and latitude, degrees.
pub type Point = [f64; 2];

/// What a place looks like on a map.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// The lines of a border.
    Lines(Vec<Vec<Point>>),
    /// The areas of any other place: the ring round each, then the rings round its holes. The last point of a ring
    /// is its first.
    Areas(Vec<Vec<Vec<Point>>>),
}

/// The outline of a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// The place.
    pub place: PlaceId,
    /// What it looks like.
    pub shape: Shape,
}

/// The outlines of places, each place once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outlines(Vec<Outline>);

impl Outlines {
    /// The outlines of the places of a record, and what of them does not read.
    ///
    /// # Examples
    /// ```
    /// use lofted_record::package::Outlines;
    ///
    /// let (outlines, faults) = Outlines::read(b"{}", &lofted_record::bundled().record);
    /// assert!(outlines.all().is_empty() && faults[0].to_string().starts_with("places.geojson: "));
    /// ```
    #[must_use]
    pub fn read(bytes: &[u8], record: &Record) -> (Self, Vec<OutlineFault>) {
        let whole = |cause| (Self::default(), vec![OutlineFault { place: String::new(), cause }]);
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return (Self::default(), Vec::new());
        }
        if bytes.len() as u64 > LARGEST_BYTES {
            return whole(OutlineCause::TooLarge);
        }
        let read = std::str::from_utf8(bytes).map_err(|error| error.to_string());
        let read = read.and_then(|text| {
            let text = text.trim_start_matches('\u{feff}');
            text.parse::<GeoJson>().map_err(|error| error.to_string())
        });
        let features = match read {
            Ok(GeoJson::FeatureCollection(collection)) => collection.features,
            Ok(_) => return whole(OutlineCause::NoCollection),
            Err(why) => return whole(OutlineCause::NotGeoJson(shown(&why))),
        };
        let (mut outlines, mut faults) = (Self::default(), Vec::new());
        for (at, feature) in features.iter().enumerate() {
            match outlines.outline_of(feature, at + 1, record) {
                Ok(outline) => outlines.0.push(outline),
                Err(fault) => faults.push(fault),
            }
        }
        (outlines, faults)
    }

    fn outline_of(
        &self,
        feature: &Feature,
        number: usize,
        record: &Record,
    ) -> Result<Outline, OutlineFault> {
        let Some(name) = name_of(feature) else {
            return Err(OutlineFault { place: String::new(), cause: OutlineCause::NoName(number) });
        };
        let fault = |cause| OutlineFault { place: shown(&name), cause };
        let place = name.parse::<PlaceId>().ok().and_then(|id| record.place(&id));
        let place = place.ok_or_else(|| fault(OutlineCause::NoSuchPlace))?;
        if self.0.iter().any(|other| other.place == place.id) {
            return Err(fault(OutlineCause::Twice));
        }
        let shape = shape_of(feature, place.kind).map_err(fault)?;
        Ok(Outline { place: place.id.clone(), shape })
    }

    /// The bytes of the file; read again they give the same.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let features = self.0.iter().map(|outline| Feature {
            bbox: None,
            geometry: Some(Geometry::new(geometry_of(&outline.shape))),
            id: Some(Id::String(outline.place.to_string())),
            properties: None,
            foreign_members: None,
        });
        let features = features.collect();
        let all = FeatureCollection { bbox: None, features, foreign_members: None };
        format!("{}\n", GeoJson::FeatureCollection(all)).into_bytes()
    }

    /// Outlines of places, each place once.
    pub(crate) fn of(outlines: Vec<Outline>) -> Self {
        Self(outlines)
    }

    /// Every outline, in the order of the file.
    #[must_use]
    pub fn all(&self) -> &[Outline] {
        &self.0
    }

    /// The outlines of those places that a record has.
    #[must_use]
    pub fn kept_in(mut self, record: &Record) -> Self {
        self.0.retain(|outline| record.place(&outline.place).is_some());
        self
    }

    /// These outlines and those of more places, under the names that these now have; of a place that both have, this
    /// one.
    #[must_use]
    pub fn joined(mut self, more: Self, names: &BTreeMap<PlaceId, PlaceId>) -> Self {
        for mut outline in more.0 {
            if let Some(name) = names.get(&outline.place) {
                outline.place = name.clone();
            }
            if self.0.iter().all(|other| other.place != outline.place) {
                self.0.push(outline);
            }
        }
        self
    }
}

/// The place that a feature names: by its id, or by a property `place`.
fn name_of(feature: &Feature) -> Option<String> {
    match (&feature.id, feature.property("place")) {
        (Some(Id::String(id)), _) => Some(id.clone()),
        (_, Some(place)) => place.as_str().map(str::to_owned),
        _ => None,
    }
}

fn shape_of(feature: &Feature, kind: PlaceKind) -> Result<Shape, OutlineCause> {
    let geometry = feature.geometry.as_ref().map(|geometry| &geometry.value);
    let found = geometry.map_or("nothing", GeometryValue::type_name);
    let shape = match (kind, geometry) {
        (PlaceKind::Border, Some(GeometryValue::LineString { coordinates })) => {
            Shape::Lines(vec![points(coordinates)?])
        }
        (PlaceKind::Border, Some(GeometryValue::MultiLineString { coordinates })) => {
            Shape::Lines(every(coordinates, |line| points(line))?)
        }
        (PlaceKind::Border, _) => return Err(OutlineCause::NoLine(found)),
        (_, Some(GeometryValue::Polygon { coordinates })) => {
            Shape::Areas(vec![rings(coordinates)?])
        }
        (_, Some(GeometryValue::MultiPolygon { coordinates })) => {
            Shape::Areas(every(coordinates, |polygon| rings(polygon))?)
        }
        _ => return Err(OutlineCause::NoPolygon(found)),
    };
    let parts: Vec<&Vec<Point>> = match &shape {
        Shape::Lines(lines) => lines.iter().collect(),
        Shape::Areas(areas) => areas.iter().flatten().collect(),
    };
    let count = parts.iter().map(|part| part.len()).sum();
    match &shape {
        _ if count > MOST_POINTS => Err(OutlineCause::TooManyPoints(count)),
        Shape::Lines(_) if parts.is_empty() || parts.iter().any(|line| line.len() < 2) => {
            Err(OutlineCause::ShortLine)
        }
        Shape::Areas(areas)
            if areas.iter().any(Vec::is_empty)
                || parts.is_empty()
                || parts.iter().any(|ring| ring.len() < 4 || ring.first() != ring.last()) =>
        {
            Err(OutlineCause::OpenRing)
        }
        _ => Ok(shape),
    }
}

fn every<T, U>(
    all: &[T],
    one: impl Fn(&T) -> Result<U, OutlineCause>,
) -> Result<Vec<U>, OutlineCause> {
    all.iter().map(one).collect()
}

fn rings(polygon: &[Vec<Position>]) -> Result<Vec<Vec<Point>>, OutlineCause> {
    every(polygon, |ring| points(ring))
}

fn points(line: &[Position]) -> Result<Vec<Point>, OutlineCause> {
    every(line, |position| {
        let &[longitude, latitude, ..] = position.as_slice() else {
            return Err(OutlineCause::NoPoint);
        };
        if longitude.abs() > 180.0 || latitude.abs() > 90.0 {
            return Err(OutlineCause::Outside(shown(&format!("[{longitude}, {latitude}]"))));
        }
        Ok([longitude, latitude].map(|degrees| (degrees * PER_DEGREE).round() / PER_DEGREE))
    })
}

fn geometry_of(shape: &Shape) -> GeometryValue {
    match shape {
        Shape::Lines(lines) => match lines.as_slice() {
            [line] => GeometryValue::new_line_string(line.iter().copied()),
            lines => GeometryValue::new_multi_line_string(lines.iter().cloned()),
        },
        Shape::Areas(areas) => match areas.as_slice() {
            [rings] => GeometryValue::new_polygon(rings.iter().cloned()),
            areas => GeometryValue::new_multi_polygon(areas.iter().cloned()),
        },
    }
}
