//! The ground that claims stand on: deployments, places and parties, from their files or as version 1 meant them.

use lofted::claim::{DeploymentId, PlaceId};
use lofted::deployment::Deployment;
use lofted::party::Party;
use lofted::place::Place;

use super::deployments::read_deployments;
use super::files::Files;
use super::gathered::Gathered;
use super::parties::read_parties;
use super::places::read_places;
use crate::fault::Fault;
use crate::version_1;

/// Which version of the profile files are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Version {
    /// Without a file of deployments: the one that version 1 knew is meant.
    One,
    /// With one.
    Two,
}

/// Deployments, places and parties.
#[derive(Debug)]
pub(super) struct Ground {
    pub(super) version: Version,
    pub(super) deployments: Gathered<DeploymentId, Deployment>,
    pub(super) places: Gathered<PlaceId, Place>,
    pub(super) parties: Gathered<String, Party>,
}

impl Ground {
    /// What files say; as version 1 meant it where they have no file of deployments.
    pub(super) fn of(files: &Files<'_>, faults: &mut Vec<Fault>) -> Self {
        if files.deployments.is_empty() {
            return Self::of_version_1();
        }
        let places = if files.places.is_empty() { b"id,name,kind\n" } else { files.places };
        let parties = if files.parties.is_empty() { b"name\n" } else { files.parties };
        Self::read(Version::Two, [files.deployments, places, parties], faults)
    }

    /// What version 1 took for granted.
    pub(super) fn of_version_1() -> Self {
        let files = [version_1::DEPLOYMENTS, version_1::PLACES, version_1::PARTIES];
        // A test of this crate holds that they read without a fault.
        Self::read(Version::One, files, &mut Vec::new())
    }

    fn read(
        version: Version,
        [deployments, places, parties]: [&[u8]; 3],
        faults: &mut Vec<Fault>,
    ) -> Self {
        let places = read_places(places, faults);
        let deployments = read_deployments(deployments, &places, faults);
        Self { version, deployments, places, parties: read_parties(parties, faults) }
    }

    /// The deployment that goes without saying; `None` where there are several, or none.
    pub(super) fn only_deployment(&self) -> Option<&DeploymentId> {
        match self.deployments.shelf.all() {
            [only] => Some(&only.id),
            _ => None,
        }
    }
}
