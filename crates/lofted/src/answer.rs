//! All that is said of the figures of one flight, by one call.

use core::ops::ControlFlow;

use crate::ask::{AskError, Figures};
use crate::reconstruct::conditions::{Ascent, HeavierPayload};
use crate::reconstruct::consistency::{Consistency, Verdict};
use crate::reconstruct::contradiction::Contradiction;
use crate::reconstruct::energy_only::EnergyOnly;
use crate::reconstruct::ensemble::{Ensemble, Progress, Ranges};
use crate::reconstruct::evidence::EvidenceError;
use crate::reconstruct::finding::Finding;
use crate::reconstruct::observable::Observable;
use crate::reconstruct::question::Question;
use crate::reconstruct::reach::{Place, WithinReach, within_reach};
use crate::reconstruct::slip::findings;
use crate::reconstruct::spread::Spread;
use crate::reconstruct::withheld::Withheld;

/// Draws where none were asked for.
pub const DRAWS: u32 = 500;

/// Members that "within reach" is counted over: the heaviest.
pub const REACH_MEMBERS: usize = 60;

/// All that is said of the figures of one flight.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Answer {
    /// The vehicles that explain all figures, as far as any does.
    pub ensemble: Ensemble,
    /// Whether one vehicle can have made all figures.
    pub consistency: Consistency,
    /// What may be wrong with the figures where it cannot.
    pub findings: Vec<Finding>,
    /// The vehicles that explain apogee and distance alone, where the figures do not hold together.
    pub arc_alone: Option<Ensemble>,
    /// Two-body flight; `None` where no apogee or no distance was given, or no free fall has such figures.
    pub energy_only: Option<EnergyOnly>,
    /// Greatest range on a plain gravity turn, km, and no farther than by the best steering; `None` where nothing is said of the vehicle.
    pub gravity_turn_km: Option<Spread>,
    /// The places that were asked about, seen from the launch point.
    pub within_reach: Vec<WithinReach>,
    /// What a heavier payload leaves, where one was asked about.
    pub heavier: Option<WithHeavierPayload>,
}

/// What a heavier payload than the one flown leaves.
#[derive(Debug, Clone, PartialEq)]
pub struct WithHeavierPayload {
    /// What it takes of the final speed, m/s; `None` where its cost stands for no speed.
    pub lost_speed_m_s: Option<f64>,
    /// Greatest range by the best steering, km; `None` where no flight is found.
    pub range_km: Option<Spread>,
    /// The places that were asked about.
    pub within_reach: Vec<WithinReach>,
}

/// Can these figures all be true, and how far does the vehicle reach?
///
/// Powered flight of a generic staged vehicle, drawn from priors by class and weighed by the figures, with its
/// greatest range over an Earth at rest; beside it two-body flight. 500 draws take some tenths of a second.
///
/// # Errors
/// A figure does not read, or no arc follows from the figures: [`AskError`], each with what would be right.
///
/// # Accuracy
/// See the table of the [crate]: p05 to p95 held the true range of 88 % of 500 flights drawn apart.
///
/// # Examples
/// ```
/// use lofted::prelude::*;
///
/// fn main() -> Result<(), AskError> {
///     let figures = Figures::new().apogee("about 2,800 km").distance(933).time("39 min");
///     let answer = lofted::reconstruct(&figures)?;
///     assert_eq!(answer.verdict(), Verdict::Consistent);
///     let range_km = answer.max_range_km().expect("the figures hold together");
///     assert!(range_km.p50 > 6_000.0 && range_km.p50 < 9_500.0, "{range_km:?}");
///     Ok(())
/// }
/// ```
pub fn reconstruct(figures: &Figures) -> Result<Answer, AskError> {
    reconstruct_by(figures, |question, draws| {
        drawn(question, draws, &mut |_| ControlFlow::Continue(()))
    })
}

/// As [`reconstruct`](fn@reconstruct), with the vehicles found by a function of the caller's: by threads, for one.
///
/// # Errors
/// As [`reconstruct`](fn@reconstruct).
pub fn reconstruct_by(
    figures: &Figures,
    drawn: impl FnOnce(Question, Option<u32>) -> Result<Ensemble, EvidenceError>,
) -> Result<Answer, AskError> {
    let (draws, places) = (figures.draws_asked()?, figures.places_asked()?);
    let ensemble = drawn(figures.question()?, draws)?;
    Ok(Answer::of(ensemble, &places, figures.heavier_asked()))
}

/// Two-body flight alone: at once, without power or air.
///
/// # Errors
/// As [`reconstruct`](fn@reconstruct); `Ok(None)` where no apogee or no distance was given, or they make no arc that comes down.
///
/// # Examples
/// ```
/// use lofted::prelude::*;
///
/// let figures = Figures::new().apogee(7000).distance(1000);
/// let arc = lofted::energy_only(&figures)?.expect("an arc");
/// assert_eq!((arc.time_of_flight_s / 6.0).round(), 756.0); // 75.6 min
/// # Ok::<(), AskError>(())
/// ```
pub fn energy_only(figures: &Figures) -> Result<Option<EnergyOnly>, AskError> {
    Ok(EnergyOnly::of(&figures.question()?.evidence).ok())
}

/// The vehicles of a question: so many draws, or as many as leave the range stable, [`DRAWS`] and up to four times as
/// many. The hook hears of every draw and may break; what was found stays.
///
/// # Errors
/// As [`Ensemble::new`].
pub fn drawn(
    question: Question,
    draws: Option<u32>,
    hook: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Ensemble, EvidenceError> {
    drawn_by(question, draws, &mut |ensemble, wanted| {
        ensemble.extend(wanted, Ranges::Find, hook);
        if ensemble.drawn() < wanted { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })
}

/// As [`drawn`], with the ensemble extended to so many draws with ranges by a function of the caller's: by threads,
/// for one, on the [parts](Ensemble::parts) of it. Where that breaks, what was found stays.
///
/// # Errors
/// As [`Ensemble::new`].
pub fn drawn_by(
    question: Question,
    draws: Option<u32>,
    extend: &mut dyn FnMut(&mut Ensemble, u32) -> ControlFlow<()>,
) -> Result<Ensemble, EvidenceError> {
    let mut ensemble = Ensemble::new(question)?;
    if let Some(draws) = draws {
        let _ = extend(&mut ensemble, draws);
        return Ok(ensemble);
    }
    while let Some(wanted) = ensemble.draws_to_go_on_to(DRAWS) {
        if extend(&mut ensemble, wanted).is_break() {
            break;
        }
    }
    Ok(ensemble)
}

impl Answer {
    /// All that is said of an ensemble, of places and of a heavier payload. Costs searches for ranges: some tenths of
    /// a second.
    #[must_use]
    pub fn of(ensemble: Ensemble, places: &[Place], heavier: Option<HeavierPayload>) -> Self {
        let question = ensemble.question();
        let consistency = Consistency::of(&ensemble);
        let findings = findings(question, &consistency);
        let arc_alone = (consistency.verdict == Verdict::Inconsistent)
            .then(|| arc_alone(question, ensemble.drawn()))
            .flatten();
        let counted = arc_alone.as_ref().unwrap_or(&ensemble);
        let within = |lost: f64| {
            let reaches = |place| within_reach(counted, place, lost, REACH_MEMBERS);
            places.iter().filter_map(reaches).collect()
        };
        let is_ballistic = consistency.not_ballistic.is_none();
        let within_reach = if is_ballistic { within(0.0) } else { Vec::new() };
        // Of bounds that exclude each other neither is the number of a flight.
        let has_numbers = !matches!(consistency.contradiction, Some(Contradiction::Bounds { .. }));
        let energy_only =
            EnergyOnly::of(&question.evidence).ok().filter(|_| is_ballistic && has_numbers);
        let heavier = heavier.map(|heavier| {
            let lost_speed_m_s = counted.lost_speed_m_s(heavier);
            let range = |lost| counted.range_under_km(Ascent::BestSteering, lost).ok();
            WithHeavierPayload {
                lost_speed_m_s,
                range_km: lost_speed_m_s.and_then(range),
                within_reach: lost_speed_m_s.map(within).unwrap_or_default(),
            }
        });
        let gravity_turn_km = counted.range_under_km(Ascent::GravityTurn, 0.0).ok();
        // Of fewer members, it might come out a little farther than by the best steering.
        let best_km = counted.max_range_km().ok();
        let gravity_turn_km = gravity_turn_km
            .map(|turn| best_km.map_or(turn, |best_km| turn.no_farther_than(best_km)));
        Self {
            consistency,
            findings,
            energy_only,
            gravity_turn_km,
            within_reach,
            heavier,
            arc_alone,
            ensemble,
        }
    }

    /// Whether one vehicle can have made all figures.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.consistency.verdict
    }

    /// The vehicles that ranges are told of: of all figures, or of apogee and distance alone where the figures do not
    /// hold together.
    #[must_use]
    pub fn counted(&self) -> &Ensemble {
        self.arc_alone.as_ref().unwrap_or(&self.ensemble)
    }

    /// Burn time of the vehicles counted, s, rounded to what other draws leave of it.
    ///
    /// # Errors
    /// Nothing is said of the vehicle: [`Withheld`] says why.
    pub fn burn_time_s(&self) -> Result<Spread, Withheld> {
        self.counted().rounded_burn_time_s()
    }

    /// Greatest range of the vehicles counted with the payload flown, km, over an Earth at rest by the best steering,
    /// rounded to what other draws leave of it; infinite where the antipode is within reach.
    ///
    /// # Errors
    /// As [`burn_time_s`](Self::burn_time_s).
    pub fn max_range_km(&self) -> Result<Spread, Withheld> {
        self.counted().rounded_max_range_km()
    }
}

/// The vehicles of apogee and distance alone; `None` where the question has not both.
fn arc_alone(question: &Question, draws: u32) -> Option<Ensemble> {
    let of_arc = [Observable::Apogee, Observable::GroundDistance];
    let mut evidence = question.evidence.clone();
    evidence.observed.retain(|one| of_arc.contains(&one.what));
    if !of_arc.iter().all(|what| evidence.has(*what)) {
        return None;
    }
    let mut ensemble = Ensemble::new(Question { evidence, ..question.clone() }).ok()?;
    ensemble.extend(draws, Ranges::Find, &mut |_| ControlFlow::Continue(()));
    Some(ensemble)
}
