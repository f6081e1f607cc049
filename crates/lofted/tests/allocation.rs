//! A flight allocates nothing, shown by an allocator that counts.
#![cfg(not(target_arch = "wasm32"))]
#![allow(unsafe_code, reason = "a global allocator cannot be written without")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use lofted::earth::model::EarthModel;
use lofted::range::maximum::{RangeQuestion, SearchStart};
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::{Steering, SteeringParameters};
use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};

thread_local! {
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
}

struct Counting;

// SAFETY: every call goes to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.with(|count| count.set(count.get() + 1));
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the contract of `dealloc`.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// The allocations of this thread while `work` runs.
fn allocations_of<T>(work: impl FnOnce() -> T) -> (T, u64) {
    let before = ALLOCATIONS.with(Cell::get);
    let result = work();
    (result, ALLOCATIONS.with(Cell::get) - before)
}

#[test]
fn flights_and_ranges_allocate_nothing() {
    let vehicle = Vehicle::new(VehicleParameters {
        stages: Stages::Two,
        exhaust_speed_m_s: 2750.0,
        burn_time_s: 260.0,
        velocity_gain_m_s: 8400.0,
        climb_ballistic_coefficient_kg_m2: 15_000.0,
        reentry_ballistic_coefficient_kg_m2: 8_000.0,
    })
    .unwrap();
    let launch = Launch::new(LaunchParameters {
        latitude_deg: 39.282,
        longitude_deg: 125.869,
        height_m: 0.0,
        azimuth_deg: 76.0,
    })
    .unwrap();
    let steering = Steering::new(SteeringParameters {
        turn_start_s: 10.0,
        turn_end_s: 170.0,
        final_pitch_deg: 70.0,
    })
    .unwrap();
    let flight = PoweredFlight { vehicle, steering, launch, earth: EarthModel::FULL };

    let (flown, of_flight) = allocations_of(|| flight.fly(Accuracy::Survey).unwrap());
    assert_eq!(of_flight, 0);
    assert_eq!(allocations_of(|| flown.ground_distance_km()).1, 0);
    let question = RangeQuestion { vehicle, launch, earth: EarthModel::FULL, turn_start_s: 10.0 };
    let (_, of_range) =
        allocations_of(|| question.maximum_range_to_deg(76.0, SearchStart::Cold).unwrap());
    assert_eq!(of_range, 0);

    // The count counts: a recorded path keeps its pieces on the heap.
    let (path, of_path) = allocations_of(|| flight.record(Accuracy::Survey).unwrap());
    assert!(of_path > 0 && path.flown().flight_time_s() > 0.0);
}
