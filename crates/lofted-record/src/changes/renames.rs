//! Rows that have another name and are the same all the same: claims by what they state, relations by the claims
//! they are of.

use std::collections::{HashMap, VecDeque};

use lofted::claim::Claim;

use crate::record::Record;

/// What makes a claim the same statement under another name. Without words its amount and unit stand for them.
#[derive(PartialEq, Eq, Hash)]
struct Statement {
    about: String,
    metric: &'static str,
    claimant: String,
    words: String,
    day: i32,
    source: Option<String>,
}

impl Statement {
    fn of(claim: &Claim, with_source: bool) -> Self {
        let about = &claim.about;
        let flight = about.flight().map(|id| format!("flight {id}"));
        let deployment = about.deployment().map(|id| format!("deployment {id}"));
        let place = about.place().map(|id| format!(" in {id}")).unwrap_or_default();
        let words = match claim.words.as_str() {
            "" => format!("{} {}", claim.figure.amount(), claim.figure.unit()),
            words => words.to_owned(),
        };
        Self {
            about: format!("{}{place}", flight.or(deployment).unwrap_or_default()),
            metric: claim.figure.metric().id(),
            claimant: claim.claimant.to_string(),
            words,
            day: claim.stated_on.day_number(),
            source: with_source.then(|| claim.source.to_string()),
        }
    }
}

/// Of claims that are gone and claims that are new, those that are one statement: places in each record. Claims of
/// one source find each other first.
pub(super) fn same_statements(
    before: &Record,
    gone: &[usize],
    after: &Record,
    new: &[usize],
) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let (mut gone, mut new) = (gone.to_vec(), new.to_vec());
    for with_source in [true, false] {
        let mut known: HashMap<Statement, VecDeque<usize>> = HashMap::new();
        for &at in &gone {
            let Some(claim) = before.claims().get(at) else { continue };
            known.entry(Statement::of(claim, with_source)).or_default().push_back(at);
        }
        let (mut taken, mut left) = (Vec::new(), Vec::new());
        for &at in &new {
            let claim = after.claims().get(at);
            let queue = claim.and_then(|one| known.get_mut(&Statement::of(one, with_source)));
            match queue.and_then(VecDeque::pop_front) {
                Some(earlier) => taken.push((earlier, at)),
                None => left.push(at),
            }
        }
        let mut is_taken: Vec<usize> = taken.iter().map(|(earlier, _)| *earlier).collect();
        is_taken.sort_unstable();
        gone.retain(|at| is_taken.binary_search(at).is_err());
        new = left;
        found.extend(taken);
    }
    found
}

/// Of relations that are gone and relations that are new, those of the same claims under their new names.
pub(super) fn same_relations(
    (before, gone): (&Record, &[usize]),
    (after, new): (&Record, &[usize]),
    names: &HashMap<String, String>,
) -> Vec<(usize, usize)> {
    let mut known: HashMap<(&str, &str, &str), usize> = HashMap::new();
    for &at in new {
        if let Some(one) = after.relations().get(at) {
            let key = (one.from.as_str(), one.link.kind.id(), one.link.to.as_str());
            known.insert(key, at);
        }
    }
    let mut found = Vec::new();
    for &at in gone {
        let Some(one) = before.relations().get(at) else { continue };
        let (from, to) = (now(names, one.from.as_str()), now(names, one.link.to.as_str()));
        if let Some(later) = known.remove(&(from, one.link.kind.id(), to)) {
            found.push((at, later));
        }
    }
    found
}

fn now<'a>(names: &'a HashMap<String, String>, name: &'a str) -> &'a str {
    names.get(name).map_or(name, String::as_str)
}
