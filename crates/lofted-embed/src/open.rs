//! What the figures leave open, and which of them are odd: branches, priors, classes and tests, as lines and JSON.

use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::consistency::Tested;
use lofted::reconstruct::ensemble::Ensemble;
use lofted::reconstruct::member::{Member, Reach};
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::proposal::{Branch, LeftOpen, Pins};
use lofted::reconstruct::spread::Spread;
use lofted_charts::sheet::words;
use lofted_view::judging::sentences::{left_open_words, prior_words};
use serde_json::{Value, json};

/// The branches with their weights; none where the figures leave no two.
pub(crate) fn branches(ensemble: &Ensemble) -> Vec<Value> {
    let one = |branch: &Branch| {
        let spread = |value: &dyn Fn(&Member) -> f64| of_branch(ensemble, *branch, value);
        let weight = ensemble.branch_share(*branch)?;
        Some(json!({
            "name": branch.id(),
            "weight": weight,
            "apogee_km": spread(&|member| member.apogee_km).map(|s| points(&s)),
            "time_of_flight_s": spread(&|member| member.time_of_flight_s).map(|s| points(&s)),
            "burn_time_s": spread(&Member::burn_time_s).map(|s| points(&s)),
            "max_range_km": spread(&range_km).map(|s| points(&s)),
        }))
    };
    match ensemble.pins() {
        Pins::Branches => Branch::ALL.iter().filter_map(one).collect(),
        Pins::Arc | Pins::Family => Vec::new(),
    }
}

fn range_km(member: &Member) -> f64 {
    member.max_range.map_or(f64::NAN, Reach::ordered_km)
}

fn of_branch(
    ensemble: &Ensemble,
    branch: Branch,
    value: &dyn Fn(&Member) -> f64,
) -> Option<Spread> {
    let members = ensemble.members().iter().filter(|member| member.branch() == branch);
    Spread::of(members.map(|member| (value(member), member.weight)))
}

/// The figures that are left open, each with its prior.
pub(crate) fn left_open(ensemble: &Ensemble) -> Vec<Value> {
    let one = |open: &LeftOpen| json!({ "figure": open.what.id(), "prior": prior_words(open) });
    ensemble.left_open().iter().map(one).collect()
}

/// The weight of each class, the weightiest first to last as they are listed.
pub(crate) fn classes(ensemble: &Ensemble) -> Value {
    let one = |class: &VehicleClass| {
        let weight = ensemble.class_share(*class)?;
        Some(json!({ "class": class.id(), "weight": weight }))
    };
    ensemble.question().classes.iter().filter_map(one).collect()
}

/// Every figure that the others predict, with its tail.
pub(crate) fn tested(tested: &[Tested]) -> Value {
    let one = |test: &Tested| {
        json!({
            "figure": test.what.id(),
            "tail": test.tail,
            "implied_si": points(&test.implied_si),
        })
    };
    tested.iter().map(one).collect()
}

/// What is left open, in lines for a reader; none of an arc that the figures determine.
pub(crate) fn lines(ensemble: &Ensemble) -> Vec<String> {
    let mut lines: Vec<String> = {
        let apogee_km = ensemble.spread(|member| member.apogee_km);
        ensemble.left_open().iter().map(|open| left_open_words(open, apogee_km)).collect()
    };
    if ensemble.pins() == Pins::Branches {
        lines.push("Two arcs have such a speed and distance:".to_owned());
        lines.extend(Branch::ALL.iter().filter_map(|branch| branch_line(ensemble, *branch)));
    }
    lines
}

fn branch_line(ensemble: &Ensemble, branch: Branch) -> Option<String> {
    let weight = ensemble.branch_share(branch)?;
    let apogee = of_branch(ensemble, branch, &|member| member.apogee_km)?;
    let time = of_branch(ensemble, branch, &|member| member.time_of_flight_s)?;
    let burn_s = of_branch(ensemble, branch, &Member::burn_time_s)?;
    let range = of_branch(ensemble, branch, &range_km).map_or(String::new(), |range| {
        format!(
            ", greatest range {}",
            spread_words(Observable::GroundDistance, &in_si(range, 1000.0))
        )
    });
    Some(format!(
        "  {}, {:.0} % of the weight: apogee {}, time {}, burn time {:.0} to {:.0} s{range}",
        branch.id(),
        100.0 * weight,
        spread_words(Observable::Apogee, &in_si(apogee, 1000.0)),
        spread_words(Observable::FlightTime, &time),
        burn_s.p05,
        burn_s.p95,
    ))
}

fn in_si(spread: Spread, si: f64) -> Spread {
    Spread { p05: spread.p05 * si, p50: spread.p50 * si, p95: spread.p95 * si }
}

/// A spread of an observable, given in SI, in the unit that it is shown in.
#[must_use]
pub fn spread_words(what: Observable, spread_si: &Spread) -> String {
    let (unit, si) = what.shown_in();
    // To three digits or so: the draws tell no more.
    let number = |value: f64| match value / si {
        at if at >= 1_000.0 => words::number(10.0 * (at / 10.0).round(), 0),
        at if at >= 100.0 => words::number(at, 0),
        at => words::number(at, if unit == "km/s" { 2 } else { 1 }),
    };
    let [low, middle, high] = [spread_si.p05, spread_si.p50, spread_si.p95].map(number);
    if low == high {
        format!("{low} {unit}")
    } else {
        format!("{low} to {high} {unit} (median {middle})")
    }
}

/// The points of a spread; null where one is infinite, which is the antipode.
pub(crate) fn points(spread: &Spread) -> Value {
    let finite = |value: f64| value.is_finite().then_some(value);
    json!({ "p05": finite(spread.p05), "p50": finite(spread.p50), "p95": finite(spread.p95) })
}

/// Three points of a range: `8,000 km / 8,900 km / 10,000 km`.
pub(crate) fn range_words(range: Spread) -> String {
    let number = |km: f64| match km.is_finite() {
        true => format!("{} km", words::number(km, 0)),
        false => "any point on Earth".to_owned(),
    };
    if range.p05.is_infinite() {
        return number(range.p05);
    }
    format!("{} / {} / {}", number(range.p05), number(range.p50), number(range.p95))
}
