//! A party's numbers of one force beside each other: more in place than it sent, more lost than it ever had there.

use lofted::claim::{Amount, Metric};

use super::ledger::{Doubt, Entry, Ledger, figure};
use super::rule::Rule;
use super::wording::is_later;
use crate::hash::NameMap;

/// How much "about" leaves open, as a share of the number.
const ABOUT: f64 = 0.25;

/// Days within which what was sent bounds what is in place: later more may have been sent, and nobody said so.
const DAYS: i32 = 30;

/// How many times what was sent a later presence is that no further sending explains.
const MANY_TIMES: f64 = 5.0;

/// What a party said of a force.
#[derive(Debug, Default)]
struct Said<'a> {
    sent: Vec<Entry<'a>>,
    more: Vec<Entry<'a>>,
    there: Vec<Entry<'a>>,
    lost: Vec<Entry<'a>>,
}

/// The most of a kind of one party and force that are held against each other, so that time stays bounded.
const MOST: usize = 400;

pub(super) fn check(ledger: &mut Ledger<'_>) {
    let entries = ledger.entries();
    let mut places: NameMap<(String, u32), usize> = NameMap::default();
    let mut all: Vec<Said<'_>> = Vec::new();
    for entry in entries.iter().copied().filter(|entry| !is_later(entry.claim)) {
        let kind = kind(entry.metric);
        let (Some(kind), Some(deployment)) = (kind, entry.subject.deployment()) else { continue };
        let Some(who) = ledger.record.claimant(&entry.claim.claimant) else { continue };
        let place = *places.entry((who.party.clone(), deployment)).or_insert(all.len());
        if place == all.len() {
            all.push(Said::default());
        }
        let Some(said) = all.get_mut(place) else { continue };
        let list = match kind {
            Kind::Sent => &mut said.sent,
            Kind::More => &mut said.more,
            Kind::There => &mut said.there,
            Kind::Lost => &mut said.lost,
        };
        if list.len() < MOST {
            list.push(entry);
        }
    }
    for said in &all {
        more_in_place(ledger, said);
        more_lost(ledger, said);
    }
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Sent,
    More,
    There,
    Lost,
}

const fn kind(metric: Metric) -> Option<Kind> {
    match metric {
        Metric::SentTotal => Some(Kind::Sent),
        Metric::Reinforcement => Some(Kind::More),
        Metric::InPlace | Metric::NearFront => Some(Kind::There),
        Metric::Killed
        | Metric::Wounded
        | Metric::KilledAndWounded
        | Metric::KilledWoundedMissing
        | Metric::Captured
        | Metric::RepatriatedWounded => Some(Kind::Lost),
        _ => None,
    }
}

/// The most that an amount says; `None` where it has no upper end.
fn most(entry: Entry<'_>) -> Option<f64> {
    match entry.claim.figure.amount() {
        Amount::Exact(n) | Amount::UpTo(n) | Amount::Nearly(n) => Some(n),
        Amount::About(n) => Some(n * (1.0 + ABOUT)),
        Amount::Range { high, .. } => Some(high),
        _ => None,
    }
}

/// The least that an amount says; `None` where it has no lower end.
fn least(entry: Entry<'_>) -> Option<f64> {
    match entry.claim.figure.amount() {
        Amount::Exact(n) | Amount::AtLeast(n) | Amount::MoreThan(n) => Some(n),
        Amount::About(n) => Some(n * (1.0 - ABOUT)),
        Amount::Range { low, .. } => Some(low),
        _ => None,
    }
}

/// The claim of a list that says the most, with that; `None` where there is none, or one has no upper end.
fn greatest<'a>(claims: impl Iterator<Item = Entry<'a>>) -> Option<(Entry<'a>, f64)> {
    let mut found: Option<(Entry<'a>, f64)> = None;
    for entry in claims {
        let number = most(entry)?;
        if found.is_none_or(|(_, known)| number > known) {
            found = Some((entry, number));
        }
    }
    found
}

/// More in a place than were sent in all by then.
fn more_in_place(ledger: &mut Ledger<'_>, said: &Said<'_>) {
    for entry in &said.there {
        let Some(there) = least(*entry) else { continue };
        let until = |one: &Entry<'_>| one.stated_day <= entry.stated_day;
        let sent = said.sent.iter().copied().filter(until);
        let Some((sent, number)) = greatest(sent) else { continue };
        let more: f64 =
            said.more.iter().filter(|one| until(one)).filter_map(|one| most(*one)).sum();
        let days = entry.stated_day - sent.stated_day;
        let bound = if days <= DAYS { number + more } else { MANY_TIMES * (number + more) };
        if there > bound && !ledger.explained(*entry, sent) {
            doubt(ledger, *entry, sent, "in place");
        }
    }
}

/// More lost than were ever sent, or were ever in place.
fn more_lost(ledger: &mut Ledger<'_>, said: &Said<'_>) {
    // What is in place counts where nobody says how many were sent: it may be doubtful itself.
    let whole = if said.sent.is_empty() { &said.there } else { &said.sent };
    let Some((whole, number)) = greatest(whole.iter().copied()) else { return };
    let more: f64 = said.more.iter().filter_map(|one| most(*one)).sum();
    for entry in &said.lost {
        if least(*entry).is_some_and(|lost| lost > number + more)
            && !ledger.explained(*entry, whole)
        {
            doubt(ledger, *entry, whole, "lost");
        }
    }
}

fn doubt(ledger: &mut Ledger<'_>, part: Entry<'_>, whole: Entry<'_>, what: &str) {
    ledger.doubt_claim(
        part,
        Doubt {
            rule: Rule::SubsetLarger,
            column: "best",
            value: part.claim.figure.amount().to_string(),
            why: format!(
                "{} are told as {what}, and the same party told of {} as {} (\"{}\", row {})",
                figure(part),
                figure(whole),
                whole.metric,
                whole.claim.id,
                whole.row
            ),
            fix: "mend the number, or say in scope what it counts beside the force".to_owned(),
        },
    );
}
