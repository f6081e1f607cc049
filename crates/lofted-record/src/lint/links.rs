//! Rules on links: a part larger than its whole, a relay that changes what it passes on, an old
//! release passed on as new, a claim that supersedes a later one.

use lofted::claim::{LinkKind, Metric, Qualifier};

use super::ledger::{Doubt, Entry, Ledger, figure};
use super::rule::Rule;
use super::wording::{bounds, opposite};
use crate::file::RecordFile;

pub(super) fn check(ledger: &mut Ledger<'_>) {
    let record = ledger.record;
    let rows = record.relations.rows();
    for (relation, row) in record.relations().iter().zip(rows) {
        let (from, to) = (ledger.entry(&relation.from), ledger.entry(&relation.link.to));
        let (Some(from), Some(to)) = (from, to) else { continue };
        match relation.link.kind {
            LinkKind::SubsetOf => subset(ledger, from, to, *row),
            LinkKind::Supersedes => supersedes(ledger, from, to, *row),
            LinkKind::Relays => {
                relay(ledger, from, to);
                old_as_new(ledger, from, to);
            }
            LinkKind::SameStatement => rendering(ledger, from, to),
            LinkKind::Contradicts => {}
        }
    }
}

/// Notes a doubt about a relation, in its own row.
fn doubt(ledger: &mut Ledger<'_>, row: u64, rule: Rule, value: &str, why: String, fix: &str) {
    let (value, fix) = (value.to_owned(), fix.to_owned());
    let doubt = Doubt { rule, column: "relation", value, why, fix };
    ledger.doubt(RecordFile::Relations, Some(row), doubt);
}

fn subset(ledger: &mut Ledger<'_>, part: Entry<'_>, whole: Entry<'_>, row: u64) {
    let (a, b) = (part.claim.figure, whole.claim.figure);
    let words = [a, b].iter().any(|figure| figure.si().named_number().is_none());
    if !words && a.metric().quantity() != b.metric().quantity() {
        let why = format!(
            "\"{}\" counts {}, and \"{}\" {}",
            part.claim.id,
            a.unit(),
            whole.claim.id,
            b.unit()
        );
        let fix = "relate figures of one kind of quantity";
        doubt(ledger, row, Rule::SubsetOfOther, "subset-of", why, fix);
        return;
    }
    let (least, most) = (a.si().low().or(a.si().best()), b.si().high().or(b.si().best()));
    // "More than 8,000" is no part of 8,000, nor 8,000 of "fewer than 8,000".
    let excluded = a.amount().qualifier() == Qualifier::MoreThan
        || matches!(b.amount().qualifier(), Qualifier::Nearly | Qualifier::LessThan);
    if let (Some(least), Some(most)) = (least, most)
        && (least > most || (excluded && least >= most))
    {
        let why = format!(
            "part \"{}\" ({}) is larger than its whole \"{}\" ({})",
            part.claim.id,
            figure(part),
            whole.claim.id,
            figure(whole)
        );
        let fix = "mend the number, or turn the relation round";
        doubt(ledger, row, Rule::SubsetLarger, "subset-of", why, fix);
    }
}

fn supersedes(ledger: &mut Ledger<'_>, from: Entry<'_>, to: Entry<'_>, row: u64) {
    let record = ledger.record;
    if from.claim.stated_on < to.claim.stated_on {
        let why = format!(
            "\"{}\" of {} supersedes \"{}\" of {}, which is later",
            from.claim.id, from.claim.stated_on, to.claim.id, to.claim.stated_on
        );
        doubt(ledger, row, Rule::SupersedesStrange, "supersedes", why, "turn the relation round");
    } else if record.party_of(from.claim) != record.party_of(to.claim) {
        let why = format!("\"{}\" supersedes \"{}\" of another party", from.claim.id, to.claim.id);
        let fix = "write \"contradicts\"; nobody takes another's words back";
        doubt(ledger, row, Rule::SupersedesStrange, "supersedes", why, fix);
    }
}

/// A relay or a rendering with another number.
fn differs(ledger: &mut Ledger<'_>, from: Entry<'_>, to: Entry<'_>) -> bool {
    let (Some(own), Some(its)) = (from.number(), to.number()) else { return false };
    let differs = own.to_bits() != its.to_bits();
    if differs {
        ledger.doubt_claim(
            from,
            Doubt {
                rule: Rule::RelayDiffers,
                column: "best",
                value: from.claim.figure.amount().to_string(),
                why: format!(
                    "{} is passed on from \"{}\" (row {}), which says {}",
                    figure(from),
                    to.claim.id,
                    to.row,
                    figure(to)
                ),
                fix: "quote the figure as it was stated, or take the relation out".to_owned(),
            },
        );
    }
    differs
}

fn relay(ledger: &mut Ledger<'_>, from: Entry<'_>, to: Entry<'_>) {
    let (own, its) = (from.claim.figure.metric(), to.claim.figure.metric());
    let both = [Metric::KilledAndWounded, Metric::KilledWoundedMissing, Metric::CasualtiesInWindow];
    if own == Metric::Killed && both.contains(&its) {
        ledger.doubt_claim(
            from,
            Doubt {
                rule: Rule::CasualtiesAsDeaths,
                column: "metric",
                value: own.to_string(),
                why: format!("\"{}\" (row {}) counts wounded too", to.claim.id, to.row),
                fix: format!("write \"{its}\""),
            },
        );
    }
    if differs(ledger, from, to) || to.number().is_none() {
        return;
    }
    let (own, its) = (from.claim.figure.amount().qualifier(), to.claim.figure.amount().qualifier());
    let rule = if opposite(own, its) {
        Rule::BoundFlipped
    } else if bounds(its) && own != its {
        Rule::BoundLost
    } else {
        return;
    };
    ledger.doubt_claim(
        from,
        Doubt {
            rule,
            column: "qualifier",
            value: own.id().to_owned(),
            why: format!(
                "\"{}\" (row {}) says \"{}\", and this passes it on as \"{}\"",
                to.claim.id,
                to.row,
                its.id(),
                own.id()
            ),
            fix: format!("write \"{}\", or quote the words as they were passed on", its.id()),
        },
    );
}

/// Two renderings of one statement: other qualifiers are why there are two, other numbers are not.
fn rendering(ledger: &mut Ledger<'_>, from: Entry<'_>, to: Entry<'_>) {
    differs(ledger, from, to);
}

/// Days after which a release that is passed on is old.
const OLD_DAYS: i32 = 60;

fn old_as_new(ledger: &mut Ledger<'_>, from: Entry<'_>, to: Entry<'_>) {
    let days = from.claim.stated_on.days_since(to.claim.stated_on);
    let dated = from.claim.as_of.is_some_and(|as_of| as_of.last_day() <= to.claim.stated_on);
    if days <= OLD_DAYS || dated {
        return;
    }
    let as_of = from.claim.as_of.map_or(String::new(), |as_of| as_of.to_string());
    let told =
        if as_of.is_empty() { "without a date".to_owned() } else { format!("as of {as_of}") };
    ledger.doubt_claim(
        from,
        Doubt {
            rule: Rule::OldAsNew,
            column: "as_of",
            value: as_of,
            why: format!(
                "\"{}\" was released on {}, {days} days before, and is told {told}",
                to.claim.id, to.claim.stated_on
            ),
            fix: format!("write the time of the release in as_of, such as {}", to.claim.stated_on),
        },
    );
}
