//! Flights whose ranges were published, with the figures they were computed from; and two-body ranges of the
//! same figures by a separate program, which nobody published.

use serde::{Deserialize, Serialize};

use crate::claim::{Figure, Metric, Unit};
use crate::earth::GeoPoint;
use crate::reconstruct::class::VehicleClass;
use crate::reconstruct::evidence::Heading;

/// How a range of others was computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Method {
    /// Two-body flight re-aimed, Earth at rest.
    EnergyOnlyStill,
    /// Two-body flight re-aimed, the Earth's rotation taken out.
    EnergyOnlyTurning,
    /// A flight with its powered phase.
    Powered,
    /// "More than": a bound only, whatever the method.
    Bound,
}

/// A range of others.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Published {
    /// Who published it, or [`APART`].
    pub who: &'static str,
    /// The range, km.
    pub range_km: f64,
    /// How it was computed.
    pub method: Method,
    /// Its assumptions, as far as they were stated.
    pub assumptions: &'static str,
}

/// A flight with its figures and what was published of its range.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// The flight and whose figures are used.
    pub flight: &'static str,
    /// The class that the parties named.
    pub class: VehicleClass,
    /// The figures.
    pub figures: Vec<Figure>,
    /// Launch point and bearing.
    pub heading: Heading,
    /// What was published.
    pub published: Vec<Published>,
}

type Row = (
    &'static str,
    VehicleClass,
    [(&'static str, Unit); 3],
    [f64; 3],
    &'static [(&'static str, f64, Method, &'static str)],
);

/// Whose the two-body ranges are: they were computed for this table from the closed forms, by another program in
/// another language.
pub const APART: &str = "a separate program, not published";

const REST: &str = "two-body, sphere of 6,371 km, Earth at rest";
const TURNING: &str = "two-body, sphere of 6,371 km, rotation taken out";
const SAME: &str = "same vehicle and payload; Earth at rest";
const SIMPLE: &str =
    "\"calculations based on the flight's trajectory\"; depends on the warhead's weight";

/// Apogee, distance and time; latitude, longitude and bearing in degrees; what was published.
const ROWS: [Row; 9] = [
    (
        "2017-05-14 Hwasong-12: KCNA's apogee and distance, Japan's 30 min",
        VehicleClass::OneStageLiquid,
        [("2111.5", Unit::Kilometres), ("787", Unit::Kilometres), ("30", Unit::Minutes)],
        [40.0659, 125.2099, 71.0],
        &[
            (APART, 4356.0, Method::EnergyOnlyStill, REST),
            (APART, 4324.0, Method::EnergyOnlyTurning, TURNING),
            ("Wright", 4500.0, Method::Powered, SAME),
        ],
    ),
    (
        "2017-07-04 Hwasong-14: KCNA's apogee and distance, 37 min (US) to 39 min (KCNA)",
        VehicleClass::TwoStageLiquid,
        [("2802", Unit::Kilometres), ("933", Unit::Kilometres), ("37..39", Unit::Minutes)],
        [39.8722, 125.2692, 86.0],
        &[
            (APART, 5865.0, Method::EnergyOnlyStill, REST),
            (APART, 5809.0, Method::EnergyOnlyTurning, TURNING),
            ("Wright", 6700.0, Method::Powered, SAME),
            ("Stratfor", 6000.0, Method::Bound, "not stated"),
        ],
    ),
    (
        "2017-07-28 Hwasong-14: KCNA's apogee and distance, 45 min (Japan) to 47.2 min (KCNA)",
        VehicleClass::TwoStageLiquid,
        [("3724.9", Unit::Kilometres), ("998", Unit::Kilometres), ("45..47.2", Unit::Minutes)],
        [40.6112, 126.4257, 70.0],
        &[
            (APART, 8022.0, Method::EnergyOnlyStill, REST),
            (APART, 7935.0, Method::EnergyOnlyTurning, TURNING),
            ("Wright", 10_400.0, Method::Powered, SAME),
            ("CSIS", 10_000.0, Method::Bound, "not stated"),
        ],
    ),
    (
        "2017-11-29 Hwasong-15: KCNA's apogee and distance, 53 min (KCNA) to 54 min (Wright)",
        VehicleClass::TwoStageLiquid,
        [("4475", Unit::Kilometres), ("950", Unit::Kilometres), ("53..54", Unit::Minutes)],
        [39.2820, 125.8690, 76.0],
        &[
            (APART, 9983.0, Method::EnergyOnlyStill, REST),
            (APART, 9846.0, Method::EnergyOnlyTurning, TURNING),
            ("Wright", 13_000.0, Method::Powered, SAME),
            ("South Korea's ministry of defence", 13_000.0, Method::Bound, "not stated"),
        ],
    ),
    (
        "2022-03-24 Hwasong-17 (Hwasong-15 by another account): KCNA's apogee and distance, Japan's 71 min",
        VehicleClass::TwoStageLiquid,
        [("6248.5", Unit::Kilometres), ("1090", Unit::Kilometres), ("71", Unit::Minutes)],
        [39.2002, 125.6733, 72.0],
        &[
            (APART, 17_766.0, Method::EnergyOnlyStill, REST),
            (APART, 16_907.0, Method::EnergyOnlyTurning, TURNING),
            ("Japan (Kishi)", 15_000.0, Method::Bound, SIMPLE),
        ],
    ),
    (
        "2022-11-18 Hwasong-17: KCNA's figures",
        VehicleClass::TwoStageLiquid,
        [("6040.9", Unit::Kilometres), ("999.2", Unit::Kilometres), ("4135", Unit::Seconds)],
        [39.2002, 125.6733, 70.0],
        &[
            (APART, 16_024.0, Method::EnergyOnlyStill, REST),
            (APART, 15_526.0, Method::EnergyOnlyTurning, TURNING),
            ("Japan (Hamada)", 15_000.0, Method::Bound, SIMPLE),
        ],
    ),
    (
        "2023-03-16 Hwasong-17: KCNA's figures",
        VehicleClass::TwoStageLiquid,
        [("6045", Unit::Kilometres), ("1000.2", Unit::Kilometres), ("4151", Unit::Seconds)],
        [39.2002, 125.6733, 65.0],
        &[
            (APART, 16_051.0, Method::EnergyOnlyStill, REST),
            (APART, 15_560.0, Method::EnergyOnlyTurning, TURNING),
        ],
    ),
    (
        "2023-12-18 Hwasong-18: KCNA's apogee and distance, Japan's 73 min",
        VehicleClass::ThreeStageSolid,
        [("6518.2", Unit::Kilometres), ("1002.3", Unit::Kilometres), ("73", Unit::Minutes)],
        [39.1120, 125.9980, 61.0],
        &[("Japan (Miyake)", 15_000.0, Method::Bound, SIMPLE)],
    ),
    (
        "2024-10-31 Hwasong-19: KCNA's figures",
        VehicleClass::ThreeStageSolid,
        [("7687.5", Unit::Kilometres), ("1001.2", Unit::Kilometres), ("5156", Unit::Seconds)],
        [39.1266, 125.9645, 62.0],
        &[("the press", 15_000.0, Method::Bound, "not stated")],
    ),
];

/// Every case whose figures read: all of them, which a test holds.
#[must_use]
pub fn cases() -> Vec<Case> {
    ROWS.iter().filter_map(case).collect()
}

fn case(
    (flight, class, texts, [latitude_deg, longitude_deg, bearing_deg], published): &Row,
) -> Option<Case> {
    let metrics = [Metric::Apogee, Metric::GroundDistance, Metric::FlightTime];
    let figures: Option<Vec<Figure>> = metrics
        .into_iter()
        .zip(texts)
        .map(|(metric, (text, unit))| Figure::new(metric, text.parse().ok()?, *unit).ok())
        .collect();
    let published = published.iter().map(|&(who, range_km, method, assumptions)| Published {
        who,
        range_km,
        method,
        assumptions,
    });
    Some(Case {
        flight,
        class: *class,
        figures: figures?,
        heading: Heading {
            launch: GeoPoint::new(*latitude_deg, *longitude_deg).ok()?,
            bearing_deg: *bearing_deg,
        },
        published: published.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_a_case() {
        assert_eq!(cases().len(), ROWS.len());
    }
}
