//! What the worker is asked of the scenarios that read: their figures, and a band under those at one distance.

use lofted::claim::Metric;
use lofted_jobs::ask::Ask;

use crate::judging::claim_sets::{ClaimSet, band};
use crate::judging::method::Method;
use crate::page::workbench::outcome::{Outcome, Seen};

/// A scenario that is asked about.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// Its number, by which its answer is found.
    pub id: u32,
    /// Its figures, in its name and its hue.
    pub set: ClaimSet,
}

/// The scenarios that read, to be asked about.
#[must_use]
pub fn asked(shown: &[(&Seen, &Outcome)]) -> Vec<Asked> {
    let asked =
        |(seen, outcome): &(&Seen, &Outcome)| Asked { id: seen.id, set: outcome.set.clone() };
    shown.iter().map(asked).collect()
}

/// What the worker is asked: every scenario, and the band at the open one's ground distance.
#[must_use]
pub fn ask(asked: &[Asked], open: u32) -> Option<Ask> {
    let near: Vec<&ClaimSet> = near(asked, open).into_iter().map(|one| &one.set).collect();
    (!asked.is_empty()).then(|| Ask {
        sets: asked.iter().map(|one| one.set.asked()).collect(),
        draws: Method::default().draws,
        band: band(&near),
        portrait: None,
        places: Vec::new(),
    })
}

/// The scenarios whose distance is near the open one's: they belong into one band.
pub(super) fn near(asked: &[Asked], open: u32) -> Vec<&Asked> {
    let Some(wanted) = asked.iter().find(|one| one.id == open) else {
        return asked.iter().collect();
    };
    let wanted_m = distance_m(&wanted.set);
    // Within a tenth the band moves by less than its own width.
    let near = |one: &&Asked| (distance_m(&one.set) - wanted_m).abs() <= 0.1 * wanted_m + 20e3;
    asked.iter().filter(near).collect()
}

fn distance_m(set: &ClaimSet) -> f64 {
    let figure = set.figure(Metric::GroundDistance);
    figure.and_then(|figure| figure.si().named_number()).unwrap_or(f64::NAN)
}
