//! Names of countries and seas for the maps, each with points where it may stand.

use super::pack::{Kind, Line};
use super::point::Point;
use super::shapefile::Part;

/// A label stands at least this far from its country's border, km, if it is not Natural Earth's own.
const FROM_BORDER_KM: f64 = 120.0;
/// Two labels of one country are at least this far apart, km: a map of some thousand km shows one of them.
const APART_KM: f64 = 900.0;
/// As many labels has a large country.
const MOST: usize = 14;
/// Step of the points that are looked at, degrees.
const STEP_DEG: f64 = 1.0;

/// A country, as the attributes of Natural Earth tell it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Country {
    name: String,
    /// The zoom from which on a map names it: less for what is better known.
    least_zoom: f64,
    label: Point,
}

/// The countries of a table of attributes (`.dbf`, dBASE III), in the order of their records; `None` if it is none.
pub(crate) fn countries(bytes: &[u8]) -> Option<Vec<Country>> {
    let short = |at: usize| Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    let count = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
    let (head, length) = (usize::from(short(8)?), usize::from(short(10)?));
    // A record begins with a byte that says whether it is deleted.
    let mut at = 1;
    let mut fields = Vec::new();
    for field in bytes.get(32..head.checked_sub(1)?)?.chunks_exact(32) {
        let name: String = field[..11].iter().take_while(|b| **b > 0).map(|b| *b as char).collect();
        fields.push((name, at, usize::from(field[16])));
        at += usize::from(field[16]);
    }
    let field = |name: &str, record: usize| {
        let (_, at, width) = fields.iter().find(|field| field.0 == name)?;
        let at = head + record * length + at;
        let text = String::from_utf8_lossy(bytes.get(at..at + width)?).into_owned();
        Some(text.trim_matches(|c: char| c == '\0' || c.is_whitespace()).to_owned())
    };
    let number = |name: &str, record: usize| field(name, record)?.parse::<f64>().ok();
    (0..usize::try_from(count).ok()?)
        .map(|record| {
            Some(Country {
                name: field("NAME", record)?,
                least_zoom: number("MIN_LABEL", record)?,
                label: (number("LABEL_X", record)?, number("LABEL_Y", record)?),
            })
        })
        .collect()
}

/// The names of countries up to a zoom, the best known first, each with the points where it may stand.
pub(crate) fn of_countries(countries: &[Country], parts: &[Part], most_zoom: f64) -> Vec<Line> {
    let mut known: Vec<(usize, &Country)> = countries.iter().enumerate().collect();
    known.retain(|(_, country)| country.least_zoom <= most_zoom);
    known.sort_by(|a, b| a.1.least_zoom.total_cmp(&b.1.least_zoom));
    let line = |(at, country): (usize, &Country)| {
        let is_it = |part: &&Part| usize::try_from(part.record) == Ok(at + 1);
        let outline: Vec<&[Point]> =
            parts.iter().filter(is_it).map(|part| part.points.as_slice()).collect();
        Line { kind: Kind::Country, name: country.name.clone(), points: points(country, &outline) }
    };
    known.into_iter().map(line).collect()
}

/// Where a country's name may stand: where Natural Earth puts it, then well inside its outline, far from each other.
fn points(country: &Country, outline: &[&[Point]]) -> Vec<Point> {
    let mut chosen = vec![country.label];
    let border: Vec<Point> = outline.concat();
    let mut inside: Vec<(f64, Point)> = grid()
        .filter(|point| holds(outline, *point))
        .map(|point| {
            let far =
                border.iter().map(|edge| apart_km(*edge, point)).fold(f64::INFINITY, f64::min);
            (far, point)
        })
        .filter(|(far, _)| *far >= FROM_BORDER_KM)
        .collect();
    inside.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (_, point) in inside {
        if chosen.len() < MOST && chosen.iter().all(|other| apart_km(*other, point) >= APART_KM) {
            chosen.push(point);
        }
    }
    chosen
}

fn grid() -> impl Iterator<Item = Point> {
    let degrees = |from: i32, to: i32| (from..to).map(|k| f64::from(k) * STEP_DEG + 0.5);
    degrees(-60, 84).flat_map(move |y| degrees(-180, 180).map(move |x| (x, y)))
}

/// Whether a point lies inside rings, by the edges west of it.
fn holds(rings: &[&[Point]], (x, y): Point) -> bool {
    let crossed = |ring: &&[Point]| {
        let edges = ring.windows(2).filter(|edge| {
            let [(ax, ay), (bx, by)] = [edge[0], edge[1]];
            (ay > y) != (by > y) && ax + (y - ay) * (bx - ax) / (by - ay) < x
        });
        edges.count()
    };
    rings.iter().map(crossed).sum::<usize>() % 2 == 1
}

/// The distance of two points on a sphere, km.
pub(crate) fn apart_km(one: Point, other: Point) -> f64 {
    let [a, b] = [one, other].map(|(x, y)| (x.to_radians(), y.to_radians()));
    let half = |angle: f64| (0.5 * angle).sin().powi(2);
    let chord = half(b.1 - a.1) + a.1.cos() * b.1.cos() * half(b.0 - a.0);
    2.0 * 6371.0 * chord.sqrt().min(1.0).asin()
}

/// The seas of `seas.csv`; of oceans alone for a file that shows the whole Earth.
pub(crate) fn of_seas(text: &str, which: Seas) -> Option<Vec<Line>> {
    let mut lines = Vec::new();
    for row in text.lines().skip(1) {
        let [name, file, points] = row.split(',').collect::<Vec<_>>().try_into().ok()?;
        if which == Seas::Oceans && file != "both" {
            continue;
        }
        let point = |text: &str| {
            let (latitude, longitude) = text.trim().split_once(' ')?;
            Some((longitude.parse().ok()?, latitude.parse().ok()?))
        };
        let points = points.split(';').map(point).collect::<Option<Vec<Point>>>()?;
        lines.push(Line { kind: Kind::Sea, name: name.to_owned(), points });
    }
    Some(lines)
}

/// Which seas a file names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seas {
    /// The oceans.
    Oceans,
    /// Those and the seas at their rims.
    All,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(record: i32, from: f64, to: f64) -> Part {
        let points = vec![(from, from), (from, to), (to, to), (to, from), (from, from)];
        Part { record, points }
    }

    fn country(name: &str, least_zoom: f64) -> Country {
        Country { name: name.to_owned(), least_zoom, label: (10.0, 10.0) }
    }

    #[test]
    fn a_large_country_has_several_places_for_its_name_and_a_small_one_its_own() {
        let countries = [country("small", 3.0), country("large", 1.7), country("tiny", 6.0)];
        let parts = [square(1, 9.0, 11.0), square(2, 0.0, 40.0)];
        let lines = of_countries(&countries, &parts, 5.0);
        let names: Vec<&str> = lines.iter().map(|line| line.name.as_str()).collect();
        assert_eq!(names, ["large", "small"], "the best known first, the least known not");
        assert_eq!(lines[1].points, [(10.0, 10.0)]);
        let large = &lines[0].points;
        assert!(large.len() > 3, "{large:?}");
        assert!(large.iter().all(|point| holds(&[parts[1].points.as_slice()], *point)));
    }

    #[test]
    fn the_seas_are_read_and_a_spoilt_row_is_refused() {
        let text = include_str!("seas.csv");
        let all = of_seas(text, Seas::All).unwrap();
        let oceans = of_seas(text, Seas::Oceans).unwrap();
        assert!(all.len() > 30 && oceans.len() == 5);
        assert!(
            all.iter()
                .all(|sea| sea.points.iter().all(|(x, y)| x.abs() <= 180.0 && y.abs() <= 90.0))
        );
        assert_eq!(of_seas("name,file,points\nA sea,both,1", Seas::All), None);
    }
}
