//! Labels of every chart, at every width: inside the sheet, and never on top of each other.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use lofted::claim::{Amount, Unit};
use lofted::earth::GeoPoint;
use lofted::reconstruct::spread::Spread;
use lofted::trajectory::kepler::{ArcPoint, KeplerArc, maximum_range};
use lofted_charts::claim::claim_density::{DensityLane, DensityMonth, claim_density};
use lofted_charts::claim::claim_lanes::{ClaimMark, Lane, claim_lanes};
use lofted_charts::flight::altitude_profile::{AltitudeProfile, ReportedTime, altitude_profile};
use lofted_charts::flight::arc_line::ArcLine;
use lofted_charts::flight::consistency::{
    BandPoint, ClaimBox, ConsistencyChart, Extent, Open, consistency,
};
use lofted_charts::flight::flight_times::{TimeRow, flight_times};
use lofted_charts::flight::powered_side::{FlownArc, FlownState, PoweredSide, powered_side};
use lofted_charts::flight::profiles::{Panel, Profiles, Scale, profiles};
use lofted_charts::flight::range_bars::{Range, RangeRow, range_bars};
use lofted_charts::flight::side_view::{SideView, side_view};
use lofted_charts::flight::small_arcs::{SmallArcs, small_arcs};
use lofted_charts::flight::turned_arc::{SideArc, SidePoint, TurnedArcs, turned_arc};
use lofted_charts::map::geography::Geography;
use lofted_charts::map::globe::{Globe, globe};
use lofted_charts::map::layers::{
    Footprint, Impact, ImpactArea, Layers, NamedPoint, RangeRing, Reach, ReachShare,
    ReferencePlace, Track, TrackPoint,
};
use lofted_charts::map::region::{BorderDistance, RegionMap, RegionName, Span};
use lofted_charts::map::region_map::region_map;
use lofted_charts::map::{FlightMap, map};
use lofted_charts::sheet::canvas::text_width::{Weight, width_px};
use lofted_charts::{ChartError, Dash, Ink, Picture, Sheet, Theme};

#[path = "layout/claims.rs"]
mod claims;
#[path = "layout/known.rs"]
mod known;

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

/// As wide as a text comes out in DejaVu Sans, the widest font that stands in for Noto Sans on systems without it:
/// measured over fifteen labels, its regular runs up to 12 % wider, its bold up to 23 %.
fn fallback_px(text: &str, size_px: f64, weight: Weight) -> f64 {
    let wider = if weight == Weight::Bold { 1.23 } else { 1.12 };
    wider * width_px(text, size_px, weight)
}

fn label(rest: &str) -> Label {
    let (tag, after) = rest.split_once('>').unwrap();
    let text = after.split_once("</text>").unwrap().0;
    let text = text
        .replace("&gt;", ">")
        .replace("&lt;", "<")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    let number = |name| attribute(tag, name).parse::<f64>().unwrap();
    let (x, y, size) = (number("x"), number("y"), number("font-size"));
    let weight = if tag.contains("font-weight") { Weight::Bold } else { Weight::Regular };
    let width = fallback_px(&text, size, weight);
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
        line("Tokyo’s figures", Ink::Hue4, 7000.0, 1000.0),
        line("Pyongyang’s figures", Ink::Hue5, 7687.5, 1001.2),
        line("Tokyo’s later figures", Ink::Hue4, 7000.0, 1000.0),
    ]
}

fn reported(label: &str, time_s: f64) -> ReportedTime {
    ReportedTime { label: label.into(), ink: Ink::Hue2, time_s }
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
    let short = vec![line("A short flight", Ink::Hue2, 100.0, 300.0)];
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
        ink: Ink::Hue5,
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
            reported("Pyongyang: 5,156 s (85.9 min)", 5156.0),
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
fn the_names_of_a_turned_vehicle_stay_apart_and_the_drawing_stays_where_it_is() {
    let arc = |label: &str, up: f32, out: f32| SideArc {
        label: label.to_owned(),
        extent: format!("{up:.0} km up, {out:.0} km out, 86 min"),
        apogee_km: f64::from(up),
        ground_distance_km: f64::from(out),
        time_of_flight_s: 5_160.0,
        points: [(0.0, 0.0, 0.0), (2_580.0, 0.5 * out, up), (5_160.0, out, 0.0)]
            .map(|(time_s, ground_distance_km, altitude_km)| SidePoint {
                time_s,
                ground_distance_km,
                altitude_km,
            })
            .to_vec(),
    };
    let family = vec![
        arc("straight up", 7_900.0, 40.0),
        arc("computed from the figures of the ministry of Graustark", 7_690.0, 1_000.0),
        arc("leant over", 5_000.0, 9_000.0),
        arc("flatter still", 1_000.0, 15_000.0),
    ];
    let mut heights = Vec::new();
    for shown in 0..family.len() {
        let data = TurnedArcs {
            family: family.clone(),
            shown,
            as_flown: 1,
            beside: Some(arc("not flown: a normal flight to 10,000 km", 1_100.0, 10_000.0)),
            ink: Ink::Accent,
        };
        check("a turned vehicle", |sheet| Ok(turned_arc(&data, sheet)?.picture));
        let tracked = turned_arc(&data, Sheet::page(720)).unwrap();
        // The cursor is at the top of the arc shown half way through it.
        let top = &tracked.picture.readout.points[shown];
        let (x_px, y_px) = tracked.tracks[0].place_at(2_580.0).unwrap();
        assert!(
            (f64::from(x_px) - top.x_px).abs() < 0.1 && (f64::from(y_px) - top.y_px).abs() < 0.1
        );
        assert_eq!(tracked.tracks.len(), 2);
        heights.push(tracked.picture.readout.points[2].clone());
    }
    let across = heights.iter().map(|point| point.x_px).collect::<Vec<_>>();
    assert!(across.iter().all(|x_px| *x_px == across[0]), "{across:?}");
    let missing = TurnedArcs { family, shown: 9, as_flown: 1, beside: None, ink: Ink::Accent };
    assert!(turned_arc(&missing, Sheet::page(720)).is_err());
}

#[test]
fn powered_side_labels_stay_apart() {
    let lofted = flown("By Pyongyang’s figures", Ink::Hue5, 7687.5, 1001.2);
    let other = lofted.states.iter().map(|s| [s.ground_distance_km as f32, s.altitude_km as f32]);
    let data = PoweredSide {
        others: vec![other.collect()],
        lofted,
        normal: Some(flown(
            "The same vehicle on a normal arc, flown to 10,000 km: it reaches any point on Earth",
            Ink::Hue5,
            5200.0,
            10_000.0,
        )),
    };
    check("powered side view", |sheet| Ok(powered_side(&data, sheet)?.picture));
    let tracked = powered_side(&data, Sheet::page(720)).unwrap();
    assert_eq!(tracked.tracks.len(), 2);
    let short = PoweredSide {
        lofted: flown("A short flight", Ink::Hue2, 100.0, 300.0),
        others: Vec::new(),
        normal: Some(flown("The same vehicle steered for range", Ink::Hue2, 110.0, 420.0)),
    };
    check("powered side view of a short flight", |sheet| Ok(powered_side(&short, sheet)?.picture));
}

#[test]
fn flight_time_labels_stay_apart() {
    let row = |two_body_s, reported_s| TimeRow {
        who: "Seoul: 87 min".into(),
        with: "with Tokyo’s 7,000 km up and 1,000 km out, printed in the same report".into(),
        ink: Ink::Hue2,
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
            opens: String::new(),
            who: who.into(),
            ink: Ink::Hue3,
            amount,
            figure: lofted_charts::sheet::words::amount(&amount),
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

fn density(label: &str, unit: Unit, first: i32, months: i32) -> DensityLane {
    let month = |at: i32| {
        let claims = (1 + (at * 7919) % 997).unsigned_abs();
        let number = f64::from(claims) * 1000.0;
        let stated = at % 5 != 0;
        DensityMonth {
            year: i16::try_from((first + at) / 12).unwrap(),
            month: i8::try_from((first + at) % 12 + 1).unwrap(),
            claims,
            least: stated.then_some(0.1 * number),
            greatest: stated.then_some(number),
            qualifiers: [claims, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        }
    };
    DensityLane { label: label.into(), unit, months: (0..months).map(month).collect() }
}

#[test]
fn density_labels_stay_apart() {
    for (months, longest) in [
        (1, "Killed"),
        (12, "Killed"),
        (14, "Killed"),
        (400, "Killed, wounded, missing or captured"),
    ] {
        let lanes = [
            density("In Kursk region", Unit::Persons, 12 * 2024, months),
            density(longest, Unit::Kilometres, 12 * 1990 + 7, months),
        ];
        check("claim density", |sheet| claim_density(&lanes, sheet));
        check("claim density of one metric", |sheet| claim_density(&lanes[..1], sheet));
    }
    let wordy =
        DensityMonth { least: None, greatest: None, ..density("", Unit::None, 0, 1).months[0] };
    let lane = DensityLane { label: "Presence".into(), unit: Unit::None, months: vec![wordy] };
    check("claim density without numbers", |sheet| {
        claim_density(std::slice::from_ref(&lane), sheet)
    });
}

#[test]
fn a_density_draws_no_claim_singly_and_says_so() {
    let lanes = [density("In Kursk region", Unit::Persons, 12 * 2024, 24)];
    let claims: u32 = lanes[0].months.iter().map(|month| month.claims).sum();
    let picture = claim_density(&lanes, Sheet::page(640)).unwrap();
    assert!(picture.svg.contains("claims, not drawn singly"));
    assert_eq!(picture.readout.points.len(), 24);
    assert!(picture.svg.matches("<rect").count() < 24 * 4, "far fewer marks than {claims} claims");
    assert_eq!(picture.readout.table.rows.len(), 24);
}

fn claim_box(label: &str, apogee_km: (f64, f64), time_s: (f64, f64), open: Open) -> ClaimBox {
    let extent = |(low, high), open| Extent { low, high, open };
    ClaimBox {
        label: label.into(),
        ink: Ink::Hue4,
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
        ink: Ink::Hue5,
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

fn geography(name: &str) -> Geography {
    let path = format!("{}/geography/{name}", env!("CARGO_MANIFEST_DIR"));
    Geography::read(&std::fs::read(path).unwrap()).unwrap()
}

fn named(label: &str, latitude_deg: f64, longitude_deg: f64) -> NamedPoint {
    NamedPoint { label: label.into(), point: GeoPoint::new(latitude_deg, longitude_deg).unwrap() }
}

/// Points all round a place, so many degrees away: enough for a rim that goes over a pole.
fn rim(round: &NamedPoint, off_deg: f64) -> Reach {
    let (latitude, longitude) = (round.point.latitude_deg(), round.point.longitude_deg());
    let points = (0..36).map(|step| {
        let azimuth = f64::from(10 * step).to_radians();
        let (to, east) = lofted::earth::great_circle::destination(
            latitude.to_radians(),
            azimuth,
            off_deg.to_radians(),
        );
        let longitude = longitude + east.to_degrees();
        let longitude = longitude - 360.0 * (longitude / 360.0).round();
        GeoPoint::new(to.to_degrees(), longitude).unwrap()
    });
    Reach::Rim(points.collect())
}

fn layers(origin: NamedPoint) -> Layers {
    let at = origin.point;
    let end = named("", 0.5 * at.latitude_deg(), 0.5 * at.longitude_deg()).point;
    let point = |point, time_s| TrackPoint { point, time_s: Some(time_s) };
    let impact = |label: &str, area| Impact {
        label: label.into(),
        ink: Ink::Hue4,
        area,
        words: "about 200 km west of Okushiri, in the words of the claimant".into(),
    };
    let okushiri = || named("Okushiri", 42.16, 139.47);
    Layers {
        zones: vec!["Japan".into()],
        rings: vec![RangeRing {
            label: "more than 15,000 km, Tokyo".into(),
            ink: Ink::Hue4,
            distance_km: 15_000.0,
        }],
        tracks: vec![Track {
            label: "Pyongyang’s figures".into(),
            ink: Ink::Hue5,
            dash: Dash::Solid,
            points: vec![point(at, 0.0), point(end, 5156.0)],
            tick_min: Some(10.0),
        }],
        impacts: vec![
            impact("Tokyo", ImpactArea::Disc { centre: okushiri().point, radius_km: 150.0 }),
            impact("Seoul", ImpactArea::Around { from: okushiri(), distance_km: 200.0 }),
            impact(
                "Washington",
                ImpactArea::Along { from: okushiri(), distance_km: 200.0, azimuth_deg: 270.0 },
            ),
        ],
        footprints: vec![Footprint {
            label: "Pyongyang’s figures flown for range, payload as flown".into(),
            ink: Ink::Accent,
            p05: Some(rim(&origin, 80.0)),
            p50: rim(&origin, 110.0),
            p95: Some(Reach::WholeEarth),
            at_rest_km: Some(12_000.0),
        }],
        places: [
            ("Tokyo", 35.68, 139.77, 1.0),
            ("Seoul", 37.57, 126.98, 1.0),
            ("Guam", 13.45, 144.75, 0.999),
            ("Anchorage", 61.22, -149.90, 1.0),
            ("Honolulu", 21.31, -157.86, 1.0),
            ("Los Angeles", 34.05, -118.24, 0.98),
            ("San Francisco", 37.77, -122.42, 0.98),
            ("Washington", 38.90, -77.04, 0.81),
            ("New York", 40.71, -74.01, 0.81),
            ("London", 51.51, -0.13, 0.005),
        ]
        .into_iter()
        .map(|(label, latitude, longitude, share)| {
            let NamedPoint { label, point } = named(label, latitude, longitude);
            ReferencePlace {
                label,
                point,
                share: Some(ReachShare { share, tried: 30 }),
                share_heavier: None,
            }
        })
        .collect(),
        origin,
    }
}

#[test]
fn map_and_globe_labels_stay_apart() {
    let (coarse, fine) = (geography("globe.bin"), geography("coast.bin"));
    for origin in [
        named("Pyongyang area", 39.2, 125.7),
        named("A launch point at the pole", -90.0, 0.0),
        named("A launch point on the dateline", -17.0, 180.0),
    ] {
        let layers = layers(origin.clone());
        for (radius_km, coast) in [(20_015.0, &coarse), (1_500.0, &fine), (100.0, &fine)] {
            let data = FlightMap { layers: layers.clone(), radius_km };
            check("map", |sheet| map(&data, coast, sheet));
        }
        let data = Globe { centre: origin.point, layers };
        check("globe", |sheet| globe(&data, &coarse, sheet));
    }
}

#[test]
fn what_has_no_room_on_a_map_stands_in_its_table() {
    let data = FlightMap { layers: layers(named("Pyongyang", 39.2, 125.7)), radius_km: 20_015.0 };
    let picture = map(&data, &Geography::default(), Sheet::page(220)).unwrap();
    let rows = &picture.readout.table.rows;
    for place in &data.layers.places {
        let row = rows.iter().find(|row| row[0] == place.label).unwrap();
        assert!(row[2].ends_with(" km") && row[3].contains("of the simulated vehicles"), "{row:?}");
        assert!(picture.readout.points.iter().any(|point| point.title == place.label));
    }
    let by_bearing = rows.iter().filter(|row| row[2].starts_with("p50 ")).count();
    assert_eq!(by_bearing, 24, "a footprint is read out every 15 degrees");
    let guam = rows.iter().find(|row| row[0] == "Guam").unwrap();
    assert_eq!(guam[3], "over 90 % of the simulated vehicles reach it, payload as flown");
}

#[test]
fn a_footprint_reads_out_as_far_as_its_rim() {
    let data = FlightMap { layers: layers(named("Pole", -90.0, 0.0)), radius_km: 20_015.0 };
    let picture = map(&data, &Geography::default(), Sheet::page(700)).unwrap();
    // 110 degrees of latitude from the south pole, on the ellipsoid.
    let expected = 10_001.966 + 2_212.366;
    for row in picture.readout.table.rows.iter().filter(|row| row[2].starts_with("p50 ")) {
        let km: f64 = row[2][4..].trim_end_matches(" km").replace(',', "").parse().unwrap();
        assert!((km - expected).abs() < 3.0, "{row:?}");
        assert!(row[3].contains("p95 the whole Earth"), "{row:?}");
    }
}

fn deployment() -> RegionMap {
    let distance = |label: &str, distance| BorderDistance {
        label: label.into(),
        ink: Ink::Hue3,
        words: "about 50 kilometers from the Ukrainian border".into(),
        distance,
        border: "border-of-ukraine".into(),
        towards: GeoPoint::new(51.73, 36.19).unwrap(),
    };
    RegionMap {
        centre: named("Sudzha", 51.19, 35.27),
        radius_km: 300.0,
        regions: vec![RegionName { name: "kursk".into(), label: "Kursk region".into() }],
        towns: vec![
            named("Kursk", 51.73, 36.19),
            named("Sudzha", 51.19, 35.27),
            named("Sumy", 50.91, 34.80),
            named("Belgorod", 50.60, 36.59),
            named("Kyiv", 50.45, 30.52),
        ],
        areas: vec![named("UKRAINE", 50.0, 33.5), named("RUSSIA", 53.0, 36.5)],
        distances: vec![
            distance("Ukrainian official to AP", Span::At(50.0)),
            distance("Another", Span::Between(20.0, 80.0)),
            distance("A third", Span::UpTo(30.0)),
        ],
    }
}

#[test]
fn region_labels_stay_apart() {
    let geography = geography("coast.bin").with(geography("region-kursk-2024.bin"));
    let mut data = deployment();
    for radius_km in [300.0, 60.0] {
        data.radius_km = radius_km;
        check("region", |sheet| region_map(&data, &geography, sheet));
    }
}

#[test]
fn towns_stand_as_far_from_the_border_as_reports_say() {
    let geography = geography("region-kursk-2024.bin");
    let picture = region_map(&deployment(), &geography, Sheet::page(700)).unwrap();
    // Round figures that reports give for the towns, from their edges or their middles.
    for (town, expected_km) in [("Sudzha", 10.0), ("Kursk", 90.0), ("Belgorod", 40.0)] {
        let row = picture.readout.table.rows.iter().find(|row| row[0] == town).unwrap();
        let km: f64 = row[2].split_once(" km").unwrap().0.parse().unwrap();
        assert!((km - expected_km).abs() < 8.0, "{row:?}");
    }
}

#[test]
fn maps_cross_to_the_worker_and_back() {
    let data = FlightMap { layers: layers(named("Pyongyang", 39.2, 125.7)), radius_km: 1_000.0 };
    let bytes = postcard::to_allocvec(&data).unwrap();
    assert_eq!(postcard::from_bytes::<FlightMap>(&bytes).unwrap(), data);
    let picture = map(&data, &Geography::default(), Sheet::page(300)).unwrap();
    let bytes = postcard::to_allocvec(&picture).unwrap();
    assert_eq!(postcard::from_bytes::<Picture>(&bytes).unwrap(), picture);
    let region = deployment();
    let bytes = postcard::to_allocvec(&region).unwrap();
    assert_eq!(postcard::from_bytes::<RegionMap>(&bytes).unwrap(), region);
}

#[test]
fn small_arc_labels_stay_apart() {
    let flat = line("Tokyo, about 550 km", Ink::Hue4, 550.0, 2700.0);
    let flight = |day: u32, arcs| SmallArcs { title: format!("{day} September 2024"), arcs };
    let flights = vec![
        flight(29, vec![flat]),
        flight(30, arcs()),
        flight(1, vec![line("Pyongyang, more than 7,687.5 km", Ink::Hue5, 7687.5, 1001.2)]),
        flight(2, vec![]),
        flight(3, arcs()),
    ];
    check("small arcs", |sheet| small_arcs(&flights, sheet));
    let picture = small_arcs(&flights, Sheet::page(640)).unwrap();
    let apogees: Vec<f64> = picture.readout.points.iter().map(|point| point.y_px).collect();
    assert_eq!(apogees[1], apogees[3], "7,000 km is as high in every cell of a row");
    assert!(apogees[0] > apogees[1] + 50.0, "550 km is low on the same scale");
    assert_eq!(picture.readout.points.len(), 8, "a flight without an arc is left out");
    let short = vec![flight(1, vec![line("Seoul", Ink::Hue2, 100.0, 300.0)])];
    check("small arcs of one short flight", |sheet| small_arcs(&short, sheet));
    assert!(matches!(small_arcs(&[], Sheet::page(600)), Err(ChartError::Nothing(_))));
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
    assert!(matches!(claim_density(&[], sheet), Err(ChartError::Nothing(_))));
    assert!(matches!(flight_times(&[], sheet), Err(ChartError::Nothing(_))));
    assert!(matches!(range_bars(&[], sheet), Err(ChartError::Nothing(_))));
    let no_band = consistency(&ConsistencyChart::default(), sheet);
    assert!(matches!(no_band, Err(ChartError::Nothing(_))));
    assert!(matches!(side_view(&SideView::default(), sheet), Err(ChartError::Nothing(_))));
    let nowhere = FlightMap { layers: layers(named("Here", 0.0, 0.0)), radius_km: f64::NAN };
    let no_map = map(&nowhere, &Geography::default(), sheet);
    assert!(matches!(no_map, Err(ChartError::Nothing(_))));
    let far = RegionMap { radius_km: 5_000.0, ..deployment() };
    let no_map = region_map(&far, &Geography::default(), sheet);
    assert!(matches!(no_map, Err(ChartError::Nothing(_))));
}

#[test]
fn numbers_that_are_none_draw_nothing_and_never_panic() {
    let (geography, sheet) = (geography("globe.bin"), Sheet::page(400));
    let mut layers = layers(named("Here", 39.2, 125.7));
    for number in [f64::NAN, f64::INFINITY, -1.0, 1e300, 25_000.0] {
        layers.rings[0].distance_km = number;
        layers.tracks[0].tick_min = Some(number);
        layers.tracks[0].points[1].time_s = Some(number);
        layers.impacts[0].area =
            ImpactArea::Disc { centre: layers.origin.point, radius_km: number };
        layers.footprints[0].at_rest_km = Some(number);
        layers.footprints[0].p50 = Reach::Rim(Vec::new());
        layers.places[0].share = Some(ReachShare { share: number, tried: 30 });
        let data = FlightMap { layers: layers.clone(), radius_km: 20_015.0 };
        let picture = map(&data, &geography, sheet).unwrap();
        assert!(!picture.svg.contains("NaN") && !picture.svg.contains("inf"), "{number}");
        let data = Globe { layers: layers.clone(), centre: GeoPoint::new(0.0, 180.0).unwrap() };
        assert!(globe(&data, &geography, sheet).is_ok());
        let mut region = deployment();
        region.distances[0].distance = Span::Between(number, 50.0);
        assert!(region_map(&region, &geography, sheet).is_ok());
    }
}

#[test]
fn hostile_labels_stay_text() {
    let mut data = AltitudeProfile { arcs: arcs(), reported: vec![] };
    data.arcs[0].label = "</text><script>alert(1)</script>\"&".into();
    let svg = altitude_profile(&data, Sheet::page(600)).unwrap().svg;
    assert!(!svg.contains("<script"));
}
