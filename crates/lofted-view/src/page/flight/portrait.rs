//! The flight that a set of claims implies, in words and as chart data.

use lofted::reconstruct::spread::Spread;
use lofted::trajectory::path::PathPoint;
use lofted_charts::Ink;
use lofted_charts::flight::altitude_profile::ReportedTime;
use lofted_charts::flight::powered_side::{FlownArc, FlownState, PoweredSide};
use lofted_charts::flight::profiles::{Panel, Profiles, Scale};
use lofted_charts::sheet::words::{self, near_km};
use lofted_jobs::portrait::{Portrait, Weights};

use crate::judging::claim_sets::ClaimSet;
use crate::judging::normal_to::{normal_label, normal_words};
use crate::judging::two_body::AccountView;
use crate::judging::verdict::time_left_aside;

/// The last moment worth showing, s: shortly after 95 % of the members have landed.
#[must_use]
pub fn end_s(portrait: &Portrait) -> f64 {
    1.01 * portrait.time_of_flight_s.p95
}

/// The profiles against time, with the times reported.
#[must_use]
pub fn profiles(portrait: &Portrait, set: &ClaimSet, accounts: &[AccountView]) -> Profiles {
    let bands = &portrait.bands;
    let shown = bands.times_s.partition_point(|time_s| *time_s < end_s(portrait)) + 1;
    let panel = |quantity: &str, unit: &str, decimals, scale, spread: &[Spread]| Panel {
        quantity: quantity.to_owned(),
        unit: unit.to_owned(),
        decimals,
        scale,
        times_s: bands.times_s.iter().take(spread.len().min(shown)).copied().collect(),
        spread: spread.iter().take(shown).copied().collect(),
    };
    let (whose, ink) = (set.whose.figures(), set.whose.ink(Ink::Accent));
    Profiles {
        label: format!("computed from {whose}"),
        ink,
        members: portrait.members,
        panels: vec![
            panel("altitude", "km", 0, Scale::FromZero, &bands.altitude_km),
            panel("speed over the ground", "km/s", 2, Scale::FromZero, &bands.ground_speed_km_s),
            panel("ground distance", "km", 0, Scale::FromZero, &bands.ground_distance_km),
            panel("flight-path angle", "°", 1, Scale::Angle, &bands.flight_path_angle_deg),
        ],
        reported: reported(accounts),
    }
}

/// The times that were reported, each once.
fn reported(accounts: &[AccountView]) -> Vec<ReportedTime> {
    let mut times: Vec<ReportedTime> = Vec::new();
    for view in accounts {
        let time = ReportedTime {
            label: format!("{}: {}", view.party, view.time),
            ink: view.ink,
            time_s: view.comparison.reported_s,
        };
        if !times.contains(&time) {
            times.push(time);
        }
    }
    times
}

fn flown(label: String, ink: Ink, path: &[PathPoint]) -> FlownArc {
    let state = |point: &PathPoint| FlownState {
        time_s: point.time_s,
        altitude_km: point.height_km,
        ground_distance_km: point.downrange_km,
        ground_speed_km_s: point.ground_speed_km_s,
        flight_path_angle_deg: point.flight_path_angle_deg,
    };
    FlownArc { label, ink, states: path.iter().map(state).collect() }
}

/// The side view: the median member, others thin, and the same vehicle's normal arc.
#[must_use]
pub fn side(portrait: &Portrait, set: &ClaimSet) -> PoweredSide {
    let (whose, ink) = (set.whose.figures(), set.whose.ink(Ink::Accent));
    let normal = portrait.normal.as_ref();
    let normal = normal.map(|normal| flown(normal_label(normal), Ink::Muted, &normal.path));
    PoweredSide {
        lofted: flown(format!("computed from {whose}"), ink, &portrait.median),
        others: portrait.others.clone(),
        normal,
    }
}

/// A spread in words: the median, and from p05 to p95.
fn spread_words(spread: Spread, unit: &str, decimals: usize, factor: f64) -> String {
    let number = |value: f64| words::number(value * factor, decimals);
    format!("{} {unit} ({} to {})", number(spread.p50), number(spread.p05), number(spread.p95))
}

/// What the flight was like, in a sentence or two: burnout, time of flight, whose figures.
#[must_use]
pub fn finding(portrait: &Portrait, set: &ClaimSet) -> String {
    let burnout = &portrait.burnout;
    let whose = set.whose.figures();
    let heard = match portrait.weights {
        Weights::AllClaims => String::new(),
        Weights::WithoutTime => time_left_aside(),
    };
    format!(
        "Computed from {whose}: powered flight ends after {} at {} and {}; the whole flight takes {}. In brackets: \
         where nine in ten of {} simulated flights lie.{heard}",
        spread_words(burnout.time_s, "min", 1, 1.0 / 60.0),
        spread_words(burnout.altitude_km, "km", 0, 1.0),
        spread_words(burnout.ground_speed_km_s, "km/s", 1, 1.0),
        spread_words(portrait.time_of_flight_s, "min", 1, 1.0 / 60.0),
        portrait.members,
    )
}

/// What the side view shows, in a sentence or two: the flight as computed, and the normal flight beside it.
#[must_use]
pub fn side_finding(portrait: &Portrait, set: &ClaimSet) -> String {
    let top_km = portrait.median.iter().map(|point| point.height_km).fold(0.0, f64::max);
    let far_km = portrait.median.last().map_or(0.0, |point| point.downrange_km);
    let flown = format!(
        "Computed from {}, it climbed to about {} and came down about {} away after about {} minutes.",
        set.whose.figures(),
        near_km(top_km),
        near_km(far_km),
        words::number((portrait.time_of_flight_s.p50 / 60.0).round(), 0)
    );
    match &portrait.normal {
        Some(normal) => format!("{flown} {}", normal_words(normal)),
        None => flown,
    }
}

/// A moment of the flight in words: time, and each quantity with its spread.
#[must_use]
pub fn moment(portrait: &Portrait, time_s: f64) -> String {
    let bands = &portrait.bands;
    let at = |spreads: &[Spread]| between(&bands.times_s, spreads, time_s);
    let clock = format!(
        "{} min {} s after launch",
        words::number((time_s / 60.0).floor(), 0),
        words::number((time_s % 60.0).floor(), 0)
    );
    let mut parts = Vec::new();
    if let (Some(altitude), Some(distance)) =
        (at(&bands.altitude_km), at(&bands.ground_distance_km))
    {
        parts.push(format!("altitude {}", spread_words(altitude, "km", 0, 1.0)));
        if let Some(speed) = at(&bands.ground_speed_km_s) {
            parts.push(format!("speed {}", spread_words(speed, "km/s", 2, 1.0)));
        }
        parts.push(format!("ground distance {}", spread_words(distance, "km", 0, 1.0)));
    }
    match at(&bands.flight_path_angle_deg) {
        Some(angle) => {
            parts.push(format!("flight-path angle {}", spread_words(angle, "°", 0, 1.0)))
        }
        None => parts.push("at least half of the simulated flights have landed".to_owned()),
    }
    format!("{clock}: {}.", parts.join(", "))
}

/// A spread between two times; none after the last that it is known for.
fn between(times_s: &[f64], spreads: &[Spread], time_s: f64) -> Option<Spread> {
    let after = times_s.partition_point(|time| *time < time_s);
    let to = *spreads.get(after)?;
    let Some(before) = after.checked_sub(1) else { return Some(to) };
    let (from, from_s, to_s) = (spreads.get(before)?, times_s.get(before)?, times_s.get(after)?);
    let share = (time_s - from_s) / (to_s - from_s);
    let mix = |a: f64, b: f64| a + share * (b - a);
    Some(Spread {
        p05: mix(from.p05, to.p05),
        p50: mix(from.p50, to.p50),
        p95: mix(from.p95, to.p95),
    })
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use lofted_jobs::job::Job;

    use super::*;
    use crate::judging::claim_sets::ask;
    use crate::judging::claim_sets::claim_sets;
    use crate::judging::method::Method;
    use crate::judging::two_body::account_views;

    fn portrayed(id: &str) -> (Vec<ClaimSet>, Vec<AccountView>, Portrait) {
        let record = &lofted_record::bundled().record;
        let id = id.parse().unwrap();
        let sets = claim_sets(record, record.flight(&id).unwrap());
        let method = Method { draws: lofted_jobs::ask::Draws::Exactly(60), ..Method::default() };
        let mut job = Job::new(ask(record, &sets, &method).unwrap());
        while !job.is_done() {
            job.advance(&mut || ControlFlow::Continue(()));
        }
        (sets, account_views(record, &id), job.reply().portrait.unwrap())
    }

    #[test]
    fn the_flight_that_holds_together_is_told() {
        let (sets, accounts, portrait) = portrayed("2024-10-31");
        let set = &sets[portrait.set as usize];
        assert_eq!(set.whose.figures(), "Pyongyang’s figures");
        let found = finding(&portrait, set);
        assert!(
            found.starts_with("Computed from Pyongyang’s figures: powered flight ends after "),
            "{found}"
        );
        let chart = profiles(&portrait, set, &accounts);
        assert_eq!(chart.reported.len(), 3);
        for panel in &chart.panels {
            assert_eq!(panel.times_s.len(), panel.spread.len());
        }
        let side = side(&portrait, set);
        assert!(side.normal.unwrap().label == "not flown: a normal flight to 10,000 km");
        let start = moment(&portrait, 0.0);
        assert!(
            start.starts_with("0 min 0 s after launch: altitude 0 km (0 to 0), speed 0 km/s"),
            "{start}"
        );
        let top = moment(&portrait, 2560.0);
        assert!(top.contains("42 min 40 s") && top.contains("altitude 7,"), "{top}");
        assert!(moment(&portrait, 5300.0).ends_with("have landed."));
    }
}
