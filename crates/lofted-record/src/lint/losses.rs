//! Rules on losses: casualties told as deaths, an including figure added up, arithmetic told as a
//! statement.

use std::collections::HashMap;

use lofted::claim::{Kind, LinkKind, Metric};

use super::figures::key;
use super::ledger::{Doubt, Entry, Ledger, figure};
use super::rule::Rule;

/// Metrics that count killed and wounded together.
const fn counts_both(metric: Metric) -> bool {
    matches!(
        metric,
        Metric::KilledAndWounded | Metric::KilledWoundedMissing | Metric::CasualtiesInWindow
    )
}

/// A number of one claimant.
type Said<'a> = (&'a str, u64);

fn said<'a>(entry: Entry<'a>) -> Option<Said<'a>> {
    Some((entry.claim.claimant.as_str(), key(entry.number()?)))
}

/// Days within which two figures are taken for one telling.
const DAYS: i32 = 30;

fn near(a: Entry<'_>, b: Entry<'_>) -> bool {
    a.claim.stated_on.days_since(b.claim.stated_on).abs() <= DAYS
}

pub(super) fn check(ledger: &mut Ledger<'_>) {
    let mut both: HashMap<Said<'_>, Entry<'_>> = HashMap::new();
    let mut single: Vec<Entry<'_>> = Vec::new();
    for entry in ledger.entries() {
        let metric = entry.claim.figure.metric();
        if counts_both(metric) {
            if let Some(said) = said(entry) {
                both.entry(said).or_insert(entry);
            }
        } else if matches!(metric, Metric::Killed | Metric::Wounded) {
            single.push(entry);
        }
    }
    for entry in &single {
        let whole = said(*entry).and_then(|said| both.get(&said)).copied();
        if let Some(whole) = whole.filter(|whole| near(*entry, *whole)) {
            whole_as_single(ledger, *entry, whole);
        }
    }
    differences_and_sums(ledger, &single);
}

/// A number of killed, or of wounded, that is the claimant's number of both.
fn whole_as_single(ledger: &mut Ledger<'_>, entry: Entry<'_>, whole: Entry<'_>) {
    let metric = entry.claim.figure.metric();
    let (rule, what) = if metric == Metric::Killed {
        (Rule::CasualtiesAsDeaths, "the killed alone")
    } else {
        (Rule::WholeAsPart, "the wounded alone")
    };
    ledger.doubt_claim(
        entry,
        Doubt {
            rule,
            column: "metric",
            value: metric.to_string(),
            why: format!(
                "{} stands for {what}, and for killed and wounded together in \"{}\" (row {})",
                figure(entry),
                whole.claim.id,
                whole.row
            ),
            fix: format!("write \"{}\", or quote the words", whole.claim.figure.metric()),
        },
    );
}

/// What a claimant's whole and the part in it make by arithmetic, told as a statement.
fn differences_and_sums(ledger: &mut Ledger<'_>, single: &[Entry<'_>]) {
    let mut differences: HashMap<Said<'_>, (Entry<'_>, Entry<'_>)> = HashMap::new();
    let mut sums: HashMap<Said<'_>, (Entry<'_>, Entry<'_>)> = HashMap::new();
    for part in single {
        for whole in part.claim.linked(LinkKind::SubsetOf).take(16) {
            let Some(whole) = ledger.entry(whole) else { continue };
            let (Some(of_part), Some(of_whole)) = (part.number(), whole.number()) else { continue };
            let claimant = part.claim.claimant.as_str();
            if counts_both(whole.claim.figure.metric()) && of_whole >= of_part {
                differences.insert((claimant, key(of_whole - of_part)), (*part, whole));
                sums.insert((claimant, key(of_whole + of_part)), (*part, whole));
            }
        }
    }
    if differences.is_empty() {
        return;
    }
    for entry in ledger.entries().filter(|entry| entry.claim.kind != Kind::Derived) {
        let metric = entry.claim.figure.metric();
        let Some(said) = said(entry) else { continue };
        if metric == Metric::Wounded
            && let Some((part, whole)) = differences.get(&said)
            && near(entry, *whole)
        {
            let why = format!(
                "{} is \"{}\" less \"{}\" (rows {} and {})",
                figure(entry),
                whole.claim.id,
                part.claim.id,
                whole.row,
                part.row
            );
            let fix = "if nobody said it, write kind \"derived\" and the method".to_owned();
            let value = entry.claim.kind.to_string();
            let rule = Rule::ArithmeticAsClaim;
            ledger.doubt_claim(entry, Doubt { rule, column: "kind", value, why, fix });
        }
        if counts_both(metric)
            && let Some((part, whole)) = sums.get(&said)
            && near(entry, *whole)
        {
            let why = format!(
                "{} adds \"{}\" to \"{}\", which includes it (rows {} and {})",
                figure(entry),
                part.claim.id,
                whole.claim.id,
                part.row,
                whole.row
            );
            let fix = format!("write {}", figure(*whole));
            let value = entry.claim.figure.amount().to_string();
            let rule = Rule::WholeAsPart;
            ledger.doubt_claim(entry, Doubt { rule, column: "best", value, why, fix });
        }
    }
}
