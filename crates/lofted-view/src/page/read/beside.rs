//! A claim of a story beside what the record has on the same thing: new, the same, superseded, in conflict.

use lofted::claim::{About, Amount, Claim, Figure, Rank};
use lofted::order::by_key;
use lofted::reconstruct::interval::Interval;
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::page::read::claimed::{Claimed, Of, What, Where};
use crate::saying::gap::WITHIN_DAYS;
use crate::saying::speaker::speaker;

/// How a claim stands to one of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The record has it.
    Same,
    /// Another figure of those days excludes it.
    Conflict,
    /// The same party stated another figure later.
    Superseded,
    /// The same party stated another figure before.
    Supersedes,
}

impl Relation {
    /// Its name on the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Conflict => "conflicting",
            Self::Superseded => "superseded",
            Self::Supersedes => "newer",
        }
    }

    /// In a word or two.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Same => "In the record",
            Self::Conflict => "In conflict",
            Self::Superseded => "Superseded",
            Self::Supersedes => "Newer",
        }
    }
}

/// The word of a claim that nothing in the record is like.
pub const NEW: &str = "New";

/// A claim of the record and how the story's stands to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbour<'a> {
    /// How.
    pub relation: Relation,
    /// The claim of the record.
    pub claim: &'a Claim,
}

impl Neighbour<'_> {
    /// It in a sentence: `Superseded: Strelsau said about 3,000 on 2 May 2024.`
    #[must_use]
    pub fn sentence(&self, record: &Record) -> String {
        let (who, figure) = (speaker(record, self.claim), words::figure(&self.claim.figure));
        let day = words::day(self.claim.stated_on);
        match self.relation {
            Relation::Same => format!("{who} said {figure} on {day}."),
            Relation::Conflict if self.claim.flight().is_some() => {
                format!("{who} said {figure} on {day}; both cannot be right.")
            }
            Relation::Conflict => {
                format!("{who} said {figure} on {day}; of one day both cannot be right.")
            }
            Relation::Superseded => format!("{who} later said {figure}, on {day}."),
            Relation::Supersedes => format!("{who} said {figure} before, on {day}."),
        }
    }
}

/// The most neighbours that are told.
const MOST: usize = 4;

/// What the record has beside a claim, the nearest in kind first; `None` where it can have nothing: a clock
/// reading, a denial, a flight or a force that it does not know.
#[must_use]
pub fn beside<'a>(record: &'a Record, claimed: &Claimed) -> Option<Vec<Neighbour<'a>>> {
    let What::Figure(figure) = claimed.what else { return None };
    claimed.kind?;
    let about = about(claimed)?;
    let alike = record.claims().iter().filter(|claim| {
        claim.about == about
            && claim.figure.metric() == figure.metric()
            && !matches!(claim.rank, Rank::Deprecated { .. })
    });
    let mut earlier: Option<&Claim> = None;
    let mut later: Option<&Claim> = None;
    let mut found = Vec::new();
    for claim in alike {
        let days = claimed.said.map(|day| claim.stated_on.days_since(day));
        // A flight has its figures for good; a force grows and moves, so that a statement without a day excludes none.
        let near = about.flight().is_some() || days.is_some_and(|days| days.abs() <= WITHIN_DAYS);
        let own = is_same_voice(record, claimed, claim);
        if (near || days.is_none()) && own && is_same_figure(&claim.figure, &figure) {
            found.push(Neighbour { relation: Relation::Same, claim });
        } else if near && !own && excludes(&claim.figure, &figure) {
            found.push(Neighbour { relation: Relation::Conflict, claim });
        } else if own && days.is_some_and(|days| days > 0) {
            later = earliest(later, claim);
        } else if own && days.is_some_and(|days| days < 0) {
            earlier = latest(earlier, claim);
        } else if near && own && excludes(&claim.figure, &figure) {
            found.push(Neighbour { relation: Relation::Conflict, claim });
        }
    }
    let neighbour = |relation| move |claim| Neighbour { relation, claim };
    found.extend(later.map(neighbour(Relation::Superseded)));
    found.extend(earlier.map(neighbour(Relation::Supersedes)));
    let mut found = by_key(found, |one| f64::from(one.relation as u8));
    found.truncate(MOST);
    Some(found)
}

fn earliest<'a>(known: Option<&'a Claim>, claim: &'a Claim) -> Option<&'a Claim> {
    Some(known.filter(|known| known.stated_on <= claim.stated_on).unwrap_or(claim))
}

fn latest<'a>(known: Option<&'a Claim>, claim: &'a Claim) -> Option<&'a Claim> {
    Some(known.filter(|known| known.stated_on >= claim.stated_on).unwrap_or(claim))
}

/// The word for what the record has beside a claim.
#[must_use]
pub fn word(neighbours: &[Neighbour<'_>]) -> &'static str {
    neighbours.first().map_or(NEW, |first| first.relation.word())
}

/// What a claim is about, where the record knows it.
#[must_use]
pub fn about(claimed: &Claimed) -> Option<About> {
    match (&claimed.of, &claimed.place) {
        (Of::Flight(id), _) => Some(About::Flight(id.clone())),
        (Of::Deployment(id), None) => Some(About::Deployment(id.clone(), None)),
        (Of::Deployment(id), Some(Where::Known(place))) => {
            Some(About::Deployment(id.clone(), Some(place.clone())))
        }
        _ => None,
    }
}

/// Whether a claim of the record is of whom the story names, or of the same party.
fn is_same_voice(record: &Record, claimed: &Claimed, claim: &Claim) -> bool {
    let known = record.claimant(&claim.claimant);
    known.is_some_and(|known| {
        known.name.eq_ignore_ascii_case(&claimed.who)
            || (!claimed.party.is_empty() && known.party.eq_ignore_ascii_case(&claimed.party))
    })
}

/// Whether two figures say the same.
#[must_use]
pub fn is_same_figure(one: &Figure, other: &Figure) -> bool {
    let near = |a: Option<f64>, b: Option<f64>| match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-6 * a.abs().max(b.abs()),
        (None, None) => true,
        _ => false,
    };
    let (one, other) = (one.si(), other.si());
    one.qualifier() == other.qualifier()
        && near(one.low(), other.low())
        && near(one.best(), other.best())
        && near(one.high(), other.high())
}

/// Whether two figures cannot both be right, the rounding of each left open.
fn excludes(one: &Figure, other: &Figure) -> bool {
    match (bounds(one), bounds(other)) {
        (Some(one), Some(other)) => one[0] > other[1] || other[0] > one[1],
        _ => false,
    }
}

fn bounds(figure: &Figure) -> Option<[f64; 2]> {
    match figure.si() {
        Amount::AtLeast(low) | Amount::MoreThan(low) => Some([low, f64::INFINITY]),
        Amount::LessThan(high) | Amount::UpTo(high) => Some([0.0, high]),
        _ => Interval::of_figure(figure).map(|interval| [interval.low, interval.high]),
    }
}
