//! Every chart but the maps (they are in `maps.rs`) at three widths as one HTML page on standard output:
//! `cargo run -p lofted-charts --example gallery > gallery.html`.

use lofted::claim::{Amount, Date, Unit};
use lofted::reconstruct::spread::Spread;
use lofted::trajectory::kepler::{ArcPoint, KeplerArc, KeplerError, maximum_range};
use lofted_charts::claim::claim_density::{DensityLane, DensityMonth, claim_density};
use lofted_charts::claim::claim_lanes::{ClaimMark, Lane, claim_lanes};
use lofted_charts::claim::claims_over_time::{
    ClaimsOverTime, Scale, Stage, TimeLane, TimeMark, claims_over_time,
};
use lofted_charts::claim::known_on_day::{
    KnownLane, KnownMark, KnownOnDay, LaneSize, known_on_day,
};
use lofted_charts::flight::altitude_profile::{AltitudeProfile, ReportedTime, altitude_profile};
use lofted_charts::flight::arc_line::ArcLine;
use lofted_charts::flight::flight_times::{TimeRow, flight_times};
use lofted_charts::flight::powered_side::{FlownArc, FlownState, PoweredSide, powered_side};
use lofted_charts::flight::profiles::{Panel, Profiles, Scale as PanelScale, profiles};
use lofted_charts::flight::side_view::{SideView, side_view};
use lofted_charts::flight::small_arcs::{SmallArcs, small_arcs};
use lofted_charts::{Dash, Ink, Picture, Sheet, Theme};

fn line(label: &str, ink: Ink, arc: KeplerArc) -> ArcLine {
    ArcLine { label: label.into(), ink, dash: Dash::Solid, arc }
}

/// A hue for each of a few names.
fn ink_of(party: &str) -> Ink {
    match party {
        "Washington" => Ink::Hue1,
        "Seoul" => Ink::Hue2,
        "Kyiv" => Ink::Hue3,
        _ => Ink::Other,
    }
}

fn mark(who: &str, party: &str, amount: &str) -> ClaimMark {
    let amount: Amount = amount.parse().unwrap_or(Amount::Unspecified);
    ClaimMark {
        opens: String::new(),
        who: who.into(),
        ink: ink_of(party),
        figure: lofted_charts::sheet::words::amount(&amount),
        amount,
        said: "30 October 2024, on record".into(),
    }
}

fn density() -> DensityLane {
    let month = |at: i16| {
        let claims = 40 + 13 * (at.unsigned_abs() % 7);
        let number = 1000.0 * f64::from(claims);
        DensityMonth {
            year: 2022 + at / 12,
            month: i8::try_from(at % 12 + 1).unwrap_or(1),
            claims: u32::from(claims),
            least: Some(0.2 * number),
            greatest: Some(number),
            qualifiers: [u32::from(claims), 0, 0, 0, 0, 0, 0, 0, 0, 0],
        }
    };
    let months = (0..36).filter(|at| at % 11 != 3).map(month).collect();
    DensityLane { label: "In Kursk region".into(), unit: Unit::Persons, months }
}

fn known_lane((lane, size): (&Lane, LaneSize)) -> KnownLane {
    let mark = |mark: &ClaimMark| KnownMark {
        opens: String::new(),
        who: mark.who.clone(),
        ink: mark.ink,
        amount: mark.amount,
        figure: mark.figure.clone(),
        age: "said 2 days before".into(),
        said: mark.said.clone(),
    };
    let marks = lane.marks.iter().map(mark).collect();
    KnownLane { label: lane.label.clone(), unit: lane.unit, size, marks }
}

fn time_lane(lane: &Lane) -> Result<TimeLane, Box<dyn std::error::Error>> {
    let mark = |(day, mark): (i8, &ClaimMark)| -> Result<TimeMark, Box<dyn std::error::Error>> {
        Ok(TimeMark {
            opens: String::new(),
            who: mark.who.clone(),
            ink: mark.ink,
            day: Date::new(2024, 10, 2 * day)?,
            amount: mark.amount,
            stage: if day % 3 == 0 { Stage::Expected } else { Stage::Held },
            revises: None,
            figure: mark.figure.clone(),
            said: mark.said.clone(),
        })
    };
    let marks = (9..).zip(&lane.marks).map(mark).collect::<Result<_, _>>()?;
    Ok(TimeLane { label: lane.label.clone(), unit: lane.unit, marks })
}

fn pictures(sheet: Sheet) -> Result<Vec<Picture>, Box<dyn std::error::Error>> {
    let tokyo = KeplerArc::lofted(7000.0, 1000.0)?;
    let pyongyang = KeplerArc::lofted(7687.5, 1001.2)?;
    let flat = |arc: &KeplerArc| -> Result<KeplerArc, KeplerError> {
        Ok(maximum_range(arc.launch_speed_m_s())?.arc())
    };
    let profile = AltitudeProfile {
        arcs: vec![
            line("Tokyo's figures", Ink::Hue4, tokyo),
            line("Pyongyang's figures", Ink::Hue5, pyongyang),
        ],
        reported: vec![
            ReportedTime { label: "Seoul: 87 min".into(), ink: Ink::Hue2, time_s: 5220.0 },
            ReportedTime { label: "Tokyo: 86 min".into(), ink: Ink::Hue4, time_s: 5160.0 },
            ReportedTime { label: "Pyongyang: 5,156 s".into(), ink: Ink::Hue5, time_s: 5156.0 },
        ],
    };
    let view = SideView {
        lofted: profile.arcs.clone(),
        normal: vec![ArcLine {
            dash: Dash::Dashed,
            ..line("the same launch speed, flown for range", Ink::Hue1, flat(&pyongyang)?)
        }],
    };
    let one =
        |title: &str, arcs: &[ArcLine]| SmallArcs { title: title.into(), arcs: arcs.to_vec() };
    let small = [one("31 Oct 2024", &profile.arcs), one("1 Nov 2024", &profile.arcs[..1])];
    let rows = [
        TimeRow {
            who: "Seoul: 87 min".into(),
            with: "with Tokyo's 7,000 km and 1,000 km from the same report".into(),
            ink: Ink::Hue2,
            two_body_s: 4538.0,
            reported_s: 5220.0,
            left: "leaves 11.4 min".into(),
        },
        TimeRow {
            who: "Pyongyang: 5,156 s".into(),
            with: "with its own 7,687.5 km and 1,001.2 km".into(),
            ink: Ink::Hue5,
            two_body_s: 4973.0,
            reported_s: 5156.0,
            left: "leaves 3 min".into(),
        },
    ];
    let lanes = [
        Lane {
            label: "In Russia".into(),
            unit: Unit::Persons,
            marks: vec![
                mark("Washington", "Washington", "~10000"),
                mark("Seoul, presidential official", "Seoul", "11000"),
                mark("Press reports", "", "<=11000"),
            ],
        },
        Lane {
            label: "Toward or near the front".into(),
            unit: Unit::Persons,
            marks: vec![
                mark("Seoul, presidential official", "Seoul", ">3000"),
                mark("Washington", "Washington", "?"),
                mark("Kyiv", "Kyiv", "?some"),
                mark("Seoul", "Seoul", "1000..3000"),
                mark("Kyiv", "Kyiv", "<10900"),
                mark("Kyiv", "Kyiv", ">=11000"),
            ],
        },
        Lane {
            label: "Distance to the border".into(),
            unit: Unit::Kilometres,
            marks: vec![mark("Kyiv", "Kyiv", "50")],
        },
    ];
    let known = KnownOnDay {
        day: "30 October 2024".into(),
        lanes: lanes
            .iter()
            .zip([LaneSize::Chief, LaneSize::Chief, LaneSize::Minor])
            .map(known_lane)
            .collect(),
    };
    let time = ClaimsOverTime {
        lanes: lanes.iter().map(time_lane).collect::<Result<_, _>>()?,
        scale: Scale::Linear,
        day_is: "it was said".into(),
    };
    Ok(vec![
        known_on_day(&known, sheet)?,
        claims_over_time(&time, sheet)?,
        altitude_profile(&profile, sheet)?,
        side_view(&view, sheet)?,
        small_arcs(&small, sheet)?,
        flight_times(&rows, sheet)?,
        claim_lanes(&lanes, sheet)?,
        profiles(&flight_profiles(&pyongyang, profile.reported), sheet)?.picture,
        powered_side(&flown_side(&pyongyang)?, sheet)?.picture,
        claim_density(&[density()], sheet)?,
    ])
}

/// Two-body states in place of flown ones: the gallery shows how a chart looks, not a result.
fn flown(label: &str, ink: Ink, arc: &KeplerArc) -> FlownArc {
    let states = arc.points(97).map(|at| FlownState {
        time_s: at.time_s,
        altitude_km: at.altitude_km,
        ground_distance_km: at.ground_distance_km,
        ground_speed_km_s: at.speed_m_s / 1000.0,
        flight_path_angle_deg: at.flight_path_angle_deg,
    });
    FlownArc { label: label.into(), ink, states: states.collect() }
}

fn flown_side(arc: &KeplerArc) -> Result<PoweredSide, KeplerError> {
    let normal = KeplerArc::lofted(4000.0, 10_000.0)?;
    Ok(PoweredSide {
        lofted: flown("by Pyongyang's figures", Ink::Hue5, arc),
        others: Vec::new(),
        normal: Some(flown("the same vehicle flown to 10,000 km", Ink::Muted, &normal)),
    })
}

fn flight_profiles(arc: &KeplerArc, reported: Vec<ReportedTime>) -> Profiles {
    let panel = |quantity: &str, unit: &str, value: fn(&ArcPoint) -> f64| Panel {
        quantity: quantity.into(),
        unit: unit.into(),
        decimals: 1,
        scale: PanelScale::FromZero,
        times_s: arc.points(97).map(|at| at.time_s).collect(),
        spread: arc
            .points(97)
            .map(|at| value(&at))
            .map(|p50| Spread { p05: 0.97 * p50, p50, p95: 1.03 * p50 })
            .collect(),
    };
    Profiles {
        label: "by Pyongyang's figures".into(),
        ink: Ink::Hue5,
        members: 120,
        panels: vec![
            panel("altitude", "km", |at| at.altitude_km.max(0.0)),
            panel("speed over the ground", "km/s", |at| at.speed_m_s / 1000.0),
        ],
        reported,
    }
}

#[allow(clippy::print_stdout, reason = "an example that writes a page")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("<!doctype html><meta charset=utf-8><title>Lofted charts</title>");
    for (theme, ground) in [(Theme::Light, "#fff"), (Theme::Dark, "#1c1c1a")] {
        for width_px in [300, 640, 1040] {
            println!("<div style='background:{ground};padding:8px'>");
            for picture in pictures(Sheet { width_px, theme })? {
                println!("{}", picture.svg);
            }
            println!("</div>");
        }
    }
    Ok(())
}
