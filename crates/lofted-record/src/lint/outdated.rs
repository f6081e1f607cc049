//! Running totals that a party had replaced, and that another of its claimants tells again.

use std::collections::HashMap;

use lofted::claim::LinkKind;

use super::figures::{is_total, key};
use super::ledger::{Doubt, Entry, Ledger, Subject, figure};
use super::rule::Rule;

/// A number of a party on one metric of one subject.
type Told<'a> = (&'a str, Subject, u8, u64);

pub(super) fn check(ledger: &mut Ledger<'_>) {
    let record = ledger.record;
    let told = |entry: &Entry<'_>| -> Option<Told<'_>> {
        let party = record.party_of(entry.claim)?;
        Some((party, entry.subject, entry.metric as u8, key(entry.number()?)))
    };
    let mut replaced: HashMap<Told<'_>, (Entry<'_>, Entry<'_>)> = HashMap::new();
    for relation in record.relations().iter().filter(|one| one.link.kind == LinkKind::Supersedes) {
        let (Some(from), Some(to)) =
            (ledger.entry(&relation.from), ledger.entry(&relation.link.to))
        else {
            continue;
        };
        let by_its_party = record.party_of(from.claim) == record.party_of(to.claim);
        let is_later = from.stated_day >= to.stated_day;
        let replaces =
            is_later && by_its_party && is_total(to.metric) && from.number() != to.number();
        if let Some(told) = told(&to).filter(|_| replaces) {
            replaced.insert(told, (to, from));
        }
    }
    if replaced.is_empty() {
        return;
    }
    for entry in ledger.entries().iter().copied() {
        let found = told(&entry).and_then(|told| replaced.get(&told)).copied();
        if let Some((old, new)) = found.filter(|(_, new)| entry.stated_day > new.stated_day)
            && !ledger.explained(entry, old)
        {
            outdated(ledger, entry, old, new);
        }
    }
}

fn outdated(ledger: &mut Ledger<'_>, entry: Entry<'_>, old: Entry<'_>, new: Entry<'_>) {
    ledger.doubt_claim(
        entry,
        Doubt {
            rule: Rule::Outdated,
            column: "best",
            value: entry.claim.figure.amount().to_string(),
            why: format!(
                "{} is the figure of \"{}\" (row {}), which \"{}\" of {} had replaced by {}",
                figure(entry),
                old.claim.id,
                old.row,
                new.claim.id,
                new.claim.stated_on,
                figure(new)
            ),
            fix: "say in the note that it is outdated, or relate the two".to_owned(),
        },
    );
}
