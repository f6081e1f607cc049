//! Deployments and places of a table's cells, found in the record or put to it.

use lofted::claim::{DeploymentId, PlaceId};
use lofted::deployment::Deployment;
use lofted::place::{Place, PlaceKind};

use super::book::{Book, put};

impl Book {
    /// The deployment that a row is of, by its force or its name; `None` where the cell is empty.
    pub(super) fn deployment(
        &mut self,
        cell: &str,
        origin: &str,
        host: &str,
    ) -> Option<DeploymentId> {
        if cell.is_empty() {
            return None;
        }
        if let Some(id) = self.known.deployments.get(cell) {
            return Some(id.clone());
        }
        let origin = self.place(origin, PlaceKind::Country, None);
        let host = self.place(host, PlaceKind::Country, None);
        let id: DeploymentId =
            self.free(cell, "deployment", &|record, id| record.deployment(id).is_some())?;
        let deployment = Deployment {
            id: id.clone(),
            force: cell.to_owned(),
            origin,
            host,
            border: None,
            chief: Vec::new(),
            places: Vec::new(),
            first_shown: None,
            summary: String::new(),
        };
        self.known.deployments.add(cell, &id);
        put(&mut self.record.deployments, id.clone(), deployment);
        Some(id)
    }

    /// Where a force was sent, with its name: the host of its deployment, else what its own name says behind "in".
    pub(super) fn place_of_force(&mut self, id: &DeploymentId) -> Option<(PlaceId, String)> {
        let deployment = self.record.deployment(id)?;
        let place = match &deployment.host {
            Some(host) => host.clone(),
            None => {
                let (_, place) = deployment.force.rsplit_once(" in ")?;
                let place = place.trim().to_owned();
                let is_name = place.starts_with(char::is_uppercase) || place.starts_with("the ");
                is_name.then(|| self.place(&place, PlaceKind::Region, None))??
            }
        };
        let name = self.record.place(&place)?.name.clone();
        Some((place, name))
    }

    /// The one deployment whose host a place is or lies in.
    pub(super) fn deployment_in(&self, place: &PlaceId) -> Option<DeploymentId> {
        let mut around = vec![place.clone()];
        while let Some(outer) = around.last().and_then(|id| self.record.place(id)?.within.clone()) {
            // A place lies in one of an earlier row, so this ends.
            around.push(outer);
        }
        let mut found = self
            .record
            .deployments()
            .iter()
            .filter(|one| one.host.as_ref().is_some_and(|host| around.contains(host)));
        let first = found.next()?;
        found.next().is_none().then(|| first.id.clone())
    }

    /// The place of a cell; `None` where it is empty.
    pub(super) fn place(
        &mut self,
        cell: &str,
        kind: PlaceKind,
        within: Option<PlaceId>,
    ) -> Option<PlaceId> {
        if cell.is_empty() {
            return None;
        }
        if let Some(id) = self.known.places.get(cell) {
            return Some(id.clone());
        }
        let id: PlaceId = self.free(cell, "place", &|record, id| record.place(id).is_some())?;
        let place = Place {
            id: id.clone(),
            name: cell.to_owned(),
            kind,
            point: None,
            within,
            people: String::new(),
            basis: String::new(),
        };
        self.known.places.add(cell, &id);
        put(&mut self.record.places, id.clone(), place);
        Some(id)
    }
}
