//! Can the claims all be true? The verdict, what the others imply, and by how much they miss.
//!
//! The priors say which times of flight go with the claimed apogee and distance, classes weighted equally.
//! The verdict is the one-sided tail of that prediction beyond the claimed time: under 3 % inconsistent,
//! under 6 % strained, else consistent. A time shorter than two-body flight is inconsistent outright.

use serde::{Deserialize, Serialize};

use super::energy_only::{EnergyOnly, central};
use super::ensemble::{Ensemble, TIME_MODEL_ERROR_S, two_body_time_s};
use super::evidence::Evidence;
use super::interval::Interval;
use super::member::Member;
use super::spread::Spread;
use crate::math::normal::normal_cdf;
use crate::math::root::bracketed_root;

/// Tail under which claims are inconsistent.
pub const INCONSISTENT_BELOW: f64 = 0.03;

/// Tail under which they are strained.
pub const STRAINED_BELOW: f64 = 0.06;

/// Whether one vehicle can explain all claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// No time was claimed, so there is nothing to test.
    Untested,
    /// The prior predicts such a time in 6 % of cases or more, counted from its side.
    Consistent,
    /// In 3 to 6 %.
    Strained,
    /// In less than 3 %, or the time is shorter than two-body flight, or no vehicle flies so.
    Inconsistent,
}

impl Verdict {
    /// The verdict in a word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Untested => "untested",
            Self::Consistent => "consistent",
            Self::Strained => "strained",
            Self::Inconsistent => "inconsistent",
        }
    }

    fn of_tail(tail: f64) -> Self {
        if tail < INCONSISTENT_BELOW {
            Self::Inconsistent
        } else if tail < STRAINED_BELOW {
            Self::Strained
        } else {
            Self::Consistent
        }
    }
}

/// On which side of the prediction a claimed time lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// Shorter than most predictions.
    Short,
    /// Longer than most predictions.
    Long,
}

/// What the claims say of each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Consistency {
    /// The verdict.
    pub verdict: Verdict,
    /// Share of the prediction beyond the claimed time, of the claim that fares worst.
    pub tail: Option<f64>,
    /// On which side that claim lies.
    pub side: Option<Side>,
    /// Claimed time minus two-body time of the claims' own numbers, s.
    pub time_excess_s: Option<f64>,
    /// Time of flight that the apogee and the distance imply, s; `None` where no vehicle flies so.
    pub implied_time_s: Option<Spread>,
    /// Apogee that the time and the distance imply, km; `None` where there is no time or no flight.
    pub implied_apogee_km: Option<Spread>,
    /// The intervals used.
    pub evidence: Evidence,
}

impl Consistency {
    /// What the claims behind an ensemble say of each other.
    ///
    /// Looks at the members as they were drawn, before the time was heard; an ensemble of 100 draws
    /// gives the tail to about 2 percentage points.
    #[must_use]
    pub fn of(ensemble: &Ensemble) -> Self {
        let evidence = &ensemble.question().evidence;
        let members = ensemble.members();
        let worst = worst(members, &evidence.time_s);
        let impossible = below_two_body(evidence) || total_weight(members) <= 0.0;
        let verdict = match worst {
            _ if impossible => Verdict::Inconsistent,
            None => Verdict::Untested,
            Some((tail, _)) => Verdict::of_tail(tail),
        };
        let implied_time_s = Spread::of(
            members.iter().map(|member| (predicted_s(member), member.weight_before_time)),
        );
        let time = Evidence::narrowest(&evidence.time_s);
        Self {
            verdict,
            tail: worst.map(|(tail, _)| tail),
            side: if below_two_body(evidence) { Some(Side::Short) } else { worst.map(|(_, s)| s) },
            time_excess_s: time.and_then(|time| {
                let energy = EnergyOnly::of(evidence).ok()?;
                Some(central(time) - energy.time_of_flight_s)
            }),
            implied_time_s,
            implied_apogee_km: time.and_then(|time| implied_apogee_km(members, time, evidence)),
            evidence: evidence.clone(),
        }
    }
}

/// A member's time with the model error that was drawn for it, s.
fn predicted_s(member: &Member) -> f64 {
    member.time_of_flight_s + TIME_MODEL_ERROR_S * member.error
}

fn total_weight(members: &[Member]) -> f64 {
    members.iter().map(|member| member.weight_before_time).sum()
}

/// The least tail over the claimed times, and on which side it is.
fn worst(members: &[Member], times: &[Interval]) -> Option<(f64, Side)> {
    let total = total_weight(members);
    if total <= 0.0 {
        return None;
    }
    let mut worst: Option<(f64, Side)> = None;
    for time in times {
        let share = |beyond: &dyn Fn(f64) -> f64| {
            members
                .iter()
                .map(|member| {
                    member.weight_before_time
                        * normal_cdf(beyond(member.time_of_flight_s) / TIME_MODEL_ERROR_S)
                })
                .sum::<f64>()
                / total
        };
        let long = share(&|predicted_s| predicted_s - time.low);
        let short = share(&|predicted_s| time.high - predicted_s);
        let this = if long < short { (long, Side::Long) } else { (short, Side::Short) };
        if worst.is_none_or(|(tail, _)| this.0 < tail) {
            worst = Some(this);
        }
    }
    worst
}

/// Whether a claimed time is shorter than two-body flight to the least that the claims allow.
fn below_two_body(evidence: &Evidence) -> bool {
    let least = |intervals: &[Interval]| {
        intervals.iter().map(|interval| interval.low).fold(0.0, f64::max) / 1000.0
    };
    let (apogee_km, distance_km) = (least(&evidence.apogee_m), least(&evidence.ground_distance_m));
    let Some(two_body_s) = two_body_time_s(apogee_km, distance_km, evidence.heading) else {
        return false;
    };
    evidence.time_s.iter().any(|time| time.high < two_body_s)
}

/// The apogees that the claimed time implies, each member keeping its own distance and its own time
/// beyond two-body flight.
fn implied_apogee_km(members: &[Member], time: &Interval, evidence: &Evidence) -> Option<Spread> {
    Spread::of(members.iter().map(|member| {
        let excess_s = predicted_s(member) - member.two_body_time_s;
        let two_body_s = time.quantile(member.time_share) - excess_s;
        (apogee_of(two_body_s, member, evidence), member.weight_before_time)
    }))
}

/// The apogee, km, whose two-body flight to the member's distance takes a time; NaN where none does.
fn apogee_of(two_body_s: f64, member: &Member, evidence: &Evidence) -> f64 {
    let misfit = |apogee_km: f64| {
        two_body_time_s(apogee_km, member.ground_distance_km, evidence.heading)
            .map_or(f64::NAN, |time_s| time_s - two_body_s)
    };
    let (mut low, mut high) = (member.apogee_km, member.apogee_km);
    for _ in 0..40 {
        let (at_low, at_high) = (misfit(low), misfit(high));
        if at_low.is_nan() || at_high.is_nan() {
            return f64::NAN;
        }
        if at_low <= 0.0 && at_high >= 0.0 {
            return if low < high {
                bracketed_root(low, at_low, high, at_high, 0.05, misfit)
            } else {
                low
            };
        }
        if at_low > 0.0 {
            low = (low * 0.8).max(1.0);
            if low <= 1.0 {
                return f64::NAN;
            }
        } else {
            high *= 1.25;
        }
    }
    f64::NAN
}
