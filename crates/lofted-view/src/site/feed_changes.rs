//! Entries of the feed that tell which claims were added, changed and withdrawn since an earlier record.

use lofted::claim::{Claim, Date};
use lofted_record::changes::{Change, Changes, How, Part, changes};
use lofted_record::{Record, RecordFile};

use crate::saying::changed::{ChangedLine, changed};
use crate::saying::count::count_of;
use crate::site::feed_entry::FeedEntry;
use crate::site::fingerprint::fingerprint;
use crate::site::leaves::{CONTENTS, claim_path, deployment_path, flight_path};

/// Claims that an entry tells.
const MOST_TOLD: usize = 12;

/// What became of claims, in the order of the feed, with the word for it.
const BECAME: [(&[How], &str); 3] = [
    (&[How::Added], "added"),
    (&[How::Changed, How::Renamed], "changed"),
    (&[How::Withdrawn], "withdrawn"),
];

/// An entry for each flight and deployment, and for each of what became of its claims, under the day of the change.
#[must_use]
pub fn changed_entries(before: &Record, after: &Record, on: Date) -> Vec<FeedEntry> {
    let found = changes(before, after);
    let mut entries = Vec::new();
    for group in changed(before, after, &found) {
        for (hows, word) in BECAME {
            let of_claims = |line: &&ChangedLine| {
                line.part == Part::Row(RecordFile::Claims) && hows.contains(&line.how)
            };
            let lines: Vec<&ChangedLine> = group.lines.iter().filter(of_claims).collect();
            if lines.is_empty() {
                continue;
            }
            let title = format!("{}: {} {word}", group.heading, count_of(lines.len(), "claim"));
            let all: Vec<&str> = lines.iter().map(|line| line.words.as_str()).collect();
            let path = path_of(before, after, &found, &lines);
            let mark = fingerprint(format!("{path} {word} {}", all.join("\n")).as_bytes());
            entries.push(FeedEntry {
                day: on,
                fragment: format!("changed-{mark:016x}"),
                path,
                title,
                summary: told(&all),
            });
        }
    }
    entries
}

fn told(words: &[&str]) -> String {
    let mut told = words.iter().take(MOST_TOLD).copied().collect::<Vec<&str>>().join(". ");
    if words.len() > MOST_TOLD {
        told.push_str(&format!(". And {} more", words.len() - MOST_TOLD));
    }
    told + "."
}

/// Where an entry leads: to the claim where it is one that is there, else to what its claims are about.
fn path_of(before: &Record, after: &Record, found: &Changes, lines: &[&ChangedLine]) -> String {
    let change = |line: &&ChangedLine| found.all().get(line.at);
    let is_there = |change: &Change| claim_of(after, &change.name_after());
    let first = lines.first().and_then(change);
    let there = first.and_then(is_there);
    if let (Some(claim), [_]) = (there, lines) {
        return claim_path(claim);
    }
    let claim = there.or_else(|| claim_of(before, &first?.name()));
    let flight = claim.and_then(|claim| after.flight(claim.flight()?));
    let on = claim.and_then(|claim| after.deployment(claim.deployment()?));
    match (flight, on) {
        (Some(flight), _) => flight_path(flight),
        (None, Some(on)) => deployment_path(on),
        (None, None) => CONTENTS.to_owned(),
    }
}

fn claim_of<'a>(record: &'a Record, id: &str) -> Option<&'a Claim> {
    id.parse().ok().and_then(|id| record.claim(&id))
}

#[cfg(test)]
mod tests {
    use lofted_record::bundled;

    use super::*;

    fn day() -> Date {
        "2026-11-27".parse().unwrap()
    }

    #[test]
    fn a_claim_that_came_and_one_that_went_have_an_entry_each_with_their_words() {
        let whole = &bundled().record;
        let claim = &whole.claims()[0];
        let without = whole.without_claim(&claim.id);
        let added = changed_entries(&without, whole, day());
        assert_eq!(added.len(), 1);
        assert!(added[0].title.ends_with(": 1 claim added"), "{}", added[0].title);
        assert!(added[0].summary.starts_with("New: "), "{}", added[0].summary);
        assert_eq!(added[0].path, claim_path(claim), "to the claim itself");
        let gone = changed_entries(whole, &without, day());
        assert_eq!(gone.len(), 1);
        assert!(gone[0].title.ends_with(": 1 claim withdrawn"), "{}", gone[0].title);
        assert_ne!(gone[0].path, claim_path(claim), "its page is gone");
        assert_ne!(gone[0].fragment, added[0].fragment);
    }

    #[test]
    fn nothing_changed_is_nothing_told_and_the_same_change_bears_the_same_name() {
        let whole = &bundled().record;
        assert!(changed_entries(whole, whole, day()).is_empty());
        let less = whole.without_claim(&whole.claims()[3].id);
        let later: Date = "2026-11-28".parse().unwrap();
        let names = |on| changed_entries(&less, whole, on).remove(0).fragment;
        assert_eq!(names(day()), names(later));
    }
}
