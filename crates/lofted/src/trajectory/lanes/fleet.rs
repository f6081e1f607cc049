//! Many flights through the lanes: those on the same kind of leg share them, and a free lane takes the next.

use pulp::{Arch, Simd, WithSimd};

use super::journey::{Entry, Journey, Kind, Next, Taken};
use super::phases::{LaneBurn, LanePhase};
use super::steps::{GROWTH, Lanes, Tried};
use super::wide::{MOST_LANES, Row, Wide};
use crate::trajectory::accuracy::Accuracy;
use crate::trajectory::dop853::IntegrationError;
use crate::trajectory::encke::Departure;
use crate::trajectory::error::FlightError;
use crate::trajectory::flown::Flown;
use crate::trajectory::powered_flight::PoweredFlight;
use crate::trajectory::propagator::{Ending, Fall};

/// Flights under way at once: enough to fill the lanes, few enough for the processor's cache.
const AT_ONCE: usize = 64;

type Outcome = Result<Flown, FlightError>;

/// Whether this processor has lanes.
pub(super) fn has_lanes() -> bool {
    !matches!(Arch::new(), Arch::Scalar)
}

/// All flights by the widest lanes there are.
pub(super) fn flown(flights: &[PoweredFlight], cut_off_s: f64, accuracy: Accuracy) -> Vec<Outcome> {
    let mut outcomes = Vec::with_capacity(flights.len());
    let mut places = Vec::with_capacity(flights.len().min(AT_ONCE));
    for some in flights.chunks(AT_ONCE) {
        places.clear();
        places.extend(some.iter().map(|flight| Place::of(flight, cut_off_s, accuracy)));
        Arch::new().dispatch(Fleet { places: &mut places });
        outcomes.extend(places.iter().map(Place::outcome));
    }
    outcomes
}

/// A few flights by the widest lanes there are; allocates nothing.
pub(super) fn few_flown<const N: usize>(
    flights: &[PoweredFlight; N],
    cut_off_s: f64,
    accuracy: Accuracy,
) -> [Outcome; N] {
    let mut places =
        core::array::from_fn::<_, N, _>(|at| Place::of(&flights[at], cut_off_s, accuracy));
    Arch::new().dispatch(Fleet { places: &mut places });
    core::array::from_fn(|at| places[at].outcome())
}

/// Flights under way.
struct Fleet<'a> {
    places: &'a mut [Place],
}

/// A flight in the fleet.
#[allow(
    clippy::large_enum_variant,
    reason = "most places are flights under way, and a box would allocate"
)]
enum Place {
    Flying(Journey, Entry),
    Done(Outcome),
}

impl Place {
    fn of(flight: &PoweredFlight, cut_off_s: f64, accuracy: Accuracy) -> Self {
        match Journey::start(flight, cut_off_s, accuracy) {
            Ok((journey, entry)) => Self::Flying(journey, entry),
            Err(outcome) => Self::Done(outcome),
        }
    }

    fn outcome(&self) -> Outcome {
        match self {
            Self::Done(outcome) => *outcome,
            // No leg leads back to an earlier kind, so nothing is left under way.
            Self::Flying(..) => Err(IntegrationError::StepVanished { at: f64::NAN }.into()),
        }
    }
}

impl WithSimd for Fleet<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(mut self, simd: S) {
        debug_assert!(Wide::<S>::LANES <= MOST_LANES);
        self.pass::<S, LaneBurn<S>>(simd, Kind::Burn);
        self.pass::<S, Departure<Wide<S>>>(simd, Kind::Arc);
        self.pass::<S, Fall<Wide<S>>>(simd, Kind::Fall);
    }
}

impl Fleet<'_> {
    /// The first flight from `from` on that waits for a kind of leg.
    fn waiting(&self, from: usize, kind: Kind) -> Option<usize> {
        let waits = |place: &Place| matches!(place, Place::Flying(_, leg) if leg.kind == kind);
        self.places.iter().skip(from).position(waits).map(|at| from + at)
    }

    /// Flies every leg of a kind to its end.
    #[inline(always)]
    fn pass<S: Simd, P: LanePhase<S>>(&mut self, simd: S, kind: Kind) {
        let mut lanes = Lanes::empty();
        let mut flying = [None; MOST_LANES];
        let mut next = 0;
        loop {
            for lane in 0..Wide::<S>::LANES {
                if flying[lane].is_none()
                    && let Some(at) = self.waiting(next, kind)
                {
                    next = at + 1;
                    flying[lane] = Some(at);
                    self.enter(&mut lanes, lane, at);
                }
            }
            let Some(full) = flying.iter().position(Option::is_some) else { return };
            for lane in 0..Wide::<S>::LANES {
                match flying[lane] {
                    None => lanes.copy(full, lane),
                    Some(at) => {
                        if let Some(error) = self.refused(&lanes, lane, at) {
                            self.places[at] = Place::Done(Err(error));
                            flying[lane] = None;
                        }
                    }
                }
            }
            let tried = lanes.step::<S, P>(simd);
            for lane in 0..Wide::<S>::LANES {
                if let Some(at) = flying[lane]
                    && !self.goes_on(&mut lanes, &tried, lane, at, kind)
                {
                    flying[lane] = None;
                }
            }
        }
    }

    fn enter(&self, lanes: &mut Lanes, lane: usize, at: usize) {
        if let Place::Flying(_, leg) = &self.places[at] {
            enter(lanes, lane, leg);
        }
    }

    /// Counts a try of a lane; why there is none.
    fn refused(&mut self, lanes: &Lanes, lane: usize, at: usize) -> Option<FlightError> {
        match &mut self.places[at] {
            Place::Flying(journey, _) => journey.try_a_step(lanes.x[lane]).err(),
            Place::Done(_) => None,
        }
    }

    /// Looks at what a step in a lane came to; whether the lane still flies its flight.
    fn goes_on<S: Simd>(
        &mut self,
        lanes: &mut Lanes,
        tried: &Tried<S>,
        lane: usize,
        at: usize,
        kind: Kind,
    ) -> bool {
        let place = &mut self.places[at];
        let Place::Flying(journey, entry) = place else { return false };
        if tried.has_vanished[lane] != 0.0 {
            let error = IntegrationError::StepVanished { at: tried.x_before[lane] };
            *place = Place::Done(Err(error.into()));
            return false;
        }
        journey.count_evaluations(11);
        if tried.is_taken[lane] == 0.0 {
            return true;
        }
        journey.count_evaluations(1);
        let (x, y) = (lanes.x[lane], column(&lanes.y, lane));
        let ground = if tried.is_eventful[lane] == 0.0 {
            None
        } else {
            journey.events(&taken(lanes, tried, lane))
        };
        let ending = match ground {
            Some(impact) => Ending::Ground(impact),
            None if x < lanes.limit[lane] => return true,
            None => Ending::Limit(journey.state(x, &y), lanes.next_width[lane]),
        };
        match journey.after(ending) {
            Next::Leg(leg) => {
                *entry = leg;
                if leg.kind == kind {
                    enter(lanes, lane, &leg);
                }
                leg.kind == kind
            }
            Next::Done(outcome) => {
                *place = Place::Done(outcome);
                false
            }
        }
    }
}

/// Puts a leg at its start into a lane.
fn enter(lanes: &mut Lanes, lane: usize, leg: &Entry) {
    for (row, figure) in lanes.figures.iter_mut().zip(leg.figures) {
        row[lane] = figure;
    }
    for at in 0..6 {
        lanes.y[at][lane] = leg.y[at];
        lanes.inverse_tolerance[at][lane] = 1.0 / leg.tolerance[at];
    }
    lanes.x[lane] = leg.x;
    lanes.next_width[lane] = leg.first_width;
    lanes.growth[lane] = GROWTH;
    lanes.limit[lane] = leg.limit;
    lanes.height_m[lane] = leg.height_m;
    lanes.climb_m_s[lane] = leg.climb_m_s;
    lanes.time_rate[lane] = leg.time_rate;
}

/// A step that was taken in a lane, taken out of it.
fn taken<S: Simd>(lanes: &Lanes, tried: &Tried<S>, lane: usize) -> Taken {
    let slope = |slopes: &[Wide<S>; 6]| slopes.map(|slope| slope.row()[lane]);
    let (x_before, x) = (tried.x_before[lane], lanes.x[lane]);
    Taken {
        before: (x_before, column(&tried.y_before, lane)),
        after: (x, column(&lanes.y, lane)),
        slopes: core::array::from_fn(|at| slope(&tried.slopes[at])),
        watched: [tried.before.of(lane, x_before), lanes.watches().of(lane, x)],
    }
}

fn column(rows: &[Row; 6], lane: usize) -> [f64; 6] {
    core::array::from_fn(|at| rows[at][lane])
}
