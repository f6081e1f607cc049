//! True figures of which one is told as a bound, however far it lies from the truth: how often they are called odd.

use std::ops::ControlFlow;

use lofted::claim::{Amount, Figure};
use lofted::reconstruct::consistency::{Consistency, Verdict};
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::Evidence;
use lofted::reconstruct::question::Question;

use crate::flights::{Dice, arc_and_time, truth};

/// A figure as "more than" or "up to" a number that lies up to 95 % off.
fn bounded(figure: &Figure, dice: &mut Dice) -> Figure {
    let number = figure.amount().named_number().unwrap();
    let off = 1.0 + 0.95 * dice.share();
    let amount = if dice.share() < 0.5 {
        Amount::MoreThan((number / off).floor())
    } else {
        Amount::UpTo((number * off).ceil())
    };
    Figure::new(figure.metric(), amount, figure.unit()).unwrap()
}

/// Of true sets with a bound in place of the apogee, the distance, the time or all three: how many, inconsistent.
fn false_alarms(sets: usize, draws: u32, seed: u64) -> [usize; 2] {
    let mut dice = Dice(seed);
    let mut counted = [0, 0];
    while counted[0] < sets {
        let Some(truth) = truth(&mut dice) else { continue };
        let mut figures = arc_and_time(&mut dice, &truth);
        for (at, figure) in figures.iter_mut().enumerate() {
            if counted[0] % 4 == at || counted[0] % 4 == 3 {
                *figure = bounded(figure, &mut dice);
            }
        }
        let Ok(mut ensemble) = Ensemble::new(Question::new(Evidence::of_figures(&figures, None)))
        else {
            continue;
        };
        ensemble.extend(draws, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
        let found = Consistency::of(&ensemble);
        counted[0] += 1;
        if found.verdict == Verdict::Inconsistent {
            counted[1] += 1;
            println!("{:?} {figures:?} {:?}", truth.class, found.tested);
        }
    }
    counted
}

#[test]
fn true_bounds_are_seldom_called_odd() {
    let [sets, inconsistent] = false_alarms(60, 120, 5);
    assert!(inconsistent * 100 <= 5 * sets, "{inconsistent} of {sets}");
}

/// The whole of it: `cargo test -p lofted --test synthetic bounds -- --ignored --nocapture`.
#[test]
#[ignore = "minutes"]
fn a_thousand_true_bounds() {
    let [sets, inconsistent] = false_alarms(1000, 200, 3);
    println!("{inconsistent} of {sets}");
    assert!(inconsistent * 100 <= 4 * sets, "{inconsistent} of {sets}");
}
