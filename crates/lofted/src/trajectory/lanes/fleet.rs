//! Many flights through the lanes: those on the same kind of leg share them, and a free lane takes the next.

use pulp::{Arch, Simd, WithSimd};

use super::journey::{Entry, Kind, Next, Outcome, Place};
use super::located::{Located, Locating, Parked};
use super::phases::{LaneBurn, LanePhase};
use super::steps::{Lanes, Tried};
use super::wide::{MOST_LANES, Wide, column};
use crate::trajectory::accuracy::Accuracy;
use crate::trajectory::dop853::IntegrationError;
use crate::trajectory::encke::Departure;
use crate::trajectory::error::FlightError;
use crate::trajectory::powered_flight::PoweredFlight;
use crate::trajectory::propagator::{Ending, Fall};

/// Flights under way at once: enough to fill the lanes, few enough for the processor's cache.
const AT_ONCE: usize = 256;

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
        let (mut lanes, mut parked) = (Lanes::empty(), Parked::none());
        let mut flying = [None; MOST_LANES];
        let mut next = 0;
        loop {
            for (lane, seat) in flying.iter_mut().enumerate().take(Wide::<S>::LANES) {
                if seat.is_none()
                    && let Some(at) = self.waiting(next, kind)
                {
                    next = at + 1;
                    *seat = Some(at);
                    self.enter(&mut lanes, lane, at);
                }
            }
            let Some(full) = flying.iter().position(Option::is_some) else {
                if parked.count == 0 {
                    return;
                }
                next = next.min(self.settle::<S, P>(simd, &mut parked, kind));
                continue;
            };
            for (lane, seat) in flying.iter_mut().enumerate().take(Wide::<S>::LANES) {
                match *seat {
                    None => lanes.copy(full, lane),
                    Some(at) => {
                        if let Some(error) = self.refused(&lanes, lane, at) {
                            self.places[at] = Place::Done(Err(error));
                            *seat = None;
                        }
                    }
                }
            }
            let tried = lanes.step::<S, P>(simd);
            for (lane, seat) in flying.iter_mut().enumerate().take(Wide::<S>::LANES) {
                if let Some(at) = *seat
                    && !self.goes_on(&mut lanes, &mut parked, &tried, (lane, at, kind))
                {
                    *seat = None;
                }
                if parked.count == Wide::<S>::LANES {
                    next = next.min(self.settle::<S, P>(simd, &mut parked, kind));
                }
            }
        }
    }

    /// Looks into the steps that were parked; the first flight that goes on with a leg of this kind.
    #[inline(always)]
    fn settle<S: Simd, P: LanePhase<S>>(
        &mut self,
        simd: S,
        parked: &mut Parked,
        kind: Kind,
    ) -> usize {
        parked.fill_up();
        let located = simd.vectorize(Locating::<S, P>::of(simd, parked));
        let first = self.settled(parked, &located, kind);
        parked.count = 0;
        first
    }

    fn settled(&mut self, parked: &Parked, located: &[Located; MOST_LANES], kind: Kind) -> usize {
        let mut first = usize::MAX;
        for (lane, found) in located.iter().enumerate().take(parked.count) {
            let at = parked.places[lane];
            let place = &mut self.places[at];
            let Place::Flying(journey, entry) = place else { continue };
            let ground = if found.is_open {
                journey.events(&parked.taken(lane))
            } else {
                journey.count_evaluations(3);
                if let Some(top) = found.top {
                    journey.keep_highest(top);
                }
                found.ground
            };
            if parked.is_low[lane] == 0.0 {
                continue;
            }
            let ending = match ground {
                Some(impact) => Ending::Ground(impact),
                None if entry.x < entry.limit => {
                    entry.kind = kind;
                    first = first.min(at);
                    continue;
                }
                None => Ending::Limit(journey.state(entry.x, &entry.y), entry.first_width),
            };
            match journey.after(ending) {
                Next::Leg(leg) => {
                    *entry = leg;
                    first = first.min(at);
                }
                Next::Done(outcome) => *place = Place::Done(outcome),
            }
        }
        first
    }

    fn enter(&mut self, lanes: &mut Lanes, lane: usize, at: usize) {
        if let Place::Flying(_, leg) = &mut self.places[at] {
            lanes.enter(lane, leg);
            leg.kind = Kind::UnderWay;
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
    fn goes_on(
        &mut self,
        lanes: &mut Lanes,
        parked: &mut Parked,
        tried: &Tried,
        (lane, at, kind): (usize, usize, Kind),
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
        let is_low = tried.is_low[lane] != 0.0;
        if is_low || tried.is_summit[lane] != 0.0 {
            parked.put(lanes, tried, lane, (at, &journey.shape()));
        }
        let (x, y) = (lanes.x[lane], column(&lanes.y, lane));
        if is_low {
            // Only the ground tells how it goes on.
            *entry = Entry { kind: Kind::UnderWay, ..lanes.entry(lane, entry) };
            return false;
        }
        if x < lanes.limit[lane] {
            return true;
        }
        let end = journey.state(x, &y);
        match journey.after(Ending::Limit(end, lanes.next_width[lane])) {
            Next::Leg(leg) => {
                let stays = leg.kind == kind;
                *entry = leg;
                if stays {
                    lanes.enter(lane, &leg);
                    entry.kind = Kind::UnderWay;
                }
                stays
            }
            Next::Done(outcome) => {
                *place = Place::Done(outcome);
                false
            }
        }
    }
}
