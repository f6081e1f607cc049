//! A deployment: one movement of a force, from where, to where, and what is asked of it first.

use serde::{Deserialize, Serialize};

use crate::claim::{Date, DeploymentId, PlaceId, Topic};

/// One movement of a force. What was said of it stands in the claims that name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deployment {
    /// Name of the deployment, which stands in its links.
    pub id: DeploymentId,
    /// The force as a plural in the middle of a sentence: "soldiers of the brigade".
    pub force: String,
    /// Where the force is from; `None` where the record does not say.
    pub origin: Option<PlaceId>,
    /// The country that it was sent to; `None` where the record does not say.
    pub host: Option<PlaceId>,
    /// The border that distances are measured from; `None` where there is none.
    pub border: Option<PlaceId>,
    /// The figures that are shown first and large, the first first.
    pub chief: Vec<Topic>,
    /// The places that its map names, the most wanted first.
    pub places: Vec<PlaceId>,
    /// A day that the page offers beside the latest; `None` where no day is singled out.
    pub first_shown: Option<Date>,
    /// What sets this deployment apart, in a few words of the editor.
    pub summary: String,
}
