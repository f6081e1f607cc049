//! Rules on the claims of one claimant beside each other: twice, with two qualifiers, falling totals,
//! changed plans, a number beside none, a forecast beside a presence.

use std::collections::{BTreeMap, HashMap, HashSet};

use lofted::claim::{Metric, Qualifier, Quantity};

use super::ledger::{Doubt, Entry, Ledger, figure};
use super::rule::Rule;
use super::wording::{is_later, is_presence};

/// What makes a series: one claimant on one metric of one flight.
type Series<'a> = (&'a str, Option<&'a str>, Metric);

fn series<'a>(entry: Entry<'a>) -> Series<'a> {
    let claim = entry.claim;
    let flight = claim.flight.as_ref().map(|flight| flight.as_str());
    (claim.claimant.as_str(), flight, claim.figure.metric())
}

/// A day of one claimant.
type Day<'a> = (&'a str, i32);

fn day<'a>(entry: Entry<'a>) -> Day<'a> {
    (entry.claim.claimant.as_str(), entry.claim.stated_on.day_number())
}

/// A number as a key: equal numbers have equal bits, and none is NaN or negative.
pub(super) fn key(number: f64) -> u64 {
    number.to_bits()
}

pub(super) fn check(ledger: &mut Ledger<'_>) {
    let mut all: HashMap<Series<'_>, Vec<Entry<'_>>> = HashMap::new();
    let mut none: HashMap<Day<'_>, Entry<'_>> = HashMap::new();
    let mut later: HashMap<(Day<'_>, u64), Entry<'_>> = HashMap::new();
    let mut numbered: HashSet<(Day<'_>, &str)> = HashSet::new();
    for entry in ledger.entries() {
        let metric = entry.claim.figure.metric();
        match entry.number() {
            Some(number) => {
                all.entry(series(entry)).or_default().push(entry);
                if is_presence(metric) {
                    numbered.insert((day(entry), entry.claim.source.as_str()));
                }
                let planned = matches!(metric, Metric::Planned | Metric::PlannedKursk);
                if planned || (is_presence(metric) && is_later(entry.claim)) {
                    later.entry((day(entry), key(number))).or_insert(entry);
                }
            }
            None => {
                let told = entry.claim.figure.amount().qualifier() == Qualifier::Unspecified;
                if told && (is_presence(metric) || metric == Metric::Presence) {
                    none.entry(day(entry)).or_insert(entry);
                }
            }
        }
    }
    // Where a source prints a number of the claimant too, the words are not all that was said.
    none.retain(|day, silent| !numbered.contains(&(*day, silent.claim.source.as_str())));
    for claims in all.into_values() {
        one_series(ledger, claims);
    }
    for entry in ledger.entries().filter(|entry| is_presence(entry.claim.figure.metric())) {
        let Some(number) = entry.number() else { continue };
        if let Some(silent) = none.get(&day(entry)) {
            number_for_none(ledger, entry, *silent);
        }
        if !is_later(entry.claim)
            && let Some(plan) = later.get(&(day(entry), key(number)))
        {
            forecast_as_present(ledger, entry, *plan);
        }
    }
}

/// The claims of one series, from the first said to the last.
fn one_series(ledger: &mut Ledger<'_>, mut claims: Vec<Entry<'_>>) {
    claims.sort_by_key(|entry| (entry.claim.stated_on, entry.row));
    let mut of_day: BTreeMap<u64, Entry<'_>> = BTreeMap::new();
    let mut last: Option<Entry<'_>> = None;
    let mut greatest: Option<Entry<'_>> = None;
    for entry in claims {
        let Some(number) = entry.number() else { continue };
        if last.is_some_and(|last| last.claim.stated_on != entry.claim.stated_on) {
            of_day.clear();
        }
        match of_day.get(&key(number)) {
            Some(first) => same_number(ledger, entry, *first),
            None => {
                of_day.insert(key(number), entry);
            }
        }
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
    let plan = matches!(entry.claim.figure.metric(), Metric::Planned | Metric::PlannedKursk);
    let days = entry.claim.stated_on.days_since(last.claim.stated_on);
    let differs = entry.number() != last.number() && entry.claim.scope == last.claim.scope
        || entry.number() != last.number() && days > 0;
    if !plan || !differs || days > PLAN_DAYS || ledger.explained(entry, last) {
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
const fn is_total(metric: Metric) -> bool {
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
        && entry.claim.stated_on > greatest.claim.stated_on
        && entry.claim.scope == greatest.claim.scope;
    if !falls || !is_total(entry.claim.figure.metric()) || ledger.explained(entry, greatest) {
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
