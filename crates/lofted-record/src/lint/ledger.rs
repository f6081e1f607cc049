//! What the rules share: the claims with their rows, who is linked to whom, and what was found.

use std::collections::HashSet;
use std::rc::Rc;

use lofted::claim::{About, Claim, LinkKind, Metric};

use super::finding::{Finding, Severity};
use super::rule::Rule;
use crate::fault::shown;
use crate::file::RecordFile;
use crate::record::Record;

/// Warnings after which no more are noted, so that memory stays bounded.
const MOST_WARNINGS: usize = 20_000;

/// A claim with the row it stands in, and what the rules ask of it over and over: a claim is large,
/// and what it names is found by a look-up.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) claim: &'a Claim,
    pub(super) row: u64,
    number: Option<f64>,
    /// The day it was stated on, as [`day_number`](lofted::claim::Date::day_number) counts.
    pub(super) stated_day: i32,
    /// Where its claimant stands in the record, from 0.
    pub(super) claimant: u32,
    /// Where its source stands in the record, from 0.
    pub(super) source: u32,
    /// What it is about.
    pub(super) subject: Subject,
    pub(super) metric: Metric,
}

/// What a claim is about, by where it stands in the record, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Subject {
    Flight(u32),
    Deployment { deployment: u32, place: Option<u32> },
    General,
}

impl Subject {
    fn of(record: &Record, about: &About) -> Option<Self> {
        Some(match about {
            About::Flight(flight) => Self::Flight(number(record.flights.place_of(flight))?),
            About::Deployment(deployment, place) => Self::Deployment {
                deployment: number(record.deployments.place_of(deployment))?,
                place: match place {
                    Some(place) => Some(number(record.places.place_of(place))?),
                    None => None,
                },
            },
            About::General => Self::General,
        })
    }

    /// The flight, where it is one.
    pub(super) const fn flight(self) -> Option<u32> {
        match self {
            Self::Flight(flight) => Some(flight),
            Self::Deployment { .. } | Self::General => None,
        }
    }

    /// The deployment, where it is one.
    pub(super) const fn deployment(self) -> Option<u32> {
        match self {
            Self::Deployment { deployment, .. } => Some(deployment),
            Self::Flight(_) | Self::General => None,
        }
    }
}

fn number(place: Option<usize>) -> Option<u32> {
    u32::try_from(place?).ok()
}

impl<'a> Entry<'a> {
    /// A claim of a record; nothing where the record lacks what the claim names, which none does.
    fn new(record: &Record, claim: &'a Claim, row: u64) -> Option<Self> {
        Some(Self {
            claim,
            row,
            number: claim.figure.si().named_number(),
            stated_day: claim.stated_on.day_number(),
            claimant: number(record.claimants.place_of(&claim.claimant))?,
            source: number(record.sources.place_of(&claim.source))?,
            subject: Subject::of(record, &claim.about)?,
            metric: claim.figure.metric(),
        })
    }

    /// The number that the claim names, in the SI unit of its quantity.
    pub(super) const fn number(&self) -> Option<f64> {
        self.number
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
    entries: Rc<[Entry<'a>]>,
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
        let claims = record.claims().iter().zip(record.claims.rows());
        let entries = claims.filter_map(|(claim, row)| Entry::new(record, claim, *row)).collect();
        Self { record, entries, explained, findings: Vec::new() }
    }

    /// Every claim with its row; a copy is the same list, to be looked through while doubts are noted.
    pub(super) fn entries(&self) -> Rc<[Entry<'a>]> {
        Rc::clone(&self.entries)
    }

    /// The claim of a name, with its row.
    pub(super) fn entry(&self, id: &lofted::claim::ClaimId) -> Option<Entry<'a>> {
        self.entries.get(self.record.claims.place_of(id)?).copied()
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
