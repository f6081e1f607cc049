//! Questions about figures: one, many at once, or two-body flight alone.
#![allow(clippy::needless_pass_by_value, reason = "PyO3 hands over what it made of the arguments")]

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use lofted::reconstruct::reach::Place;
use lofted_embed::cores::cores;
use lofted_embed::request::{Request, RequestError, Told};
use lofted_view::judging::claim_sets::reference_places;
use pyo3::prelude::*;
use serde_json::json;

use crate::answer::Answer;
use crate::values::{raised, request};

/// The places that the command looks at unasked.
fn beside() -> Vec<Place> {
    reference_places(&lofted_record::bundled().record)
}

/// What the figures of one flight imply.
#[pyfunction]
pub(crate) fn reconstruct(py: Python<'_>, question: &str) -> PyResult<Answer> {
    let request = request(question)?;
    let told = py.detach(|| request.answered_by(cores(), &beside()));
    told.map(Answer::of).map_err(|error| raised(&error))
}

/// Many flights by so many threads, or one for each core; answers in the order of the questions. A question that does
/// not read is answered by its error in words.
#[pyfunction]
pub(crate) fn reconstruct_many(
    py: Python<'_>,
    questions: Vec<String>,
    threads: Option<usize>,
) -> PyResult<Vec<(Option<Answer>, Option<String>)>> {
    let requests: Vec<Result<Request, PyErr>> =
        questions.iter().map(|question| request(question)).collect();
    let threads = threads.filter(|count| *count > 0);
    let threads = threads.unwrap_or_else(cores).min(requests.len().max(1));
    let read: Vec<Option<&Request>> = requests.iter().map(|one| one.as_ref().ok()).collect();
    let mut told = py.detach(|| answered(&read, threads));
    let of = |(at, request): (usize, &Result<Request, PyErr>)| match (request, told[at].take()) {
        (Err(error), _) => (None, Some(error.value(py).to_string())),
        (_, Some(Ok(told))) => (Some(Answer::of(told)), None),
        (_, Some(Err(error))) => (None, Some(error.to_string())),
        (_, None) => (None, Some("it was not answered".to_owned())),
    };
    Ok(requests.iter().enumerate().map(of).collect())
}

/// The answers of questions that read, each at the place of its question.
fn answered(
    requests: &[Option<&Request>],
    threads: usize,
) -> Vec<Option<Result<Told, RequestError>>> {
    let (next, beside) = (AtomicUsize::new(0), beside());
    let work = || {
        let mut own = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(request) = requests.get(at) else { return own };
            own.push((at, request.map(|request| request.answered(&beside))));
        }
    };
    let mut all: Vec<_> = requests.iter().map(|_| None).collect();
    thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        for found in threads.into_iter().filter_map(|thread| thread.join().ok()) {
            for (at, told) in found {
                all[at] = told;
            }
        }
    });
    all
}

/// Two-body flight alone, as JSON; `null` where no apogee or no distance was given.
#[pyfunction]
pub(crate) fn energy_only(question: &str) -> PyResult<String> {
    let found = request(question)?.energy_only().map_err(|error| raised(&error))?;
    let told = found.map(|energy| {
        json!({
            "launch_speed_m_s": energy.launch_speed_m_s,
            "flight_path_angle_deg": energy.flight_path_angle_deg,
            "time_of_flight_s": energy.time_of_flight_s,
            "max_range_km": energy.max_range.range_km(),
            "reaches_antipode": energy.max_range.range_km().is_none(),
        })
    });
    Ok(json!(told).to_string())
}
