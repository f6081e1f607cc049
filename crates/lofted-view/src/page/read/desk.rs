//! The stories that lie open beside each other, and which of them is shown.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::page::read::draft::{Decision, Draft};
use crate::page::read::field::Field;
use crate::page::read::story::{KeptStory, Phase, Story};

/// The stories; at least one.
#[derive(Debug, Clone, PartialEq)]
pub struct Desk {
    stories: Vec<Story>,
    open: usize,
    next_id: u32,
}

/// The desk as it is kept over a reload.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptDesk {
    stories: Vec<KeptStory>,
    open: usize,
}

/// The most stories beside each other.
pub const MOST_STORIES: usize = 8;

/// The name of a story that a link carries.
const FROM_LINK: &str = "From a link";

impl Default for Desk {
    fn default() -> Self {
        Self { stories: vec![Story::empty(1)], open: 0, next_id: 2 }
    }
}

impl Desk {
    /// The stories in their order.
    #[must_use]
    pub fn stories(&self) -> &[Story] {
        &self.stories
    }

    /// The place of the one that is shown.
    #[must_use]
    pub fn open(&self) -> usize {
        self.open
    }

    /// The one that is shown.
    #[must_use]
    pub fn opened(&self) -> &Story {
        &self.stories[self.open]
    }

    /// Whether another has room.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.stories.len() < MOST_STORIES
    }

    /// The desk with another story shown.
    #[must_use]
    pub fn opening(mut self, at: usize) -> Self {
        self.open = at.min(self.stories.len() - 1);
        self
    }

    /// The desk with a story more, which is shown: the one that is shown already where that is blank.
    #[must_use]
    pub fn adding(mut self) -> Self {
        if !self.opened().is_blank() && self.has_room() {
            self.stories.push(Story::empty(self.next_id));
            self.next_id += 1;
            self.open = self.stories.len() - 1;
        }
        self
    }

    /// The desk without the story that is shown; there is always one.
    #[must_use]
    pub fn removing(mut self) -> Self {
        self.stories.remove(self.open);
        if self.stories.is_empty() {
            self.stories.push(Story::empty(self.next_id));
            self.next_id += 1;
        }
        self.open = self.open.min(self.stories.len() - 1);
        self
    }

    /// The desk with a change of the story of a number; as it is where that is gone.
    #[must_use]
    pub fn changing(mut self, id: u32, change: impl FnOnce(Story) -> Story) -> Self {
        if let Some(story) = self.stories.iter_mut().find(|story| story.id == id) {
            *story = change(story.clone());
        }
        self
    }

    /// The desk with another text in a story, which is yet to be read.
    #[must_use]
    pub fn writing(self, id: u32, text: &str) -> Self {
        self.changing(id, |story| Story { text: Rc::from(text), phase: Phase::Writing, ..story })
    }

    /// The desk with a claim of a story changed.
    #[must_use]
    pub fn with_claim(self, id: u32, at: usize, change: impl FnOnce(Draft) -> Draft) -> Self {
        self.changing(id, |mut story| {
            if let Some(draft) = story.drafts.get_mut(at) {
                *draft = Rc::new(change((**draft).clone()));
            }
            story
        })
    }

    /// The desk with a claim mended: who mends one takes it for a claim.
    #[must_use]
    pub fn mending(self, id: u32, at: usize, field: Field, text: &str) -> Self {
        self.with_claim(id, at, |draft| Draft {
            decision: Decision::Accepted,
            ..draft.with(field, text)
        })
    }

    /// The desk with all claims of a story decided that were not dropped.
    #[must_use]
    pub fn deciding_all(self, id: u32, decision: Decision) -> Self {
        self.changing(id, |mut story| {
            for draft in &mut story.drafts {
                if draft.decision != Decision::Dropped {
                    *draft = Rc::new(Draft { decision, ..(**draft).clone() });
                }
            }
            story
        })
    }

    /// The desk with the claims of a link as a story, which is shown; in place of those of an earlier link.
    #[must_use]
    pub fn with_link(mut self, claims: &[Draft], day: &str) -> Self {
        if claims.is_empty() {
            return self;
        }
        let drafts: Vec<Rc<Draft>> = claims.iter().cloned().map(Rc::new).collect();
        let known = self.stories.iter().position(|story| {
            story.name == FROM_LINK || (story.drafts == drafts && story.day == day)
        });
        match known {
            Some(at) => self.open = at,
            None => self = self.adding(),
        }
        let id = self.opened().id;
        if !self.opened().text.is_empty() {
            return self;
        }
        self.changing(id, |story| Story {
            name: FROM_LINK.to_owned(),
            day: day.to_owned(),
            drafts,
            phase: Phase::Read,
            ..story
        })
    }

    /// The desk as it is kept.
    #[must_use]
    pub fn kept(&self) -> KeptDesk {
        KeptDesk { stories: self.stories.iter().map(Story::kept).collect(), open: self.open }
    }

    /// A desk that was kept.
    #[must_use]
    pub fn of_kept(kept: KeptDesk) -> Self {
        let stories: Vec<Story> =
            (1..).zip(kept.stories).map(|(id, story)| Story::of_kept(id, story)).collect();
        if stories.is_empty() {
            return Self::default();
        }
        let next_id = u32::try_from(stories.len()).unwrap_or(u32::MAX - 1) + 1;
        Self { stories, open: 0, next_id }.opening(kept.open)
    }
}
