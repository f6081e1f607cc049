//! What the rules share: the claims with their rows, who is linked to whom, and what was found.

use std::collections::HashSet;

use lofted::claim::{Claim, LinkKind};

use super::rule::Rule;
use super::{Finding, Severity};
use crate::fault::{RecordFile, shown};
use crate::record::Record;

/// Warnings after which no more are noted, so that memory stays bounded.
const MOST_WARNINGS: usize = 20_000;

/// A claim with the row it stands in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) claim: &'a Claim,
    pub(super) row: u64,
}

impl Entry<'_> {
    /// The number that the claim names, in the SI unit of its quantity.
    pub(super) fn number(&self) -> Option<f64> {
        self.claim.figure.si().named_number()
    }
}

/// A doubt about one cell: what stands there, why it is doubtful, what would likely be right.
#[derive(Debug)]
pub(super) struct Doubt {
    pub(super) rule: Rule,
    pub(super) column: &'static str,
    pub(super) value: String,
    pub(super) why: String,
    pub(super) fix: String,
}

/// The claims of a record, and what was found of them.
#[derive(Debug)]
pub(super) struct Ledger<'a> {
    pub(super) record: &'a Record,
    /// Pairs of claims that a link other than subset-of explains.
    explained: HashSet<(&'a str, &'a str)>,
    findings: Vec<(usize, Finding)>,
}

impl<'a> Ledger<'a> {
    pub(super) fn new(record: &'a Record) -> Self {
        let explains = |kind: LinkKind| kind != LinkKind::SubsetOf && kind != LinkKind::Relays;
        let explained = record
            .relations()
            .iter()
            .filter(|relation| explains(relation.link.kind))
            .map(|relation| (relation.from.as_str(), relation.link.to.as_str()))
            .collect();
        Self { record, explained, findings: Vec::new() }
    }

    /// Every claim with its row.
    pub(super) fn entries(&self) -> impl Iterator<Item = Entry<'a>> + use<'a> {
        let record = self.record;
        let rows = record.claims.rows().iter();
        record.claims().iter().zip(rows).map(|(claim, row)| Entry { claim, row: *row })
    }

    /// The claim of a name, with its row.
    pub(super) fn entry(&self, id: &lofted::claim::ClaimId) -> Option<Entry<'a>> {
        let record = self.record;
        Some(Entry { claim: record.claim(id)?, row: record.claims.row_of(id)? })
    }

    /// Whether a link says how two claims stand to each other: one statement, superseded or at odds.
    pub(super) fn explained(&self, a: Entry<'_>, b: Entry<'_>) -> bool {
        let (a, b) = (a.claim.id.as_str(), b.claim.id.as_str());
        self.explained.contains(&(a, b)) || self.explained.contains(&(b, a))
    }

    pub(super) fn doubt(&mut self, file: RecordFile, row: Option<u64>, doubt: Doubt) {
        if self.findings.len() >= MOST_WARNINGS {
            return;
        }
        let finding = Finding {
            severity: Severity::Warning,
            rule: doubt.rule.id(),
            file: file.name(),
            row,
            column: Some(doubt.column),
            value: shown(&doubt.value),
            why: doubt.why,
            fix: doubt.fix,
        };
        self.findings.push((file as usize, finding));
    }

    /// Notes a doubt about a claim.
    pub(super) fn doubt_claim(&mut self, entry: Entry<'_>, doubt: Doubt) {
        self.doubt(RecordFile::Claims, Some(entry.row), doubt);
    }

    /// What was found, by file, row and rule.
    pub(super) fn into_findings(mut self) -> Vec<Finding> {
        let place = |(file, f): &(usize, Finding)| (*file, f.row, f.rule, f.column);
        self.findings.sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| a.1.why.cmp(&b.1.why)));
        self.findings.dedup();
        self.findings.into_iter().map(|(_, finding)| finding).collect()
    }
}

/// A figure as it was stated, for messages: `~8000 persons`.
pub(super) fn figure(entry: Entry<'_>) -> String {
    format!("{} {}", entry.claim.figure.amount(), entry.claim.figure.unit())
}
