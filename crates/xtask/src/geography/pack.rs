//! The compact format of the map data: see `lofted_charts::map::geography`, which reads it.

use super::point::Point;

/// What a line is; the number is what stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    /// A closed coast with the land on its right.
    Land = 0,
    /// A country border.
    Border = 1,
    /// The closed outline of a region, the region on its right.
    Region = 2,
    /// The name of a country, with points where it may stand, the best first.
    Country = 3,
    /// The name of a sea, likewise.
    Sea = 4,
    /// The limit of a state's exclusive economic zone, computed, under the state's name.
    Zone = 5,
}

/// A line of the map.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub(crate) kind: Kind,
    pub(crate) name: String,
    pub(crate) points: Vec<Point>,
}

/// The version of the format.
const VERSION: u8 = 1;

/// Lines as bytes, their coordinates rounded to a part of a degree.
pub(crate) fn packed(units_per_degree: u32, lines: &[Line]) -> Vec<u8> {
    let mut bytes = b"LOGE".to_vec();
    bytes.push(VERSION);
    number(&mut bytes, u64::from(units_per_degree));
    number(&mut bytes, lines.len() as u64);
    for line in lines {
        bytes.push(line.kind as u8);
        number(&mut bytes, line.name.len() as u64);
        bytes.extend(line.name.as_bytes());
        let points = quantised(&line.points, f64::from(units_per_degree));
        number(&mut bytes, points.len() as u64);
        let (mut x, mut y) = (0, 0);
        for point in points {
            step(&mut bytes, point.0 - x);
            step(&mut bytes, point.1 - y);
            (x, y) = point;
        }
    }
    bytes
}

/// Points as whole units, longitudes carried on over the dateline, repeated points left out.
fn quantised(points: &[Point], units: f64) -> Vec<(i64, i64)> {
    let mut out: Vec<(i64, i64)> = Vec::new();
    let mut last: Option<f64> = None;
    for point in points {
        let mut x = point.0;
        if let Some(last) = last {
            x -= 360.0 * ((x - last) / 360.0_f64).round();
        }
        last = Some(x);
        let next = ((x * units).round() as i64, (point.1 * units).round() as i64);
        if out.last() != Some(&next) {
            out.push(next);
        }
    }
    out
}

/// A whole number in groups of seven bits, the lowest first, the high bit set on all but the last.
fn number(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// A step: the sign in the lowest bit, so that small steps either way take one byte.
fn step(bytes: &mut Vec<u8>, value: i64) {
    number(bytes, ((value << 1) ^ (value >> 63)) as u64);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_over_the_dateline_is_written_in_small_steps() {
        let line = Line {
            kind: Kind::Land,
            name: "a".into(),
            points: vec![(179.99, 0.0), (-179.99, 0.01)],
        };
        let bytes = packed(100, &[line]);
        assert_eq!(bytes[..5], *b"LOGE\x01");
        // 100 a degree, one line, land, a name of one letter, two points.
        assert_eq!(bytes[5..11], [100, 1, 0, 1, b'a', 2]);
        // 17,999 twice (three bytes) and 0; then 2 and 1, each doubled.
        assert_eq!(bytes[11..], [0x9e, 0x99, 0x02, 0, 4, 2]);
    }
}
