//! A record of what one page names, so that the page need not wait for the whole.

use std::collections::HashSet;

use lofted::claim::{Claim, ClaimId, PlaceId, ReadIn, Source};
use lofted::deployment::Deployment;
use lofted::flight::Flight;
use lofted::place::{Place, PlaceKind};

use super::remove::{claim_id, kept};
use crate::record::Record;
use crate::relation::Relation;
use crate::shelf::Shelf;

/// Where that stands which an excerpt leaves out.
const IN_THE_WHOLE: &str = "see the whole";

impl Record {
    /// The record of a selection of its claims with all that they are linked to, however far, and every deployment
    /// and place.
    ///
    /// Unlike a [`subset`](Self::subset), which stands by itself, it is read in place of the whole: a claim in it
    /// has every link that it has in the whole, and a deployment nobody speaks of is there all the same.
    ///
    /// # Examples
    /// ```
    /// let record = &lofted_record::bundled().record;
    /// let part = record.excerpt(&|claim| claim.deployment().is_some());
    /// assert_eq!(part.deployments(), record.deployments());
    /// for claim in part.claims() {
    ///     assert_eq!(Some(claim), record.claim(&claim.id));
    /// }
    /// ```
    #[must_use]
    pub fn excerpt(&self, wanted: &dyn Fn(&Claim) -> bool) -> Self {
        let mut named: Vec<bool> = self.claims().iter().map(wanted).collect();
        let place = |id: &ClaimId| self.claims.place_of(id);
        let links: Vec<(usize, usize)> = self
            .relations()
            .iter()
            .filter_map(|one| place(&one.from).zip(place(&one.link.to)))
            .collect();
        let mut grew = true;
        while grew {
            grew = false;
            for (from, to) in &links {
                if named[*from] != named[*to] {
                    (named[*from], named[*to], grew) = (true, true, true);
                }
            }
        }
        let mut part = self.subset(&|claim| place(&claim.id).is_some_and(|at| named[at]));
        part.deployments = self.deployments.clone();
        part.places = self.places.clone();
        part
    }

    /// The record with every flight, claimant and party of another: a launch site is known though nothing is said of its
    /// flight, and a party has its hue though it says nothing here.
    #[must_use]
    pub fn with_flights_and_voices_of(mut self, whole: &Self) -> Self {
        self.flights = whole.flights.clone();
        self.claimants = whole.claimants.clone();
        self.parties = whole.parties.clone();
        self.give_hues();
        self
    }

    /// The record without what only the pages of single claims and sources show: notes, scopes, methods, titles
    /// and addresses, the words of a flight's figures and what its points rest on; and without its events.
    ///
    /// # Examples
    /// ```
    /// let short = lofted_record::bundled().record.clone().in_short();
    /// assert!(short.sources().iter().all(|source| source.url.is_empty() && !source.outlet.is_empty()));
    /// ```
    #[must_use]
    pub fn in_short(mut self) -> Self {
        let short = |claim: &mut Claim| {
            for text in [&mut claim.scope, &mut claim.method, &mut claim.note] {
                text.clear();
            }
            // An arc is drawn from the number; what names none is told in its own words.
            if claim.flight().is_some() && claim.figure.amount().named_number().is_some() {
                claim.words.clear();
            }
        };
        self.claims = kept(&self.claims, claim_id, &|_| true, &short);
        self.sources =
            kept(&self.sources, |row| row.id.clone(), &|_| true, &|source: &mut Source| {
                for text in [&mut source.title, &mut source.url, &mut source.note] {
                    text.clear();
                }
                (source.read_in, source.checked_on) = (ReadIn::NotStated, None);
            });
        self.flights =
            kept(&self.flights, |row| row.id.clone(), &|_| true, &|flight: &mut Flight| {
                flight.summary.clear();
                flight.known_by.clear();
                let site = flight.launch_site.as_mut().map(|site| &mut site.basis);
                let azimuth = flight.launch_azimuth.as_mut().map(|azimuth| &mut azimuth.basis);
                // A point without what it rests on does not read.
                for basis in site.into_iter().chain(azimuth) {
                    IN_THE_WHOLE.clone_into(basis);
                }
            });
        self.relations =
            kept(&self.relations, Relation::key, &|_| true, &|row: &mut Relation| row.note.clear());
        self.places = kept(&self.places, |row| row.id.clone(), &|_| true, &|place: &mut Place| {
            place.basis.clear();
        });
        self.events = Shelf::default();
        self
    }

    /// The record without the places that only maps and computing name: cities to reach, launch sites, landmarks, and
    /// the towns and names on the maps of deployments.
    ///
    /// # Examples
    /// ```
    /// use lofted::place::PlaceKind;
    /// let part = lofted_record::bundled().record.clone().without_points();
    /// assert_eq!(part.places_of_kind(PlaceKind::City).count(), 0);
    /// ```
    #[must_use]
    pub fn without_points(mut self) -> Self {
        let named = self.places_named();
        let keep = |place: &Place| {
            let on_maps_alone = matches!(
                place.kind,
                PlaceKind::City
                    | PlaceKind::LaunchSite
                    | PlaceKind::Landmark
                    | PlaceKind::Town
                    | PlaceKind::Area
            );
            !on_maps_alone || named.contains(&place.id)
        };
        let places = kept(&self.places, |row| row.id.clone(), &keep, &|_| {});
        self.places = places;
        self.deployments =
            kept(&self.deployments, |row| row.id.clone(), &|_| true, &|row: &mut Deployment| {
                row.places.clear();
                row.summary.clear();
            });
        self
    }

    /// What claims, and deployments beside the names on their maps, are about; and what each lies in.
    fn places_named(&self) -> HashSet<PlaceId> {
        let of_claims = self.claims().iter().filter_map(|claim| claim.about.place());
        let mut named: HashSet<PlaceId> = of_claims.cloned().collect();
        for deployment in self.deployments() {
            let ends = deployment.origin.iter().chain(&deployment.host).chain(&deployment.border);
            let of_chief = deployment.chief.iter().filter_map(|topic| topic.place.as_ref());
            named.extend(ends.chain(of_chief).cloned());
        }
        // A place lies in one of an earlier row: from the last to the first, each names what is around it.
        for place in self.places().iter().rev() {
            if named.contains(&place.id) {
                named.extend(place.within.clone());
            }
        }
        named
    }
}
