//! How often true figures are called odd, and how often a slip that was made is seen and named.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::consistency::{Consistency, Verdict};
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::Evidence;
use lofted::reconstruct::finding::{Finding, FindingCode};
use lofted::reconstruct::question::Question;
use lofted::reconstruct::slip::findings;

use crate::flights::Dice;
use crate::made::{MADE, Made, is_hidden, is_right, number, slipped};
use crate::told::{SHAPES, Shape, Told, told};

fn consistency(question: Question, draws: u32) -> Option<(Question, Consistency)> {
    let mut ensemble = Ensemble::new(question).ok()?;
    ensemble.extend(draws, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
    Some((ensemble.question().clone(), Consistency::of(&ensemble)))
}

fn judged(evidence: Evidence, draws: u32) -> (Verdict, Option<f64>, Vec<Finding>) {
    let Some((question, found)) = consistency(Question::new(evidence), draws) else {
        return (Verdict::Inconsistent, None, Vec::new());
    };
    (found.verdict, found.tail, findings(&question, &found))
}

/// Of true sets by their shape: how many, inconsistent, strained.
fn false_alarms(sets: usize, draws: u32, seed: u64) -> BTreeMap<Shape, [usize; 3]> {
    let mut dice = Dice(seed);
    let mut counted: BTreeMap<Shape, [usize; 3]> = BTreeMap::new();
    let mut done = 0;
    while done < sets {
        let shape = SHAPES[done % SHAPES.len()];
        let Some((truth, told)) = told(shape, &mut dice) else { continue };
        let (_, found) = consistency(Question::new(told.evidence()), draws).unwrap();
        let one = counted.entry(shape).or_default();
        one[0] += 1;
        one[1] += usize::from(found.verdict == Verdict::Inconsistent);
        one[2] += usize::from(found.verdict == Verdict::Strained);
        println!("true {shape:?} {:?} {:?} {:?}", found.verdict, found.tail, truth.class);
        if found.verdict == Verdict::Inconsistent {
            println!("{truth:?} {:?} {:?}", told.figures, found.tested);
        }
        done += 1;
    }
    counted
}

/// Whether spoilt figures are those of another flight of the very class, so that nobody who knows it could tell.
fn is_another_flight(spoilt: &Told, class: VehicleClass, draws: u32) -> bool {
    let question = Question { classes: vec![class], ..Question::new(spoilt.evidence()) };
    let found = consistency(question, draws);
    found.is_some_and(|(_, found)| found.verdict != Verdict::Inconsistent)
}

#[derive(Debug, Default, Clone, Copy)]
struct Seen {
    made: usize,
    noticed: usize,
    first: usize,
    among_three: usize,
    /// Not among three, and figures of another flight.
    undecidable: usize,
}

fn named(sets: usize, draws: u32, seed: u64) -> BTreeMap<(Shape, Made), Seen> {
    let mut dice = Dice(seed);
    let mut seen: BTreeMap<(Shape, Made), Seen> = BTreeMap::new();
    let mut done = 0;
    while done < sets {
        let shape = SHAPES[done % SHAPES.len()];
        let Some((truth, told)) = told(shape, &mut dice) else { continue };
        let made = dice.one_of(&MADE);
        let Some(spoilt) = slipped(&told, made, &truth, &mut dice) else { continue };
        let (verdict, tail, findings) = judged(spoilt.evidence(), draws);
        let codes: Vec<FindingCode> = findings.iter().map(Finding::code).collect();
        let one = seen.entry((shape, made)).or_default();
        let right = |finding: &Finding| is_right(finding, made, &told, &spoilt);
        one.made += 1;
        one.noticed += usize::from(verdict != Verdict::Consistent || !codes.is_empty());
        one.first += usize::from(findings.first().is_some_and(right));
        let among_three = findings.iter().take(3).any(right);
        one.among_three += usize::from(among_three);
        let undecidable = !among_three && is_another_flight(&spoilt, truth.class, draws);
        one.undecidable += usize::from(undecidable);
        let names: Vec<&str> = codes.iter().map(|code| code.id()).collect();
        println!(
            "slip {shape:?} {made:?} {verdict:?} {tail:?} {} | {:?} -> {:?} | {:?}{}",
            names.join(","),
            told.figures.iter().map(|f| (number(f), f.unit())).collect::<Vec<_>>(),
            spoilt.figures.iter().map(|f| (number(f), f.unit())).collect::<Vec<_>>(),
            truth.class,
            if undecidable { ", undecidable" } else { "" }
        );
        done += 1;
    }
    seen
}

fn sum(seen: &BTreeMap<(Shape, Made), Seen>, counts: impl Fn(Shape, Made) -> bool) -> Seen {
    seen.iter().filter(|((shape, made), _)| counts(*shape, *made)).fold(
        Seen::default(),
        |sum, (_, one)| Seen {
            made: sum.made + one.made,
            noticed: sum.noticed + one.noticed,
            first: sum.first + one.first,
            among_three: sum.among_three + one.among_three,
            undecidable: sum.undecidable + one.undecidable,
        },
    )
}

fn share_inconsistent(counted: &BTreeMap<Shape, [usize; 3]>) -> f64 {
    let [all, inconsistent] = [0, 1].map(|at| counted.values().map(|one| one[at]).sum::<usize>());
    inconsistent as f64 / all as f64
}

#[test]
fn true_figures_are_seldom_called_odd() {
    let counted = false_alarms(100, 120, 20_241_031);
    assert!(share_inconsistent(&counted) <= 0.05, "{counted:?}");
}

#[test]
fn slips_are_noticed_and_named() {
    let seen = sum(&named(36, 100, 7), |_, _| true);
    assert!(seen.noticed * 100 >= 80 * seen.made, "{seen:?}");
    assert!(seen.among_three * 100 >= 65 * seen.made, "{seen:?}");
}

/// The whole of it: `cargo test -p lofted --test synthetic slips -- --ignored --nocapture`.
#[test]
#[ignore = "minutes"]
fn a_thousand_true_sets() {
    let counted = false_alarms(1000, 200, 1);
    println!("{counted:?}");
    assert!(share_inconsistent(&counted) <= 0.04, "{counted:?}");
}

/// The whole of it: `cargo test -p lofted --test synthetic slips -- --ignored --nocapture`.
#[test]
#[ignore = "minutes"]
fn a_thousand_slips() {
    let seen = named(1000, 200, 2);
    for (name, one) in &seen {
        println!("{name:?}: {one:?}");
    }
    for shape in SHAPES {
        println!("{shape:?}: {:?}", sum(&seen, |one, _| one == shape));
    }
    let all = sum(&seen, |_, _| true);
    println!("all: {all:?}");
    println!("hidden: {:?}", sum(&seen, is_hidden));
    let open = sum(&seen, |shape, made| !is_hidden(shape, made));
    println!("but the hidden: {open:?}");
    println!(
        "of what can be decided {} of {} among three",
        all.among_three,
        all.made - all.undecidable
    );
    assert!(all.noticed * 100 >= 90 * all.made && all.first * 100 >= 80 * all.made, "{all:?}");
    assert!(open.among_three * 100 >= 92 * open.made, "{open:?}");
}
