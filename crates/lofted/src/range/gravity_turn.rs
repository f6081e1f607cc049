//! The greatest range of a vehicle on a plain gravity turn: tipped over once, then left to gravity.

use core::f64::consts::PI;

use super::error::RangeError;
use super::maximum::{Farthest, MaximumRange, RangeQuestion};
use crate::math::{exp, ln};
use crate::trajectory::accuracy::Accuracy;
use crate::trajectory::error::FlightError;
use crate::trajectory::flown::Flown;
use crate::trajectory::input::InputError;
use crate::trajectory::lanes::fly_few_cut_off;
use crate::trajectory::powered_flight::PoweredFlight;
use crate::trajectory::steering::{Steering, SteeringParameters};

/// How long the vehicle is tipped over, in burn times.
const TIPPING: f64 = 0.06;
/// Speed of the rise at which it is tipped over at the earliest, m/s: slower, the smallest tip would lay it flat.
const TIPPED_AT_M_S: f64 = 50.0;
/// Least and greatest angle that it is tipped by, degrees.
const TIPPED_DEG: [f64; 2] = [0.05, 60.0];
/// Angles that are tried, evenly spread by their logarithm, before the best is drawn nearer.
const COARSE: usize = 16;
/// Flights with which the best is drawn nearer; each takes the share 0.618 of the interval.
const FINE: u32 = 12;

/// A flight that rises almost straight comes down behind the launch point, since the Earth turns on under it: no
/// farther than this angle at the Earth's centre, rad, which a flight all but around the Earth does not meet.
const BEHIND_RAD: f64 = 0.5;

/// A try of one angle.
#[allow(
    clippy::large_enum_variant,
    reason = "the large variant is the usual one, and a box would allocate"
)]
enum Tried {
    Far(Steering, Flown),
    Beyond,
    Nothing(RangeError),
}

/// The tries of a search.
struct Tries<'a> {
    question: &'a RangeQuestion,
    /// The farthest, with the logarithm of its angle.
    best: Option<(f64, Farthest)>,
    last_error: Option<RangeError>,
    flights: u32,
}

impl Tries<'_> {
    /// The range at the logarithm of an angle, 0 where there is no flight; `None` beyond the antipode.
    fn range_km(&mut self, at: f64) -> Option<f64> {
        let tried = match self.question.tipped(exp(at)) {
            Ok(flight) => tried(flight.steering, flight.fly(Accuracy::Survey)),
            Err(error) => Tried::Nothing(RangeError::Input(error)),
        };
        self.told(at, &tried)
    }

    /// The farthest of several, flown in lanes; `None` beyond the antipode.
    fn all<const N: usize>(&mut self, at: [f64; N]) -> Option<()> {
        let flights = at.map(|at| self.question.tipped(exp(at)));
        let Some(&Ok(any)) = flights.iter().find(|flight| flight.is_ok()) else {
            return at.iter().try_for_each(|at| self.range_km(*at).map(|_| ()));
        };
        let whole = flights.map(|flight| flight.unwrap_or(any));
        let flown = fly_few_cut_off(&whole, f64::INFINITY, Accuracy::Survey);
        for ((at, flight), flown) in at.iter().zip(flights).zip(flown) {
            let tried = match flight {
                Ok(flight) => tried(flight.steering, flown),
                Err(error) => Tried::Nothing(RangeError::Input(error)),
            };
            self.told(*at, &tried)?;
        }
        Some(())
    }

    fn told(&mut self, at: f64, tried: &Tried) -> Option<f64> {
        self.flights += 1;
        match *tried {
            Tried::Beyond => None,
            Tried::Nothing(error) => {
                self.last_error = Some(error);
                Some(0.0)
            }
            Tried::Far(steering, flown) => {
                let range_km = flown.ground_distance_km();
                if self.best.is_none_or(|(_, known)| range_km > known.range_km) {
                    let farthest = Farthest { range_km, steering, flown, flights: self.flights };
                    self.best = Some((at, farthest));
                }
                Some(range_km)
            }
        }
    }
}

impl RangeQuestion {
    /// The greatest range along the azimuth of the launch on a gravity turn.
    ///
    /// The vehicle rises until `turn_start_s`, and until it is 50 m/s fast, is tipped over by an angle in 6 % of its
    /// burn, and from there its thrust follows its
    /// velocity through the air until the last burnout, so that gravity alone bends the path. The angle is free.
    /// What ends the search is [`MaximumRange::ReachesTheAntipode`], as in [`RangeQuestion::maximum_range`].
    ///
    /// # Errors
    /// As [`RangeQuestion::maximum_range`].
    ///
    /// # Accuracy
    /// Within 0.2 % below the best of a fine grid over the angle
    /// (`a_gravity_turn_finds_the_best_of_its_angles_and_goes_about_as_far_as_the_best_steering`). A vehicle that
    /// burns out within the air goes up to 2 % farther so than by [`RangeQuestion::maximum_range`], whose pitch is
    /// held from the end of its turn.
    ///
    /// # Source
    /// Culler and Fried 1957, Universal Gravity Turn Trajectories, Journal of Applied Physics 28 (6).
    pub fn gravity_turn_range(&self) -> Result<MaximumRange, RangeError> {
        let [low, high] = TIPPED_DEG.map(ln);
        let step = (high - low) / (COARSE - 1) as f64;
        let mut tries = Tries { question: self, best: None, last_error: None, flights: 0 };
        let coarse = core::array::from_fn::<_, COARSE, _>(|k| low + step * k as f64);
        if tries.all(coarse).is_none() {
            return Ok(MaximumRange::ReachesTheAntipode);
        }
        let Some((centre, _)) = tries.best else {
            let fell = RangeError::NoFlight(FlightError::FellUnderPower { time_s: f64::NAN });
            return Err(tries.last_error.unwrap_or(fell));
        };
        let about = [centre - step, centre + step];
        Ok(match golden(about, |at| tries.range_km(at)).and(tries.best) {
            Some((_, farthest)) => {
                MaximumRange::UpTo(Farthest { flights: tries.flights, ..farthest })
            }
            None => MaximumRange::ReachesTheAntipode,
        })
    }

    /// The flight that is tipped by an angle, degrees.
    fn tipped(&self, angle_deg: f64) -> Result<PoweredFlight, InputError> {
        let burn_time_s = self.vehicle.parameters().burn_time_s;
        let turn_start_s = self.turn_start_s.max(self.vehicle.time_to_rise_at_s(TIPPED_AT_M_S));
        let steering = Steering::gravity_turn(SteeringParameters {
            turn_start_s,
            turn_end_s: turn_start_s + TIPPING * burn_time_s,
            final_pitch_deg: 90.0 - angle_deg,
        })?;
        let Self { vehicle, launch, earth, .. } = *self;
        Ok(PoweredFlight { vehicle, steering, launch, earth })
    }
}

/// What a flight says of its angle.
fn tried(steering: Steering, flown: Result<Flown, FlightError>) -> Tried {
    match flown {
        Ok(flown) if (PI..2.0 * PI - BEHIND_RAD).contains(&flown.swept_angle_rad()) => {
            Tried::Beyond
        }
        Ok(flown) => Tried::Far(steering, flown),
        Err(FlightError::Orbits { .. } | FlightError::LeavesTheEarth { .. }) => Tried::Beyond,
        Err(error) => Tried::Nothing(RangeError::NoFlight(error)),
    }
}

/// Draws an interval about the top of a function closer; `None` as soon as the function says so.
///
/// Kiefer 1953, Sequential minimax search for a maximum, Proceedings of the AMS 4.
fn golden([mut low, mut high]: [f64; 2], mut height: impl FnMut(f64) -> Option<f64>) -> Option<()> {
    const SHARE: f64 = 0.618_033_988_749_895;
    let inner = |low: f64, high: f64| (high - SHARE * (high - low), low + SHARE * (high - low));
    let (mut left, mut right) = inner(low, high);
    let (mut at_left, mut at_right) = (height(left)?, height(right)?);
    for _ in 2..FINE {
        if at_left > at_right {
            high = right;
            (right, at_right) = (left, at_left);
            left = inner(low, high).0;
            at_left = height(left)?;
        } else {
            low = left;
            (left, at_left) = (right, at_right);
            right = inner(low, high).1;
            at_right = height(right)?;
        }
    }
    Some(())
}
