//! A story on the desk: its text, its day, and the claims that were found in it.

use std::rc::Rc;

use lofted::claim::Date;
use lofted_reader::{Lexicon, read};
use lofted_record::Record;
use serde::{Deserialize, Serialize};

use crate::page::read::claimed::{Claimed, FieldFault, claimed};
use crate::page::read::draft::{Decision, Draft};

/// How far a story is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Phase {
    /// Its text is being written.
    #[default]
    Writing,
    /// It is being read.
    UnderWay,
    /// Its claims were found.
    Read,
    /// It could not be read, and why.
    Refused(String),
}

/// A story.
#[derive(Debug, Clone, PartialEq)]
pub struct Story {
    /// Its number on this page, which stays with it.
    pub id: u32,
    /// Its name: that of the outlet, or of the file.
    pub name: String,
    /// The day it was published, as written; empty where it is not known.
    pub day: String,
    /// The text; empty of a story that came with a link.
    pub text: Rc<str>,
    /// What was found in it.
    pub drafts: Vec<Rc<Draft>>,
    /// How far it is.
    pub phase: Phase,
}

/// A story as it is kept over a reload.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptStory {
    name: String,
    day: String,
    text: String,
    drafts: Vec<Draft>,
    was_read: WasRead,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum WasRead {
    NotYet,
    Read,
}

impl Story {
    /// A story without a text.
    #[must_use]
    pub fn empty(id: u32) -> Self {
        Self {
            id,
            name: format!("Story {id}"),
            day: String::new(),
            text: Rc::from(""),
            drafts: Vec::new(),
            phase: Phase::Writing,
        }
    }

    /// Whether nothing was ever put into it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.is_empty() && self.drafts.is_empty()
    }

    /// The day it was published.
    #[must_use]
    pub fn published(&self) -> Option<Date> {
        self.day.trim().parse().ok()
    }

    /// What is wrong with its day.
    #[must_use]
    pub fn day_fault(&self) -> Option<String> {
        let day = self.day.trim();
        let wrong = !day.is_empty() && day.parse::<Date>().is_err();
        wrong.then(|| format!("\u{201c}{day}\u{201d} is no day; write 2024-10-31"))
    }

    /// What a claim of it says.
    ///
    /// # Errors
    /// Every field that does not read.
    pub fn claimed(&self, record: &Record, draft: &Draft) -> Result<Claimed, Vec<FieldFault>> {
        claimed(record, draft, self.published())
    }

    /// The story with what was found in its text; what was decided and mended of the same words stays.
    #[must_use]
    pub fn found(mut self, drafts: Vec<Draft>) -> Self {
        let mut earlier = std::mem::take(&mut self.drafts);
        let mut again = |draft: Draft| {
            let known = earlier
                .iter()
                .position(|one| one.decision != Decision::Open && one.is_of_same_words(&draft));
            Rc::new(match known {
                Some(at) => draft.as_mended(&earlier.swap_remove(at)),
                None => draft,
            })
        };
        self.drafts = drafts.into_iter().map(&mut again).collect();
        self.phase = Phase::Read;
        self
    }

    /// The claims that were decided so.
    pub fn decided(&self, decision: Decision) -> impl Iterator<Item = &Rc<Draft>> {
        self.drafts.iter().filter(move |draft| draft.decision == decision)
    }

    /// The story as it is kept.
    #[must_use]
    pub fn kept(&self) -> KeptStory {
        let read = matches!(self.phase, Phase::Read);
        KeptStory {
            name: self.name.clone(),
            day: self.day.clone(),
            text: self.text.to_string(),
            drafts: self.drafts.iter().map(|draft| (**draft).clone()).collect(),
            was_read: if read { WasRead::Read } else { WasRead::NotYet },
        }
    }

    /// A story that was kept, under a number.
    #[must_use]
    pub fn of_kept(id: u32, kept: KeptStory) -> Self {
        // A place in a text that is not this one would mark nothing.
        let fits = |draft: &Draft| {
            draft
                .marked
                .as_ref()
                .is_none_or(|marked| kept.text.get(marked.phrase.clone()).is_some())
        };
        let all_fit = kept.drafts.iter().all(fits);
        let read = kept.was_read == WasRead::Read && all_fit;
        Self {
            id,
            phase: if read { Phase::Read } else { Phase::Writing },
            drafts: if all_fit {
                kept.drafts.into_iter().map(Rc::new).collect()
            } else {
                Vec::new()
            },
            text: Rc::from(kept.text),
            name: kept.name,
            day: kept.day,
        }
    }
}

/// The most claims of a story that become cards.
pub const MOST_CLAIMS: usize = 1_000;

/// The claims of a text, in its order.
#[must_use]
pub fn drafts_of(record: &Record, lexicon: &Lexicon, text: &str, day: Option<Date>) -> Vec<Draft> {
    let found = read(text, day, lexicon);
    found.iter().take(MOST_CLAIMS).map(|one| Draft::of_candidate(record, text, one)).collect()
}
