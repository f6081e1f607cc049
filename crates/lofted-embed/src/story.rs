//! The claims of a news story as JSON: what the command's `read --json` has.

use lofted::claim::{Date, DateError};
use lofted_reader::{About, Candidate, Lexicon};
use serde_json::{Value, json};

/// The claims of a story, an array of objects.
///
/// # Errors
/// The day of publication is none: [`DateError`], with how a day is written.
pub fn read(story: &str, published: Option<&str>, lexicon: &Lexicon) -> Result<Value, DateError> {
    let published: Option<Date> = published.map(str::parse).transpose()?;
    let candidates = lofted_reader::read(story, published, lexicon);
    Ok(candidates.iter().map(|candidate| candidate_json(story, candidate)).collect())
}

/// A candidate as an object.
#[must_use]
pub fn candidate_json(source: &str, candidate: &Candidate) -> Value {
    let amount = &candidate.amount;
    let (name, day) = match &candidate.about {
        About::Flight { name, day, .. } => (name.clone(), day.clone()),
        About::Deployment { force, .. } => (Some(force.clone()), None),
    };
    let clock =
        candidate.clock_min.map(|minutes| format!("{:02}:{:02}", minutes / 60, minutes % 60));
    let speaker = candidate.speaker.as_ref();
    let place = candidate.place.as_ref();
    let sentence = source.get(candidate.evidence.clone()).unwrap_or_default();
    json!({
        "metric": candidate.measurand.id(),
        "low": amount.low(),
        "best": amount.best(),
        "high": amount.high(),
        "qualifier": amount.qualifier().id(),
        "qualifier_text": candidate.qualifier_words,
        "unit": candidate.unit.id(),
        "clock": clock,
        "place": place.map(|place| place.id.as_ref().map_or(place.name.as_str(), |id| id.as_str())),
        "place_name": place.map(|place| place.name.as_str()),
        "subject": candidate.about.label(),
        "subject_name": name,
        "subject_day": day,
        "claimant": speaker.map(|speaker| speaker.name.as_str()),
        "claimant_id": speaker.and_then(|speaker| speaker.id.as_ref()).map(|id| id.as_str()),
        "party": speaker.and_then(|speaker| speaker.party.as_deref()),
        "attribution": candidate.attribution.id(),
        "kind": candidate.grounds.id(),
        "is_part": candidate.is_part,
        "stated_on": candidate.stated_on.map(|day| day.to_string()),
        "quote": quote(source, candidate),
        "span": [candidate.span.start, candidate.span.end],
        "sentence": sentence.split_whitespace().collect::<Vec<_>>().join(" "),
        "other_metric": candidate.other.map(|metric| metric.id()),
        "confidence": (100.0 * candidate.confidence()).round() / 100.0,
        "doubts": candidate.doubts.iter().map(|doubt| doubt.words()).collect::<Vec<_>>(),
    })
}

/// The words of a candidate, on one line.
#[must_use]
pub fn quote(source: &str, candidate: &Candidate) -> String {
    let words = source.get(candidate.span.clone()).unwrap_or_default();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
