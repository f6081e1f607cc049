//! Claims that stand in several stories: told as relayed, held once.

use lofted::claim::Date;
use lofted_record::Record;

use crate::page::read::beside::is_same_figure;
use crate::page::read::claimed::{Claimed, Of, What};
use crate::page::read::desk::Desk;
use crate::page::read::draft::Decision;

/// A claim of a story by its places: which story, which claim of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// The place of the story.
    pub story: usize,
    /// The place of the claim in it.
    pub claim: usize,
}

/// A claim with every story that has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// What is claimed, as the first story has it.
    pub claimed: Claimed,
    /// Where it stands, the first first; a claim that a story repeats once.
    pub places: Vec<At>,
}

/// Every claim of the stories that was not dropped and reads, each once.
#[must_use]
pub fn told(record: &Record, desk: &Desk) -> Vec<Told> {
    let mut all: Vec<Told> = Vec::new();
    for (story_at, story) in desk.stories().iter().enumerate() {
        let before = all.len();
        for (claim_at, draft) in story.drafts.iter().enumerate() {
            if draft.decision == Decision::Dropped {
                continue;
            }
            let Ok(claimed) = story.claimed(record, draft) else { continue };
            let place = At { story: story_at, claim: claim_at };
            // What a story says twice are two claims of it, unless a person drops one.
            let known = all.iter_mut().take(before).find(|one| {
                is_same(&one.claimed, &claimed)
                    && one.places.iter().all(|known| known.story != story_at)
            });
            match known {
                Some(known) => known.places.push(place),
                None => all.push(Told { claimed, places: vec![place] }),
            }
        }
    }
    all
}

/// The place where a claim stood first, where another story had it before.
#[must_use]
pub fn first_told(told: &[Told], at: At) -> Option<At> {
    let one = told.iter().find(|one| one.places.iter().skip(1).any(|place| *place == at))?;
    one.places.first().copied()
}

/// Whether two claims of different stories are one: the same figure of the same thing, by the same voice as far as
/// both name one.
#[must_use]
pub fn is_same(one: &Claimed, other: &Claimed) -> bool {
    let what = match (&one.what, &other.what) {
        (What::Figure(one), What::Figure(other)) => {
            one.metric() == other.metric() && is_same_figure(one, other)
        }
        (one, other) => one == other,
    };
    what && one.kind.is_none() == other.kind.is_none()
        && is_of_same(one, other)
        && one.place == other.place
        && is_same_voice(one, other)
        && are_near(one.said, other.said)
}

/// A flight that is not named may be that of the other story, where the stories are of some days.
fn is_of_same(one: &Claimed, other: &Claimed) -> bool {
    let is_flight = |of: &Of| matches!(of, Of::Flight(_) | Of::Day(_) | Of::Story);
    let open = one.is_of_the_story || other.is_of_the_story;
    one.of == other.of || (open && is_flight(&one.of) && is_flight(&other.of))
}

/// Whether two names may be of one voice: either is not told, or both end alike, as "the ministry" and "Zenda's defence
/// ministry" do, or both speak for one party.
fn is_same_voice(one: &Claimed, other: &Claimed) -> bool {
    let head = |name: &str| name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let (who, whose) = (&one.who, &other.who);
    who.is_empty()
        || whose.is_empty()
        || head(who) == head(whose)
        || (!one.party.is_empty() && one.party.eq_ignore_ascii_case(&other.party))
}

/// A statement is relayed for some days.
fn are_near(one: Option<Date>, other: Option<Date>) -> bool {
    const DAYS: i32 = 4;
    one.zip(other).is_none_or(|(one, other)| one.days_since(other).abs() <= DAYS)
}
