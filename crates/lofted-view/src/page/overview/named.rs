//! Which claims the overview names: what an excerpt for it holds, and a frozen frame of it.

use lofted::claim::{Claim, ClaimId, Metric};
use lofted_record::Record;

use crate::page::overview::disagreements::widest;
use crate::page::overview::newest::{drawn, told_flights};
use crate::page::overview::strip::{is_of_strip, strip};
use crate::page::overview::troops::{all_standing, latest};
use crate::saying::gap::replaces;

/// The claims that the overview names, or that decide whether it names another, in the order of the record.
#[must_use]
pub fn named(record: &Record) -> Vec<&ClaimId> {
    let newest = [told_flights(record).first().copied(), drawn(record)];
    let newest = newest.map(|flight| flight.map(|flight| &flight.id));
    let strip = strip(record);
    let mut named: Vec<&Claim> = record
        .claims()
        .iter()
        .filter(|claim| {
            let flight = claim.flight();
            let of_strip = is_of_strip(claim.figure.metric())
                && strip.iter().any(|one| Some(&one.id) == flight);
            of_strip || (flight.is_some() && newest.contains(&flight))
        })
        .collect();
    for one in latest(record) {
        for topic in record.chief(one.on) {
            named.extend(all_standing(record, one.on, &topic, one.day));
        }
    }
    for gap in widest(record) {
        let ends = [gap.less, gap.more];
        // What is not there puts nothing in place of a figure, which then would stand against another.
        let after =
            record.claims().iter().filter(|later| ends.iter().any(|one| replaces(later, one)));
        named.extend(after);
        named.extend(ends);
        // A flight goes by the name that it was given.
        let flight = gap.more.flight();
        named.extend(record.claims().iter().filter(|claim| {
            claim.figure.metric() == Metric::Designation
                && flight.is_some()
                && claim.flight() == flight
        }));
    }
    let is_named = |claim: &&Claim| named.iter().any(|one| one.id == claim.id);
    record.claims().iter().filter(is_named).map(|claim| &claim.id).collect()
}
