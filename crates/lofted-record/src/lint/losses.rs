//! Rules on losses: casualties told as deaths, an including figure added up, arithmetic told as a
//! statement.

use lofted::claim::{Kind, LinkKind, Metric};

use super::figures::key;
use super::ledger::{Doubt, Entry, Ledger, figure};
use super::rule::Rule;
use crate::hash::NameMap;

/// Metrics that count killed and wounded together.
const fn counts_both(metric: Metric) -> bool {
    matches!(
        metric,
        Metric::KilledAndWounded | Metric::KilledWoundedMissing | Metric::CasualtiesInWindow
    )
}

/// A number of one claimant.
type Said = (u32, u64);

fn said(entry: Entry<'_>) -> Option<Said> {
    Some((entry.claimant, key(entry.number()?)))
}

/// Days within which two figures are taken for one telling.
const DAYS: u32 = 30;

fn near(a: Entry<'_>, b: Entry<'_>) -> bool {
    a.stated_day.abs_diff(b.stated_day) <= DAYS
}

pub(super) fn check(ledger: &mut Ledger<'_>) {
    let mut both: NameMap<Said, Entry<'_>> = NameMap::default();
    let mut single: Vec<Entry<'_>> = Vec::new();
    for entry in ledger.entries().iter().copied() {
        let metric = entry.metric;
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
    let mut differences: NameMap<Said, (Entry<'_>, Entry<'_>)> = NameMap::default();
    let mut sums: NameMap<Said, (Entry<'_>, Entry<'_>)> = NameMap::default();
    for part in single {
        for whole in part.claim.linked(LinkKind::SubsetOf).take(16) {
            let Some(whole) = ledger.entry(whole) else { continue };
            let (Some(of_part), Some(of_whole)) = (part.number(), whole.number()) else { continue };
            let claimant = part.claimant;
            if counts_both(whole.claim.figure.metric()) && of_whole >= of_part {
                differences.insert((claimant, key(of_whole - of_part)), (*part, whole));
                sums.insert((claimant, key(of_whole + of_part)), (*part, whole));
            }
        }
    }
    if differences.is_empty() {
        return;
    }
    let entries = ledger.entries();
    for entry in entries.iter().copied().filter(|entry| entry.claim.kind != Kind::Derived) {
        let metric = entry.metric;
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
