//! Labels of every chart, at every width: inside the sheet, and never on top of each other.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use lofted::claim::{Amount, Unit};
use lofted::reconstruct::spread::Spread;
use lofted::trajectory::kepler::{ArcPoint, KeplerArc, maximum_range};
use lofted_charts::altitude_profile::{AltitudeProfile, ReportedTime, altitude_profile};
use lofted_charts::arc_line::ArcLine;
use lofted_charts::canvas::text_width::{Weight, width_px};
use lofted_charts::claim_lanes::{ClaimMark, Lane, claim_lanes};
use lofted_charts::consistency::{
    BandPoint, ClaimBox, ConsistencyChart, Extent, Open, consistency,
};
use lofted_charts::flight_times::{TimeRow, flight_times};
use lofted_charts::powered_side::{FlownArc, FlownState, PoweredSide, powered_side};
use lofted_charts::profiles::{Panel, Profiles, Scale, profiles};
use lofted_charts::range_bars::{Range, RangeRow, range_bars};
use lofted_charts::side_view::{SideView, side_view};
use lofted_charts::{ChartError, Dash, Ink, Picture, Sheet, Theme};

#[path = "layout/claims.rs"]
mod claims;

const WIDTHS_PX: [u32; 9] = [220, 260, 300, 328, 480, 640, 800, 1040, 1600];

/// A text of a picture and the box it takes, px.
#[derive(Debug)]
struct Label {
    text: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

fn attribute(tag: &str, name: &str) -> String {
    let from = tag.find(&format!(" {name}=\"")).map(|at| at + name.len() + 3);
    let rest = from.map_or("", |from| &tag[from..]);
    rest[..rest.find('"').unwrap_or(0)].to_owned()
}

fn labels(svg: &str) -> Vec<Label> {
    svg.split("<text").skip(1).map(label).filter(|label| !label.text.is_empty()).collect()
}

fn label(rest: &str) -> Label {
    let (tag, after) = rest.split_once('>').unwrap();
    let text = after.split_once("</text>").unwrap().0.replace("&amp;", "&");
    let number = |name| attribute(tag, name).parse::<f64>().unwrap();
    let (x, y, size) = (number("x"), number("y"), number("font-size"));
    let weight = if tag.contains("font-weight") { Weight::Bold } else { Weight::Regular };
    let width = width_px(&text, size, weight);
    let left = match attribute(tag, "text-anchor").as_str() {
        "middle" => x - 0.5 * width,
        "end" => x - width,
        _ => x,
    };
    Label { text, left, right: left + width, top: y - 0.72 * size, bottom: y + 0.1 * size }
}

#[track_caller]
fn check(chart: &str, draw: impl Fn(Sheet) -> Result<Picture, ChartError>) {
    for width in WIDTHS_PX {
        let picture = draw(Sheet { width_px: width, theme: Theme::Light }).unwrap();
        let labels = labels(&picture.svg);
        assert!(labels.len() > 3, "{chart} at {width} px has its labels");
        for (index, one) in labels.iter().enumerate() {
            let inside = one.left >= -0.5
                && one.right <= f64::from(width) + 0.5
                && one.top >= 0.0
                && one.bottom <= f64::from(picture.height_px);
            assert!(inside, "{chart} at {width} px: {one:?} leaves the sheet");
            for other in &labels[index + 1..] {
                let apart = one.right <= other.left
                    || other.right <= one.left
                    || one.bottom <= other.top
                    || other.bottom <= one.top;
                assert!(apart, "{chart} at {width} px: {one:?} and {other:?} collide");
            }
        }
        for point in &picture.readout.points {
            let inside = (0.0..=f64::from(width)).contains(&point.x_px)
                && (0.0..=f64::from(picture.height_px)).contains(&point.y_px);
            assert!(inside, "{chart} at {width} px: {point:?} leaves the sheet");
        }
        for row in &picture.readout.table.rows {
            assert_eq!(row.len(), picture.readout.table.columns.len(), "{chart}");
        }
    }
}

fn line(label: &str, ink: Ink, apogee_km: f64, distance_km: f64) -> ArcLine {
    let arc = KeplerArc::lofted(apogee_km, distance_km).unwrap();
    ArcLine { label: label.into(), ink, dash: Dash::Solid, arc }
}

fn arcs() -> Vec<ArcLine> {
    vec![
        line("Tokyo’s figures", Ink::Tokyo, 7000.0, 1000.0),
        line("Pyongyang’s figures", Ink::Pyongyang, 7687.5, 1001.2),
        line("Tokyo’s later figures", Ink::Tokyo, 7000.0, 1000.0),
    ]
}

fn reported(label: &str, time_s: f64) -> ReportedTime {
    ReportedTime { label: label.into(), ink: Ink::Seoul, time_s }
}

#[test]
fn altitude_profile_labels_stay_apart() {
    let reported = vec![
        reported("Seoul: 87 min", 5220.0),
        reported("Tokyo: 86 min", 5160.0),
        reported("Pyongyang: 5,156 s", 5156.0),
        reported("Nobody: 3 min", 180.0),
    ];
    let data = AltitudeProfile { arcs: arcs(), reported };
    check("altitude profile", |sheet| altitude_profile(&data, sheet));
}

#[test]
fn side_view_labels_stay_apart() {
    let flat = |line: &ArcLine| {
        let arc = maximum_range(line.arc.launch_speed_m_s()).unwrap().arc();
        ArcLine { label: "same speed flown for range".into(), arc, ..line.clone() }
    };
    let lofted = arcs();
    let data = SideView { normal: vec![flat(&lofted[1])], lofted };
    check("side view", |sheet| side_view(&data, sheet));
    let short = vec![line("A short flight", Ink::Seoul, 100.0, 300.0)];
    let data = SideView { normal: vec![flat(&short[0])], lofted: short };
    check("side view of a short flight", |sheet| side_view(&data, sheet));
}

fn spreads(of: impl Fn(f64) -> f64, times_s: &[f64]) -> Vec<Spread> {
    let spread = |p50: f64| Spread { p05: 0.97 * p50, p50, p95: 1.03 * p50 };
    times_s.iter().map(|time_s| spread(of(*time_s))).collect()
}

#[test]
fn profile_labels_stay_apart() {
    let arc = KeplerArc::lofted(7687.5, 1001.2).unwrap();
    let times_s: Vec<f64> = (0..=90).map(|k| f64::from(k) * 55.0).collect();
    let panel = |quantity: &str, unit: &str, scale, of: fn(&ArcPoint) -> f64| Panel {
        quantity: quantity.into(),
        unit: unit.into(),
        decimals: 1,
        scale,
        spread: spreads(|time_s| of(&arc.at_time(time_s)), &times_s),
        times_s: times_s.clone(),
    };
    let data = Profiles {
        label: "by Pyongyang’s figures".into(),
        ink: Ink::Pyongyang,
        members: 120,
        panels: vec![
            panel("altitude", "km", Scale::FromZero, |at| at.altitude_km),
            panel("speed over the ground", "km/s", Scale::FromZero, |at| at.speed_m_s / 1000.0),
            panel("ground distance", "km", Scale::FromZero, |at| at.ground_distance_km),
            panel("flight-path angle", "°", Scale::Angle, |at| at.flight_path_angle_deg),
        ],
        reported: vec![
            reported("Seoul: 87 min", 5220.0),
            reported("Tokyo: 86 min", 5160.0),
            reported("Pyongyang: 5,156 s", 5156.0),
            reported("Nobody: 3 min", 180.0),
        ],
    };
    check("profiles", |sheet| Ok(profiles(&data, sheet)?.picture));
    for width in WIDTHS_PX {
        let tracked = profiles(&data, Sheet { width_px: width, theme: Theme::Light }).unwrap();
        assert_eq!(tracked.tracks.len(), 4);
        for track in &tracked.tracks {
            let (top, bottom) = track.upright.unwrap();
            for point in &track.points {
                assert!((0.0..=width as f32).contains(&point.x_px));
                assert!((top - 1.0..=bottom + 1.0).contains(&point.y_px), "{point:?}");
            }
        }
    }
}

fn flown(label: &str, ink: Ink, apogee_km: f64, distance_km: f64) -> FlownArc {
    let arc = KeplerArc::lofted(apogee_km, distance_km).unwrap();
    let state = |at: ArcPoint| FlownState {
        time_s: at.time_s,
        altitude_km: at.altitude_km,
        ground_distance_km: at.ground_distance_km,
        ground_speed_km_s: at.speed_m_s / 1000.0,
        flight_path_angle_deg: at.flight_path_angle_deg,
    };
    FlownArc { label: label.into(), ink, states: arc.points(97).map(state).collect() }
}

#[test]
fn powered_side_labels_stay_apart() {
    let lofted = flown("By Pyongyang’s figures", Ink::Pyongyang, 7687.5, 1001.2);
    let other = lofted.states.iter().map(|s| [s.ground_distance_km as f32, s.altitude_km as f32]);
    let data = PoweredSide {
        others: vec![other.collect()],
        lofted,
        normal: Some(flown(
            "The same vehicle on a normal arc, flown to 10,000 km: it reaches any point on Earth",
            Ink::Pyongyang,
            5200.0,
            10_000.0,
        )),
    };
    check("powered side view", |sheet| Ok(powered_side(&data, sheet)?.picture));
    let tracked = powered_side(&data, Sheet::page(720)).unwrap();
    assert_eq!(tracked.tracks.len(), 2);
    let short = PoweredSide {
        lofted: flown("A short flight", Ink::Seoul, 100.0, 300.0),
        others: Vec::new(),
        normal: Some(flown("The same vehicle steered for range", Ink::Seoul, 110.0, 420.0)),
    };
    check("powered side view of a short flight", |sheet| Ok(powered_side(&short, sheet)?.picture));
}

#[test]
fn flight_time_labels_stay_apart() {
    let row = |two_body_s, reported_s| TimeRow {
        who: "Seoul: 87 min".into(),
        with: "with Tokyo’s 7,000 km up and 1,000 km out, printed in the same report".into(),
        ink: Ink::Seoul,
        two_body_s,
        reported_s,
        left: "leaves 11.4 min".into(),
    };
    let rows = [row(4538.0, 5220.0), row(4973.0, 5156.0), row(4075.0, 4052.0)];
    check("flight times", |sheet| flight_times(&rows, sheet));
}

#[test]
fn claim_labels_stay_apart() {
    let mark = |who: &str, amount: &str| {
        let amount: Amount = amount.parse().unwrap();
        ClaimMark {
            who: who.into(),
            ink: Ink::Kyiv,
            amount,
            figure: lofted_charts::words::amount(&amount),
            said: "30 October 2024".into(),
        }
    };
    let texts =
        ["~10000", "11000", "<=11000", ">3000", ">=11000", "<10900", "1000..3000", "?", "?some"];
    let lanes: Vec<Lane> = [Unit::Persons, Unit::Kilometres, Unit::Containers]
        .into_iter()
        .map(|unit| Lane {
            label: format!("A lane of {unit}"),
            unit,
            marks: texts.map(|text| mark("Seoul, presidential office", text)).to_vec(),
        })
        .collect();
    check("claim lanes", |sheet| claim_lanes(&lanes, sheet));
}

fn claim_box(label: &str, apogee_km: (f64, f64), time_s: (f64, f64), open: Open) -> ClaimBox {
    let extent = |(low, high), open| Extent { low, high, open };
    ClaimBox {
        label: label.into(),
        ink: Ink::Tokyo,
        apogee_km: extent(apogee_km, open),
        time_s: extent(time_s, Open::Neither),
        verdict: "hold together".into(),
    }
}

fn band() -> Vec<BandPoint> {
    (0..5)
        .map(|at| {
            let apogee_km = 5800.0 + 800.0 * f64::from(at);
            let two_body_s = 3840.0 + 520.0 * f64::from(at);
            let powered_s =
                Spread { p05: two_body_s + 60.0, p50: two_body_s + 130.0, p95: two_body_s + 255.0 };
            BandPoint { apogee_km, two_body_s, powered_s }
        })
        .collect()
}

#[test]
fn consistency_labels_stay_apart() {
    let seoul = ("Seoul: 87 min, Tokyo’s 7,000 km", (6500.0, 7500.0), (5190.0, 5250.0));
    let tokyo = ("Tokyo: 86 min, more than 7,000 km", (7000.0, 8400.0), (5130.0, 5190.0));
    let pyongyang =
        ("Pyongyang: 5,156 s (85.9 min), 7,687.5 km", (7687.4, 7687.6), (5155.5, 5156.5));
    let claim = |(label, apogee_km, time_s), open| claim_box(label, apogee_km, time_s, open);
    let mut claims = vec![
        claim(seoul, Open::Neither),
        claim(tokyo, Open::Above),
        claim(pyongyang, Open::Neither),
    ];
    let data = |claims: &Vec<ClaimBox>| ConsistencyChart {
        distance: "1,001.2 km".into(),
        band: band(),
        claims: claims.clone(),
    };
    check("consistency", |sheet| consistency(&data(&claims), sheet));
    let direct = consistency(&data(&claims), Sheet::page(640)).unwrap();
    let legend = consistency(&data(&claims), Sheet::page(328)).unwrap();
    assert!(direct.height_px < legend.height_px + 100, "names stand beside their marks");
    for open in [Open::Above, Open::Below, Open::Neither].into_iter().cycle().take(12) {
        claims.push(claim(pyongyang, open));
    }
    check("crowded consistency", |sheet| consistency(&data(&claims), sheet));
}

#[test]
fn range_labels_stay_apart() {
    let row = |range| RangeRow {
        who: "Pyongyang’s figures".into(),
        ink: Ink::Pyongyang,
        how: "powered flight, payload as flown, depending on the warhead's weight".into(),
        range,
    };
    let far = f64::INFINITY;
    let rows = [
        row(Range::Powered(Spread { p05: 9800.0, p50: 12_300.0, p95: far })),
        row(Range::Powered(Spread { p05: far, p50: far, p95: far })),
        row(Range::EnergyOnly(Some(15_307.7))),
        row(Range::EnergyOnly(None)),
        row(Range::Published(Amount::MoreThan(15_000.0))),
        row(Range::Published(Amount::Exact(40_000.0))),
        row(Range::Published(Amount::UpTo(100.0))),
        row(Range::Published(Amount::Unspecified)),
    ];
    check("ranges", |sheet| range_bars(&rows, sheet));
}

#[test]
fn a_sheet_without_room_and_a_chart_without_data_are_refused_in_words() {
    let narrow = altitude_profile(
        &AltitudeProfile { arcs: arcs(), reported: vec![] },
        Sheet { width_px: 100, theme: Theme::Page },
    );
    assert_eq!(narrow, Err(ChartError::TooNarrow { width_px: 100 }));
    let sheet = Sheet::page(600);
    assert!(matches!(claim_lanes(&[], sheet), Err(ChartError::Nothing(_))));
    assert!(matches!(flight_times(&[], sheet), Err(ChartError::Nothing(_))));
    assert!(matches!(range_bars(&[], sheet), Err(ChartError::Nothing(_))));
    let no_band = consistency(&ConsistencyChart::default(), sheet);
    assert!(matches!(no_band, Err(ChartError::Nothing(_))));
    assert!(matches!(side_view(&SideView::default(), sheet), Err(ChartError::Nothing(_))));
}

#[test]
fn hostile_labels_stay_text() {
    let mut data = AltitudeProfile { arcs: arcs(), reported: vec![] };
    data.arcs[0].label = "</text><script>alert(1)</script>\"&".into();
    let svg = altitude_profile(&data, Sheet::page(600)).unwrap().svg;
    assert!(!svg.contains("<script"));
}
