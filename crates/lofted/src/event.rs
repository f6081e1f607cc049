//! Events that tie flights and deployments to days: what happened or was said, by which sources.

use serde::{Deserialize, Serialize};

use crate::claim::{AsOf, ClaimId, EventId, FlightId, SourceId};

/// Something that happened or was said on a day, with the sources that say so.
///
/// An event states no cause: two events that follow each other are two days, nothing more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Name of the event.
    pub id: EventId,
    /// The day, or the stretch of days, in the local time of where it happened.
    pub date: AsOf,
    /// What happened, in a few words of the editor.
    pub title: String,
    /// Where it was read.
    pub sources: Vec<SourceId>,
    /// The flights that it is about.
    pub flights: Vec<FlightId>,
    /// The claims that were made in it or that say it happened.
    pub claims: Vec<ClaimId>,
    /// An editor's remark; empty where there is none.
    pub note: String,
}
