//! The flight of least energy to a distance: the engines cut off as early as still gets there.

use super::error::RangeError;
use super::maximum::{Farthest, MaximumRange, RangeQuestion, SearchStart};
use crate::trajectory::input::within;
use crate::trajectory::kepler::ANTIPODE_KM;
use crate::trajectory::steering::Steering;

/// How close the impact comes to the distance asked for, km.
pub const MISSED_BY_KM: f64 = 2.0;

/// Cut-offs that are tried at most; a halving each time would need about 14.
const TRIES: u32 = 30;

/// The earliest cut-off that is looked at, in burn times: less than one stage of three burns.
const EARLIEST: f64 = 0.1;

/// A flight to a distance.
#[allow(
    clippy::large_enum_variant,
    reason = "the large variant is the usual one, and a box would allocate"
)]
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FlightTo {
    /// The distance is met, with the engines cut off early.
    CutOff {
        /// When, s after lift-off.
        cut_off_s: f64,
        /// The flight, which goes no farther however it is steered.
        farthest: Farthest,
    },
    /// The distance is beyond reach: the farthest flight that there is, with all that the engines give.
    OutOfReach(Farthest),
}

impl RangeQuestion {
    /// The flight of least energy to a distance, launched along the azimuth of the launch.
    ///
    /// Of all flights that come down so far out, it is the one whose engines are cut off first: the greatest range
    /// over the steering grows with the cut-off, and the cut-off is looked for at which it is the distance asked
    /// for. The vehicle, its payload and its thrust stay as they are.
    ///
    /// # Units and conventions
    /// `distance_km`: along the figure of the Earth from the launch point to the impact, 50 to 19,000 km.
    ///
    /// # Errors
    /// - [`RangeError::Input`]: the distance is outside of its interval, or `turn_start_s` is not from 0 to half of
    ///   the burn time.
    /// - [`RangeError::NoFlight`]: no cut-off tried gives a flight so short, with the reason of the last.
    /// - [`RangeError::DistanceMissed`]: the search did not come within [`MISSED_BY_KM`] of the distance.
    ///
    /// # Accuracy
    /// The impact lies within [`MISSED_BY_KM`] of the distance. The arc is up to a quarter lower than that of least
    /// energy in free flight between two points of a sphere (Bate, Mueller, White 1971, section 6.2), because
    /// gravity takes less of a flat ascent (`the_arc_is_nearly_that_of_free_flight`).
    ///
    /// # Examples
    /// ```
    /// use lofted::earth::model::EarthModel;
    /// use lofted::range::least_energy::FlightTo;
    /// use lofted::range::maximum::RangeQuestion;
    /// use lofted::trajectory::launch::{Launch, LaunchParameters};
    /// use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};
    /// let question = RangeQuestion {
    ///     vehicle: Vehicle::new(VehicleParameters {
    ///         stages: Stages::Two,
    ///         exhaust_speed_m_s: 2700.0,
    ///         burn_time_s: 250.0,
    ///         velocity_gain_m_s: 9000.0,
    ///         climb_ballistic_coefficient_kg_m2: 12_000.0,
    ///         reentry_ballistic_coefficient_kg_m2: 8_000.0,
    ///     })?,
    ///     launch: Launch::new(LaunchParameters {
    ///         latitude_deg: 39.2,
    ///         longitude_deg: 125.67,
    ///         height_m: 0.0,
    ///         azimuth_deg: 73.0,
    ///     })?,
    ///     earth: EarthModel::FULL,
    ///     turn_start_s: 8.0,
    /// };
    /// let FlightTo::CutOff { cut_off_s, farthest } = question.least_energy_to(5_000.0)? else { panic!() };
    /// assert!(cut_off_s < 250.0 && (farthest.range_km - 5_000.0).abs() < 2.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn least_energy_to(&self, distance_km: f64) -> Result<FlightTo, RangeError> {
        within("distance_km", distance_km, 50.0, 19_000.0)?;
        let burn_time_s = self.vehicle.parameters().burn_time_s;
        let whole = self.maximum_range(SearchStart::Cold)?;
        let mut known: Option<Steering> = None;
        if let MaximumRange::UpTo(farthest) = whole {
            if farthest.range_km <= distance_km {
                return Ok(FlightTo::OutOfReach(farthest));
            }
            known = Some(farthest.steering);
        }
        // Off the distance at both ends of the cut-offs that are left: too short early, too far late.
        let mut early = (EARLIEST * burn_time_s, -distance_km);
        let mut late = (burn_time_s, range_km(&whole) - distance_km);
        let mut last_error = None;
        for tried in 0..TRIES {
            let cut_off_s = next_cut_off_s(early, late, tried);
            let start = known.map_or(SearchStart::Cold, SearchStart::From);
            let found = match self.maximum_range_cut_off(cut_off_s, start) {
                Ok(found) => found,
                Err(error) => {
                    // Too slow to fly at all is too short.
                    (last_error, early.0) = (Some(error), cut_off_s);
                    continue;
                }
            };
            let off_km = range_km(&found) - distance_km;
            if let MaximumRange::UpTo(farthest) = found {
                if off_km.abs() < MISSED_BY_KM {
                    return Ok(FlightTo::CutOff { cut_off_s, farthest });
                }
                known = Some(farthest.steering);
            }
            if off_km < 0.0 {
                early = (cut_off_s, off_km);
            } else {
                late = (cut_off_s, off_km);
            }
        }
        Err(last_error.unwrap_or(RangeError::DistanceMissed { distance_km, short_km: -early.1 }))
    }
}

/// How far it goes, km; half way around the Earth for what goes farther.
fn range_km(range: &MaximumRange) -> f64 {
    range.farthest().map_or(ANTIPODE_KM, |farthest| farthest.range_km)
}

/// The next cut-off: by the secant, which is nearly straight where the range is; every third time the middle, so
/// that both ends come nearer.
fn next_cut_off_s(
    (early_s, short_km): (f64, f64),
    (late_s, far_km): (f64, f64),
    tried: u32,
) -> f64 {
    let share =
        if tried % 3 == 2 { 0.5 } else { (-short_km / (far_km - short_km)).clamp(0.02, 0.98) };
    early_s + share * (late_s - early_s)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::earth::frames::Rotation;
    use crate::earth::model::EarthModel;
    use crate::reconstruct::proposal::least_energy_apogee_km;
    use crate::trajectory::accuracy::Accuracy;
    use crate::trajectory::launch::{Launch, LaunchParameters};
    use crate::trajectory::powered_flight::PoweredFlight;
    use crate::trajectory::steering::SteeringParameters;
    use crate::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};

    fn question(stages: Stages, burn_time_s: f64, velocity_gain_m_s: f64) -> RangeQuestion {
        RangeQuestion {
            vehicle: Vehicle::new(VehicleParameters {
                stages,
                exhaust_speed_m_s: 2700.0,
                burn_time_s,
                velocity_gain_m_s,
                climb_ballistic_coefficient_kg_m2: 12_000.0,
                reentry_ballistic_coefficient_kg_m2: 8_000.0,
            })
            .unwrap(),
            launch: Launch::new(LaunchParameters {
                latitude_deg: 39.2,
                longitude_deg: 125.67,
                height_m: 0.0,
                azimuth_deg: 73.0,
            })
            .unwrap(),
            earth: EarthModel { rotation: Rotation::Still, ..EarthModel::FULL },
            turn_start_s: 8.0,
        }
    }

    fn cut_off(question: &RangeQuestion, distance_km: f64) -> (f64, Farthest) {
        match question.least_energy_to(distance_km).unwrap() {
            FlightTo::CutOff { cut_off_s, farthest } => (cut_off_s, farthest),
            FlightTo::OutOfReach(farthest) => panic!("{} km", farthest.range_km),
        }
    }

    #[test]
    fn the_arc_is_nearly_that_of_free_flight() {
        for (stages, burn_s, gain_m_s) in
            [(Stages::Two, 250.0, 9_000.0), (Stages::Three, 190.0, 10_000.0)]
        {
            for distance_km in [3_000.0, 6_000.0, 10_000.0] {
                let question = question(stages, burn_s, gain_m_s);
                let (_, farthest) = cut_off(&question, distance_km);
                assert!((farthest.range_km - distance_km).abs() < MISSED_BY_KM);
                let (flown_km, least_km) =
                    (farthest.flown.apogee_km(), least_energy_apogee_km(distance_km));
                assert!(
                    (0.75..1.05).contains(&(flown_km / least_km)),
                    "{flown_km} and {least_km} km"
                );
            }
        }
    }

    #[test]
    fn a_farther_flight_burns_longer_and_no_other_steering_goes_farther() {
        let question = question(Stages::Two, 250.0, 9_000.0);
        let (near_s, _) = cut_off(&question, 4_000.0);
        let (far_s, farthest) = cut_off(&question, 8_000.0);
        assert!(near_s < far_s && far_s < 250.0, "{near_s} and {far_s} s");
        let best = *farthest.steering.parameters();
        for (end_s, pitch_deg) in [(8.0, 0.0), (-8.0, 0.0), (0.0, 3.0), (0.0, -3.0), (6.0, 2.0)] {
            let steering = Steering::new(SteeringParameters {
                turn_end_s: best.turn_end_s + end_s,
                final_pitch_deg: best.final_pitch_deg + pitch_deg,
                ..best
            })
            .unwrap();
            let RangeQuestion { vehicle, launch, earth, .. } = question;
            let flown = PoweredFlight { vehicle, steering, launch, earth }
                .fly_cut_off(far_s, Accuracy::Survey)
                .unwrap();
            assert!(flown.ground_distance_km() < farthest.range_km + 1.0);
        }
    }

    #[test]
    fn beyond_reach_it_is_the_farthest_flight_and_nonsense_is_refused() {
        let question = question(Stages::One, 150.0, 6_500.0);
        let all = question.maximum_range(SearchStart::Cold).unwrap();
        let FlightTo::OutOfReach(farthest) = question.least_energy_to(9_000.0).unwrap() else {
            panic!("not so far")
        };
        assert_eq!(Some(&farthest), all.farthest());
        for distance_km in [0.0, -5.0, 25_000.0, f64::NAN] {
            let error = question.least_energy_to(distance_km).unwrap_err();
            assert!(error.to_string().contains("distance_km"), "{error}");
        }
    }

    #[test]
    fn the_antipode_is_no_limit_to_what_is_near() {
        let question = question(Stages::Three, 300.0, 12_500.0);
        assert_eq!(
            question.maximum_range(SearchStart::Cold).unwrap(),
            MaximumRange::ReachesTheAntipode
        );
        let (cut_off_s, farthest) = cut_off(&question, 1_000.0);
        assert!(cut_off_s < 300.0 && farthest.flown.apogee_km() < 1_000.0);
    }
}
