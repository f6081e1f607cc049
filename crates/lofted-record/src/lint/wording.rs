//! Rules on one claim: what its words say beside what its columns say.

use lofted::claim::{Claim, Kind, Metric, Qualifier, Quantity, Side};

use super::ledger::{Doubt, Entry, Ledger};
use super::numerals::{Carried, carries};
use super::rule::Rule;
use super::words::{Turns, counts_in};
use crate::fault::shown;

/// Checks one claim; `room` is reused from one claim to the next.
pub(super) fn check(ledger: &mut Ledger<'_>, entry: Entry<'_>, room: &mut String) {
    let words = Turns::of(&entry.claim.words, room);
    if words != Turns::default() {
        bound(ledger, entry, words);
        losses(ledger, entry, words);
        future(ledger, entry, words);
    }
    figure_in_words(ledger, entry);
    if entry.claim.figure.metric().quantity() == Quantity::Persons {
        others(ledger, entry);
        if words.has(Turns::BUILDERS) && !Turns::of(&entry.claim.scope, room).has(Turns::BUILDERS) {
            builders(ledger, entry);
        }
    }
    derived(ledger, entry);
    fraction(ledger, entry);
}

/// A fraction of a person, or of what else is counted whole.
fn fraction(ledger: &mut Ledger<'_>, entry: Entry<'_>) {
    let amount = entry.claim.figure.amount();
    let is_whole = matches!(
        entry.metric.quantity(),
        Quantity::Persons | Quantity::Aircraft | Quantity::Containers | Quantity::Rounds
    );
    let mut numbers = [amount.low(), amount.best(), amount.high()].into_iter().flatten();
    if is_whole && entry.claim.kind != Kind::Derived && numbers.any(|n| n.fract() != 0.0) {
        let unit = entry.claim.figure.unit();
        ledger.doubt_claim(
            entry,
            Doubt {
                rule: Rule::Fraction,
                column: "best",
                value: amount.to_string(),
                why: format!("{amount} {unit} stands for what is counted whole"),
                fix: "write the number as it was said".to_owned(),
            },
        );
    }
}

/// Whether two qualifiers bound from opposite sides.
pub(super) const fn opposite(a: Qualifier, b: Qualifier) -> bool {
    matches!((a.side(), b.side()), (Side::Above, Side::Below) | (Side::Below, Side::Above))
}

/// Whether a qualifier bounds from one side.
pub(super) fn bounds(qualifier: Qualifier) -> bool {
    qualifier.side() != Side::Both
}

/// The figure among the numbers of the words; a figure that was computed may stand apart from them.
fn figure_in_words(ledger: &mut Ledger<'_>, entry: Entry<'_>) {
    let claim = entry.claim;
    let amount = claim.figure.amount();
    let quantity = claim.figure.metric().quantity();
    let carried = [amount.low(), amount.best(), amount.high()]
        .into_iter()
        .flatten()
        .map(|number| carries(&claim.words, number, quantity));
    let is_lost = carried.fold(None, |lost, one| match one {
        Carried::No => Some(lost.unwrap_or(true)),
        Carried::Yes | Carried::Unknown => Some(false),
    });
    if is_lost != Some(true) || (claim.kind == Kind::Derived && !claim.method.is_empty()) {
        return;
    }
    ledger.doubt_claim(
        entry,
        Doubt {
            rule: Rule::FigureNotInWords,
            column: "words",
            value: claim.words.clone(),
            why: format!("\"{}\" holds other numbers than {amount}", shown(&claim.words)),
            fix: "quote the words that carry the figure, or mend the number".to_owned(),
        },
    );
}

fn bound(ledger: &mut Ledger<'_>, entry: Entry<'_>, words: Turns) {
    let qualifier = entry.claim.figure.amount().qualifier();
    let (below, above) = (words.has(Turns::LOWER), words.has(Turns::UPPER));
    if below == above || entry.number().is_none() {
        return;
    }
    let (side, right) = if below { ("below", "more-than") } else { ("above", "up-to") };
    let flipped =
        matches!((below, above, qualifier.side()), (true, _, Side::Below) | (_, true, Side::Above));
    let rule = match qualifier {
        _ if flipped => Rule::BoundFlipped,
        Qualifier::Exact | Qualifier::About => Rule::BoundLost,
        _ => return,
    };
    let (id, said) = (qualifier.id(), shown(&entry.claim.words));
    let turned = if flipped { "the other way" } else { "not at all" };
    ledger.doubt_claim(
        entry,
        Doubt {
            rule,
            column: "qualifier",
            value: id.to_owned(),
            why: format!("\"{said}\" bounds from {side}, and qualifier \"{id}\" {turned}"),
            fix: format!("write \"{right}\", or quote the claimant's own words"),
        },
    );
}

fn losses(ledger: &mut Ledger<'_>, entry: Entry<'_>, words: Turns) {
    let metric = entry.metric;
    let said = || shown(&entry.claim.words);
    if metric == Metric::Killed && words.has(Turns::WOUNDED) {
        ledger.doubt_claim(
            entry,
            Doubt {
                rule: Rule::CasualtiesAsDeaths,
                column: "metric",
                value: metric.to_string(),
                why: format!("\"{}\" counts wounded too, and metric \"killed\" does not", said()),
                fix: "write \"killed-and-wounded\"".to_owned(),
            },
        );
    }
    let total = matches!(
        metric,
        Metric::Killed | Metric::Wounded | Metric::KilledAndWounded | Metric::KilledWoundedMissing
    );
    if total && words.has(Turns::WINDOW) {
        ledger.doubt_claim(
            entry,
            Doubt {
                rule: Rule::WindowAsTotal,
                column: "metric",
                value: metric.to_string(),
                why: format!(
                    "\"{}\" counts a stretch of time, and \"{metric}\" is a total",
                    said()
                ),
                fix: "write \"casualties-in-window\" with its days in as_of".to_owned(),
            },
        );
    }
}

/// Metrics of troops that are there already.
pub(super) const fn is_presence(metric: Metric) -> bool {
    matches!(metric, Metric::InPlace | Metric::NearFront | Metric::SentTotal)
}

/// Whether a claim speaks of later.
pub(super) const fn is_later(claim: &Claim) -> bool {
    matches!(claim.kind, Kind::Planned | Kind::Forecast)
}

fn future(ledger: &mut Ledger<'_>, entry: Entry<'_>, words: Turns) {
    let claim = entry.claim;
    let metric = claim.figure.metric();
    if words.has(Turns::FUTURE) && is_presence(metric) && !is_later(claim) {
        ledger.doubt_claim(
            entry,
            Doubt {
                rule: Rule::ForecastAsPresent,
                column: "kind",
                value: claim.kind.to_string(),
                why: format!(
                    "\"{}\" speaks of later, and \"{metric}\" of now",
                    shown(&claim.words)
                ),
                fix: "write metric \"planned\" and kind \"planned\" or \"forecast\"".to_owned(),
            },
        );
    }
}

/// People of the host counted in with the force.
fn others(ledger: &mut Ledger<'_>, entry: Entry<'_>) {
    let record = ledger.record;
    let Some(deployment) = entry.claim.deployment().and_then(|id| record.deployment(id)) else {
        return;
    };
    let Some(host) = deployment.host.as_ref().and_then(|id| record.place(id)) else { return };
    let claim = entry.claim;
    if counts_in(&claim.words, &host.people) || counts_in(&claim.scope, &host.people) {
        let why = format!("the number of \"{}\" includes other forces", shown(&claim.words));
        let fix = format!("leave it out, or state the part of the {}", deployment.force);
        mixed(ledger, entry, why, fix);
    }
}

/// Men who are no combat troops, and no word of it in the scope.
fn builders(ledger: &mut Ledger<'_>, entry: Entry<'_>) {
    let said = shown(&entry.claim.words);
    let why = format!("\"{said}\" speaks of men who are no combat troops");
    mixed(ledger, entry, why, "say so in scope".to_owned());
}

fn mixed(ledger: &mut Ledger<'_>, entry: Entry<'_>, why: String, fix: String) {
    let value = entry.claim.figure.metric().to_string();
    ledger.doubt_claim(entry, Doubt { rule: Rule::MixedForces, column: "metric", value, why, fix });
}

fn derived(ledger: &mut Ledger<'_>, entry: Entry<'_>) {
    let claim = entry.claim;
    let metric = claim.figure.metric();
    let computed =
        matches!(metric, Metric::PublishedRange | Metric::CasualtyRate | Metric::DerivedCapacity);
    if computed && matches!(claim.kind, Kind::Observed | Kind::Assessed) {
        ledger.doubt_claim(
            entry,
            Doubt {
                rule: Rule::DerivedAsObserved,
                column: "kind",
                value: claim.kind.to_string(),
                why: format!("\"{metric}\" can only be computed, and kind is \"{}\"", claim.kind),
                fix: "write \"derived\" and the method".to_owned(),
            },
        );
    }
    if claim.kind == Kind::Derived && claim.method.is_empty() {
        ledger.doubt_claim(
            entry,
            Doubt {
                rule: Rule::MethodMissing,
                column: "method",
                value: String::new(),
                why: format!("claim \"{}\" is derived, and its method is empty", claim.id),
                fix: "say how it was computed, or \"None stated\"".to_owned(),
            },
        );
    }
}
