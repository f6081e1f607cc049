//! Lines of an ESRI shapefile (`.shp`), as its technical description of July 1998 lays them out.

use super::point::Point;

/// One part of a record: Natural Earth gives a whole border as one record of many parts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Part {
    pub(crate) record: i32,
    pub(crate) points: Vec<Point>,
}

/// The parts of every record of polylines or polygons whose box meets a box (west, south, east, north);
/// `None` if the file ends early.
pub(crate) fn lines(bytes: &[u8], [west, south, east, north]: [f64; 4]) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut at = 100;
    while at < bytes.len() {
        let record = i32::from_be_bytes(four(bytes, at)?);
        let words = usize::try_from(i32::from_be_bytes(four(bytes, at + 4)?)).ok()?;
        let body = bytes.get(at + 8..at + 8 + 2 * words)?;
        at += 8 + 2 * words;
        let shape = i32::from_le_bytes(four(body, 0)?);
        if !matches!(shape, 3 | 5) {
            continue;
        }
        let [left, bottom, right, top] =
            [number(body, 4)?, number(body, 12)?, number(body, 20)?, number(body, 28)?];
        if right >= west && left <= east && top >= south && bottom <= north {
            parts_of(body, record, &mut parts)?;
        }
    }
    (at == bytes.len()).then_some(parts)
}

fn parts_of(body: &[u8], record: i32, parts: &mut Vec<Part>) -> Option<()> {
    let count = |at| usize::try_from(i32::from_le_bytes(four(body, at)?)).ok();
    let (part_count, point_count) = (count(36)?, count(40)?);
    let start = |part: usize| {
        if part == part_count { Some(point_count) } else { count(44 + 4 * part) }
    };
    let first = 44 + 4 * part_count;
    for part in 0..part_count {
        let points = (start(part)?..start(part + 1)?)
            .map(|point| {
                Some((number(body, first + 16 * point)?, number(body, first + 16 * point + 8)?))
            })
            .collect::<Option<Vec<Point>>>()?;
        parts.push(Part { record, points });
    }
    Some(())
}

fn four(bytes: &[u8], at: usize) -> Option<[u8; 4]> {
    bytes.get(at..at + 4)?.try_into().ok()
}

fn number(bytes: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(points: &[Point]) -> Vec<u8> {
        let mut body = 3_i32.to_le_bytes().to_vec();
        for edge in [0.0_f64, 0.0, 10.0, 10.0] {
            body.extend(edge.to_le_bytes());
        }
        for count in [1, points.len() as i32, 0] {
            body.extend(count.to_le_bytes());
        }
        for (x, y) in points {
            body.extend(x.to_le_bytes());
            body.extend(y.to_le_bytes());
        }
        let mut bytes = vec![0; 100];
        bytes.extend(7_i32.to_be_bytes());
        bytes.extend((body.len() as i32 / 2).to_be_bytes());
        bytes.extend(body);
        bytes
    }

    #[test]
    fn a_line_is_read_if_its_box_is_met() {
        let points = vec![(1.0, 2.0), (3.0, 4.0)];
        let bytes = file(&points);
        let part = Part { record: 7, points };
        assert_eq!(lines(&bytes, [9.0, 9.0, 20.0, 20.0]), Some(vec![part]));
        assert_eq!(lines(&bytes, [11.0, 11.0, 20.0, 20.0]), Some(vec![]));
        assert_eq!(lines(&bytes[..bytes.len() - 1], [9.0, 9.0, 20.0, 20.0]), None);
    }
}
