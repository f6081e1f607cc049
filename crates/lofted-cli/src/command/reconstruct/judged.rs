//! The answer to drawn vehicles: beside the places asked about, those of the bundled record are looked at.

use lofted::answer::Answer;
use lofted::reconstruct::ensemble::Ensemble;
use lofted::reconstruct::reach::Place;
use lofted_view::judging::claim_sets::reference_places;
use lofted_view::judging::heavier::Heavier;

/// The answer of an ensemble.
pub(super) fn answer(ensemble: Ensemble, places: &[Place], heavier: Option<Heavier>) -> Answer {
    let bundled = reference_places(&lofted_record::bundled().record).into_iter();
    let asked: Vec<Place> = bundled.chain(places.to_vec()).collect();
    Answer::of(ensemble, &asked, heavier.map(Heavier::payload))
}
