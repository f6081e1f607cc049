//! What a link says of the page: claims of stories, without the stories.

use lofted_charts::Table;

use crate::link::parts::{NO_DAY, TWICE, fault, unknown};
use crate::link::query::Query;
use crate::page::read::desk::Desk;
use crate::page::read::draft::{Decision, Draft};
use crate::page::read::field::Field;
use crate::page::read::story::Story;

/// The claims that a link carries.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReadState {
    /// The day of the story.
    pub day: String,
    /// The claims.
    pub claims: Vec<Draft>,
}

/// The most claims that a link takes.
pub const MOST_LINKED: usize = 60;

/// What of a claim a link says beside its fields: the words of the story.
const WORDS: &str = "words";
/// What flew.
const FLOWN: &str = "flown";
/// The day of the story.
const DAY: &str = "day";

impl ReadState {
    /// The accepted claims of a desk, under the day of the story that is shown.
    #[must_use]
    pub fn of_desk(desk: &Desk) -> Self {
        let day = desk.opened().day.trim().to_owned();
        let linked = |story: &Story, draft: &Draft| {
            // The link has one day: what another story leaves to its own is written out.
            let draft = match draft.text(Field::Said) {
                "" if story.day.trim() != day => draft.clone().with(Field::Said, story.day.trim()),
                _ => draft.clone(),
            };
            bare(&draft)
        };
        let claims = desk
            .stories()
            .iter()
            .flat_map(|story| story.decided(Decision::Accepted).map(move |draft| (story, draft)));
        let claims = claims.map(|(story, draft)| linked(story, draft)).take(MOST_LINKED).collect();
        let day = if is_day(&day) { day } else { String::new() };
        Self { day, claims }
    }

    /// The state of a link, and a sentence on each part that does not read.
    #[must_use]
    pub fn read(query: &Query) -> (Self, Vec<String>) {
        let (mut state, mut faults) = (Self::default(), Vec::new());
        let mut left = 0;
        for (name, value) in query.pairs() {
            match name {
                DAY if !state.day.is_empty() => faults.push(fault(name, value, TWICE)),
                DAY if is_day(value) => value.clone_into(&mut state.day),
                DAY => faults.push(fault(name, value, NO_DAY)),
                "claim" if state.claims.len() == MOST_LINKED => left += 1,
                "claim" if value.is_empty() => {}
                "claim" => state.claims.push(bare(&Draft::empty().with(Field::Metric, value))),
                // What is said of a claim that is not shown.
                _ if left > 0 => {}
                _ => faults.extend(put(state.claims.last_mut(), name, value)),
            }
        }
        if left > 0 {
            let all = MOST_LINKED + left;
            faults.push(format!("{all} claims: the first {MOST_LINKED} are shown"));
        }
        (state, faults)
    }

    /// The query that reads back as this state.
    #[must_use]
    pub fn query(&self) -> Query {
        let query = Query::default().with(DAY, &self.day);
        self.claims.iter().fold(query, |query, draft| {
            let query = Field::ALL
                .into_iter()
                .fold(query, |query, field| query.with(field.id(), draft.text(field)));
            query.with(WORDS, &draft.words).with(FLOWN, &draft.flown)
        })
    }

    /// The claims as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let columns: Vec<&str> =
            Field::ALL.iter().map(|field| field.label()).chain(["In their words"]).collect();
        let row = |draft: &Draft| {
            let fields = Field::ALL.iter().map(|field| draft.text(*field).to_owned());
            fields.chain([draft.words.clone()]).collect()
        };
        Table::new(&columns, self.claims.iter().map(row).collect())
    }
}

fn is_day(text: &str) -> bool {
    text.parse::<lofted::claim::Date>().is_ok()
}

/// A claim as a link carries it: accepted, without its place in a text.
fn bare(draft: &Draft) -> Draft {
    let empty = Draft::empty();
    let fields = Field::ALL.into_iter();
    let claim = fields.fold(empty, |claim, field| claim.with(field, draft.text(field)));
    Draft {
        words: draft.words.clone(),
        flown: draft.flown.clone(),
        decision: Decision::Accepted,
        ..claim
    }
}

/// Puts a value into a claim; what is wrong with it, where it does not fit.
fn put(claim: Option<&mut Draft>, name: &str, value: &str) -> Option<String> {
    let field = Field::ALL.into_iter().find(|field| field.id() == name);
    let is_known = field.is_some() || [WORDS, FLOWN].contains(&name);
    if !is_known {
        return unknown(name, value).map(|what| fault(name, value, what));
    }
    let Some(claim) = claim else {
        return Some(fault(name, value, "it stands before any claim"));
    };
    let text = match field {
        Some(field) => claim.text(field),
        None if name == WORDS => &claim.words,
        None => &claim.flown,
    };
    if !text.is_empty() {
        return Some(fault(name, value, TWICE));
    }
    match field {
        Some(field) => *claim = claim.clone().with(field, value),
        None if name == WORDS => value.clone_into(&mut claim.words),
        None => value.clone_into(&mut claim.flown),
    }
    None
}
