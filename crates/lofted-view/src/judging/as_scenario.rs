//! A set of claims as a scenario of the workbench: the texts of its fields, and the link that opens it there.

use lofted::claim::Stated;
use lofted::earth::GeoPoint;

use crate::judging::claim_sets::{ClaimSet, Whose};
use crate::link::bench_field::Field;
use crate::link::query::Query;
use crate::link::route::Route;

/// The texts of the fields that a set fills, all its figures of a metric in one, and the launch where it has one.
///
/// # Examples
/// ```
/// use lofted_view::judging::as_scenario::{link, texts};
/// use lofted_view::judging::claim_sets::claim_sets;
/// use lofted_view::link::bench_field::Field;
///
/// let record = &lofted_record::bundled().record;
/// let flight = record.flight(&"2017-07-28".parse()?).ok_or("no such flight")?;
/// let sets = claim_sets(record, flight);
/// assert!(texts(&sets[0]).iter().any(|(field, _)| *field == Field::Apogee));
/// assert!(link(&sets[0], "Mine").starts_with("#/workbench?s=Mine&apogee="));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn texts(set: &ClaimSet) -> Vec<(Field, String)> {
    let mut texts = Vec::new();
    for field in Field::ALL {
        let Some((metric, _)) = field.metric() else { continue };
        let mut figures: Vec<String> = Vec::new();
        for figure in set.figures.iter().filter(|figure| figure.metric() == metric) {
            let stated = Stated { amount: figure.amount(), unit: figure.unit() }.to_string();
            if !figures.contains(&stated) {
                figures.push(stated);
            }
        }
        if !figures.is_empty() {
            texts.push((field, figures.join("; ")));
        }
    }
    if let Some(heading) = &set.question.evidence.heading {
        texts.push((Field::Launch, coordinates(heading.launch)));
        texts.push((Field::Bearing, heading.bearing_deg.to_string()));
    }
    texts
}

/// A point as the field of the launch takes it.
fn coordinates(point: GeoPoint) -> String {
    let part = |degrees: f64, [positive, negative]: [&str; 2]| {
        format!("{} {}", degrees.abs(), if degrees < 0.0 { negative } else { positive })
    };
    let latitude = part(point.latitude_deg(), ["N", "S"]);
    format!("{latitude}, {}", part(point.longitude_deg(), ["E", "W"]))
}

/// The link that opens a set on the workbench, under a name.
#[must_use]
pub fn link(set: &ClaimSet, name: &str) -> String {
    let query = Query::default().with("s", name);
    let query = texts(set).iter().fold(query, |query, (field, text)| query.with(field.id(), text));
    format!("{}{}", Route::Workbench.href(), query.address())
}

/// Whose figures a set holds, as a scenario is named.
#[must_use]
pub fn whose(set: &ClaimSet) -> &str {
    match &set.whose {
        Whose::Account(view) => &view.party,
        Whose::Named(view) => &view.name,
        Whose::Everybody => "All",
    }
}
