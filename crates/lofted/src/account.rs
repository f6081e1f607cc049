//! An account of a flight: a reported time with the apogee and distance that it stands with.
//!
//! A party's time is set beside the time that two-body flight needs for the apogee and distance it
//! stands with: the claimant's own, else its party's, else those printed in the same report. Whose
//! they are is always kept, and figures of another party are never taken from another report.

use crate::claim::{Amount, Claim, Metric, Side};
use crate::trajectory::kepler::{KeplerArc, KeplerError};

/// A claim with the party of its claimant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// The party that its claimant speaks for.
    pub party: &'a str,
}

/// Whose figure stands with a reported time, nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The same claimant said it in the same report.
    SameStatement,
    /// The same claimant said it elsewhere.
    SameClaimant,
    /// Another claimant of the same party said it.
    SameParty,
    /// Another party said it; the same report prints both.
    SameReport,
}

/// A figure that stands with a reported time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StandsWith<'a> {
    /// The figure's claim and its party.
    pub told: Told<'a>,
    /// Whose it is, seen from the reported time.
    pub standing: Standing,
}

/// A reported time of flight with the figures that it stands with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Account<'a> {
    /// The reported time.
    pub time: Told<'a>,
    /// The apogee it stands with.
    pub apogee: StandsWith<'a>,
    /// The ground distance it stands with.
    pub distance: StandsWith<'a>,
}

/// Which way the stated figures bound what is left of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftBound {
    /// Every figure is a number, bare or about.
    AsStated,
    /// The apogee or distance is a lower bound, so two-body flight takes this long or longer.
    AtMost,
    /// The time is a lower bound, or the apogee or distance an upper one.
    AtLeast,
    /// The figures bound it from neither side.
    Unbounded,
}

/// An account beside two-body flight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TwoBodyComparison {
    /// The two-body arc of the account's apogee and distance, on an Earth at rest.
    pub arc: KeplerArc,
    /// The reported time, s.
    pub reported_s: f64,
    /// Reported time minus two-body time, s: what powered flight has to account for. Negative where
    /// the reported time is shorter than two-body flight, which no missile is.
    pub left_s: f64,
    /// Which way the claims bound `left_s`.
    pub bound: LeftBound,
}

/// Every account that the claims of one flight make, in the order of their reported times.
///
/// # Examples
/// ```
/// use lofted::account::{Standing, Told, accounts};
/// use lofted::claim::{About, Attribution, Claim, Figure, Kind, Metric, Rank, Unit};
///
/// // The agency's own figures of 31 October 2024, in one report.
/// let said = |metric: Metric, amount: &str, unit: Unit| -> Result<Claim, Box<dyn std::error::Error>> {
///     Ok(Claim {
///         id: metric.id().parse()?, about: About::Flight("2024-10-31".parse()?),
///         figure: Figure::new(metric, amount.parse()?, unit)?, words: amount.to_owned(),
///         scope: String::new(), method: String::new(), kind: Kind::Observed, as_of: None,
///         stated_on: "2024-11-01".parse()?, claimant: "kcna".parse()?,
///         attribution: Attribution::StateMedia, source: "kcna-2024-11-01".parse()?,
///         rank: Rank::Normal, links: Vec::new(), note: String::new(),
///     })
/// };
/// let claims = [
///     said(Metric::Apogee, "7687.5", Unit::Kilometres)?,
///     said(Metric::GroundDistance, "1001.2", Unit::Kilometres)?,
///     said(Metric::FlightTime, "5156", Unit::Seconds)?,
/// ];
/// let told = claims.each_ref().map(|claim| Told { claim, party: "Edelweiss" });
/// let [account] = accounts(&told)[..] else { unreachable!("one time, one account") };
/// assert_eq!(account.apogee.standing, Standing::SameStatement);
/// let left_s = account.beside_two_body()?.left_s;
/// assert!((150.0..210.0).contains(&left_s), "{left_s} s of powered flight");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn accounts<'a>(claims: &[Told<'a>]) -> Vec<Account<'a>> {
    let numbered = |told: &&Told<'a>| told.claim.figure.amount().named_number().is_some();
    claims
        .iter()
        .filter(|told| told.claim.figure.metric() == Metric::FlightTime)
        .filter(numbered)
        .filter_map(|time| {
            Some(Account {
                time: *time,
                apogee: nearest(claims, time, Metric::Apogee)?,
                distance: nearest(claims, time, Metric::GroundDistance)?,
            })
        })
        .collect()
}

/// The figure of a metric that stands nearest to a reported time; the first of equals.
fn nearest<'a>(claims: &[Told<'a>], time: &Told<'a>, metric: Metric) -> Option<StandsWith<'a>> {
    claims
        .iter()
        .filter(|told| told.claim.figure.metric() == metric)
        .filter(|told| told.claim.figure.amount().named_number().is_some())
        .filter_map(|told| Some(StandsWith { told: *told, standing: standing(time, told)? }))
        .min_by_key(|stands| stands.standing)
}

fn standing(time: &Told<'_>, other: &Told<'_>) -> Option<Standing> {
    let same_source = time.claim.source == other.claim.source;
    let same_claimant = time.claim.claimant == other.claim.claimant;
    if same_claimant {
        let standing = if same_source { Standing::SameStatement } else { Standing::SameClaimant };
        return Some(standing);
    }
    if time.party == other.party {
        return Some(Standing::SameParty);
    }
    same_source.then_some(Standing::SameReport)
}

impl Account<'_> {
    /// The account's time beside the two-body time of its apogee and distance.
    ///
    /// # Errors
    /// As [`TwoBodyComparison::new`].
    pub fn beside_two_body(&self) -> Result<TwoBodyComparison, KeplerError> {
        let stated = |told: &Told<'_>| told.claim.figure.si();
        TwoBodyComparison::new(
            stated(&self.apogee.told),
            stated(&self.distance.told),
            stated(&self.time),
        )
    }
}

impl TwoBodyComparison {
    /// A time beside the two-body time of an apogee and a ground distance, on an Earth at rest.
    ///
    /// Where an amount bounds, its number is used and `bound` says which way the result is bounded.
    ///
    /// # Units and conventions
    /// Amounts in SI: `apogee_m` and `ground_distance_m` in m, `time_s` in s.
    ///
    /// # Errors
    /// The apogee and distance make no arc, or hold no number: as [`KeplerArc::lofted`].
    ///
    /// # Examples
    /// ```
    /// use lofted::account::{LeftBound, TwoBodyComparison};
    /// use lofted::claim::Amount;
    ///
    /// let km = |km: f64| Amount::Exact(km * 1000.0);
    /// let strelsau = TwoBodyComparison::new(km(7000.0), km(1000.0), Amount::Exact(87.0 * 60.0))?;
    /// assert!((strelsau.left_s / 60.0 - 11.36).abs() < 0.01);
    /// assert_eq!(strelsau.bound, LeftBound::AsStated);
    /// # Ok::<(), lofted::trajectory::kepler::KeplerError>(())
    /// ```
    pub fn new(
        apogee_m: Amount,
        ground_distance_m: Amount,
        time_s: Amount,
    ) -> Result<Self, KeplerError> {
        let number = |amount: &Amount| amount.named_number().unwrap_or(f64::NAN);
        let arc =
            KeplerArc::lofted(number(&apogee_m) / 1000.0, number(&ground_distance_m) / 1000.0)?;
        let reported_s = number(&time_s);
        let left_s = reported_s - arc.time_of_flight_s();
        let bound = bound(&apogee_m, &ground_distance_m, &time_s);
        Ok(Self { arc, reported_s, left_s, bound })
    }
}

fn bound(apogee: &Amount, distance: &Amount, time: &Amount) -> LeftBound {
    // Two-body time grows with the apogee and with the distance.
    let needs = [apogee.side(), distance.side()];
    let at_most = needs.contains(&Side::Above) || time.side() == Side::Below;
    let at_least = needs.contains(&Side::Below) || time.side() == Side::Above;
    match (at_most, at_least) {
        (false, false) => LeftBound::AsStated,
        (true, false) => LeftBound::AtMost,
        (false, true) => LeftBound::AtLeast,
        (true, true) => LeftBound::Unbounded,
    }
}

#[cfg(test)]
mod tests;
