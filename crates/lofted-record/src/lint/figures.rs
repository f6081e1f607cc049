//! Rules on the claims of one claimant beside each other: twice, with two qualifiers, falling totals,
//! changed plans, a number beside none, a forecast beside a presence.

use std::collections::{BTreeMap, HashSet};

use lofted::claim::{Metric, Qualifier, Quantity};

use super::ledger::{Doubt, Entry, Ledger, Subject, figure};
use super::rule::Rule;
use super::wording::{is_later, is_presence};
use crate::hash::NameMap;

/// What makes a series: one claimant on one metric of one flight, or of one deployment and place.
type Series = (u32, Subject, u8);

fn series(entry: Entry<'_>) -> Series {
    (entry.claimant, entry.subject, entry.metric as u8)
}

/// A day of one claimant on one deployment.
type Day = (u32, i32, Option<u32>);

fn day(entry: Entry<'_>) -> Day {
    (entry.claimant, entry.stated_day, entry.subject.deployment())
}

/// A number as a key: equal numbers have equal bits, and none is NaN or negative.
pub(super) fn key(number: f64) -> u64 {
    number.to_bits()
}

pub(super) fn check(ledger: &mut Ledger<'_>) {
    let entries = ledger.entries();
    for mut claims in all_series(&entries) {
        claims.sort_by_key(|entry| (entry.stated_day, entry.row));
        one_series(ledger, &claims);
    }
    let (none, later) = (silent_days(&entries), later_numbers(&entries));
    if none.is_empty() && later.is_empty() {
        return;
    }
    for entry in entries.iter().copied().filter(|entry| is_presence(entry.metric)) {
        let Some(number) = entry.number() else { continue };
        if let Some(silent) = none.get(&day(entry)) {
            number_for_none(ledger, entry, *silent);
        }
        if let Some(plan) = later.get(&(day(entry), key(number)))
            && !is_later(entry.claim)
        {
            forecast_as_present(ledger, entry, *plan);
        }
    }
}

/// The numbers of each series, in the order of the file.
fn all_series<'e, 'a>(entries: &'e [Entry<'a>]) -> Vec<Vec<&'e Entry<'a>>> {
    let mut places: NameMap<Series, usize> = NameMap::default();
    let mut all: Vec<Vec<&Entry<'_>>> = Vec::new();
    for entry in entries.iter().filter(|entry| entry.number().is_some()) {
        let place = *places.entry(series(*entry)).or_insert(all.len());
        match all.get_mut(place) {
            Some(claims) => claims.push(entry),
            None => all.push(vec![entry]),
        }
    }
    all
}

/// The days on which a claimant spoke of a presence without a number.
fn silent_days<'a>(entries: &[Entry<'a>]) -> NameMap<Day, Entry<'a>> {
    let mut none: NameMap<Day, Entry<'_>> = NameMap::default();
    for entry in entries.iter().filter(|entry| entry.number().is_none()) {
        let told = entry.claim.figure.amount().qualifier() == Qualifier::Unspecified;
        if told && (is_presence(entry.metric) || entry.metric == Metric::Presence) {
            none.entry(day(*entry)).or_insert(*entry);
        }
    }
    if none.is_empty() {
        return none;
    }
    // Where a source prints a number of the claimant too, the words are not all that was said.
    let numbered: HashSet<(Day, u32)> = entries
        .iter()
        .filter(|entry| entry.number().is_some() && is_presence(entry.metric))
        .map(|entry| (day(*entry), entry.source))
        .collect();
    none.retain(|day, silent| !numbered.contains(&(*day, silent.source)));
    none
}

/// The numbers that a claimant planned or forecast, by day.
fn later_numbers<'a>(entries: &[Entry<'a>]) -> NameMap<(Day, u64), Entry<'a>> {
    let mut later: NameMap<(Day, u64), Entry<'_>> = NameMap::default();
    for entry in entries {
        let Some(number) = entry.number() else { continue };
        let planned = matches!(entry.metric, Metric::Planned);
        if planned || (is_presence(entry.metric) && is_later(entry.claim)) {
            later.entry((day(*entry), key(number))).or_insert(*entry);
        }
    }
    later
}

/// The claims of one series, from the first said to the last.
fn one_series(ledger: &mut Ledger<'_>, claims: &[&Entry<'_>]) {
    for of_day in claims.chunk_by(|a, b| a.stated_day == b.stated_day) {
        same_numbers(ledger, of_day);
    }
    let mut last: Option<Entry<'_>> = None;
    let mut greatest: Option<Entry<'_>> = None;
    for entry in claims.iter().copied().copied() {
        let Some(number) = entry.number() else { continue };
        if let Some(last) = last {
            changed_plan(ledger, entry, last);
        }
        if let Some(greatest) = greatest {
            falling_total(ledger, entry, greatest);
        }
        let highest = greatest.and_then(|greatest| greatest.number()).unwrap_or(-1.0);
        greatest = if number > highest { Some(entry) } else { greatest };
        last = Some(entry);
    }
}

/// The claims of one series and one day, each beside the first of its number.
fn same_numbers(ledger: &mut Ledger<'_>, of_day: &[&Entry<'_>]) {
    if of_day.len() < 2 {
        return;
    }
    let mut firsts: BTreeMap<u64, Entry<'_>> = BTreeMap::new();
    for entry in of_day.iter().copied() {
        let Some(number) = entry.number() else { continue };
        match firsts.get(&key(number)) {
            Some(first) => same_number(ledger, *entry, *first),
            None => {
                firsts.insert(key(number), *entry);
            }
        }
    }
}

/// One claimant, one metric, one day, one number.
fn same_number(ledger: &mut Ledger<'_>, entry: Entry<'_>, first: Entry<'_>) {
    if ledger.explained(entry, first) {
        return;
    }
    let (claim, other) = (entry.claim, first.claim);
    let (own, its) = (claim.figure.amount().qualifier(), other.figure.amount().qualifier());
    let same_source = claim.source == other.source;
    if same_source && claim.scope != other.scope {
        return;
    }
    let (rule, column, value, what) = if own == its {
        (Rule::SaidTwice, "id", claim.id.to_string(), "says the same".to_owned())
    } else {
        let what = format!("says \"{}\" where this says \"{}\"", its.id(), own.id());
        (Rule::TwoQualifiers, "qualifier", own.id().to_owned(), what)
    };
    let why = format!("claim \"{}\" (row {}) {what} of {}", other.id, first.row, figure(entry));
    let fix = if same_source && own == its {
        "remove one of the two".to_owned()
    } else {
        format!("if it is one statement, relate them: {},same-statement,{}", claim.id, other.id)
    };
    ledger.doubt_claim(entry, Doubt { rule, column, value, why, fix });
}

/// Days within which a plan that differs is told.
const PLAN_DAYS: i32 = 14;

fn changed_plan(ledger: &mut Ledger<'_>, entry: Entry<'_>, last: Entry<'_>) {
    if !matches!(entry.metric, Metric::Planned) {
        return;
    }
    let days = entry.stated_day - last.stated_day;
    let differs = entry.number() != last.number() && entry.claim.scope == last.claim.scope
        || entry.number() != last.number() && days > 0;
    if !differs || days > PLAN_DAYS || ledger.explained(entry, last) {
        return;
    }
    ledger.doubt_claim(
        entry,
        Doubt {
            rule: Rule::PlanChanged,
            column: "metric",
            value: entry.claim.figure.metric().to_string(),
            why: format!(
                "{} stands {days} days after {} of the same claimant (\"{}\", row {})",
                figure(entry),
                figure(last),
                last.claim.id,
                last.row
            ),
            fix: "relate them by supersedes or contradicts, or say in scope what differs"
                .to_owned(),
        },
    );
}

/// Metrics that count from the beginning, so that a later figure is no smaller.
pub(super) const fn is_total(metric: Metric) -> bool {
    matches!(
        metric,
        Metric::Killed
            | Metric::Wounded
            | Metric::KilledAndWounded
            | Metric::KilledWoundedMissing
            | Metric::SentTotal
            | Metric::Containers
            | Metric::RepatriatedWounded
    )
}

fn falling_total(ledger: &mut Ledger<'_>, entry: Entry<'_>, greatest: Entry<'_>) {
    let falls = entry.number() < greatest.number()
        && entry.stated_day > greatest.stated_day
        && entry.claim.scope == greatest.claim.scope;
    if !falls || !is_total(entry.metric) || ledger.explained(entry, greatest) {
        return;
    }
    ledger.doubt_claim(
        entry,
        Doubt {
            rule: Rule::TotalFalls,
            column: "metric",
            value: entry.claim.figure.metric().to_string(),
            why: format!(
                "a running total falls from {} on {} (\"{}\", row {}) to {}",
                figure(greatest),
                greatest.claim.stated_on,
                greatest.claim.id,
                greatest.row,
                figure(entry)
            ),
            fix: "relate them by supersedes, or say in scope what this one counts".to_owned(),
        },
    );
}

fn number_for_none(ledger: &mut Ledger<'_>, entry: Entry<'_>, silent: Entry<'_>) {
    if entry.claim.source == silent.claim.source
        || entry.claim.figure.metric().quantity() != Quantity::Persons
        || ledger.explained(entry, silent)
    {
        return;
    }
    ledger.doubt_claim(
        entry,
        Doubt {
            rule: Rule::NumberForNone,
            column: "claimant",
            value: entry.claim.claimant.to_string(),
            why: format!(
                "{} stands for a claimant quoted the same day without a number (\"{}\", row {})",
                figure(entry),
                silent.claim.id,
                silent.row
            ),
            fix: "quote the claimant's own words, or name who else gave the number".to_owned(),
        },
    );
}

fn forecast_as_present(ledger: &mut Ledger<'_>, entry: Entry<'_>, plan: Entry<'_>) {
    if ledger.explained(entry, plan) {
        return;
    }
    ledger.doubt_claim(
        entry,
        Doubt {
            rule: Rule::ForecastAsPresent,
            column: "metric",
            value: entry.claim.figure.metric().to_string(),
            why: format!(
                "{} stands as present, and the same day as {} (\"{}\", row {})",
                figure(entry),
                plan.claim.kind,
                plan.claim.id,
                plan.row
            ),
            fix: "if it is one statement, write metric \"planned\" here too".to_owned(),
        },
    );
}
