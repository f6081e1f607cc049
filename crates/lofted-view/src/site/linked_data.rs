//! What a leaf says of itself for machines: a claim or a data set in the words of schema.org, as JSON-LD.

use std::collections::BTreeSet;

use lofted::claim::Claim;
use lofted_record::package::Details;
use lofted_record::{Record, RecordFile};
use serde_json::{Map, Value, json};

use crate::page::claim::title;
use crate::saying::series::label;
use crate::saying::speaker::claimant_name;

/// The vocabulary.
const CONTEXT: &str = "https://schema.org";

/// A claim: who made it, when, in which words, and where it was read.
///
/// Type `Claim` (schema.org, pending).
#[must_use]
pub fn claim(record: &Record, details: &Details, claim: &Claim) -> Value {
    let mut data = json!({
        "@context": CONTEXT,
        "@type": "Claim",
        "name": title(record, claim),
        "text": format!("{}: “{}”", label(record, claim), claim.words),
        "author": { "@type": "Organization", "name": claimant_name(record, claim) },
        "datePublished": claim.stated_on.to_string(),
        "isPartOf": { "@type": "Dataset", "name": details.title() },
    });
    if let Some(source) = record.source(&claim.source) {
        let mut read = Map::new();
        read.insert("@type".into(), "CreativeWork".into());
        read.insert("publisher".into(), json!({ "@type": "Organization", "name": source.outlet }));
        let mut put = |key: &str, value: String| {
            if !value.is_empty() {
                read.insert(key.into(), value.into());
            }
        };
        put("name", source.title.clone());
        put("url", source.url.clone());
        put("datePublished", source.published_on.map(|day| day.to_string()).unwrap_or_default());
        data["appearance"] = Value::Object(read);
    }
    data
}

/// The claims on a flight or a deployment, or all of a record, as a data set.
///
/// Type `Dataset` (schema.org); addresses of its files are relative to the folder of the site until
/// [`page_html`](super::page_html) makes them whole.
#[must_use]
pub fn dataset(
    record: &Record,
    details: &Details,
    name: &str,
    finding: &str,
    claims: &[&Claim],
) -> Value {
    let metrics: BTreeSet<&str> =
        claims.iter().map(|claim| claim.figure.metric().label()).collect();
    let days = || claims.iter().map(|claim| claim.stated_on);
    let said = claims.len();
    let mut data = json!({
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": name,
        "description": format!("{finding} {said} published claims of {}, each with its words, its claimant and its source.", parties(record, claims)),
        "variableMeasured": metrics,
        "isAccessibleForFree": true,
        "distribution": [{
            "@type": "DataDownload",
            "encodingFormat": "text/csv",
            "contentUrl": format!("record/{}", RecordFile::Claims.name()),
        }],
    });
    if name != details.title() {
        data["isPartOf"] = json!({ "@type": "Dataset", "name": details.title() });
    }
    let licences = details.licences();
    if !licences.is_empty() {
        data["license"] = licences.into();
    }
    if let Some((first, last)) = days().min().zip(days().max()) {
        data["temporalCoverage"] = format!("{first}/{last}").into();
        data["dateModified"] = last.to_string().into();
    }
    data
}

fn parties(record: &Record, claims: &[&Claim]) -> String {
    let named: BTreeSet<&str> = claims.iter().filter_map(|claim| record.party_of(claim)).collect();
    match named.len() {
        0 => "named claimants".to_owned(),
        _ => named.into_iter().collect::<Vec<_>>().join(", "),
    }
}
