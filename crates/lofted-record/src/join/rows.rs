//! What joining has to know of a row: its name, and when two are one.

use std::fmt::Display;
use std::hash::Hash;
use std::str::FromStr;

use lofted::claim::{
    Claim, ClaimId, Claimant, ClaimantId, DeploymentId, EventId, FlightId, PlaceId, ReadIn, Source,
    SourceId,
};
use lofted::deployment::Deployment;
use lofted::event::Event;
use lofted::flight::Flight;
use lofted::party::Party;
use lofted::place::Place;

use crate::slug::slug;

/// A row under a name that can be changed.
pub(crate) trait Named: Clone + PartialEq {
    type Id: Clone + Hash + Eq + Display + FromStr;

    fn id(&self) -> &Self::Id;

    fn set_id(&mut self, id: Self::Id);

    /// Whether a row of the record says the same.
    fn is_same(&self, there: &Self) -> bool {
        self == there
    }

    /// Whether a bare file made the row of its name alone, so that a fuller row stands for it.
    fn yields(&self) -> bool {
        false
    }

    /// The name with a number behind it; nothing where that is no name.
    fn numbered(id: &Self::Id, number: u32) -> Option<Self::Id> {
        let end = format!("-{number}");
        let text = id.to_string();
        let room = 64_usize.saturating_sub(end.len());
        format!("{}{end}", text.get(..room).unwrap_or(&text)).parse().ok()
    }
}

/// The name and its change, which are alike for all.
macro_rules! named {
    ($id:ident) => {
        type Id = $id;

        fn id(&self) -> &$id {
            &self.id
        }

        fn set_id(&mut self, id: $id) {
            self.id = id;
        }
    };
}

impl Named for Claim {
    named!(ClaimId);

    /// Links stand in the relations, and are compared there.
    fn is_same(&self, there: &Self) -> bool {
        let links = there.links.clone();
        Self { links, ..self.clone() } == *there
    }
}

impl Named for Claimant {
    named!(ClaimantId);

    fn yields(&self) -> bool {
        self.name == self.party && slug(&self.name) == self.id.as_str()
    }
}

impl Named for Source {
    named!(SourceId);

    fn yields(&self) -> bool {
        let named_by_address = self.url.is_empty() || self.url == self.outlet;
        self.published_on.is_none()
            && self.title.is_empty()
            && self.note.is_empty()
            && self.checked_on.is_none()
            && self.read_in == ReadIn::NotStated
            && named_by_address
    }
}

impl Named for Flight {
    named!(FlightId);

    fn yields(&self) -> bool {
        let unplaced = self.launch_site.is_none() && self.launch_azimuth.is_none();
        let untold =
            [&self.summary, &self.known_by, &self.country].iter().all(|one| one.is_empty());
        unplaced && self.launched_at.is_none() && untold
    }
}

impl Named for Deployment {
    named!(DeploymentId);

    /// Another wording of an editor's is no other deployment.
    fn is_same(&self, there: &Self) -> bool {
        self.force == there.force && self.host == there.host
    }

    fn yields(&self) -> bool {
        self.host.is_none() && self.origin.is_none() && slug(&self.force) == self.id.as_str()
    }
}

impl Named for Place {
    named!(PlaceId);

    fn is_same(&self, there: &Self) -> bool {
        self.name == there.name
    }

    fn yields(&self) -> bool {
        self.point.is_none() && self.within.is_none() && slug(&self.name) == self.id.as_str()
    }
}

impl Named for Party {
    type Id = String;

    fn id(&self) -> &String {
        &self.name
    }

    fn set_id(&mut self, name: String) {
        self.name = name;
    }

    /// A party is its name; its hue is the record's affair.
    fn is_same(&self, _: &Self) -> bool {
        true
    }
}

impl Named for Event {
    named!(EventId);
}
