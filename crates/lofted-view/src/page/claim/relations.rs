//! What a claim has to do with others, from either side, in words.

use lofted::claim::{Claim, LinkKind};
use lofted_record::Record;

/// Claims that stand in one relation to a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Related<'a> {
    /// The relation, in words, from the claim's side.
    pub heading: &'static str,
    /// The others, each with the editor's remark on the relation.
    pub others: Vec<(&'a Claim, &'a str)>,
}

/// The relation's name from the side that names it, and from the other side.
fn headings(kind: LinkKind) -> (&'static str, &'static str) {
    match kind {
        LinkKind::SubsetOf => ("A part of", "Its parts"),
        LinkKind::Supersedes => ("Said in place of", "Replaced by"),
        LinkKind::Contradicts => ("Contradicts", "Contradicts"),
        LinkKind::Relays => ("Passes on", "Passed on by"),
        LinkKind::SameStatement => (
            "The same statement, as another outlet has it",
            "The same statement, as another outlet has it",
        ),
    }
}

/// Every relation of a claim, whichever of the two the record names first.
#[must_use]
pub fn relations<'a>(record: &'a Record, claim: &Claim) -> Vec<Related<'a>> {
    let mut all: Vec<Related<'a>> = Vec::new();
    for &kind in LinkKind::ALL {
        let (from, to) = headings(kind);
        for relation in record.relations().iter().filter(|relation| relation.link.kind == kind) {
            let (heading, other) = match (relation.from == claim.id, relation.link.to == claim.id) {
                (true, _) => (from, &relation.link.to),
                (_, true) => (to, &relation.from),
                _ => continue,
            };
            let Some(other) = record.claim(other) else { continue };
            let entry = (other, relation.note.as_str());
            match all.iter_mut().find(|related| related.heading == heading) {
                Some(related) => related.others.push(entry),
                None => all.push(Related { heading, others: vec![entry] }),
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(id: &str) -> Vec<(&'static str, Vec<&'static str>)> {
        let record = &lofted_record::bundled().record;
        let claim = record.claim(&id.parse().unwrap()).unwrap();
        relations(record, claim)
            .into_iter()
            .map(|r| (r.heading, r.others.iter().map(|(claim, _)| claim.id.as_str()).collect()))
            .collect()
    }

    #[test]
    fn a_relation_is_found_from_both_of_its_sides() {
        let middle = of("rok-nis-2025-04-30-killed");
        assert!(middle.contains(&("A part of", vec!["rok-nis-2025-04-30-casualties"])));
        assert!(middle.contains(&("Said in place of", vec!["rok-nis-2025-01-13-killed"])));
        assert!(middle.contains(&("Replaced by", vec!["rok-nis-2025-09-02-killed"])));
        let whole = of("rok-nis-2025-04-30-casualties");
        assert!(whole.contains(&("Its parts", vec!["rok-nis-2025-04-30-killed"])));
    }

    #[test]
    fn who_contradicts_is_shown_on_both_pages() {
        for (one, other) in [
            ("kcna-2024-11-01-flight-time", "rok-jcs-2024-10-31-flight-time"),
            ("rok-jcs-2024-10-31-flight-time", "kcna-2024-11-01-flight-time"),
        ] {
            assert!(of(one).contains(&("Contradicts", vec![other])), "{one}");
        }
    }
}
